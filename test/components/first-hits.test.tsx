import { renderHook, waitFor } from '@testing-library/preact';
import type { Remote } from 'comlink';
import { expect, test } from 'vitest';
import type { ShelfService } from '@/entrypoints/library/shelf-service';
import { type Shown, useFirstHits } from '@/entrypoints/library/use-first-hits';
import { FACETS } from '@/lib/library/facets';
import { heldText } from '@/lib/library/held-texts';
import type { TableRow, Told } from '@/lib/library/told';
import { FIRST_VIEW, type LibraryView } from '@/lib/library/view';
import { sampleRow } from '../library/sample-row';

const TEXTS: Readonly<Record<string, string>> = { a: '河道整改', b: '账目不清', c: '整改整改' };

/** An answer of three rows, and the hook that has fetched their texts. */
async function answered() {
  const fetched: string[] = [];
  const service = {
    texts: (keys: readonly string[]) => {
      fetched.push(...keys);
      return Promise.resolve(keys.map((key) => heldText(key, 1, TEXTS[key] ?? '')));
    },
  } as unknown as Remote<ShelfService>;
  const rows = Object.keys(TEXTS).map((key): TableRow => ({ ref: { key }, row: sampleRow({ key }) }));
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Told['counts'];
  const told: Told = { turn: 1, answer: 1, from: 0, rows, total: 3, groups: [], records: 3, all: 3, passed: 0, units: [], counts, hits: 0, searching: false, broken: [] };
  const shown: Shown = { told, view: FIRST_VIEW, rows: new Map(rows.entries()) };
  const { result, rerender } = renderHook(({ view }: { view: LibraryView }) => useFirstHits(service, shown, view), { initialProps: { view: FIRST_VIEW } });
  await waitFor(() => expect(fetched).toEqual(['a', 'b', 'c']));
  await waitFor(() => expect(result.current.contextOf(rows[0] as TableRow)).toBeUndefined());
  const asking = (next: Partial<LibraryView>) => {
    rerender({ view: { ...FIRST_VIEW, ...next } });
    return result.current;
  };
  return { asking, rows };
}

test('words are found at once in the rows that are there, under a count that says more may follow', async () => {
  const { asking } = await answered();
  const { shown } = asking({ words: '整改' });
  expect(shown?.told).toMatchObject({ total: 2, records: 2, hits: 3, searching: true, all: 3 });
  expect([...shown?.rows.values() ?? []].map(({ row, context }) => [row.key, context?.[0]?.hit])).toEqual([['a', '整改'], ['c', '整改']]);
  expect(shown?.view.words).toBe('整改');
});

test.each<[string, Partial<LibraryView>]>([
  ['what nothing there holds', { words: '没有' }],
  ['a word of one character', { words: '整' }],
  ['another condition besides', { words: '整改', units: ['水务'] }],
  ['rows that are issues', { words: '整改', level: 'issue' }],
  ['no words', { sort: 'unit' }],
])('%s is left to the worker', async (_, next) => {
  const { asking } = await answered();
  expect(asking(next).shown).toBeNull();
});
