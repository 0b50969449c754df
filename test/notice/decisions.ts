import type { Row } from '@/lib/notice/decision';
import { BLOCKS } from '@/lib/notice/deadlines/blocked';
import { DURATION_REFUSALS } from '@/lib/notice/deadlines/duration-rule';
import { FESTIVAL_REFUSALS } from '@/lib/notice/deadlines/festival-rule';
import { findTimes } from '@/lib/notice/deadlines/find-times';
import { DATED, UNDATED } from '@/lib/notice/deadlines/promise';
import { TITLE_FORMS, titleRow } from '@/lib/notice/detect/title-form';
import { headingRow, PROBLEM_HEADINGS } from '@/lib/notice/forms/problem-heading';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { ownStatusRow, STATEMENTS } from '@/lib/notice/status/own-status';
import { findTotalTokens, TOTAL_REFUSALS } from '@/lib/notice/totals/total-tokens';
import { foldText } from '@/lib/text/fold';
import { articleFromPlainText } from '@/lib/text/paragraphs';

/** A table of the grammar, and how to ask it. */
export interface DecisionTable {
  readonly name: string;
  readonly rows: readonly Pick<Row<never>, 'id' | 'because' | 'example'>[];
  /** Ids of the rows that decided when `example` was read. */
  readonly decidedBy: (example: string, id: string) => readonly string[];
}

const ISSUED_ON = '2024-03-18';
const FED_BACK_ON = '2023-11-01';
/** Rows for notices that print no date of their own. */
const WITHOUT_DATE = ['promise/no-issue-date'];

function datesIn(example: string, id: string): string[] {
  const told: string[] = [];
  const article = articleFromPlainText(example.replaceAll('|', '\n'));
  findTimes(article, readParagraphs(article), {
    ...(!WITHOUT_DATE.includes(id) && { issuedOn: ISSUED_ON, feedbackOn: FED_BACK_ON }), trace: (row) => { told.push(row); },
  });
  return told;
}

function totalsIn(example: string): string[] {
  const told: string[] = [];
  findTotalTokens(foldText(example).text, (row) => { told.push(row); });
  return told;
}

/** Every decision of the grammar that is a table. */
export const DECISIONS: readonly DecisionTable[] = [
  { name: 'what a date is not', rows: BLOCKS, decidedBy: datesIn },
  { name: 'promise or report, by the words alone', rows: UNDATED, decidedBy: datesIn },
  { name: 'promise or report', rows: DATED, decidedBy: datesIn },
  { name: 'what a duration is not', rows: DURATION_REFUSALS, decidedBy: datesIn },
  { name: 'what a festival is not', rows: FESTIVAL_REFUSALS, decidedBy: datesIn },
  { name: 'numbers that are no totals', rows: TOTAL_REFUSALS, decidedBy: totalsIn },
  { name: 'what a title says its page is', rows: TITLE_FORMS, decidedBy: (example) => [titleRow(foldText(example).text) ?? ''] },
  { name: 'what a heading names', rows: PROBLEM_HEADINGS, decidedBy: (example) => [headingRow(foldText(example).text) ?? ''] },
  { name: 'how a sentence states a status', rows: STATEMENTS, decidedBy: (example) => [ownStatusRow(foldText(example).text, 'close') ?? ''] },
];
