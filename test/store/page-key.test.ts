import { expect, test } from 'vitest';
import { pageKey } from '@/lib/store/page-key';

const URL = 'http://jjw.liuhe.gov.cn/tzgg/t1.html';

const SPLIT = { current: 2, total: 2, pages: [{ number: 1, url: 'http://a.gov.cn/t1.html' }, { number: 2, url: 'http://a.gov.cn/t1_2.html' }] };

test.each([
  ['a place on the page does not count', { url: `${URL}#p3` }, URL],
  ['the canonical address wins', { url: `${URL}?from=timeline`, canonicalUrl: URL }, URL],
  ['a relative canonical address', { url: `${URL}?x=1`, canonicalUrl: '/tzgg/t1.html' }, URL],
  ['a canonical address of another host is not believed', { url: URL, canonicalUrl: 'http://mirror.example.com/t1.html' }, URL],
  ['nor the front page', { url: URL, canonicalUrl: 'http://jjw.liuhe.gov.cn/' }, URL],
  ['nor the front page by its file', { url: URL, canonicalUrl: 'http://jjw.liuhe.gov.cn/index.html' }, URL],
  ['nor a script address', { url: URL, canonicalUrl: 'javascript:void(0)' }, URL],
  ['the page of a single-page site is in its fragment', { url: 'http://a.gov.cn/#/detail/12' }, 'http://a.gov.cn/#/detail/12'],
  ['which a canonical address does not know', { url: 'http://a.gov.cn/x#/detail/12', canonicalUrl: 'http://a.gov.cn/x' }, 'http://a.gov.cn/x#/detail/12'],
  ['a query names the page', { url: 'http://a.gov.cn/show.jsp?id=7#top' }, 'http://a.gov.cn/show.jsp?id=7'],
  ['a print version that names its page', { url: `${URL}?print=1`, canonicalUrl: URL }, URL],
  ['a mobile version of the same host that does', { url: 'http://jjw.liuhe.gov.cn/wap/tzgg/t1.html', canonicalUrl: URL }, URL],
  ['a print version that does not is a page of its own', { url: `${URL}?print=1` }, `${URL}?print=1`],
  ['a later page of a split article that names the first', { url: 'http://a.gov.cn/t1_2.html', canonicalUrl: 'http://a.gov.cn/t1.html', pages: SPLIT }, 'http://a.gov.cn/t1_2.html'],
  ['its address with something behind is its own', { url: 'http://a.gov.cn/t1_2.html?x=1', canonicalUrl: 'http://a.gov.cn/t1_2.html', pages: SPLIT }, 'http://a.gov.cn/t1_2.html'],
  ['what is no address is its own key', { url: '通报.txt' }, '通报.txt'],
])('%s', (_name, source, key) => {
  expect(pageKey(source)).toBe(key);
});
