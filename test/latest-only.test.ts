import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { latestOnly } from '@/lib/latest-only';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** Work of 100 ms that notes what it was told of, and when. */
function notedWork(): { noted: [number, string][]; work: (key: number, news: string) => Promise<void> } {
  const noted: [number, string][] = [];
  const begun = Date.now();
  return { noted, work: async (_key, news) => {
    noted.push([Date.now() - begun, news]);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  } };
}

test.each([
  ['one piece of news', [[0, 'a']], [[0, 'a']]],
  ['news while the work is under way waits for its end and the rest', [[0, 'a'], [50, 'b']], [[0, 'a'], [1100, 'b']]],
  ['of much news the latest', [[0, 'a'], [10, 'b'], [20, 'c'], [900, 'd']], [[0, 'a'], [1100, 'd']]],
  ['news after the rest is dealt with at once', [[0, 'a'], [1500, 'b']], [[0, 'a'], [1500, 'b']]],
] as const)('%s', async (_name, told, expected) => {
  const { noted, work } = notedWork();
  const { tell } = latestOnly(1000, work);
  for (const [time, news] of told) setTimeout(() => tell(1, news), time);
  await vi.runAllTimersAsync();
  expect(noted).toEqual(expected);
});

test('a storm of 1,000 pieces in five seconds is five pieces of work, and another key does not wait', async () => {
  const { noted, work } = notedWork();
  const { tell } = latestOnly(1000, work);
  for (let i = 0; i < 1000; i += 1) setTimeout(() => tell(1, `storm ${i}`), i * 5);
  setTimeout(() => tell(2, 'other'), 2500);
  await vi.runAllTimersAsync();
  expect(noted.filter(([, news]) => news.startsWith('storm')).length).toBeLessThanOrEqual(6);
  expect(noted.at(-1)?.[1]).toBe('storm 999');
  expect(noted).toContainEqual([2500, 'other']);
});

test('what is forgotten is not dealt with any more, and may be told of anew', async () => {
  const { noted, work } = notedWork();
  const { tell, forget } = latestOnly(1000, work);
  tell(1, 'a');
  tell(1, 'b');
  forget(1);
  tell(1, 'c');
  await vi.runAllTimersAsync();
  expect(noted).toEqual([[0, 'a'], [0, 'c']]);
});
