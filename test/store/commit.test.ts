import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { decide } from '@/lib/store/decide';
import { deleteRecord, purgeRecord, restoreRecord } from '@/lib/store/delete-record';
import { updateNotes, updateReviewed, updateTags } from '@/lib/store/edit-record';
import { addMark } from '@/lib/store/hand-marks';
import { listRecords } from '@/lib/store/list-records';
import { writePageOverrule, writeSiteOverrule } from '@/lib/store/overrules';
import { addToQueue } from '@/lib/store/queue-add';
import { saveCapture } from '@/lib/store/save-capture';
import { describeSpan } from '@/lib/text/selectors';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';
import { contents, testDatabase } from './test-database';

const NOW = '2024-06-01T08:00:00+08:00';

/** What a browser may do at the end of a transaction. */
type End = 'commits, and is heard to break off' | 'breaks off' | 'breaks off for good';

/** A disk whose browser ends the next transaction that writes records in such a way. */
class MoodyDisk {
  readonly disk = new IDBFactory();
  end: End | null = null;

  readonly factory: IDBFactory = new Proxy(this.disk, {
    get: (target, name) => (name === 'open'
      ? (database: string, version?: number) => this.open(database, version)
      : (target[name as keyof IDBFactory] as () => unknown).bind(target)),
  });

  private gone = false;

  private open(name: string, version?: number): IDBOpenDBRequest {
    if (this.gone) throw new DOMException('Internal error opening backing store', 'UnknownError');
    const request = this.disk.open(name, version);
    request.addEventListener('success', () => {
      const { result } = request;
      const begin = result.transaction.bind(result);
      result.transaction = (...given) => this.moody(begin(...given));
    });
    return request;
  }

  private moody(transaction: IDBTransaction): IDBTransaction {
    const { end } = this;
    if (end === null || transaction.mode !== 'readwrite') return transaction;
    this.end = null;
    const tell = (): void => void transaction.onabort?.(new Event('abort'));
    if (end === 'commits, and is heard to break off') {
      Object.defineProperty(transaction, 'oncomplete', { get: () => null, set: () => { /* nobody listens */ } });
      transaction.addEventListener('complete', tell);
      return transaction;
    }
    // Kept busy until the work on it is done, and broken off in place of its commit.
    const records = transaction.objectStore('records');
    const keepBusy = (turns: number): void => {
      records.count().onsuccess = () => {
        if (turns > 0) { keepBusy(turns - 1); return; }
        this.gone = end === 'breaks off for good';
        transaction.abort();
      };
    };
    keepBusy(100);
    return transaction;
  }
}

const place = describeSpan(SAMPLE_TEXT, { start: 4, end: 9 });
const ANOTHER = 'http://sw.liuhe.gov.cn/b.html';

/** What people do with a record, by its key. */
const DEEDS: readonly (readonly [string, (db: ZhenggaiDatabase, key: string) => Promise<{ readonly ok: boolean }>])[] = [
  ['a page saved', (db) => saveCapture(db, samplePayload({ url: ANOTHER }), NOW)],
  ['a new version saved', (db) => saveCapture(db, samplePayload({ text: `${SAMPLE_TEXT}\n更正` }), NOW)],
  ['a note', (db, key) => updateNotes(db, key, '问过办公室', NOW, '')],
  ['tags', (db, key) => updateTags(db, key, ['重点'], NOW)],
  ['the reviewed mark', (db, key) => updateReviewed(db, key, true, NOW)],
  ['a mark', (db, key) => addMark(db, key, 'measure', place, NOW)],
  ['a decision', (db, key) => decide(db, key, [{ op: 'comment', text: '好' }], NOW)],
  ['a deletion', (db, key) => deleteRecord(db, key, NOW)],
];

async function stored(): Promise<{ moody: MoodyDisk; db: ZhenggaiDatabase; key: string; before: unknown }> {
  const moody = new MoodyDisk();
  const db = new ZhenggaiDatabase('zhenggai-test', { indexedDB: moody.factory, IDBKeyRange });
  const saved = await saveCapture(db, samplePayload(), NOW);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return { moody, db, key: saved.value.keys[0] ?? '', before: await contents(db) };
}

describe.each(DEEDS)('%s', (_name, act) => {
  test('is called done if it is stored, though its transaction is heard to have failed', async () => {
    const { moody, db, key, before } = await stored();
    moody.end = 'commits, and is heard to break off';
    expect(await act(db, key)).toMatchObject({ ok: true });
    expect(await contents(testDatabase(moody.disk))).not.toEqual(before);
  });

  test('is called failed if its transaction was broken off, and can be done again', async () => {
    const { moody, db, key, before } = await stored();
    moody.end = 'breaks off';
    expect(await act(db, key)).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
    expect(await contents(testDatabase(moody.disk))).toEqual(before);
    expect(await act(db, key)).toMatchObject({ ok: true });
  });

  test('is called neither if the database cannot be asked any more', async () => {
    const { moody, db, key } = await stored();
    moody.end = 'breaks off for good';
    expect(await act(db, key)).toMatchObject({ ok: false, error: { kind: 'storage-unknown' } });
  });
});

/** What else writes. */
const WRITES: typeof DEEDS = [
  ...DEEDS,
  ['a deletion undone', (db, key) => restoreRecord(db, key, NOW)],
  ['a removal for good', (db, key) => purgeRecord(db, key)],
  ['a link queued', (db) => addToQueue(db, [{ url: ANOTHER, title: 'b' }], NOW, () => 'id')],
  ['a verdict', (db) => writePageOverrule(db, { url: ANOTHER }, 'none', NOW)],
  ['a verdict on a site', (db) => writeSiteOverrule(db, ANOTHER, 'none', NOW)],
];

test.each(WRITES)('%s is not begun on a disk that is as good as full, where a torn write may cost the database; reading goes on', async (_name, act) => {
  const { moody, db, key, before } = await stored();
  const room = vi.fn(() => Promise.resolve({ usage: 100, quota: 5_000_100 }));
  vi.stubGlobal('navigator', { storage: { estimate: room } });
  try {
    expect(await act(db, key)).toMatchObject({ ok: false, error: { kind: 'storage-full' } });
    expect(await listRecords(db, { words: '', sort: 'saved', today: '2024-06-01', offset: 0, limit: 10 })).toMatchObject({ ok: true, value: { total: 1 } });
    expect(await contents(testDatabase(moody.disk))).toEqual(before);
    room.mockResolvedValue({ usage: 100, quota: 50_000_000 });
    expect(await act(db, key)).toMatchObject({ ok: true });
  } finally {
    vi.unstubAllGlobals();
  }
});
