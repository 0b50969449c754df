import type { HandKind } from '@/lib/capture/hand-kinds';
import type { CaptureRecord, Extraction } from '@/lib/capture/record';
import type { Family, Notice, RelatedKind, Verdict } from '@/lib/notice/types';
import type { Log } from '@/lib/review/types';
import type { Span } from '@/lib/text/types';

/** What the reader did with a record. Corrections get their own fields here. */
export interface Review {
  readonly reviewed: boolean;
  /** ISO 8601 with offset; kept when a later version takes the mark away. */
  readonly reviewedAt?: string;
  /** The page changed after it was reviewed: the mark was taken away. */
  readonly changedSinceReview?: true;
}

/** An earlier reading of the same record: its capture is kept, too. */
export interface RecordVersion {
  readonly id: string;
  readonly captureId: string;
  readonly retrievedAt: string;
  readonly textSha256: string;
  readonly extractorVersion: string;
  readonly verdict: Verdict;
  readonly notice: Notice | null;
}

/** What a list shows of a record without loading its text, snapshot or extraction. */
export interface RecordSummary {
  readonly url: string;
  readonly title?: string;
  readonly organization?: string;
  readonly siteName?: string;
  readonly verdict: Verdict['kind'];
  readonly decidedBy: Verdict['decidedBy'];
  readonly family?: Family;
  readonly relatedKind?: RelatedKind;
  /** ISO day the notice is dated, else the day the page says it was published. */
  readonly publishedOn?: string;
  readonly complete: boolean;
  readonly issues: number;
  readonly deadlines: number;
  /** ISO due days of the open deadlines, ascending, each once. */
  readonly openDues: readonly string[];
}

/** A stretch of the page the reader marked by hand. */
export interface HandMark {
  /** Of its decision; "h1", "h2", … in a database of before there were any. */
  readonly id: string;
  readonly kind: HandKind;
  /** Into the text of the record's capture; absent if that text does not hold the words any more (an orphan). */
  readonly span?: Span;
  /** The words as they were marked, and what stood around them (W3C TextQuoteSelector). */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** ISO 8601 with offset. */
  readonly madeAt: string;
}

/** A row of the list. */
export interface RecordRow {
  /** Page key + "#" + index: the same for every version of the record. */
  readonly key: string;
  readonly pageKey: string;
  readonly id: string;
  readonly captureId: string;
  readonly index: number;
  readonly summary: RecordSummary;
  readonly review: Review;
  readonly notes: string;
  readonly tags: readonly string[];
  /** Marks made by hand, in text order; absent if there are none. */
  readonly marks?: readonly HandMark[];
  /** ISO 8601 with offset: the first save. */
  readonly savedAt: string;
  readonly updatedAt: string;
  readonly retrievedAt: string;
  /** Number of earlier versions. */
  readonly versionCount: number;
  /** Set when a newer save of the page no longer held this notice. */
  readonly supersededAt?: string;
  readonly deletedAt?: string;
}

/** A record opened: everything. */
export interface StoredRecord extends RecordRow, Pick<Extraction, 'verdict' | 'notice'> {
  readonly capture: CaptureRecord;
  /** What was decided on it, by time and id: what everybody sees is `foldRecord` of this record. */
  readonly decisions: Log;
  /** Earlier versions, newest first. */
  readonly versions: readonly RecordVersion[];
  /** How many more there are that cannot be read; absent if there are none. */
  readonly badVersions?: number;
}

/** A stored row that does not read as a record: it is kept, listed as broken, and can be deleted. */
export interface BrokenRecord {
  readonly key: string;
  /** Where and why, for a bug report. */
  readonly reason: string;
}

export type SortOrder = 'saved' | 'published' | 'deadline';

export interface ListQuery {
  /** Words as typed, parted by white space: every one must occur somewhere in the record. */
  readonly words: string;
  readonly sort: SortOrder;
  /** ISO day; deadlines before it do not count as next. */
  readonly today: string;
  readonly offset: number;
  readonly limit: number;
}

export interface RecordList {
  readonly rows: readonly RecordRow[];
  /** Place of each row in the whole list, in their order: broken ones between them have theirs, too. */
  readonly places: readonly number[];
  /** All records that match, on every page of the list. */
  readonly total: number;
  readonly broken: readonly BrokenRecord[];
}
