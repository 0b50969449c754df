import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IssueStatus } from '@/lib/notice/types';
import { dueGroup } from '@/lib/library/due-group';
import { FACETS, facetValues, inFacetOrder, ownWords } from '@/lib/library/facets';
import { type FoundItems, itemsHolding, type ReadItems } from '@/lib/library/item-rows';
import { packIssues, unpackIssues } from '@/lib/library/issue-list';
import { regionOf } from '@/lib/library/region';
import { type Answer, Shelf } from '@/lib/library/shelf';
import type { ShelfRow } from '@/lib/library/types';
import { FIRST_VIEW, inRange, type LibraryView } from '@/lib/library/view';
import { sampleRow } from './sample-row';

const DAY = '2024-06-30';
const ask = (rows: readonly ShelfRow[], view: Partial<LibraryView>, found: ReadonlyMap<string, number> | null = null) => {
  const shelf = new Shelf();
  shelf.put(rows);
  return shelf.ask({ view: { ...FIRST_VIEW, ...view }, day: DAY, found, foundItems: null });
};
const keys = (rows: readonly { readonly key: string }[]): string[] => rows.map(({ key }) => key);

const anyRow = fc.record({
  key: fc.stringMatching(/^[a-f]{3}$/u), unit: fc.constantFrom('柳河县水务局', '青溪县卫健局', '广东省水利厅'), unitType: fc.constantFrom('hospital', 'court', undefined),
  publishedOn: fc.constantFrom('2023-01-01', '2024-03-18', undefined), tags: fc.subarray(['重点', '水利']), savedOrder: fc.nat({ max: 9 }), reviewed: fc.boolean(),
  dues: fc.array(fc.constantFrom({ id: 'd1', due: '2024-06-29' }, { id: 'd2', due: '2024-06-30' }, { id: 'd3', due: '2025-01-01' }, { id: 'd4' }), { maxLength: 2 }),
});
const rowsOf = fc.uniqueArray(anyRow, { selector: ({ key }) => key, maxLength: 12 }).map((all) => all.map((each) => sampleRow(each)));
const asked = fc.record({
  chosen: fc.record({ type: fc.constant(['hospital']), tag: fc.constant(['重点', '水利']), due: fc.constant(['passed']), year: fc.constant(['2024']) }, { requiredKeys: [] }),
  without: fc.record({ tag: fc.constant(['水利']) }, { requiredKeys: [] }),
});

