import type { ItemRef } from '@/lib/capture/types';
import type { ReviewedItem } from '@/lib/review/types';
import type { Unseen } from './unseen-note';

/** What the notice's views share: which notice, what is selected, what was not found, and how to jump. */
export interface NoticeContext {
  /** Where the views stand, for their DOM ids: the open page and a record are in one document. */
  readonly scope: 'page' | 'record';
  /** Place of the notice on its page, from 0. */
  readonly notice: number;
  /** ISO day, for what is past and due soon. */
  readonly today: string;
  /** Item selected on the page or here; `null` for none. */
  readonly selected: string | null;
  /** Items whose text could not be shown on the page, and why. */
  readonly unseen: ReadonlyMap<string, Unseen>;
  /** Of a record: its items as people decided on them, by id. */
  readonly reviewed?: ReadonlyMap<string, ReviewedItem>;
  /** Show an item's text: on the page, or in the stored text. */
  readonly onShow: (item: ItemRef) => void;
}
