import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { formatOrdinal, toChineseNumeral } from '@/lib/page/list-ordinals';
import { readPageDate } from '@/lib/page/page-dates';
import { stripSiteName } from '@/lib/page/page-titles';
import { readPage } from '@/lib/page/read-page';
import { mediaMatches, specificity } from '@/lib/page/sheet-styles';
import type { PageReading } from '@/lib/page/types';

const URL = 'http://www.qingxi.gov.cn/art/2024/a.html';
const read = (html: string): PageReading => {
  const result = readPage(new JSDOM(html, { url: URL }).window.document, { url: URL });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};
const TEXT = '<p>根据县委统一部署，县委第二巡察组对县水利局党组开展了巡察，现将整改情况予以公布。</p>'.repeat(4);

describe('days named by pages', () => {
  test.each([
    ['2021-11-05 10:21', '2021-11-05'], ['2021年11月5日', '2021-11-05'], ['2021/1/5', '2021-01-05'], ['时间：2021.11.05', '2021-11-05'], ['20211105', '2021-11-05'],
    ['２０２１年１１月５日', '2021-11-05'], ['2021 年 11 月 5 日', '2021-11-05'], ['2024-02-29', '2024-02-29'],
  ])('%s', (text, day) => { expect(readPageDate(text)).toBe(day); });

  test.each(['有效', '2023-02-29', '2021-13-01', '2021年11月', '1899-01-01', '202111051', '', '0000-00-00'])('no day in "%s"', (text) => { expect(readPageDate(text)).toBeNull(); });
});

describe('titles of documents', () => {
  test.each([
    ['关于整改情况的通报_青溪县人民政府', '关于整改情况的通报'],
    ['关于整改情况的通报-青溪县水利局', '关于整改情况的通报'],
    ['关于整改情况的通报 - 通知公告 - 青溪县政府网', '关于整改情况的通报'],
    ['关于2021-2023年整改情况的通报', '关于2021-2023年整改情况的通报'],
    ['关于“回头看”整改情况的通报|巡察整改|青溪清风网', '关于“回头看”整改情况的通报'],
    ['关于县委巡察一组——县委办联合巡察整改的说明', '关于县委巡察一组——县委办联合巡察整改的说明'],
  ])('%s', (title, article) => { expect(stripSiteName(title, ['青溪县人民政府'])).toBe(article); });
});

describe('ordinals of lists', () => {
  test.each([[1, '一'], [10, '十'], [12, '十二'], [20, '二十'], [105, '一百零五'], [110, '一百一十'], [999, '九百九十九']])('%d', (value, numeral) => { expect(toChineseNumeral(value)).toBe(numeral); });
  test.each([[3, 'i', 'iii.'], [28, 'A', 'AB.'], [4, 'upper-roman', 'IV.'], [7, 'decimal-leading-zero', '07.'], [0, 'lower-alpha', '0.'], [2, 'disc', null], [11, 'cjk-ideographic', '十一、']] as const)('%d as %s', (value, style, ordinal) => {
    expect(formatOrdinal(value, style)).toBe(ordinal);
  });
});

describe('the small cascade', () => {
  test.each([['#a .b p', [1, 1, 1]], ['ul > li.x:not(.y)', [0, 2, 2]], ['*', [0, 0, 0]], ['[hidden] a[href="#x.y"]', [0, 2, 1]]] as const)('%s', (selector, counts) => { expect(specificity(selector)).toEqual(counts); });
  test.each([['screen', true], ['print', false], ['', true], ['screen and (max-width: 768px)', false], ['print, (min-width: 1000px)', true], ['not print', true]])('media %s', (query, holds) => { expect(mediaMatches(query)).toBe(holds); });
});

