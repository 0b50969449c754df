import type { Detection } from './run-detection';

/** What went wrong with a page, one entry a field. */
export interface DetectionMiss {
  readonly field: 'kind' | 'family' | 'complete' | 'probe';
  readonly expected: string;
  readonly found: string;
}

/** "12 of 13". */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** The figures of one group of pages. */
export interface DetectionFigures {
  readonly pages: number;
  readonly noticesRecognised: Share;
  /** Pages that are no notice and were announced as one. */
  readonly falselyAnnounced: Share;
  readonly kinds: Share;
  readonly families: Share;
  readonly completeness: Share;
  readonly probeLetsNoticesThrough: Share;
  readonly probeStopsOthers: Share;
}

const said = (value: boolean | undefined): string => (value === undefined ? 'not said' : value ? 'complete' : 'incomplete');

/** Every field a page was asked for and got wrong. A false alarm of the tiny script is none: it costs a look. */
export function missesOf({ page, expected, called, kindRight, announced, family, complete, letThrough }: Detection): DetectionMiss[] {
  const wanted = page.expected;
  const misses: DetectionMiss[] = [];
  if (!kindRight) misses.push({ field: 'kind', expected, found: called });
  if (announced && wanted.family !== undefined && wanted.family !== family) misses.push({ field: 'family', expected: wanted.family, found: family ?? 'none' });
  if (announced && wanted.complete !== undefined && wanted.complete !== complete) {
    misses.push({ field: 'complete', expected: said(wanted.complete), found: said(complete) });
  }
  if (wanted.kind === 'notice' && letThrough === false) misses.push({ field: 'probe', expected: 'let through', found: 'stopped' });
  return misses;
}

const share = (of: readonly Detection[], right: (detection: Detection) => boolean): Share => ({ right: of.filter(right).length, of: of.length });

export function figuresOf(detections: readonly Detection[]): DetectionFigures {
  const notices = detections.filter(({ page }) => page.expected.kind === 'notice');
  const others = detections.filter(({ page }) => page.expected.kind !== 'notice');
  const probed = (of: readonly Detection[]): Detection[] => of.filter(({ letThrough }) => letThrough !== undefined);
  return {
    pages: detections.length,
    noticesRecognised: share(notices, ({ announced }) => announced),
    falselyAnnounced: share(others, ({ announced }) => announced),
    kinds: share(detections, ({ kindRight }) => kindRight),
    families: share(notices.filter(({ page }) => page.expected.family !== undefined), ({ page, family }) => family === page.expected.family),
    completeness: share(notices.filter(({ page }) => page.expected.complete !== undefined), ({ page, complete }) => complete === page.expected.complete),
    probeLetsNoticesThrough: share(probed(notices), ({ letThrough }) => letThrough === true),
    probeStopsOthers: share(probed(others), ({ letThrough }) => letThrough === false),
  };
}

/** How often what was expected was called what, expected in the rows. */
export function confusion(pairs: readonly (readonly [string, string])[]): { rows: string[]; columns: string[]; count: (row: string, column: string) => number } {
  const counts = new Map<string, number>();
  for (const [row, column] of pairs) counts.set(`${row}\n${column}`, (counts.get(`${row}\n${column}`) ?? 0) + 1);
  return {
    rows: [...new Set(pairs.map(([row]) => row))].sort(),
    columns: [...new Set(pairs.map(([, column]) => column))].sort(),
    count: (row, column) => counts.get(`${row}\n${column}`) ?? 0,
  };
}
