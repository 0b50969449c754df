import { capturePage } from '@/lib/capture/capture-page';
import type { CapturePayload } from '@/lib/capture/types';
import { sanitizeSnapshot } from '@/lib/page/sanitize-snapshot';
import { copyWaiting } from '@/lib/store/copy/copy-waiting';
import { copyPlaces } from '@/lib/store/copy/stores';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { saveCapture } from '@/lib/store/save-capture';
import { median } from './in-page';

/** Medians in ms of one save: alone, with copies on their way, and until its copy is there; and sizes in bytes. */
export interface CopyCost {
  /** What is saved: the page's text and snapshot, and what was read of it, as JSON. */
  readonly savedBytes: number;
  readonly alone: number;
  readonly beside: number;
  readonly copied: number;
  /** Both files of a saved page: its capture and its record. */
  readonly copyBytes: number;
}

/** A stand-in for the extension's own storage, which no page has: a ledger in memory. */
function memoryDoor(): Parameters<typeof copyPlaces>[1] {
  const items = new Map<string, unknown>();
  return {
    get: (keys) => Promise.resolve(Object.fromEntries([...items].filter(([key]) => keys === null || key === keys))),
    set: (more) => {
      for (const [key, value] of Object.entries(more)) items.set(key, value);
      return Promise.resolve();
    },
    remove: (keys) => {
      for (const key of [keys].flat()) items.delete(key);
      return Promise.resolve();
    },
  };
}

/** The page that is open as the extension hands it over to be stored, at another address each time. */
function readOpenPage(): (series: string, number: number) => CapturePayload {
  const read = capturePage(document, { url: 'http://www.lianhu.gov.cn/t.html' });
  if (!read.ok) throw new Error(read.error.kind);
  const { capture, reading } = read.value;
  const html = sanitizeSnapshot(reading, window);
  return (series, number) => ({
    capture: { ...capture, source: { ...capture.source, url: `http://www.lianhu.gov.cn/${series}/t${number}.html` } },
    method: 'auto', retrievedAt: '2024-06-03T09:30:00+08:00', html,
  });
}

/** Saves the notice that is open into a database whose second copy is made by hand, as the background does it after each save. */
export async function benchCopies(rounds: number): Promise<CopyCost> {
  const payload = readOpenPage();
  const savedBytes = new TextEncoder().encode(JSON.stringify(payload('alone', 0))).length;
  const db = new ZhenggaiDatabase('bench-copies');
  const stores = { db, ...copyPlaces(navigator.storage, memoryDoor()) };
  const time = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const save = async (series: string, number: number): Promise<void> => {
    const saved = await saveCapture(db, payload(series, number), '2024-06-03T09:30:00+08:00');
    if (!saved.ok) throw new Error(saved.error.kind);
  };
  const [alone, beside, copied]: [number[], number[], number[]] = [[], [], []];
  // Browsers and engines warm up: the first rounds are not counted.
  for (let round = -5; round < rounds; round += 1) {
    const one = await time(() => save('alone', round));
    const copy = await time(() => copyWaiting(stores));
    await save('before', round);
    const copying = copyWaiting(stores);
    const other = await time(() => save('beside', round));
    await copying;
    await copyWaiting(stores);
    if (round < 0) continue;
    alone.push(one);
    beside.push(other);
    copied.push(one + copy);
  }
  let copyBytes = 0;
  const names = await stores.directory.names();
  for (const name of names) copyBytes += (await stores.directory.read(name))?.length ?? 0;
  db.close();
  return { alone: median(alone), beside: median(beside), copied: median(copied), savedBytes, copyBytes: Math.round(copyBytes / (3 * (rounds + 5))) };
}
