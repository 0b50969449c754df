import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acknowledgeLost, checkStorage, isSameDatabase } from '@/lib/store/copy/check-storage';
import { logChecks } from '@/lib/store/check-log';
import { copyWaiting } from '@/lib/store/copy/copy-waiting';
import type { Stores } from '@/lib/store/copy/stores';
import { addMark } from '@/lib/store/hand-marks';
import { deleteAll, deleteRecord, emptyBin, purgeRecord, restoreRecord } from '@/lib/store/delete-record';
import { updateNotes, updateReviewed, updateTags } from '@/lib/store/edit-record';
import { listRecords } from '@/lib/store/list-records';
import { listOverrules, writePageOverrule } from '@/lib/store/overrules';
import { addToQueue } from '@/lib/store/queue-add';
import { listQueue } from '@/lib/store/queue-rows';
import { getRecord } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { SAMPLE_TEXT, samplePayload } from '../sample-payload';
import { contents, newDisk } from '../test-database';
import { type Cut, type Disk, Killed, newStorage, startOn } from './test-stores';

const NOW = '2024-04-02T10:00:00+08:00';
const LATER = '2024-04-09T10:00:00+08:00';
const ADDRESS = (page: number): string => `http://sw.liuhe.gov.cn/tzgg/202403/t${page}.html`;
const KEY = `${ADDRESS(1)}#0`;

/** A start of the program. */
const start = (stores: Stores): ReturnType<typeof checkStorage> => checkStorage(stores);

/** A page saved and worked on, a queued link and a verdict, all of it copied; the program has ended. */
async function workedOn(): Promise<{ disk: Disk; before: Record<string, unknown[]> }> {
  const disk = newStorage();
  const stores = startOn(disk);
  const { db } = stores;
  await saveCapture(db, samplePayload(), NOW);
  await saveCapture(db, samplePayload({ text: `${SAMPLE_TEXT}\n更正` }), LATER);
  await updateNotes(db, KEY, '问过办公室', LATER);
  await updateTags(db, KEY, ['重点', '水利'], LATER);
  await updateReviewed(db, KEY, true, LATER);
  await addMark(db, KEY, 'other', { quote: { type: 'TextQuoteSelector', exact: '标识牌', prefix: '', suffix: '' }, position: { type: 'TextPositionSelector', start: SAMPLE_TEXT.indexOf('标识牌'), end: SAMPLE_TEXT.indexOf('标识牌') + 3 } }, LATER);
  await logChecks(db, [NOW, LATER].map((at) => ({ id: `check ${at}`, recordKey: KEY, at, outcome: 'same', why: 'same-text', url: ADDRESS(1) })));
  await saveCapture(db, samplePayload({ url: ADDRESS(2) }), NOW);
  await addToQueue(db, [1, 2, 3].map((n) => ({ url: ADDRESS(10 + n), title: `第${n}条` })), NOW, () => crypto.randomUUID());
  await writePageOverrule(db, { url: ADDRESS(20) }, 'none', NOW);
  await start(stores);
  const before = await contents(db);
  stores.stop();
  return { disk, before };
}

