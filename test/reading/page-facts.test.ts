import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { labelScript } from '@/lib/page/label-script';
import { formatOrdinal, toChineseNumeral } from '@/lib/page/list-ordinals';
import { readPageDate } from '@/lib/page/page-dates';
import { stripSiteName } from '@/lib/page/page-titles';
import { readPage } from '@/lib/page/read-page';
import { mediaMatches } from '@/lib/page/media-matches';
import { specificity } from '@/lib/page/sheet-styles';
import type { PageReading } from '@/lib/page/types';
import { simplify } from '@/lib/text/traditional';

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

describe('elements made for the day of publication', () => {
  test.each([
    '<em id="publish_time" class="rich_media_meta">2024-11-19 10:20</em>', '<em id="publish_time">2024年11月19日 10:20</em>',
    '<em id="post-date">2024-11-19</em>', '<time datetime="2024-11-19T10:20:00+08:00">昨天</time>', '<founder-date>2024年11月19日</founder-date>',
  ])('%s', (element) => {
    expect(read(`<div><h1>关于整改情况的通报</h1>${element}<div>${TEXT}</div></div>`).source.publishedOn).toBe('2024-11-19');
  });

  test('not: the day of another thing', () => {
    expect(read(`<div><h1>关于整改情况的通报</h1><em id="update_time">更新 2024-11-19</em><div>${TEXT}</div></div>`).source.publishedOn).toBeUndefined();
  });
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
  test.each([['screen', true], ['print', false], ['', true], ['screen and (max-width: 768px)', false], ['print, (min-width: 1000px)', true], ['not print', true], ['(width >= 600px)', true], ['(width<600px)', false], ['(600px <= width <= 1000px)', false], ['(80em = width)', true], ['(width: 300px)', false]])('media %s', (query, holds) => { expect(mediaMatches(query)).toBe(holds); });
});

describe('labels in traditional characters', () => {
  test.each(['發佈時間', '發布日期', '來源', '責任編輯', '相關鏈接', '瀏覽次數', '點擊閱讀', '無障礙閱讀', '聯絡我們', '關閉視窗', '網友評論', '免責聲明', '隱私權聲明', '發文機關', '索引號', '公開時限', '專題欄目'])('%s', (words) => {
    expect(labelScript(words)).toHaveLength(words.length);
    // The characters it has are those of the whole table.
    expect(simplify(labelScript(words))).toBe(simplify(words));
    expect(labelScript(words)).not.toBe(words);
  });

  test.each(['发布时间', '中共青溪县水利局党组', '2024-07-02'])('%s stays', (words) => { expect(labelScript(words)).toBe(words); });
});

const NOTICE = '中共青溪县水利局党组关于巡察整改进展情况的通报';
const QUOTED = '中共青溪县水利局党组关于巡察“回头看”整改进展情况的通报';
const SIGNED = '<p>中共青溪县水利局党组</p><p>2024年7月1日</p>';

describe('the title of the article, where no label gives it', () => {
  test.each([
    ['below the site’s name in <title>', '<title>青溪县人民政府</title>', `<h1>${NOTICE}</h1>`],
    ['behind the site’s name', `<title>青溪县人民政府-${NOTICE}</title>`, ''],
    ['behind the site’s name and a space', `<title>青溪政务网 ${NOTICE}</title>`, ''],
    ['below a banner that is an h1, too', '<title>青溪县人民政府门户网站</title>', `<h1>青溪县人民政府门户网站</h1><h2>${NOTICE}</h2>`],
    ['below a linked banner', '<title>青溪县人民政府门户网站</title>', `<h1><a href="/">青溪县人民政府门户网站</a></h1><div class="bt">${NOTICE}</div>`],
    ['where <title> names the column', '<title>通知公告</title>', `<h1>${NOTICE}</h1>`],
    ['where the line of facts is a heading, too', '<title>青溪县人民政府</title>', `<h1>${NOTICE}</h1><h2>来源：县水利局　发布日期：2024-07-02</h2>`],
    ['where the line of facts is called a title', '<title>青溪县人民政府</title>', `<div class="title">${NOTICE}</div><div class="sub-title">来源：县水利局</div>`],
    ['in a plain line', '<title>青溪县人民政府</title>', `<div align="center"><b>${NOTICE}</b></div><div>来源：县水利局 2024-07-02</div>`],
    ['in two headings', '<title>青溪县人民政府</title>', '<h1>中共青溪县水利局党组</h1><h1>关于巡察整改进展情况的通报</h1>'],
    ['in two lines of one class, where <title> has the second', '<title>关于巡察整改进展情况的通报_青溪县水利局</title>', '<div class="t ctr">中共青溪县水利局党组</div><div class="t ctr">关于巡察整改进展情况的通报</div>'],
    ['where <title> is cut short', '<title>中共青溪县水利局党组关于巡察...</title>', `<h1>${NOTICE}</h1>`],
    ['where its label is cut short', `<title>x</title><meta name="ArticleTitle" content="中共青溪县水利局党组关于巡察整改…">`, `<h1>${NOTICE}</h1>`],
  ])('%s', (_name, head, above) => { expect(read(`${head}${above}${TEXT}${SIGNED}`).source.title).toBe(NOTICE); });

  test.each([
    ['a quotation mark that ends its label', `<title>${QUOTED}_青溪县人民政府</title><meta name="ArticleTitle" content="中共青溪县水利局党组关于巡察"回头看"整改进展情况的通报">`, `<h1>${QUOTED}</h1>`],
    ['the same, and no <title>', '<meta name="ArticleTitle" content="中共青溪县水利局党组关于巡察"回头看"整改进展情况的通报">', `<h1>${QUOTED}</h1>`],
    ['in a heading alone', '<title>青溪县人民政府</title>', `<h1>${QUOTED}</h1>`],
  ])('whole, with a quotation in it: %s', (_name, head, above) => { expect(read(`${head}${above}${TEXT}${SIGNED}`).source.title).toBe(QUOTED); });

  test('leaves out the banner above a heading of another class', () => {
    const page = read(`<title>关于巡察整改进展情况的通报_青溪县水利局</title><div class="banner">青溪县水利局</div><div class="t ctr">关于巡察整改进展情况的通报</div>${TEXT}${SIGNED}`);
    expect(page.source.title).toBe('关于巡察整改进展情况的通报');
  });

  test.each([
    ['a longer heading that goes on otherwise', `<title>x</title><meta name="ArticleTitle" content="${NOTICE}">`, `<h1>${NOTICE}（第二批）</h1>`],
    ['a section’s heading', `<title>${NOTICE}</title>`, '<h2>一、巡察整改落实情况的总体情况</h2>'],
    ['the column, in front of its site', `<title>${NOTICE}</title><meta name="ColumnName" content="${NOTICE}">`, ''],
    ['a newspaper’s head', `<title>${NOTICE}</title>`, '<h2>2024年7月2日 星期二 第A4版：公示公告</h2>'],
    ['a line of facts', `<title>${NOTICE}</title>`, '<h1>来源：县水利局关于巡察整改情况的通报</h1>'],
  ])('is not taken from %s', (_name, head, above) => { expect(read(`${head}${above}${TEXT}${SIGNED}`).source.title).toBe(NOTICE); });
});

