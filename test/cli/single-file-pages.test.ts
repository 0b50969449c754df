import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { captureFile } from '@/lib/cli/capture-file';
import type { CapturedFile, FileProblem } from '@/lib/cli/capture-file';
import { markdownHtml } from '@/lib/files/markdown-html';
import { isMhtml, readMhtml } from '@/lib/files/read-mhtml';
import { readManifest } from '@/lib/cli/read-manifest';
import type { Result } from '@/lib/result';

const TITLE = '中共澜川县粮食局党组关于巡察整改进展情况的通报';
const LINES = [
  '根据县委统一部署，2024年3月11日至5月10日，县委第四巡察组对县粮食局党组进行了巡察。现将巡察整改进展情况予以公布。',
  '一、已完成整改的问题', '1.关于“仓储台账记录后补”问题的整改。', '一是对12座粮仓的台账逐页核对。该问题已整改到位。',
  '二、正在推进整改的问题', '2.关于“干部队伍松散”问题的整改。', '一是剩余2项制度将于2025年3月底前出台，并逐项组织培训。',
  '中共澜川县粮食局党组', '2024年10月28日',
];
const page = (lines = LINES, head = ''): string => `<!DOCTYPE html><html><head><title>${TITLE}</title>${head}</head><body><h1>${TITLE}</h1>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`;

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'zhenggai-single-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

function put(name: string, content: string | Uint8Array): string {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const read = (name: string, content: string | Uint8Array, url?: string): Promise<Result<CapturedFile, FileProblem>> => captureFile(put(name, content), url);
const facts = (captured: Result<CapturedFile, FileProblem>): unknown => {
  if (!captured.ok) return captured.error;
  const [notice] = captured.value.capture.notices;
  return { title: notice?.title?.value, issues: notice?.issues.map(({ title, status }) => [title, status]), due: notice?.deadlines.map(({ due }) => due) };
};
const EXPECTED = { title: TITLE, issues: [['仓储台账记录后补', 'completed'], ['干部队伍松散', 'in-progress']], due: ['2025-03-31'] };

const heading = (line: string, mark: (label: string, level: number) => string): string =>
  /^[一二]、/.test(line) ? mark(line, 2) : /^\d\./.test(line) ? mark(line, 3) : line;

describe('Markdown', () => {
  test.each([
    ['headings', `# ${TITLE}\n\n${LINES.map((line) => heading(line, (words, level) => `${'#'.repeat(level)} ${words}`)).join('\n\n')}`],
    ['closed headings, Windows line ends', `# ${TITLE} #\r\n\r\n${LINES.map((line) => heading(line, (words, level) => `${'#'.repeat(level)} ${words} ${'#'.repeat(level)}`)).join('\r\n\r\n')}`],
    ['bold lines', `**${TITLE}**\n\n${LINES.map((line) => heading(line, (words) => `**${words}**`)).join('\n\n')}`],
    ['escaped stops', `# ${TITLE}\n\n${LINES.map((line) => line.replace(/^(\d)\./, '$1\\.')).join('\n\n')}`],
    ['lines without blank ones between', `# ${TITLE}\n${LINES.join('\n')}`],
    ['hard breaks', `# ${TITLE}\n\n${LINES.join('\\\n')}`],
    ['four spaces for an indent', `# ${TITLE}\n\n${LINES.map((line) => `    ${line}`).join('\n\n')}`],
    ['bold words beside quotation marks', `# ${TITLE}\n\n${LINES.map((line) => line.replace(/“(.*)”/, '**“$1”**')).join('\n\n')}`],
    ['entities', `# ${TITLE}\n\n${LINES.map((line) => line.replace('“', '&ldquo;').replace('”', '&rdquo;')).join('\n\n')}`],
    ['words taken back', `# ${TITLE}\n\n${LINES.map((line) => line.replace('2025年', '~~2024年12月底前~~2025年')).join('\n\n')}`],
    ['front matter', `---\ntitle: ${TITLE}\npublished: 2024-10-29\nsource: "http://lsj.lanchuan.gov.cn/art/1.html"\ntags: [整改]\n---\n\n# ${TITLE}\n\n${LINES.join('\n\n')}`],
  ])('%s', async (_, markdown) => expect(facts(await read('a.md', markdown))).toEqual(EXPECTED));

  test('front matter says where the page comes from; the user knows better', async () => {
    const markdown = `---\nsource: http://lsj.lanchuan.gov.cn/art/1.html\n---\n# ${TITLE}\n\n${LINES.join('\n\n')}`;
    const urlOf = (captured: Result<CapturedFile, FileProblem>): string | undefined => (captured.ok ? captured.value.capture.source.url : undefined);
    expect(urlOf(await read('a.md', markdown))).toBe('http://lsj.lanchuan.gov.cn/art/1.html');
    expect(urlOf(await read('a.md', markdown, 'http://a.gov.cn/2.html'))).toBe('http://a.gov.cn/2.html');
  });

  test('headings, items and cells are blocks of their kind', async () => {
    const captured = await read('a.markdown', `# ${TITLE}\n\n1. 关于学习的问题\n2. 关于台账的问题\n\n| 问题 | 整改时限 |\n| --- | --- |\n| 台账不全 | 2025年3月底前 |\n`);
    const blocks = captured.ok ? captured.value.capture.article.blocks.map(({ kind, ordinal, cell }) => cell?.columnHeaders.join() ?? ordinal ?? kind) : [];
    expect(blocks).toEqual(['heading', '1.', '2.', '', '', '问题', '整改时限']);
  });

  test('any text gives a page', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (markdown) => { expect(markdownHtml(markdown)).toMatch(/^<!DOCTYPE html>/); }), { numRuns: 300 });
  });
});

