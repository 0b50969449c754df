import { Culture, recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { parse as parseHans } from 'chrono-node/zh/hans';
import { findTimes } from '@/lib/notice/deadlines/find-times';
import { readMarks } from '@/lib/notice/phrases';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import type { Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import { addDays, lastDayOfMonth, parseIsoDate, toIsoDate } from '@/lib/time/civil-date';
import { fastest } from './fastest';
import { noticeLines } from './pages';
import { DATED, UNDATED } from './sentences';

/** A date somebody reads in a sentence: the words it was read from, and every day it may be held to name as the last. */
interface Reading {
  readonly text: string;
  readonly days: readonly string[];
}

/** A sentence made ready for all: each reader's own input is prepared before the clock starts. */
interface Sentence {
  readonly text: string;
  readonly issuedOn: string;
  readonly feedbackOn?: string;
  readonly reference: Date;
  readonly article: ArticleText;
  readonly paragraphs: readonly Paragraph[];
}

/** Noon, so that no clock's zone moves the day. */
const noon = (iso: string): Date => new Date(`${iso}T12:00:00`);

function ready(sentence: { text: string; issuedOn: string; feedbackOn?: string }): Sentence {
  const article = articleFromPlainText(sentence.text);
  return { ...sentence, reference: noon(sentence.issuedOn), article, paragraphs: readParagraphs(article) };
}

type Reader = (sentence: Sentence) => Reading[];

const ours: Reader = ({ article, paragraphs, issuedOn, feedbackOn }) =>
  findTimes(article, paragraphs, { issuedOn, feedbackOn }).deadlines.map(({ text, due }) => ({ text, days: due === undefined ? [] : [due] }));

/** chrono names a day or leaves it open: an open day is the month's last, an open month the year's. */
const chrono: Reader = ({ text, reference }) =>
  parseHans(text, reference, { forwardDate: true }).map((result) => {
    const last = result.end ?? result.start;
    const year = last.get('year') ?? 0;
    const month = last.isCertain('month') || last.isCertain('day') ? (last.get('month') ?? 12) : 12;
    const day = last.isCertain('day') ? (last.get('day') ?? 1) : lastDayOfMonth(year, month);
    // Where it worked out a whole date without being certain of it (明天, 两周后), that date counts too.
    const implied = { year, month: last.get('month') ?? month, day: last.get('day') ?? day };
    return { text: result.text, days: [toIsoDate({ year, month, day }), toIsoDate(implied)] };
  });

/** The days a resolution of Recognizers-Text names: its value, the end of its range, and the day before that end, which it excludes. */
function daysOf(resolution: Readonly<Record<string, unknown>> | undefined): string[] {
  const values = resolution?.['values'];
  if (!Array.isArray(values)) return [];
  return values.flatMap((value: Readonly<Record<string, string>>) => {
    const end = parseIsoDate((value['end'] ?? '').slice(0, 10));
    return [(value['value'] ?? '').slice(0, 10), ...(end ? [toIsoDate(end), toIsoDate(addDays(end, -1))] : [])].filter(Boolean);
  });
}

const recognizers: Reader = ({ text, reference }) =>
  recognizeDateTime(text, Culture.Chinese, undefined, reference).map((result) => ({ text: text.slice(result.start, result.end + 1), days: daysOf(result.resolution) }));

const READERS = { 'ours': ours, 'chrono-node zh.hans': chrono, 'Recognizers-Text': recognizers } as const;
type Name = keyof typeof READERS;
const NAMES = Object.keys(READERS) as Name[];

/** Which due dates a reader gets. A day counted as right for a peer where any of its readings names it: the doubt is theirs. */
function score(read: Reader): { right: number; whole: number; missed: string[]; invented: number } {
  let right = 0;
  let whole = 0;
  const missed: string[] = [];
  for (const row of DATED) {
    const { text, marks } = readMarks(row.text);
    const found = read(ready({ ...row, text }));
    marks.forEach(({ start, end }, i) => {
      const phrase = text.slice(start, end).replaceAll('\n', '');
      if (found.some((one) => one.text.replaceAll('\n', '') === phrase)) whole += 1;
      const due = row.due[i] ?? '';
      if (found.some(({ days }) => days.includes(due) || (read !== ours && row.dueLatest !== undefined && days.includes(row.dueLatest)))) right += 1;
      else missed.push(`${text} ${due} ${JSON.stringify(found)}`);
    });
  }
  const invented = UNDATED.map(ready).flatMap(read).filter(({ days }) => days.length > 0).length;
  return { right, whole, missed, invented };
}

/** What a reader does with each sentence by itself, all of them, as often as asked; its results are counted, not read. */
function pass(sentences: readonly Sentence[], read: (sentence: Sentence) => { length: number }): number {
  let found = 0;
  for (const sentence of sentences) found += read(sentence).length;
  return found;
}

const RAW: Readonly<Record<Name, (sentence: Sentence) => { length: number }>> = {
  'ours': ({ article, paragraphs, issuedOn, feedbackOn }) => findTimes(article, paragraphs, { issuedOn, feedbackOn }).deadlines,
  'chrono-node zh.hans': ({ text, reference }) => parseHans(text, reference, { forwardDate: true }),
  'Recognizers-Text': ({ text, reference }) => recognizeDateTime(text, Culture.Chinese, undefined, reference),
};

export interface PeerRow {
  readonly name: string;
  readonly right: number;
  readonly whole: number;
  readonly invented: number;
  /** Characters per second: sentences that each hold a date, and the sentences of a notice. */
  readonly dated: number;
  readonly notice: number;
  readonly missed: readonly string[];
}

/** The sentences of a notice of our own making, each by itself. */
function noticeSentences(): Sentence[] {
  const texts = noticeLines(14_000).flatMap((line) => line.match(/[^。]+。?/gu) ?? []);
  return texts.map((text) => ready({ text, issuedOn: '2024-05-06' }));
}

const characters = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { text }) => sum + text.length, 0);

function speeds(sentences: readonly Sentence[], rounds: number): Record<Name, number> {
  const fast = fastest(rounds, {
    'ours': () => pass(sentences, RAW.ours),
    'chrono-node zh.hans': () => pass(sentences, RAW['chrono-node zh.hans']),
  });
  // Slower by far: a few rounds of its own tell enough.
  const slow = fastest(2, { 'Recognizers-Text': () => pass(sentences, RAW['Recognizers-Text']) });
  const times = { ...fast, ...slow };
  return Object.fromEntries(NAMES.map((name) => [name, (characters(sentences) / times[name]) * 1000])) as Record<Name, number>;
}

/** Ours beside two readers of dates on the same sentences: what each gets right, and how fast, sentence by sentence. */
export function benchPeers(): { rows: PeerRow[]; expressions: number; undated: number } {
  const dated = [...DATED.map((row) => ready({ ...row, text: readMarks(row.text).text })), ...UNDATED.map(ready)];
  const short = speeds(dated, 300);
  const long = speeds(noticeSentences(), 100);
  const rows = NAMES.map((name): PeerRow => ({ name, ...score(READERS[name]), dated: short[name], notice: long[name] }));
  return { rows, expressions: DATED.reduce((sum, { due }) => sum + due.length, 0), undated: UNDATED.length };
}
