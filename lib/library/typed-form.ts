import { FACETS, type FacetId } from './facets';
import { foldSearch } from './fold-search';
import { type DayRange, type LibraryView, toggled, unfiltered } from './view';

/** What can stand before a colon: facets, the unit's name, and the two dates. */
export const FIELDS = [...FACETS, 'unit', 'until', 'published'] as const;
export type FieldId = (typeof FIELDS)[number];

/** The words of a language: fields by their names, values of facets by theirs. */
export interface Vocabulary {
  readonly fields: Readonly<Record<FieldId, string>>;
  /** Values that are there, with their names, the commonest first. */
  readonly values: (facet: FacetId) => readonly (readonly [value: string, name: string])[];
  /** Bodies that are there with their pinyin initials, the commonest first. */
  readonly units: readonly (readonly [unit: string, initials: string])[];
}

/** One condition of a typed query. */
interface Token {
  readonly not: boolean;
  readonly field: FieldId | null;
  readonly value: string;
}

const COLON = /[:：]/u;
/** Words, and conditions whose value may stand in quotation marks. */
const TOKEN = /-?[^\s\u3000:："“”]*[:：](?:"[^"]*"|“[^”]*”|[^\s\u3000]*)|-?(?:"[^"]*"|“[^”]*”)|[^\s\u3000]+/gu;

const bare = (words: string): string => words.replace(/["“”]/gu, '');

/** Called so, else known by that id: what one field is called may be the id of another (Due is `until`). */
function fieldNamed(name: string, { fields }: Vocabulary): FieldId | null {
  const folded = foldSearch(name);
  return FIELDS.find((field) => foldSearch(fields[field]) === folded) ?? FIELDS.find((field) => field === folded) ?? null;
}

/** The facet whose values a field takes: beside a date also where a deadline stands, 时限:期限已过. */
const facetOf = (field: FieldId | null): FacetId | null => (field === 'until' ? 'due' : FACETS.find((each) => each === field) ?? null);

function toToken(words: string, vocabulary: Vocabulary): Token {
  const at = words.search(COLON);
  const not = words.startsWith('-');
  const field = at > 0 ? fieldNamed(words.slice(not ? 1 : 0, at), vocabulary) : null;
  return field ? { not, field, value: bare(words.slice(at + 1)) } : { not: false, field: null, value: words };
}

/**
 * A range as typed: "<2025-06" before that month, "<=2025-06" up to its end, ">2024" after that year, "2024..2025-06", "2025-06".
 * Null if it is none.
 */
export function parseRange(words: string): DayRange | null {
  const day = '\\d{4}(?:-\\d{2}(?:-\\d{2})?)?';
  const between = new RegExp(`^(${day})?\\.\\.(${day})?$`, 'u').exec(words);
  if (between && (between[1] ?? between[2])) return { ...(between[1] && { from: between[1] }), ...(between[2] && { to: between[2] }) };
  const [, sign = '', said] = new RegExp(`^([<>]=?)?(${day})$`, 'u').exec(words.replace('≤', '<=').replace('≥', '>=').replace('＜', '<').replace('＞', '>')) ?? [];
  if (said === undefined) return null;
  if (sign === '') return { from: said, to: said };
  const other = sign.startsWith('<') ? 'to' : 'from';
  return { [other]: sign.endsWith('=') ? said : beside(said, sign === '<' ? -1 : 1) };
}

/** The day, month or year before (-1) or after (1) one. */
function beside(said: string, by: -1 | 1): string {
  const [year = 0, month, day] = said.split('-').map(Number);
  const moved = new Date(Date.UTC(year + (month === undefined ? by : 0), (month ?? 1) - 1 + (month !== undefined && day === undefined ? by : 0), (day ?? 1) + (day === undefined ? 0 : by)));
  return moved.toISOString().slice(0, said.length);
}

/** Values a name stands for: those called so, else those whose name begins so or holds it; those of the second kind all. */
function valuesNamed(name: string, facet: FacetId, vocabulary: Vocabulary): readonly string[] {
  const folded = foldSearch(name);
  const all = vocabulary.values(facet).map(([value, called]) => ({ value, called: foldSearch(called) }));
  const exact = all.filter(({ value, called }) => called === folded || foldSearch(value) === folded);
  const found = (exact.length > 0 ? exact : all.filter(({ called }) => folded !== '' && called.includes(folded))).map(({ value }) => value);
  // Whoever names a province has its cities.
  return facet === 'region' ? found.filter((value) => !found.some((other) => other !== value && value.startsWith(other))) : found;
}

/** What is typed, as a view: what it does not say is as in `view`. A condition that names nothing known is searched for as words. */
export function fromTyped(typed: string, view: LibraryView, vocabulary: Vocabulary): LibraryView {
  let next = unfiltered(view);
  const words: string[] = [];
  for (const part of typed.match(TOKEN) ?? []) {
    const { field, not, value } = toToken(part, vocabulary);
    const range = field === 'until' || field === 'published' ? parseRange(value) : null;
    if (field === 'unit' && value !== '') next = { ...next, units: [...new Set([...next.units, value])] };
    else if (range) next = { ...next, [field === 'until' ? 'due' : 'published']: range };
    else {
      const facet = facetOf(field);
      const values = facet ? valuesNamed(value, facet, vocabulary) : [];
      if (!facet || values.length === 0) words.push(part);
      const side = not ? 'without' : 'chosen';
      for (const each of values) if (facet && !(next[side][facet] ?? []).includes(each)) next = toggled(next, facet, each, side);
    }
  }
  return { ...next, words: words.join(' ') };
}

const quoted = (value: string): string => (/[\s\u3000:：]/u.test(value) ? `"${bare(value)}"` : value);
const rangeWords = ({ from, to }: DayRange): string => (from !== undefined && from === to ? from : `${from ?? ''}..${to ?? ''}`);

/** A view as it would be typed. */
export function toTyped(view: LibraryView, { fields, values }: Vocabulary): string {
  const named = (facet: FacetId, value: string): string => values(facet).find(([each]) => each === value)?.[1] ?? value;
  const conditions = (['chosen', 'without'] as const).flatMap((side) => FACETS.flatMap((facet) =>
    (view[side][facet] ?? []).map((value) => `${side === 'without' ? '-' : ''}${fields[facet]}:${quoted(named(facet, value))}`)));
  return [
    ...view.units.map((unit) => `${fields.unit}:${quoted(unit)}`),
    ...conditions,
    ...(view.due.from ?? view.due.to ? [`${fields.until}:${rangeWords(view.due)}`] : []),
    ...(view.published.from ?? view.published.to ? [`${fields.published}:${rangeWords(view.published)}`] : []),
    ...(view.words.trim() === '' ? [] : [view.words.trim()]),
  ].join(' ');
}

/** How many completions are offered. */
const OFFERED = 8;

/** What the last word of a typed query could become: names of fields, then values. Each is the whole query with it. */
export function complete(typed: string, vocabulary: Vocabulary): readonly string[] {
  const [last = ''] = /[^\s\u3000]*$/u.exec(typed) ?? [];
  if (last === '') return [];
  const before = typed.slice(0, typed.length - last.length);
  const not = last.startsWith('-') ? '-' : '';
  const at = last.search(COLON);
  if (at < 0) {
    const begun = foldSearch(last.slice(not.length));
    return FIELDS.filter((field) => begun !== '' && foldSearch(vocabulary.fields[field]).startsWith(begun)).map((field) => `${before}${not}${vocabulary.fields[field]}:`);
  }
  const field = fieldNamed(last.slice(not.length, at), vocabulary);
  const facet = facetOf(field);
  const begun = foldSearch(bare(last.slice(at + 1)));
  if (field === 'unit') {
    return vocabulary.units.filter(([unit, initials]) => foldSearch(unit).includes(begun) || initials.startsWith(begun)).slice(0, OFFERED)
      .map(([unit]) => `${before}${vocabulary.fields.unit}:${quoted(unit)}`);
  }
  if (!facet) return [];
  return vocabulary.values(facet).filter(([, name]) => foldSearch(name).includes(begun)).slice(0, OFFERED)
    .map(([, name]) => `${before}${not}${vocabulary.fields[facet]}:${quoted(name)}`);
}
