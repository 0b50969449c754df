import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fingerprints } from '@/lib/import/fingerprint';
import { hostileIn } from '@/lib/import/hostile-value';
import { PlainReader } from '@/lib/import/read-plain';
import { readImport } from '@/lib/import/read-import';
import { plainToImported, toImported } from '@/lib/import/to-imported';
import { leaveItems } from '@/lib/review/record-state';
import type { Decision } from '@/lib/review/types';
import { decide } from '@/lib/store/decide';
import { saveCapture } from '@/lib/store/save-capture';
import { testDatabase } from '../store/test-database';
import { runs } from '../support/runs';
import { anyWork, databaseOf, filesOf, inPieces, must, notePage } from './any-database';

type Json = Record<string, unknown>;

const copy = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const recordsOf = (json: string): Json[] => (JSON.parse(json) as { records: Json[] }).records;

/** A page saved twice with another reading, one with a note, and one saved once; nobody has decided anything on their items. */
async function undecided(): Promise<string> {
  const db = testDatabase();
  for (const more of ['', '补充说明。']) await must(saveCapture(db, notePage('http://sw.liuhe.gov.cn/1.html', more)));
  await must(saveCapture(db, notePage('http://sw.liuhe.gov.cn/2.html', '第二份。')));
  const { keys: [key = ''] } = await must(saveCapture(db, notePage('http://sw.liuhe.gov.cn/3.html', '第三份。')));
  await must(decide(db, key, [{ op: 'note', from: '', to: '看过' }, { op: 'tags', added: ['重点'], removed: [] }, { op: 'reviewed', reviewed: true }], '2024-04-02T09:00:00+08:00'));
  return (await filesOf(db)).json;
}

/** All objects and lists below a value, itself first. */
function holders(value: unknown): (Json | unknown[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(holders)];
}

/** One thing wrong, or only another, somewhere in a record. */
const anyChange = fc.record({
  holder: fc.nat(), field: fc.nat(), how: fc.constantFrom('put', 'put', 'remove', 'add'),
  value: fc.oneof(
    fc.constantFrom(null, -1, 0.5, 1e308, 99_999, '', '2024-13-40T00:00:00Z', 'issue', [3, 2], [0, 1], [0, 99_999], {}, { review: {} }, 'javascript:1'),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});

/** What both ways make of a value: the plain one may leave it to the other. */
async function bothWays(value: Json) {
  const plain = new PlainReader().record(copy(value));
  const hostile = hostileIn(copy(value));
  return { plain: plain && (await plainToImported(plain, 7)), asked: hostile ?? (await toImported(copy(value), 7)) };
}

describe('a record on whose items nobody has decided anything', () => {
  test('is read without its schemas, as it is by them', async () => {
    for (const record of recordsOf(await undecided())) {
      const { plain, asked } = await bothWays(record);
      expect(plain).toMatchObject({ ok: true });
      expect(plain).toEqual(asked);
    }
  });

  test('is what the schemas make of it or none, whatever is changed in it', async () => {
    const records = recordsOf(await undecided());
    await fc.assert(fc.asyncProperty(fc.constantFrom(...records), fc.array(anyChange, { minLength: 1, maxLength: 2 }), async (record, changes) => {
      const changed = copy(record);
      for (const { holder, field, how, value } of changes) {
        const all = holders(changed);
        const place = all[holder % all.length] as Json;
        const key = how === 'add' ? 'more' : Object.keys(place)[field % Math.max(1, Object.keys(place).length)];
        if (key === undefined) continue;
        if (how === 'remove' && !Array.isArray(place)) Reflect.deleteProperty(place, key);
        else place[key] = copy([value])[0];
      }
      const { plain, asked } = await bothWays(changed);
      if (plain) expect(plain).toEqual(asked);
    }), { numRuns: runs(500) });
  });

  test('is the same in any library, decided on or not', async () => {
    await fc.assert(fc.asyncProperty(anyWork, async (work) => {
      for (const record of recordsOf((await filesOf(await databaseOf(work))).json)) {
        const { plain, asked } = await bothWays(record);
        if (plain) expect(plain).toEqual(asked);
        const { decisions = [] } = record as { decisions?: { op: Decision['op'] }[] };
        expect(plain !== null).toBe(leaveItems(decisions));
      }
    }), { numRuns: 10, seed: 20240601 });
  });

  test('with measures below measures without end is left to who counts them', async () => {
    const [record] = recordsOf(await undecided());
    let measure: Json = { text: '一', span: [0, 1], measures: [] };
    for (let depth = 0; depth < 20_000; depth += 1) measure = { text: '一', span: [0, 1], measures: [measure] };
    const notice = record?.['notice'] as { issues: Json[] };
    (notice.issues[0] as Json)['measures'] = [measure];
    expect(new PlainReader().record(record)).toBeNull();
  });
});

describe('a file', () => {
  test.each([0, 1, 2, 3, 4])('indented by %i comes to the same records on the lines they begin on', async (indent) => {
    const value = JSON.parse(await undecided()) as { records: unknown[] };
    const text = JSON.stringify(value, null, indent);
    const asWritten = await must(readImport(inPieces(JSON.stringify(value, null, 2))));
    for (const length of [999, 50_000, text.length]) {
      const read = await must(readImport(inPieces(text, length)));
      expect(read.map((record) => ({ ...record, line: 0 }))).toEqual(asWritten.map((record) => ({ ...record, line: 0 })));
      const lines = text.split('\n');
      for (const { line } of read) expect(lines[line - 1]).toMatch(/^\s*\{/);
      if (indent > 0) expect(new Set(read.map(({ line }) => line)).size).toBe(read.length);
    }
  });

  test('with something behind a record is refused, with its line', async () => {
    const json = await undecided();
    const line = json.split('\n').findIndex((each) => each === '    {') + 1;
    const spoiled = json.replace('\n    },', '\n    } 1,');
    expect(await readImport(inPieces(spoiled))).toMatchObject({ ok: false, error: [{ kind: 'not-json', line }] });
  });
});

test('fingerprints of texts are those of their characters, all of them', () => {
  const prints = new Fingerprints();
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(), (text, at) => {
    const changed = text.slice(0, at % (text.length + 1)) + '通' + text.slice(at % (text.length + 1));
    expect(new Fingerprints().of(text)).toBe(prints.of(text));
    expect(prints.of(changed)).not.toBe(prints.of(text));
    expect(prints.of(`${text}\0`)).not.toBe(prints.of(text));
  }), { seed: 11 });
});
