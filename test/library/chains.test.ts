import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce } from '@/lib/sliced';
import { alignIssues } from '@/lib/library/align-issues';
import { proposeFollowUps } from '@/lib/library/chains';
import { issueLines, joinChains } from '@/lib/library/join-chains';
import { bodyName, sameBody } from '@/lib/library/same-body';
import { generateChains } from '../generate/chains';
import { scoreChains } from '../generate/score-chains';
import { sampleRow } from './sample-row';

test.each([
  ['中共柳河县水务局党组', { place: '柳河县', core: '水务' }], ['东港市松山区卫生健康局', { place: '东港市松山区', core: '卫生健康' }],
  ['中共松山区委', { place: '松山区', core: '' }], ['省水利厅', { place: '', core: '省水利' }], ['某某集团', { place: '', core: '某某' }],
])('%s is in its parts %j', (name, parts) => expect(bodyName(name)).toMatchObject(parts));

test.each<[string, string, 'one' | 'perhaps' | 'two']>([
  ['柳河县水务局', '中共柳河县水务局党组', 'one'], ['柳河县旅游局', '柳河县文化和旅游局', 'one'], ['柳河县住房和城乡建设局', '柳河县住建局', 'one'],
  ['柳河县農業局', '柳河县农业农村局', 'one'], ['柳河县水务局', '青溪县水务局', 'two'], ['柳河县水务局', '柳河县财政局', 'two'], ['柳河县环境保护局', '柳河县生态环境局', 'perhaps'],
])('%s and %s: %s', (one, other, kind) => {
  const score = sameBody(bodyName(one), bodyName(other));
  expect(score >= 0.8 ? 'one' : score >= 0.3 ? 'perhaps' : 'two').toBe(kind);
});

describe('issues', () => {
  const issues = (...titles: string[]) => titles.map((title, i) => ({ id: `i${i + 1}`, title, section: [] }));
  test('go on though they are dressed otherwise and stand in another order', () => {
    expect(alignIssues(issues('1.关于河道巡查流于形式的问题', '项目资金拨付迟缓'), issues('项目资金拨付迟缓的问题整改情况', '（二）河道巡查流于形式'))).toMatchObject([
      { then: 'i1', now: 'i2', score: 1 }, { then: 'i2', now: 'i1', score: 1 },
    ]);
  });
  test('that are of two matters do not, however the genre frames them', () => {
    expect(alignIssues(issues('关于公车使用登记不全的问题'), issues('关于干部档案审核不严的问题'))).toEqual([]);
  });
  test('each go on in one at most', () => {
    expect(alignIssues(issues('学习不深入', '学习不够深入'), issues('学习不深入'))).toMatchObject([{ then: 'i1', now: 'i1' }]);
  });
});

describe('follow-ups', () => {
  const titles = ['河道巡查流于形式', '项目资金拨付迟缓', '公务接待审批手续不全'];
  const issue = { section: [], status: 'in-progress' as const, state: 'machine' as const, toCheck: false, responsible: [], measures: [], outcomes: [] };
  const issuesOf = () => titles.map((title, i) => ({ ...issue, id: `i${i}`, title }));
  const first = sampleRow({ key: 'a', unit: '柳河县水务局', publishedOn: '2023-01-01', feedbackOn: '2022-09-01' });
  test.each<[string, Parameters<typeof sampleRow>[0], boolean]>([
    ['of the same body and inspection', { key: 'b', publishedOn: '2024-01-01', feedbackOn: '2022-09-01' }, true],
    ['after another inspection', { key: 'b', publishedOn: '2024-01-01', feedbackOn: '2023-09-01' }, false],
    ['of another body', { key: 'b', unit: '柳河县财政局', publishedOn: '2024-01-01', feedbackOn: '2023-09-01' }, false],
    ['of the same day', { key: 'b', publishedOn: '2023-01-01', feedbackOn: '2022-09-01' }, false],
    ['many years later', { key: 'b', publishedOn: '2029-01-01', feedbackOn: '2022-09-01' }, false],
    ['under a name it had', { key: 'b', unit: '柳河县水务和湖泊管理局', aliases: ['柳河县水务局'], publishedOn: '2024-01-01', feedbackOn: '2022-09-01' }, true],
    ['without a date', { key: 'b', publishedOn: undefined }, false],
  ])('a notice %s', (_name, second, follows) => {
    expect(atOnce(proposeFollowUps([sampleRow(second), first], issuesOf)).map(({ from, to }) => `${from} > ${to}`)).toEqual(follows ? ['a > b'] : []);
  });

  test.each([1, 2, 3])('generated chains are found as well as promised (seed %i)', (seed) => {
    const { precision, recall, alignment, firstMisses } = scoreChains(generateChains(200, seed));
    expect({ precision: precision >= 0.98, recall: recall >= 0.9, alignment: alignment >= 0.95 }, firstMisses.join('\n')).toEqual({ precision: true, recall: true, alignment: true });
  });
});

test('comparing can be interrupted between any two notices', () => {
  const { rows, issues } = generateChains(40, 7);
  const work = proposeFollowUps(rows, (key) => issues.get(key) ?? []);
  let turns = 0;
  for (let step = work.next(); step.done !== true; step = work.next()) turns += 1;
  expect(turns).toBeGreaterThan(rows.length);
});

describe('chains', () => {
  const link = (from: string, to: string, score = 0.9) => ({ from, to, score });
  test.each([
    [[link('a', 'b'), link('b', 'c')], [['a', 'b', 'c']]],
    [[link('b', 'c', 0.95), link('a', 'b', 0.8), link('x', 'y')], [['x', 'y'], ['a', 'b', 'c']]],
    // Two go on with one: each is in a chain.
    [[link('a', 'b', 0.8), link('a', 'c', 0.9), link('c', 'd')], [['a', 'c', 'd'], ['a', 'b']]],
    [[link('a', 'b'), link('b', 'c', 0.9), link('b', 'd', 0.75)], [['a', 'b', 'c'], ['b', 'd']]],
    [[], []],
  ])('%j are joined to %j', (links, chains) => expect(joinChains(links).map(({ keys }) => keys)).toEqual(chains));

  test('every step is in a chain, and no chain holds a notice twice', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 20 }), (choices) => {
      // Notice n + 1 follows one before it, as proposals do.
      const links = choices.map((choice, n) => link(String(choice % (n + 1)), String(n + 1), 0.7 + (choice % 7) / 30));
      const chains = joinChains(links);
      const steps = new Set(chains.flatMap(({ keys }) => keys.slice(1).map((key, i) => `${keys[i] ?? ''} ${key}`)));
      expect(steps).toEqual(new Set(links.map(({ from, to }) => `${from} ${to}`)));
      for (const { keys, scores } of chains) expect([new Set(keys).size, scores.length]).toEqual([keys.length, keys.length - 1]);
    }));
  });

  test('an issue stands along all notices, until it is mentioned no more; later ones begin where they come', () => {
    const pair = (then: string, now: string) => ({ then, now, score: 0.9 });
    expect(issueLines([['i1', 'i2', 'i3'], ['i1', 'i2'], ['i1', 'i2']], [[pair('i1', 'i2'), pair('i3', 'i9')], [pair('i2', 'i1')]])
      .map((line) => line.map((step) => step?.id ?? '').join(' '))).toEqual(['i1 i2 i1', 'i2  ', 'i3 i9 ', ' i1 ']);
  });
});
