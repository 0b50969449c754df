import { useCallback, useEffect, useState } from 'preact/hooks';
import { isBackupDue, type Waiting, waitingRecords } from '@/lib/backup/reminder';
import { isoWithOffset } from '@/lib/capture/local-time';
import { lastBackup, writeBackupState } from '@/lib/messages/backup-state';
import { database } from './database';
import { useBackupState } from './use-backup-folder';
import { useBackupSettings } from './use-backup-settings';
import { useStoreChanges } from './use-store-changes';

/** Records that are in no backup, and whether it is time to say so. */
export function useBackupReminder() {
  const settings = useBackupSettings();
  const state = useBackupState();
  const last = state ? lastBackup(state) : undefined;
  const [waiting, setWaiting] = useState<Waiting>({ count: 0, oldest: null });
  const count = useCallback(() => {
    // A database that cannot be read says so where its records are shown.
    if (last !== undefined) void waitingRecords(database, last).then(setWaiting, () => setWaiting({ count: 0, oldest: null }));
  }, [last]);
  useEffect(count, [count]);
  useStoreChanges(count);
  return {
    lastOn: last === undefined ? undefined : last?.slice(0, 10) ?? null,
    waiting: waiting.count,
    due: state !== null && settings !== null && isBackupDue(waiting, settings, state.snoozedAt, new Date()),
    onLater: () => void writeBackupState({ snoozedAt: isoWithOffset(new Date()) }),
  };
}
