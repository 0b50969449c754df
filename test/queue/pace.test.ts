import { expect, test } from 'vitest';
import { leave, toDelay, waitBefore } from '@/lib/queue/pace';

const A = 'http://sw.liuhe.gov.cn/a.html';
const B = 'http://sw.liuhe.gov.cn/b.html';
const OTHER = 'http://www.heshui.gov.cn/c.html';

test.each([[5, 5], [2, 2], [1, 2], [0, 2], [-4, 2], [120, 120], [500, 120], [3.4, 3], [Number.NaN, 5], ['7', 5], [undefined, 5]])(
  'a delay of %s means %s seconds', (asked, seconds) => expect(toDelay(asked)).toBe(seconds));

test('the first page is opened at once', () => {
  expect(waitBefore(A, {}, 30, 1_000_000)).toBe(0);
});

test('a site is left alone for the whole delay, another one may follow after two seconds', () => {
  const left = leave(A, {}, 1_000_000);
  expect(waitBefore(B, left, 30, 1_000_000)).toBe(30_000);
  expect(waitBefore(B, left, 30, 1_010_000)).toBe(20_000);
  expect(waitBefore(OTHER, left, 30, 1_000_000)).toBe(2000);
  expect(waitBefore(OTHER, left, 30, 1_002_000)).toBe(0);
});

test('a site stays known while others are visited', () => {
  const left = leave(OTHER, leave(A, {}, 1_000_000), 1_010_000);
  expect(waitBefore(B, left, 30, 1_012_000)).toBe(18_000);
});

test('sites of long ago are forgotten, and a clock that was set back keeps nobody waiting', () => {
  expect(leave(OTHER, leave(A, {}, 1_000_000), 2_000_000)).toEqual({ 'www.heshui.gov.cn': 2_000_000 });
  expect(waitBefore(B, leave(A, {}, 9_000_000), 30, 1_000_000)).toBe(30_000);
});
