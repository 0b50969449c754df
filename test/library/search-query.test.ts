import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSearch } from '@/lib/library/fold-search';
import { initialsIn, initialsOf } from '@/lib/library/initials';
import { answersQuery, parseQuery, plainWords, queryWords, type SearchQuery } from '@/lib/library/search-query';

test.each<[string, SearchQuery]>([
  ['河道 巡查', { all: [['河道'], ['巡查']], none: [] }],
  ['河道 或 水库 巡查', { all: [['河道', '水库'], ['巡查']], none: [] }],
  ['河道 OR 水库 | 水渠', { all: [['河道', '水库', '水渠']], none: [] }],
  ['河道 -巡查', { all: [['河道']], none: ['巡查'] }],
  ['河道 不含 巡查 NOT 巡河', { all: [['河道']], none: ['巡查', '巡河'] }],
  ['-“河道 巡查”', { all: [], none: ['河道巡查'] }],
  ['“河道 巡查” 且 “或”', { all: [['河道巡查'], ['或']], none: [] }],
  ['河道 或', { all: [['河道']], none: [] }],
  ['或 河道 或 -水库', { all: [['河道']], none: ['水库'] }],
  ['河道 -', { all: [['河道'], ['-']], none: [] }],
  ['或许 不含糊', { all: [['或许'], ['不含糊']], none: [] }],
  [' \u3000', { all: [], none: [] }],
])('%s asks for', (typed, query) => expect(parseQuery(typed)).toEqual(query));

test('hits are marked by what may be there, never by what must not', () => {
  expect(queryWords('河道 或 水库 -巡查 河道')).toEqual(['河道', '水库']);
  expect([plainWords(parseQuery('河道 巡查')), plainWords(parseQuery('河道 或 巡查')), plainWords(parseQuery('-巡查'))]).toEqual([['河道', '巡查'], null, null]);
});

test('whatever is typed, a query answers as its operators say', () => {
  const word = fc.constantFrom('河道', '水库', '巡查', '整改', '台账');
  const group = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
  const asked = fc.record({ all: fc.array(group, { maxLength: 3 }), none: fc.uniqueArray(word, { maxLength: 2 }), text: fc.subarray(['河道', '水库', '巡查', '整改', '台账']) });
  fc.assert(fc.property(asked, fc.constantFrom('或', 'OR', '|'), fc.constantFrom('-', '不含 ', 'NOT '), ({ all, none, text }, or, not) => {
    const typed = [...all.map((words) => words.map((each) => `“${each}”`).join(` ${or} `)), ...none.map((each) => `${not}${each}`)].join(' ');
    const has = (each: string): boolean => text.some((part) => foldSearch(part) === each);
    expect(answersQuery(parseQuery(typed), has)).toBe(all.every((words) => words.some(has)) && none.every((each) => !has(each)));
    // What is refused and what is not are all there is.
    if (none.length === 1) expect(answersQuery(parseQuery(`不含 ${none[0] ?? ''}`), has)).toBe(!answersQuery(parseQuery(none[0] ?? ''), has));
  }));
});

describe('initials', () => {
  test.each([
    ['柳河县水务局', 'lhxswj'], ['重庆市城口县卫健委', 'cqsckxwjw'], ['厦门市银行业协会', 'xmsyhyxh'], ['中国建设银行', 'zgjsyh'], ['省会计学会', 'skjxh'],
    ['农村商业银行支行', 'ncsyyhzh'], ['单县总工会', 'sxzgh'], ['西藏自治区', 'xzzzq'], ['调解中心', 'tjzx'], ['重点项目办', 'zdxmb'], ['12345热线A座', '12345rxaz'], ['', ''],
  ])('of %s are %s', (name, letters) => expect(initialsOf(name)).toBe(letters));

  test('lead back to the characters they are of', () => {
    const name = '中共重庆市卫健委';
    const { start, end } = initialsIn(name, 'cqs') ?? { start: 0, end: 0 };
    expect(name.slice(start, end)).toBe('重庆市');
    expect(initialsIn(name, 'xx')).toBeNull();
  });
});
