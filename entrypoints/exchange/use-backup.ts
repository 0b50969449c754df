import { useRef, useState } from 'preact/hooks';
import type { Progress } from '@/components/export-progress';
import { isoWithOffset } from '@/lib/capture/local-time';
import { exportFileName } from '@/lib/export/export-file-name';
import { writeBackupState } from '@/lib/messages/backup-state';
import { readKeptSettings } from '@/lib/messages/kept-settings';
import { toStorageError } from '@/lib/store/storage-error';
import type { AppError } from '@/lib/errors';
import { GENERATOR } from '@/lib/version';
import { database } from '../ui/database';
import { download } from '../ui/download';

/** The backup into a file: how it is made. */
export function useBackup(told: { done: (file: string) => void; failed: (error: AppError) => void }) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const working = useRef<AbortController | null>(null);

  async function make(passphrase: string): Promise<void> {
    const controller = new AbortController();
    working.current = controller;
    setProgress({ done: 0, total: 0 });
    const now = new Date();
    try {
      const { writeBackup } = await import('@/lib/backup/write-backup');
      const file = await writeBackup(database, {
        madeAt: isoWithOffset(now), generator: GENERATOR, passphrase, settings: await readKeptSettings(), signal: controller.signal, onProgress: (done, total) => setProgress({ done, total }),
      });
      const name = exportFileName(now, 'backup', passphrase === '' ? 'jsonl.gz' : 'sealed');
      download(file, name);
      await writeBackupState({ at: isoWithOffset(now) });
      told.done(name);
    } catch (error) {
      if (!controller.signal.aborted) told.failed(await toStorageError(error));
    } finally {
      working.current = null;
      setProgress(null);
    }
  }

  return { progress, onBackup: (passphrase: string) => void make(passphrase), onCancel: () => working.current?.abort() };
}
