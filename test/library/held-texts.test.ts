import { expect, test } from 'vitest';
import { foldSearch } from '@/lib/library/fold-search';
import { heldText, HeldTexts } from '@/lib/library/held-texts';
import type { TableRow } from '@/lib/library/told';
import { sampleRow } from './sample-row';

const rowOf = (key: string, at = 1): TableRow => ({ ref: { key }, row: sampleRow({ key, at }) });
const ROWS = ['a', 'b', 'c'].map((key) => rowOf(key));

function held(texts: Readonly<Record<string, string>>): HeldTexts {
  const made = new HeldTexts();
  made.put(Object.entries(texts).map(([key, text]) => heldText(key, 1, text)));
  return made;
}

test('the first rows whose notices hold all words, with how often they do and what stands around them', () => {
  const texts = held({ a: '一是河道整 改，二是整改', b: '只有河道', c: '巡察整改，河道' });
  const found = texts.holding(ROWS, ['整改', '河道'].map(foldSearch), 8);
  expect(found.map(({ row, hits }) => [row.key, hits])).toEqual([['a', 3], ['c', 2]]);
  expect(found[0]?.context?.map(({ hit }) => hit)).toEqual(['河道', '整 改']);
  expect(texts.holding(ROWS, ['整改'], 1).map(({ row }) => row.key)).toEqual(['a']);
});

test('of a record that was shelved anew the text says nothing any more', () => {
  const texts = held({ a: '河道整改' });
  expect(texts.context(rowOf('a').row, ['整改'])).toHaveLength(1);
  expect(texts.context(rowOf('a', 2).row, ['整改'])).toBeUndefined();
  expect(texts.holding([rowOf('a', 2)], ['整改'], 8)).toEqual([]);
  expect(texts.keep([rowOf('a', 2)])).toEqual(['a']);
});

test('only the texts of the first rows are held', () => {
  const rows = Array.from({ length: 30 }, (_, n) => rowOf(`n${n}`));
  const texts = held(Object.fromEntries(rows.map(({ row }) => [row.key, '整改'])));
  expect(texts.keep(rows)).toEqual([]);
  expect(texts.holding(rows, ['整改'], 100).map(({ row }) => row.key)).toEqual(rows.slice(0, 24).map(({ row }) => row.key));
  expect(texts.keep(rows.slice(20))).toEqual(rows.slice(24).map(({ row }) => row.key));
});
