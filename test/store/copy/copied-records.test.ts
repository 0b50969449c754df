import Dexie from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { checkedRecord } from '@/lib/export/checked-record';
import { copiedRecords } from '@/lib/store/copy/copied-records';
import { fileNameOf, packFile, unpackFile, type CopyFile } from '@/lib/store/copy/copy-file';
import { copyWaiting } from '@/lib/store/copy/copy-waiting';
import { copyOld } from '@/lib/store/copy/copy-old';
import type { Stores } from '@/lib/store/copy/stores';
import { deleteRecord, purgeRecord } from '@/lib/store/delete-record';
import { updateNotes, updateTags } from '@/lib/store/edit-record';
import { databaseSource, type RecordSource } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import type { BrokenRecord, StoredRecord } from '@/lib/store/types';
import { must } from '../../import/any-database';
import { makeOld, OLD } from '../old-examples';
import { SAMPLE_TEXT, samplePayload } from '../sample-payload';
import { type Disk, newStorage, startOn } from './test-stores';

const NOW = '2024-04-02T10:00:00+08:00';
const url = (name: string): string => `http://sw.liuhe.gov.cn/${name}.html`;
const key = (name: string): string => `${url(name)}#0`;

async function all(source: RecordSource): Promise<{ records: readonly StoredRecord[]; broken: readonly BrokenRecord[] }> {
  return must(source.load(await must(source.keys())));
}

const copied = async ({ directory, ledger }: Stores): ReturnType<typeof all> => all(copiedRecords(directory, await ledger.entries()));

/** Records a, b and c, one of them with a note, a tag and an earlier version, all of it copied. */
async function saved(): Promise<{ disk: Disk; stores: Stores }> {
  const disk = newStorage();
  const stores = startOn(disk);
  for (const name of ['b', 'a', 'c']) await must(saveCapture(stores.db, samplePayload({ url: url(name), text: `${SAMPLE_TEXT}\n${name}` }), NOW));
  await must(saveCapture(stores.db, samplePayload({ url: url('a'), text: `${SAMPLE_TEXT}\n更正` }), NOW));
  await must(updateNotes(stores.db, key('a'), '问过办公室', NOW));
  await must(updateTags(stores.db, key('a'), ['重点'], NOW));
  await copyWaiting(stores);
  return { disk, stores };
}

/** The name of a record's file. */
const fileOf = (name: string): Promise<string> => fileNameOf({ kind: 'record', key: key(name) });

async function change(disk: Disk, file: string, changed: (copy: CopyFile) => CopyFile): Promise<void> {
  const copy = await unpackFile(disk.files.get(file) ?? new Uint8Array());
  if (!copy) throw new Error(`${file} cannot be read`);
  disk.files.set(file, await packFile(changed(copy)));
}

test('are those of the database, in the same order, with all that was done with them', async () => {
  const { stores } = await saved();
  await must(deleteRecord(stores.db, key('c'), NOW));
  await copyWaiting(stores);
  expect(await copied(stores)).toEqual(await all(databaseSource(stores.db)));
  expect((await copied(stores)).records.map(({ notes, tags, versions }) => [notes, tags, versions.length])).toEqual([['问过办公室', ['重点'], 1], ['', [], 0]]);
});

describe('of a database that could not be upgraded', () => {
  /** Decisions an upgrade makes have ids of their own each time. */
  const alike = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(/(0[0-9a-z]{8})-[0-9a-f]{12}/g, '$1'));

  test.each(OLD)('of version $version: what its upgrade would have made of them', async (example) => {
    const disk = newStorage();
    const options = { indexedDB: disk.database, IDBKeyRange };
    await makeOld('zhenggai-test', options, example);
    const stores = startOn(disk);
    const old = new Dexie('zhenggai-test', options);
    await old.open();
    await copyOld(old, stores);
    old.close();
    const { records, broken } = await copied(stores);
    expect([records.length, broken]).toEqual([1, []]);
    expect(records.map((record) => checkedRecord(record).ok)).toEqual([true]);
    expect(alike(records)).toEqual(alike((await all(databaseSource(stores.db))).records));
  });
});

describe('what cannot be read is named, the rest is read', () => {
  const HARM: readonly (readonly [string, (disk: Disk) => Promise<void>, RegExp])[] = [
    ['a file that is lost', async (disk) => void disk.files.delete(await fileOf('b')), /missing/],
    ['a file cut short', async (disk) => {
      const file = await fileOf('b');
      disk.files.set(file, (disk.files.get(file) ?? new Uint8Array()).slice(0, 40));
    }, /damaged/],
    ['a row of another shape', async (disk) => change(disk, await fileOf('b'), (copy) => ({ ...copy, rows: { ...copy.rows, records: [{ key: 5 }] } })), /./],
    ['no reading', async (disk) => change(disk, await fileOf('b'), (copy) => ({ ...copy, rows: { ...copy.rows, extractions: [] } })), /extraction/],
    ['a page that is lost', async (disk) => {
      const copy = await unpackFile(disk.files.get(await fileOf('b')) ?? new Uint8Array());
      const [row] = (copy?.rows['records'] ?? []) as readonly { readonly captureId: string }[];
      disk.files.delete(`capture-${row?.captureId}`);
    }, /capture/],
  ];

  test.each(HARM)('%s', async (_name, harm, reason) => {
    const { disk, stores } = await saved();
    await harm(disk);
    const { records, broken } = await copied(stores);
    expect(records.map((record) => record.key)).toEqual([key('a'), key('c')]);
    expect(broken).toEqual([{ key: key('b'), reason: expect.stringMatching(reason) as string }]);
  });
});

describe('of a newer program', () => {
  test('are read as far as they read as ours: fields and tables more are left out', async () => {
    const { disk, stores } = await saved();
    const before = (await copied(stores)).records;
    await change(disk, await fileOf('a'), (copy) => ({
      ...copy, database: 99, rows: { ...copy.rows, records: [{ ...(copy.rows['records']?.[0] as object), mood: 'good' }], reviews: [{ id: 'r' }] },
    }));
    expect((await copied(stores)).records).toEqual(before);
  });

  test('or are named, where a field means something else now', async () => {
    const { disk, stores } = await saved();
    await change(disk, await fileOf('a'), (copy) => ({
      ...copy, database: 99, rows: { ...copy.rows, records: [{ ...(copy.rows['records']?.[0] as object), review: 'done' }] },
    }));
    const { records, broken } = await copied(stores);
    expect([records.map((record) => record.key), broken.map((each) => each.key)]).toEqual([[key('b'), key('c')], [key('a')]]);
  });
});

test('a record removed for good is none of them, its file still there or not', async () => {
  const { disk, stores } = await saved();
  const file = await fileOf('b');
  const [bytes, entry] = [disk.files.get(file), await stores.ledger.entry(file)];
  await must(purgeRecord(stores.db, key('b')));
  await copyWaiting(stores);
  expect((await copied(stores)).records.map((record) => record.key)).toEqual([key('a'), key('c')]);
  if (!bytes || !entry) throw new Error('not copied');
  disk.files.set(file, bytes);
  await stores.ledger.put({ ...entry, state: 'gone' });
  expect((await copied(stores)).records.map((record) => record.key)).toEqual([key('a'), key('c')]);
});
