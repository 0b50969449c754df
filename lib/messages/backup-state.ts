import { browser } from '#imports';
import { z } from '@/lib/zod';

/**
 * Why no copy could be put into the folder: the browser wants to be asked again; the folder is gone; its disk is full; anything
 * else, in the browser's words.
 */
const problem = z.object({ kind: z.enum(['ask', 'gone', 'full', 'failed']), detail: z.string() });
export type FolderProblem = z.infer<typeof problem>;

const moment = z.string().nullable();
const folder = z.object({ name: z.string(), copiedAt: moment, file: z.string().nullable(), problem: problem.nullable() });
/** The folder the user picked; its handle lies in IndexedDB (see kept-folder.ts). */
export type FolderState = z.infer<typeof folder>;

/** What is remembered of backups, in `storage.local`. Moments are ISO 8601 with offset. */
export interface BackupState {
  /** The last file that was handed over; null if there was none. */
  readonly at: string | null;
  readonly folder: FolderState | null;
  /** When the reminder was put away. */
  readonly snoozedAt: string | null;
}

const KEY = 'backup';
const schema = z.object({ at: moment.catch(null), folder: folder.nullable().catch(null), snoozedAt: moment.catch(null) });

export async function readBackupState(): Promise<BackupState> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY] ?? {});
  return parsed.success ? parsed.data : { at: null, folder: null, snoozedAt: null };
}

/** Changes some of it. */
export async function writeBackupState(patch: Partial<BackupState>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readBackupState()), ...patch } });
}

/** Calls back after every change, in whatever context it was made. Returns the way to stop. */
export function onBackupStateChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** When all that was stored was last copied out, by hand or into the folder. */
export function lastBackup({ at, folder: kept }: BackupState): string | null {
  const moments = [at, kept?.copiedAt ?? null].filter((each) => each !== null);
  return moments.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}
