import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extractFiles } from '@/lib/cli/extract-files';
import { readManifest } from '@/lib/cli/read-manifest';
import { exportText } from '@/lib/export/build-export';
import type { ExportFile } from '@/lib/export/schema';
import { complaints } from '../export/validate-export';

const NOTICE = [
  '中共青石县林业局党组关于巡察整改情况的通报',
  '根据县委统一部署，2023年3月1日至4月30日，县委第二巡察组对县林业局党组进行了巡察。2023年6月8日，县委巡察组向县林业局党组反馈了巡察意见。按照党务公开原则和巡察工作有关要求，现将巡察整改情况予以公布。',
  '一、整改工作组织情况',
  '局党组成立整改工作领导小组，制定整改方案。',
  '二、反馈问题整改落实情况',
  '1.关于“护林员管理松散”问题的整改。',
  '整改情况：一是重新核定护林员名册；二是于2023年12月底前完成全部护林员定位终端配发。',
  '2.关于“苗木采购把关不严”问题的整改。',
  '整改情况：一是修订采购办法，二是组织业务培训。已完成整改。',
  '欢迎广大干部群众对巡察整改落实情况进行监督。联系方式：电话0000-1234567。',
  '中共青石县林业局党组',
  '2023年9月20日',
];

const pageOf = (lines: readonly string[], head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${lines[0] ?? ''}</title>${head}</head><body><div class="nav"><a href="/">首页</a></div><div class="content">${lines.map((line) => `<p>　　${line}</p>`).join('\n')}</div></body></html>`;

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'zhenggai-cli-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const run = (...paths: readonly (string | { path: string; url?: string })[]): Promise<ExportFile> =>
  extractFiles(paths.map((item) => (typeof item === 'string' ? { name: item, path: item } : { name: item.path, ...item })), [], () => '2024-04-01T09:00:00+08:00');

describe('saved files', () => {
  test('a page and the same words as text give one notice each, in a file that validates', async () => {
    const file = await run(put('a.html', pageOf(NOTICE)), put('b.txt', NOTICE.join('\r\n')));
    expect(complaints(JSON.parse(exportText(file)))).toEqual([]);
    expect(file.errors).toEqual([]);
    expect(file.records.map((record) => record.verdict.kind)).toEqual(['notice', 'notice']);
    for (const { notice, capture } of file.records) {
      expect(capture.text).toContain('护林员管理松散');
      expect(notice?.organization?.value).toBe('中共青石县林业局党组');
      expect(notice?.issues.map(({ title }) => title)).toEqual(['护林员管理松散', '苗木采购把关不严']);
      expect(notice?.deadlines.map(({ due }) => due)).toEqual(['2023-12-31']);
    }
  });

  test('the same files give the same records, whatever was read before them', async () => {
    const paths = [put('a.html', pageOf(NOTICE)), put('b.html', pageOf(['天气预报', '今天晴，气温三到八度，适宜户外活动。']))];
    expect(exportText(await run(...paths))).toBe(exportText(await run(...paths.toReversed())));
  });

  test('a page that is no notice has a record with its verdict', async () => {
    const file = await run(put('a.html', pageOf(['县林业局召开春季植树动员会', '3月12日，县林业局召开动员会，部署今年春季植树工作。会议要求各站所按时完成任务。'])));
    expect(file.records).toHaveLength(1);
    expect(file.records[0]).toMatchObject({ notice: null, verdict: { kind: expect.not.stringMatching('notice') as string } });
  });

  test('GBK is read', async () => {
    // 「整改」 and friends as GB 2312 bytes, by way of the platform's own decoder table.
    const table = new Map<string, number[]>();
    const decoder = new TextDecoder('gbk');
    for (let a = 0xa1; a < 0xf8; a += 1) for (let b = 0xa1; b < 0xff; b += 1) table.set(decoder.decode(new Uint8Array([a, b])), [a, b]);
    const html = pageOf(NOTICE).replace('charset="utf-8"', 'charset="gb2312"');
    const bytes = [...html].flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : (table.get(c) ?? [0x3f])));
    const file = await run(put('a.html', new Uint8Array(bytes)));
    expect(file.records[0]?.notice?.organization?.value).toBe('中共青石县林业局党组');
  });

  test('files that cannot be read are named, and the rest is done', async () => {
    const file = await run(join(folder, 'missing.html'), folder, put('a.pdf', '%PDF-1.7'), put('empty.html', ''), put('b.txt', NOTICE.join('\n')));
    expect(file.errors?.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable', 'not-text', 'no-article']);
    expect(file.records).toHaveLength(1);
  });

  test('hidden words are in neither text nor snapshot, and scripts do not run', async () => {
    const html = pageOf(NOTICE).replace('</body>', '<p style="display:none">暗藏的一句话</p><script>document.body.append("脚本写的")</script></body>');
    const [record] = (await run(put('a.html', html))).records;
    expect(record?.capture.text).not.toMatch(/暗藏|脚本写的/);
  });
});

describe('addresses', () => {
  const urlOf = async (html: string, url?: string): Promise<string | undefined> =>
    (await run({ path: put('通报 1.html', html), ...(url !== undefined && { url }) })).records[0]?.source.url;

  test.each([
    ['the user’s word', pageOf(NOTICE, '<link rel="canonical" href="http://b.gov.cn/x.html">'), 'http://a.gov.cn/t1.html', 'http://a.gov.cn/t1.html'],
    ['the saver’s comment', `<!-- saved from url=(0027)http://a.gov.cn/202309/t.html -->${pageOf(NOTICE)}`, undefined, 'http://a.gov.cn/202309/t.html'],
    ['the canonical link', pageOf(NOTICE, '<link rel="canonical" href="http://a.gov.cn/t2.html">'), undefined, 'http://a.gov.cn/t2.html'],
    ['the page-label meta', pageOf(NOTICE, '<meta name="Url" content="http://a.gov.cn/t3.html">'), undefined, 'http://a.gov.cn/t3.html'],
    ['not the front page', pageOf(NOTICE, '<link rel="canonical" href="http://a.gov.cn/">'), undefined, 'file:///%E9%80%9A%E6%8A%A5%201.html'],
    ['else the name, and no folder of this machine', pageOf(NOTICE), undefined, 'file:///%E9%80%9A%E6%8A%A5%201.html'],
  ])('%s', async (_name, html, url, expected) => {
    expect(await urlOf(html, url)).toBe(expected);
  });
});