describe('asking', () => {
  test('answers the records that have what is asked for, and counts what each choice would show', () => {
    fc.assert(fc.property(rowsOf, asked, (rows, view) => {
      const answer = ask(rows, view);
      const passes = (row: ShelfRow, but?: string): boolean => FACETS.every((facet) => {
        if (facet === but) return true;
        const values = facetValues(facet, row, DAY);
        const [want, not] = [(view.chosen as LibraryView['chosen'])[facet], (view.without as LibraryView['without'])[facet]];
        return !(not ?? []).some((value) => values.includes(value)) && (want === undefined || want.some((value) => values.includes(value)));
      });
      expect(answer.rows.keys().sort()).toEqual(keys(rows.filter((row) => passes(row))).sort());
      expect(answer.records).toBe(answer.rows.length);
      for (const facet of FACETS) {
        const counted: Record<string, number> = {};
        for (const row of rows.filter((each) => passes(each, facet))) for (const value of facetValues(facet, row, DAY)) counted[value] = (counted[value] ?? 0) + 1;
        expect(Object.fromEntries(answer.counts[facet])).toEqual(counted);
      }
    }));
  });

  test('rows put one by one, and put again, answer as those put at once', () => {
    fc.assert(fc.property(rowsOf, rowsOf, (first, second) => {
      const shelf = new Shelf();
      for (const row of [...first, ...second]) shelf.put([row]);
      const last = new Map([...first, ...second].map((row) => [row.key, row]));
      const all = (answer: Answer) => ({ ...answer, rows: answer.rows.slice(0, Infinity) });
      expect(all(shelf.ask({ view: FIRST_VIEW, day: DAY, found: null, foundItems: null }))).toEqual(all(ask([...last.values()], {})));
    }));
  });

  test('the newest are first, what is deleted, broken or gone is in no list', () => {
    const rows = [sampleRow({ key: 'a', savedOrder: 1 }), sampleRow({ key: 'b', savedOrder: 2 }), sampleRow({ key: 'c', deleted: true }), sampleRow({ key: 'd', broken: 'x' }), sampleRow({ key: 'e', gone: true })];
    expect(ask(rows, {}).rows.keys()).toEqual(['b', 'a']);
  });

  test.each<[string, Partial<LibraryView>, string[]]>([
    ['part of the unit', { units: ['卫健'] }, ['b']],
    ['a traditional form of it', { units: ['衛健'] }, ['b']],
    ['initials', { units: ['qxxwjj'] }, ['b']],
    ['another name of it', { units: ['卫生局'] }, ['b']],
    ['two', { units: ['卫健', '水务'] }, ['b', 'a']],
    ['publication up to a month', { published: { to: '2024-03' } }, ['a']],
    ['a commitment due in a year', { due: { from: '2025', to: '2025' } }, ['b']],
  ])('filters by %s', (_name, view, expected) => {
    const rows = [sampleRow({ key: 'a', savedOrder: 1 }), sampleRow({ key: 'b', savedOrder: 2, unit: '青溪县卫健局', initials: 'qxxwjj', aliases: ['青溪县卫生局'], publishedOn: '2024-09-01', dues: [{ id: 'd1', due: '2025-03-31' }] })];
    expect(ask(rows, view).rows.keys()).toEqual(expected);
  });

  test.each<[LibraryView['sort'], boolean, string[]]>([
    ['unit', false, ['b', 'a', 'c']], ['unit', true, ['a', 'b', 'c']], ['published', true, ['b', 'a', 'c']], ['issues', true, ['b', 'a', 'c']],
  ])('sorts by %s, what is not said last', (sort, down, expected) => {
    const none = { completed: 0, 'in-progress': 0, 'long-term': 0, 'not-started': 0, unspecified: 0 };
    const rows = [
      sampleRow({ key: 'a', unit: '青溪县', publishedOn: '2024-01-01', issues: { ...none, completed: 1 } }),
      sampleRow({ key: 'b', unit: '柳河县', publishedOn: '2024-02-01', issues: { ...none, completed: 2 } }),
      sampleRow({ key: 'c', unit: undefined, publishedOn: undefined, issues: none }),
    ];
    expect(ask(rows, { sort, down }).rows.keys()).toEqual(expected);
  });

  test('a search leaves what it found, and its hits can be sorted by', () => {
    const rows = ['a', 'b', 'c'].map((key) => sampleRow({ key }));
    expect(ask(rows, { sort: 'hits' }, new Map([['a', 2], ['c', 5]])).rows.keys()).toEqual(['c', 'a']);
  });
});

test('packed issues are unpacked as they were, their titles on one line', () => {
  const fact = fc.record({ id: fc.stringMatching(/^i\d{1,3}$/u), status: fc.constantFrom(...(['completed', 'in-progress', 'long-term', 'not-started', 'unspecified'] as const)), title: fc.string() });
  fc.assert(fc.property(fc.array(fact, { maxLength: 6 }), (facts) => {
    expect(unpackIssues(packIssues(facts))).toEqual(facts.map((each) => ({ ...each, title: each.title.replace(/\s+/gu, ' ') })));
  }));
});

test('promises that have passed are counted over all records, and anew when one changes', () => {
  const shelf = new Shelf();
  shelf.put([sampleRow({ key: 'a', dues: [{ id: 'd1', due: '2024-06-29' }, { id: 'd2', due: '2024-06-29', settled: 'note' }] }), sampleRow({ key: 'b', deleted: true, dues: [{ id: 'd1', due: '2020-01-01' }] })]);
  expect([shelf.passed('2024-06-29'), shelf.passed('2024-06-30')]).toEqual([0, 1]);
  shelf.put([sampleRow({ key: 'a', dues: [] })]);
  expect(shelf.passed('2024-06-30')).toBe(0);
});

