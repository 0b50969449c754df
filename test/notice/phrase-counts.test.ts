import { describe, expect, it } from 'vitest';
import type { PhraseRow } from '@/lib/notice/deadlines/phrase-row';
import { readMarks, type PhraseTable } from '@/lib/notice/phrases';
import { FORMS, REFUSED, type Form } from './deadlines/forms';

/** That the tables hold what they must. Whether each row comes out right is the business of the tables' own tests. */
type Table = PhraseTable<{ readonly text: string }, unknown>;
const TABLES = import.meta.glob<Table>('/lib/notice/**/*.phrases.ts', { eager: true, import: 'default' });
const tables = Object.values(TABLES);
const TESTS = Object.values(import.meta.glob<string>('./**/*.test.ts', { eager: true, query: '?raw', import: 'default' })).join('\n');
const deadlineTables = Object.entries(TABLES).flatMap(([path, table]) =>
  (path.startsWith('/lib/notice/deadlines/') ? [table as PhraseTable<PhraseRow, unknown>] : []));
const rows = deadlineTables.flatMap((table) => table.rows);
const nearMisses = deadlineTables.flatMap((table) => table.nearMisses);

function isOf(form: Form, row: PhraseRow): boolean {
  const { text, marks } = readMarks(row.text);
  const said = Object.entries(form.row ?? {}).every(([key, value]) => JSON.stringify(row[key as keyof PhraseRow]) === JSON.stringify(value));
  return said && (form.text?.test(text) ?? true) && marks.some(({ start, end }) => form.mark.test(text.slice(start, end)));
}

describe('all phrase tables together', () => {
  it('hold at least 250 phrases, none twice in a table', () => {
    expect(new Set(tables.flatMap((table) => table.rows.map(({ text }) => `${table.rule} ${text}`))).size).toBeGreaterThanOrEqual(250);
  });
  it('hold at least 150 near misses, none twice in a table', () => {
    expect(new Set(tables.flatMap((table) => table.nearMisses.map((text) => `${table.rule} ${text}`))).size).toBeGreaterThanOrEqual(150);
  });
  it.each(Object.entries(TABLES))('%s is run by a test, and has phrases and near misses', (path, table) => {
    expect(TESTS).toContain(`'@${path.replace(/\.ts$/, '')}'`);
    expect(table.rows.length).toBeGreaterThan(0);
    expect(table.nearMisses.length).toBeGreaterThan(0);
  });
});

describe('every form of deadline has a phrase', () => {
  it('forms 1 to 50 are all named', () => {
    const named = new Set([...FORMS, ...REFUSED].flatMap(({ number }) => number ?? []));
    expect([...named].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });
  it.each(FORMS)('$number: $what', (form) => {
    expect(rows.filter((row) => isOf(form, row)).length, `no row of lib/notice/deadlines/*.phrases.ts for form ${form.number}, ${form.what}`).toBeGreaterThan(0);
  });
});

describe('every case that promises nothing has a near miss', () => {
  it.each(REFUSED)('$what', ({ what, miss }) => {
    expect(nearMisses.filter((text) => miss.test(text)).length, `no near miss in lib/notice/deadlines/*.phrases.ts for: ${what}`).toBeGreaterThan(0);
  });
});
