import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '@/components/library/facet-words';
import type { MessageKey } from '@/lib/i18n/catalogue';
import type { Language } from '@/lib/i18n/languages';
import { type Params, translate, translateName } from '@/lib/i18n/translate';
import { FACETS, type FacetId } from '@/lib/library/facets';
import type { Told } from '@/lib/library/told';
import { complete, FIELDS, fromTyped, parseRange, toTyped, type Vocabulary } from '@/lib/library/typed-form';
import { FIRST_VIEW, type LibraryView, unfiltered } from '@/lib/library/view';

/** Values that are there, as the worker counts them. */
const VALUES: Readonly<Record<FacetId, readonly string[]>> = {
  type: ['hospital', 'school'], level: ['county', 'city'], region: ['44', '4403', '22', '2202'], family: ['party-inspection'], inspector: ['县委第三巡察组'], round: ['第五轮'],
  year: ['2025', '2024'], status: ['completed', 'in-progress', 'unspecified'], due: ['passed', 'month', 'later', 'undated', 'closed'],
  declared: ['consistent', 'none'], progress: ['reviewed', 'none'], tag: ['重点 案件', '二:三'], site: ['liuhe.gov.cn'], versions: ['changed', 'one'],
  copies: ['several', 'one'], check: ['gone', 'never'],
};
const counts = Object.fromEntries(FACETS.map((facet) => [facet, VALUES[facet].map((value, i) => [value, 9 - i] as const)])) as unknown as Told['counts'];

/** The words the page itself speaks. */
const speech = (language: Language) => ({ t: (key: MessageKey, params?: Params) => translate(language, key, params), name: (prefix: string, name: string) => translateName(language, prefix, name) });
const units = [['柳河县水务局', 'lhxswj'], ['重庆市城口县卫健委', 'cqsckxwjw'], ['柳河县审计局', 'lhxsjj']] as const;
const spoken = (language: Language): Vocabulary => vocabularyOf(speech(language), { counts, units });
const zh = spoken('zh');
const LANGUAGES = (['zh', 'en'] as const).map((language) => [language, spoken(language)] as const);

const day = fc.constantFrom('2024', '2024-06', '2025-01-31');
const range = fc.record({ from: day, to: day }, { requiredKeys: [] });

test.each<[string, Partial<LibraryView>]>([
  ['单位:卫健 状态:整改中 时限:<2025-06', { units: ['卫健'], chosen: { status: ['in-progress'] }, due: { to: '2025-05' } }],
  ['单位：卫健', { units: ['卫健'] }],
  ['-状态:已完成 年份:2024', { without: { status: ['completed'] }, chosen: { year: ['2024'] } }],
  ['标签:"重点 案件" 河道', { chosen: { tag: ['重点 案件'] }, words: '河道' }],
  ['地区:广', { chosen: { region: ['44'] } }],
  ['地区:深圳', { chosen: { region: ['4403'] } }],
  ['地区:吉林', { chosen: { region: ['22'] } }],
  ['地区:吉林市', { chosen: { region: ['2202'] } }],
  ['tag:二', { chosen: { tag: ['二:三'] } }],
  ['发布:2024..2025-03', { published: { from: '2024', to: '2025-03' } }],
  ['时限:期限已过', { chosen: { due: ['passed'] } }],
  ['状态:没有的 “整改 落实”', { words: '状态:没有的 “整改 落实”' }],
  ['http://a.cn', { words: 'http://a.cn' }],
  ['河道 或 水库 -巡查 -"整改 落实"', { words: '河道 或 水库 -巡查 -"整改 落实"' }],
])('%s', (typed, expected) => {
  expect(fromTyped(typed, FIRST_VIEW, zh)).toEqual({ ...FIRST_VIEW, ...expected });
});

