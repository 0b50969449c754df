import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundleCommands, type CommandName } from '../support/bundled-commands';

/** The commands as a shell sees them: output, exit code. */
const folder = mkdtempSync(join(tmpdir(), 'zhenggai-command-'));
const commands = await bundleCommands();
afterAll(() => {
  rmSync(folder, { recursive: true });
  commands.remove();
});

function run(script: CommandName, ...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [commands.path(script), ...words], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const page = join(folder, 'a.html');
writeFileSync(page, '<!doctype html><meta charset="utf-8"><title>放假通知</title><p>国庆期间办事大厅放假三天，请合理安排时间。</p>');

test('extract prints JSON and nothing else', () => {
  const good = run('extract', page, '--url', 'http://a.gov.cn/t1.html');
  expect(good).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(good.out)).toMatchObject({ format: 'zhenggai-notices', errors: [], counts: { records: 1, notices: 0 } });
});

test('a notice that declares more than was found is named with the reason, in the record and on standard error', () => {
  const notice = join(folder, 'short.txt');
  writeFileSync(notice, [
    '中共桑原县水利局党组关于县委巡察整改情况的通报', '2024年3月11日至5月10日，县委第四巡察组对县水利局党组进行了巡察。6月18日，反馈了巡察意见。现将整改情况予以公布。',
    '一、整改组织情况', '局党组对照反馈的6个问题，制定整改措施19条。', '二、整改落实情况', '1.关于“台账更新不及时”问题的整改。', '一是逐户核对。二是补录台账52份。',
    '中共桑原县水利局党组', '2024年10月28日',
  ].join('\n'));
  const { code, out, err } = run('extract', notice);
  expect(code).toBe(0);
  expect(err).toMatch(/short\.txt: check: fewer issues were found than declared/);
  expect(JSON.parse(out)).toMatchObject({ records: [{ notice: { checkReasons: ['fewer-issues-than-declared'] } }] });
});

test('the code says whether all was read; a list is kept to its folder, and no name writes to the terminal', () => {
  const list = join(folder, 'list.jsonl');
  writeFileSync(list, ['../x\u001b[31m.html', 'gone.html', 'a.html'].map((file) => `${JSON.stringify({ file })}\n`).join(''));
  const { code, out, err } = run('extract', '--manifest', list);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ errors: [{ kind: 'outside-folder' }, { kind: 'unreadable' }], counts: { records: 1 } });
  expect(err).toContain('outside-folder: ../x\\u001b[31m.html');
  expect(err).toContain('gone.html');
  expect(err).not.toContain('\u001b');
  expect(JSON.parse(run('extract', '--manifest', list, '--allow-outside').out)).toMatchObject({ errors: [{ kind: 'unreadable' }, { kind: 'unreadable' }] });
});

test('what the system refuses is told in a line, with what to do', () => {
  const { code, out, err } = run('extract', page, '--format', 'jsonl', '--out', join(folder, 'no-folder', 'n.jsonl'));
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toMatch(/^extract: ENOENT.*start the same command again.*\n$/);
});

test('wrong arguments end with 2 and the reason, --help with 0', () => {
  const wrong = run('extract', '--nonsense');
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('--nonsense');
  expect(run('extract', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('--manifest') as string });
  expect(run('accuracy', '--corpus')).toMatchObject({ code: 2 });
  expect(run('accuracy', '--aside')).toMatchObject({ code: 2, out: '' });
});

test('accuracy without its corpus says so and is content', () => {
  const { code, out } = run('accuracy', '--corpus', join(folder, 'no-corpus'));
  expect(code).toBe(0);
  expect(out).toContain('no corpus at');
});

