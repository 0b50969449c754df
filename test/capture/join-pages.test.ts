// @vitest-environment node
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { capturePage } from '@/lib/capture/capture-page';
import { buildJoinedPages, joinPages } from '@/lib/capture/join-pages';
import { pageStretches } from '@/lib/capture/page-stretch';
import { sha256 } from '@/lib/capture/record';
import type { CapturePayload } from '@/lib/capture/types';
import { goesOn } from '@/lib/notice/reading/goes-on';
import { FILES, PAGES } from '../site/server.mjs';

const split = PAGES.filter(({ markup }) => markup.startsWith('split article'));

function payloadOf(html: string, url: string, minute = 0): CapturePayload {
  const captured = capturePage(new JSDOM(html, { url }).window.document, { url });
  if (!captured.ok) throw new Error(captured.error.kind);
  return { capture: captured.value.capture, method: 'hand', retrievedAt: `2024-05-01T10:0${minute}:00+08:00`, html: `<p>${minute}</p>` };
}
const payloads = split.map(({ url, file }, i) => payloadOf(readFileSync(FILES + file, 'utf8'), url, i));

function joined(pages: readonly CapturePayload[]) {
  const result = joinPages(pages);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('the pages of a split article', () => {
  const { payload, parts } = joined(payloads);
  const { article, notices, source } = payload.capture;
  const [notice] = notices;

  test('are one notice, read anew, with all its issues', () => {
    expect(notices).toHaveLength(1);
    expect(notice?.complete).toBe(true);
    expect(notice?.missing).toEqual([]);
    expect(notice?.title?.value).toBe(split[0]?.expect.notices?.[0]?.title);
    expect(notice?.issuedOn?.value).toBe('2023-06-19');
    expect(notice?.issues.map(({ ordinal, complete }) => [ordinal, complete])).toEqual(['1', '2', '3', '4', '5', '6', '7'].map((ordinal) => [ordinal, true]));
    expect(notice?.issues.map(({ sectionPath }) => sectionPath.at(-1))).toEqual([
      ...Array.from({ length: 3 }, () => '（一）落实上级决策部署方面'), ...Array.from({ length: 2 }, () => '（二）履行全面从严治党责任方面'), ...Array.from({ length: 2 }, () => '（三）基层党组织建设方面')]);
  });

  test('a sentence cut where the page ends is one paragraph, and what it says belongs to its issue', () => {
    expect(article.text).toContain('实训楼改造工程正在抓紧施工，计划2023年9月底前投入使用。');
    expect(article.blocks.map(({ span }) => article.text.slice(span.start, span.end)).join('\n')).toBe(article.text);
    expect(notice?.deadlines.map(({ text, issueId }) => [text, notice.issues.find(({ id }) => id === issueId)?.ordinal]))
      .toEqual([['2023年9月底前', '3'], ['2023年12月31日前', '6'], ['2024年3月底前', '7']]);
    expect(notice?.issues[5]?.measures.map(({ label }) => label)).toEqual(['一是', '二是', '三是']);
  });

  test('each part is kept with its page, and the parts are the whole text', () => {
    expect(parts.map(({ url }) => url)).toEqual(split.map(({ url }) => url));
    expect(parts[0]?.start).toBe(0);
    expect(parts.at(-1)?.end).toBe(article.text.length);
    expect(parts.map(({ start, end }) => article.text.slice(start, end).slice(0, 12))).toEqual(['根据市委统一部署，202', '工，计划2023年9月底', '二是对组织生活记录不规范']);
    parts.slice(1).forEach(({ start }, i) => expect(start - (parts[i]?.end ?? 0)).toBeLessThanOrEqual(1));
    expect(article.text).not.toMatch(/下一页|上一篇/);
  });

  test('source, time and html are those of a record', () => {
    expect(source.url).toBe(split[0]?.url);
    expect(payload).toMatchObject({ method: 'hand', retrievedAt: '2024-05-01T10:02:00+08:00', html: '<p>0</p>\n<p>1</p>\n<p>2</p>' });
    expect(payload.capture.verdict).toMatchObject({ kind: 'notice', decidedBy: 'rules', family: 'party-inspection' });
  });

  test('the text of every page can be compared later', async () => {
    const built = await buildJoinedPages(payloads);
    const texts = await Promise.all(payloads.map(({ capture }) => sha256(capture.article.text)));
    expect(built.ok && built.value.capture.parts?.map(({ textSha256 }) => textSha256)).toEqual(texts);
  });
});

describe('what is not joined', () => {
  test('a page that is the same again', () => {
    const [first, second] = payloads;
    if (!first || !second) throw new Error('no sample pages');
    const again = { ...second, capture: { ...second.capture, article: first.capture.article } };
    expect(joinPages([first, again])).toEqual({ ok: false, error: { kind: 'page-not-part', page: 2 } });
  });

  test('a single page', () => expect(joinPages(payloads.slice(0, 1))).toEqual({ ok: false, error: { kind: 'pages-missing' } }));
});

describe('what a page adds', () => {
  const adds = (pages: readonly string[], title?: string): string[] =>
    pageStretches(pages.map((text) => ({ text, ...(title !== undefined && { title }) }))).map(({ start, end }, i) => pages[i]?.slice(start, end) ?? '');

  test.each<[string, string[], string[], string?]>([
    ['all of it', ['甲甲甲\n乙乙乙', '丙丙丙\n丁丁丁'], ['甲甲甲\n乙乙乙', '丙丙丙\n丁丁丁']],
    ['not the title again', ['关于整改情况的通报\n甲甲', '关于整改情况的通报\n乙乙'], ['关于整改情况的通报\n甲甲', '乙乙']],
    ['not the title with a page number', ['关于整改情况的通报\n甲甲', '关于整改情况的通报（2）\n乙乙', '关于整改情况的通报（第3页）\n丙丙'], ['关于整改情况的通报\n甲甲', '乙乙', '丙丙']],
    ['not the title that stands above the first text', ['甲甲', '关于整改情况的通报\n乙乙'], ['甲甲', '乙乙'], '关于整改情况的通报'],
    ['not two lines of the head', ['通报\n〔2024〕3号\n甲甲', '通报\n〔2024〕3号\n乙乙'], ['通报\n〔2024〕3号\n甲甲', '乙乙']],
    ['no page marks', ['甲甲\n（未完待续）', '（接上页）\n乙乙\n第2页/共2页'], ['甲甲', '乙乙']],
    ['what all pages end with, once', ['甲甲\n附件：任务分解表.pdf', '乙乙\n附件：任务分解表.pdf'], ['甲甲', '乙乙\n附件：任务分解表.pdf']],
    ['a line of the first page’s body may come again', ['标题\n一、学习\n整改情况：已完成\n二、纪律\n甲\n乙\n丙\n丁\n整改情况：已完成', '整改情况：继续推进\n三、财务'], ['标题\n一、学习\n整改情况：已完成\n二、纪律\n甲\n乙\n丙\n丁\n整改情况：已完成', '整改情况：继续推进\n三、财务']],
  ])('%s', (_name, pages, expected, title) => expect(adds(pages, title)).toEqual(expected));
});

describe('a paragraph goes on over the end of a page', () => {
  test.each([
    ['二是与学院共建基地2个，改造工程正在抓紧施', '工，计划9月底前投入使用。'], ['追回资金46.2', '万元，清理58人。'], ['召开会议，', '研究部署整改工作'], ['修订《财务管理办法', '》，严格审批。'],
    ['一是开展专项清理,对照清单逐项核对', '台账记录，补齐缺项12处。'],
  ])('%s | %s', (before, after) => expect(goesOn(before, after)).toBe(true));

  test.each([
    ['淘汰评估不合格的机构3家。', '二是组织培训。'], ['淘汰评估不合格的机构3家。', '下一步，继续抓好培训。'], ['（二）履行全面从严治党责任方面', '4.关于监管薄弱的问题'],
    ['关于巡察整改情况的通报', '根据县委统一部署，开展巡察。'], ['中共柳河县财政局党组', '2023年9月20日'], ['2023年9月20日', '附件：任务分解表'], ['3.资产管理不规范', '局党组组织清查，完成盘点。'],
    ['一、加强理论学习', '局党组制定学习计划。'], ['改造工程正在抓紧施', '整改时限：2023年9月底'], ['', '工程'], ['工程', ''],
  ])('not: %s | %s', (before, after) => expect(goesOn(before, after)).toBe(false));
});
