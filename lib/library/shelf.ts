import { FacetCache } from './facet-cache';
import { FACETS, type FacetId, progressOf } from './facets';
import { countDues } from './due-group';
import { foldSearch } from './fold-search';
import { type FoundItems, type RowRef, itemRefs } from './item-rows';
import type { ShelfRow } from './types';
import { inRange, type LibraryView, type SortId } from './view';

/** How many records have a value, under all that is chosen in other facets. */
export type FacetCounts = Readonly<Record<FacetId, ReadonlyMap<string, number>>>;

export interface Answer {
  /** In the order of the table. */
  readonly rows: readonly RowRef[];
  /** Records among them. */
  readonly records: number;
  /** All records that are in the library, whatever is asked. */
  readonly all: number;
  readonly counts: FacetCounts;
}

/** A question: what to show, on which day, and what a search found; null where no words are searched for. */
export interface Question {
  readonly view: LibraryView;
  /** ISO day. */
  readonly day: string;
  readonly found: ReadonlyMap<string, number> | null;
  /** Issues or commitments the search found, where rows are those; null where no words are searched for. */
  readonly foundItems: FoundItems | null;
}

const collator = new Intl.Collator('zh-CN');
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The day a record is looked at from: the question's, or that of its own publication. */
export const dayFor = ({ publishedOn }: ShelfRow, { view, day }: Pick<Question, 'view' | 'day'>): string =>
  (view.asOf === 'publication' ? publishedOn ?? day : day);

/** What a record is sorted by; an empty string goes last, whichever way. `unitPlace`: of a name among all, in the order of the language. */
function sortKey(row: ShelfRow, sort: SortId, question: Question, unitPlace: ReadonlyMap<string, number>): string | number {
  switch (sort) {
    case 'unit': return unitPlace.get(row.unit ?? '') ?? '';
    case 'title': return row.title ?? '';
    case 'type': return row.unitType ?? '';
    case 'level': return row.level ?? '';
    case 'region': return row.region ?? '';
    case 'published': return row.publishedOn ?? '';
    case 'issues': return Object.values(row.issues).reduce((sum, count) => sum + count, 0);
    case 'dues': case 'due': return countDues(row.dues, dayFor(row, question)).passed;
    case 'progress': return row.total === 0 ? 0 : progressOf(row) === 'reviewed' ? 2 : row.checked / row.total;
    case 'hits': return question.found?.get(row.key) ?? 0;
    case 'status': return row.issues['in-progress'] + row.issues['not-started'];
    case 'saved': return row.savedOrder;
  }
}

/** Has the record what a facet asks for? */
function passes(values: readonly string[], chosen: readonly string[] | undefined, without: readonly string[] | undefined): boolean {
  if (without?.some((value) => values.includes(value))) return false;
  return chosen === undefined || chosen.length === 0 || chosen.some((value) => values.includes(value));
}

/**
 * The library in memory: a row a record, without a text. Everything is answered from here, so that no filter or sort waits
 * for the disk; it lives in a worker.
 */
export class Shelf {
  private readonly rows = new Map<string, ShelfRow>();
  private readonly unitWords = new Map<string, string>();
  private readonly facets = new FacetCache();
  private passedBy: { readonly day: string; readonly count: number } | null = null;
  private unitPlaces: ReadonlyMap<string, number> | null = null;

  /** Takes rows in, in place of older ones of the same records. */
  put(rows: readonly ShelfRow[]): void {
    this.unitPlaces = null;
    this.passedBy = null;
    for (const row of rows) {
      this.unitWords.delete(row.key);
      if (row.gone) this.rows.delete(row.key);
      else this.rows.set(row.key, row);
    }
  }

  isEmpty(): boolean {
    return this.rows.size === 0;
  }

  row(key: string): ShelfRow | undefined {
    return this.rows.get(key);
  }

  /** Records of the lists, in no order. */
  live(): ShelfRow[] {
    return [...this.rows.values()].filter((row) => !row.deleted && row.broken === undefined);
  }

