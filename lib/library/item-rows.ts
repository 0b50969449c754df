import type { IssueStatus } from '@/lib/notice/types';
import { DUE_GROUPS, dueGroup } from './due-group';
import { type FacetId, facetValues } from './facets';
import { BREAK, foldSearch } from './fold-search';
import { countIn } from './grams';
import { unpackIds } from './issue-list';
import { isByPlace, placeRuns } from './place-runs';
import { listOfRefs, listOfRuns, type RowList } from './row-list';
import { answersQuery, isInitials, type SearchQuery, wordsOfQuery } from './search-query';
import type { TableRow } from './told';
import type { DeadlineRow, IssueRow, MeasureRow, OpenDue, SanctionRow, ShelfDetails, ShelfItems, ShelfRow } from './types';
import { inRange, isChosen, type Level, type LibraryView } from './view';

/** A row of the table: a record, or an item of one by its id (measures and sanctions: by their place); `group` where rows are grouped. */
export interface RowRef {
  readonly key: string;
  readonly itemId?: string;
  /** The value of the facet rows are grouped by; "" where there is none. */
  readonly group?: string;
}

/** Hits by the ids of issues or commitments, or the places of measures or sanctions; by their record. */
export type FoundItems = ReadonlyMap<string, ReadonlyMap<string | number, number>>;

/** What the items of a level are read from. */
export type ReadItems = Pick<ShelfItems, 'issues' | 'deadlines'> & Partial<Pick<ShelfDetails, 'measures' | 'sanctions'>>;

/** Words an item is found by, part by part. */
type Parts = readonly (string | undefined)[];

const issueParts = (issue: IssueRow): Parts => [issue.title, ...issue.section, ...issue.responsible, ...issue.measures, ...issue.outcomes, issue.evidence];
const measureParts = ({ text }: MeasureRow, issue: Pick<IssueRow, 'title'> | undefined): Parts => [text, issue?.title];
const sanctionParts = ({ measure, text }: SanctionRow, issue: Pick<IssueRow, 'title'> | undefined): Parts => [measure, text, issue?.title];
const deadlineParts = ({ clause, text, issueTitle }: DeadlineRow): Parts => [clause || text, issueTitle];

/** Everything an item of a row is found by, as it stands: its own words, then its unit. */
export function itemWords({ issue, measure, sanction, deadline }: Pick<TableRow, 'issue' | 'measure' | 'sanction' | 'deadline'>, unit: string | undefined): string {
  const own = measure ? measureParts(measure, issue) : sanction ? sanctionParts(sanction, issue) : deadline ? deadlineParts(deadline) : issue ? issueParts(issue) : [];
  return [...own, unit].filter(Boolean).join('\n');
}

/**
 * The items of a record that answer a query, by their ids or places, with how often its words stand in them. Those of their unit
 * and of their issue count for them.
 */
export function itemsHolding({ issues, deadlines, measures = [], sanctions = [] }: ReadItems, { unit, initials }: Pick<ShelfRow, 'unit' | 'initials'>, query: SearchQuery, level: Level): ReadonlyMap<string | number, number> {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const items: readonly (readonly [string | number, Parts])[] = level === 'issue' ? issues.map((issue) => [issue.id, issueParts(issue)])
    : level === 'deadline' ? deadlines.map((deadline) => [deadline.id, deadlineParts(deadline)])
    : level === 'measure' ? measures.map((measure, place) => [place, measureParts(measure, byId.get(measure.issueId))])
    : sanctions.map((sanction, place) => [place, sanctionParts(sanction, byId.get(sanction.issueId ?? ''))]);
  const words = wordsOfQuery(query);
  const found = new Map<string | number, number>();
  for (const [id, parts] of items) {
    const own = [...parts, unit].filter((part) => part !== undefined).map(foldSearch).join(BREAK);
    if (answersQuery(query, (word) => own.includes(word) || (isInitials(word) && initials.includes(word)))) found.set(id, words.reduce((sum, word) => sum + countIn(word, own), 0));
  }
  return found;
}

const NOTHING: ReadonlyMap<string | number, number> = new Map();

/** How issues stand, what is still open first. */
const OPEN_FIRST: readonly IssueStatus[] = ['not-started', 'in-progress', 'long-term', 'unspecified', 'completed'];

/** A commitment with its record. */
export interface Due {
  readonly row: ShelfRow;
  readonly due: OpenDue;
}

/** Day a commitment is sorted by; those without one last. */
const dayOfDue = ({ due, latest }: OpenDue): string => due ?? latest ?? '9999';

/** The open commitments of records, the earliest first; of one day in the order of the records. */
export const byDay = (rows: readonly ShelfRow[]): Due[] => rows.flatMap((row) => row.dues.map((due) => ({ row, due, day: dayOfDue(due) })))
  .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ row, due }) => ({ row, due }));

/** Groups of commitments stand in the order of the ledger; others by size, the largest first, and no value last. */
function compareGroups(facet: FacetId, [a, as]: readonly [string, { readonly size: number }], [b, bs]: readonly [string, { readonly size: number }]): number {
  const place = (group: string): number => DUE_GROUPS.findIndex((each) => each === group);
  return Number(a === '') - Number(b === '') || (facet === 'due' ? place(a) - place(b) : bs.size - as.size) || (a < b ? -1 : 1);
}

