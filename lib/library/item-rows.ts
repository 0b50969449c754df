import { dueGroup } from './due-group';
import { type FacetId, facetValues } from './facets';
import { foldSearch } from './fold-search';
import { unpackIssues } from './issue-list';
import type { OpenDue, ShelfItems, ShelfRow } from './types';
import { inRange, type Level, type LibraryView } from './view';

/** A row of the table: a record, or an issue or commitment of one by its id; `group` where rows are grouped. */
export interface RowRef {
  readonly key: string;
  readonly itemId?: string;
  /** The value of the facet rows are grouped by; "" where there is none. */
  readonly group?: string;
}

/** Ids of issues or commitments by their record. */
export type FoundItems = ReadonlyMap<string, ReadonlySet<string>>;

/** Do all words of a query stand in an issue's own words, or in its unit? */
function holds(words: readonly string[], parts: readonly (string | undefined)[]): boolean {
  const own = foldSearch(parts.filter(Boolean).join('\n'));
  return words.every((word) => own.includes(word));
}

/**
 * The issues or commitments of a record that hold the words of a query.
 *
 * @param words - Folded.
 * @returns Their ids.
 */
export function itemsHolding({ issues, deadlines }: Pick<ShelfItems, 'issues' | 'deadlines'>, unit: string | undefined, words: readonly string[], level: Level): Set<string> {
  const ids = level === 'issue'
    ? issues.filter((issue) => holds(words, [unit, issue.title, ...issue.section, ...issue.responsible, ...issue.measures, ...issue.outcomes, issue.evidence]))
    : deadlines.filter(({ clause, text, issueTitle }) => holds(words, [unit, clause, text, issueTitle]));
  return new Set(ids.map(({ id }) => id));
}

const isChosen = (value: string, facet: FacetId, { chosen, without }: LibraryView): boolean =>
  (chosen[facet]?.includes(value) ?? true) && !(without[facet]?.includes(value) ?? false);

/** Day a commitment is sorted by; those without one last. */
const dayOf = ({ due, latest }: OpenDue): string => due ?? latest ?? '9999';

/** Sorts by group without mixing the order inside: groups by size, the largest first, no value last. */
function grouped(rows: readonly RowRef[]): RowRef[] {
  const groups = new Map<string, RowRef[]>();
  for (const row of rows) {
    const group = groups.get(row.group ?? '');
    if (group) group.push(row);
    else groups.set(row.group ?? '', [row]);
  }
  return [...groups.entries()].sort(([a, as], [b, bs]) => Number(a === '') - Number(b === '') || bs.length - as.length || (a < b ? -1 : 1)).flatMap(([, each]) => each);
}

/**
 * The rows of the table for records that answer a question, in their order: the records themselves, or their issues or open
 * commitments that answer it too. Commitments go by their day.
 *
 * @param found - What a search found of them; null where no words are searched for.
 */
export function itemRefs(records: readonly ShelfRow[], view: LibraryView, dayOfRow: (row: ShelfRow) => string, found: FoundItems | null): RowRef[] {
  const { level, group } = view;
  const groupOf = (row: ShelfRow): Pick<RowRef, 'group'> => (group === null ? {} : { group: facetValues(group, row, dayOfRow(row))[0] ?? '' });
  const refs = level === 'notice' ? records.map((row): RowRef => ({ key: row.key, ...groupOf(row) }))
    : level === 'issue' ? records.flatMap((row) => issueRefs(row, view, groupOf(row), found))
    : dueRefs(records, view, dayOfRow, groupOf, found);
  return group === null ? refs : grouped(refs);
}

function issueRefs({ key, issueList }: ShelfRow, view: LibraryView, own: Pick<RowRef, 'group'>, found: FoundItems | null): RowRef[] {
  return unpackIssues(issueList).filter(({ id, status }) => isChosen(status, 'status', view) && (found?.get(key)?.has(id) ?? found === null))
    .map(({ id, status }): RowRef => ({ key, itemId: id, ...own, ...(view.group === 'status' && { group: status }) }));
}

function dueRefs(
  records: readonly ShelfRow[], view: LibraryView, dayOfRow: (row: ShelfRow) => string, groupOf: (row: ShelfRow) => Pick<RowRef, 'group'>, found: FoundItems | null,
): RowRef[] {
  const { group } = view;
  const refs: { readonly day: string; readonly ref: RowRef }[] = [];
  for (const row of records) {
    const day = dayOfRow(row);
    const own = groupOf(row);
    for (const due of row.dues) {
      const state = dueGroup(due, day);
      if (!isChosen(state, 'due', view) || !inRange(due.due, view.due) || !(found?.get(row.key)?.has(due.id) ?? found === null)) continue;
      const value = group === 'due' ? { group: state } : group === 'status' ? { group: due.status ?? '' } : own;
      refs.push({ day: dayOf(due), ref: { key: row.key, itemId: due.id, ...value } });
    }
  }
  if (view.sort === 'due' || view.sort === 'saved') {
    // Nearest first unless asked otherwise; the plain order of records says nothing about promises.
    const way = view.sort === 'due' && view.down ? -1 : 1;
    refs.sort((a, b) => way * (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  }
  return refs.map(({ ref }) => ref);
}
