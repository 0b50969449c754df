import { proxy, type Remote, wrap } from 'comlink';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportStage } from '@/components/exchange/import-part';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import { call } from '@/lib/messages/call';
import { type KeptSettings, planSettings, type PutSettings, putSettings, readOwnSettings, takeSettingsBack } from '@/lib/messages/kept-settings';
import { sweepWhenFree } from '@/lib/scratch-file';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ImportChoice } from '@/lib/store/import/types';
import { attempt } from '@/lib/store/storage-error';
import { database } from '../ui/database';
import type { ImportService } from './import-service';

/** A worker with one import, and the file that is imported. */
interface Running {
  readonly file: File;
  readonly service: Remote<ImportService>;
  readonly end: () => void;
  /** Rejects when the worker breaks. */
  readonly broken: Promise<never>;
}

/** Nothing that reads files is loaded before there is one. */
function start(file: File): Running {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' });
  const broken = new Promise<never>((_, reject) => worker.addEventListener('error', ({ message }) => reject(new Error(message))));
  return { file, service: wrap<ImportService>(worker), end: () => worker.terminate(), broken };
}

const now = (): string => isoWithOffset(new Date());

/** An import from choosing the file to taking it back; one file at a time. */
export function useImport() {
  const [stage, setStage] = useState<ImportStage>({ kind: 'idle' });
  const running = useRef<Running | null>(null);
  /** Settings of the backup that is looked at, and what was put of them. */
  const settings = useRef<{ readonly kept: KeptSettings; readonly put: PutSettings }>({ kept: {}, put: {} });
  useEffect(() => () => running.current?.end(), []);

  /** Has the worker do something; what went wrong, in it or with it, becomes the stage. */
  async function ask<T>(work: (service: Remote<ImportService>, file: File) => Promise<Result<T, AppError>>, then: (value: T, file: string) => void): Promise<void> {
    const { current } = running;
    if (!current) return;
    try {
      const done = await Promise.race([work(current.service, current.file), current.broken]);
      // Another file was chosen meanwhile.
      if (running.current !== current) return;
      if (done.ok) then(done.value, current.file.name);
      else setStage({ kind: 'failed', error: done.error });
    } catch (error) {
      if (running.current === current) setStage({ kind: 'failed', error: { kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) } });
    }
  }

  const read = (passphrase: string | null): Promise<void> => ask(async (service, file) => {
    // An old database is brought up to date by the page, which keeps a copy of it; the worker finds it new.
    const opened = await attempt(() => database.open());
    const told = (done: number, total: number): void =>
      setStage((stage) => (stage.kind === 'reading' && running.current?.service === service ? { ...stage, read: { done, total } } : stage));
    const seen = opened.ok ? await service.read(file, passphrase, database.coder, now(), proxy(told)) : opened;
    if (!seen.ok) return seen;
    const kept = seen.value.kind === 'planned' ? seen.value.kept : {};
    settings.current = { kept, put: {} };
    return ok({ seen: seen.value, names: planSettings(kept, await readOwnSettings()).names });
  }, ({ seen, names }, file) => setStage(seen.kind === 'planned' ? { ...seen, settings: names, file } : { ...seen, file }));

  async function begin([chosen]: readonly File[]): Promise<void> {
    if (!chosen) return;
    running.current?.end();
    running.current = start(chosen);
    setStage({ kind: 'reading', file: chosen.name, read: null });
    await read(null);
  }

  async function unlock(passphrase: string): Promise<void> {
    if (!running.current) return;
    setStage({ kind: 'reading', file: running.current.file.name, read: null });
    await read(passphrase);
  }

  /** Nothing was written yet, and nothing will be: the worker is ended with what it has read. */
  function cancel(): void {
    running.current?.end();
    running.current = null;
    setStage({ kind: 'idle' });
    void sweepWhenFree();
  }

  async function confirm(all: ImportChoice, single: Readonly<Record<string, ImportChoice>>): Promise<void> {
    setStage({ kind: 'importing', file: running.current?.file.name ?? '' });
    await ask(async (service) => {
      const done = await service.write({ all, single }, now());
      if (done.ok) settings.current = { kept: {}, put: await putSettings(settings.current.kept) };
      return done;
    }, ({ new: fresh, changed, conflict, skipped }) =>
      setStage({ kind: 'done', fresh, changed: changed + conflict, skipped, settings: Object.keys(settings.current.put).length > 0 }));
    await call('background.copy-written', {});
  }

  async function undo(): Promise<void> {
    await ask(async (service) => {
      const undone = await service.undo();
      if (undone.ok) await takeSettingsBack(settings.current.put);
      return undone;
    }, ({ undone, left }) => setStage({ kind: 'undone', count: undone, left: left.length }));
    await call('background.copy-written', {});
  }

  return {
    stage,
    onFiles: (files: readonly File[]) => void begin(files),
    onPassphrase: (passphrase: string) => void unlock(passphrase),
    onConfirm: (all: ImportChoice, single: Readonly<Record<string, ImportChoice>>) => void confirm(all, single),
    onUndo: () => void undo(),
    onCancel: cancel,
  };
}
