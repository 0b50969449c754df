import { isoWithOffset } from '@/lib/capture/local-time';
import { COPY_KIND, putCopy } from '@/lib/backup/folder-copies';
import { exportFileName } from '@/lib/export/export-file-name';
import { readBackupSettings } from '@/lib/messages/backup-settings';
import { readKeptSettings } from '@/lib/messages/kept-settings';
import { type FolderProblem, type FolderState, readBackupState, writeBackupState } from '@/lib/messages/backup-state';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { keptFolder } from '@/lib/store/kept-folder';
import { GENERATOR } from '@/lib/version';

const DAY = 86_400_000;

const PROBLEMS: Readonly<Record<string, FolderProblem['kind']>> = {
  NotAllowedError: 'ask', SecurityError: 'ask', NotFoundError: 'gone', QuotaExceededError: 'full',
};

/** What an error means to the user. */
function problemOf(error: unknown): FolderProblem {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { kind: PROBLEMS[name] ?? 'failed', detail: `${name}: ${message}` };
}

async function copy(db: ZhenggaiDatabase, keep: number, now: Date): Promise<Partial<FolderState>> {
  try {
    const folder = await keptFolder();
    if (!folder) return { problem: { kind: 'gone', detail: '' } };
    if (await folder.queryPermission({ mode: 'readwrite' }) !== 'granted') return { problem: { kind: 'ask', detail: '' } };
    // An emptied database must not push good copies out.
    if (await db.records.count() === 0) return { problem: null };
    const { writeBackup } = await import('@/lib/backup/write-backup');
    const file = await writeBackup(db, { madeAt: isoWithOffset(now), generator: GENERATOR, passphrase: '', settings: await readKeptSettings() });
    const name = exportFileName(now, COPY_KIND, 'jsonl.gz');
    await putCopy(folder, name, file, keep);
    return { problem: null, copiedAt: isoWithOffset(now), file: name };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function run(db: ZhenggaiDatabase, asked: boolean): Promise<void> {
  const { folder } = await readBackupState();
  if (!folder) return;
  const { every, keep } = await readBackupSettings();
  const now = new Date();
  const age = folder.copiedAt === null ? Infinity : Math.abs(now.getTime() - Date.parse(folder.copiedAt));
  if (!asked && age < every * DAY) return;
  const news = await copy(db, keep, now);
  // It may have been forgotten or changed meanwhile.
  const { folder: current } = await readBackupState();
  if (current?.name === folder.name) await writeBackupState({ folder: { ...current, ...news } });
}

/**
 * Puts a copy of everything into the folder the user picked, where one is due and the browser allows it; what became of it is
 * in the state of backups. Where several pages and the background ask at once, one does it.
 *
 * @param asked - The user wants one now.
 */
export const copyIfDue = (db: ZhenggaiDatabase, asked = false): Promise<void> =>
  navigator.locks.request('zhenggai-copy', { ifAvailable: !asked }, async (lock) => {
    if (lock) await run(db, asked);
  });
