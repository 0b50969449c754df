import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { z } from '@/lib/zod';
import { readJson } from '../read-json';
import { figuresOf, missesOf } from './detection-figures';
import type { DetectionFigures } from './detection-figures';
import type { Detection } from './run-detection';

const share = z.object({ right: z.number(), of: z.number() });
const shape = z.object({
  figures: z.object({
    pages: z.number(),
    noticesRecognised: share,
    falselyAnnounced: share,
    kinds: share,
    families: share,
    completeness: share,
    probeLetsNoticesThrough: share,
    probeStopsOthers: share,
  }),
  pages: z.array(z.object({ slug: z.string(), expected: z.string(), called: z.string(), misses: z.array(z.string()) })),
});

/** What came out when the pages kept aside were run for the first time; never brought up to date. */
export interface FirstDetection {
  readonly figures: DetectionFigures;
  readonly pages: readonly { readonly slug: string; readonly expected: string; readonly called: string; readonly misses: readonly string[] }[];
}

/** @returns The first figures, batch by batch; empty if none was recorded yet. @throws If the file is not of its shape. */
export async function readFirstDetections(path: string): Promise<readonly FirstDetection[]> {
  return existsSync(path) ? readJson(path, z.array(shape)) : [];
}

/**
 * Writes down the first figure of pages that were never run before, behind those of earlier batches, which stay as they are.
 *
 * @throws If there is nothing to write down, or a page was run before.
 */
export async function recordFirstDetection(path: string, detections: readonly Detection[]): Promise<readonly FirstDetection[]> {
  if (detections.length === 0) throw new Error('every page kept aside has been run before: there is no first figure to record');
  const before = await readFirstDetections(path);
  const known = new Set(before.flatMap(({ pages }) => pages.map(({ slug }) => slug)));
  const again = detections.find(({ page }) => known.has(page.slug));
  if (again) throw new Error(`${path} holds the first figure of ${again.page.slug} already; it is never written again`);
  const all = [...before, {
    figures: figuresOf(detections),
    pages: detections.map((detection) => ({
      slug: detection.page.slug,
      expected: detection.expected,
      called: detection.called,
      misses: missesOf(detection).map(({ field, expected, found }) => `${field}: expected ${expected}, found ${found}`),
    })),
  }];
  await writeFile(path, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}
