import { describe, expect, it } from 'vitest';
import { findTimes } from '@/lib/notice/deadlines/find-times';
import type { PhraseRow } from '@/lib/notice/deadlines/phrase-row';
import type { TimeContext } from '@/lib/notice/deadlines/types';
import { readMarks } from '@/lib/notice/phrases';
import type { PhraseTable } from '@/lib/notice/phrases';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import beforePeriod from '@/lib/notice/deadlines/before-period.phrases';
import bareLimit from '@/lib/notice/deadlines/bare-limit.phrases';
import blocked from '@/lib/notice/deadlines/blocked.phrases';
import day from '@/lib/notice/deadlines/day.phrases';
import dekad from '@/lib/notice/deadlines/dekad.phrases';
import duration from '@/lib/notice/deadlines/duration.phrases';
import duty from '@/lib/notice/deadlines/duty.phrases';
import event from '@/lib/notice/deadlines/event.phrases';
import labelled from '@/lib/notice/deadlines/labelled.phrases';
import loosePeriod from '@/lib/notice/deadlines/loose-period.phrases';
import month from '@/lib/notice/deadlines/month.phrases';
import monthEnd from '@/lib/notice/deadlines/month-end.phrases';
import oddWriting from '@/lib/notice/deadlines/odd-writing.phrases';
import partOfYear from '@/lib/notice/deadlines/part-of-year.phrases';
import planRangeFestival from '@/lib/notice/deadlines/plan-range-festival.phrases';
import quarterHalf from '@/lib/notice/deadlines/quarter-half.phrases';
import unreadable from '@/lib/notice/deadlines/unreadable.phrases';
import withinPeriod from '@/lib/notice/deadlines/within-period.phrases';
import year from '@/lib/notice/deadlines/year.phrases';
import yearEnd from '@/lib/notice/deadlines/year-end.phrases';

type Table = PhraseTable<PhraseRow, TimeContext>;
const TABLES: readonly Table[] = [
  monthEnd, month, beforePeriod, day, dekad, yearEnd, withinPeriod, loosePeriod, year, quarterHalf, duration, planRangeFestival, labelled, duty, blocked, unreadable, oddWriting, partOfYear, bareLimit, event,
];

/** The phrase as a page of its own: plain lines, or the one cell below `column`. */
function toArticle(text: string, column: string | undefined): ArticleText {
  if (column === undefined) return articleFromPlainText(text);
  const place = { table: 0, row: 1, column: 0, rowSpan: 1, columnSpan: 1, header: false, columnHeaders: [column], rowHeaders: [] };
  return { text, blocks: [{ kind: 'cell', span: { start: 0, end: text.length }, cell: place }] };
}

/** What is found, and which row of the grammar decided on each date: printed where a phrase comes out wrong. */
function read(text: string, row: { column?: string }, context: TimeContext): ReturnType<typeof findTimes> & { readonly told: string } {
  const article = toArticle(text, row.column);
  const rows: string[] = [];
  const found = findTimes(article, readParagraphs(article), { ...context, trace: (id, words) => { rows.push(`${words}: ${id}`); } });
  return { ...found, told: rows.join('; ') };
}

const CHECKED = ['dueLatest', 'from', 'precision', 'relation', 'strength', 'extent', 'yearFrom', 'source', 'rule', 'checkReasons'] as const;

for (const table of TABLES) {
  describe(table.rule, () => {
    it.each(table.rows.map((row) => [row.text, row] as const))('%s', (_, row) => {
      const { text, marks } = readMarks(row.text);
      const context = { ...table.context, ...(row.issuedOn ? { issuedOn: row.issuedOn } : {}), ...(row.feedbackOn ? { feedbackOn: row.feedbackOn } : {}) };
      const { deadlines, duties, told } = read(text, row, context);
      const expected = marks.filter((mark) => mark.name === 'deadline').map(({ start, end }) => text.slice(start, end));
      expect(deadlines.map((d) => text.slice(d.span.start, d.span.end)), told).toEqual(expected);
      expect(deadlines.map((d) => d.span)).toEqual(marks.filter((m) => m.name === 'deadline').map(({ start, end }) => ({ start, end })));
      const due = row.due === undefined ? [] : Array.isArray(row.due) ? row.due : [row.due];
      expect(deadlines.map((d) => d.due ?? null), told).toEqual(due);
      const first = deadlines[0];
      for (const key of CHECKED) if (row[key] !== undefined) expect({ [key]: first?.[key] }).toEqual({ [key]: row[key] });
      const dutyMarks = marks.filter((mark) => mark.name === 'duty');
      if (dutyMarks.length > 0) {
        expect(duties.map((d) => d.span)).toEqual(dutyMarks.map(({ start, end }) => ({ start, end })));
        expect(duties[0]?.kind).toBe(row.duty);
      }
    });
    it.each(table.nearMisses)('no deadline in %s', (text) => {
      const { deadlines, told } = read(text, {}, table.context);
      expect(deadlines.map((d) => `${d.text} ${d.due ?? ''}`), told).toEqual([]);
    });
    if (table === duty) it.each(table.nearMisses)('no duty in %s', (text) => expect(read(text, {}, table.context).duties.map((d) => d.text)).toEqual([]));
  });
}

it('the tables hold enough to speak of', () => {
  expect(TABLES.flatMap((table) => table.rows).length).toBeGreaterThanOrEqual(150);
  expect(TABLES.flatMap((table) => table.nearMisses).length).toBeGreaterThanOrEqual(80);
});
