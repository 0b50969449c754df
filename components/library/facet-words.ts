import { type FacetId, ownWords } from '@/lib/library/facets';
import type { Told } from '@/lib/library/told';
import { FIELDS, type Vocabulary } from '@/lib/library/typed-form';
import type { LibraryView } from '@/lib/library/view';
import type { Speech } from '../i18n';

/** Where the catalogue names the values of a facet. */
const PREFIX: Partial<Record<FacetId, string>> = {
  type: 'org', level: 'level', family: 'family', status: 'status', due: 'library.due', declared: 'library.declared', progress: 'library.progress', check: 'recheck.outcome',
};

/** A facet's value as it is called; "" (no value) too. */
export function valueName({ t, name }: Pick<Speech, 't' | 'name'>, facet: FacetId, value: string): string {
  if (value === '') return t('library.noValue');
  if (facet === 'copies') return t(`library.copies.${value === 'several' ? 'several' : 'one'}`);
  if (facet === 'check' && value === 'never') return t('recheck.never');
  if (facet === 'versions') return t(`library.versions.${value === 'changed' ? 'changed' : 'one'}`);
  return ownWords(facet, value) ?? name(PREFIX[facet] ?? 'library', value);
}

/**
 * What the typed form knows in a language: every field, and the values that are there.
 *
 * @param view - What it asks for is known too, though nothing has it under the other conditions.
 */
export function vocabularyOf(speech: Pick<Speech, 't' | 'name'>, told: Pick<Told, 'counts' | 'units'> | null, view: Pick<LibraryView, 'chosen' | 'without'> = { chosen: {}, without: {} }): Vocabulary {
  const valuesOf = (facet: FacetId): readonly string[] =>
    [...new Set([...(told?.counts[facet] ?? []).map(([value]) => value), ...view.chosen[facet] ?? [], ...view.without[facet] ?? []])];
  const named = new Map<FacetId, ReturnType<Vocabulary['values']>>();
  return {
    units: told?.units ?? [],
    fields: Object.fromEntries(FIELDS.map((field) => [field, speech.t(`library.facet.${field}`)])) as Vocabulary['fields'],
    // Named when they are asked for: a library has hundreds of inspectors, and most queries name none.
    values: (facet) => {
      const values = named.get(facet) ?? valuesOf(facet).map((value) => [value, valueName(speech, facet, value)] as const);
      named.set(facet, values);
      return values;
    },
  };
}
