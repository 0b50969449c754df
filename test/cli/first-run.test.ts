import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compareFirstRun, readFirstRuns } from '@/lib/cli/accuracy/first-run';
import { firstRunLines } from '@/lib/cli/accuracy/format-own';
import { reportJson } from '@/lib/cli/accuracy/format-report';
import type { DocumentResult } from '@/lib/cli/accuracy/run-documents';
import { Tally } from '@/lib/cli/accuracy/tally';

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-first-run-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const result = (slug: string, right: number, missed: number): DocumentResult => {
  const tally = new Tally();
  for (let i = 0; i < right; i += 1) tally.right('issues');
  for (let i = 0; i < missed; i += 1) tally.miss({ field: 'issues', how: 'missed', expected: 'x' });
  return { name: slug, slug, tally };
};
const round = (slugs: string[], right: number, expected: number) => ({ slugs, fields: { issues: { right, expected, false: 0 } }, sum: 0.5 });

const written = async (content: unknown): Promise<string> => {
  const path = join(await mkdtemp(join(folder, 'round-')), 'first-run.json');
  await writeFile(path, JSON.stringify(content));
  return path;
};

test('each round is compared over its own notices', () => {
  const results = [result('a', 3, 0), result('b', 1, 1), result('c', 9, 9)];
  const lines = firstRunLines([round(['a'], 1, 3), round(['b'], 2, 2)], results);
  expect(lines.filter((line) => line.includes('round'))).toEqual([
    '1 notices written without knowing the rules, round 1: their first run, and now',
    '1 notices written without knowing the rules, round 2: their first run, and now',
  ]);
  expect(lines.filter((line) => line.startsWith('  issues')).map((line) => line.replace(/ +/g, ' '))).toEqual([
    ' issues 50.0 % 1/3 100.0 % 3/3', ' issues 100.0 % 2/2 66.7 % 1/2',
  ]);
});

test('a round of notices that were not run says which', () => {
  expect(() => compareFirstRun(round(['a', 'gone'], 1, 1), [result('a', 1, 0)])).toThrow('gone');
});

test('the machine report holds every round', () => {
  const { firstRuns } = JSON.parse(reportJson([result('a', 1, 0)], [round(['a'], 0, 1)])) as { firstRuns: { slugs: string[]; firstSum: number; nowSum: number }[] };
  expect(firstRuns).toMatchObject([{ slugs: ['a'], firstSum: 0.5, nowSum: 1 }]);
});

test('a folder without the file has no rounds, a notice in two rounds is an error', async () => {
  expect(await readFirstRuns('/nowhere/first-run.json')).toEqual([]);
  await expect(readFirstRuns(await written([round(['a'], 1, 1), round(['a', 'b'], 1, 1)]))).rejects.toThrow('a notice stands in two rounds');
  expect(await readFirstRuns(await written([round(['a'], 1, 1)]))).toHaveLength(1);
});

test('our own rounds can be read', async () => {
  const rounds = await readFirstRuns(fileURLToPath(new URL('../articles/first-run.json', import.meta.url)));
  expect(rounds.length).toBeGreaterThanOrEqual(2);
});
