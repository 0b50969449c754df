// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captureFile } from '@/lib/cli/capture-file';
import { parserOpener } from '@/lib/files/parser-opener';
import { type FileEnd, isPagePart, type OfferedFile, takeFile } from '@/lib/files/take-file';
import { getRecord } from '@/lib/store/read-record';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runs } from '../support/runs';
import { testDatabase } from '../store/test-database';

const TITLE = '中共澄溪县民政局党组关于巡察整改进展情况的通报';
const LINES = [
  '根据县委统一部署，2024年3月11日至5月10日，县委第二巡察组对县民政局党组进行了巡察。现将巡察整改进展情况予以公布。',
  '一、已完成整改的问题', '1.关于“台账登记不全”问题的整改。', '一是逐户核对台账。该问题已整改到位。',
  '二、正在推进整改的问题', '2.关于“走访慰问走过场”问题的整改。', '一是其余2个村将于2025年3月底前走访到位。', '中共澄溪县民政局党组', '2024年10月28日',
];
const paragraphs = (lines = LINES): string => lines.map((line) => `<p>${line}</p>`).join('\n');
const html = (body = paragraphs(), head = ''): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title>${head}</head><body><h1>${TITLE}</h1>${body}</body></html>`;
const text = (lines = LINES): string => [TITLE, ...lines].join('\n');
const HIDDEN = `${paragraphs()}<p class="x">暗藏的话</p>`;
const mhtml = [
  'MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="-b-"', 'Snapshot-Content-Location: http://mzj.chengxi.gov.cn/1.html', '', '---b-', 'Content-Type: text/html',
  'Content-Transfer-Encoding: base64', '', (Buffer.from(html(HIDDEN, '<link rel="stylesheet" href="cid:css@x">')).toString('base64').match(/.{1,76}/g) ?? []).join('\r\n'),
  '---b-', 'Content-Type: text/css', 'Content-ID: <css@x>', '', '.x { display: none }', '---b---', '',
].join('\r\n');

const file = (path: string, content: string | Uint8Array): OfferedFile => {
  const bytes = new Uint8Array(Buffer.from(content));
  return { path, size: bytes.length, bytes: () => Promise.resolve(bytes) };
};
const now = (): string => '2024-11-01T08:00:00+08:00';

async function take(files: readonly OfferedFile[], db = testDatabase(), overrule: 'notice' | null = null): Promise<FileEnd[]> {
  const beside = new Map(files.map((each) => [each.path, each]));
  const ends: FileEnd[] = [];
  for (const each of files) ends.push(await takeFile(db, each, { opener: parserOpener(window), beside, now, overrule }));
  return ends;
}
const stored = async (db: ReturnType<typeof testDatabase>, end: FileEnd | undefined) => {
  const read = await getRecord(db, end && 'keys' in end ? end.keys[0] ?? '' : '');
  if (!read.ok || !read.value) throw new Error('not stored');
  return read.value;
};

describe('a file in the browser becomes the record that the command line makes of it', () => {
  test.each([
    ['a.html', html()], ['styled.html', html(HIDDEN, '<style>.x{display:none}</style>')], ['a.md', `# ${TITLE}\n\n${LINES.join('\n\n')}`], ['a.txt', text()], ['a.mhtml', mhtml],
    ['b.xhtml', `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${paragraphs()}</body></html>`],
    ['broken.xhtml', `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${TITLE}</title><script src="a.js"/></head><body><h1>${TITLE}</h1>${paragraphs()}<br></body></html>`],
    ['saved.html', `<!-- saved from url=(0030)http://mzj.chengxi.gov.cn/2.html -->${html()}`],
  ])('%s', async (name, content) => {
    const db = testDatabase();
    const [end] = await take([file(name, content)], db);
    expect(end?.kind).toBe('saved');
    const folder = mkdtempSync(join(tmpdir(), 'zhenggai-take-'));
    writeFileSync(join(folder, name), content);
    const line = await captureFile(join(folder, name));
    rmSync(folder, { recursive: true });
    if (!line.ok) throw new Error(line.error.message);
    const { capture, notice } = await stored(db, end);
    expect(capture.method).toBe('file');
    expect(capture.text).not.toContain('暗藏');
    expect({ source: capture.source, text: capture.text, html: capture.html, coverage: capture.coverage, notice }).toEqual({
      source: line.value.capture.source, text: line.value.capture.article.text, html: line.value.html, coverage: line.value.capture.coverage, notice: line.value.capture.notices[0],
    });
  });
});

