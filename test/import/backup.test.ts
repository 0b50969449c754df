import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBackup } from '@/lib/backup/read-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import { importRecords } from '@/lib/store/import/import-records';
import { undoImport } from '@/lib/store/import/undo-import';
import { planImport } from '@/lib/store/import/plan-import';
import { decide } from '@/lib/store/decide';
import { deleteRecord, removeRecords } from '@/lib/store/delete-record';
import { loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { type CheckRow, logChecks } from '@/lib/store/check-log';
import { writeSiteOverrule } from '@/lib/store/overrules';
import { addToQueue } from '@/lib/store/queue-add';
import { moveInQueue } from '@/lib/store/queue-rows';
import { contents, testDatabase } from '../store/test-database';
import { anyWork, databaseOf, must, notePage } from './any-database';

const NOW = '2024-06-01T09:00:00+08:00';
const OPTIONS = { madeAt: NOW, generator: { name: 'zhenggai', version: '0.0.0-test' }, passphrase: '' };

/** A look at the page of a record, which was gone. */
const LOOK = (recordKey: string): CheckRow => ({ id: 'c1', recordKey, at: NOW, outcome: 'gone', why: 'http-gone', url: 'http://www.example.gov.cn/a.html', status: 404 });

async function restored(file: Blob, passphrase = '') {
  const db = testDatabase();
  const { records, queue, overrules, damaged } = await must(readBackup(file, passphrase));
  expect(damaged).toBe(0);
  await must(importRecords(db, records, { all: 'later' }, NOW, { queue, overrules }));
  return db;
}

/** What a backup holds, line by line; a browser's store keeps the fields of a row in no order of ours. */
const unitsOf = async (file: Blob): Promise<unknown[]> => gunzipSync(await file.arrayBuffer()).toString().trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);

const kindsOf = async (file: Blob, passphrase = ''): Promise<string[]> => {
  const read = await readBackup(file, passphrase);
  return read.ok ? [] : read.error.map(({ kind }) => kind);
};