describe('a database that was emptied', () => {
  test('comes back whole, and what came back is named', async () => {
    const { disk, before } = await workedOn();
    disk.database = newDisk();
    const stores = startOn(disk);
    expect(await isSameDatabase(stores)).toBe(false);
    const { restored, lost } = await start(stores);
    expect(lost).toEqual([]);
    expect(restored.filter(({ kind }) => kind === 'record').map(({ key, name }) => [key, name]).sort()).toEqual([
      [KEY, '中共柳河县水务局党组关于巡察整改情况的通报'], [`${ADDRESS(2)}#0`, '中共柳河县水务局党组关于巡察整改情况的通报'],
    ]);
    expect(await contents(stores.db)).toEqual(before);
    expect(await isSameDatabase(stores)).toBe(true);
    const found = await listRecords(stores.db, { words: '标识牌 问过', sort: 'saved', today: '2024-05-01', offset: 0, limit: 9 });
    expect(found).toMatchObject({ ok: true, value: { total: 1, broken: [] } });
  });

  test('in which the page was saved again before the check: the note, tags, marks and the date of saving are those of before', async () => {
    const { disk } = await workedOn();
    disk.database = newDisk();
    const stores = startOn(disk);
    await saveCapture(stores.db, samplePayload({ text: `${SAMPLE_TEXT}\n更正` }), '2024-05-01T08:00:00+08:00');
    await updateNotes(stores.db, KEY, '新的', '2024-05-01T08:01:00+08:00');
    await addToQueue(stores.db, [{ url: ADDRESS(12), title: '又一次' }], NOW, () => 'new');
    await start(stores);
    const record = await getRecord(stores.db, KEY);
    expect(record).toMatchObject({ ok: true, value: { notes: '问过办公室\n\n新的', tags: ['重点', '水利'], savedAt: NOW, review: { reviewed: true }, marks: [{ exact: '标识牌' }], versions: [{}] } });
    const queue = await listQueue(stores.db);
    expect(queue.ok && queue.value.rows.map(({ pageKey }) => pageKey).sort()).toEqual([11, 12, 13].map(ADDRESS));
    expect(await start(stores)).toMatchObject({ restored: [], lost: [], copied: 0 });
  });

  test('and the copy, too: what was there is named as lost until the reader has seen it', async () => {
    const { disk } = await workedOn();
    disk.database = newDisk();
    disk.files.clear();
    const stores = startOn(disk);
    const { restored, lost } = await start(stores);
    expect(restored).toEqual([]);
    expect(lost.filter(({ kind }) => kind === 'record')).toHaveLength(2);
    expect((await start(stores)).lost).toEqual(lost);
    await acknowledgeLost(stores, lost);
    expect((await start(stores)).lost).toEqual([]);
  });

  test('and the ledger, too: the copy alone brings all back', async () => {
    const { disk, before } = await workedOn();
    disk.database = newDisk();
    disk.ledger.clear();
    const stores = startOn(disk);
    await start(stores);
    expect(await contents(stores.db)).toEqual(before);
  });
});

describe('single rows and files', () => {
  const tables = ['captures', 'records', 'extractions', 'searches', 'queue', 'overrules', 'decisions', 'checks'] as const;

  /** Takes a table's first row away past the middleware, as a damaged disk does it. */
  async function lose(db: Stores['db'], table: string): Promise<void> {
    await db.open();
    const gone = db.backendDB().transaction(table, 'readwrite');
    const cursor = gone.objectStore(table).openCursor();
    cursor.onsuccess = () => cursor.result?.delete();
    await new Promise((resolve) => { gone.oncomplete = resolve; });
  }

  test.each(tables)('a row lost from %s is put back', async (table) => {
    const { disk, before } = await workedOn();
    const stores = startOn(disk);
    await lose(stores.db, table);
    expect(await contents(stores.db)).not.toEqual(before);
    const { lost } = await start(stores);
    expect(lost).toEqual([]);
    expect(await contents(stores.db)).toEqual(before);
  });

  test('the lost name of the database: it is looked into once, nothing is restored or called lost, and what is saved then is copied', async () => {
    const { disk, before } = await workedOn();
    const stores = startOn(disk);
    await lose(stores.db, 'origin');
    expect(await isSameDatabase(stores)).toBe(false);
    expect(await start(stores)).toMatchObject({ restored: [], lost: [], copied: 0 });
    expect(await contents(stores.db)).toEqual(before);
    expect(await isSameDatabase(stores)).toBe(true);
    await updateNotes(stores.db, KEY, '又问过', LATER);
    await copyWaiting(stores);
    const after = await contents(stores.db);
    stores.stop();
    disk.database = newDisk();
    const again = startOn(disk);
    await start(again);
    expect(await contents(again.db)).toEqual(after);
  });

  test('a lost note that a record is not copied yet: a thorough check finds the file older, and writes it', async () => {
    const { disk } = await workedOn();
    const stores = startOn(disk);
    await updateNotes(stores.db, KEY, '又问过', LATER);
    await lose(stores.db, 'uncopied');
    const after = await contents(stores.db);
    expect(await checkStorage(stores, { thorough: true })).toMatchObject({ restored: [], lost: [], copied: 1 });
    stores.stop();
    disk.database = newDisk();
    const again = startOn(disk);
    await start(again);
    expect(await contents(again.db)).toEqual(after);
  });

  test.each(tables.filter((table) => table !== 'searches'))('a damaged row of %s is put back by a thorough check, and never reaches the copy', async (table) => {
    const { disk, before } = await workedOn();
    const { db, ...rest } = startOn(disk);
    const stores = { db, ...rest };
    await db.table<Record<string, unknown>>(table).toCollection().limit(1).modify((row) => {
      for (const field of Object.keys(row)) if (!['key', 'captureId', 'id', 'pageKey'].includes(field)) row[field] = { damaged: true };
    });
    await copyWaiting(stores);
    const { restored, lost } = await checkStorage(stores, { thorough: true });
    expect([restored.length, lost]).toEqual([1, []]);
    expect(await contents(db)).toEqual(before);
  });

  test.each([
    ['lost', (disk: Disk, name: string) => disk.files.delete(name)],
    ['cut short', (disk: Disk, name: string) => disk.files.set(name, disk.files.get(name)!.slice(0, 40))],
    ['empty', (disk: Disk, name: string) => disk.files.set(name, new Uint8Array())],
    ['of other bytes', (disk: Disk, name: string) => disk.files.set(name, new Uint8Array([1, 2, 3]))],
    ['with one bit turned', (disk: Disk, name: string) => disk.files.set(name, disk.files.get(name)!.map((byte, at) => (at === 60 ? byte ^ 4 : byte)))],
  ])('a file of the copy that is %s is written again', async (_name, harm) => {
    const { disk, before } = await workedOn();
    const good = new Map(disk.files);
    for (const name of good.keys()) harm(disk, name);
    const stores = startOn(disk);
    expect(await checkStorage(stores, { thorough: true })).toMatchObject({ restored: [], lost: [], copied: good.size });
    expect(new Map([...disk.files].sort())).toEqual(new Map([...good].sort()));
    expect(await contents(stores.db)).toEqual(before);
  });
});

