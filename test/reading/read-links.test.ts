import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLinks } from '@/lib/page/read-links';

const ADDRESS = 'http://www.liuhe.gov.cn/col/xczg/index.html';
const pageOf = (body: string): Document => new JSDOM(`<!DOCTYPE html><html><head><title>列表</title></head><body>${body}</body></html>`, { url: ADDRESS }).window.document;
const read = (body: string) => readLinks(pageOf(body)).map(({ url, words, cut, date, places }) => [url.replace('http://www.liuhe.gov.cn', ''), words, date ?? null, cut, places.length]);
const TITLE = '中共柳河县水务局党组关于巡察整改情况的通报';

describe('where lists print the day', () => {
  test.each([
    ['beside it in the item', `<li><a href="/1">${TITLE}</a><span>2024-03-28</span></li>`],
    ['before it in the item', `<li><span>[2024-03-28]</span> <a href="/1">${TITLE}</a></li>`],
    ['inside the link, behind', `<li><a href="/1"><i></i>${TITLE}<span>2024/3/28</span></a></li>`],
    ['inside the link, before', `<li><a href="/1"><em>2024年3月28日</em><b>${TITLE}</b></a></li>`],
    ['in the link\'s own text', `<div><a href="/1">${TITLE} (2024-03-28)</a><br><a href="/2">其他</a></div>`],
    ['in another cell', `<table><tr><td>1</td><td><a href="/1">${TITLE}</a></td><td>县水务局</td><td>2024.03.28</td></tr><tr><td>2</td><td><a href="/2">其他</a></td><td></td><td>2024.03.29</td></tr></table>`],
    ['in another cell, with a link to the column before it', `<table><tr><td><a href="/col/">[巡察整改]</a><a href="/1">${TITLE}</a></td><td>2024-03-28</td></tr></table>`],
    ['in its own block', `<div><div class="item"><div><a href="/1">${TITLE}</a></div><div>发布时间：2024-03-28 来源：县纪委</div></div><div class="item"><div><a href="/2">其他</a></div><div>发布时间：2024-03-29</div></div></div>`],
    ['behind it on the line', `<div><a href="/1">${TITLE}</a> 2024-03-28<br><a href="/2">其他</a> 2024-03-29</div>`],
    ['before it on the line', `<div>2024-03-28 <a href="/1">${TITLE}</a><br>2024-03-29 <a href="/2">其他</a></div>`],
    ['in the term after it', `<dl><dt><a href="/1">${TITLE}</a></dt><dd>2024-03-28</dd><dt><a href="/2">其他</a></dt><dd>2024-03-29</dd></dl>`],
    ['in the term before it', `<dl><dt>2024-03-28</dt><dd><a href="/1">${TITLE}</a></dd><dt>2024-03-29</dt><dd><a href="/2">其他</a></dd></dl>`],
    ['in two boxes', `<li><div><b>28</b><span>2024-03</span></div><p><a href="/1">${TITLE}</a></p></li>`],
    ['in two boxes of the link', `<li><a href="/1"><span><b>03-28</b><i>2024</i></span><h3>${TITLE}</h3><p>根据统一部署，2023年5月6日至7月20日，县委第一巡察组开展了巡察。</p></a></li>`],
    ['with the time', `<li><a href="/1">${TITLE}</a><span>2024-03-28 09:21:07</span></li>`],
  ])('%s', (_where, body) => {
    expect(read(body).find(([url]) => url === '/1')).toEqual(['/1', TITLE, '2024-03-28', false, 1]);
  });

  test.each([
    ['day and month alone', `<li><a href="/1">${TITLE}</a><span>03-28</span></li>`],
    ['no day of the calendar', `<li><a href="/1">${TITLE}</a><span>2024-02-30</span></li>`],
    ['a day in a summary', `<li><a href="/1">${TITLE}</a><p>2023年5月6日，县委第一巡察组进驻；7月20日结束。</p></li>`],
    ['the neighbour\'s day', `<div><div><a href="/1">${TITLE}</a></div><div><a href="/2">其他</a><span>2024-03-29</span></div></div>`],
    ['the day of the page', `<div><p>更新：2024-04-01</p><ul><li><a href="/1">${TITLE}</a></li><li><a href="/2">其他</a></li></ul></div>`],
  ])('none: %s', (_where, body) => {
    expect(read(body).find(([url]) => url === '/1')?.[2]).toBeNull();
  });
});

describe('what a link says', () => {
  test.each([
    ['the title tells what was cut', `<a href="/1" title="${TITLE}">中共柳河县水务局党组关于巡察整…</a>`, TITLE, false],
    ['one line of several', `<a href="/1" title="标题：${TITLE}&#10;发布时间：2024-03-28">中共柳河县水务局党组...</a>`, TITLE, false],
    ['the title tells more than the page', `<a href="/1" title="${TITLE}">中共柳河县水务局党组关于巡察</a>`, TITLE, false],
    ['a sign before it', `<a href="/1" title="${TITLE}">· 中共柳河县水务局党组关于…</a>`, TITLE, false],
    ['a title that is another text', '<a href="/1" title="在新窗口打开">中共柳河县水务局党组关于…</a>', '中共柳河县水务局党组关于…', true],
    ['no title', '<a href="/1">中共柳河县水务局党组关于巡察整......</a>', '中共柳河县水务局党组关于巡察整......', true],
    ['marked search words', '<a href="/1">柳河县水务局<em>巡察</em><em>整改</em>情况的\n   通报</a>', '柳河县水务局巡察整改情况的 通报', false],
  ])('%s', (_name, body, words, cut) => {
    expect(read(body)).toEqual([['/1', words, null, cut, 1]]);
  });

  test('a picture says what its title says, and has no text to mark', () => {
    expect(read(`<a href="/1" title="${TITLE}"><img src="x.png" alt=""></a>`)).toEqual([['/1', TITLE, null, false, 0]]);
  });
});

