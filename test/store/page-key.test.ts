import { expect, test } from 'vitest';
import { pageKey } from '@/lib/store/page-key';

const URL = 'http://jjw.liuhe.gov.cn/tzgg/t1.html';

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
  ['what is no address is its own key', { url: '通报.txt' }, '通报.txt'],
])('%s', (_name, source, key) => {
  expect(pageKey(source)).toBe(key);
});