describe('what was removed for good', () => {
  test.each([
    ['one record', (stores: Stores) => purgeRecord(stores.db, KEY), 1],
    ['all', (stores: Stores) => deleteAll(stores.db), 0],
  ])('%s: stays removed, from the copy and the ledger, too', async (_name, remove, left) => {
    const { disk } = await workedOn();
    const stores = startOn(disk);
    await remove(stores);
    await copyWaiting(stores);
    stores.stop();
    disk.database = newDisk();
    const again = startOn(disk);
    const { lost } = await start(again);
    expect(lost).toEqual([]);
    expect(await again.db.records.count()).toBe(left);
    expect((await again.ledger.entries()).filter(({ kind }) => kind === 'record')).toHaveLength(left);
  });

  test('a page saved anew after that has nothing of what was removed', async () => {
    const { disk } = await workedOn();
    const stores = startOn(disk);
    await purgeRecord(stores.db, KEY);
    await saveCapture(stores.db, samplePayload(), LATER);
    await start(stores);
    stores.stop();
    disk.database = newDisk();
    const again = startOn(disk);
    await start(again);
    expect(await getRecord(again.db, KEY)).toMatchObject({ ok: true, value: { notes: '', tags: [], versions: [] } });
  });

  test('a record that can still be restored is copied, and hidden in the ledger', async () => {
    const { disk } = await workedOn();
    const stores = startOn(disk);
    await deleteRecord(stores.db, KEY, LATER);
    await copyWaiting(stores);
    const entries = await stores.ledger.entries();
    expect(entries.filter(({ hidden }) => hidden).map(({ key }) => key)).toEqual([KEY]);
  });

  test.each([
    ['restored', (stores: Stores) => restoreRecord(stores.db, KEY, LATER), true],
    ['removed for good from the bin', (stores: Stores) => emptyBin(stores.db, [KEY]), false],
  ])('a deleted record that was %s is so after the database is lost, with all that was decided on it', async (_name, act, comesBack) => {
    const { disk } = await workedOn();
    const stores = startOn(disk);
    const before = await getRecord(stores.db, KEY);
    await deleteRecord(stores.db, KEY, LATER);
    await copyWaiting(stores);
    await act(stores);
    await copyWaiting(stores);
    stores.stop();
    disk.database = newDisk();
    const again = startOn(disk);
    await start(again);
    const after = await getRecord(again.db, KEY);
    expect(after).toMatchObject({ ok: true, value: comesBack && before.ok ? { notes: before.value?.notes, tags: before.value?.tags } : null });
    if (comesBack) expect(after).not.toHaveProperty('value.deletedAt');
  });
});

/** Something a user does, and what has to hold of the record afterwards. */
const ACTS: Readonly<Record<string, (stores: Stores) => Promise<unknown>>> = {
  save: ({ db }) => saveCapture(db, samplePayload(), NOW),
  version: ({ db }) => saveCapture(db, samplePayload({ text: `${SAMPLE_TEXT}\n更正` }), LATER),
  note: ({ db }) => updateNotes(db, KEY, '问过办公室', LATER),
  queue: ({ db }) => addToQueue(db, [{ url: ADDRESS(11), title: '一' }], NOW, () => 'q1'),
  verdict: ({ db }) => writePageOverrule(db, { url: ADDRESS(20) }, 'none', NOW),
  purge: ({ db }) => purgeRecord(db, KEY),
};

