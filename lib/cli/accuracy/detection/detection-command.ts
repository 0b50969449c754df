import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFirstDetection, recordFirstDetection } from './detection-first-run';
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
  /** Write the figure of the pages kept aside down as their first; refused if there is one. */
  readonly recordFirst: boolean;
  readonly corpus?: string;
  readonly json: boolean;
}

/**
 * The pages kept aside, with their first figure. They are not run at all until it is written down: looking at them
 * before would be tuning on them.
 */
async function runAside(recordFirst: boolean): Promise<DetectionGroup | null> {
  const path = resolve(DETECTION, 'first-run.json');
  const first = await readFirstDetection(path);
  if (!first && !recordFirst) return null;
  const pages = await readAsidePages(resolve(DETECTION, 'aside'));
  if (first && recordFirst) throw new Error(`${path} holds the first figure already; it is never written again`);
  const detections = await runDetection(pages);
  return { name: 'kept aside', detections, first: first ?? (await recordFirstDetection(path, detections)) };
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
  const aside = only === 'own' ? null : await runAside(recordFirst);
  if (aside) groups.push(aside);
  if (corpus !== undefined) groups.push({ name: 'corpus', detections: await runDetection(await readCorpusPages(resolve(corpus))) });
  return json ? detectionJson(groups) : formatDetection(groups);
}
