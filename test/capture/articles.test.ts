// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findFixtures } from '@/lib/cli/accuracy/find-documents';
import { runDocuments } from '@/lib/cli/accuracy/run-documents';

/**
 * Whole notices of our own, through the whole path: what test/articles expects is what comes out, but for the known
 * misses, which are listed one by one. A miss that is mended must leave the list, a new one fails.
 */
const known = JSON.parse(readFileSync(new URL('../articles/known-misses.json', import.meta.url), 'utf8')) as Record<string, unknown[] | undefined>;
const fixtures = await findFixtures(fileURLToPath(new URL('../articles', import.meta.url)));

test('there are articles', () => {
  expect(fixtures.length).toBeGreaterThan(0);
});

test.each(fixtures)('$name', async (fixture) => {
  const [result] = await runDocuments([fixture]);
  expect(result?.broken).toBeUndefined();
  expect(result?.tally?.misses).toEqual(known[fixture.name] ?? []);
  expect(result?.tally?.scores.get('verdict')?.right).toBe(1);
});