/** Acts one after another, each copied as in the background, until the program is killed. Returns how many steps it took. */
async function run(disk: Disk, acts: readonly string[], cut: Cut | null): Promise<number> {
  const stores = startOn(disk, cut);
  try {
    await checkStorage(stores);
    for (const act of acts) {
      await ACTS[act]?.(stores);
      await copyWaiting(stores);
    }
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  const taken = stores.taken();
  stores.stop();
  return taken;
}

describe('a program killed at any step', () => {
  const acts = fc.array(fc.constantFrom(...Object.keys(ACTS)), { minLength: 1, maxLength: 5 });
  const cut = fc.record({ at: fc.nat({ max: 40 }), when: fc.constantFrom('before' as const, 'after' as const) });

  test('loses nothing: database, copy and ledger agree after the next start', async () => {
    await fc.assert(fc.asyncProperty(acts, cut, async (list, { at, when }) => {
      const disk = newStorage();
      await run(disk, list, { at: at + 1, when });
      const stores = startOn(disk);
      const before = await contents(stores.db);
      expect((await start(stores)).lost).toEqual([]);
      expect(await contents(stores.db)).toEqual(before);
      expect(await stores.db.uncopied.count()).toBe(0);
      stores.stop();
      disk.database = newDisk();
      const again = startOn(disk);
      await start(again);
      expect(await contents(again.db)).toEqual(before);
      again.stop();
    }), { numRuns: 40 });
  });

  test('and its database with it: each record comes back or is named, and the ledger names none that was never stored', async () => {
    await fc.assert(fc.asyncProperty(acts, cut, async (list, { at, when }) => {
      const disk = newStorage();
      await run(disk, list, { at: at + 1, when });
      const dead = startOn(disk);
      const stored = new Set(await dead.db.records.toCollection().primaryKeys());
      // What was purged, and not yet taken from the copy, may come back.
      const purged = (await dead.db.uncopied.toArray()).filter((row) => row.purged && row.kind === 'record').map(({ key }) => key);
      const noted = new Set((await dead.ledger.entries()).filter(({ state }) => state !== 'gone').map(({ key }) => key));
      dead.stop();
      disk.database = newDisk();
      const stores = startOn(disk);
      const { lost } = await start(stores);
      const there = await stores.db.records.toCollection().primaryKeys();
      const told = new Set([...there, ...lost.map(({ key }) => key)]);
      for (const key of stored) if (noted.has(key)) expect(told).toContain(key);
      for (const key of there) expect([...stored, ...purged]).toContain(key);
      stores.stop();
    }), { numRuns: 40 });
  });

  test('within a check of an emptied database: the next check ends it', async () => {
    for (let at = 1; ; at += 1) {
      const { disk, before } = await workedOn();
      disk.database = newDisk();
      const taken = await run(disk, [], { at, when: at % 2 === 0 ? 'before' : 'after' });
      const stores = startOn(disk);
      expect((await start(stores)).lost).toEqual([]);
      expect(await contents(stores.db)).toEqual(before);
      if (taken < at) break;
    }
  });
});

test('a check that is cancelled keeps what it did, and the next one does the rest', async () => {
  const { disk, before } = await workedOn();
  disk.database = newDisk();
  const stores = startOn(disk);
  const controller = new AbortController();
  const seen: [number, number][] = [];
  const first = await checkStorage(stores, { signal: controller.signal, onProgress: (done, total) => {
    seen.push([done, total]);
    if (done === 2) controller.abort();
  } });
  expect(first).toMatchObject({ cancelled: true, lost: [] });
  expect(first.restored).toHaveLength(2);
  expect(seen[0]).toEqual([0, disk.files.size]);
  expect(await isSameDatabase(stores)).toBe(false);
  await start(stores);
  expect(await contents(stores.db)).toEqual(before);
});

test('verdicts come back as they were given', async () => {
  const { disk } = await workedOn();
  disk.database = newDisk();
  const stores = startOn(disk);
  await start(stores);
  expect(await listOverrules(stores.db)).toMatchObject({ ok: true, value: [{ place: ADDRESS(20), as: 'none' }] });
});
