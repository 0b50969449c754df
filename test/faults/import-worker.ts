import { proxy, type Remote, wrap } from 'comlink';
import type { ImportService } from '@/entrypoints/exchange/import-service';
import { fromBase64, type Incomes } from './exchange-operations';
import type { Answer } from './operations';

const now = (): string => new Date().toISOString();

async function done({ kind, name, file }: Incomes, service: Remote<ImportService>): Promise<Answer> {
  const read = await service.read(new File([kind === 'restore' ? fromBase64(file) : file], name), null, '王', now(), proxy(() => undefined));
  if (!read.ok) return { ok: false, error: JSON.stringify(read.error) };
  if (read.value.kind !== 'planned') return { ok: false, error: JSON.stringify(read.value) };
  const written = await service.write({ all: 'later' }, now());
  if (!written.ok) return { ok: false, error: JSON.stringify(written.error) };
  if (kind !== 'import undone') return { ok: true };
  const undone = await service.undo();
  // What was imported stays then: both are right.
  return undone.ok ? { ok: true } : { ok: false, error: `storage-unknown: ${JSON.stringify(undone.error)}` };
}

/** The extension's own import worker, started by this page as the page "in and out" does; can be ended in the middle of its work. */
export class ImportWorker {
  private stop: () => void = () => undefined;

  /**
   * Imports the file of an operation.
   *
   * @param url - Address of the worker's script.
   * @returns What it answered; null if it was ended before.
   */
  async run(operation: Incomes, url: string): Promise<Answer | null> {
    const worker = new Worker(url, { type: 'module' });
    const ended = new Promise<null>((resolve) => { this.stop = () => { worker.terminate(); resolve(null); }; });
    try {
      return await Promise.race([done(operation, wrap<ImportService>(worker)), ended]);
    } finally {
      worker.terminate();
    }
  }

  /** Ends the worker at once, whatever it does. */
  end(): void {
    this.stop();
  }
}
