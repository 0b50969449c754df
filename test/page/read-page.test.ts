import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '@/lib/page/read-page';
import { sanitizeSnapshot } from '@/lib/page/sanitize-snapshot';
import type { PageReading } from '@/lib/page/types';
import { formatBlocks } from '../reading/format-blocks';
import { ALL_PAGES } from '../reading/all-pages';
import { DRAWN_PAGES } from '../reading/drawn-pages';
import { BODY, TITLE } from '../reading/sample-pages';
import { loadPage, unloadPages } from './load-page';

const URL = 'http://www.qingxi.gov.cn/art/2024/7/2/art_1_2.html';

const read = (document: Document): PageReading => {
  const result = readPage(document, { url: URL });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

/** The map's own rules on a range's words: invisible characters go, white space is one space. */
const normal = (text: string): string => text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').replace(/\s+/g, ' ');
const CJK = '[\\u2e80-\\u9fff\\uff00-\\uffef“”‘’…—·]';
const withoutBreaks = (text: string): string => text.replace(new RegExp(`(?<=${CJK})\\s*\\n\\s*(?=${CJK})`, 'g'), '');

/** The page's words under a span's ranges. */
const wordsOf = (reading: PageReading, start: number, end: number): string =>
  reading.map.toRanges({ start, end }).map((range) => normal(withoutBreaks(range.toString()))).join('');

/** A fixed sequence of numbers in [0, 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Splits every text node in places and puts empty ones between, as scripts and highlighters leave pages. */
function splitTexts(document: Document): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  texts.forEach((text, i) => {
    if (text.parentElement?.closest('script,style')) return;
    for (let rest = text; rest.length > 3 + (i % 5); ) {
      rest = rest.splitText(2 + (i % 5));
      if (i % 2) rest.before('');
    }
  });
}

afterEach(unloadPages);

