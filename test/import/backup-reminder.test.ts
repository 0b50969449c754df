import { describe, expect, test } from 'vitest';
import { isBackupDue, waitingRecords } from '@/lib/backup/reminder';
import { deleteRecord } from '@/lib/store/delete-record';
import { saveCapture } from '@/lib/store/save-capture';
import { testDatabase } from '../store/test-database';
import { must, notePage } from './any-database';

const DAY = 86_400_000;
const NOW = new Date('2024-06-30T12:00:00+08:00');
const settings = { remind: true, records: 50, days: 30 };
const ago = (days: number): number => NOW.getTime() - days * DAY;
const iso = (days: number): string => new Date(ago(days)).toISOString();

describe('a backup is due', () => {
  test.each<readonly [string, Parameters<typeof isBackupDue>[0], Partial<typeof settings>, string | null, boolean]>([
    ['not where nothing waits', { count: 0, oldest: null }, {}, null, false],
    ['not for a few new records', { count: 49, oldest: ago(29) }, {}, null, false],
    ['for many records', { count: 50, oldest: ago(0) }, {}, null, true],
    ['for one that waited long', { count: 1, oldest: ago(30) }, {}, null, true],
    ['not where nobody wants to know', { count: 99, oldest: ago(99) }, { remind: false }, null, false],
    ['not in the week after it was put away', { count: 99, oldest: ago(99) }, {}, iso(6), false],
    ['again after that week', { count: 99, oldest: ago(99) }, {}, iso(8), true],
    ['where the clock was put back since', { count: 99, oldest: ago(99) }, {}, iso(-40), true],
  ])('%s', (_when, waiting, own, snoozed, due) => {
    expect(isBackupDue(waiting, { ...settings, ...own }, snoozed, NOW)).toBe(due);
  });
});

test('records wait that were saved since the last backup and are still there', async () => {
  const db = testDatabase();
  const save = (name: string, at: string): Promise<unknown> => must(saveCapture(db, notePage(`http://sw.liuhe.gov.cn/${name}.html`, name), at));
  expect(await waitingRecords(db, null)).toEqual({ count: 0, oldest: null });
  await save('a', '2024-05-01T09:00:00+08:00');
  await save('b', '2024-05-03T09:00:00+08:00');
  await save('c', '2024-05-04T09:00:00+08:00');
  expect(await waitingRecords(db, null)).toEqual({ count: 3, oldest: Date.parse('2024-05-01T09:00:00+08:00') });
  const since = '2024-05-02T00:00:00+08:00';
  expect(await waitingRecords(db, since)).toEqual({ count: 2, oldest: Date.parse('2024-05-03T09:00:00+08:00') });
  await must(deleteRecord(db, 'http://sw.liuhe.gov.cn/b.html#0', '2024-05-05T09:00:00+08:00'));
  expect(await waitingRecords(db, since)).toEqual({ count: 1, oldest: Date.parse('2024-05-04T09:00:00+08:00') });
  expect(await waitingRecords(db, '2024-05-04T10:00:00+08:00')).toEqual({ count: 0, oldest: null });
});
