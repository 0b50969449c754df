import { describe, expect, test } from 'vitest';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { deleteRecord, restoreRecord } from '@/lib/store/delete-record';
import { listRecords } from '@/lib/store/list-records';
import { listDeleted } from '@/lib/store/list-deleted';
import { purgeDeleted } from '@/lib/store/purge-deleted';
import { addToQueue } from '@/lib/store/queue-add';
import { foundSaved, interruptQueue, listQueue, moveInQueue } from '@/lib/store/queue-rows';
import { saveCapture } from '@/lib/store/save-capture';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const url = (name: string): string => `http://sw.liuhe.gov.cn/${name}.html`;
const start = Date.parse('2024-06-01T00:00:00Z');
/** The moment this many days after the start. */
const day = (days: number): string => new Date(start + days * 86_400_000).toISOString();
const save = async (db: ZhenggaiDatabase, name: string, now: string): Promise<void> => {
  valueOf(await saveCapture(db, samplePayload({ url: url(name), text: `${SAMPLE_TEXT}\n${name}` }), now));
};
const order = async (db: ZhenggaiDatabase): Promise<string> =>
  valueOf(await listRecords(db, { words: '', sort: 'saved', today: '2024-01-01', offset: 0, limit: 9 })).rows.map(({ key }) => /(\w)\.html/.exec(key)?.[1]).join('');

describe('the order of saving', () => {
  test.each([
    ['runs on', [0, 1, 2, 3]], ['is put back by a year', [0, 1, -364, -363]], ['was a century ahead, and is put right', [0, 36_500, 1, 2]],
    ['stands still', [0, 0, 0, 0]], ['is put back twice', [0, -10, -20, -30]],
  ])('stays when the clock %s', async (_name, days) => {
    const db = testDatabase();
    for (const [at, name] of ['a', 'b', 'c', 'd'].entries()) await save(db, name, day(days[at] ?? 0));
    expect(await order(db)).toBe('dcba');
    // A deleted record keeps its place in it.
    await deleteRecord(db, `${url('d')}#0`, day(5));
    await save(db, 'e', day(-1000));
    await restoreRecord(db, `${url('d')}#0`, '2024-05-09T10:00:00+08:00');
    expect(await order(db)).toBe('edcba');
  });
});

describe('the trash', () => {
  test.each([
    ['just deleted', [], 0, 30], ['looked at on every day of four', [1, 2, 3, 4], 4, 26], ['on the last day', Array.from({ length: 29 }, (_, at) => at + 1), 29.5, 1],
    ['clock a year ahead: a day older, not a year', [], 365, 29],
  ])('says how many days are left: %s', async (_name, looks, now, left) => {
    const db = testDatabase();
    await save(db, 'a', day(0));
    await save(db, 'b', day(0));
    await deleteRecord(db, `${url('a')}#0`, day(0));
    for (const days of looks) valueOf(await purgeDeleted(db, day(days)));
    expect(valueOf(await listDeleted(db, day(now)))).toMatchObject([{ key: `${url('a')}#0`, daysLeft: left, deletedAt: day(0) }]);
  });

  async function trash(looks: readonly number[]): Promise<boolean> {
    const db = testDatabase();
    await save(db, 'a', day(0));
    await deleteRecord(db, `${url('a')}#0`, day(0));
    for (const days of looks) valueOf(await purgeDeleted(db, day(days)));
    return valueOf(await restoreRecord(db, `${url('a')}#0`, '2024-05-09T10:00:00+08:00'));
  }
  const days = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

  test.each([
    ['after 29 days', days(1, 29), true], ['after 31 days', days(1, 31), false], ['looked at twice a day', days(1, 62).map((half) => half / 2), false],
    ['clock a year ahead for one look', [1, 366], true], ['and back again', [1, 366, 2, 3, 4], true], ['ten jumps ahead and back', days(1, 20).map((at) => (at % 2) * 400), true],
    ['clock put back by a year', [1, -364, -363, ...days(-362, -340)], true], ['the browser closed for a year', [1, 366, 367], true],
  ])('%s', async (_name, looks, isThere) => {
    expect(await trash(looks)).toBe(isThere);
  });

  test('what was purged is gone with its capture, and nothing else', async () => {
    const db = testDatabase();
    for (const name of ['a', 'b']) await save(db, name, day(0));
    await deleteRecord(db, `${url('a')}#0`, day(0));
    let purged = 0;
    for (const at of days(1, 40)) purged += valueOf(await purgeDeleted(db, day(at)));
    expect(purged).toBe(1);
    expect((await db.captures.toArray()).map(({ source }) => source.url)).toEqual([url('b')]);
  });
});

describe('a queue row whose worker was killed', () => {
  async function killed(saved: 'queue' | 'hand' | 'before' | null): Promise<ZhenggaiDatabase> {
    const db = testDatabase();
    valueOf(await addToQueue(db, [{ url: url('a'), title: 'a' }], day(0), () => 'q1'));
    valueOf(await moveInQueue(db, 'q1', { kind: 'open', at: day(1) }));
    if (saved) {
      const retrievedAt = saved === 'before' ? day(0.5) : day(1.1);
      valueOf(await saveCapture(db, samplePayload({ url: url('a'), retrievedAt, method: saved === 'hand' ? 'hand' : 'queue' }), retrievedAt));
    }
    return db;
  }

  test.each([
    ['before it saved', null, 'waiting'], ['after it saved', 'queue', 'saved'], ['while somebody saved the page by hand', 'hand', 'waiting'],
    ['though an earlier run had saved it', 'before', 'waiting'],
  ] as const)('%s', async (_name, saved, state) => {
    const db = await killed(saved);
    expect(valueOf(await interruptQueue(db, day(2)))).toBe(1);
    const { rows: [row] } = valueOf(await listQueue(db));
    expect(row).toMatchObject({ state, ...(state === 'saved' && { keys: [`${url('a')}#0`], endedAt: day(2) }) });
    expect(row).not.toHaveProperty('openedAt');
  });

  test.each([['queue', true], [null, false]] as const)('found saved at once when the worker starts again: %s → %s', async (saved, found) => {
    expect(valueOf(await foundSaved(await killed(saved), 'q1', day(2)))).toBe(found);
  });
});