describe('a backup', () => {
  test('restored into an empty database gives every row again, what was deleted too', async () => {
    await fc.assert(fc.asyncProperty(anyWork, fc.boolean(), async (work, deletes) => {
      const db = await databaseOf(work);
      const [first] = await db.records.toCollection().primaryKeys();
      if (deletes && first !== undefined) await must(deleteRecord(db, first, NOW));
      await must(writeSiteOverrule(db, 'http://www.example.gov.cn/', 'none', NOW));
      if (first !== undefined) await must(logChecks(db, [LOOK(first)]));
      const before = await contents(db);
      const file = await writeBackup(db, OPTIONS);
      const again = await restored(file);
      expect(await contents(again)).toEqual(before);
      expect(await unitsOf(await writeBackup(again, OPTIONS))).toEqual(await unitsOf(file));
    }), { numRuns: 10, seed: 7 });
  });

  test('taken back leaves nothing of it, in the queue and among the verdicts either; but what was changed since stays', async () => {
    const db = await databaseOf([{ isNotice: true, saves: [{ more: '', deeds: [], back: false }] }]);
    await must(writeSiteOverrule(db, 'http://www.example.gov.cn/', 'none', NOW));
    await must(addToQueue(db, ['a', 'b'].map((name) => ({ url: `http://www.example.gov.cn/${name}.html`, title: name })), NOW, () => crypto.randomUUID()));
    const [key = ''] = await db.records.toCollection().primaryKeys();
    await must(logChecks(db, [LOOK(key)]));
    const { records, ...lists } = await must(readBackup(await writeBackup(db, OPTIONS), ''));
    const fresh = testDatabase();
    const before = await contents(fresh);
    await must(undoImport(fresh, await must(importRecords(fresh, records, { all: 'later' }, NOW, lists))));
    expect(await contents(fresh)).toEqual(before);
    const outcome = await must(importRecords(fresh, records, { all: 'later' }, NOW, lists));
    const [row] = await fresh.queue.toArray();
    await must(moveInQueue(fresh, row?.id ?? '', { kind: 'open', at: NOW }));
    await must(undoImport(fresh, outcome));
    expect((await fresh.queue.toArray()).map(({ id, state }) => [id, state])).toEqual([[row?.id, 'open']]);
  });

  test('holds the settings, and one of before they were kept is read as ever', async () => {
    const db = await databaseOf([{ isNotice: true, saves: [{ more: '', deeds: [], back: false }] }]);
    const settings = { settings: { coder: '李' }, 'library-filters': [{ name: '水利', address: '?q=1' }] };
    expect((await must(readBackup(await writeBackup(db, { ...OPTIONS, settings }), ''))).settings).toEqual(settings);
    expect((await must(readBackup(await writeBackup(db, { ...OPTIONS, settings, passphrase: '水利 2024' }), '水利 2024'))).settings).toEqual(settings);
    const old = await must(readBackup(await writeBackup(db, OPTIONS), ''));
    expect([old.settings, old.records.length]).toEqual([{}, 1]);
  });

  test('restored into a full library: what is the same stays, what changed here since stays changed, what contradicts is asked, what was deleted comes back', async () => {
    const db = testDatabase();
    db.coder = '李';
    const keys: string[] = [];
    for (const name of ['same', 'changed', 'conflict', 'deleted', 'lost']) {
      const { keys: [key = ''] } = await must(saveCapture(db, notePage(`http://sw.liuhe.gov.cn/${name}.html`, `${name}。`)));
      await must(decide(db, key, [{ op: 'note', from: '', to: '备份时' }], '2024-05-01T09:00:00+08:00'));
      keys.push(key);
    }
    const [same = '', changed = '', conflict = '', deleted = '', lost = ''] = keys;
    await must(logChecks(db, [LOOK(same)]));
    await must(writeSiteOverrule(db, 'http://www.example.gov.cn/', 'none', NOW));
    await must(addToQueue(db, [{ url: 'http://www.example.gov.cn/a.html', title: 'a' }], NOW, () => 'q1'));
    const file = await writeBackup(db, OPTIONS);

    // Another browser: it was restored there once, and worked on since; here one record was never known, one was written anew.
    await must(decide(db, changed, [{ op: 'note', from: '备份时', to: '后来改的' }], '2024-05-02T09:00:00+08:00'));
    await db.decisions.where('recordKey').equals(conflict).delete();
    await db.records.where('key').equals(conflict).modify({ notes: '' });
    await must(decide(db, conflict, [{ op: 'note', from: '', to: '另写的' }], '2024-05-03T09:00:00+08:00'));
    await must(deleteRecord(db, deleted, '2024-05-04T09:00:00+08:00'));
    await db.transaction('rw', [db.records, db.extractions, db.captures, db.searches, db.decisions, db.checks], () => removeRecords(db, [lost]));
    await must(moveInQueue(db, 'q1', { kind: 'open', at: NOW }));
    const before = await contents(db);

    const { records, ...lists } = await must(readBackup(file, ''));
    const plan = await must(planImport(db, records, NOW));
    expect(Object.fromEntries(plan.map(({ key, state }) => [key, state]))).toEqual({ [same]: 'same', [changed]: 'same', [conflict]: 'conflict', [deleted]: 'changed', [lost]: 'new' });
    const outcome = await must(importRecords(db, records, { all: 'mine' }, NOW, lists));
    expect(outcome.counts).toEqual({ same: 2, conflict: 1, changed: 1, new: 1, skipped: 0 });
    const after = new Map((await must(loadRecords(db))).records.map(({ key, notes }) => [key, notes]));
    expect(Object.fromEntries(after)).toEqual({ [same]: '备份时', [changed]: '后来改的', [conflict]: '另写的', [deleted]: '备份时', [lost]: '备份时' });
    // What was there meanwhile is newer, and nothing is there twice.
    expect(await contents(db)).toMatchObject({ queue: before['queue'], overrules: before['overrules'], checks: before['checks'] });
    expect((await db.decisions.where('recordKey').equals(conflict).toArray()).filter(({ op }) => op === 'note')).toHaveLength(2);
    expect((await must(planImport(db, records, NOW))).map(({ state }) => state)).toEqual(records.map(() => 'same'));

    await must(undoImport(db, outcome));
    expect(await contents(db)).toEqual(before);
  });

  test('encrypted: the passphrase opens it, another one does not, and no byte can be changed', async () => {
    const db = await databaseOf([{ isNotice: true, saves: [{ more: '', deeds: [], back: false }] }]);
    const file = await writeBackup(db, { ...OPTIONS, passphrase: '水利 2024' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('sw.liuhe.gov.cn');
    expect(await contents(await restored(file, '水利 2024'))).toEqual(await contents(db));
    expect(await kindsOf(file, '水利 2023')).toEqual(['wrong-passphrase']);
    for (const at of [9, 40, bytes.length - 1]) expect(await kindsOf(new Blob([bytes.with(at, (bytes[at] ?? 0) ^ 1)]), '水利 2024')).toEqual(['wrong-passphrase']);
    expect(await kindsOf(new Blob([bytes.slice(0, -40)]), '水利 2024')).toEqual(['cut-off']);
  });

  test.each([
    ['a page', { url: 'javascript:alert(1)' }],
    ['a canonical address', { canonicalUrl: ' Data:text/html,<script>' }],
    ['an attachment', { attachments: [{ url: 'vbscript:x', name: 'x', type: 'pdf' }] }],
  ])('is refused where an address of it would run something: %s', async (_what, source) => {
    const db = await databaseOf([{ isNotice: true, saves: [{ more: '', deeds: [], back: false }] }]);
    await db.captures.toCollection().modify((row) => { Object.assign(row.source, source); });
    expect(await kindsOf(await writeBackup(db, OPTIONS))).toEqual(['wrong-address']);
  });

  test.each([
    ['nothing but gzip', gzipSync('hello'), 'not-json'],
    ['a gzip of another file', gzipSync('{"format":"other"}\n'), 'not-ours'],
    ['one of a later version', gzipSync('{"format":"zhenggai-backup","version":9,"database":99}\n'), 'newer-schema'],
    ['one without its end', gzipSync('{"format":"zhenggai-backup","version":1,"database":4}\n'), 'cut-off'],
    ['one that says more units than it has', gzipSync('{"format":"zhenggai-backup","version":1,"database":4}\n{"end":true,"units":3}\n'), 'cut-off'],
    ['one with a key __proto__', gzipSync('{"format":"zhenggai-backup","version":1,"database":4}\n{"kind":"record","__proto__":{},"key":"x","rows":{}}\n'), 'not-json'],
    ['one with an unknown unit', gzipSync('{"format":"zhenggai-backup","version":1,"database":4}\n{"kind":"../../etc","key":"x","rows":{}}\n'), 'bad-archive'],
    ['gzip cut off', gzipSync('{"format":"zhenggai-backup","version":1,"database":4}\n').subarray(0, 20), 'bad-archive'],
    ['a bomb', gzipSync(`{"format":"zhenggai-backup","version":1,"database":4}\n"${'a'.repeat(32 * 1024 * 1024)}"\n`), 'too-large'],
    ['sealed rubbish', Buffer.from(`ZGSEAL1\n${'x'.repeat(60)}`), 'bad-archive'],
  ])('is refused with its reason: %s', async (_name, bytes, kind) => {
    expect(await kindsOf(new Blob([new Uint8Array(bytes)]))).toEqual([kind]);
  });
});
