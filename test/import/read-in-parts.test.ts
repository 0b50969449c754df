import { describe, expect, test } from 'vitest';
import { cutFile } from '@/lib/import/cut-file';
import { PackedRecords, type Packing } from '@/lib/import/packed-records';
import { readImport, readRecords } from '@/lib/import/read-import';
import { readInParts } from '@/lib/import/read-in-parts';
import { readPart } from '@/lib/import/read-part';
import { decide } from '@/lib/store/decide';
import { importRecords } from '@/lib/store/import/import-records';
import { ImportPlan, planImport } from '@/lib/store/import/plan-import';
import { saveCapture } from '@/lib/store/save-capture';
import { testDatabase } from '../store/test-database';
import { filesOf, inPieces, must, notePage } from './any-database';

const NOW = '2024-06-01T09:00:00+08:00';
const IN_MEMORY: Packing<Uint8Array<ArrayBuffer>> = { pack: (bytes) => bytes, unpack: (packed) => packed };
/** Bytes of a part here: a few records. */
const SMALL = 30_000;

/** A library with pages of one and of several readings, and with decisions. */
async function libraryFiles(): Promise<{ readonly json: string; readonly lines: string }> {
  const db = testDatabase();
  for (let n = 0; n < 24; n += 1) await must(saveCapture(db, notePage(`http://sw.liuhe.gov.cn/${n}.html`, `第${n}份。“{”\\\n    },`)));
  const keys = await db.records.toCollection().primaryKeys();
  for (const key of keys.slice(0, 3)) await must(decide(db, key, [{ op: 'comment', text: '“\n    },\n    {\n”' }], NOW));
  return filesOf(db);
}

async function inParts(text: string, db = testDatabase(), readers = 2) {
  const file = new Blob([text]);
  const plan = await ImportPlan.open(db, NOW);
  const parts = await cutFile(file, SMALL);
  const reader = (part: Parameters<typeof readPart>[1]) => readPart(file, part);
  const records = parts && (await readInParts(parts, Array.from({ length: readers }, () => reader), IN_MEMORY, plan));
  return { parts, records, plan: plan.lines };
}

/** Lines are told only of what is wrong. */
const unnumbered = (records: Iterable<object>): object[] => [...records].map((record) => ({ ...record, line: 0 }));

describe('a file that is read in parts', () => {
  test.each(['json', 'lines'] as const)('has the records and the plan it has in one (%s)', async (kind) => {
    const files = await libraryFiles();
    const whole = await must(readImport(inPieces(files[kind])));
    for (const readers of [1, 3]) {
      const { parts, records, plan } = await inParts(files[kind], testDatabase(), readers);
      expect(parts?.length).toBeGreaterThan(3);
      expect(unnumbered(records ?? [])).toEqual(unnumbered(whole));
      expect(plan).toEqual(await must(planImport(testDatabase(), whole, NOW)));
    }
  });

  test('that is put to a library which has some of it has the same plan, and comes to the same', async () => {
    const { json } = await libraryFiles();
    const [db, other] = [testDatabase(), testDatabase()];
    for (const each of [db, other]) for (const n of [3, 20]) await must(saveCapture(each, notePage(`http://sw.liuhe.gov.cn/${n}.html`, `又${n}。`)));
    const { records, plan } = await inParts(json, db);
    const whole = await must(PackedRecords.of(readRecords(inPieces(json)), IN_MEMORY));
    expect(plan).toEqual(await must(planImport(db, whole, NOW)));
    expect(plan.map(({ state }) => state)).toContain('conflict');
    const done = [await must(importRecords(db, records ?? [], { all: 'later' }, NOW)), await must(importRecords(other, whole, { all: 'later' }, NOW))];
    expect(done[0]?.counts).toEqual(done[1]?.counts);
    expect((await filesOf(db)).json).toBe((await filesOf(other)).json);
  });

  test.each([
    ['a wrong hash', (json: string) => json.replace(/"textSha256": "[0-9a-f]/, '"textSha256": "x')],
    ['a record twice', (json: string) => { const [record] = /\n {4}\{\n[^]*?\n {4}\}/.exec(json) ?? []; return json.replace('\n  ]\n}', `,${record}\n  ]\n}`); }],
    ['no end', (json: string) => json.slice(0, -200)],
    ['a bracket too many', (json: string) => json.replace('\n    },\n    {\n', '\n    }],\n    {\n')],
    ['a comma less', (json: string) => json.replace('\n    },\n    {\n', '\n    }\n    {\n')],
    ['records of something else', (json: string) => json.replace('"records": [', '"more": { "records": [').replace(/\]\s*\}\s*$/, ']}, "records" : [] }')],
    ['a list that is another', (json: string) => json.replace('"records": [', '"records" : [], "more": { "records": [').replace(/\]\s*\}\s*$/, ']} }')],
    ['a schema of the future', (json: string) => json.replace('"1.1.0"', '"2.0.0"')],
    ['a name that reaches a prototype', (json: string) => json.replace('"records": [', '"__proto__": {}, "records": [')],
  ])('is left to be read in one where it has %s', async (_what, spoil) => {
    const { json } = await libraryFiles();
    const spoiled = spoil(json);
    expect(spoiled).not.toBe(json);
    expect((await inParts(spoiled)).records).toBeNull();
  });

  test('that is small, or another file, is not cut', async () => {
    const { json } = await libraryFiles();
    expect(await cutFile(new Blob([json]))).toBeNull();
    expect(await cutFile(new Blob([JSON.stringify(JSON.parse(json))]), SMALL)).toBeNull();
    expect(await cutFile(new Blob(['x'.repeat(3 * SMALL)]), SMALL)).toBeNull();
  });
});