describe('issues and commitments', () => {
  const issue = { section: [], state: 'machine' as const, toCheck: false, responsible: [], measures: [], outcomes: [] };
  const measure = (issueId: string, text: string) => ({ issueId, text, span: { start: 0, end: 1 } });
  const sanction = (rest: { measure: string; text: string; issueId?: string }) => ({ ...rest, persons: 3, span: { start: 0, end: 1 } });
  const items: Readonly<Record<string, Required<ReadItems>>> = {
    a: {
      issues: [{ ...issue, id: 'i1', title: '学习不够', status: 'completed' }, { ...issue, id: 'i2', title: '河道巡查', status: 'in-progress', outcomes: ['清退学习费用'] }],
      deadlines: [{ id: 'd1', text: '年底前', clause: '年底前完成', open: true, due: '2024-12-31' }],
      measures: [measure('i1', '开展培训'), measure('i1', '建立台账'), measure('i2', '巡查河道')],
      sanctions: [sanction({ measure: '诫勉', text: '诫勉 3 人', issueId: 'i2' }), sanction({ measure: '党内警告', text: '给予党内警告3人' })],
    },
    b: {
      issues: [{ ...issue, id: 'i1', title: '学习不深', status: 'in-progress' }], deadlines: [{ id: 'd1', text: '6月底', clause: '6月29日前', open: true, due: '2024-06-29' }],
      measures: [measure('i1', '组织学习')], sanctions: [],
    },
  };
  const shelf = new Shelf();
  shelf.put(Object.entries(items).map(([key, { issues, deadlines, measures, sanctions }]) => sampleRow({
    measures: issues.map(({ id }) => measures.filter(({ issueId }) => issueId === id).length), sanctions: sanctions.map(({ issueId }) => issues.findIndex(({ id }) => id === issueId)),
    key, unitType: key === 'a' ? 'court' : 'hospital', savedOrder: key === 'a' ? 2 : 1, issueList: packIssues(issues), dues: deadlines.map(({ id, due = '' }) => ({ id, due })),
  })));
  const rows = (view: Partial<LibraryView>, foundItems: FoundItems | null = null) =>
    shelf.ask({ view: { ...FIRST_VIEW, ...view }, day: DAY, found: null, foundItems }).rows.slice(0, Infinity).map(({ key, itemId, group }) => `${key}/${itemId ?? ''}${group === undefined ? '' : ` ${group}`}`);
  const holding = (words: string, level: LibraryView['level']): FoundItems => new Map(Object.entries(items).map(([key, own]) => [key, itemsHolding(own, { unit: '柳河县水务局', initials: 'lhxswj' }, { all: [[words]], none: [] }, level)]));

  test('every issue is a row', () => expect(rows({ level: 'issue' })).toEqual(['a/i1', 'a/i2', 'b/i1']));
  test('of those asked for', () => expect(rows({ level: 'issue', chosen: { status: ['in-progress'] } })).toEqual(['a/i2', 'b/i1']));
  test('grouped, the largest group first', () => expect(rows({ level: 'issue', group: 'type' })).toEqual(['a/i1 court', 'a/i2 court', 'b/i1 hospital']));
  test('grouped by their own status', () => expect(rows({ level: 'issue', group: 'status' })).toEqual(['a/i2 in-progress', 'b/i1 in-progress', 'a/i1 completed']));
  test('by how they stand, what is still open first, or last', () => {
    expect(rows({ level: 'issue', sort: 'status', down: false })).toEqual(['a/i2', 'b/i1', 'a/i1']);
    expect(rows({ level: 'issue', sort: 'status', down: true })).toEqual(['a/i1', 'a/i2', 'b/i1']);
  });
  test('by their money, those without last', () => {
    const money: Record<string, Record<string, number>> = { a: { i2: 300 }, b: { i1: 5000 } };
    shelf.put(shelf.live().map((row): ShelfRow => ({ ...row, yuan: money[row.key] ?? {} })));
    expect(rows({ level: 'issue', sort: 'yuan', down: true })).toEqual(['b/i1', 'a/i2', 'a/i1']);
    expect(rows({ level: 'issue', sort: 'yuan', down: false })).toEqual(['a/i2', 'b/i1', 'a/i1']);
  });
  test.each([['学习', ['a/i1', 'a/i2', 'b/i1']], ['学习不', ['a/i1', 'b/i1']], ['水务', ['a/i1', 'a/i2', 'b/i1']], ['没有', []]])('%s is looked for in their own words and their unit', (words, expected) =>
    expect(rows({ level: 'issue', words }, holding(words, 'issue'))).toEqual(expected));
  test('and of commitments in theirs', () => expect(rows({ level: 'deadline', words: '年底' }, holding('年底', 'deadline'))).toEqual(['a/d1']));
  test('commitments still open at publication, nearest first', () => expect(rows({ level: 'deadline' })).toEqual(['b/d1', 'a/d1']));
  test.each<[string, Partial<LibraryView>, string[]]>([
    ['measures, by their places', { level: 'measure' }, ['a/0', 'a/1', 'a/2', 'b/0']],
    ['those of the issues asked for', { level: 'measure', chosen: { status: ['in-progress'] } }, ['a/2', 'b/0']],
    ['by the status of their issue, the largest group first', { level: 'measure', group: 'status' }, ['a/0 completed', 'a/1 completed', 'a/2 in-progress', 'b/0 in-progress']],
    ['by what their record is', { level: 'measure', group: 'type' }, ['a/0 court', 'a/1 court', 'a/2 court', 'b/0 hospital']],
    ['people held to account', { level: 'accountability' }, ['a/0', 'a/1']],
    ['where a status is asked for, of such an issue alone', { level: 'accountability', chosen: { status: ['in-progress'] } }, ['a/0']],
    ['grouped, those of no issue last', { level: 'accountability', group: 'status' }, ['a/0 in-progress', 'a/1 ']],
  ])('%s', (_name, view, expected) => expect(rows(view)).toEqual(expected));
  test.each<[string, 'measure' | 'accountability', string[]]>([
    ['台账', 'measure', ['a/1']], ['学习不', 'measure', ['a/0', 'a/1', 'b/0']], ['水务', 'accountability', ['a/0', 'a/1']], ['警告', 'accountability', ['a/1']], ['诫勉3人', 'accountability', ['a/0']],
  ])('%s is looked for in each %s, its unit and its issue', (words, level, expected) => expect(rows({ level, words }, holding(words, level))).toEqual(expected));

  test('those that have passed', () => expect(rows({ level: 'deadline', chosen: { due: ['passed'] } })).toEqual(['b/d1']));
});

