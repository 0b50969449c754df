import { describe, expect, test } from 'vitest';
import { DETECTION } from '@/lib/cli/accuracy/detection/detection-command';
import { missesOf } from '@/lib/cli/accuracy/detection/detection-figures';
import { readOwnPages } from '@/lib/cli/accuracy/detection/detection-pages';
import { runDetection } from '@/lib/cli/accuracy/detection/run-detection';
import { FAMILIES } from '@/lib/notice/families';
import { fileURLToPath } from 'node:url';

/** Pages of our own, as a CMS would publish them: each is called what a careful reader calls it. */
const pages = await readOwnPages(DETECTION, fileURLToPath(new URL('../..', import.meta.url)));
const ofSort = (sort: (typeof pages)[number]['sort']): typeof pages => pages.filter((page) => page.sort === sort);

const LAYOUTS = 8;
const RELATED = [
  'feedback', 'entry-announcement', 'meeting-news', 'media-report', 'plan', 'order', 'audit-findings', 'annual-report', 'case-bulletin', 'regulation',
  'model-text', 'other',
];

describe('the set holds what it must', () => {
  test('enough notices, look-alikes and ordinary pages', () => {
    expect(ofSort('notice').length).toBeGreaterThanOrEqual(24);
    expect(ofSort('look-alike').length).toBeGreaterThanOrEqual(24);
    expect(ofSort('ordinary').length).toBeGreaterThanOrEqual(12);
  });

  test('notices of every family, in every layout, whole and cut', () => {
    const notices = ofSort('notice');
    expect([...new Set(notices.map(({ expected }) => expected.family))].sort()).toEqual([...FAMILIES].sort());
    expect(new Set(notices.map(({ path }) => path)).size).toBe(LAYOUTS);
    expect(notices.filter(({ expected }) => expected.complete === false).length).toBeGreaterThanOrEqual(4);
  });

  test('look-alikes of every kind', () => {
    expect(new Set(ofSort('look-alike').map(({ expected }) => expected.relatedKind))).toEqual(new Set([...RELATED, undefined]));
  });

  test('every page has its own name', () => {
    expect(new Set(pages.map(({ slug }) => slug)).size).toBe(pages.length);
  });
});

test.each(pages.map((page) => [page.slug, page] as const))('%s', async (_slug, page) => {
  const [detection] = await runDetection([page]);
  expect(detection?.announced).toBe(page.expected.kind === 'notice');
  expect(detection && missesOf(detection), JSON.stringify(detection?.verdict?.signals, null, 1)).toEqual([]);
});
