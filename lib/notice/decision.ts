/**
 * A decision as a table: rows in the order tried, the first that holds decides. Each says why and shows a text that it
 * decides, so that `npm run mutants` can take it out and see something fail.
 */
export interface Row<Facts> {
  /** "blocked/object-verb": found by a search, and what a trace prints. */
  readonly id: string;
  /** Words of a notice that this row decides. */
  readonly example: string;
  readonly because: string;
  readonly when: (facts: Facts) => boolean;
}

/** Told of every row that decided, with the words it decided on; tests print what it was told. */
export type Trace = (id: string, words: string) => void;

/** The first row that holds for `facts`; `undefined` if none does. */
export function decidingRow<Facts, R extends Row<Facts>>(rows: readonly R[], facts: Facts): R | undefined {
  return rows.find((row) => row.when(facts));
}