describe('what became of a promise', () => {
  const due = { id: 'd1', due: '2024-06-01', evidence: { record: 'b', itemId: 'i1' } } as const;
  const later = (status: IssueStatus, rest: object = {}) => sampleRow({ key: 'b', dues: [], issueList: packIssues([{ id: 'i1', status, title: '学习' }]), ...rest });
  const closed = (shelf: Shelf): readonly unknown[] => [shelf.passed(DAY), shelf.live().find(({ key }) => key === 'a')?.dues.map(({ settled, later: says }) => [settled, says])];

  test('is what its evidence says now: only an issue that is completed closes it', () => {
    const shelf = new Shelf();
    shelf.put([sampleRow({ key: 'a', dues: [due] }), later('in-progress')]);
    expect(closed(shelf)).toEqual([1, [[undefined, 'in-progress']]]);
    shelf.put([later('completed')]);
    expect(closed(shelf)).toEqual([0, [['notice', 'completed']]]);
    shelf.put([later('unspecified')]);
    expect(closed(shelf)).toEqual([1, [[undefined, 'unspecified']]]);
    shelf.put([later('completed', { deleted: true })]);
    expect(closed(shelf)).toEqual([1, [[undefined, undefined]]]);
  });

  test('a note closes it, whatever the evidence says, and still does when that is gone', () => {
    const shelf = new Shelf();
    shelf.put([sampleRow({ key: 'a', dues: [{ ...due, settled: 'note', noted: true }] }), later('completed')]);
    expect(closed(shelf)).toEqual([0, [['notice', 'completed']]]);
    shelf.put([later('in-progress')]);
    expect(closed(shelf)).toEqual([0, [['note', 'in-progress']]]);
  });
});

