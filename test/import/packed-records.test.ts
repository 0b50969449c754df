import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { PackedRecords, type Packing } from '@/lib/import/packed-records';
import { readImport, readRecords } from '@/lib/import/read-import';
import { importRecords } from '@/lib/store/import/import-records';
import { planImport } from '@/lib/store/import/plan-import';
import { saveCapture } from '@/lib/store/save-capture';
import { contents, testDatabase } from '../store/test-database';
import { filesOf, inPieces, must, notePage } from './any-database';

const NOW = '2024-06-01T09:00:00+08:00';

/** So many that they are packed, and written, more than once. */
async function fileOf(count: number): Promise<{ readonly json: string; readonly lines: string }> {
  const db = testDatabase();
  for (let n = 0; n < count; n += 1) await must(saveCapture(db, notePage(`http://sw.liuhe.gov.cn/${n}.html`, `第${n}份。`)));
  return filesOf(db);
}

const IN_MEMORY: Packing<Uint8Array<ArrayBuffer>> = { pack: (bytes) => bytes, unpack: (packed) => packed };

const packed = (text: string) => PackedRecords.of(readRecords(inPieces(text, 10_000)), IN_MEMORY);

describe('the records of a file, packed', () => {
  test.each([0, 1, 70])('are those that were read, as often as they are gone through (%i)', async (count) => {
    const { json } = await fileOf(count);
    const records = await must(packed(json));
    expect(records).toHaveLength(count);
    expect([...records]).toEqual(await must(readImport(inPieces(json))));
    expect([...records]).toHaveLength(count);
  });

  test('are planned and imported, all of them', async () => {
    const { json } = await fileOf(70);
    const records = await must(packed(json));
    const db = testDatabase();
    expect((await must(planImport(db, records, NOW))).map(({ state }) => state)).toEqual(Array.from({ length: 70 }, () => 'new'));
    expect((await must(importRecords(db, records, { all: 'later' }, NOW))).counts).toMatchObject({ new: 70 });
    expect((await filesOf(db)).json).toBe(json);
  });

  test('are told of in few words to all who watch the library, however many they are', async () => {
    const db = testDatabase();
    const heard: string[] = [];
    const hear = (parts: object): void => void heard.push(JSON.stringify(parts));
    const records = await must(packed((await fileOf(100)).json));
    Dexie.on('storagemutated', hear);
    try {
      await must(importRecords(db, records, { all: 'later' }, NOW));
    } finally {
      Dexie.on.storagemutated.unsubscribe(hear);
    }
    const told = heard.filter((parts) => parts.includes(`idb://${db.name}/records/`));
    expect(told.length).toBeGreaterThan(0);
    expect(told.join('\n')).not.toContain('liuhe.gov.cn');
  });

  test('are none where the last of the file is wrong', async () => {
    const { lines } = await fileOf(40);
    const read = await packed(`${lines}{"format":"x"}\n`);
    expect(read).toEqual({ ok: false, error: [{ kind: 'not-ours', line: 41, detail: 'format' }] });
  });

  test('that fail in the middle of being written leave nothing', async () => {
    const records = [...(await must(packed((await fileOf(70)).json)))];
    const db = testDatabase();
    await must(saveCapture(db, notePage('http://sw.liuhe.gov.cn/own.html')));
    const before = await contents(db);
    function* failing(): Generator<(typeof records)[number]> {
      yield* records;
      throw new Error('out of memory');
    }
    expect(await importRecords(db, failing(), { all: 'theirs' }, NOW)).toMatchObject({ ok: false });
    expect(await contents(db)).toEqual(before);
  });
});
