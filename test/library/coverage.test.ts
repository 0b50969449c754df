import { expect, test } from 'vitest';
import { coverageOf, namesIn } from '@/lib/library/coverage';
import { sampleRow } from './sample-row';

test.each<[string, string[]]>([
  ['柳河县水务局\n柳河县林业局', ['柳河县水务局', '柳河县林业局']],
  ['1. 中共柳河县水务局党组关于巡察整改进展情况的通报 2024-03-18', ['中共柳河县水务局党组']],
  ['（一）县水务局、县林业局，县教育局；县水务局', ['县水务局', '县林业局', '县教育局']],
  ['[巡察整改] 青溪县卫生健康局（原卫计局）', ['青溪县卫生健康局']],
  ['  \n2024-03-18\n—', []],
])('%j names %j', (list, names) => expect(namesIn(list)).toEqual(names));

const ROWS = [
  sampleRow({ key: 'a', unit: '中共柳河县水务局党组', publishedOn: '2024-03-18', inspector: '县委第一巡察组', round: '第三轮' }),
  sampleRow({ key: 'b', unit: '柳河县水务局', publishedOn: '2025-03-18', inspector: '县委第一巡察组', round: '第三轮' }),
  sampleRow({ key: 'c', unit: '柳河县文化和旅游局', publishedOn: '2024-05-01', inspector: undefined, round: undefined }),
  sampleRow({ key: 'd', unit: '青溪县教育局', aliases: ['青溪县教体局'], publishedOn: '2024-06-01' }),
];

test.each<[string, string, string[]]>([
  ['柳河县水务局', 'saved', ['a', 'b']], ['柳河县旅游局', 'saved', ['c']], ['青溪县教体局', 'saved', ['d']], ['青溪县水务局', 'missing', []],
  ['县教育局', 'saved', ['d']], ['县审计局', 'missing', []], ['柳河縣水務局', 'saved', ['a', 'b']],
])('of %s: %s', (name, state, keys) => {
  const [body] = coverageOf([name], ROWS).bodies;
  expect([body?.state, body?.notices.map(({ key }) => key)]).toEqual([state, keys]);
});

test('a name without its place is unsure where the notices are of two places', () => {
  const rows = [...ROWS, sampleRow({ key: 'e', unit: '青溪县水务局' })];
  expect(coverageOf(['县水务局'], rows).bodies[0]?.state).toBe('unsure');
});

test('bodies the list does not name, and the rounds, are told', () => {
  const { others, rounds } = coverageOf(['柳河县水务局'], ROWS);
  expect(others).toEqual(['柳河县文化和旅游局', '青溪县教育局']);
  expect(rounds).toContainEqual({ inspector: '县委第一巡察组', round: '第三轮', notices: 2, bodies: 1, first: '2024-03-18', last: '2025-03-18' });
  expect(coverageOf([], ROWS)).toMatchObject({ bodies: [], others: [] });
});
