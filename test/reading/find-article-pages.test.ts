import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPagerLabel, readPageTotal } from '@/lib/page/pager-label';
import { readPage } from '@/lib/page/read-page';
import type { ArticlePages } from '@/lib/page/types';

const SITE = 'http://www.qingxi.gov.cn';
const BODY = ['一、加强理论学习。局党组制定学习计划，每月集中学习不少于两次，已经开展专题研讨四次。', '二、压实主体责任。召开专题会议研究部署，逐项明确责任领导、责任股室和完成时限，建立台账。',
  '三、规范财务管理。修订差旅费管理办法，清退超标准报销的费用，对相关人员进行了批评教育。'].map((text) => `<p>${text}</p>`).join('').repeat(2);

/** The pages found on an article with `pager` below its text. */
function pagesOf(path: string, pager: string, { head = '', inside = '', body = BODY } = {}): ArticlePages | undefined {
  const url = SITE + path;
  const html = `<!DOCTYPE html><html><head><title>关于巡察整改情况的通报</title>${head}</head><body>
    <div class="nav"><a href="/">首页</a><a href="/xxgk/">信息公开</a><a href="/zwdt/">政务动态</a></div>
    <div class="main"><h1>关于巡察整改情况的通报</h1><div class="content">${body}${inside}</div>${pager}</div></body></html>`;
  const read = readPage(new JSDOM(html, { url }).window.document, { url });
  if (!read.ok) throw new Error(read.error.kind);
  return read.value.source.pages;
}

/** "2/3: 1 /a.html, 2 /a_2.html": this page, how many, and where they are. */
const say = (pages: ArticlePages | undefined): string | undefined =>
  pages && `${pages.current}/${pages.total}: ${pages.pages.map(({ number, url }) => `${number} ${url.replace(SITE, '')}`).join(', ')}`;

const link = (href: string, words: string): string => `<a href="${href}">${words}</a> `;

