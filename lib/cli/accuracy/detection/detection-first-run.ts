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

/** @returns The first figure, or null if it was not recorded yet. @throws If the file is not of its shape. */
export async function readFirstDetection(path: string): Promise<FirstDetection | null> {
  return existsSync(path) ? readJson(path, shape) : null;
}

/** Writes down the first figure. @throws If one is there already, or there is nothing to write down. */
export async function recordFirstDetection(path: string, detections: readonly Detection[]): Promise<FirstDetection> {
  if (detections.length === 0) throw new Error('no pages are kept aside: there is no first figure to record');
  const first: FirstDetection = {
    figures: figuresOf(detections),
    pages: detections.map((detection) => ({
      slug: detection.page.slug,
      expected: detection.expected,
      called: detection.called,
      misses: missesOf(detection).map(({ field, expected, found }) => `${field}: expected ${expected}, found ${found}`),
    })),
  };
  await writeFile(path, `${JSON.stringify(first, null, 2)}\n`, { flag: 'wx' });
  return first;
}
