import { FACETS, type FacetId } from './facets';
import { COLUMNS, type DayRange, FIRST_VIEW, LEVELS, type LibraryView, PLACES, SORTS } from './view';

type Chosen = Readonly<Partial<Record<FacetId, readonly string[]>>>;

const NOT = '-';
const isDay = (words: string): boolean => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(words);

function putChosen(to: URLSearchParams, chosen: Chosen, sign: string): void {
  for (const facet of FACETS) for (const value of chosen[facet] ?? []) to.append(sign + facet, value);
}

function takeChosen(from: URLSearchParams, sign: string): Chosen {
  return Object.fromEntries(FACETS.flatMap((facet) => {
    const values = [...new Set(from.getAll(sign + facet))].filter((value) => value !== '');
    return values.length > 0 ? [[facet, values]] : [];
  }));
}

const putRange = (to: URLSearchParams, name: string, { from, to: end }: DayRange): void => {
  if (from !== undefined || end !== undefined) to.set(name, `${from ?? ''}..${end ?? ''}`);
};

function takeRange(from: URLSearchParams, name: string): DayRange {
  const [first = '', last = ''] = (from.get(name) ?? '').split('..');
  return { ...(isDay(first) && { from: first }), ...(isDay(last) && { to: last }) };
}

const oneOf = <T extends string>(value: string | null, all: readonly T[], otherwise: T): T => all.find((each) => each === value) ?? otherwise;

/** A view as the fragment of an address, without "#": what is as at first is not said. */
export function toAddress(view: LibraryView): string {
  const to = new URLSearchParams();
  if (view.place !== FIRST_VIEW.place) to.set('place', view.place);
  if (view.level !== FIRST_VIEW.level) to.set('rows', view.level);
  if (view.words !== '') to.set('words', view.words);
  putChosen(to, view.chosen, '');
  putChosen(to, view.without, NOT);
  for (const unit of view.units) to.append('unit', unit);
  if (view.copiesOf !== null) to.set('copies-of', view.copiesOf);
  putRange(to, 'until', view.due);
  putRange(to, 'published', view.published);
  if (view.sort !== FIRST_VIEW.sort || view.down !== FIRST_VIEW.down) to.set('sort', (view.down ? NOT : '') + view.sort);
  if (view.group !== null) to.set('group', view.group);
  if (view.columns.join() !== FIRST_VIEW.columns.join()) to.set('columns', view.columns.join());
  if (view.asOf !== null) to.set('as-of', view.asOf);
  if (view.open !== null) to.set('open', view.open);
  if (view.item !== null) to.set('item', view.item);
  return to.toString();
}

/** The view an address asks for; what it says that is none is passed over. */
export function fromAddress(fragment: string): LibraryView {
  const from = new URLSearchParams(fragment.replace(/^#/u, ''));
  const sort = from.get('sort') ?? '';
  const bare = sort.startsWith(NOT) ? sort.slice(1) : sort;
  const known = SORTS.find((each) => each === bare);
  const columns = (from.get('columns') ?? '').split(',').flatMap((name) => COLUMNS.find((each) => each === name) ?? []);
  const asOf = from.get('as-of');
  const place = oneOf(from.get('place'), PLACES, FIRST_VIEW.place);
  return {
    place,
    // The ledger is one of promises, whatever else is said of it.
    level: place === 'ledger' ? 'deadline' : oneOf(from.get('rows'), LEVELS, FIRST_VIEW.level),
    words: from.get('words') ?? '',
    chosen: takeChosen(from, ''),
    without: takeChosen(from, NOT),
    units: [...new Set(from.getAll('unit'))].filter((unit) => unit !== ''),
    copiesOf: from.get('copies-of'),
    due: takeRange(from, 'until'),
    published: takeRange(from, 'published'),
    sort: known ?? FIRST_VIEW.sort,
    down: known ? sort.startsWith(NOT) : FIRST_VIEW.down,
    group: place === 'ledger' ? 'due' : FACETS.find((facet) => facet === from.get('group')) ?? null,
    columns: columns.length > 0 ? [...new Set(columns)] : FIRST_VIEW.columns,
    asOf: asOf !== null && (asOf === 'publication' || /^\d{4}-\d{2}-\d{2}$/u.test(asOf)) ? asOf : null,
    open: from.get('open'),
    item: from.get('item'),
  };
}
