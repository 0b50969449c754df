import { expect, test } from 'vitest';
import { buildExport } from '@/lib/export/build-export';
import type { CapturePayload } from '@/lib/capture/types';
import { deleteRecord, purgeRecord, restoreRecord } from '@/lib/store/delete-record';
import { findFragments } from '@/lib/store/find-fragments';
import { compareSaved, findSaved } from '@/lib/store/find-saved';
import { joinRecords } from '@/lib/store/join-records';
import { partKeys } from '@/lib/store/joined-key';
import { getRecord, loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { complaints } from '../export/validate-export';
import { HEAD, MIDDLE, TAIL, fragmentPayload, pageUrl, turned } from './sample-fragments';
import { contents, newDisk, testDatabase } from './test-database';

const NOW = '2024-04-03T10:00:00+08:00';
const HEAD_PAGE = fragmentPayload('5', turned(HEAD, { to: '7' }));
const MIDDLE_PAGE = fragmentPayload('7', turned(MIDDLE, { from: '5', to: '9' }));
const TAIL_PAGE = fragmentPayload('9', turned(TAIL, { from: '7' }));
const REST_PAGE = fragmentPayload('7', turned([...MIDDLE, ...TAIL], { from: '5' }));

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function saved(...payloads: CapturePayload[]) {
  const db = testDatabase(newDisk());
  const keys: string[] = [];
  for (const payload of payloads) keys.push(...valueOf(await saveCapture(db, payload)).keys);
  return { db, keys };
}

test('joining stores one whole record, and the fragments stay as they were', async () => {
  const { db, keys } = await saved(HEAD_PAGE, REST_PAGE);
  const before = await contents(db);
  const { how, keys: [key = ''] } = valueOf(await joinRecords(db, keys, NOW));
  expect(how).toBe('created');
  const record = valueOf(await getRecord(db, key));
  expect(record).toMatchObject({ savedAt: NOW, summary: { complete: true, issues: 4, decidedBy: 'user' }, notice: { complete: true } });
  expect(record?.capture.parts?.map(({ url }) => url)).toEqual([pageUrl('5'), pageUrl('7')]);
  expect(partKeys(key)).toEqual(keys);
  const after = await contents(db);
  for (const [table, rows] of Object.entries(before)) {
    expect(after[table]).toEqual(expect.arrayContaining(rows));
    // The queue and the verdicts have nothing to do with it.
    expect(after[table]).toHaveLength(rows.length === 0 ? 0 : rows.length + 1);
  }
});

test('the same parts joined again open the record that is there; a deleted one comes back; a changed page adds a version', async () => {
  const { db, keys } = await saved(HEAD_PAGE, REST_PAGE);
  const { keys: [key = ''] } = valueOf(await joinRecords(db, keys, NOW));
  const before = await contents(db);
  expect(valueOf(await joinRecords(db, keys, '2024-04-04T10:00:00+08:00'))).toEqual({ how: 'already-saved', keys: [key] });
  expect(await contents(db)).toEqual(before);
  await deleteRecord(db, key, NOW);
  expect(valueOf(await joinRecords(db, keys, NOW)).how).toBe('created');
  expect(valueOf(await getRecord(db, key))?.deletedAt).toBeUndefined();
  valueOf(await saveCapture(db, fragmentPayload('7', turned([...MIDDLE, ...TAIL.slice(0, -1), '2024年3月16日'], { from: '5' }))));
  expect(valueOf(await joinRecords(db, keys, NOW)).how).toBe('new-version');
  expect(valueOf(await getRecord(db, key))).toMatchObject({ versionCount: 1, notice: { issuedOn: { value: '2024-03-16' } } });
});

test('deleting and restoring a joined record touches no part, and it outlives its parts', async () => {
  const { db, keys } = await saved(HEAD_PAGE, REST_PAGE);
  const { keys: [key = ''] } = valueOf(await joinRecords(db, keys, NOW));
  expect(valueOf(await deleteRecord(db, key, NOW))).toBe(true);
  expect(valueOf(await getRecord(db, keys[0] ?? ''))?.deletedAt).toBeUndefined();
  expect(valueOf(await restoreRecord(db, key, '2024-05-09T10:00:00+08:00'))).toBe(true);
  for (const part of keys) await purgeRecord(db, part);
  expect(valueOf(await getRecord(db, key))?.capture.text).toContain('窗口服务意识不强');
});

test('two joined, then the third: the same record as all three at once', async () => {
  const { db, keys: [a = '', b = '', c = ''] } = await saved(HEAD_PAGE, MIDDLE_PAGE, TAIL_PAGE);
  const { keys: [two = ''] } = valueOf(await joinRecords(db, [a, b], NOW));
  expect(valueOf(await getRecord(db, two))?.summary.complete).toBe(false);
  const { keys: [all = ''] } = valueOf(await joinRecords(db, [two, c], NOW));
  expect(partKeys(all)).toEqual([a, b, c]);
  expect(valueOf(await joinRecords(db, [a, b, c], NOW))).toEqual({ how: 'already-saved', keys: [all] });
  expect(valueOf(await getRecord(db, all))?.capture.parts).toHaveLength(3);
});

test('the page of the first part is still the page it was: saved, and current', async () => {
  const { db, keys } = await saved(HEAD_PAGE, REST_PAGE);
  valueOf(await joinRecords(db, keys, NOW));
  expect(valueOf(await findSaved(db, { url: pageUrl('5') }))).toEqual([keys[0]]);
  expect(valueOf(await compareSaved(db, HEAD_PAGE.capture))).toEqual({ keys: [keys[0]], current: true });
});

test('nothing is stored of what cannot be joined', async () => {
  const { db, keys: [a = '', b = ''] } = await saved(HEAD_PAGE, REST_PAGE);
  const before = await contents(db);
  const kindOf = async (...keys: string[]) => {
    const done = await joinRecords(db, keys, NOW);
    return done.ok ? 'joined' : done.error.kind;
  };
  expect(await kindOf(b, a)).toBe('join-wrong-order');
  expect(await kindOf(a, a)).toBe('join-too-few');
  expect(await kindOf(a, `${pageUrl('404')}#0`)).toBe('join-part-gone');
  expect(await contents(db)).toEqual(before);
  await deleteRecord(db, b, NOW);
  expect(await kindOf(a, b)).toBe('join-part-gone');
});

test('the export holds the parts, and fits its schema', async () => {
  const { db, keys } = await saved(HEAD_PAGE, REST_PAGE);
  const joined = valueOf(await joinRecords(db, keys, NOW));
  const { records } = valueOf(await loadRecords(db, joined.keys));
  const file = buildExport(records, { exportedAt: NOW, generator: { name: 'zhenggai', version: '0.0.0' } });
  expect(complaints(JSON.parse(JSON.stringify(file)))).toEqual([]);
  const { capture } = file.records[0] ?? {};
  expect(capture?.parts?.map(({ url, start, end }) => [url, capture.text.slice(start, end)])).toEqual([
    [pageUrl('5'), HEAD.join('\n')], [pageUrl('7'), [...MIDDLE, ...TAIL].join('\n')],
  ]);
});

test('offered to a fragment: other fragments its marks allow, the likeliest first; never whole notices or deleted records', async () => {
  const foreign = fragmentPayload('8', turned(['3.关于“库房管理混乱”问题的整改。', '一是完成盘点。', '中共云溪县档案馆党总支', '2024年3月12日'], { from: '6' }));
  const { db, keys: [head = '', other = '', middle = '', tail = ''] } = await saved(
    HEAD_PAGE, foreign, MIDDLE_PAGE, TAIL_PAGE, fragmentPayload('1', [...HEAD, ...MIDDLE, ...TAIL]),
  );
  const offered = async (key: string) => valueOf(await findFragments(db, key)).map(({ row }) => row.key);
  expect(valueOf(await findFragments(db, head)).map(({ row, likely }) => [row.key, likely])).toEqual([[middle, true], [other, false]]);
  // A middle part names no organization: both of its neighbours are offered.
  expect(await offered(middle)).toEqual(expect.arrayContaining([head, tail]));
  expect(await offered(tail)).not.toContain(head);
  const [match] = valueOf(await findFragments(db, middle)).filter(({ row }) => row.key === head);
  expect(match).toMatchObject({ sure: true, order: [{ row: { key: head }, continuedTo: { value: '7' } }, { row: { key: middle } }] });
  await deleteRecord(db, other, NOW);
  expect(await offered(head)).toEqual([middle]);
  expect(await offered(`${pageUrl('1')}#0`)).toEqual([]);
  const { keys: [two = ''] } = valueOf(await joinRecords(db, [head, middle], NOW));
  expect(await offered(two)).toEqual([tail]);
});
