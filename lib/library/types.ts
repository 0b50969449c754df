import type { Family, Inspection, IssueStatus, OrganizationType, RelatedKind, Verdict } from '@/lib/notice/types';
import type { CheckOutcome } from '@/lib/recheck/types';
import type { ItemState } from '@/lib/review/types';
import type { Span } from '@/lib/text/types';

/** What shows what became of a commitment: an issue of a later notice that calls it completed, or a note. */
export type SettledAs = 'notice' | 'note';

/** Do the numbers a notice declares agree with what was found in it? `none`: it declares none that could be compared. */
export type DeclaredState = 'consistent' | 'inconsistent' | 'cannot-tell' | 'none';

/** How far a record was gone through. */
export type ProgressState = 'reviewed' | 'changed' | 'some' | 'none';

/** An open commitment, as far as filters and counts ask. ISO days. */
export interface DueFact {
  readonly due?: string;
  /** The later reading of an ambiguous phrase: before it nothing is past. */
  readonly latest?: string;
  /** It names an earliest day or comes round again: it never runs out. */
  readonly endless?: true;
  readonly settled?: SettledAs;
  /** How the issue of a later notice stands that was taken for evidence. Not stored: worked out over all rows. */
  readonly later?: IssueStatus;
}

/** An item of a record, by the ids of both. */
export interface ItemOf {
  readonly record: string;
  readonly itemId: string;
}

/** A commitment that was open at publication, as its record's row says it: enough to list, sort and group it. */
export interface OpenDue extends DueFact {
  readonly id: string;
  /** Of its issue, at publication. */
  readonly status?: IssueStatus;
  /** An issue of another record a person took for evidence. */
  readonly evidence?: ItemOf;
  /** A note says what became of it. */
  readonly noted?: true;
}

/**
 * A record as the library filters, sorts and lists it: everything a row of the table and the facets say, made from the
 * record's rows and rebuilt when they change. Never the only place of anything.
 */
export interface ShelfRow {
  readonly key: string;
  /** {@link SHELF_VERSION} of the code that made it. */
  readonly version: number;
  /** Turn in which it was written: later rows have higher ones. */
  readonly at: number;
  /** The record was removed for good, or cannot be read: in no list. */
  readonly gone?: true;
  readonly deleted?: true;
  /** Where and why the record does not read as one. */
  readonly broken?: string;
  readonly captureId: string;
  readonly url: string;
  /** Host of the page, without "www.". */
  readonly site: string;
  readonly title?: string;
  readonly unit?: string;
  /** Pinyin initials of the unit: "lxswj". */
  readonly initials: string;
  readonly aliases: readonly string[];
  readonly verdict: Verdict['kind'];
  readonly family?: Family;
  readonly relatedKind?: RelatedKind;
  readonly unitType?: OrganizationType;
  readonly level?: NonNullable<Inspection['level']>;
  /** Division code of the province (two digits, GB/T 2260), or of the city (four) where it is known. */
  readonly region?: string;
  readonly inspector?: string;
  readonly round?: string;
  readonly kind?: string;
  readonly publishedOn?: string;
  readonly feedbackOn?: string;
  readonly savedAt: string;
  readonly savedOrder: number;
  readonly issues: Readonly<Record<IssueStatus, number>>;
  readonly dues: readonly OpenDue[];
  /** See {@link packIssues}: its issues in one string, since ten thousand records have two hundred thousand. */
  readonly issueList: string;
  /** Sums of money by issue, in yuan; of those that have any. */
  readonly yuan?: Readonly<Record<string, number>>;
  /** How many measures each of its issues has, in the order of `issueList`. */
  readonly measures: readonly number[];
  /** Of each time somebody was held to account the issue, by its place in `issueList`; -1 where it belongs to none. */
  readonly sanctions: readonly number[];
  readonly declared: DeclaredState;
  /** Percentage declared, and the one the issues found come to; only where both are known. */
  readonly rate?: { readonly declared: number; readonly found: number };
  readonly checked: number;
  readonly total: number;
  readonly reviewed: boolean;
  readonly changed: boolean;
  readonly noted: boolean;
  readonly tags: readonly string[];
  /** Number of earlier readings. */
  readonly versions: number;
  /** What came of its page when it was last looked at, and the ISO day. */
  readonly check?: { readonly outcome: CheckOutcome; readonly on: string };
  /** Of its text, to know copies of it by (text-sketch.ts); absent for one too short. */
  readonly sketch?: string;
  /** How many other records hold the same notice. Not stored: worked out over all rows. */
  readonly copies?: number;
}