/** A process of `extract --stdin`, to be asked a line at a time. */
function piped() {
  const process_ = spawn(process.execPath, [commands.path('extract'), '--stdin'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const answers = createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
  let errors = '';
  process_.stderr.on('data', (piece: Buffer) => { errors += piece.toString(); });
  const ended = once(process_, 'close').then(([code]) => code as number | null);
  return { stdin: process_.stdin, stdout: process_.stdout, ended, errors: () => errors, answer: async () => { const next = await answers.next(); return next.done ? null : JSON.parse(next.value) as Answer; } };
}

interface Answer { readonly file: string; readonly records: { source: { url: string } }[]; readonly errors: { kind: string }[] }

/** Lines a program may send, and what is answered: how many records, and what is wrong. */
const ASKED: readonly (readonly [string, string, number, string | undefined])[] = [
  [JSON.stringify({ file: page, url: 'http://a.gov.cn/1.html' }), page, 1, undefined],
  ['nonsense', '', 0, 'bad-manifest-line'],
  ['', '', 0, 'bad-manifest-line'],
  [JSON.stringify({ file: join(folder, 'gone.html') }), join(folder, 'gone.html'), 0, 'unreadable'],
  [JSON.stringify({ file: page, url: 'javascript:alert(1)' }), '', 0, 'bad-manifest-line'],
  [JSON.stringify([page]), '', 0, 'bad-manifest-line'],
  [JSON.stringify({ file: page, url: 'http://a.gov.cn/2.html' }), page, 1, undefined],
];

test('--stdin answers each line when it comes, before the next one is sent', async () => {
  const { stdin, ended, errors, answer } = piped();
  for (const [line, file, records, problem] of ASKED) {
    stdin.write(`${line}\n`);
    const said = await answer();
    expect([said?.file, said?.records.length, said?.errors[0]?.kind]).toEqual([file, records, problem]);
  }
  stdin.end();
  expect([await answer(), await ended, errors()]).toEqual([null, 0, '']);
});

test('--stdin answers lines that come all at once in their order, line ends of Windows and a last line without one included', () => {
  const input = Array.from({ length: 30 }, (_, at) => (at % 3 === 1 ? 'nonsense' : JSON.stringify({ file: page, url: `http://a.gov.cn/${at}.html` }))).join('\r\n');
  const { status, stdout } = spawnSync(process.execPath, [commands.path('extract'), '--stdin'], { encoding: 'utf8', input });
  expect(status).toBe(0);
  const urls = stdout.trimEnd().split('\n').map((line) => (JSON.parse(line) as Answer).records[0]?.source.url);
  expect(urls).toEqual(Array.from({ length: 30 }, (_, at) => (at % 3 === 1 ? undefined : `http://a.gov.cn/${at}.html`)));
});

test('--stdin ends without complaint when whoever reads has seen enough', async () => {
  const { stdin, stdout, ended, errors, answer } = piped();
  stdin.on('error', () => undefined);
  stdin.write(`${ASKED[0]?.[0]}\n`);
  expect((await answer())?.records).toHaveLength(1);
  stdout.destroy();
  stdin.end(`${ASKED[0]?.[0]}\n`.repeat(20));
  expect([await ended, errors()]).toEqual([0, '']);
});

test('verify says of what extract printed that it is the same, and of a text that was altered that it is not', () => {
  const file = join(folder, 'notices.json');
  const { out } = run('extract', page, '--url', 'http://a.gov.cn/t1.html');
  writeFileSync(file, out);
  const good = run('verify', file);
  expect(good).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(good.out)).toMatchObject({ file, url: 'http://a.gov.cn/t1.html', result: 'same', fields: [] });
  writeFileSync(file, out.replace('放假三天', '放假五天'));
  const bad = run('verify', file);
  expect(bad).toMatchObject({ code: 1, out: '' });
  expect(JSON.parse(bad.err)).toMatchObject({ file, result: 'refused', kind: 'wrong-hash' });
  expect(run('verify')).toMatchObject({ code: 2, out: '' });
  expect(run('verify', '--help')).toMatchObject({ code: 0, err: '' });
});
