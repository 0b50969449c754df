import { describe, expect, it } from 'vitest';
import problemHeadings from '@/lib/notice/forms/problem-heading.phrases';
import { readProblemHeading } from '@/lib/notice/forms/problem-heading';
import runIns from '@/lib/notice/forms/run-in.phrases';
import { splitRunIn, type RunInItem } from '@/lib/notice/forms/run-in';
import labels from '@/lib/notice/forms/label.phrases';
import { readLabel } from '@/lib/notice/forms/label';
import { readMarks } from '@/lib/notice/phrases';
import ownStatuses from '@/lib/notice/status/own-status.phrases';
import { readOwnStatus } from '@/lib/notice/status/own-status';
import statusWords from '@/lib/notice/forms/status-words.phrases';
import { readStatusWords } from '@/lib/notice/forms/status-words';

describe(problemHeadings.rule, () => {
  it.each(problemHeadings.rows)('$text', (row) => {
    const { text, marks } = readMarks(row.text);
    const heading = readProblemHeading(text);
    expect(heading && text.slice(heading.start, heading.end)).toBe(text.slice(marks[0]?.start, marks[0]?.end));
    expect([heading?.form, heading?.theme]).toEqual([row.form, row.theme ?? false]);
  });
  it.each(problemHeadings.nearMisses)('is no problem: %s', (text) => expect(readProblemHeading(text)).toBeNull());
});

describe(labels.rule, () => {
  it.each(labels.rows)('$text', (row) => {
    const { text, marks } = readMarks(row.text);
    expect(readLabel(text)).toMatchObject({ kind: row.kind, number: row.number, length: marks[0]?.end });
  });
  it.each(labels.nearMisses)('is no label: %s', (text) => expect(readLabel(text)).toBeNull());
});

describe(ownStatuses.rule, () => {
  it.each(ownStatuses.rows)('$text', (row) => {
    const { text, marks } = readMarks(row.text);
    expect(readOwnStatus(text, row.inside ? 'inside' : 'close')).toMatchObject({ status: row.status, start: marks[0]?.start, end: marks[0]?.end });
  });
  it.each(ownStatuses.nearMisses)('says nothing of the whole issue: %s', (text) => expect(readOwnStatus(text, 'close')).toBeNull());
});

describe(statusWords.rule, () => {
  it.each(statusWords.rows)('$text', (row) => {
    const { text, marks } = readMarks(row.text);
    expect(readStatusWords(text)).toMatchObject({ status: row.status, start: marks[0]?.start, end: marks[0]?.end });
  });
  it.each(statusWords.nearMisses)('says no status: %s', (text) => expect(readStatusWords(text)).toBeNull());
});

describe(runIns.rule, () => {
  const flat = (items: readonly RunInItem[]): { start: number; end: number }[] => items.flatMap((item) => [{ start: item.start, end: item.end }, ...flat(item.items)]);
  it.each(runIns.rows)('$text', (row) => {
    const { text, marks } = readMarks(row.text);
    const items = flat(splitRunIn(text));
    const nestedOther = row.nestedOther ?? 0;
    expect(items.length - nestedOther).toBe(marks.length);
    for (const { start, end } of marks) expect(items).toContainEqual({ start, end });
  });
  it.each(runIns.nearMisses)('is no list: %s', (text) => expect(splitRunIn(text)).toEqual([]));
});
