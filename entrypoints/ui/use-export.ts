import { browser } from '#imports';
import { useRef, useState } from 'preact/hooks';
import type { Progress } from '@/components/export-progress';
import type { Saying } from '@/components/toast';
import type { AppError } from '@/lib/errors';
import { openLedger } from '@/lib/store/copy/ledger';
import type { BrokenRecord } from '@/lib/store/types';
import { exportRecords } from './export-records';
import type { Exporting } from './export-worker';
import type { ExportAs } from './write-records';

/** What a record's own export and the panel's button make. */
const WHOLE: ExportAs = { format: 'json', personalData: 'kept', language: 'zh' };

export interface ExportInUse {
  /** Null while nothing is being exported. */
  readonly progress: Progress | null;
  /** Records the last export left out. */
  readonly left: readonly BrokenRecord[];
  /** Exports the records with these keys, or all, as JSON if not said otherwise. One at a time: a call meanwhile does nothing. */
  readonly run: (keys?: readonly string[], as?: ExportAs) => void;
  /** The same for all records as their second copies hold them, while the database cannot be opened. */
  readonly runCopies: () => void;
  readonly cancel: () => void;
}

/** The export of a page of ours: its progress, and its outcome in words. */
export function useExport(told: { done: (say: Saying) => void; failed: (error: AppError) => void }): ExportInUse {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [left, setLeft] = useState<readonly BrokenRecord[]>([]);
  const working = useRef<AbortController | null>(null);

  async function run(what: Exporting | Promise<Exporting>, as: ExportAs): Promise<void> {
    if (working.current) return;
    const controller = new AbortController();
    working.current = controller;
    setProgress({ done: 0, total: 0 });
    const outcome = await exportRecords(await what, as, {
      signal: controller.signal,
      onProgress: (done, total) => {
        // What the worker said before it was ended may arrive behind the end.
        if (working.current === controller) setProgress({ done, total });
      },
    });
    working.current = null;
    setProgress(null);
    if (!outcome.ok) {
      told.failed(outcome.error);
      return;
    }
    const { cancelled, file, count, left: broken } = outcome.value;
    setLeft(broken);
    told.done(({ t }) => {
      const written = cancelled ? t('export.cancelled') : count === 0 ? t('export.nothing') : t('export.done', { file, count });
      return broken.length === 0 ? written : `${written} ${t('export.left', { count: broken.length })}`;
    });
  }

  return {
    progress,
    left,
    run: (keys, as = WHOLE) => void run({ keys }, as),
    runCopies: () => void run(openLedger(browser.storage.local).entries().then((ledger) => ({ ledger })), WHOLE),
    cancel: () => working.current?.abort(),
  };
}