  /** Records that cannot be read, with the reason. */
  broken(): { readonly key: string; readonly reason: string }[] {
    return [...this.rows.values()].flatMap(({ key, broken }) => (broken === undefined ? [] : [{ key, reason: broken }]));
  }

  /** @param units - Folded; one of them. */
  private isUnit(row: ShelfRow, units: readonly string[]): boolean {
    if (units.length === 0) return true;
    let words = this.unitWords.get(row.key);
    if (words === undefined) {
      words = [row.unit ?? '', ...row.aliases].map(foldSearch).join(' ');
      this.unitWords.set(row.key, words);
    }
    const own = words;
    return units.some((unit) => own.includes(unit) || (/^[a-z0-9]{2,}$/u.test(unit) && row.initials.includes(unit)));
  }

  private answersBase(row: ShelfRow, { view, found }: Question, units: readonly string[]): boolean {
    if (found && !found.has(row.key)) return false;
    const { due } = view;
    const asksDue = due.from !== undefined || due.to !== undefined;
    return this.isUnit(row, units) && inRange(row.publishedOn, view.published) && (!asksDue || row.dues.some((each) => inRange(each.due, due)));
  }

  /** Names compared by the language's rules cost a thousand times what numbers do: they are put in order once. */
  private placesOfUnits(): ReadonlyMap<string, number> {
    const names = (): string[] => [...new Set([...this.rows.values()].flatMap(({ unit }) => unit ?? []))];
    return (this.unitPlaces ??= new Map(names().sort(collator.compare).map((unit, place) => [unit, place])));
  }

  private sorted(rows: readonly ShelfRow[], question: Question): ShelfRow[] {
    const { sort, down } = question.view;
    const way = down ? -1 : 1;
    const places = sort === 'unit' ? this.placesOfUnits() : new Map<string, number>();
    return rows.map((row) => ({ row, key: sortKey(row, sort, question, places) })).sort((a, b) => {
      if (a.key === '' || b.key === '') return compare(b.key === '' ? 0 : 1, a.key === '' ? 0 : 1) || b.row.savedOrder - a.row.savedOrder;
      // Equal ones newest first, and always in the same order.
      return way * compare(a.key, b.key) || b.row.savedOrder - a.row.savedOrder || compare(a.row.key, b.row.key);
    }).map(({ row }) => row);
  }

  /** Open commitments of all records that have passed by a day (ISO). Kept until a row changes: there may be a hundred thousand. */
  passed(day: string): number {
    if (this.passedBy?.day !== day) this.passedBy = { day, count: this.live().reduce((sum, { dues }) => sum + countDues(dues, day).passed, 0) };
    return this.passedBy.count;
  }

  /** Rows and counts. The counts of a facet leave what is chosen in it out of account: they say what choosing would show. */
  ask(question: Question): Answer {
    const { view } = question;
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<FacetId, Map<string, number>>;
    const matching: ShelfRow[] = [];
    const live = this.live();
    const units = view.units.map(foldSearch);
    const chosen = FACETS.map((facet) => view.chosen[facet]);
    const without = FACETS.map((facet) => view.without[facet]);
    for (const row of live) {
      if (!this.answersBase(row, question, units)) continue;
      const day = dayFor(row, question);
      const values = this.facets.of(row, day);
      const failed = values.flatMap((own, i) => (passes(own, chosen[i], without[i]) ? [] : [FACETS[i]]));
      if (failed.length > 1) continue;
      FACETS.forEach((facet, i) => {
        if (failed.length === 1 && failed[0] !== facet) return;
        for (const value of values[i] ?? []) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      });
      if (failed.length === 0) matching.push(row);
    }
    const records = this.sorted(matching, question);
    const rows = itemRefs(records, view, (row) => dayFor(row, question), question.foundItems);
    return { rows, records: view.level === 'notice' ? records.length : new Set(rows.map(({ key }) => key)).size, all: live.length, counts };
  }
}