describe('pagers of split articles', () => {
  test.each<[name: string, path: string, pager: string, expected: string]>([
    ['TRS: the second page is _1', '/zwgk/t20240306_7710.html', `<div id="pages"><span>1</span>${link('t20240306_7710_1.html', '2')}${link('t20240306_7710_2.html', '3')}${link('t20240306_7710_1.html', '下一页')}</div>`,
      '1/3: 1 /zwgk/t20240306_7710.html, 2 /zwgk/t20240306_7710_1.html, 3 /zwgk/t20240306_7710_2.html'],
    ['TRS: seen from the second page', '/zwgk/t20240306_7710_1.html', `<div>${link('t20240306_7710.html', '上一页')}${link('t20240306_7710.html', '1')}<b>2</b>${link('t20240306_7710_2.html', '3')}${link('t20240306_7710_2.html', '下一页')}</div>`,
      '2/3: 1 /zwgk/t20240306_7710.html, 2 /zwgk/t20240306_7710_1.html, 3 /zwgk/t20240306_7710_2.html'],
    ['the second page is _2', '/content/content_1123.htm', `<p align="center">${link('content_1123_2.htm', '[2]')}${link('content_1123_3.htm', '[3]')}${link('content_1123_2.htm', '下一页 &gt;&gt;')}</p>`,
      '1/3: 1 /content/content_1123.htm, 2 /content/content_1123_2.htm, 3 /content/content_1123_3.htm'],
    ['the last page, by 上一页 alone', '/content/content_1123_3.htm', `<p>${link('content_1123.htm', '首页')}${link('content_1123_2.htm', '上一页')}</p>`,
      '3/3: 1 /content/content_1123.htm, 2 /content/content_1123_2.htm, 3 /content/content_1123_3.htm'],
    ['a parameter', '/show.aspx?id=881&cid=7', `<div>${link('show.aspx?cid=7&id=881&page=2', '第2页')}${link('show.aspx?id=881&cid=7&page=3', '第3页')}</div>`,
      '1/3: 1 /show.aspx?id=881&cid=7, 2 /show.aspx?cid=7&id=881&page=2, 3 /show.aspx?id=881&cid=7&page=3'],
    ['a parameter from 0', '/detail?id=881', `<div>${link('/detail?id=881&pageIndex=1', '2')}${link('/detail?id=881&pageIndex=2', '3')}</div>`,
      '1/3: 1 /detail?id=881, 2 /detail?id=881&pageIndex=1, 3 /detail?id=881&pageIndex=2'],
    ['a folder for each article', '/a/20240306/7710', `<nav class="pager">${link('/a/20240306/7710/2', '2')}${link('/a/20240306/7710/2', '下页')}</nav>`, '1/2: 1 /a/20240306/7710, 2 /a/20240306/7710/2'],
    ['PHP: hyphens, first page numbered', '/show-12-345-1.html', `<div id="pages">${link('show-12-345-1.html', '上一页')}<span>1</span>${link('show-12-345-2.html', '2')}${link('show-12-345-2.html', '下一页')}</div>`,
      '1/2: 1 /show-12-345-1.html, 2 /show-12-345-2.html'],
    ['共5页, and only the next one linked', '/zw/t2024_88123.shtml', `<div>第1页/共5页 ${link('t2024_88123_1.shtml', '下一页')}${link('t2024_88123_4.shtml', '尾页')}</div>`,
      '1/5: 1 /zw/t2024_88123.shtml, 2 /zw/t2024_88123_1.shtml, 5 /zw/t2024_88123_4.shtml'],
    ['2/4', '/zw/t2024_88123_2.html', `<div>2/4 ${link('t2024_88123.html', '上页')}${link('t2024_88123_3.html', '下页')}</div>`, '2/4: 1 /zw/t2024_88123.html, 2 /zw/t2024_88123_2.html, 3 /zw/t2024_88123_3.html'],
    ['in the middle, by neighbours alone', '/zw/t2024_88123_5.html', `${link('t2024_88123_4.html', '上一页')}${link('t2024_88123_6.html', '下一页')}`, '5/6: 4 /zw/t2024_88123_4.html, 5 /zw/t2024_88123_5.html, 6 /zw/t2024_88123_6.html'],
    ['full-width brackets and spaces', '/a/1_99123.html', `<p>［ ${link('1_99123_2.html', '下 一 页')} ］</p>`, '1/2: 1 /a/1_99123.html, 2 /a/1_99123_2.html'],
    ['titled pages', '/a/99123.html', `<div>${link('99123_2.html', '第2页：二、压实主体责任')}${link('99123_3.html', '第3页：三、规范财务管理')}</div>`, '1/3: 1 /a/99123.html, 2 /a/99123_2.html, 3 /a/99123_3.html'],
    ['Chinese numerals', '/a/99123.html', `<div>${link('99123_2.html', '第二页')}</div>`, '1/2: 1 /a/99123.html, 2 /a/99123_2.html'],
    ['a page menu', '/a/99123.html', '<select onchange="location=this.value"><option value="99123.html">第1页</option><option value="99123_2.html">第2页</option></select>', '1/2: 1 /a/99123.html, 2 /a/99123_2.html'],
    ['an arrow as a picture', '/a/99123.html', '<div><a href="99123_2.html"><img src="next.gif" alt="下一页"></a></div>', '1/2: 1 /a/99123.html, 2 /a/99123_2.html'],
    ['首页 without a number, 1 with one: one page', '/a/99123_2.html', `<div>${link('99123_1.html', '1')}${link('99123.html', '首页')}${link('99123_3.html', '3')}</div>`, '2/3: 1 /a/99123_1.html, 2 /a/99123_2.html, 3 /a/99123_3.html'],
    ['below 上一篇 and 下一篇', '/a/99123.html', `<p>上一篇：${link('99122.html', '县水利局召开防汛工作会议')}</p><p>下一篇：${link('99124.html', '关于招聘工作人员的公告')}</p><p>${link('99123_2.html', '下一页')}</p>`,
      '1/2: 1 /a/99123.html, 2 /a/99123_2.html'],
    ['an attachment between', '/a/99123.html', `<p>附件：${link('/files/1.pdf', '整改任务分解表（2024年）.pdf')}</p>${link('99123_2.html', '2')}`, '1/2: 1 /a/99123.html, 2 /a/99123_2.html'],
  ])('%s', (_name, path, pager, expected) => {
    expect(say(pagesOf(path, pager))).toBe(expected);
  });

  test('inside the article, where the editor put it', () => {
    expect(say(pagesOf('/a/99123.html', '', { inside: `<p style="text-align:center">${link('99123.html', '1')}${link('99123_2.html', '2')}</p>` }))).toBe('1/2: 1 /a/99123.html, 2 /a/99123_2.html');
  });

  test('named in the head only', () => {
    expect(say(pagesOf('/a/99123.html', '', { head: '<link rel="next" href="/a/99123_2.html">' }))).toBe('1/2: 1 /a/99123.html, 2 /a/99123_2.html');
  });

  test('a base address counts', () => {
    expect(say(pagesOf('/a/99123.html', link('b/99123_2.html', '2'), { head: `<base href="${SITE}/a/">` }))).toBeUndefined();
    expect(say(pagesOf('/a/99123.html', link('a/99123_2.html', '2'), { head: `<base href="${SITE}/">` }))).toBe('1/2: 1 /a/99123.html, 2 /a/99123_2.html');
  });

  test('the words of the pager stay out of the text', () => {
    const url = `${SITE}/a/99123.html`;
    const html = `<body><div class="c">${BODY}<p>${link('99123.html', '1')}${link('99123_2.html', '2')}${link('99123_2.html', '下一页')}</p></div></body>`;
    const read = readPage(new JSDOM(html, { url }).window.document, { url });
    expect(read.ok && read.value.article.text).toMatch(/批评教育。$/);
  });
});

