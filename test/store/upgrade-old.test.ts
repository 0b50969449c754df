import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { CopyDirectory } from '@/lib/store/copy/copy-directory';
import { checkStorage } from '@/lib/store/copy/check-storage';
import type { Stores } from '@/lib/store/copy/stores';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { listRecords } from '@/lib/store/list-records';
import { loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { type Disk, newStorage, startOn } from './copy/test-stores';
import { makeOld, OLD, type OldExample } from './old-examples';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';

const NAME = 'zhenggai-test';
const QUERY = { words: '', sort: 'saved', today: '2024-05-01', offset: 0, limit: 10 } as const;

/** All that its reader did with the example's record, and its text. */
const WHOLE = { ok: true, value: { broken: [], records: [{
  notes: '问过办公室', tags: ['重点'], review: { reviewed: false, changedSinceReview: true }, capture: { text: `${SAMPLE_TEXT}\n更正` },
  versions: [{ notice: { organization: { value: '中共柳河县水务局党组' } } }],
}] } };

async function diskWith(example: OldExample): Promise<Disk> {
  const disk = newStorage();
  await makeOld(NAME, { indexedDB: disk.database, IDBKeyRange }, example);
  return disk;
}

/** Everything in the database as it lies there, whatever its version. */
async function raw(disk: Disk): Promise<{ version: number; rows: Record<string, unknown[]> }> {
  const db = new Dexie(NAME, { indexedDB: disk.database, IDBKeyRange });
  await db.open();
  const rows: Record<string, unknown[]> = {};
  for (const table of db.tables) rows[table.name] = await table.toArray();
  const { verno: version } = db;
  db.close();
  return { version, rows };
}

/** The stores of a program that opens the database by another factory, or copies into another directory. */
function startWith(disk: Disk, change: { readonly factory?: IDBFactory; readonly directory?: (own: CopyDirectory) => CopyDirectory }): Stores & { readonly stop: () => void } {
  const { db: unused, directory: own, ledger } = startOn(disk);
  unused.close();
  const directory = change.directory?.(own) ?? own;
  const db = new ZhenggaiDatabase(NAME, { indexedDB: change.factory ?? disk.database, IDBKeyRange }, { places: { directory, ledger } });
  return { db, directory, ledger, stop: () => db.close() };
}

/** A factory that does something else when the database is to be opened in its newest version. */
const onUpgrade = (factory: IDBFactory, act: (name: string, version: number) => IDBOpenDBRequest): IDBFactory => new Proxy(factory, {
  get: (target, name) => (name === 'open'
    ? (database: string, version?: number) => (version === undefined ? target.open(database) : act(database, version))
    : (target[name as keyof IDBFactory] as () => unknown).bind(target)),
});

/** The next question is asked after the answer to the one before has been shown. */
const nextQuestion = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe.each(OLD)('a database of version $version', (example) => {
  test('is upgraded as it opens; the check after it finds all well and calls nothing restored', async () => {
    const disk = await diskWith(example);
    const stores = startOn(disk);
    expect(await loadRecords(stores.db)).toMatchObject(WHOLE);
    expect(await checkStorage(stores, { thorough: true })).toMatchObject({ restored: [], lost: [] });
  });

  test.each([
    ['as the upgrade begins', (disk: Disk) => startWith(disk, { factory: onUpgrade(disk.database, () => { throw new DOMException('Internal error', 'UnknownError'); }) })],
    ['after the upgrade', (disk: Disk) => startOn(disk)],
  ])('that the browser deletes %s comes back from its copy, with note, tags, review and older version', async (_when, start) => {
    const disk = await diskWith(example);
    const first = start(disk);
    await listRecords(first.db, QUERY);
    first.stop();
    disk.database = new IDBFactory();
    const again = startOn(disk);
    const { restored, lost } = await checkStorage(again);
    expect({ records: restored.filter(({ kind }) => kind === 'record').length, lost }).toEqual({ records: 1, lost: [] });
    expect(await loadRecords(again.db)).toMatchObject(WHOLE);
  });

  test('is left as it is while there is no room for its copy, which is said; with room again all goes on', async () => {
    const disk = await diskWith(example);
    const before = await raw(disk);
    let room = 0;
    let written = 0;
    const { db } = startWith(disk, { directory: (own) => ({
      ...own,
      write: (name, bytes) => {
        if (written >= room) return Promise.reject(new DOMException('No space available', 'QuotaExceededError'));
        written += 1;
        return own.write(name, bytes);
      },
    }) });
    const full = { ok: false, error: { kind: 'storage-full' } };
    for (const more of [0, 1, 2]) {
      room = more;
      expect(await listRecords(db, QUERY)).toEqual(full);
      await nextQuestion();
      expect(await saveCapture(db, samplePayload())).toEqual(full);
      await nextQuestion();
      expect(await raw(disk)).toEqual(before);
      // What was copied already is not written again.
      expect(written).toBe(more);
    }
    room = Infinity;
    expect(await loadRecords(db)).toMatchObject(WHOLE);
    expect(await saveCapture(db, samplePayload({ text: `${SAMPLE_TEXT}\n更正` }))).toMatchObject({ ok: true, value: { how: 'already-saved' } });
  });

  test('that two windows open at once is whole for both', async () => {
    const disk = await diskWith(example);
    const windows = [startOn(disk), startOn(disk)];
    for (const answer of await Promise.all(windows.map(({ db }) => loadRecords(db)))) expect(answer).toMatchObject(WHOLE);
    expect(await checkStorage(windows[0] ?? startOn(disk), { thorough: true })).toMatchObject({ restored: [], lost: [] });
  });

  test.each([
    ['a table or an index cannot be made', (disk: Disk) => onUpgrade(disk.database, (name, version) => {
      const request = disk.database.open(name, version);
      request.addEventListener('upgradeneeded', () => {
        const refuse = (): never => { throw new DOMException('already exists', 'ConstraintError'); };
        request.result.createObjectStore = refuse;
        if (request.transaction) request.transaction.objectStore = refuse;
      });
      return request;
    })],
    ['the browser breaks the upgrade off', (disk: Disk) => onUpgrade(disk.database, (name, version) => {
      const request = disk.database.open(name, version);
      request.addEventListener('upgradeneeded', () => queueMicrotask(() => request.transaction?.abort()));
      return request;
    })],
    ['the browser refuses to open it', (disk: Disk) => onUpgrade(disk.database, () => { throw new DOMException('Internal error', 'UnknownError'); })],
  ])('whose upgrade fails because %s says so, stays as it was, and is upgraded by a program that can', async (_why, factoryOf) => {
    const disk = await diskWith(example);
    const before = await raw(disk);
    const { db, stop } = startWith(disk, { factory: factoryOf(disk) });
    for (const answer of [await listRecords(db, QUERY), await saveCapture(db, samplePayload())]) {
      expect(answer).toMatchObject({ ok: false, error: { kind: 'migration-failed', detail: expect.stringMatching(/\w+/) as string } });
    }
    stop();
    expect(await raw(disk)).toEqual(before);
    expect(await loadRecords(startOn(disk).db)).toMatchObject(WHOLE);
  });
});

test('what was written since its copy is copied before the upgrade', async () => {
  const [example] = OLD.filter(({ rows }) => 'origin' in rows);
  if (!example) throw new Error('no example of a version with a second copy');
  const disk = await diskWith(example);
  const first = startWith(disk, { factory: onUpgrade(disk.database, () => { throw new DOMException('Internal error', 'UnknownError'); }) });
  await listRecords(first.db, QUERY);
  first.stop();
  const old = new Dexie(NAME, { indexedDB: disk.database, IDBKeyRange });
  await old.open();
  const [row] = await old.table<{ key: string; notes: string }>('records').toArray();
  if (!row) throw new Error('the example has no record');
  await old.table('records').put({ ...row, notes: '又问过一次' });
  await old.table('uncopied').put({ id: `record:${row.key}`, kind: 'record', key: row.key, turn: 'later' });
  old.close();
  const second = startOn(disk);
  await listRecords(second.db, QUERY);
  second.stop();
  disk.database = new IDBFactory();
  const again = startOn(disk);
  await checkStorage(again);
  expect(await loadRecords(again.db)).toMatchObject({ ok: true, value: { broken: [], records: [{ notes: '又问过一次' }] } });
});
