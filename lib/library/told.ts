import type { FacetId } from './facets';
import type { GroupRows } from './group-lines';
import type { InContext } from './in-context';
import type { RowRef } from './item-rows';
import type { DeadlineRow, IssueRow, MeasureRow, SanctionRow, ShelfRow } from './types';

/** A row of the table with everything it says. */
export interface TableRow {
  readonly ref: RowRef;
  readonly row: ShelfRow;
  /** Also the issue a measure or a sanction belongs to. */
  readonly issue?: IssueRow;
  readonly measure?: MeasureRow;
  readonly sanction?: SanctionRow;
  readonly deadline?: DeadlineRow;
  /** Hits of the search in its record. */
  readonly hits?: number;
  /** The first of them with the words around them, where they are known already. */
  readonly context?: readonly InContext[];
}

/** Rows of an answer, from one on; null for one that has been removed since, which the next answer leaves out. */
export interface RowsAt {
  /** Number of the answer they are of: those of another one belong to another table. */
  readonly answer: number;
  readonly from: number;
  readonly rows: readonly (TableRow | null)[];
}

/** The part of a table that is looked at: rows from `start` up to `end`. */
export interface Sight {
  readonly start: number;
  readonly end: number;
}

/** What the page is told of an answer: its counts, and the rows in sight. The others are asked for as they come in sight. */
export interface Told extends RowsAt {
  /** Of the question: an answer to an earlier one is out of date. */
  readonly turn: number;
  readonly total: number;
  /** Of the rows, where they are grouped. */
  readonly groups: readonly GroupRows[];
  readonly records: number;
  readonly all: number;
  /** Open commitments of all of them that have passed by today. */
  readonly passed: number;
  /** The commonest bodies of the whole library, each with its pinyin initials. */
  readonly units: readonly (readonly [unit: string, initials: string])[];
  readonly counts: Readonly<Record<FacetId, readonly (readonly [value: string, count: number])[]>>;
  /** Hits of the search so far. */
  readonly hits: number;
  /** More may follow. */
  readonly searching: boolean;
  readonly broken: readonly { readonly key: string; readonly reason: string }[];
}

/** How the shelf is coming along: records still to be shelved, of all that were when it began. */
export interface Shelving {
  readonly left: number;
  readonly of: number;
}

/** An issue of a later notice that seems to go on with one, offered as evidence. */
export interface Candidate {
  readonly record: string;
  readonly publishedOn?: string;
  readonly issue: IssueRow;
  /** How alike they are, from 0 to 1. */
  readonly score: number;
}

/** An issue in one of the notices of a chain, with what was promised of it there. */
export interface ChainStep {
  readonly issue: IssueRow;
  /** How alike it is to the one before; undefined where it comes first. */
  readonly score?: number;
  /** Deadlines that were open at publication. */
  readonly promises: readonly DeadlineRow[];
}

/** Notices of which each seems to follow up the one before, issue by issue. */
export interface Chain {
  /** The earliest first. */
  readonly rows: readonly ShelfRow[];
  /** How sure it is that each goes on with the one before; of the second first. */
  readonly scores: readonly number[];
  /** An issue along the notices; null where it is not mentioned. */
  readonly lines: readonly (readonly (ChainStep | null)[])[];
}

/** The surest chains, and how many there are. */
export interface Chains {
  readonly total: number;
  readonly shown: readonly Chain[];
}
