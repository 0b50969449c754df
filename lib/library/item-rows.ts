import { dueGroup } from './due-group';
import { type FacetId, facetValues } from './facets';
import { foldSearch, queryWords } from './fold-search';
import type { DeadlineRow, IssueRow, ShelfItems, ShelfRow } from './types';
import { inRange, type LibraryView } from './view';

/** A row of the table: a record, or an issue or commitment of one by its id; `group` where rows are grouped. */
export interface RowRef {
  readonly key: string;
  readonly itemId?: string;
  /** The value of the facet rows are grouped by; "" where there is none. */
  readonly group?: string;
}

/** Do all words of a query stand in an issue's own words, or in its unit? */
function holds(words: readonly string[], parts: readonly (string | undefined)[]): boolean {
  if (words.length === 0) return true;
  const own = foldSearch(parts.filter(Boolean).join('\n'));
  return words.every((word) => own.includes(word));
}

const isChosen = (value: string, facet: FacetId, { chosen, without }: LibraryView): boolean =>
  (chosen[facet]?.includes(value) ?? true) && !(without[facet]?.includes(value) ?? false);

function issuesOf(row: ShelfRow, items: ShelfItems, words: readonly string[], view: LibraryView): IssueRow[] {
  return items.issues.filter((issue) => isChosen(issue.status, 'status', view)
    && holds(words, [row.unit, issue.title, ...issue.section, ...issue.responsible, ...issue.measures, ...issue.outcomes, issue.evidence]));
}

function deadlinesOf(row: ShelfRow, items: ShelfItems, words: readonly string[], view: LibraryView, day: string): DeadlineRow[] {
  return items.deadlines.filter((deadline) => deadline.open && isChosen(dueGroup(deadline, day), 'due', view) && inRange(deadline.due, view.due)
    && holds(words, [row.unit, deadline.clause, deadline.text, deadline.issueTitle]));
}

/** Day a commitment is sorted by; those without one last. */
const dayOf = ({ due, latest }: DeadlineRow): string => due ?? latest ?? '9999';

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
 */
export function itemRefs(
  records: readonly ShelfRow[], view: LibraryView, dayOfRow: (row: ShelfRow) => string, itemsOf: (key: string) => ShelfItems | undefined,
): RowRef[] {
  const { level, group } = view;
  const groupOf = (row: ShelfRow): Pick<RowRef, 'group'> => (group === null ? {} : { group: facetValues(group, row, dayOfRow(row))[0] ?? '' });
  if (level === 'notice') {
    const rows = records.map((row): RowRef => ({ key: row.key, ...groupOf(row) }));
    return group === null ? rows : grouped(rows);
  }
  const words = queryWords(view.words);
  const found = records.flatMap((row) => {
    const items = itemsOf(row.key);
    if (!items) return [];
    if (level === 'issue') {
      return issuesOf(row, items, words, view).map(({ id, status }) => ({ key: row.key, itemId: id, day: '', ...groupOf(row), ...(group === 'status' && { group: status }) }));
    }
    const day = dayOfRow(row);
    return deadlinesOf(row, items, words, view, day).map((deadline) => ({
      key: row.key, itemId: deadline.id, day: dayOf(deadline), ...groupOf(row),
      ...(group === 'due' && { group: dueGroup(deadline, day) }), ...(group === 'status' && { group: deadline.issueStatus ?? '' }),
    }));
  });
  if (level === 'deadline' && (view.sort === 'due' || view.sort === 'saved')) {
    // Nearest first unless asked otherwise; the plain order of records says nothing about promises.
    const way = view.sort === 'due' && view.down ? -1 : 1;
    found.sort((a, b) => way * (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  }
  const rows = found.map(({ key, itemId, group: own }): RowRef => ({ key, itemId, ...(own !== undefined && { group: own }) }));
  return group === null ? rows : grouped(rows);
}
