import { readFileSync, readdirSync } from 'node:fs';
import Dexie from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { listRecords } from '@/lib/store/list-records';
import { loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';
import { newDisk } from './test-database';

/** What a released version stored: its tables as they were declared, and the rows of one record with a version. */
interface Example {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

const folder = new URL('./examples/', import.meta.url);
const examples = readdirSync(folder).sort().map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Example);

describe('stored data of every version', () => {
  test('an example is kept of each, up to the newest', () => {
    const newest = new ZhenggaiDatabase('declared', { indexedDB: newDisk(), IDBKeyRange });
    expect(examples.map(({ version }) => version)).toEqual(Array.from({ length: newest.verno }, (_, i) => i + 1));
  });

  test.each(examples)('version $version opens, lists and loads with note, tags, review and older version', async ({ version, stores, rows }) => {
    const options = { indexedDB: newDisk(), IDBKeyRange };
    const old = new Dexie('zhenggai-migration', options);
    old.version(version).stores(stores);
    for (const [table, values] of Object.entries(rows)) await old.table(table).bulkPut([...values]);
    old.close();

    const db = new ZhenggaiDatabase('zhenggai-migration', options);
    const listed = await listRecords(db, { words: '资金拨付 重点', sort: 'deadline', today: '2024-05-01', offset: 0, limit: 10 });
    expect(listed).toMatchObject({ ok: true, value: { total: 1, broken: [], rows: [{ notes: '问过办公室', tags: ['重点'], versionCount: 1 }] } });
    const loaded = await loadRecords(db);
    expect(loaded).toMatchObject({ ok: true, value: { broken: [], records: [{
      capture: { text: `${SAMPLE_TEXT}\n更正` },
      notice: { organization: { value: '中共柳河县水务局党组' } },
      review: { reviewed: false, changedSinceReview: true },
      versions: [{ notice: { organization: { value: '中共柳河县水务局党组' } } }],
    }] } });
    const again = await saveCapture(db, samplePayload({ text: `${SAMPLE_TEXT}\n更正` }));
    expect(again).toMatchObject({ ok: true, value: { how: 'already-saved' } });
  });
});

test('a migration that fails leaves the data as it was and says so', async () => {
  const options = { indexedDB: newDisk(), IDBKeyRange };
  const db = new ZhenggaiDatabase('zhenggai-failing', options);
  await saveCapture(db, samplePayload());
  db.close();

  class Failing extends ZhenggaiDatabase {
    constructor() {
      super('zhenggai-failing', options);
      this.version(99).stores({}).upgrade(async (transaction) => {
        await transaction.table('records').clear();
        throw new Error('this cannot be migrated');
      });
    }
  }
  const query = { words: '', sort: 'saved', today: '2024-05-01', offset: 0, limit: 10 } as const;
  expect(await listRecords(new Failing(), query)).toMatchObject({ ok: false, error: { kind: 'storage-failed', detail: expect.stringContaining('cannot be migrated') as string } });
  expect(await listRecords(new ZhenggaiDatabase('zhenggai-failing', options), query)).toMatchObject({ ok: true, value: { total: 1 } });
});