/** An issue as the comparison lists it. */
export interface IssueRow {
  readonly id: string;
  readonly title: string;
  /** Headings above it, outermost first. */
  readonly section: readonly string[];
  readonly status: IssueStatus;
  readonly state: ItemState;
  readonly toCheck: boolean;
  readonly responsible: readonly string[];
  /** Measures, in the words of the notice, each cut short. */
  readonly measures: readonly string[];
  /** What it came to: money recovered, rules made; in the words of the notice. */
  readonly outcomes: readonly string[];
  /** Sum of the money among them, in yuan. */
  readonly yuan?: number;
  readonly persons?: number;
  /** Words the status was read from. */
  readonly evidence?: string;
  /** The issue of another record it goes on in, as a person confirmed. */
  readonly goesOn?: ItemOf;
}

/** A commitment as the ledger lists it. */
export interface DeadlineRow extends DueFact {
  readonly id: string;
  /** The time expression. */
  readonly text: string;
  /** The clause that promises. */
  readonly clause: string;
  readonly from?: string;
  /** Open at publication. */
  readonly open: boolean;
  readonly issueId?: string;
  readonly issueTitle?: string;
  readonly issueStatus?: IssueStatus;
  /** What shows what became of it: a note, or an item of another record. */
  readonly note?: string;
  readonly evidence?: ItemOf;
}

/** Is a measure taken, or still to be? Said only where the notice tells the two apart. */
export type MeasureKind = 'done' | 'planned';

/** A measure as the table of measures lists it. */
export interface MeasureRow {
  /** In the words of the notice, cut short. */
  readonly text: string;
  /** Half-open, UTF-16, into the text of its page. */
  readonly span: Span;
  readonly kind?: MeasureKind;
  readonly issueId: string;
}

/** How many people met with one kind of sanction, as the table of accountability lists it. */
export interface SanctionRow {
  /** 诫勉, 党内警告 and so on. */
  readonly measure: string;
  readonly persons?: number;
  readonly personTimes?: number;
  readonly text: string;
  /** Half-open, UTF-16, into the text of its page. */
  readonly span: Span;
  readonly issueId?: string;
}

/** What the tables of measures and accountability list of a record: apart from its issues, since it is many times as much. */
export interface ShelfDetails {
  readonly key: string;
  readonly at: number;
  /** Issue by issue, as `ShelfRow.measures` counts them. */
  readonly measures: readonly MeasureRow[];
  /** As `ShelfRow.sanctions` counts them. */
  readonly sanctions: readonly SanctionRow[];
}

/** What the tables of issues and commitments list of a record. */
export interface ShelfItems {
  readonly key: string;
  readonly at: number;
  readonly issues: readonly IssueRow[];
  readonly deadlines: readonly DeadlineRow[];
}

/** A record on the shelf: its row, its items, and everything it can be found by, folded. */
export interface Shelved {
  readonly row: Omit<ShelfRow, 'at'>;
  readonly items: Omit<ShelfItems, 'at'>;
  readonly details: Omit<ShelfDetails, 'at'>;
  readonly words: string;
}

/** Of the code that shelves: raised whenever it makes other rows of the same record, which rebuilds all. */
export const SHELF_VERSION = 8;
