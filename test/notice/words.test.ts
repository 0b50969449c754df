import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { patternOf } from '@/lib/notice/words/pattern';
import { alternativesOf, wordsOf } from '../support/chinese-words';
import { readSourceFiles, ROOT } from '../support/source-imports';

const files = readSourceFiles(['lib/notice']).filter(({ path }) => !/\.phrases\.ts$|\/(?:phrase-row|signal-names|rules)\.ts$/.test(path));
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Values by the files that hold them. */
function whereabouts(valuesOf: (text: string) => readonly string[]): [value: string, paths: readonly string[]][] {
  const places = new Map<string, Set<string>>();
  for (const { path } of files) {
    for (const value of valuesOf(textOf(path))) places.set(value, (places.get(value) ?? new Set()).add(path));
  }
  return [...places].map(([value, paths]) => [value, [...paths]]);
}

test('classes of words stand on nothing', () => {
  expect(files.filter(({ path, imports }) => path.startsWith('lib/notice/words/') && imports.length > 0).map(({ path }) => path)).toEqual([]);
});

test('no list of four or more words is written twice: it is a class of lib/notice/words', () => {
  const twice = whereabouts(alternativesOf).filter(([, paths]) => paths.length > 1);
  expect(twice.map(([list, paths]) => `${list}: ${paths.join(', ')}`)).toEqual([]);
});

/**
 * Words in the patterns of three and more files. The number only gets smaller: a word that moves into a class of
 * lib/notice/words takes the bound down with it.
 */
const IN_THREE_FILES = 400;
test(`no more than ${IN_THREE_FILES} words stand in three files`, () => {
  const spread = whereabouts(wordsOf).filter(([, paths]) => paths.length >= 3).sort(([, a], [, b]) => b.length - a.length);
  console.log(`${spread.length} of ${whereabouts(wordsOf).length} words of lib/notice stand in three files or more (at most ${IN_THREE_FILES})`);
  expect(spread.length, spread.map(([word, paths]) => `${word} ${paths.length}`).join(', ')).toBeLessThanOrEqual(IN_THREE_FILES);
});

it('reads words and lists as they stand in patterns', () => {
  const text = "const A = /(?:通报|报告|公示|公告)的?整改[情况]/;\nconst B = { because: '整治', p: `落实|${C}` }; // 检查";
  expect(wordsOf(text)).toEqual(['通报', '报告', '公示', '公告', '的', '整改', '落实'].filter((word) => word.length > 1));
  expect(alternativesOf(text)).toEqual(['通报|报告|公示|公告']);
});

it('makes a pattern in which each class is a group of its own', () => {
  const [told, all] = [patternOf`现将${'情况|结果'}\s?如下`, new RegExp(patternOf`^${'已|均已'}`, 'g')];
  expect(told.source).toBe('现将(?:情况|结果)\\s?如下');
  expect(['现将结果如下', '现将情况 如下', '结果如下'].map((text) => told.test(text))).toEqual([true, true, false]);
  expect([all.source, all.flags]).toEqual(['^(?:已|均已)', 'g']);
});