const quotedPrintable = (text: string): string =>
  [...Buffer.from(text)].map((byte) => (byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join('').replace(/((?:=..|[^=\n]){20})(?!\n)/g, '$1=\r\n');
const part = (headers: readonly string[], body: string): string => `--B.1\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`;
const mhtml = (...parts: readonly string[]): string =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: http://lsj.lanchuan.gov.cn/art/1.html\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="B.1"\r\n\r\n\r\n${parts.join('')}--B.1--\r\n`;
const QUOTED = ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable', 'Content-Location: http://lsj.lanchuan.gov.cn/art/1.html'];

describe('MHTML', () => {
  const FRAME = `<html><body><p>首页</p><iframe src="cid:frame-2@mhtml.blink"></iframe></body></html>`;

  test.each([
    ['quoted-printable', mhtml(part(QUOTED, quotedPrintable(page())))],
    ['base64, its charset in the header', mhtml(part(['Content-Type: text/html; charset="utf-8"', 'Content-Transfer-Encoding: base64'], Buffer.from(page()).toString('base64')))],
    ['binary, behind a picture', mhtml(part(['Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-Location: http://a.gov.cn/1.png'], 'iVBORw0KGgo='), part(['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: 8bit'], Buffer.from(page()).toString('latin1')))],
    ['alternatives in a related set', mhtml(`--B.1\r\nContent-Type: multipart/alternative; boundary=B2\r\n\r\n--B2\r\n${QUOTED.join('\r\n')}\r\n\r\n${quotedPrintable(page())}\r\n--B2--\r\n`)],
    ['in a frame', mhtml(part(QUOTED, quotedPrintable(FRAME)), part([...QUOTED.slice(0, 2), 'Content-ID: <frame-2@mhtml.blink>', 'Content-Location: http://lsj.lanchuan.gov.cn/art/in.html'], quotedPrintable(page())))],
  ])('%s', async (_, file) => {
    const captured = await read('a.mhtml', Buffer.from(file, 'latin1'));
    expect(facts(captured)).toEqual(EXPECTED);
    expect(captured.ok && captured.value.capture.source.url).toBe('http://lsj.lanchuan.gov.cn/art/1.html');
  });

  test('what its own style sheet hides is not read', async () => {
    const html = page([...LINES, '<span class="x">暗藏的一句话</span>'], '<link rel="stylesheet" href="cid:css-1@mhtml.blink">');
    const css = part(['Content-Type: text/css', 'Content-Transfer-Encoding: quoted-printable', 'Content-ID: <css-1@mhtml.blink>'], '.x { display: none }');
    const captured = await read('a.mht', Buffer.from(mhtml(part(QUOTED, quotedPrintable(html)), css), 'latin1'));
    expect(captured.ok && captured.value.capture.article.text).not.toContain('暗藏');
  });

  const noticeOf = (captured: Result<CapturedFile, FileProblem>): unknown[] => {
    const notice = captured.ok ? captured.value.capture.notices[0] : undefined;
    return [notice?.complete, notice?.missing, notice?.checkReasons, captured.ok && captured.value.damage?.kind];
  };
  const saved = mhtml(part(QUOTED, quotedPrintable(page())));
  const picture = part(['Content-Type: image/png', 'Content-Transfer-Encoding: base64'], 'iVBORw0KGgo=');
  const until = (file: string, words: string): string => file.slice(0, file.lastIndexOf(words));

  test.each([
    ['in the middle of its text', saved.slice(0, saved.length * 0.7)],
    ['behind its last word', until(saved, '</p>')],
    ['in half a byte', `${saved.slice(0, saved.length * 0.75).replace(/=[^=]*$/, '')}=E`],
    ['in alternatives', mhtml(`--B.1\r\nContent-Type: multipart/alternative; boundary=B2\r\n\r\n--B2\r\n${QUOTED.join('\r\n')}\r\n\r\n${until(quotedPrintable(page()), '</p>')}`).replace(/--B\.1--\r\n$/, '')],
  ])('one that breaks off %s is not complete, and it is said', async (_, file) => {
    const [complete, missing, checks, damage] = noticeOf(await read('a.mhtml', Buffer.from(file, 'latin1')));
    expect([complete, damage]).toEqual([false, 'damaged-text']);
    expect(missing).toContain('issues');
    expect(checks).toContain('file-cut-short');
  });

  test.each([
    ['whole', saved],
    ['cut in a picture behind the page', mhtml(part(QUOTED, quotedPrintable(page())), picture).slice(0, -30)],
    ['without its last boundary, but to its last tag', saved.replace(/--B\.1--\r\n$/, '')],
  ])('one that is %s is complete', async (_, file) => {
    expect(noticeOf(await read('a.mhtml', Buffer.from(file, 'latin1')))).toEqual([true, [], undefined, undefined]);
  });

  test('without a page in it, it is refused', async () => {
    expect(await read('a.mhtml', mhtml(part(['Content-Type: image/png'], 'x')))).toMatchObject({ ok: false, error: { kind: 'not-text' } });
  });

  test('a page or a text is none, and any bytes are read without an error', () => {
    expect([page(), LINES.join('\n'), 'Content-Type: text/html\n\n整改'].map((text) => isMhtml(Buffer.from(text)))).toEqual([false, false, false]);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => { expect(readMhtml(bytes).parts.length).toBeGreaterThanOrEqual(0); }), { numRuns: 300 });
  });
});

