import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromAddress, toAddress } from '@/lib/library/address';
import { FACETS, type FacetId } from '@/lib/library/facets';
import { COLUMNS, FIRST_VIEW, LEVELS, type LibraryView, PLACES, SORTS } from '@/lib/library/view';

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
