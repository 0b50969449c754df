import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { saveCapture } from '@/lib/store/save-capture';
import { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import { shelveNext } from '@/lib/store/shelf/shelve-records';
import { noticeText, payloadOf } from '../bench/library-notices';
import { patternOf, readSavedRows, rowsAt } from '../bench/saved-rows';
import { testDatabase } from '../store/test-database';

const NOW = '2026-06-03T09:30:00+08:00';

/** What the product keeps of the text of notice `of`, saved at the address of number `at`. */
async function saved(of: number, at: number) {
  const [db, shelf] = [testDatabase(), new ShelfDatabase('shelf-test', { indexedDB: new IDBFactory(), IDBKeyRange })];
  const done = await saveCapture(db, payloadOf(noticeText(of, 3000), String(at)), NOW);
  while ((await shelveNext(db, shelf)) > 0);
  return readSavedRows(db, shelf, done.ok ? done.value.keys[0] ?? '' : '');
}

test.each([[0, 7], [13, 9999], [41, 70]])('notice %i, seeded at address %i, is what the product saves and shelves there', async (of, at) => {
  const [seeded, expected] = [await rowsAt(patternOf(await saved(of, of)), at), await saved(of, at)];
  // Orders are the clock's.
  const savedOrder = expected.record.savedOrder;
  expect({ ...seeded, record: { ...seeded.record, savedOrder }, shelved: { ...seeded.shelved, row: { ...seeded.shelved.row, savedOrder } } }).toEqual(expected);
  // Every level of the library has something to show.
  expect([seeded.shelved.items.issues, seeded.shelved.items.deadlines, seeded.shelved.details.measures, seeded.shelved.details.sanctions].map(({ length }) => length > 0)).toEqual([true, true, true, true]);
  expect(seeded.record.captureId).not.toBe((await saved(of, of)).record.captureId);
});
