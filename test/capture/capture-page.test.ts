import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { capturePage } from '@/lib/capture/capture-page';
import type { CapturePageOptions } from '@/lib/capture/capture-page';
import { captureText } from '@/lib/capture/capture-text';
import { snapshotHtml } from '@/lib/capture/snapshot';
import { EXTRACTOR_VERSION } from '@/lib/version';

const NEWS = ['县林业局召开春季植树动员会', '3月12日，县林业局召开动员会，部署今年春季植树工作。', '会议要求，各站所要在4月底前完成栽植任务。'];
const NOTICE = [
  '中共青石县林业局党组关于巡察整改情况的通报',
  '根据县委统一部署，2023年3月1日至4月30日，县委第二巡察组对县林业局党组进行了巡察。2023年6月8日，县委巡察组反馈了巡察意见。按照党务公开原则和巡察工作有关要求，现将巡察整改情况予以公布。',
  '一、反馈问题整改落实情况',
  '1.关于“护林员管理松散”问题的整改。',
  '一是重新核定护林员名册，二是于2023年12月底前完成全部护林员定位终端配发。',
  '中共青石县林业局党组',
  '2023年9月20日',
];

const pageOf = (lines: readonly string[], more = ''): Document =>
  new DOMParser().parseFromString(
    `<title>${lines[0] ?? ''}</title><body><div class="content">${lines.map((line) => `<p>${line}</p>`).join('')}${more}</div></body>`, 'text/html');

function captured(document: Document, options: Partial<CapturePageOptions> = {}) {
  const result = capturePage(document, { url: 'http://ly.qingshi.gov.cn/t1.html', ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a page', () => {
  test('that is a notice is judged, parsed, and can be captured again with the same outcome', () => {
    const document = pageOf(NOTICE);
    const before = document.documentElement.outerHTML;
    const { capture } = captured(document);
    expect(capture.verdict).toMatchObject({ kind: 'notice', decidedBy: 'rules', family: 'party-inspection' });
    expect(capture.notices.map(({ organization }) => organization?.value)).toEqual(['中共青石县林业局党组']);
    expect(captured(document).capture).toEqual(capture);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('that is news has no notices, unless the user says it is one; then the rules’ figures are kept', () => {
    const document = pageOf(NEWS);
    const { verdict, notices } = captured(document).capture;
    expect(verdict.kind).not.toBe('notice');
    expect(notices).toEqual([]);
    const overruled = captured(document, { overrule: 'notice' }).capture.verdict;
    expect(overruled).toMatchObject({ kind: 'notice', decidedBy: 'user', score: verdict.score, signals: verdict.signals });
    expect(overruled).not.toHaveProperty('relatedKind');
  });

  test('that the user calls no notice has none, and null goes back to the rules', () => {
    const document = pageOf(NOTICE);
    const { verdict, notices } = captured(document, { overrule: 'none' }).capture;
    expect(verdict).toMatchObject({ kind: 'none', decidedBy: 'user' });
    expect(verdict).not.toHaveProperty('family');
    expect(notices).toEqual([]);
    expect(captured(document, { overrule: null }).capture.notices).toHaveLength(1);
  });

  test('without a word on it is no article', () => {
    expect(capturePage(pageOf([]), { url: 'http://a.gov.cn/' })).toEqual({ ok: false, error: { kind: 'no-article' } });
  });
});

describe('a snapshot', () => {
  const snapshot = (more: string): string => snapshotHtml(captured(pageOf(NOTICE, more)).reading, window);

  test('holds what the page shows and nothing that acts', () => {
    const html = snapshot(`
      <p onclick="alert(1)" style="color:red" id="x" class="y">责任到人<script>alert(2)</script></p>
      <p style="display:none">暗藏的一句话</p>
      <a href="javascript:alert(3)">附件一</a><a href="http://a.gov.cn/a.pdf">附件二</a>
      <table><tr><td rowspan="2">甲</td><td>乙</td></tr></table>
      <ol start="3"><li value="7">丙</li></ol>
      <button>打印本页</button><select><option>分享</option></select><iframe src="http://a.gov.cn/"></iframe>
      <form action="/x"><p>表单里的正文</p></form><img src="x" onerror="alert(4)"><svg onload="alert(5)"></svg>`);
    for (const words of ['护林员管理松散', '责任到人', '表单里的正文', 'rowspan="2"', 'start="3"', 'value="7"', 'http://a.gov.cn/a.pdf']) expect(html).toContain(words);
    for (const words of ['alert', 'onclick', 'style', 'class', 'id=', '暗藏', '打印本页', '分享', 'iframe', '<form', '<svg', 'onerror']) expect(html).not.toContain(words);
  });

  test('is refused where nothing can sanitise', () => {
    expect(() => snapshotHtml(captured(pageOf(NOTICE)).reading)).toThrow(RangeError);
  });
});

test('plain text is captured like a page: same verdict, same notice', () => {
  const result = captureText(NOTICE.join('\n'), { url: 'file:///a.txt' });
  const page = captured(pageOf(NOTICE)).capture;
  expect(result.ok && result.value.verdict.kind).toBe('notice');
  expect(result.ok && result.value.notices[0]?.issues.map(({ title }) => title)).toEqual(page.notices[0]?.issues.map(({ title }) => title));
  expect(captureText(' \n　\n', { url: 'file:///a.txt' })).toEqual({ ok: false, error: { kind: 'no-article' } });
});

test('the version is the package’s', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(EXTRACTOR_VERSION).toBe(version);
});
