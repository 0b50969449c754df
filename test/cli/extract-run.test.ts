import { appendFileSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReadFile } from '@/lib/cli/extract-lines';
import type { InputFile } from '@/lib/cli/read-manifest';
import { extractRun } from '@/lib/cli/run/extract-run';
import type { ExportedRecord } from '@/lib/export/checked-record';

let folder = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhenggai-run-'));
  out = join(folder, 'notices.jsonl');
  mkdirSync(join(folder, 'in'));
});
afterEach(() => { rmSync(folder, { recursive: true }); });

/** A file, older than now so that a later change is seen; what it holds becomes the id of its record, and `bad` cannot be read. */
function put(name: string, words: string): InputFile {
  const path = join(folder, 'in', name);
  writeFileSync(path, words);
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  return { name, path };
}

/** Reads as many files as it may; then the process is gone. */
function reader(most = Infinity): { readonly read: string[]; readonly readAll: (files: readonly InputFile[]) => AsyncGenerator<ReadFile> } {
  const read: string[] = [];
  return {
    read,
    async *readAll(files) {
      for (const { name, path } of files) {
        if (read.length >= most) throw new Error('killed');
        read.push(name);
        const words = await Promise.resolve(existsSync(path) ? readFileSync(path, 'utf8') : 'bad');
        yield words === 'bad'
          ? { file: name, records: [], errors: [{ file: name, kind: 'unreadable', message: 'no' }] }
          // What lies in a line is nothing to the run: two records of a file, of which only the ids are told apart here.
          : { file: name, records: [words, `${words}, too`].map((id) => ({ id }) as ExportedRecord), errors: [] };
      }
    },
  };
}

async function run(files: readonly InputFile[], most?: number): Promise<{ read: readonly string[]; notes: string[]; failed: number | undefined; refused: string | undefined }> {
  const { read, readAll } = reader(most);
  const notes: string[] = [];
  const ended = await extractRun(out, files, { readAll, note: (line) => { notes.push(line); return Promise.resolve(); }, told: () => Promise.resolve() });
  return { read, notes, failed: ended.ok ? ended.value.failed : undefined, refused: ended.ok ? undefined : ended.error };
}

const ids = (): string[] => readFileSync(out, 'utf8').trimEnd().split('\n').map((line) => (JSON.parse(line) as { id: string }).id);
const twice = (...words: readonly string[]): string[] => words.flatMap((each) => [each, `${each}, too`]);
const left = (): string[] => readdirSync(folder).filter((name) => name !== 'in').sort();