describe('files that are not one document', () => {
  const row = { url: 'http://a.gov.cn/1.html', title: TITLE, content: LINES.join('') };
  test.each([
    ['a.csv', `url,title,content\n${Object.values(row).join()}\n`],
    ['a.jsonl', `${JSON.stringify(row)}\n${JSON.stringify(row)}\n`],
    ['a.json', JSON.stringify([row, row], null, 2)],
    ['rows.txt', `${JSON.stringify(row)}\n${JSON.stringify(row)}\n`],
    ['columns.txt', `标题,链接,正文\n${TITLE},http://a.gov.cn/1.html,整改\n`],
    ['a.xml', `<?xml version="1.0"?>\n<!-- made -->\n<rss version="2.0"><channel><item><title>${TITLE}</title></item></channel></rss>`],
    ['saved.html', `<rss version="2.0"><channel><item><title>${TITLE}</title></item></channel></rss>`],
    ['atom.txt', `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>${TITLE}</title></entry></feed>`],
    ['dump.txt', `-- notices\nINSERT INTO news VALUES (1, '${TITLE}', '${LINES.join('')}');\n`],
    ['export', `\ufeff[\n${JSON.stringify(row)}\n]`],
  ])('%s', async (name, content) => {
    const captured = await read(name, content);
    expect(captured).toMatchObject({ ok: false, error: { kind: 'several-documents', message: expect.stringContaining('save each as a file of its own') as string } });
  });

  test.each([
    ['a.pdf', '%PDF-1.7', /\.txt/], ['a.docx', 'PK\u0003\u0004', /\.html/], ['a.zip', 'PK\u0003\u0004', /unpack/], ['a.webarchive', 'bplist00', /Safari/], ['a.png', Buffer.from('89504e470d0a1a0a', 'hex'), /picture/],
    ['a.rtf', '{\\rtf1\\ansi', /\.txt/],
    ['a.txt', '{\\rtf1\\ansi', /RTF/], ['source.html', '<table><tr><td class="line-number"></td><td class="line-content">&lt;p&gt;</td></tr></table>', /source/],
    ['garbled.txt', Buffer.from(LINES.join('\n')).toString('latin1'), /garbled/],
    ['garbled.html', `<p>${Buffer.from(LINES.join('\n')).toString('latin1')}</p>`, /UTF-8/],
    ['garbled-by-windows.txt', new TextDecoder('windows-1252').decode(Buffer.from(LINES.join('\n'))), /garbled/],
    ['mail.txt', LINES.map(() => '~{VP92Qb4(JP=;M(TKJd>V53Wi~}\n~{8y>]JPN/M3R;2?J~~}').join('\n'), /garbled/],
    ['a.bin', Buffer.from([1, 0, 2, 0, 0, 9]), /UTF-8/],
  ])('%s is refused with what to do', async (name, content, message) => {
    expect(await read(name, content)).toMatchObject({ ok: false, error: { kind: 'not-text', message: expect.stringMatching(message) as string } });
  });

  test.each(['[整改]情况通报\n一、整改情况', '一、问题，内容，标题\n整改', '{"', 'où, à côté, çà et là, été, Äpfel, naïveté '.repeat(20), `${LINES.join('')}äº¤é\u0080\u009aè¿\u0090`])('not: %s', async (text) => expect((await read('a.txt', text)).ok).toBe(true));
});

