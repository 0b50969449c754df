// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findLookalikes } from '@/lib/cli/accuracy/find-documents';
import { runDocuments } from '@/lib/cli/accuracy/run-documents';

/** Documents with the words and dates of a notice that are none: never announced, no mark, and told apart by kind. */
const lookalikes = await findLookalikes(fileURLToPath(new URL('../lookalikes', import.meta.url)));

test('there are look-alikes of every kind', () => {
  expect(lookalikes.length).toBeGreaterThanOrEqual(12);
});

test.each(lookalikes)('$name', async (document) => {
  const [result] = await runDocuments([document]);
  expect(result?.broken).toBeUndefined();
  expect(result?.tally?.misses).toEqual([]);
  const { kind, relatedKind } = result?.lookalike?.expected ?? {};
  expect(result?.lookalike?.called).toBe(`${kind ?? ''}${relatedKind ? ` ${relatedKind}` : ''}`);
});