test('the notice stands in a frame that was saved beside the page, and that is no file of its own', async () => {
  const db = testDatabase();
  const files = [file('存/1.html', html('<iframe src="./1_files/%E6%AD%A3%E6%96%87.html"></iframe>')), file('存/1_files/正文.html', html())];
  expect(files.map(isPagePart)).toEqual([false, true]);
  const [end] = await take(files, db);
  expect((await stored(db, end)).capture.text).toContain('走访慰问走过场');
});

test('files of one name in two folders are two records, each found again', async () => {
  const db = testDatabase();
  const other = text(LINES.map((line) => line.replaceAll('民政局', '水务局').replaceAll('台账', '水表'))).replace('民政局', '水务局');
  const files = [file('甲/1.txt', text()), file('乙/1.txt', other)];
  expect((await take(files, db)).map(({ kind }) => kind)).toEqual(['saved', 'saved']);
  expect((await take(files, db)).map(({ kind }) => kind)).toEqual(['already-saved', 'already-saved']);
  expect(await db.records.count()).toBe(2);
});

test('what is no notice is told with its kind and not stored, unless the user says so', async () => {
  const db = testDatabase();
  const feedback = file('反馈.txt', '县委第二巡察组向县民政局党组反馈巡察情况\n日前，县委第二巡察组向县民政局党组反馈了巡察情况。巡察发现，台账登记不全。\n巡察组要求，认真抓好整改。');
  const [end] = await take([feedback], db);
  expect(end?.kind).toBe('not-notice');
  expect(await db.records.count()).toBe(0);
  expect((await take([feedback], db, 'notice')).map(({ kind }) => kind)).toEqual(['saved']);
});

test.each([
  ['a.pdf', '%PDF-1.7', 'pdf'], ['a.json', '[{}]', 'several'], ['page.css', '.x{}', 'page-part'], ['empty.txt', '', 'no-text'], ['empty.html', '<html></html>', 'no-text-in-page'],
  ['a.bin', new Uint8Array([1, 0, 2, 0, 0, 9]), 'binary'],
])('%s is refused with its reason', async (name, content, reason) => {
  expect(await take([file(name, content)])).toEqual([expect.objectContaining({ kind: 'refused', problem: expect.objectContaining({ reason }) as unknown })]);
});

test('a file that cannot be read, or is too large to be a text, is an end like any other', async () => {
  const gone: OfferedFile = { path: 'a.txt', size: 1, bytes: () => Promise.reject(new Error('it was moved')) };
  const film: OfferedFile = { path: 'b.html', size: 2 ** 32, bytes: () => Promise.reject(new Error('never asked')) };
  expect(await take([gone, film])).toEqual([
    { kind: 'refused', problem: { kind: 'unreadable', reason: 'unreadable', params: { detail: 'it was moved' } } },
    { kind: 'refused', problem: { kind: 'not-text', reason: 'too-large', params: { size: 4096 } } },
  ]);
});

test('whatever is in the files, each comes to an end, and only notices are stored', async () => {
  const any = fc.record({ path: fc.constantFrom('a.html', 'b.txt', 'c.md', 'd.mht', 'e'), content: fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }), fc.constant(text())) });
  await fc.assert(fc.asyncProperty(fc.array(any, { maxLength: 4 }), async (made) => {
    const db = testDatabase();
    const ends = await take(made.map(({ path, content }, at) => file(`${at}/${path}`, content)), db);
    expect(ends).toHaveLength(made.length);
    expect(ends.every((end) => !('error' in end) && (end.kind !== 'refused' || end.problem.reason !== 'unexpected'))).toBe(true);
    expect((await db.records.count()) > 0).toBe(ends.some(({ kind }) => kind === 'saved'));
  }), { numRuns: runs(15) });
});