test.each([['NEL', '\u0085'], ['U+2028', '\u2028'], ['U+2029', '\u2029'], ['a carriage return', '\r']])('lines of a text end with %s', async (_, end) => {
  expect(facts(await read('a.txt', [TITLE, ...LINES].join(end)))).toEqual(EXPECTED);
});

test('text with a damaged place is read, and the place is said', async () => {
  const [head = '', tail = ''] = LINES.join('\n').split('并逐项');
  const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0xe5, 0xb9]), Buffer.from(tail)]);
  const captured = await read('a.txt', bytes);
  expect(captured).toMatchObject({ ok: true, value: { damage: { kind: 'damaged-text', message: expect.stringMatching(/utf-8 at line 7, behind “.*底前出台，”/) as string } } });
  expect(captured.ok && captured.value.capture.article.text).toContain('根据县委统一部署');
});

describe('a manifest', () => {
  const kinds = async (lines: readonly string[], anywhere = false): Promise<string[]> => {
    const { files, errors } = await readManifest(put('lists/list.jsonl', lines.join('\n')), anywhere);
    return [...files.map(() => 'file'), ...errors.map(({ kind }) => kind)];
  };

  test('reads below its own folder, unless it is told otherwise', async () => {
    put('lists/in/a.txt', 'x');
    const outside = put('b.txt', 'x');
    symlinkSync(outside, join(folder, 'lists', 'link.txt'));
    const lines = ['in/a.txt', './in/../in/a.txt', 'gone.txt', outside, '../b.txt', 'link.txt', '/etc/hostname'].map((file) => JSON.stringify({ file }));
    expect(await kinds(lines)).toEqual(['file', 'file', 'file', 'outside-folder', 'outside-folder', 'outside-folder', 'outside-folder']);
    expect(await kinds(lines, true)).toEqual(lines.map(() => 'file'));
  });

  test('refuses a name that holds NUL', async () => expect(await kinds([JSON.stringify({ file: 'a\0b' })])).toEqual(['bad-manifest-line']));
});
