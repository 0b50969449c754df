/** Rows of one group, which follow one another in a table. */
export interface GroupRows {
  /** A facet's value; "" for rows that have none. */
  readonly group: string;
  readonly rows: number;
}

/** What stands on a line of a table: a row, by its place among the rows, or the head of a group. */
export type Line = { readonly row: number } | { readonly head: GroupRows };

/** The lines of a table: its rows, and above those of each group a head. Lines and rows are counted from 0. */
export interface GroupLines {
  readonly total: number;
  readonly at: (line: number) => Line;
  /** The line a row stands on. */
  readonly lineOf: (row: number) => number;
  /** The rows among the lines from `start` up to `end`: from the first up to the second. */
  readonly rowsAmong: (start: number, end: number) => readonly [number, number];
}

/** @param groups - In the order of the rows; none: the table is not grouped, and a line is a row. */
export function groupLines(groups: readonly GroupRows[], total: number): GroupLines {
  /** First row of each group. */
  const starts: number[] = [];
  let next = 0;
  for (const { rows } of groups) {
    starts.push(next);
    next += rows;
  }

  /** How many heads stand above, by the first that does not. */
  function headsAbove(isBelow: (start: number, group: number) => boolean): number {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(starts[middle] ?? 0, middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  const headsUpTo = (line: number): number => headsAbove((start, group) => start + group > line);

  function at(line: number): Line {
    const heads = headsUpTo(line);
    const [start, head] = [starts[heads - 1], groups[heads - 1]];
    return start !== undefined && head && start + heads - 1 === line ? { head } : { row: line - heads };
  }

  /** Of the rows up to a line, that of the line left out. */
  const rowsBefore = (line: number): number => Math.max(0, line - headsUpTo(line - 1));
  return {
    total: total + groups.length,
    at,
    lineOf: (row) => row + headsAbove((start) => start > row),
    rowsAmong: (start, end) => [rowsBefore(start), rowsBefore(end)],
  };
}
