import type { IssueStatus } from '@/lib/notice/types';

/** Issues of the notices published in a year, by their status. */
export interface StatusOfYear {
  readonly year: string;
  readonly status: IssueStatus;
  readonly issues: number;
}

/**
 * Commitments due in a month: all, those a later notice calls completed, and those something else was recorded of (a note, or a later
 * notice in which they are not completed).
 */
export interface DueMonth {
  /** "2024-06" */
  readonly month: string;
  readonly promised: number;
  readonly fulfilled: number;
  readonly told: number;
}

/** Days from the feedback of an inspection to the publication of its rectification, over the notices of a level. */
export interface DaysOfLevel {
  /** "" where the notices do not say it. */
  readonly level: string;
  readonly notices: number;
  readonly least: number;
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  readonly most: number;
}

/** What a notice declares to be done, and what its issues come to; in percent. */
export interface RateOfNotice {
  readonly key: string;
  readonly unit: string;
  readonly publishedOn: string;
  readonly declared: number;
  readonly found: number;
}

/** How many notices of a type of body use a word in the titles of their issues. */
export interface WordOfType {
  readonly word: string;
  /** "" where the notices do not say it. */
  readonly type: string;
  readonly notices: number;
  /** Of all notices of the type that have issues; in percent. */
  readonly share: number;
}

/** All that is drawn of the records that answer a question. */
export interface Figures {
  readonly status: readonly StatusOfYear[];
  readonly promises: readonly DueMonth[];
  readonly days: readonly DaysOfLevel[];
  readonly rates: readonly RateOfNotice[];
  readonly words: readonly WordOfType[];
}

export const FIGURES = ['status', 'promises', 'days', 'rates', 'words'] as const satisfies readonly (keyof Figures)[];
export type FigureId = (typeof FIGURES)[number];
