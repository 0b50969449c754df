import { expect, test } from 'vitest';
import { figuresOf } from '@/lib/library/figures/figures-of';
import { packIssues } from '@/lib/library/issue-list';
import type { IssueStatus } from '@/lib/notice/types';
import { sampleRow } from './sample-row';

const NONE: Readonly<Record<IssueStatus, number>> = { completed: 0, 'in-progress': 0, 'long-term': 0, 'not-started': 0, unspecified: 0 };
const issues = (...titles: string[]): string => packIssues(titles.map((title, i) => ({ id: `i${i + 1}`, status: 'completed', title })));

test('issues are counted by year and status; notices without a day are in no year', () => {
  const { status } = figuresOf([
    sampleRow({ key: 'a', publishedOn: '2024-03-18', issues: { ...NONE, completed: 2, 'in-progress': 1 } }),
    sampleRow({ key: 'b', publishedOn: '2023-03-18', issues: { ...NONE, completed: 5 } }),
    sampleRow({ key: 'c', publishedOn: '2024-12-31', issues: { ...NONE, completed: 1 } }),
    sampleRow({ key: 'd', publishedOn: undefined, issues: { ...NONE, completed: 9 } }),
  ]);
  expect(status).toEqual([{ year: '2023', status: 'completed', issues: 5 }, { year: '2024', status: 'completed', issues: 3 }, { year: '2024', status: 'in-progress', issues: 1 }]);
});

test('promises are counted in the month they are due; those without one, or that come round again, in none', () => {
  const { promises } = figuresOf([
    sampleRow({ key: 'a', dues: [{ id: 'd1', due: '2024-06-30' }, { id: 'd2', due: '2024-06-01', settled: 'note' }, { id: 'd3' }, { id: 'd5', due: '2024-06-02', later: 'in-progress' }, { id: 'd4', due: '2024-06-30', endless: true }] }),
    sampleRow({ key: 'b', dues: [{ id: 'd1', due: '2023-12-31', settled: 'notice' }] }),
  ]);
  expect(promises).toEqual([{ month: '2023-12', promised: 1, fulfilled: 1, told: 0 }, { month: '2024-06', promised: 3, fulfilled: 0, told: 2 }]);
});

test.each<[string, readonly (readonly [feedback: string | undefined, published: string | undefined])[], object[]]>([
  ['an odd number', [['2024-01-01', '2024-01-11'], ['2024-01-01', '2024-01-31'], ['2024-01-01', '2024-04-10']], [{ level: 'county', notices: 3, least: 10, quarter: 20, median: 30, threeQuarters: 65, most: 100 }]],
  ['an even one', [['2024-01-01', '2024-01-11'], ['2024-01-01', '2024-01-21']], [{ level: 'county', notices: 2, least: 10, quarter: 12.5, median: 15, threeQuarters: 17.5, most: 20 }]],
  ['one', [['2024-02-28', '2024-03-01']], [{ level: 'county', notices: 1, least: 2, quarter: 2, median: 2, threeQuarters: 2, most: 2 }]],
  ['published before it was fed back', [['2024-03-01', '2024-02-01']], []],
  ['a month of which the day is not printed', [['2024-01', '2024-02-01'], ['2024-01-05', '2024-02']], []],
  ['a day that is not said', [[undefined, '2024-02-01'], ['2024-02-01', undefined]], []],
])('days from feedback to publication: %s', (_name, days, expected) => {
  expect(figuresOf(days.map(([feedbackOn, publishedOn], i) => sampleRow({ key: `k${i}`, publishedOn, ...(feedbackOn !== undefined && { feedbackOn }) }))).days).toEqual(expected);
});

test('rates are those of the notices that have both', () => {
  const { rates } = figuresOf([sampleRow({ key: 'a', rate: { declared: 100, found: 75 } }), sampleRow({ key: 'b' })]);
  expect(rates).toEqual([{ key: 'a', unit: '柳河县水务局', publishedOn: '2024-03-18', declared: 100, found: 75 }]);
});

test('words count once a notice, by type of body, without what says nothing', () => {
  const { words } = figuresOf([
    sampleRow({ key: 'a', unitType: 'hospital', issueList: issues('河道巡查流于形式的问题', '河道管护不严') }),
    sampleRow({ key: 'b', unitType: 'hospital', issueList: issues('河道管护不严') }),
    sampleRow({ key: 'c', unitType: 'court', issueList: issues('公务接待审批不全') }),
    sampleRow({ key: 'd', unitType: 'court', issueList: '' }),
  ]);
  expect(words.filter(({ word }) => word === '河道')).toEqual([
    { word: '河道', type: 'hospital', notices: 2, share: 100 }, { word: '河道', type: 'court', notices: 0, share: 0 },
  ]);
  expect(words.map(({ word }) => word)).not.toContain('问题');
  expect(words.filter(({ word }) => word === '公务')).toContainEqual({ word: '公务', type: 'court', notices: 1, share: 100 });
});
