import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findTimes } from '@/lib/notice/deadlines/find-times';
import type { PhraseRow } from '@/lib/notice/deadlines/phrase-row';
import type { TimeContext } from '@/lib/notice/deadlines/types';
import { judge } from '@/lib/notice/detect/judge';
import { titleForm } from '@/lib/notice/detect/title-form';
import { readProblemHeading } from '@/lib/notice/forms/problem-heading';
import { readMarks, type PhraseTable } from '@/lib/notice/phrases';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { readOwnStatus } from '@/lib/notice/status/own-status';
import { checkTotals } from '@/lib/notice/totals/check-totals';
import { findTotals } from '@/lib/notice/totals/find-totals';
import { foldText } from '@/lib/text/fold';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { ROOT } from '../support/source-imports';
import { CONTEXT, SENTENCES } from './deadlines/sentences';
import { readCases } from './detect/read-cases';
import { MENTIONS, NOTICE_TITLES, OTHER_TITLES } from './detect/titles';

type Table = PhraseTable<PhraseRow & { readonly inside?: boolean }, TimeContext>;

/** Every phrase table of lib/notice, by its path there. */
export async function loadTables(): Promise<ReadonlyMap<string, Table>> {
  const folder = join(ROOT, 'lib/notice');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.phrases.ts')).sort();
  const loaded = await Promise.all(paths.map(async (path) =>
    [path.replaceAll('\\', '/'), ((await import(pathToFileURL(join(folder, path)).href)) as { default: Table }).default] as const));
  return new Map(loaded);
}

const plain = (row: { readonly text: string }): string => readMarks(row.text).text;
const allOf = (table: Table): string[] => [...table.rows.map(plain), ...table.nearMisses];

function timesOf(text: string, context: TimeContext): unknown {
  const article = articleFromPlainText(text);
  return findTimes(article, readParagraphs(article), context);
}

/** A row's own dates, as its test gives them; a row of a table's column is read as a line. */
const contextOf = (table: Table, { issuedOn, feedbackOn }: Pick<PhraseRow, 'issuedOn' | 'feedbackOn'>): TimeContext =>
  ({ ...table.context, ...(issuedOn && { issuedOn }), ...(feedbackOn && { feedbackOn }) });

function totalsOf(text: string): unknown {
  const article = articleFromPlainText(text.replaceAll('|', '\n'));
  return checkTotals(findTotals(article, readParagraphs(article)), [], []);
}

function readTable(path: string, table: Table): unknown {
  if (path.startsWith('deadlines/')) {
    return [
      ...table.rows.map((row) => timesOf(plain(row), contextOf(table, row))),
      ...table.nearMisses.map((text) => timesOf(text, table.context)),
    ];
  }
  if (path.startsWith('forms/problem-heading')) return allOf(table).map(readProblemHeading);
  if (path.startsWith('status/own-status')) {
    return [...table.rows.map((row) => readOwnStatus(plain(row), row.inside ? 'inside' : 'close')), ...table.nearMisses.map((text) => readOwnStatus(text, 'close'))];
  }
  return path.startsWith('totals/') ? allOf(table).map(totalsOf) : null;
}

const CASES = [
  'notices', 'lookalikes', 'kept-aside', 'second-round', 'page-forms', 'third-round', 'fourth-round', 'fifth-round', 'sixth-round', 'seventh-round',
].flatMap((name) => readCases(`${name}.txt`));

/** What is read of every phrase, near miss, title, sentence and detection case of ours: one string, to be compared. */
export function readPhrases(tables: ReadonlyMap<string, Table>): string {
  return JSON.stringify([
    [...tables].map(([path, table]) => readTable(path, table)),
    SENTENCES.map(([text]) => timesOf(text, CONTEXT)),
    [...NOTICE_TITLES, ...OTHER_TITLES.map(([title]) => title), ...MENTIONS].map((title) => titleForm(foldText(title).text)),
    CASES.map(({ article, context }) => judge(article, readParagraphs(article), context)),
  ]);
}
