import { FACETS, type FacetId } from './facets';

/** What a row of the table stands for. */
export const LEVELS = ['notice', 'issue', 'measure', 'accountability', 'deadline'] as const;
export type Level = (typeof LEVELS)[number];

/** What the middle of the page shows. */
export const PLACES = ['table', 'ledger', 'follow', 'charts', 'coverage'] as const;
export type Place = (typeof PLACES)[number];

export const COLUMNS = [
  'unit', 'title', 'type', 'level', 'region', 'inspector', 'round', 'published', 'issues', 'dues', 'declared', 'progress', 'check', 'tags',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** What rows can be sorted by: columns, and the order in which records were saved. */
export const SORTS = ['saved', 'unit', 'title', 'type', 'level', 'region', 'published', 'issues', 'dues', 'progress', 'check', 'hits', 'due', 'status', 'yuan'] as const;
export type SortId = (typeof SORTS)[number];

/** ISO days or the beginnings of them ("2025-06", "2025"); `from` and `to` are inside. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

/** What the rows of a level can be sorted by, what they are sorted by at first before the others; hits only where words are searched for. */
export function sortsOf({ level, words, sort }: Pick<LibraryView, 'level' | 'words' | 'sort'>): readonly SortId[] {
  const own: readonly SortId[] = level === 'notice' ? SORTS.filter((each) => !['hits', 'due', 'status', 'yuan'].includes(each))
    : level === 'deadline' ? ['due', 'unit', 'published'] : ['saved', 'unit', ...(level === 'issue' ? ['status', 'yuan'] as const : []), 'published'];
  return [...own, ...(words.trim() !== '' || sort === 'hits' ? ['hits' as const] : [])];
}

/** Ways a column is looked at first: names from their beginning and days as they come, numbers from the largest. */
export const beginsDown = (sort: SortId): boolean => !['unit', 'title', 'due', 'status', 'type', 'level', 'region'].includes(sort);

/** The order its rows stand in: promises go by their day, unless another one is asked for. */
export const sortedBy = (view: Pick<LibraryView, 'level' | 'sort' | 'down'>): Pick<LibraryView, 'sort' | 'down'> =>
  (view.level === 'deadline' && view.sort === 'saved' ? { sort: 'due', down: false } : { sort: view.sort, down: view.down });

/** The same on another level: an order its rows do not know is given up. */
export const atLevel = (view: LibraryView, level: Level): LibraryView =>
  ({ ...view, level, ...(!sortsOf({ ...view, level }).includes(view.sort) && { sort: FIRST_VIEW.sort, down: FIRST_VIEW.down }) });

/** Everything the library shows, as its address says it. */
export interface LibraryView {
  readonly place: Place;
  readonly level: Level;
  /** As typed; see fold-search.ts. */
  readonly words: string;
  /** Chosen values by facet: a record has one of them in each facet that has any. */
  readonly chosen: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Values a record must not have. */
  readonly without: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Parts of the unit's name, or pinyin initials; one of them. */
  readonly units: readonly string[];
  /** A record whose copies are asked for, with itself; null for none. */
  readonly copiesOf: string | null;
  readonly due: DayRange;
  readonly published: DayRange;
  readonly sort: SortId;
  readonly down: boolean;
  /** Groups the rows of issues and deadlines; null for none. */
  readonly group: FacetId | null;
  readonly columns: readonly ColumnId[];
  /** The day the ledger looks from, or `publication`; null for today. */
  readonly asOf: string | null;
  /** The record whose preview is open, and the item in it. */
  readonly open: string | null;
  readonly item: string | null;
}

export const FIRST_VIEW: LibraryView = {
  place: 'table', level: 'notice', words: '', chosen: {}, without: {}, units: [], copiesOf: null, due: {}, published: {}, sort: 'saved', down: true, group: null,
  columns: ['unit', 'title', 'type', 'level', 'published', 'issues', 'dues', 'declared', 'progress', 'check', 'tags'], asOf: null, open: null, item: null,
};

/** The same without anything that keeps a record out. */
export const unfiltered = (view: LibraryView): LibraryView =>
  ({ ...view, words: '', chosen: {}, without: {}, units: [], copiesOf: null, due: {}, published: {} });

/** What of a view its rows depend on: which columns are shown and which record is open asks nothing. */
export const questionOf = (view: LibraryView): string => JSON.stringify({ ...view, open: null, item: null, columns: [] });

/** Is anything asked for? */
export const isFiltered = ({ words, chosen, without, units, copiesOf, due, published }: LibraryView): boolean =>
  words.trim() !== '' || copiesOf !== null || units.length > 0 || [chosen, without].some((values) => FACETS.some((facet) => (values[facet] ?? []).length > 0))
  || [due, published].some(({ from, to }) => from !== undefined || to !== undefined);

/** A value chosen that was not, or the reverse. */
export function toggled(view: LibraryView, facet: FacetId, value: string, part: 'chosen' | 'without' = 'chosen'): LibraryView {
  const now = view[part][facet] ?? [];
  const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
  const { [facet]: _old, ...rest } = view[part];
  return { ...view, [part]: next.length > 0 ? { ...rest, [facet]: next } : rest };
}

/** Is a value of an item among those that are chosen, and none of those that are left out? */
export const isChosen = (value: string, facet: FacetId, { chosen, without }: Pick<LibraryView, 'chosen' | 'without'>): boolean =>
  (chosen[facet]?.includes(value) ?? true) && !(without[facet]?.includes(value) ?? false);

/**
 * Is a day in a range? Ends may be months or years, and are inside whole.
 *
 *   2025-06-30 in {to: "2025-06"} → yes
 */
export const inRange = (day: string | undefined, { from, to }: DayRange): boolean =>
  (from === undefined && to === undefined) || (day !== undefined && (from === undefined || day.slice(0, from.length) >= from) && (to === undefined || day.slice(0, to.length) <= to));
