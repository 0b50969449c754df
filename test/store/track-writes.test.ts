import { expect, test } from 'vitest';
import { deleteAll, deleteRecord, purgeRecord } from '@/lib/store/delete-record';
import { updateNotes } from '@/lib/store/edit-record';
import { addToQueue } from '@/lib/store/queue-add';
import { clearEnded } from '@/lib/store/queue-rows';
import { writePageOverrule } from '@/lib/store/overrules';
import { saveCapture } from '@/lib/store/save-capture';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

const NOW = '2024-04-02T10:00:00+08:00';
const URL_OF_SAMPLE = 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html';

/** A database with one saved page and everything copied, and the key of its record. */
async function settled(): Promise<{ db: ZhenggaiDatabase; key: string }> {
  const db = testDatabase();
  const saved = await saveCapture(db, samplePayload(), NOW);
  if (!saved.ok) throw new Error('the sample was not saved');
  await db.uncopied.clear();
  return { db, key: saved.value.keys[0] ?? '' };
}

const CASES: readonly (readonly [string, (db: ZhenggaiDatabase, key: string) => Promise<unknown>, readonly string[]])[] = [
  ['a note', (db, key) => updateNotes(db, key, '问过', NOW), ['record']],
  ['a deletion that can be undone', (db, key) => deleteRecord(db, key, NOW), ['record']],
  ['a page saved again with another text', (db) => saveCapture(db, samplePayload({ text: `${SAMPLE_TEXT}\n更正` }), NOW), ['capture', 'record']],
  ['a queued link', (db) => addToQueue(db, [{ url: 'http://a.gov.cn/1.html', title: '一' }], NOW, () => 'q1'), ['queue']],
  ['a remembered verdict', (db) => writePageOverrule(db, { url: URL_OF_SAMPLE }, 'none', NOW), ['overrules']],
  ['a row changed past all functions', (db, key) => db.extractions.where('key').equals(key).modify({ verdict: 'x' as never }), ['record']],
];

test.each(CASES)('%s is noted with the transaction that writes it', async (_name, write, kinds) => {
  const { db, key } = await settled();
  await write(db, key);
  expect((await db.uncopied.toArray()).map(({ kind }) => kind).sort()).toEqual(kinds);
});

test('reading and clearing nothing notes nothing', async () => {
  const { db } = await settled();
  await db.records.toArray();
  await clearEnded(db);
  expect(await db.uncopied.toArray()).toEqual([]);
});

test.each([
  ['one record', (db: ZhenggaiDatabase, key: string) => purgeRecord(db, key)],
  ['all records', (db: ZhenggaiDatabase) => deleteAll(db)],
])('%s removed for good: the note says so, and a page saved anew does not take that back', async (_name, remove) => {
  const { db, key } = await settled();
  await remove(db, key);
  const purged = async (): Promise<unknown[]> => (await db.uncopied.orderBy(':id').toArray()).map(({ kind, purged: gone }) => [kind, gone]);
  expect(await purged()).toEqual([['capture', true], ['record', true]]);
  await saveCapture(db, samplePayload(), NOW);
  expect(await purged()).toEqual([['capture', true], ['record', true]]);
});

test('what is not committed is not noted', async () => {
  const { db, key } = await settled();
  const failed = db.transaction('rw', db.records, async () => {
    await db.records.update(key, { notes: '未提交' });
    throw new Error('stop here');
  });
  await expect(failed).rejects.toThrow('stop here');
  expect(await db.uncopied.toArray()).toEqual([]);
});
