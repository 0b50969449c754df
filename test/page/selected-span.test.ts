import { afterEach, expect, test } from 'vitest';
import { selectedSpan } from '@/entrypoints/article.content/selected-span';
import { readPage } from '@/lib/page/read-page';

afterEach(() => {
  document.body.innerHTML = '';
  document.getSelection()?.removeAllRanges();
});

const BODY = `<nav id="nav"><a href="/">首页</a></nav><div id="article"><h1>某局关于巡察整改情况的通报</h1>
<p id="a">　　一是完善<b id="b">河道巡查</b>制度，<span style="display:none">隐藏的话</span>2024年6月底前完成标识牌更换。</p>
<p id="c">二是规范项目资金拨付，建立台账并逐月通报进度，未再发生拨付迟缓的情况。</p>
<p>${'各级河长按月巡查，发现的问题当月交办、当月整改，并在公示栏公开结果。'.repeat(5)}</p></div><footer id="foot">网站标识码</footer>`;

function read() {
  document.body.innerHTML = BODY;
  const page = readPage(document, { url: 'http://sw.liuhe.gov.cn/a.html' });
  if (!page.ok) throw new Error(page.error.kind);
  return page.value;
}

function selectBetween(from: Node, at: number, to: Node, end: number): void {
  document.getSelection()?.setBaseAndExtent(from, at, to, end);
}
const textIn = (id: string): Text => {
  const node = document.getElementById(id)?.firstChild;
  if (!(node instanceof Text)) throw new Error(`${id} does not begin with text`);
  return node;
};
const selectedWords = ({ root, map, article }: ReturnType<typeof read>): string | null => {
  const span = selectedSpan(root, map, article.text);
  return span && article.text.slice(span.start, span.end);
};

test('words in one element, and across elements', () => {
  const page = read();
  selectBetween(textIn('b'), 0, textIn('b'), 2);
  expect(selectedWords(page)).toBe('河道');
  selectBetween(textIn('a'), 4, textIn('c'), 2);
  expect(selectedWords(page)).toMatch(/^完善河道巡查制度，2024年6月底前完成标识牌更换。\n二是$/);
});

test('backwards, and with white space at the ends', () => {
  const page = read();
  selectBetween(textIn('b'), 4, textIn('a'), 0);
  expect(selectedWords(page)).toBe('一是完善河道巡查');
});

test('a whole paragraph by triple click ends where the next one begins', () => {
  const page = read();
  const next = document.getElementById('c');
  if (!next) throw new Error('no paragraph');
  selectBetween(textIn('a'), 0, next, 0);
  expect(selectedWords(page)).toBe('一是完善河道巡查制度，2024年6月底前完成标识牌更换。');
});

test('of a selection of everything the article counts', () => {
  const page = read();
  document.getSelection()?.selectAllChildren(document.body);
  expect(selectedWords(page)).toBe(page.article.text.trim());
});

test('outside the article, or nothing: no place', () => {
  const page = read();
  document.getSelection()?.selectAllChildren(document.getElementById('foot') ?? document.body);
  expect(selectedWords(page)).toBeNull();
  document.getSelection()?.removeAllRanges();
  expect(selectedWords(page)).toBeNull();
  document.getSelection()?.collapse(textIn('a'), 3);
  expect(selectedWords(page)).toBeNull();
});