describe('frames', () => {
  const shell = (src: string): string =>
    `<!doctype html><meta charset="utf-8"><title>${NOTICE[0] ?? ''}</title><body><div>首页</div><iframe src="${src}"></iframe></body>`;

  test.each([
    ['beside the page', 'body.html', 'body.html'],
    ['in the folder a browser saves to', './t1_files/saved.html', 't1_files/saved.html'],
    ['by its place on the site', '/tzgg/frames/b.html?x=1', 'frames/b.html'],
    ['by its name', 'http://a.gov.cn/other/inner.html', 'inner.html'],
  ])('the notice stands in a frame, saved %s', async (_name, src, saved) => {
    put(saved, pageOf(NOTICE));
    const file = await run({ path: put('t1.html', shell(src)), url: 'http://a.gov.cn/tzgg/t1.html' });
    expect(file.records[0]?.notice?.issues).toHaveLength(2);
  });

  test('a frame cannot reach for files outside the page’s folder', async () => {
    const outside = put('secret.html', pageOf(NOTICE));
    mkdirSync(join(folder, 'pages'));
    symlinkSync(outside, join(folder, 'pages', 'link.html'));
    for (const src of ['../secret.html', outside, `file://${outside}`, 'link.html']) {
      const file = await run({ path: put('pages/t1.html', shell(src)), url: 'http://a.gov.cn/tzgg/t1.html' });
      expect(exportText(file)).not.toContain('护林员');
    }
  });
});

test('a manifest names files beside it, and a bad line costs only itself', async () => {
  put('saved/a.html', pageOf(NOTICE));
  const list = put('saved/list.jsonl', '\ufeff{"file":"a.html","url":"http://a.gov.cn/t1.html"}\r\n\r\nnot json\n{"file":7}\n{"file":"a.html","url":"nowhere"}\n{"file":"gone.html"}\n');
  const { files, errors } = await readManifest(list);
  expect(errors.map(({ file, kind }) => `${file.slice(file.lastIndexOf(':'))} ${kind}`)).toEqual([':3 bad-manifest-line', ':4 bad-manifest-line', ':5 bad-manifest-line']);
  const file = await extractFiles(files, errors, () => '2024-04-01T09:00:00+08:00');
  expect(file.records.map(({ source }) => source.url)).toEqual(['http://a.gov.cn/t1.html']);
  expect(file.errors).toHaveLength(4);
  expect((await readManifest(join(folder, 'no-list.jsonl'))).errors).toMatchObject([{ kind: 'unreadable' }]);
});
