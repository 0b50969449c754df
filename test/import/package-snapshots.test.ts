import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256 } from '@/lib/capture/record';
import { readPackage } from '@/lib/import/open-package';
import { PackedRecords, type Packing } from '@/lib/import/packed-records';
import { readImport } from '@/lib/import/read-import';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { importRecords } from '@/lib/store/import/import-records';
import { ImportPlan, planImport } from '@/lib/store/import/plan-import';
import { undoImport } from '@/lib/store/import/undo-import';
import { saveCapture } from '@/lib/store/save-capture';
import { packageOf } from '../export/package-of';
import { contents, testDatabase } from '../store/test-database';
import { runs } from '../support/runs';
import { anyWork, databaseOf, filesOf, inPieces, must, notePage } from './any-database';

const NOW = '2024-06-01T09:00:00+08:00';
const IN_MEMORY: Packing<Uint8Array<ArrayBuffer>> = { pack: (bytes) => bytes, unpack: (packed) => packed };

const read = (bytes: Uint8Array<ArrayBuffer>) => PackedRecords.of(readPackage(new Blob([bytes]), IN_MEMORY), IN_MEMORY);

async function whyNot(files: Record<string, Uint8Array>): Promise<unknown> {
  const result = await read(new Uint8Array(zipSync(files)));
  return result.ok ? 'read' : result.error[0];
}

/** Snapshots of one page each, with characters of every width, and one that begins with what a decoder takes for a mark of its encoding. */
const SNAPSHOTS = ['<p>第一页，\u{20bb7}é</p>', '\ufeff<p>第二页</p>', `<p>${'长'.repeat(300_000)}</p>`, ''];

async function libraryOf(snapshots: readonly string[]): Promise<ZhenggaiDatabase> {
  const db = testDatabase();
  for (const [at, html] of snapshots.entries()) await must(saveCapture(db, { ...notePage(`http://sw.liuhe.gov.cn/t${at}.html`, `第${at}份。`), html }));
  return db;
}

const snapshotsOf = async (db: ZhenggaiDatabase): Promise<readonly string[]> =>
  (await db.captures.toArray()).toSorted((a, b) => (a.source.url < b.source.url ? -1 : 1)).map(({ html }) => html);

const altered = (files: Record<string, Uint8Array>, path: string, text: string): Record<string, Uint8Array> => ({ ...files, [path]: new TextEncoder().encode(text) });

/** The package with another file in it, and the hash of that in its manifest. */
async function forged(files: Record<string, Uint8Array>, path: string, text: string): Promise<Record<string, Uint8Array>> {
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as { files: { path: string; sha256: string }[] };
  const hash = await sha256(text);
  const named = { ...manifest, files: manifest.files.map((file) => (file.path === path ? { ...file, sha256: hash } : file)) };
  return altered(altered(files, path, text), 'manifest.json', JSON.stringify(named));
}

