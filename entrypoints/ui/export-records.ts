import { proxy, wrap } from 'comlink';
import type { AppError } from '@/lib/errors';
import { exportFileName } from '@/lib/export/export-file-name';
import { FORMATS } from '@/lib/export/formats';
import { ok, type Result } from '@/lib/result';
import { sweepWhenFree } from '@/lib/scratch-file';
import type { BrokenRecord } from '@/lib/store/types';
import { download } from './download';
import type { Exporting, ExportService } from './export-worker';
import type { ExportAs } from './write-records';

export interface Exported {
  /** The user stopped it: no file was made, and `count` is 0. */
  readonly cancelled: boolean;
  readonly file: string;
  /** Records in the file; with none of them no file is made. */
  readonly count: number;
  /** Records that could not be read or do not fit the format: not in the file. */
  readonly left: readonly BrokenRecord[];
}

interface Run {
  /** Called now and then with how many are done. */
  readonly onProgress: (done: number, total: number) => void;
  /** Ends the work at once; no file is made then. */
  readonly signal: AbortSignal;
}

/** Exports records as one file that the browser is handed. The work is a worker's, started for it. */
export async function exportRecords(what: Exporting, as: ExportAs, { onProgress, signal }: Run): Promise<Result<Exported, AppError>> {
  const { kind, extension } = FORMATS[as.format];
  const now = new Date();
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module', name: 'export' });
  const failed = new Promise<never>((_, reject) => worker.addEventListener('error', ({ message }) => reject(new Error(message))));
  const stopped = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
  try {
    const written = await Promise.race([wrap<ExportService>(worker).write(what, as, now, proxy(onProgress)), stopped, failed]);
    if (written === null) return ok({ cancelled: true, file: '', count: 0, left: [] });
    if (!written.ok) return written;
    const { file: content, count, left } = written.value;
    const file = exportFileName(now, kind, extension);
    if (count > 0) download(content, file);
    return ok({ cancelled: false, file, count, left });
  } catch (error) {
    return { ok: false, error: { kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) } };
  } finally {
    worker.terminate();
    if (signal.aborted) void sweepWhenFree();
  }
}
