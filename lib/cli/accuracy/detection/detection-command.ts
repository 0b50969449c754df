import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFirstDetections, recordFirstDetection } from './detection-first-run';
import { readAsidePages, readCorpusPages, readOwnPages } from './detection-pages';
import { detectionJson, formatDetection } from './format-detection';
import type { DetectionGroup } from './format-detection';
import { runDetection } from './run-detection';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
/** Where our own pages lie. */
export const DETECTION = fileURLToPath(new URL('../../../../test/detection', import.meta.url));

export interface DetectionOptions {
  /** Only our own pages, or only those kept aside. */
  readonly only: 'own' | 'aside' | null;
  /** Write the figure of pages kept aside that were never run down as their first; refused if there are none. */
  readonly recordFirst: boolean;
  readonly corpus?: string;
  readonly json: boolean;
}

/**
 * The pages kept aside, in the batches in which they were first run. Pages whose first figure is not written down yet are
 * not run at all, but by `recordFirst`: looking at them before would be tuning on them.
 */
async function runAside(recordFirst: boolean): Promise<DetectionGroup[]> {
  const path = resolve(DETECTION, 'first-run.json');
  const pages = await readAsidePages(resolve(DETECTION, 'aside'));
  let batches = await readFirstDetections(path);
  if (recordFirst) {
    const known = new Set(batches.flatMap((batch) => batch.pages.map(({ slug }) => slug)));
    batches = await recordFirstDetection(path, await runDetection(pages.filter(({ slug }) => !known.has(slug))));
  }
  return Promise.all(batches.map(async (first, i) => {
    const slugs = new Set(first.pages.map(({ slug }) => slug));
    return { name: `kept aside, batch ${i + 1}`, detections: await runDetection(pages.filter(({ slug }) => slugs.has(slug))), first };
  }));
}

/**
 * Judges our own pages, those kept aside and, with a corpus, its real pages.
 *
 * @returns The report.
 * @throws If a page or list cannot be read, or a first figure would be overwritten.
 */
export async function detectionReport({ only, recordFirst, corpus, json }: DetectionOptions): Promise<string> {
  const groups: DetectionGroup[] = [];
  if (only !== 'aside') groups.push({ name: 'own', detections: await runDetection(await readOwnPages(DETECTION, ROOT)) });
  if (only !== 'own') groups.push(...(await runAside(recordFirst)));
  if (corpus !== undefined) groups.push({ name: 'corpus', detections: await runDetection(await readCorpusPages(resolve(corpus))) });
  return json ? detectionJson(groups) : formatDetection(groups);
}
