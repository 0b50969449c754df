import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onBackupSettingsChanged, readBackupSettings, writeBackupSettings } from '@/lib/messages/backup-settings';
import { lastBackup, readBackupState, writeBackupState } from '@/lib/messages/backup-state';

const usual = { remind: true, records: 50, days: 30, every: 1, keep: 5 };
beforeEach(() => { fakeBrowser.reset(); });

test.each<readonly [unknown, object]>([
  [undefined, {}], ['nonsense', {}], [{ remind: false, keep: 10 }, { remind: false, keep: 10 }],
  [{ records: 0, days: 2.5, every: '1', keep: 1e9, remind: 'no' }, {}],
])('of %j each field that cannot be is as usual', async (stored, own) => {
  await fakeBrowser.storage.local.set({ 'backup-settings': stored });
  expect(await readBackupSettings()).toEqual({ ...usual, ...own });
});

test('changing one leaves the others, and is told', async () => {
  const told: unknown[] = [];
  const stop = onBackupSettingsChanged((settings) => told.push(settings));
  await writeBackupSettings({ records: 200 });
  await writeBackupSettings({ keep: 3 });
  stop();
  expect(told).toEqual([{ ...usual, records: 200 }, { ...usual, records: 200, keep: 3 }]);
});

test.each<readonly [unknown, string | null]>([
  [undefined, null], [7, null],
  // As an earlier version remembered it.
  [{ at: '2024-05-01T09:00:00+08:00', records: 12 }, '2024-05-01T09:00:00+08:00'],
  [{ at: 5, folder: 'x', snoozedAt: {} }, null],
])('what is remembered as %j is read as far as it goes', async (stored, at) => {
  await fakeBrowser.storage.local.set({ backup: stored });
  expect(await readBackupState()).toEqual({ at, folder: null, snoozedAt: null });
});

test('the last backup is the later one of the file and the copy in the folder, whatever their zones', async () => {
  const folder = { name: 'f', copiedAt: '2024-05-01T02:00:00+00:00', file: null, problem: null };
  await writeBackupState({ at: '2024-05-01T09:00:00+08:00', folder });
  expect(lastBackup(await readBackupState())).toBe(folder.copiedAt);
  await writeBackupState({ at: '2024-05-01T10:30:00+08:00' });
  expect(lastBackup(await readBackupState())).toBe('2024-05-01T10:30:00+08:00');
});