describe('day and source, where no label gives them', () => {
  const facts = { publishedOn: '2024-07-03', contentSource: '县水利局' };
  test.each([
    ['below the text, in a box', `<h1>${NOTICE}</h1><div>${TEXT}${SIGNED}</div><div>发布日期：2024-07-03　来源：县水利局</div>`, facts],
    ['below the text, in lines of its container', `<h1>${NOTICE}</h1><div>${TEXT}${SIGNED}<p>来源：县水利局</p><p>发布日期：2024年7月3日</p></div>`, facts],
    ['below the text, below the editor', `<h1>${NOTICE}</h1><div>${TEXT}${SIGNED}</div><div>（责任编辑：李四）</div><div>发布时间：2024-07-03 10:00　来源：县水利局　浏览次数：33</div>`, facts],
    ['in a list, label and value apart', `<h1>${NOTICE}</h1><ul><li>发布时间</li><li>2024-07-03</li><li>来源</li><li>县水利局</li></ul><div>${TEXT}${SIGNED}</div>`, facts],
    ['in boxes, label and value apart', `<h1>${NOTICE}</h1><div>发布时间：</div><div>2024-07-03</div><div>来源：</div><div>县水利局</div><div>${TEXT}${SIGNED}</div>`, facts],
    ['in traditional characters', `<h1>${NOTICE}</h1><div>發佈時間：2024-07-03　來源：縣水利局</div><div>${TEXT}${SIGNED}</div>`, { ...facts, contentSource: '縣水利局' }],
    ['in traditional characters, otherwise', `<h1>${NOTICE}</h1><div>發布日期：2024-07-03</div><div>信息來源：縣水利局　瀏覽次數：12</div><div>${TEXT}${SIGNED}</div>`, { ...facts, contentSource: '縣水利局' }],
  ])('%s', (_name, body, expected) => {
    const { source, article } = read(`<title>${NOTICE}</title>${body}`);
    expect(source).toMatchObject(expected);
    expect(article.text).toMatch(/2024年7月1日$/);
    expect(article.text).not.toMatch(/[来來]源/);
  });

  test.each([
    '来源：县水利局　浏览：128次', '来源：县水利局 浏览：１2８', '来源：县水利局 点击：33', '来源：县水利局 阅读：9人次', '来源：县水利局 已浏览 128 次', '来源：县水利局 | 已被阅读 1,204 次',
    '来源：县水利局　责编：李四　初审：王五', '来源：县水利局 浏览人次：88', '来源：县水利局 视力保护色：',
  ])('a counter, an editor or a button behind the source is none of it: %s', (line) => {
    expect(read(`<title>${NOTICE}</title><h1>${NOTICE}</h1><div>${line}</div><div>${TEXT}${SIGNED}</div>`).source.contentSource).toBe('县水利局');
  });

  test('a name with such a word in it is whole', () => {
    expect(read(`<title>${NOTICE}</title><h1>${NOTICE}</h1><div>来源：县全民阅读办公室</div><div>${TEXT}${SIGNED}</div>`).source.contentSource).toBe('县全民阅读办公室');
  });

  test('a label in front of the text itself has no value', () => {
    const { source } = read(`<title>${NOTICE}</title><div><p>来源：</p>${TEXT}</div>`);
    expect(source.contentSource).toBeUndefined();
  });
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
    const { article } = read(`${'<div>整改'.repeat(1000)}${TEXT}`);
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