/** Sorts by group without mixing the order inside. `sizeOf`: the rows one of them stands for. */
function grouped<Row extends { readonly group?: string }>(rows: readonly Row[], facet: FacetId, sizeOf: (row: Row) => number): Row[] {
  const groups = new Map<string, { readonly rows: Row[]; size: number }>();
  for (const row of rows) {
    const group = groups.get(row.group ?? '') ?? { rows: [], size: 0 };
    group.rows.push(row);
    group.size += sizeOf(row);
    groups.set(row.group ?? '', group);
  }
  return [...groups].sort((one, other) => compareGroups(facet, one, other)).flatMap(([, each]) => each.rows);
}

/** What the rows of the table are made from, besides the records. */
export interface Making {
  /** ISO day a record is looked at from. */
  readonly dayOf: (row: ShelfRow) => string;
  /** What a search found of them; null where no words are searched for. */
  readonly found: FoundItems | null;
  /** The open commitments of all records, as {@link byDay} orders them. */
  readonly byDay: () => readonly Due[];
}

/**
 * The rows of the table for records that answer a question, in their order: the records themselves, or their issues, measures,
 * sanctions or open commitments that answer it too. Commitments go by their day, unless another order is asked for.
 */
export function itemRows(records: readonly ShelfRow[], view: LibraryView, making: Making): RowList {
  const { level, group } = view;
  const groupOf = (row: ShelfRow): Pick<RowRef, 'group'> => (group === null ? {} : { group: facetValues(group, row, making.dayOf(row))[0] ?? '' });
  if (isByPlace(level)) {
    const runs = records.flatMap((row) => placeRuns(row, level, view, groupOf(row), making.found && (making.found.get(row.key) ?? NOTHING)));
    return listOfRuns(group === null ? runs : grouped(runs, group, ({ places }) => places.length));
  }
  const refs: readonly RowRef[] = level === 'notice' ? records.map((row): RowRef => ({ key: row.key, ...groupOf(row) }))
    : level === 'issue' ? issuesOf(records, view, making, groupOf)
    : dueRefs(records, view, making, groupOf);
  return listOfRefs(group === null ? refs : grouped(refs, group, () => 1));
}

/** Issues of the records, in their order; or by how they stand, what is still open first, or by their money, those without last: of equal ones in that order. */
function issuesOf(records: readonly ShelfRow[], view: LibraryView, { found }: Making, groupOf: (row: ShelfRow) => Pick<RowRef, 'group'>): RowRef[] {
  const inOrder: readonly RowRef[][] = OPEN_FIRST.map(() => []);
  const money: { readonly ref: RowRef; readonly yuan: number }[] = [];
  for (const row of records) {
    const own = groupOf(row);
    for (const { id, status } of unpackIds(row.issueList)) {
      if (!isChosen(status, 'status', view) || !(found?.get(row.key)?.has(id) ?? found === null)) continue;
      const place = view.sort === 'status' ? OPEN_FIRST.indexOf(status) : 0;
      const ref: RowRef = { key: row.key, itemId: id, ...own, ...(view.group === 'status' && { group: status }) };
      const yuan = view.sort === 'yuan' ? row.yuan?.[id] : undefined;
      if (yuan === undefined) inOrder[place]?.push(ref);
      else money.push({ ref, yuan });
    }
  }
  const way = view.down ? -1 : 1;
  return [...money.sort((a, b) => way * (a.yuan - b.yuan)).map(({ ref }) => ref), ...(view.down ? inOrder.toReversed() : inOrder).flat()];
}

/** Commitments of the records in the order that is asked for; the plain order of records says nothing about promises. */
function duesOf(records: readonly ShelfRow[], { sort, down }: LibraryView, all: () => readonly Due[]): readonly Due[] {
  if (sort !== 'due' && sort !== 'saved') return records.flatMap((row) => row.dues.map((due) => ({ row, due })));
  const asked = new Set(records);
  const dues = all().filter(({ row }) => asked.has(row));
  if (sort === 'saved' || !down) return dues;
  const dated = dues.filter(({ due: { due, latest } }) => (due ?? latest) !== undefined);
  return [...dated.reverse(), ...dues.filter(({ due: { due, latest } }) => (due ?? latest) === undefined)];
}

function dueRefs(records: readonly ShelfRow[], view: LibraryView, { dayOf, found, byDay: all }: Making, groupOf: (row: ShelfRow) => Pick<RowRef, 'group'>): RowRef[] {
  const { group } = view;
  const refs: RowRef[] = [];
  for (const { row, due } of duesOf(records, view, all)) {
    const state = dueGroup(due, dayOf(row));
    if (!isChosen(state, 'due', view) || !inRange(due.due, view.due) || !(found?.get(row.key)?.has(due.id) ?? found === null)) continue;
    const value = group === 'due' ? { group: state } : group === 'status' ? { group: due.status ?? '' } : groupOf(row);
    refs.push({ key: row.key, itemId: due.id, ...value });
  }
  return refs;
}