describe('near misses', () => {
  const list = Array.from({ length: 12 }, (_, i) => `<li>${link(`t2024_77${i + 10}.html`, `县教育局党组关于巡察整改进展情况的通报（第${i}号）`)}<span>2024-03-0${i % 9}</span></li>`).join('');

  test.each<[name: string, path: string, pager: string, options?: Parameters<typeof pagesOf>[2]]>([
    ['上一篇 and 下一篇', '/a/show_12.html', `<p>上一篇：${link('show_11.html', '县水利局召开防汛工作会议')}</p><p>下一篇：${link('show_13.html', '没有了，返回列表')}</p>`],
    ['上一条 and 下一条 as the words of the link', '/a/show_12.html', `<p>${link('show_11.html', '上一条')}${link('show_13.html', '下一条')}</p>`],
    ['下一页 that leads to another article', '/a/content_9120.html', `<p>${link('content_9119.html', '上一页')}${link('content_9121.html', '下一页')}</p>`],
    ['下一页 that leads to another article of a young site', '/a/show_12.html', `<p>${link('show_11.html', '上一页')}${link('show_13.html', '下一页')}</p>`],
    ['下一页 of another column', '/a/99123.html', `<p>${link('/b/index_2.html', '下一页')}</p>`],
    ['another host', '/a/99123.html', link('http://m.qingxi.gov.cn/a/99123_2.html', '2')],
    ['numbers that lead to other articles', '/a/99123.html', `${link('99124.html', '1')}${link('99125.html', '2')}`],
    ['a number that is not the page’s', '/a/99123.html', link('99123_7.html', '2')],
    ['pages within the page', '/a/99123.html', `${link('#2', '2')}${link('99123.html#p3', '3')}`],
    ['a script', '/a/99123.html', `${link('javascript:go(2)', '2')}${link('javascript:void(0)', '下一页')}`],
    ['首页 and 尾页 alone', '/a/99123.html', `${link('99123_1.html', '首页')}${link('99123_9.html', '尾页')}`],
    ['a version with large print', '/a/99123.html', link('99123_2.html', '大字版')],
    ['print and mobile version', '/a/99123.html', `${link('99123.html?print=1', '打印本页')}${link('/wap/99123.html', '手机版')}`],
    ['comments below', '/a/99123.html', `<ul>${Array.from({ length: 5 }, (_, i) => `<li>${link(`/bbs/${i}.html`, '网友留言：请问什么时候办理')}</li>`).join('')}</ul>${link('99123.html?page=2', '2')}`],
    ['related news with a pager', '/a/99123.html', `<h3>相关新闻</h3><ul>${list}</ul>${link('99123.html?page=2', '下一页')}`],
    ['more pages than any article has', '/a/99123.html', `<div>共 86 页 ${link('99123_2.html', '下一页')}</div>`],
    ['rel=next of a blog: the next article', '/a/99123.html', '', { head: '<link rel="next" href="/a/99124.html" title="关于招聘的公告">' }],
    ['a list', '/xxgk/index.html', `${link('index_1.html', '2')}${link('index_1.html', '下一页')}`, { body: `<ul>${list}</ul>` }],
    ['a list under an unusual name', '/xxgk/tzgg.html', `${link('tzgg_2.html', '2')}${link('tzgg_2.html', '下一页')}`, { body: `<ul>${list}</ul>` }],
    ['the short last page of a list', '/xxgk/index_2.html', `${link('index_1.html', '上一页')}${link('index.html', '首页')}`, { body: `<ul><li>${link('t2024_1.html', '县教育局党组关于巡察整改进展情况的通报')}<span>2024-03-01</span></li></ul>` }],
    ['a search with quoted text', '/search?q=整改&page=2', `${link('/search?q=整改&page=1', '上一页')}${link('/search?q=整改&page=3', '下一页')}`,
      { body: Array.from({ length: 6 }, (_, i) => `<h3>${link(`/a/${99200 + i}.html`, '县教育局党组关于巡察整改进展情况的通报')}</h3><p>根据县委统一部署，县委第二巡察组对县教育局党组开展了巡察，现将整改进展情况予以公布，请监督。</p>`).join('') }],
  ])('%s', (_name, path, pager, options) => {
    expect(say(pagesOf(path, pager, options))).toBeUndefined();
  });
});

