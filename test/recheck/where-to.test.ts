import { expect, test } from 'vitest';
import { whereTo } from '@/lib/recheck/where-to';

const ASKED = 'http://jw.hetan.gov.cn/xcgg/t20240603_12.html';

test.each<[string, string]>([
  [ASKED, 'own'],
  ['https://jw.hetan.gov.cn/xcgg/t20240603_12.html', 'own'],
  ['http://www.jw.hetan.gov.cn/xcgg/t20240603_12.html', 'own'],
  ['http://m.jw.hetan.gov.cn/xcgg/t20240603_12.html/', 'own'],
  ['http://jw.hetan.gov.cn/xcgg/t20240603_12.html;jsessionid=A0?from=list#top', 'own'],
  ['', 'own'],
  ['http://jw.hetan.gov.cn/', 'front'],
  ['http://www.hetan.gov.cn/index.html', 'front'],
  ['https://jw.hetan.gov.cn/xcgg/', 'column'],
  ['http://jw.hetan.gov.cn/xcgg/index_2.html', 'column'],
  ['http://jw.hetan.gov.cn/xcgg/list.html', 'column'],
  ['http://jw.hetan.gov.cn/2024/0603/c12a34.html', 'elsewhere'],
  ['http://www.hetan.gov.cn/jw/t20240603_12.html', 'elsewhere'],
  ['http://www.other.com/', 'other-site'],
  ['http://jw.qingxi.gov.cn/xcgg/t20240603_12.html', 'other-site'],
])('%s is %s', (came, landing) => {
  expect(whereTo([ASKED], came)).toBe(landing);
});

test.each<[string, string, string]>([
  ['http://a.gov.cn/show.jsp?id=12', 'http://a.gov.cn/show.jsp?id=12&lang=zh', 'own'],
  ['http://a.gov.cn/show.jsp?id=12', 'http://a.gov.cn/show.jsp?id=13', 'elsewhere'],
  ['http://a.gov.cn/#/detail/12', 'http://a.gov.cn/#/detail/12', 'own'],
  ['http://a.gov.cn/#/detail/12', 'http://a.gov.cn/', 'front'],
])('%s led to %s: %s', (asked, came, landing) => {
  expect(whereTo([asked], came)).toBe(landing);
});

test('the address a page is also known under is its own', () => {
  const canonical = 'http://www.hetan.gov.cn/jw/12.html';
  expect(whereTo([ASKED, canonical], canonical)).toBe('own');
});
