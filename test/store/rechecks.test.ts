import { describe, expect, test } from 'vitest';
import type { Check } from '@/lib/recheck/types';
import { type CheckRow, checksOf, lastChecks, logChecks } from '@/lib/store/check-log';
import { purgeRecord } from '@/lib/store/delete-record';
import { addRechecks, addToQueue } from '@/lib/store/queue-add';
import { interruptQueue, listQueue, moveInQueue } from '@/lib/store/queue-rows';
import { planRecheck, readToCheck } from '@/lib/store/recheck-pages';
import { saveCapture } from '@/lib/store/save-capture';
import { must } from '../import/any-database';
import { SAMPLE_NOTICE, SAMPLE_TEXT, samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

const NOW = '2026-11-22T15:40:10+08:00';
const URL = 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html';
const KEY = `${URL}#0`;
const look = (id: string, at: string, rest: Partial<Check> = {}, recordKey = KEY): CheckRow =>
  ({ id, recordKey, at, outcome: 'same', why: 'same-text', url: URL, ...rest });
const ids = (): (() => string) => {
  let last = 0;
  return () => `q${(last += 1)}`;
};

async function saved(...texts: readonly string[]) {
  const db = testDatabase();
  await must(saveCapture(db, samplePayload()));
  for (const [at, text] of texts.entries()) await must(saveCapture(db, samplePayload({ url: `http://sw.liuhe.gov.cn/${at}.html`, text: `${SAMPLE_TEXT}\n${text}` })));
  return db;
}

describe('the log', () => {
  test('keeps each look, the newest first, whatever zone it was made in', async () => {
    const db = await saved('二');
    await must(logChecks(db, [look('a', NOW), look('b', '2026-11-22T09:00:00+00:00', { outcome: 'gone', why: 'http-gone', status: 404 })]));
    await must(logChecks(db, [look('c', NOW, {}, 'http://sw.liuhe.gov.cn/0.html#0')]));
    expect((await must(checksOf(db, KEY))).map(({ id }) => id)).toEqual(['b', 'a']);
    const last = await lastChecks(db, [KEY, 'http://sw.liuhe.gov.cn/0.html#0', 'none#0']);
    expect([...last].map(([key, { id }]) => [key, id]).sort()).toEqual([['http://sw.liuhe.gov.cn/0.html#0', 'c'], [KEY, 'b']]);
  });

  test('a damaged row counts for nothing, and stays where it is', async () => {
    const db = await saved();
    await db.checks.bulkPut([look('a', NOW), { ...look('b', NOW), outcome: 'perhaps' } as unknown as CheckRow]);
    expect((await must(checksOf(db, KEY))).map(({ id }) => id)).toEqual(['a']);
    expect(await db.checks.count()).toBe(2);
  });

  test('goes with its record, and none is begun for one that is gone', async () => {
    const db = await saved();
    await must(logChecks(db, [look('a', NOW)]));
    await must(purgeRecord(db, KEY));
    await must(logChecks(db, [look('b', NOW)]));
    expect(await db.checks.count()).toBe(0);
  });

  test('has its record shelved anew, and copied', async () => {
    const db = await saved();
    await db.stale.clear();
    await db.uncopied.clear();
    await must(logChecks(db, [look('a', NOW)]));
    expect([await db.stale.toCollection().primaryKeys(), await db.uncopied.toCollection().primaryKeys()]).toEqual([[KEY], [`record:${KEY}`]]);
  });
});

describe('what is to be opened', () => {
  test('each page once, for all of its records; what was read from a file is left out', async () => {
    const db = testDatabase();
    const notices = [SAMPLE_NOTICE, { ...SAMPLE_NOTICE, issueTitles: ['项目资金拨付迟缓'] }];
    const { keys } = await must(saveCapture(db, samplePayload({ notices })));
    const file = await must(saveCapture(db, samplePayload({ url: 'file:///a.html', text: `${SAMPLE_TEXT}\n三`, method: 'file' })));
    const plan = await must(planRecheck(db, [...keys, ...file.keys]));
    expect(plan).toEqual({ pages: [{ url: URL, title: SAMPLE_NOTICE.title, keys }], without: file.keys });
  });

  test('what is compared: the notice without what stands around it, and the addresses it is known under', async () => {
    const db = testDatabase();
    await must(saveCapture(db, samplePayload({ source: { canonicalUrl: 'http://sw.liuhe.gov.cn/c/1.html' } })));
    const [key] = await db.records.toCollection().primaryKeys();
    expect(await must(readToCheck(db, [key ?? '', 'none#0']))).toEqual([
      { key, addresses: [URL, 'http://sw.liuhe.gov.cn/c/1.html'], text: SAMPLE_TEXT, body: SAMPLE_TEXT, title: SAMPLE_NOTICE.title },
    ]);
  });
});

describe('pages of the queue that are looked at again', () => {
  const PAGE = { url: URL, title: '通报', keys: [KEY] };
  const rows = async (db: ReturnType<typeof testDatabase>) => (await must(listQueue(db))).rows;

  test('stand at its end, once a page; one that ended is queued again', async () => {
    const db = await saved();
    const newId = ids();
    await must(addToQueue(db, [{ url: 'http://sw.liuhe.gov.cn/x.html', title: '别的' }], NOW, newId));
    expect(await must(addRechecks(db, [PAGE], false, NOW, newId))).toEqual({ added: 1, already: 0 });
    expect((await rows(db)).map(({ id, recheck }) => [id, recheck])).toEqual([['q1', undefined], ['q2', { keys: [KEY] }]]);
    await must(addRechecks(db, [{ ...PAGE, keys: ['other#0'] }], true, NOW, newId));
    expect((await rows(db))[1]).toMatchObject({ id: 'q2', order: 2, recheck: { keys: [KEY, 'other#0'], keep: true } });
  });

  test('one that waits to be captured is both: what it says then is kept; and the reverse', async () => {
    const db = await saved();
    const newId = ids();
    await must(addToQueue(db, [{ url: URL, title: '通报', from: 'http://sw.liuhe.gov.cn/' }], NOW, newId));
    await must(addRechecks(db, [PAGE], false, NOW, newId));
    expect(await rows(db)).toMatchObject([{ id: 'q1', order: 1, from: 'http://sw.liuhe.gov.cn/', recheck: { keys: [KEY], keep: true } }]);
    const other = await saved();
    await must(addRechecks(other, [PAGE], false, NOW, newId));
    expect(await must(addToQueue(other, [{ url: URL, title: '通报' }], NOW, newId))).toEqual({ added: 0, already: 1 });
    expect((await rows(other))[0]?.recheck).toEqual({ keys: [KEY], keep: true });
  });

  test('one whose worker was killed is called looked at if all of its records were, else it waits', async () => {
    const db = await saved();
    await must(addRechecks(db, [PAGE], false, NOW, ids()));
    await must(moveInQueue(db, 'q1', { kind: 'open', at: NOW }));
    await must(logChecks(db, [look('a', '2026-11-21T09:00:00+08:00', { outcome: 'gone' })]));
    await must(interruptQueue(db, NOW));
    expect((await rows(db))[0]).toMatchObject({ state: 'waiting', recheck: { keys: [KEY] } });
    await must(moveInQueue(db, 'q1', { kind: 'open', at: NOW }));
    await must(logChecks(db, [look('b', '2026-11-22T15:40:15+08:00', { outcome: 'moved', why: 'text-elsewhere' })]));
    await must(interruptQueue(db, NOW));
    expect((await rows(db))[0]).toMatchObject({ state: 'checked', checked: [{ key: KEY, outcome: 'moved' }] });
  });
});
