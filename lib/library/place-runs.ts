import { unpackIds } from './issue-list';
import type { Run } from './row-list';
import type { ShelfRow } from './types';
import { isChosen, type Level, type LibraryView } from './view';

/** Levels whose items have no ids: they are told apart by their places in their record. */
export type PlaceLevel = 'measure' | 'accountability';

export const isByPlace = (level: Level): level is PlaceLevel => level === 'measure' || level === 'accountability';

/** The issue of each item of a record, by its place among the issues; -1 for none. */
function issuePlaces({ measures, sanctions }: ShelfRow, level: PlaceLevel): readonly number[] {
  return level === 'accountability' ? sanctions : measures.flatMap((count, issue) => new Array<number>(count).fill(issue));
}

/**
 * The measures or sanctions of a record that answer a question, as runs: one, or one a group where the issue's status groups them.
 * What is said of a status is said of their issue; without one they have none.
 *
 * @param own - The group of the record.
 * @param found - Places a search found; null where no words are searched for.
 */
export function placeRuns(row: ShelfRow, level: PlaceLevel, view: LibraryView, own: Pick<Run, 'group'>, found: ReadonlyMap<string | number, number> | null): Run[] {
  const { key, issueList } = row;
  const statuses = unpackIds(issueList).map(({ status }) => status);
  const chosen = statuses.map((status) => isChosen(status, 'status', view));
  const withoutIssue = view.chosen.status === undefined;
  const groups = new Map<string, number[]>();
  issuePlaces(row, level).forEach((issue, place) => {
    if (!(chosen[issue] ?? withoutIssue) || (found && !found.has(place))) return;
    const group = view.group === 'status' ? statuses[issue] ?? '' : '';
    const places = groups.get(group);
    if (places) places.push(place);
    else groups.set(group, [place]);
  });
  return [...groups].map(([group, places]): Run => ({ key, ...own, ...(view.group === 'status' && { group }), places: Uint32Array.from(places) }));
}