describe('a run that was stopped', () => {
  test('goes on behind what was read, says so, and leaves nothing but the lines and their journal', async () => {
    const files = ['a', 'b', 'c', 'd'].map((name) => put(name, `${name} 整改`));
    await expect(run(files, 2)).rejects.toThrow('killed');
    expect(left()).toEqual(['notices.jsonl.part', 'notices.jsonl.part.journal']);
    const { read, notes } = await run(files);
    expect(read).toEqual(['c', 'd']);
    expect(notes[0]).toContain('2 files kept from an earlier run, 2 files to read');
    expect(ids()).toEqual(twice('a 整改', 'b 整改', 'c 整改', 'd 整改'));
    expect(left()).toEqual(['notices.jsonl', 'notices.jsonl.journal']);
  });

  test('wherever its data and its journal were cut off, the next one gives the same bytes', async () => {
    const files = ['a', 'b', 'c', 'd', 'e'].map((name) => put(name, `${name} 的通报`));
    await run(files);
    const whole = readFileSync(out);
    const journal = readFileSync(`${out}.journal`);
    await fc.assert(fc.asyncProperty(fc.nat(whole.length), fc.nat(journal.length), async (data, lines) => {
      for (const name of left()) rmSync(join(folder, name));
      writeFileSync(`${out}.part`, whole.subarray(0, data));
      writeFileSync(`${out}.part.journal`, journal.subarray(0, lines));
      await run(files);
      expect(readFileSync(out)).toEqual(whole);
      expect(readFileSync(`${out}.journal`, 'utf8').split('\n').length).toBe(journal.toString().split('\n').length);
    }), { numRuns: 60 });
  });

  test.each<readonly [string, () => void]>([
    ['before the data have their name', () => { renameSync(out, `${out}.part`); renameSync(`${out}.journal`, `${out}.journal.next`); copyFileSync(`${out}.journal.next`, `${out}.part.journal`); }],
    ['between the data and their journal', () => { copyFileSync(`${out}.journal`, `${out}.part.journal`); renameSync(`${out}.journal`, `${out}.journal.next`); }],
    ['before what was unfinished is cleared away', () => { copyFileSync(`${out}.journal`, `${out}.part.journal`); }],
    ['while it copied', () => { renameSync(out, `${out}.part`); renameSync(`${out}.journal`, `${out}.part.journal`); writeFileSync(`${out}.copy`, '{"id":"a'); }],
    ['while it wrote the last journal', () => { renameSync(out, `${out}.part`); renameSync(`${out}.journal`, `${out}.part.journal`); writeFileSync(`${out}.journal.next`, '{"journal":"zheng'); }],
  ])('reads nothing twice when it was killed %s', async (_when, kill) => {
    const files = ['a', 'b', 'c'].map((name) => put(name, name));
    await run(files);
    const whole = readFileSync(out);
    kill();
    expect((await run(files)).read).toEqual([]);
    expect(readFileSync(out)).toEqual(whole);
    expect(left()).toEqual(['notices.jsonl', 'notices.jsonl.journal']);
  });

  test('of another version is read again as a whole', async () => {
    const files = ['a', 'b'].map((name) => put(name, name));
    await expect(run(files, 1)).rejects.toThrow('killed');
    const journal = readFileSync(`${out}.part.journal`, 'utf8');
    writeFileSync(`${out}.part.journal`, journal.replace(/"extractor":"[^"]+"/, '"extractor":"0.0.1"'));
    const { read, notes } = await run(files);
    expect(read).toEqual(['a', 'b']);
    expect(notes[0]).toContain('0.0.1');
    expect(ids()).toEqual(twice('a', 'b'));
  });

  test('whose process is still there keeps its file to itself; one that is gone does not', async () => {
    const files = [put('a', 'a')];
    writeFileSync(`${out}.lock`, String(process.pid));
    expect((await run(files)).refused).toContain(`process ${process.pid}`);
    // Above the largest number a process may have.
    writeFileSync(`${out}.lock`, '99999999');
    expect((await run(files)).read).toEqual(['a']);
  });
});

describe('the same command again', () => {
  const change: Readonly<Record<string, (name: string) => void>> = {
    'changed at the same length': (name) => { writeFileSync(join(folder, 'in', name), 'B'); },
    'changed in length alone': (name) => { put(name, 'longer'); },
    'gone': (name) => { rmSync(join(folder, 'in', name)); },
    'that cannot be read any more': (name) => { put(name, 'bad'); },
  };

  test.each(Object.keys(change))('reads a file %s, and gives the bytes of a run that never knew it otherwise', async (how) => {
    const files = ['a', 'b', 'c', 'd'].map((name) => put(name, name));
    await run(files);
    change[how]?.('b');
    const { read, notes } = await run(files);
    expect(read).toEqual(['b']);
    expect(notes[0]).toContain('1 that changed');
    const again = readFileSync(out);
    for (const name of left()) rmSync(join(folder, name));
    await run(files);
    expect(readFileSync(out)).toEqual(again);
  });

  test('tries what failed, whether the run was stopped or not, until it can be read', async () => {
    const files = [put('a', 'bad'), put('b', 'b'), put('c', 'c')];
    await expect(run(files, 2)).rejects.toThrow('killed');
    const second = await run(files);
    expect(second).toMatchObject({ read: ['a', 'c'], failed: 1 });
    put('a', 'a');
    const third = await run(files);
    expect(third).toMatchObject({ read: ['a'], failed: 0 });
    expect(third.notes[0]).toContain('1 that could not be read');
    expect(ids()).toEqual(twice('a', 'b', 'c'));
  });

  test('reads what was added, leaves out what is no longer named, and follows a new order', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => put(name, name));
    await run([a!, c!]);
    expect((await run([c!, b!])).read).toEqual(['b']);
    expect(ids()).toEqual(twice('c', 'b'));
    expect((await run([b!, c!])).read).toEqual([]);
    expect(ids()).toEqual(twice('b', 'c'));
  });

  test('reads nothing where nothing changed, and a file named twice once', async () => {
    const [a, b] = ['a', 'b'].map((name) => put(name, name));
    await run([a!, b!, a!]);
    const before = statSync(out);
    const { read, notes } = await run([a!, b!, a!]);
    expect(read).toEqual([]);
    expect(notes[0]).toContain('nothing to read, 2 files');
    expect(statSync(out).ino).toBe(before.ino);
    expect(ids()).toEqual(twice('a', 'b'));
  });

  test('reads a file again that was saved from another address', async () => {
    const file = put('a', 'a');
    await run([file]);
    expect((await run([{ ...file, url: 'http://a.gov.cn/1.html' }])).read).toEqual(['a']);
  });
});

test.each<readonly [string, () => void, RegExp]>([
  ['a file of somebody else', () => { writeFileSync(out, 'letters'); }, /is there already.*name another file/],
  ['lines that were edited', () => { appendFileSync(out, 'mine\n'); }, /was changed since.*move it away/],
  ['lines that were cut', () => { truncateSync(out, 3); }, /move it away/],
])('%s is not written over', async (what, spoil, words) => {
  const files = [put('a', 'a'), put('b', 'b')];
  if (what !== 'a file of somebody else') await run(files);
  spoil();
  cpSync(out, `${out}.seen`);
  expect((await run(files)).refused).toMatch(words);
  expect(readFileSync(out)).toEqual(readFileSync(`${out}.seen`));
});
