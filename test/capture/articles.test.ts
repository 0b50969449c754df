// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findFixtures } from '@/lib/cli/accuracy/find-documents';
import { runDocuments } from '@/lib/cli/accuracy/run-documents';

/** Whole notices of our own, through the whole path: what test/articles expects is what comes out. */
const fixtures = await findFixtures(fileURLToPath(new URL('../articles', import.meta.url)));

test('there are articles', () => {
  expect(fixtures.length).toBeGreaterThan(0);
});

test.each(fixtures)('$name', async (fixture) => {
  const [result] = await runDocuments([fixture]);
  expect(result?.broken).toBeUndefined();
  expect(result?.tally?.misses).toEqual([]);
  expect(result?.tally?.scores.get('verdict')?.right).toBe(1);
});
