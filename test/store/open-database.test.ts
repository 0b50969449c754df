import Dexie from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { listRecords } from '@/lib/store/list-records';
import { saveCapture } from '@/lib/store/save-capture';
import { samplePayload } from './sample-payload';
import { newDisk, testDatabase } from './test-database';

const QUERY = { words: '', sort: 'saved', today: '2024-05-01', offset: 0, limit: 10 } as const;

/** What a later version of the program may have left behind. */
const NEWER: readonly (readonly [string, number, Readonly<Record<string, string>>])[] = [
  ['the next version, with our tables and one more', new ZhenggaiDatabase('declared', { indexedDB: newDisk(), IDBKeyRange }).verno + 1, { captures: '&captureId', records: '&key', reviews: '&id' }],
  ['a much later one that lacks tables of ours', 70, { records: '&key' }],
  ['one without any table', 9, {}],
];

test.each(NEWER)('%s: nothing is written, and it is said', async (_name, version, stores) => {
  const disk = newDisk();
  const options = { indexedDB: disk, IDBKeyRange };
  const newer = new Dexie('zhenggai-test', options);
  newer.version(version).stores(stores);
  await newer.open();
  const before = { version: newer.backendDB().version, tables: [...newer.backendDB().objectStoreNames] };
  newer.close();

  const db = testDatabase(disk);
  const refused = { ok: false, error: { kind: 'storage-newer' } };
  expect(await saveCapture(db, samplePayload())).toEqual(refused);
  expect(await listRecords(db, QUERY)).toEqual(refused);
  expect(await saveCapture(db, samplePayload())).toEqual(refused);

  const after = await new Promise<IDBDatabase>((resolve) => {
    const request = disk.open('zhenggai-test');
    request.onsuccess = () => resolve(request.result);
  });
  expect({ version: after.version, tables: [...after.objectStoreNames] }).toEqual(before);
});

test.each([
  ['the disk is full', new DOMException('Encountered full disk', 'QuotaExceededError'), { kind: 'storage-full' }],
  ['the backing store cannot be opened', new DOMException('Internal error', 'UnknownError'), { kind: 'storage-failed' }],
])('an opening that failed (%s) is tried anew by the next question', async (_name, reason, said) => {
  const disk = newDisk();
  let refusals = 5;
  const moody = new Proxy(disk, {
    get: (target, name) => {
      if (name !== 'open') return (target[name as keyof IDBFactory] as () => unknown).bind(target);
      return (database: string, version?: number) => {
        if (refusals-- > 0) throw reason;
        return target.open(database, version);
      };
    },
  });
  const db = new ZhenggaiDatabase('zhenggai-test', { indexedDB: moody, IDBKeyRange });
  const answers: unknown[] = [];
  while (refusals > -1) {
    const listed = await listRecords(db, QUERY);
    answers.push(listed);
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(answers[0]).toMatchObject({ ok: false, error: said });
  expect(answers.at(-1)).toMatchObject({ ok: true, value: { total: 0 } });
});
