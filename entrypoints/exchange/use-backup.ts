import { browser } from '#imports';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '@/components/export-progress';
import { isoWithOffset } from '@/lib/capture/local-time';
import { exportFileName } from '@/lib/export/export-file-name';
import { toStorageError } from '@/lib/store/storage-error';
import type { AppError } from '@/lib/errors';
import { GENERATOR } from '@/lib/version';
import { database } from '../ui/database';
import { download } from '../ui/download';

/** Where the last backup is remembered. */
const KEY = 'backup';
/** A backup is due after so many records without one, or so many days. */
const RECORDS = 50;
const DAYS = 30;
const DAY_MS = 86_400_000;

interface Last {
  readonly at: string;
  readonly records: number;
}

function toLast(stored: unknown): Last | null {
  if (typeof stored !== 'object' || stored === null || !('at' in stored) || !('records' in stored)) return null;
  return typeof stored.at === 'string' && typeof stored.records === 'number' ? { at: stored.at, records: stored.records } : null;
}

/** The backup: when there was one, whether it is time for another, and how it is made. */
export function useBackup(count: number | null, told: { done: (file: string) => void; failed: (error: AppError) => void }) {
  const [last, setLast] = useState<Last | null | undefined>(undefined);
  const [progress, setProgress] = useState<Progress | null>(null);
  const working = useRef<AbortController | null>(null);
  useEffect(() => void browser.storage.local.get(KEY).then((stored) => setLast(toLast(stored[KEY]))), []);

  async function make(passphrase: string): Promise<void> {
    const controller = new AbortController();
    working.current = controller;
    setProgress({ done: 0, total: 0 });
    const now = new Date();
    try {
      const { writeBackup } = await import('@/lib/backup/write-backup');
      const file = await writeBackup(database, {
        madeAt: isoWithOffset(now), generator: GENERATOR, passphrase, signal: controller.signal, onProgress: (done, total) => setProgress({ done, total }),
      });
      const name = exportFileName(now, 'backup', passphrase === '' ? 'jsonl.gz' : 'sealed');
      download(file, name);
      const made: Last = { at: isoWithOffset(now), records: count ?? 0 };
      await browser.storage.local.set({ [KEY]: made });
      setLast(made);
      told.done(name);
    } catch (error) {
      if (!controller.signal.aborted) told.failed(await toStorageError(error));
    } finally {
      working.current = null;
      setProgress(null);
    }
  }

  const waiting = Math.max(0, (count ?? 0) - (last?.records ?? 0));
  const old = last ? Date.now() - Date.parse(last.at) > DAYS * DAY_MS : (count ?? 0) > 0;
  return {
    lastOn: last === undefined ? undefined : last?.at.slice(0, 10) ?? null,
    waiting, due: last !== undefined && waiting > 0 && (waiting >= RECORDS || (last !== null && old)), progress,
    onBackup: (passphrase: string) => void make(passphrase),
    onCancel: () => working.current?.abort(),
  };
}
