import { FACETS, type FacetId, facetValues } from './facets';
import type { ShelfRow } from './types';
import type { LibraryView } from './view';

/** The facet whose values another day changes. */
const DUE: FacetId = 'due';
const LASTING = FACETS.filter((facet) => facet !== DUE);

/** A row's values by their numbers: those that last, and with them those of a day. */
interface Held {
  readonly lasting: readonly number[];
  readonly day: string;
  readonly all: readonly number[];
}

/** What is asked of one facet: a row has one of `chosen`, if there are any, and none of `without`. */
interface Condition {
  readonly facet: FacetId;
  readonly chosen: ReadonlySet<number> | null;
  readonly without: ReadonlySet<number>;
}

const meets = (codes: readonly number[], { chosen, without }: Condition): boolean =>
  (chosen === null || codes.some((code) => chosen.has(code))) && (without.size === 0 || !codes.some((code) => without.has(code)));

/** Records by value, facet by facet. */
type Counts = Record<FacetId, Map<string, number>>;

/**
 * The facet values of rows as numbers, worked out once a row: a question over ten thousand records would else spend its time
 * making small lists and comparing words. Rows that are replaced are forgotten with them.
 */
export class FacetCodes {
  private readonly held = new WeakMap<ShelfRow, Held>();
  private readonly codes = new Map<FacetId, Map<string, number>>(FACETS.map((facet) => [facet, new Map<string, number>()]));
  private readonly named: { readonly facet: FacetId; readonly value: string }[] = [];

  private codeOf(facet: FacetId, value: string): number {
    const own = this.codes.get(facet);
    const known = own?.get(value);
    if (known !== undefined) return known;
    const code = this.named.length;
    this.named.push({ facet, value });
    own?.set(value, code);
    return code;
  }

  /** @param day - ISO, for what has passed. */
  private of(row: ShelfRow, day: string): readonly number[] {
    const known = this.held.get(row);
    if (known?.day === day) return known.all;
    const lasting = known?.lasting ?? LASTING.flatMap((facet) => facetValues(facet, row, day).map((value) => this.codeOf(facet, value)));
    const all = [...lasting, ...facetValues(DUE, row, day).map((value) => this.codeOf(DUE, value))];
    this.held.set(row, { lasting, day, all });
    return all;
  }

  private conditions({ chosen, without }: Pick<LibraryView, 'chosen' | 'without'>): Condition[] {
    const codes = (facet: FacetId, values: readonly string[] = []): Set<number> => new Set(values.map((value) => this.codeOf(facet, value)));
    return FACETS.filter((facet) => (chosen[facet]?.length ?? 0) > 0 || (without[facet]?.length ?? 0) > 0)
      .map((facet) => ({ facet, chosen: (chosen[facet]?.length ?? 0) > 0 ? codes(facet, chosen[facet]) : null, without: codes(facet, without[facet]) }));
  }

  /**
   * The rows that have what is chosen, in their order, and how many have each value. The counts of a facet leave what is
   * chosen in it out of account: they say what choosing would show.
   */
  select(rows: readonly ShelfRow[], view: Pick<LibraryView, 'chosen' | 'without'>, dayOf: (row: ShelfRow) => string): { readonly matching: ShelfRow[]; readonly counts: Counts } {
    const conditions = this.conditions(view);
    const matching: ShelfRow[] = [];
    const numbers: number[] = [];
    for (const row of rows) {
      const codes = this.of(row, dayOf(row));
      let failed: FacetId | null = null;
      let times = 0;
      for (const condition of conditions) {
        if (meets(codes, condition)) continue;
        failed = condition.facet;
        times += 1;
      }
      if (times > 1) continue;
      if (times === 0) matching.push(row);
      for (const code of codes) if (failed === null || this.named[code]?.facet === failed) numbers[code] = (numbers[code] ?? 0) + 1;
    }
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Counts;
    numbers.forEach((count, code) => {
      const name = this.named[code];
      if (name) counts[name.facet].set(name.value, count);
    });
    return { matching, counts };
  }
}
