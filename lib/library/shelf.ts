import { type Sliced, STRIDE } from '@/lib/sliced';
import { Copies } from './copies';
import { FacetCodes } from './facet-codes';
import { type FacetId, progressOf } from './facets';
import { countDues } from './due-group';
import { foldSearch } from './fold-search';
import { unpackIssues } from './issue-list';
import { byDay, type Due, type FoundItems, itemRows } from './item-rows';
import { type Evidenced, rowWithLater, withLater } from './later-status';
import type { RowList } from './row-list';
import { RowNames } from './row-names';
import { isInitials, type SearchQuery } from './search-query';
import type { Told } from './told';
import type { ShelfRow } from './types';
import { inRange, type LibraryView, type SortId } from './view';

/** How many records have a value, under all that is chosen in other facets. */
export type FacetCounts = Readonly<Record<FacetId, ReadonlyMap<string, number>>>;

export interface Answer {
  /** In the order of the table. */
  readonly rows: RowList;
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
  /** Items the search found, where rows are those; null where no words are searched for. */
  readonly foundItems: FoundItems | null;
}

const collator = new Intl.Collator('zh-CN');
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Records that are put in order by themselves where a search found no more: all others are there in order already. */
const FEW = 500;
/** Bodies a typed unit is completed from. */
const UNITS = 200;

const isLive = (row: ShelfRow): boolean => !row.deleted && row.broken === undefined;
const lastFirst = (a: ShelfRow, b: ShelfRow): number => b.savedOrder - a.savedOrder || compare(a.key, b.key);

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
    case 'check': return row.check?.on ?? '';
    case 'hits': return question.found?.get(row.key) ?? 0;
    case 'status': return row.issues['in-progress'] + row.issues['not-started'];
    case 'yuan': return Object.values(row.yuan ?? {}).reduce((sum, yuan) => sum + yuan, 0);
    case 'saved': return row.savedOrder;
  }
}

/**
 * The library in memory: a row a record, without a text. Everything is answered from here, so that no filter or sort waits
 * for the disk; it lives in a worker.
 */
export class Shelf {
  private readonly rows = new Map<string, ShelfRow>();
  private readonly names = new RowNames();
  private readonly copies = new Copies();
  private readonly facets = new FacetCodes();
  /** What is worked out of all rows, until one of them changes. */
  private kept: { live?: readonly ShelfRow[]; broken?: ReturnType<Shelf['broken']>; passed?: { readonly day: string; readonly count: number }; units?: ReadonlyMap<string, number>; dues?: readonly Due[]; common?: Told['units'] } = {};

  /** Takes rows in, in place of older ones of the same records. */
  put(rows: readonly ShelfRow[]): void {
    if (rows.length > 0) this.kept = {};
    for (const row of rows) {
      if (row.gone) this.rows.delete(row.key);
      else this.rows.set(row.key, row);
      this.copies.put(row);
    }
  }

  /**
   * The row with how many copies it has and what became of its promises: both depend on other rows, and whatever is kept of the row
   * before (its facets) is worked out anew.
   */
  private amongOthers(row: ShelfRow): ShelfRow {
    const copies = this.copies.count(row.key);
    const later = rowWithLater(row, (key) => this.rows.get(key));
    if (copies === (row.copies ?? 0) && later === row) return row;
    const noted = { ...later, copies };
    this.rows.set(row.key, noted);
    return noted;
  }

  /** A commitment with what its evidence says now. */
  withLater<Some extends Evidenced>(fact: Some): Some {
    return withLater(fact, (key) => this.rows.get(key));
  }

  isEmpty(): boolean {
    return this.rows.size === 0;
  }

  row(key: string): ShelfRow | undefined {
    return this.rows.get(key);
  }

  /** Records of the lists, those saved last first. */
  live(): readonly ShelfRow[] {
    return (this.kept.live ??= [...this.rows.values()].filter(isLive).map((row) => this.amongOthers(row)).sort(lastFirst));
  }

  /** The same of some, without going through all. */
  private liveAmong(keys: ReadonlyMap<string, number>): readonly ShelfRow[] {
    return [...keys.keys()].flatMap((key) => this.rows.get(key) ?? []).filter(isLive).sort(lastFirst);
  }

  /** Records that cannot be read, with the reason. */
  broken(): readonly { readonly key: string; readonly reason: string }[] {
    return (this.kept.broken ??= [...this.rows.values()].flatMap(({ key, broken }) => (broken === undefined ? [] : [{ key, reason: broken }])));
  }