test.each([
  [{ due: '2024-06-30' }, '2024-06-30', 'month'], [{ due: '2024-06-29' }, '2024-06-30', 'passed'], [{ due: '2024-07-01' }, '2024-06-30', 'later'],
  [{ due: '2024-11-30', latest: '2024-12-31' }, '2024-12-15', 'month'], [{ due: '2024-11-30', latest: '2024-12-31' }, '2025-01-01', 'passed'],
  [{}, '2024-06-30', 'undated'], [{ due: '2020-01-01', endless: true as const }, '2024-06-30', 'later'], [{ due: '2020-01-01', settled: 'note' as const }, '2024-06-30', 'closed'],
])('%j on %s is %s', (due, day, group) => expect(dueGroup(due, day)).toBe(group));

test.each([
  ['2024-06-30', { to: '2024-06' }, true], ['2024-07-01', { to: '2024-06' }, false], ['2024-07-01', { from: '2024' }, true], [undefined, {}, true], [undefined, { from: '2024' }, false],
])('%s in %j: %s', (day, range, inside) => expect(inRange(day, range)).toBe(inside));

test.each([
  ['中共吉林市委', undefined, { code: '2202', level: 'city' }], ['吉林省水利厅', undefined, { code: '22', level: 'provincial' }],
  ['广东省深圳市水务局', undefined, { code: '4403', level: 'city' }], ['中共深圳市水务局党组', undefined, { code: '4403', level: 'city' }],
  ['柳河县水务局', undefined, { level: 'county' }], ['柳河县水务局', '2205240001', { code: '2205', level: 'county' }],
  ['某大学', '1100000012', { code: '11' }], ['北京市朝阳区卫健委', undefined, { code: '11', level: 'county' }], ['朝阳市卫健委', undefined, { code: '2113', level: 'city' }],
  ['内蒙古自治区党委', undefined, { code: '15', level: 'provincial' }], ['青海省海南州林草局', undefined, { code: '6325', level: 'city' }], ['高新区管委会', '99', {}], [undefined, undefined, {}],
])('%s (%s) is in %j', (name, site, region) => expect(regionOf(name, site)).toEqual(region));

test('a city is found by itself and with its province, below which it is listed', () => {
  const rows = [['a', '4403'], ['b', '4401'], ['c', '44'], ['d', '2202'], ['e', '4403']].map(([key = '', region = '']) => sampleRow({ key, region }));
  const shelf = new Shelf();
  shelf.put(rows);
  const found = (region: readonly string[]) => shelf.ask({ view: { ...FIRST_VIEW, chosen: { region } }, day: DAY, found: null, foundItems: null }).rows.keys().sort();
  expect([found(['4403']), found(['44']), found(['2202', '4401'])]).toEqual([['a', 'e'], ['a', 'b', 'c', 'e'], ['b', 'd']]);
  const { counts } = shelf.ask({ view: FIRST_VIEW, day: DAY, found: null, foundItems: null });
  expect(inFacetOrder('region', counts.region)).toEqual([['44', 4], ['4403', 2], ['4401', 1], ['22', 1], ['2202', 1]]);
  expect(['44', '4403', '2202'].map((code) => ownWords('region', code))).toEqual(['广东', '广东·深圳', '吉林·吉林市']);
});

test('years are listed from the latest back, other values by how many have them', () => {
  const counts = new Map([['2019', 3], ['2024', 1], ['2021', 9]]);
  expect(inFacetOrder('year', counts).map(([year]) => year)).toEqual(['2024', '2021', '2019']);
  expect(inFacetOrder('tag', counts).map(([tag]) => tag)).toEqual(['2021', '2019', '2024']);
  expect(inFacetOrder('tag', new Map([['乙', 1], ['甲', 1]]))).toEqual(inFacetOrder('tag', new Map([['甲', 1], ['乙', 1]])));
});
