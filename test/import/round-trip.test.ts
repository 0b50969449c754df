import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImport } from '@/lib/import/read-import';
import { importRecords } from '@/lib/store/import/import-records';
import { planImport } from '@/lib/store/import/plan-import';
import { undoImport } from '@/lib/store/import/undo-import';
import { runs } from '../support/runs';
import { contents, testDatabase } from '../store/test-database';
import { anyWork, databaseOf, filesOf, inPieces, must } from './any-database';

const NOW = '2024-06-01T09:00:00+08:00';
const RUNS = { numRuns: runs(8), seed: 20240601 };

async function read(text: string, length?: number) {
  const file = await readImport(inPieces(text, length));
  if (!file.ok) throw new Error(JSON.stringify(file.error.slice(0, 3)));
  return file.value;
}

describe('what was exported', () => {
  test.each(['json', 'lines'] as const)('imported into an empty database gives the same bytes again (%s)', async (kind) => {
    await fc.assert(fc.asyncProperty(anyWork, fc.integer({ min: 1, max: 5000 }), async (work, length) => {
      const before = await filesOf(await databaseOf(work));
      const db = testDatabase();
      const records = await read(before[kind], length);
      const outcome = await must(importRecords(db, records, { all: 'later' }, NOW));
      expect(outcome.counts).toMatchObject({ new: records.length, conflict: 0 });
      expect(await filesOf(db)).toEqual(before);
    }), RUNS);
  });

  test('changes nothing where it came from, and a second import changes nothing', async () => {
    await fc.assert(fc.asyncProperty(anyWork, async (work) => {
      const db = await databaseOf(work);
      const records = await read((await filesOf(db)).json);
      const before = await contents(db);
      expect((await must(planImport(db, records, NOW))).map(({ state }) => state)).toEqual(records.map(() => 'same'));
      await must(importRecords(db, records, { all: 'later' }, NOW));
      expect(await contents(db)).toEqual(before);
    }), RUNS);
  });

  test.each(['later', 'mine', 'theirs', 'skip'] as const)('put to another library and taken back leaves it as it was (%s)', async (choice) => {
    await fc.assert(fc.asyncProperty(anyWork, anyWork, async (mine, theirs) => {
      const db = await databaseOf(mine, '王');
      const records = await read((await filesOf(await databaseOf(theirs))).json);
      const before = await contents(db);
      const planned = await must(planImport(db, records, NOW));
      expect(await contents(db)).toEqual(before);
      const outcome = await must(importRecords(db, records, { all: choice }, NOW));
      expect(outcome.counts.new).toBe(planned.filter(({ state }) => state === 'new').length);
      await filesOf(db);
      expect(await must(undoImport(db, outcome))).toMatchObject({ left: [] });
      expect(await contents(db)).toEqual(before);
    }), { ...RUNS, numRuns: runs(5) });
  });
});