  /** The title of a record and those of its issues, a line each. */
  titlesOf(key: string): string {
    const row = this.rows.get(key);
    return row ? [row.title ?? '', ...unpackIssues(row.issueList).map(({ title }) => title)].join('\n') : '';
  }

  /** See {@link RowNames.isCalled}. */
  isCalled(key: string, word: string): boolean {
    const row = this.rows.get(key);
    return row !== undefined && this.names.isCalled(row, word);
  }

  /** Records whose names answer a query: of all, or of those from `start` up to `end` in the order of {@link live}. See {@link RowNames.holding}. */
  named(query: SearchQuery, start = 0, end = Infinity): ReadonlyMap<string, number> {
    return this.names.holding(this.live().slice(start, end), query);
  }

  /** The commonest bodies with their initials, for what is typed to become one of them. */
  commonUnits(): Told['units'] {
    const count = (): Told['units'] => {
      const units = new Map<string, { count: number; readonly initials: string }>();
      for (const { unit, initials } of this.live()) {
        if (unit === undefined) continue;
        const known = units.get(unit);
        if (known) known.count += 1;
        else units.set(unit, { count: 1, initials });
      }
      return [...units].sort(([, a], [, b]) => b.count - a.count).slice(0, UNITS).map(([unit, { initials }]) => [unit, initials] as const);
    };
    return (this.kept.common ??= count());
  }

  /** Works out the names of all records, which the first search would else wait for. */
  * prepareNames(): Sliced<void> {
    for (const [i, row] of this.live().entries()) {
      this.names.of(row);
      if (i % STRIDE === STRIDE - 1) yield;
    }
  }

  /** @param units - Folded; one of them. */
  private isUnit(row: ShelfRow, units: readonly string[]): boolean {
    if (units.length === 0) return true;
    const own = this.names.of(row).unit;
    return units.some((unit) => own.includes(unit) || (isInitials(unit) && row.initials.includes(unit)));
  }

  private answersBase(row: ShelfRow, { view, found }: Question, units: readonly string[]): boolean {
    if (found && !found.has(row.key)) return false;
    if (view.copiesOf !== null && row.key !== view.copiesOf && !this.copies.together(view.copiesOf).has(row.key)) return false;
    const { due } = view;
    const asksDue = due.from !== undefined || due.to !== undefined;
    return this.isUnit(row, units) && inRange(row.publishedOn, view.published) && (!asksDue || row.dues.some((each) => inRange(each.due, due)));
  }

  /** Names compared by the language's rules cost a thousand times what numbers do: they are put in order once. */
  private placesOfUnits(): ReadonlyMap<string, number> {
    const names = (): string[] => [...new Set([...this.rows.values()].flatMap(({ unit }) => unit ?? []))];
    return (this.kept.units ??= new Map(names().sort(collator.compare).map((unit, place) => [unit, place])));
  }

  /** @param rows - Those saved last first; equal ones stay so. */
  private sorted(rows: readonly ShelfRow[], question: Question): readonly ShelfRow[] {
    const { sort, down } = question.view;
    if (sort === 'saved' && down) return rows;
    const way = down ? -1 : 1;
    const places = sort === 'unit' ? this.placesOfUnits() : new Map<string, number>();
    return rows.map((row) => ({ row, key: sortKey(row, sort, question, places) })).sort((a, b) => {
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
      return way * compare(a.key, b.key);
    }).map(({ row }) => row);
  }

  /** Open commitments of all records that have passed by a day (ISO). Kept until a row changes: there may be a hundred thousand. */
  passed(day: string): number {
    if (this.kept.passed?.day !== day) this.kept.passed = { day, count: this.live().reduce((sum, { dues }) => sum + countDues(dues, day).passed, 0) };
    return this.kept.passed.count;
  }

  /** The open commitments of all records by their day: a hundred thousand, put in order once. */
  private duesByDay(): readonly Due[] {
    return (this.kept.dues ??= byDay(this.live()));
  }

  /** Rows and counts; see {@link FacetCodes.select} for what is counted. */
  ask(question: Question): Answer {
    const { view } = question;
    const live = this.live();
    const units = view.units.map(foldSearch);
    const dayOf = (row: ShelfRow): string => dayFor(row, question);
    const candidates = question.found && question.found.size < FEW ? this.liveAmong(question.found) : live;
    const { matching, counts } = this.facets.select(candidates.filter((row) => this.answersBase(row, question, units)), view, dayOf);
    const records = this.sorted(matching, question);
    const rows = itemRows(records, view, { dayOf, found: question.foundItems, byDay: () => this.duesByDay() });
    return { rows, records: view.level === 'notice' ? records.length : rows.keys().length, all: live.length, counts };
  }
}
