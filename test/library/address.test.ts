import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromAddress, toAddress } from '@/lib/library/address';
import { FACETS, type FacetId } from '@/lib/library/facets';
import { complete, FIELDS, fromTyped, parseRange, toTyped, type Vocabulary } from '@/lib/library/typed-form';
import { COLUMNS, FIRST_VIEW, LEVELS, type LibraryView, PLACES, SORTS, unfiltered } from '@/lib/library/view';

const day = fc.constantFrom('2024', '2024-06', '2025-01-31');
const range = fc.record({ from: day, to: day }, { requiredKeys: [] });
const word = fc.stringMatching(/^[一-龥a-z&=#%+ ]{1,8}$/u).filter((each) => each.trim() !== '');
const chosen = (values: fc.Arbitrary<string>) => fc.uniqueArray(fc.constantFrom(...FACETS), { maxLength: 3 }).chain((facets) =>
  fc.record(Object.fromEntries(facets.map((facet) => [facet, fc.uniqueArray(values, { minLength: 1, maxLength: 3 })])) as Record<FacetId, fc.Arbitrary<string[]>>));
const view: fc.Arbitrary<LibraryView> = fc.record({
  place: fc.constantFrom(...PLACES), level: fc.constantFrom(...LEVELS), words: fc.oneof(fc.constant(''), word), chosen: chosen(word), without: chosen(word),
  units: fc.uniqueArray(word, { maxLength: 2 }), copiesOf: fc.option(word), due: range, published: range, sort: fc.constantFrom(...SORTS), down: fc.boolean(),
  group: fc.option(fc.constantFrom(...FACETS)), columns: fc.uniqueArray(fc.constantFrom(...COLUMNS), { minLength: 1 }),
  asOf: fc.constantFrom(null, 'publication', '2024-06-30'), open: fc.option(word), item: fc.option(fc.constantFrom('i3', 'd2')),
}).map((each) => (each.place === 'ledger' ? { ...each, level: 'deadline', group: 'due' } : each));

describe('the address', () => {
  test('says every view, and is read back as the same', () => {
    fc.assert(fc.property(view, (each) => {
      expect(fromAddress(`#${toAddress(each)}`)).toEqual(each);
    }));
  });
  test('of the ledger alone is one of promises, by what became of them', () => {
    expect(fromAddress('#place=ledger')).toEqual({ ...FIRST_VIEW, place: 'ledger', level: 'deadline', group: 'due' });
  });
  test('of the first view is empty', () => expect(toAddress(FIRST_VIEW)).toBe(''));
  test('whatever it says, a view comes of it', () => {
    fc.assert(fc.property(fc.string(), (fragment) => {
      expect(PLACES).toContain(fromAddress(fragment).place);
    }));
  });
  test.each(['place=nowhere', 'rows=all', 'sort=-size', 'columns=,x', 'until=soon..', 'as-of=tomorrow', 'group=size'])('%s says nothing', (fragment) => {
    expect(fromAddress(fragment)).toEqual(FIRST_VIEW);
  });
});

const NAMES: Record<string, string> = { completed: '已完成', 'in-progress': '整改中', hospital: '医院', county: '县级', passed: '期限已过', 'party-inspection': '巡视巡察', 44: '广东' };
const VALUES: Partial<Record<FacetId, readonly string[]>> = { status: ['completed', 'in-progress'], type: ['hospital'], level: ['county'], due: ['passed'], family: ['party-inspection'], region: ['44'], tag: ['重点 案件', '二:三'], year: ['2024', '2025'] };
const LABELS: Record<string, string> = { type: '单位类型', level: '级别', region: '地区', family: '类别', inspector: '检查方', round: '轮次', year: '年份', status: '状态', due: '时限状态', declared: '自述核对', progress: '核对', tag: '标签', site: '站点', versions: '版本', unit: '单位', until: '时限', published: '发布' };
const vocabulary: Vocabulary = {
  fields: Object.fromEntries(FIELDS.map((field) => [field, LABELS[field] ?? field])) as Vocabulary['fields'],
  values: (facet) => (VALUES[facet] ?? []).map((value) => [value, NAMES[value] ?? value]),
};

describe('the typed form', () => {
  test.each<[string, Partial<LibraryView>]>([
    ['单位:卫健 状态:整改中 时限:<2025-06', { units: ['卫健'], chosen: { status: ['in-progress'] }, due: { to: '2025-05' } }],
    ['单位：卫健', { units: ['卫健'] }],
    ['-状态:已完成 年份:2024', { without: { status: ['completed'] }, chosen: { year: ['2024'] } }],
    ['标签:"重点 案件" 河道', { chosen: { tag: ['重点 案件'] }, words: '河道' }],
    ['地区:广', { chosen: { region: ['44'] } }],
    ['tag:二', { chosen: { tag: ['二:三'] } }],
    ['发布:2024..2025-03', { published: { from: '2024', to: '2025-03' } }],
    ['状态:没有的 “整改 落实”', { words: '状态:没有的 “整改 落实”' }],
    ['http://a.cn', { words: 'http://a.cn' }],
  ])('%s', (typed, expected) => {
    expect(fromTyped(typed, FIRST_VIEW, vocabulary)).toEqual({ ...FIRST_VIEW, ...expected });
  });

  test('what a filter is called is typed back as the same filter', () => {
    const known = fc.record({
      chosen: fc.subarray(Object.keys(VALUES) as FacetId[]).map((facets) => Object.fromEntries(facets.map((facet) => [facet, (VALUES[facet] ?? []).slice(0, 1)]))),
      units: fc.uniqueArray(fc.constantFrom('卫健', '水务局'), { maxLength: 2 }), due: range, published: range, words: fc.constantFrom('', '河道 整改'),
    });
    fc.assert(fc.property(known, (part) => {
      const filtered = { ...FIRST_VIEW, ...part };
      expect(fromTyped(toTyped(filtered, vocabulary), unfiltered(filtered), vocabulary)).toEqual(filtered);
    }));
  });

  test.each([
    ['<2025-06', { to: '2025-05' }], ['<2025-01', { to: '2024-12' }], ['<=2025-06', { to: '2025-06' }], ['>2024', { from: '2025' }], ['>=2024', { from: '2024' }],
    ['<2024-03-01', { to: '2024-02-29' }], ['2025-06', { from: '2025-06', to: '2025-06' }], ['≤2025', { to: '2025' }], ['六月', null], ['..', null],
  ])('the range %s', (typed, expected) => expect(parseRange(typed)).toEqual(expected));

  test.each([
    ['状', ['状态:']], ['状态:', ['状态:已完成', '状态:整改中']], ['河道 状态:整', ['河道 状态:整改中']], ['-状态:已', ['-状态:已完成']], ['', []], ['标签:重', ['标签:"重点 案件"']],
  ])('%s is completed', (typed, offered) => expect(complete(typed, vocabulary)).toEqual(offered));
});