describe.each(LANGUAGES)('in %s', (language, vocabulary) => {
  test('fields have names of their own that can be typed', () => {
    const names = FIELDS.map((field) => vocabulary.fields[field]);
    expect(new Set(names).size).toBe(FIELDS.length);
    expect(names.filter((name) => /[\s:：]/u.test(name))).toEqual([]);
  });

  test.each(FACETS)('%s is typed by each of its values, and by its id', (facet) => {
    for (const [value, name] of vocabulary.values(facet)) {
      const expected = { ...FIRST_VIEW, chosen: { [facet]: [value] } };
      expect(fromTyped(`${vocabulary.fields[facet]}:"${name.replace(/"/gu, '')}"`, FIRST_VIEW, vocabulary)).toEqual(expected);
      expect(fromTyped(`${facet}:"${value}"`, FIRST_VIEW, vocabulary)).toEqual(expected);
    }
  });

  test.each(['until', 'published'] as const)('%s takes dates', (field) => {
    expect(fromTyped(`${vocabulary.fields[field]}:<2025-06`, FIRST_VIEW, vocabulary)).toEqual({ ...FIRST_VIEW, [field === 'until' ? 'due' : field]: { to: '2025-05' } });
  });

  test('the example in the empty field asks for what it shows', () => {
    const hint = translate(language, 'library.queryHint');
    expect(fromTyped(hint.slice(hint.search(/单位|unit/u)), FIRST_VIEW, vocabulary)).toMatchObject({ units: [/卫健|health/u.exec(hint)?.[0]], chosen: { status: ['in-progress'] }, due: { to: '2025-05' }, words: '' });
  });

  test('what a filter is called is typed back as the same filter', () => {
    const known = fc.record({
      chosen: fc.subarray([...FACETS]).map((facets) => Object.fromEntries(facets.map((facet) => [facet, VALUES[facet].slice(0, 1)]))),
      units: fc.uniqueArray(fc.constantFrom('卫健', '水务局'), { maxLength: 2 }), due: range, published: range, words: fc.constantFrom('', '河道 整改'),
    });
    fc.assert(fc.property(known, (part) => {
      const filtered = { ...FIRST_VIEW, ...part };
      expect(fromTyped(toTyped(filtered, vocabulary), unfiltered(filtered), vocabulary)).toEqual(filtered);
    }));
  });

  test('each field is completed from its beginning, each value from its field', () => {
    for (const field of FIELDS) expect(complete(vocabulary.fields[field].slice(0, -1), vocabulary)).toContain(`${vocabulary.fields[field]}:`);
    for (const facet of FACETS) expect(complete(`${vocabulary.fields[facet]}:`, vocabulary)).toHaveLength(VALUES[facet].length);
  });
});

test('what is asked for stays known when nothing has it any more', () => {
  const view: LibraryView = { ...FIRST_VIEW, chosen: { status: ['long-term'] }, without: { check: ['moved'] } };
  const known = vocabularyOf(speech('zh'), { counts, units }, view);
  expect(fromTyped(`${toTyped(view, known)} 河道`, view, known)).toEqual({ ...view, words: '河道' });
});

test.each([
  ['<2025-06', { to: '2025-05' }], ['<2025-01', { to: '2024-12' }], ['<=2025-06', { to: '2025-06' }], ['>2024', { from: '2025' }], ['>=2024', { from: '2024' }],
  ['<2024-03-01', { to: '2024-02-29' }], ['2025-06', { from: '2025-06', to: '2025-06' }], ['≤2025', { to: '2025' }], ['六月', null], ['..', null],
])('the range %s', (typed, expected) => expect(parseRange(typed)).toEqual(expected));

test.each([
  ['状', ['状态:']], ['状态:', ['状态:已完成', '状态:整改中', '状态:未说明']], ['河道 状态:整', ['河道 状态:整改中']], ['-状态:已', ['-状态:已完成']], ['', []], ['标签:重', ['标签:"重点 案件"']],
  ['单位:柳', ['单位:柳河县水务局', '单位:柳河县审计局']], ['河道 单位:cq', ['河道 单位:重庆市城口县卫健委']], ['单位:没有', []],
])('%s is completed', (typed, offered) => expect(complete(typed, zh)).toEqual(offered));
