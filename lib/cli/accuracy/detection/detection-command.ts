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
  /** Only the pages kept aside. */
  readonly asideOnly: boolean;
  /** Write the figure of the pages kept aside down as their first; refused if there is one. */
  readonly recordFirst: boolean;
  readonly corpus?: string;
  readonly json: boolean;
}

/**
 * Judges our own pages, those kept aside and, with a corpus, its real pages.
 *
 * @returns The report.
 * @throws If a page or list cannot be read, or a first figure would be overwritten.
 */
export async function detectionReport({ asideOnly, recordFirst, corpus, json }: DetectionOptions): Promise<string> {
  const groups: DetectionGroup[] = [];
  if (!asideOnly) groups.push({ name: 'own', detections: await runDetection(await readOwnPages(DETECTION, ROOT)) });
  const aside = await runDetection(await readAsidePages(resolve(DETECTION, 'aside')));
  const firstPath = resolve(DETECTION, 'first-run.json');
  if (recordFirst) await recordFirstDetection(firstPath, aside);
  if (aside.length > 0 || asideOnly) groups.push({ name: 'kept aside', detections: aside, first: await readFirstDetection(firstPath) });
  if (corpus !== undefined) groups.push({ name: 'corpus', detections: await runDetection(await readCorpusPages(resolve(corpus))) });
  return json ? detectionJson(groups) : formatDetection(groups);
}