describe('words of pagers', () => {
  test.each([
    ['2', 'number 2'], ['［3］', 'number 3'], ['第十二页', 'number 12'], ['-4-', 'number 4'], ['5页', 'number 5'], ['第2页：二、整改情况', 'number 2'],
    ['下一页', 'next'], ['点击下一页', 'next'], ['»', 'next'], ['Next Page', 'next'], ['下页>>', 'next'], ['上一页', 'previous'], ['« 上页', 'previous'],
    ['首页', 'first'], ['第一页', 'first'], ['尾页', 'last'], ['最后一页', 'last'],
  ])('%s: %s', (words, expected) => {
    const label = readPagerLabel(words);
    expect(label && (label.kind === 'number' ? `number ${label.number}` : label.kind)).toBe(expected);
  });

  test.each(['上一篇', '下一篇', '下一条：无', '返回首页', '2024', '2024年', '第2版', '一、', '更多', '0', '', '第2页的内容介绍', '关于下一页的说明'])('none in "%s"', (words) => {
    expect(readPagerLabel(words)).toBeNull();
  });

  test.each<[string, number, number | null]>([
    ['第2页/共5页', 2, 5], ['共 12 页', 1, 12], ['总共3页', 1, 3], ['页次：2/4', 2, 4], ['1/3', 1, 3], ['1/3', 2, null], ['2024/3/28', 1, null], ['共12条', 1, null],
  ])('%s on page %i: %s', (words, current, total) => { expect(readPageTotal(words, current)).toBe(total); });
});
