import type { GroupRows } from './group-lines';
import type { RowRef } from './item-rows';

/** The rows of a table in their order. They are made when they come in sight: a library of ten thousand notices has millions of measures. */
export interface RowList {
  readonly length: number;
  /** Rows from `start` up to `end`. */
  readonly slice: (start: number, end: number) => RowRef[];
  /** Keys of their records, each once, in the order in which they first come. */
  readonly keys: () => string[];
  /** How many rows of each group follow one another; none where the rows are in no groups. */
  readonly groups: () => GroupRows[];
}

/** Rows of one record that follow one another: items by their places in it. */
export interface Run {
  readonly key: string;
  readonly group?: string;
  readonly places: Uint32Array;
}

const eachOnce = (rows: readonly { readonly key: string }[]): string[] => [...new Set(rows.map(({ key }) => key))];

/** Counts what follows one another in one group. */
function countGroups<Part extends { readonly group?: string }>(parts: readonly Part[], rowsOf: (part: Part) => number): GroupRows[] {
  const groups: { group: string; rows: number }[] = [];
  for (const part of parts) {
    const [last, rows] = [groups.at(-1), rowsOf(part)];
    if (part.group === undefined || rows === 0) continue;
    if (last?.group === part.group) last.rows += rows;
    else groups.push({ group: part.group, rows });
  }
  return groups;
}

/** Rows that are all there. */
export const listOfRefs = (refs: readonly RowRef[]): RowList => ({
  length: refs.length, slice: (start, end) => refs.slice(start, end), keys: () => eachOnce(refs), groups: () => countGroups(refs, () => 1),
});

/** The rows of runs, one run after the other. */
export function listOfRuns(runs: readonly Run[]): RowList {
  /** Where each run begins; one more than there are runs: the last is the end. */
  const starts = new Uint32Array(runs.length + 1);
  runs.forEach(({ places }, i) => { starts[i + 1] = (starts[i] ?? 0) + places.length; });
  const length = starts[runs.length] ?? 0;

  /** The last run that begins at `row` or before. */
  function runAt(row: number): number {
    let [low, high] = [0, runs.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= row) low = middle;
      else high = middle;
    }
    return low;
  }

  function slice(start: number, end: number): RowRef[] {
    const refs: RowRef[] = [];
    const last = Math.min(end, length);
    for (let at = runAt(start), row = start; row < last; at += 1) {
      const run = runs[at];
      if (!run) break;
      const { key, group, places } = run;
      const from = row - (starts[at] ?? 0);
      for (const place of places.subarray(from, from + last - row)) refs.push({ key, itemId: String(place), ...(group !== undefined && { group }) });
      row = starts[at + 1] ?? last;
    }
    return refs;
  }

  return {
    length, slice, keys: () => eachOnce(runs.filter(({ places }) => places.length > 0)),
    groups: () => countGroups(runs, ({ places }) => places.length),
  };
}
