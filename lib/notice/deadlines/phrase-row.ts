import type { Deadline, Duty } from '@/lib/notice/types';
import type { TimeContext } from './types';

/**
 * One example of a deadline rule. `{deadline:…}` marks what must be found, `{duty:…}` the words of duties, both in text
 * order and complete: anything else found is a failure. `due` has one entry a mark (null: no due date can be told).
 */
export interface PhraseRow extends TimeContext {
  readonly text: string;
  readonly due?: string | null | readonly (string | null)[];
  readonly dueLatest?: string;
  readonly from?: string;
  readonly precision?: Deadline['precision'];
  readonly relation?: Deadline['relation'];
  readonly strength?: Deadline['strength'];
  readonly extent?: Deadline['extent'];
  readonly yearFrom?: Deadline['yearFrom'];
  readonly source?: Deadline['source'];
  readonly rule?: string;
  readonly checkReasons?: readonly string[];
  readonly duty?: Duty['kind'];
  /** Header of the table column the text stands in, if it is a cell. */
  readonly column?: string;
}
