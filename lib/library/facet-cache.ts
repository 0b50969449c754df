import { FACETS, facetValues } from './facets';
import type { ShelfRow } from './types';

/** The facet whose values another day changes. */
const DUE = FACETS.indexOf('due');

/** A row's values, in the order of {@link FACETS}. */
type Values = readonly (readonly string[])[];

/**
 * The facet values of rows, worked out once a row: a question over ten thousand records would else spend its time making
 * small lists. Rows that are replaced are forgotten with them.
 */
export class FacetCache {
  private readonly held = new WeakMap<ShelfRow, { readonly day: string; readonly values: Values }>();

  /** @param day - ISO, for what has passed. */
  of(row: ShelfRow, day: string): Values {
    const known = this.held.get(row);
    if (known?.day === day) return known.values;
    const values = known ? known.values.with(DUE, facetValues('due', row, day)) : FACETS.map((facet) => facetValues(facet, row, day));
    this.held.set(row, { day, values });
    return values;
  }
}