test('an address comes once, with its fullest words, all its places and its day', () => {
  const body = `<a href="/1#top">中共柳河县水务局…</a><ul><li><a href="/1">${TITLE}</a><span>2024-03-28</span></li></ul><a href="/1">详细</a>`;
  expect(read(body)).toEqual([['/1', TITLE, '2024-03-28', false, 3]]);
});

test('only web addresses, resolved; the route of a single-page site is part of it', () => {
  const body = '<a href="a.html">甲</a><a href="#b">乙</a><a href="#/detail/3">丙</a><a href="javascript:open(4)">丁</a><a href="mailto:a@b.cn">戊</a><a>己</a><a href="ftp://x/">庚</a><a href="//www.other.cn/x">辛</a><a href="http://[">壬</a>';
  expect(readLinks(pageOf(body)).map(({ url }) => url)).toEqual([
    'http://www.liuhe.gov.cn/col/xczg/a.html', ADDRESS, `${ADDRESS}#/detail/3`, 'http://www.other.cn/x',
  ]);
});

test('hidden links are left out', () => {
  const body = '<div hidden><a href="/1">甲</a></div><a href="/2" style="display:none">乙</a><div style="visibility:hidden"><a href="/3">丙</a></div><style>.off{display:none}</style><ul class="off"><li><a href="/4">丁</a></li></ul><a href="/5">戊</a>';
  expect(readLinks(pageOf(body)).map(({ words }) => words)).toEqual(['戊']);
});

test('fields that take the names of the DOM change nothing', () => {
  const names = ['parentElement', 'childNodes', 'nextSibling', 'firstChild', 'nodeType', 'textContent', 'localName', 'getElementsByTagName', 'ownerDocument', 'closest', 'previousSibling'];
  const fields = names.map((name) => `<input name="${name}">`).join('');
  expect(read(`<p><a href="/1">甲的通报</a><form>${fields}2024-03-28</form></p>`)).toEqual([['/1', '甲的通报', null, false, 1]]);
  expect(read(`<form>${fields}<a href="/1">甲的通报</a>2024-03-28</form>`)[0]?.[0]).toBe('/1');
  const body = '<form><input name="parentElement"><input name="childNodes"><input name="nextSibling"><li><a href="/1">甲的通报</a><span>2024-03-28</span></li></form><img name="documentElement"><img name="links">';
  expect(read(body)).toEqual([['/1', '甲的通报', '2024-03-28', false, 1]]);
});

const piece = fc.oneof(
  fc.constantFrom('<a href="/1">', '<a href="/2" title="中共…', '</a>', '<li>', '</li>', '<tr>', '<td>', '<table>', '</table>', '<br>', '<div>', '</div>', '<dl><dt>', '<dd>', '<b>28</b>', '2024-03', '2024-13-45', '<span>2024-03-28</span>', '整改情况的通报', '…', '" ', '<form>', '<input name=parentElement>', '<input name=textContent>', '<input name=getElementsByTagName>', '<h3>', '<p hidden>', '<!--', '-->', '<svg><a href="/3">', '</svg>', '<template><a href=/4>x</a></template>', '\u0000', '　'),
  fc.string({ maxLength: 12 }),
);

test('whatever the markup: addresses once, places on the page, days of the calendar, and the page as it was', () => {
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
    const document = new DOMParser().parseFromString(`<base href="${ADDRESS}"><body>${pieces.join('')}`, 'text/html');
    const before = document.documentElement.outerHTML;
    const links = readLinks(document);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(new Set(links.map(({ url }) => url)).size).toBe(links.length);
    for (const { url, words, date, places } of links) {
      expect(url).toMatch(/^https?:\/\//);
      expect(words.trim()).toBe(words);
      expect(words.length).toBeGreaterThan(0);
      expect(words.length).toBeLessThanOrEqual(300);
      if (date !== undefined) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      for (const place of places) expect(document.contains(place)).toBe(true);
    }
  }), { numRuns: 300 });
});

test.each([
  ['links in one line', (n: number) => `<div>${'<a href="/x">甲</a>'.repeat(n)}</div>`],
  ['links beside one long text', (n: number) => `<div><p>${'字'.repeat(40 * n)}</p>${'<a href="/x">甲</a>'.repeat(n)}</div>`],
  ['links with one child each in a long row', (n: number) => `<table><tr>${'<td><a href="/x">甲</a></td>'.repeat(n)}</tr></table>`],
  ['long days', (n: number) => `<li><a href="/x">${'2024-03-2 '.repeat(n)}</a>${'2024-03-2 '.repeat(n)}</li>`],
])('twenty times the page in far less than 400 times the processor time: %s', (_name, body) => {
  // Processor time: what runs beside the test on a busy machine does not count.
  const time = (n: number): number => {
    const document = pageOf(body(n));
    const runs = [0, 0, 0].map(() => {
      const start = process.cpuUsage();
      readLinks(document);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return Math.min(...runs);
  };
  time(100);
  expect(time(4000) / Math.max(time(200), 1)).toBeLessThan(120);
});