describe('a package that is imported', () => {
  test('gives the same bytes again when it is made anew, whatever was done in the library', async () => {
    await fc.assert(fc.asyncProperty(anyWork, async (work) => {
      const before = await packageOf(await databaseOf(work));
      const db = testDatabase();
      await must(importRecords(db, await must(read(before)), { all: 'later' }, NOW));
      expect(await packageOf(db)).toEqual(before);
    }), { numRuns: runs(5), seed: 20240602 });
  });

  test('brings its snapshots, character by character', async () => {
    const library = await libraryOf(SNAPSHOTS);
    const bytes = await packageOf(library);
    const db = testDatabase();
    const records = await must(read(bytes));
    const plan = await ImportPlan.open(db, NOW);
    for (const record of records) await plan.add(record);
    expect(plan.withoutSnapshot).toBe(1);
    await must(importRecords(db, records, { all: 'later' }, NOW));
    expect(await snapshotsOf(db)).toEqual(SNAPSHOTS);
    expect(await packageOf(db)).toEqual(bytes);
  });

  test('brings them to records that came without; that is a change and not a conflict, and stays when it is taken back', async () => {
    const library = await libraryOf(SNAPSHOTS);
    const db = testDatabase();
    await must(importRecords(db, await must(readImport(inPieces((await filesOf(library)).json, 10_000))), { all: 'later' }, NOW));
    expect(await snapshotsOf(db)).toEqual(['', '', '', '']);
    const records = await must(read(await packageOf(library)));
    expect((await must(planImport(db, records, NOW))).map(({ state }) => state)).toEqual(['changed', 'changed', 'changed', 'same']);
    const outcome = await must(importRecords(db, records, { all: 'mine' }, NOW));
    expect(await snapshotsOf(db)).toEqual(SNAPSHOTS);
    await must(undoImport(db, outcome));
    expect(await snapshotsOf(db)).toEqual(SNAPSHOTS);
    expect((await contents(db))['records']).toHaveLength(4);
  });

  test('is refused where a snapshot is altered, missing, or of another page', async () => {
    const files = unzipSync(await packageOf(await libraryOf(['<p>一</p>', '<p>二</p>'])));
    const [path = '', other = ''] = Object.keys(files).filter((each) => each.startsWith('snapshots/'));
    expect(await whyNot(files)).toBe('read');
    expect(await whyNot(altered(files, path, '<p>三</p>'))).toMatchObject({ kind: 'wrong-hash', detail: path });
    expect(await whyNot(Object.fromEntries(Object.entries(files).filter(([name]) => name !== path)))).toMatchObject({ kind: 'wrong-hash', detail: path });
    expect(await whyNot(await forged(files, path, new TextDecoder().decode(files[other])))).toMatchObject({ kind: 'wrong-hash', detail: path, line: 1 });
    // What the manifest does not name is nobody's.
    expect(await whyNot(altered(files, '../snapshots/x.html', '<p>三</p>'))).toBe('read');
  });

  test('says in both its READMEs of how many texts no snapshot was stored, and speaks of covering only where something was covered', async () => {
    const readmes = (bytes: Uint8Array<ArrayBuffer>): string => {
      const files = unzipSync(bytes);
      return ['README.zh.md', 'README.md'].map((name) => new TextDecoder().decode(files[name])).join('\n');
    };
    const kept = readmes(await packageOf(await libraryOf(SNAPSHOTS)));
    expect(kept).toContain('网页快照 3 个');
    expect(kept).toContain('另有 1 篇没有存快照');
    expect(kept).toContain('no snapshot is stored of 1 of the texts');
    expect(kept).not.toMatch(/could not be covered|无法完全遮盖/);
    const phone = '0739-2683315';
    const parted = readmes(await packageOf(await libraryOf([`<p>${phone.slice(0, 6)}<b>${phone.slice(6)}</b></p>`]), 'masked'));
    expect(parted).toMatch(/1 snapshots could not be covered/);
    expect(parted).not.toMatch(/no snapshot is stored/);
  });

  test('that is hostile is refused with its reason, and the library is as it was', async () => {
    const files = unzipSync(await packageOf(await libraryOf(SNAPSHOTS)));
    const db = await libraryOf(['<p>自己的</p>']);
    const before = await contents(db);
    const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as { readonly files: readonly { readonly path: string; readonly sha256: string }[] };
    const zeros = new Uint8Array(80 * 1024 * 1024);
    const snapshot = Object.keys(files).find((path) => path.startsWith('snapshots/')) ?? '';
    // Packed a thousandfold: as the records (whose first sign tells already), as a snapshot, as the manifest itself.
    const bomb = (path: string): Record<string, Uint8Array> => ({ ...files, [path]: zeros });
    const outside = ['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\a.html', 'snapshots/../../x.html', `snapshots/${'a'.repeat(64)}.html/../../x`];
    const refused: readonly (readonly [Record<string, Uint8Array>, string])[] = [
      [bomb('notices.jsonl'), 'not-ours'], [bomb(snapshot), 'too-large'], [bomb('manifest.json'), 'too-large'],
      [altered(files, 'manifest.json', JSON.stringify({ ...manifest, version: 2 })), 'newer-schema'],
      [altered(files, 'manifest.json', JSON.stringify({ ...manifest, version: 1e9 })), 'newer-schema'],
      [altered(files, 'manifest.json', JSON.stringify({ ...manifest, files: '../../x' })), 'not-ours'],
    ];
    for (const [archive, kind] of refused) {
      expect(await whyNot(archive), kind).toMatchObject({ kind });
      expect(await contents(db)).toEqual(before);
    }
    // Paths that lead out of it are never followed: those a manifest names are no files of a package, the others are nobody's.
    const strays = { ...files, ...Object.fromEntries(outside.map((path) => [path, new TextEncoder().encode('<p>三</p>')])) };
    const named = { ...manifest, files: [...manifest.files, ...outside.map((path) => ({ path, sha256: 'a'.repeat(64) }))] };
    expect(await whyNot(altered(strays, 'manifest.json', JSON.stringify(named)))).toMatchObject({ kind: 'wrong-hash' });
    expect(await contents(db)).toEqual(before);
    const fresh = testDatabase();
    await must(importRecords(fresh, await must(read(new Uint8Array(zipSync(strays)))), { all: 'later' }, NOW));
    expect(await snapshotsOf(fresh)).toEqual(SNAPSHOTS);
  });
});