test('CDATA sections of XHTML are words of the page, and of its snapshot', async () => {
  const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${TITLE}</title></head><body><div>${BODY.map((line) => `<p>${line.slice(0, 3)}<![CDATA[${line.slice(3)}]]></p>`).join('')}</div></body></html>`;
  const address = window.URL.createObjectURL(new Blob([xhtml], { type: 'application/xhtml+xml' }));
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument ?? document;
  const reading = read(page);
  expect(formatBlocks(reading.article)).toEqual(BODY);
  expect(wordsOf(reading, 0, BODY[0]?.length ?? 0)).toBe(BODY[0]);
  expect(reading.map.toOffset(page.querySelector('p')?.lastChild ?? page, 2)).toBe(5);
  for (const line of BODY) expect(sanitizeSnapshot(reading, window)).toContain(`<p>${line}</p>`);
  window.URL.revokeObjectURL(address);
});

test('the words of a drawing stay in the snapshot, its letters do not', async () => {
  for (const { html } of DRAWN_PAGES.slice(0, 5)) {
    const snapshot = sanitizeSnapshot(read(await loadPage(html)), window);
    for (const line of BODY) expect(snapshot.split(line)).toHaveLength(2);
    expect(snapshot).not.toMatch(/svg|点击展开|底纹文字|隐藏的文字/);
  }
});

/** Every span of a block, and 120 others by chance, lead to the page's words and back. */
function expectWayBack(reading: PageReading): void {
  const { text, blocks } = reading.article;
  for (const { span } of blocks) expect(wordsOf(reading, span.start, span.end)).toBe(text.slice(span.start, span.end));
  const random = sequence(7);
  for (let i = 0; i < 120; i += 1) {
    const start = Math.floor(random() * text.length);
    const end = Math.min(text.length, start + Math.floor(random() * 80));
    expect(wordsOf(reading, start, end)).toBe(text.slice(start, end).replaceAll('\n', ''));
    const first = reading.map.toRanges({ start, end })[0];
    const offset = text[start] === '\n' ? start + 1 : start;
    if (first && offset < end) expect(reading.map.toOffset(first.startContainer, first.startOffset)).toBe(offset);
  }
}

describe('reading in Chromium, and the way between text and page', () => {
  const pages = ALL_PAGES.map((page) => [page.name, page] as const);

  test.each(pages)('%s', async (_name, page) => {
    const document = await loadPage(page.html);
    const before = document.documentElement.outerHTML;
    const reading = read(document);
    expect(formatBlocks(reading.article)).toEqual(page.lines);
    for (const [field, value] of Object.entries(page.source ?? {})) expect([field, reading.source[field as 'title']]).toEqual([field, value]);
    expect(document.documentElement.outerHTML).toBe(before);
    expectWayBack(reading);
  });

  test.each(pages)('the same over split text nodes: %s', async (_name, page) => {
    const document = await loadPage(page.html);
    splitTexts(document);
    const reading = read(document);
    expect(formatBlocks(reading.article)).toEqual(page.lines);
    expectWayBack(reading);
  });
});

describe('the way between text and page', () => {
  test('a point in an element, in furniture and outside', async () => {
    const document = await loadPage('<nav><a href="/">首页</a></nav><div id="d"><p>甲方已经完成整改任务。</p><p>乙方<b>正在</b>推进<i></i></p></div><footer>版权所有</footer>');
    const { map, article } = read(document);
    expect(article.text).toBe('甲方已经完成整改任务。\n乙方正在推进');
    const [first, second] = document.querySelectorAll('p');
    if (!first || !second) throw new Error('the page lost its paragraphs');
    expect(map.toOffset(first, 0)).toBe(0);
    expect(map.toOffset(first, 1)).toBe(11);
    expect(map.toOffset(second, 1)).toBe(14);
    expect(map.toOffset(second, 2)).toBe(16);
    expect(map.toOffset(second, 4)).toBe(18);
    expect(map.toOffset(document.querySelector('nav a')?.firstChild ?? document, 1)).toBeNull();
    expect(map.toOffset(document.createTextNode('别处'), 0)).toBeNull();
  });

  test('a hidden part inside a sentence is in no range', async () => {
    const document = await loadPage('<div><p>力争<span style="display:none">不可见</span>年底前完成整改任务。</p></div>');
    const { map, article } = read(document);
    expect(article.text).toBe('力争年底前完成整改任务。');
    expect(map.toRanges({ start: 0, end: article.text.length }).map(String)).toEqual(['力争', '年底前完成整改任务。']);
  });

  test('a span outside the text is a mistake', async () => {
    const { map, article } = read(await loadPage('<p>整改完成。</p>'));
    expect(() => map.toRanges({ start: 0, end: article.text.length + 1 })).toThrow(RangeError);
    expect(() => map.toRanges({ start: 3, end: 2 })).toThrow(RangeError);
  });

  test('text the page has shortened since has no range', async () => {
    const document = await loadPage('<p id="a">第一段已经整改完成。</p><p>第二段仍在整改。</p>');
    const { map, article } = read(document);
    const text = document.getElementById('a')?.firstChild as Text;
    text.data = '短';
    expect(map.toRanges({ start: 0, end: article.text.length }).map(String)).toEqual(['第二段仍在整改。']);
  });

  test('shadow trees that the markup declares', async () => {
    const body = '<p>整改任务已经全部完成，销号到位。</p><slot></slot>';
    const document = await loadPage(`<main><x-article><template shadowrootmode="open">${body}</template><p>后续将长期坚持。</p></x-article></main>`);
    const reading = read(document);
    expect(reading.article.text).toBe('整改任务已经全部完成，销号到位。\n后续将长期坚持。');
    expect(sanitizeSnapshot(reading, window)).toContain('<p>整改任务已经全部完成，销号到位。</p><p>后续将长期坚持。</p>');
  });

  test('an article in an open shadow tree', async () => {
    const document = await loadPage('<main><x-article></x-article></main>');
    const host = document.querySelector('x-article');
    host?.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { textContent: '整改任务已经全部完成，销号到位。' }));
    const reading = read(document);
    expect(reading.article.text).toBe('整改任务已经全部完成，销号到位。');
    expect(reading.map.toRanges({ start: 0, end: 4 }).map(String)).toEqual(['整改任务']);
  });
});
