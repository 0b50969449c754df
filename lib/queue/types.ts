import type { RelatedKind } from '@/lib/notice/types';
import type { CheckOutcome } from '@/lib/recheck/types';

/** A page in the capture queue. The queue is a list the user made, so it is kept like everything saved. */
export interface QueueRow {
  readonly id: string;
  /** Place in the queue, ascending. */
  readonly order: number;
  /** `pageKey` of the link: the same page is queued once. */
  readonly pageKey: string;
  readonly url: string;
  /** Words of the link, as its list printed them. */
  readonly title: string;
  /** Address of the list it was picked from; absent for a link added by the context menu. */
  readonly from?: string;
  /** ISO 8601 with offset. */
  readonly addedAt: string;
  readonly state: 'waiting' | 'open' | 'saved' | 'already-saved' | 'not-notice' | 'failed' | 'checked' | 'skipped';
  /** When the page was opened last; ISO 8601 with offset. Only while it is open. */
  readonly openedAt?: string;
  /** When the state became final; ISO 8601 with offset. */
  readonly endedAt?: string;
  /** What the rules called a page that is no notice. */
  readonly relatedKind?: RelatedKind;
  /** Why it failed: an error's kind and, if it has one, its detail. */
  readonly failure?: { readonly kind: string; readonly detail?: string };
  /**
   * The page is not to be captured but looked at again: the records that are compared with it, and whether a changed text is
   * kept as a new version of them.
   */
  readonly recheck?: { readonly keys: readonly string[]; readonly keep?: true };
  /** What that came to, record by record. */
  readonly checked?: readonly { readonly key: string; readonly outcome: CheckOutcome }[];
  /** Records that were stored. */
  readonly keys?: readonly string[];
}
