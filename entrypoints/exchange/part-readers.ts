import { wrap } from 'comlink';
import type { PartReader } from '@/lib/import/read-in-parts';
import { readPart } from '@/lib/import/read-part';
import type { ReadsParts } from './part-worker';

/** Each holds some dozen megabytes; more than these would be more memory than an import may take. */
const MOST_READERS = 2;

/** Readers of parts: the worker that asks for them, and one of its own beside it where the machine has two cores. */
export interface PartReaders {
  readonly readers: readonly PartReader[];
  readonly end: () => void;
}

/** @param count - Of parts there are. */
export function startReaders(file: File, count: number): PartReaders {
  const workers = Array.from({ length: Math.min(navigator.hardwareConcurrency, MOST_READERS, count) - 1 }, () =>
    new Worker(new URL('./part-worker.ts', import.meta.url), { type: 'module', name: 'part' }));
  const others = workers.map((worker): PartReader => {
    const read = wrap<ReadsParts>(worker);
    const broken = new Promise<never>((_, reject) => worker.addEventListener('error', ({ message }) => reject(new Error(message))));
    return (part) => Promise.race([read(file, part), broken]);
  });
  // First those that go on by themselves.
  return { readers: [...others, (part) => readPart(file, part)], end: () => workers.forEach((worker) => worker.terminate()) };
}