describe('what a page says about itself', () => {
  test('the text\'s own dates and sources are not the page\'s', () => {
    const { source, article } = read(`<title>关于整改情况的通报</title><div>${TEXT}<p>整改时间：2023年5月6日</p><p>发布日期：2020年1月1日见报，来源：群众举报。</p>${TEXT}</div>`);
    expect(article.text).toContain('发布日期：2020年1月1日见报');
    expect(source.publishedOn).toBeUndefined();
    expect(source.contentSource).toBeUndefined();
  });

  test('a heading broken over lines is one title', () => {
    const { source } = read(`<title>青溪县人民政府</title><h1>中共青溪县水利局党组<br>关于整改情况的通报</h1><p>来源：县水利局 2024-05-06</p><div>${TEXT}</div>`);
    expect(source).toMatchObject({ title: '中共青溪县水利局党组关于整改情况的通报', contentSource: '县水利局', publishedOn: '2024-05-06' });
  });

  test.each([
    ['a column', '<link rel="canonical" href="http://www.qingxi.gov.cn/tzgg/index.html">'],
    ['its folder, by og:url', '<meta property="og:url" content="http://www.qingxi.gov.cn/tzgg/">'],
    ['a list, by the label Url', '<meta name="Url" content="http://www.qingxi.gov.cn/tzgg/list_2.shtml">'],
    ['a million characters', `<link rel="canonical" href="http://www.qingxi.gov.cn/${'a'.repeat(1_000_000)}">`],
    ['a million characters, by og:url', `<meta property="og:url" content="http://www.qingxi.gov.cn/x.html?${'a'.repeat(1_000_000)}">`],
    ['a script', '<link rel="canonical" href="javascript:alert(1)">'],
  ])('%s is not canonical, and the next claim is asked', (_name, claim) => {
    expect(read(`${claim}<div>${TEXT}</div>`).source.canonicalUrl).toBeUndefined();
    const link = claim.startsWith('<link');
    const other = link ? '<meta property="og:url" content="http://m.qingxi.gov.cn/b.html">' : '<link rel="canonical" href="http://m.qingxi.gov.cn/b.html">';
    expect(read(`${claim}${other}<div>${TEXT}</div>`).source.canonicalUrl).toBe('http://m.qingxi.gov.cn/b.html');
  });

  test('names of a million characters slow nothing down and become no title', () => {
    const long = '长'.repeat(1_000_000);
    const { source } = read(`<title>${long}</title><meta name="SiteName" content="${long}"><meta name="ArticleTitle" content="${long}"><h1>${long}</h1><div>${TEXT}</div>`);
    for (const value of Object.values(source)) expect(JSON.stringify(value).length).toBeLessThan(10_000);
  });

  test('an address of another site is not canonical, nor is a relative one', () => {
    expect(read(`<link rel="canonical" href="http://other.example/a"><div>${TEXT}</div>`).source.canonicalUrl).toBeUndefined();
    expect(read(`<meta name="URL" content="/art/1.html"><div>${TEXT}</div>`).source.canonicalUrl).toBeUndefined();
    expect(read(`<link rel="canonical" href="https://www.qingxi.gov.cn/b.html"><div>${TEXT}</div>`).source.canonicalUrl).toBe('https://www.qingxi.gov.cn/b.html');
  });

  test('empty metas and cells are no values', () => {
    const { source } = read(`<meta name="PubDate" content=""><meta name="ContentSource" content=" "><table><tr><td>索引号</td><td></td><td>文号</td><td>无</td></tr><tr><td>发布机构</td><td></td></tr><tr><td>公开日期</td><td>-</td></tr></table><div>${TEXT}</div>`);
    expect(source.provenance).toEqual({});
  });
});

describe('hostile pages', () => {
  test('very deep nesting', () => {
    const { article } = read(`${'<div>整改'.repeat(3000)}${TEXT}`);
    expect(article.text).toContain('县委第二巡察组');
  });

  test('spans beyond all measure in a table', () => {
    const row = '<tr><td colspan="99999" rowspan="65534">甲</td><td rowspan="0">乙</td></tr>';
    expect(read(`<div>${TEXT}<table>${row.repeat(50)}</table></div>`).article.text).toContain('甲');
  });

  test('a line of a hundred thousand spaces and labels', () => {
    const { article } = read(`<div>${TEXT}<p>甲${'&nbsp; '.repeat(50_000)}乙</p><p>${'来 源 '.repeat(20_000)}</p></div>`);
    expect(article.text).toContain('甲 乙');
  });
});
