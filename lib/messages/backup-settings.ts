import { browser } from '#imports';
import { z } from '@/lib/zod';

/** More is a slip of whoever wrote it. */
const MOST = 10_000;
const number = (usual: number) => z.number().int().min(1).max(MOST).catch(usual);

/** Each field falls back by itself, so that one bad value does not cost the others. */
const schema = z.object({
  remind: z.boolean().catch(true),
  /** After so many records without a backup, */
  records: number(50),
  /** or days. */
  days: number(30),
  /** Days between two copies. */
  every: number(1),
  /** Copies that are kept. */
  keep: number(5),
});

/**
 * When to be reminded of a backup, and how often a copy goes into the folder that was picked. In `storage.local`, apart from the
 * other settings: those are read by scripts in pages, which have nothing to do with it and no room for it.
 */
export type BackupSettings = z.infer<typeof schema>;

const KEY = 'backup-settings';
/** From whatever was stored. */
export const toBackupSettings = (value: unknown): BackupSettings => schema.parse(typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});

export async function readBackupSettings(): Promise<BackupSettings> {
  return toBackupSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes some of them. */
export async function writeBackupSettings(patch: Partial<BackupSettings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: toBackupSettings({ ...(await readBackupSettings()), ...patch }) });
}

/** Calls back after every change, in whatever context it was made. Returns the way to stop. */
export function onBackupSettingsChanged(callback: (settings: BackupSettings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) callback(toBackupSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
