import { divisionName } from './divisions';
import { dueGroup } from './due-group';
import type { ProgressState, ShelfRow } from './types';

/** What records are told apart by. In the order of the facets on the left. */
export const FACETS = [
  'type', 'level', 'region', 'family', 'inspector', 'round', 'year', 'status', 'due', 'declared', 'progress', 'tag', 'site', 'versions', 'copies', 'check',
] as const;
export type FacetId = (typeof FACETS)[number];

/** How far a record was gone through; one reviewed and then read anew is `changed`. */
export const progressOf = ({ reviewed, changed, checked }: ShelfRow): ProgressState =>
  reviewed ? 'reviewed' : changed ? 'changed' : checked > 0 ? 'some' : 'none';

const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** The values of a record, facet by facet; none where it does not say. `day`: ISO, for what has passed. */
const VALUES: Readonly<Record<FacetId, (row: ShelfRow, day: string) => readonly string[]>> = {
  type: ({ unitType }) => one(unitType),
  level: ({ level }) => one(level),
  // A city is counted with its province, too: whoever chooses the province wants them all.
  region: ({ region }) => (region === undefined ? [] : region.length > 2 ? [region.slice(0, 2), region] : [region]),
  family: ({ family }) => one(family),
  inspector: ({ inspector }) => one(inspector),
  round: ({ round }) => one(round),
  year: ({ publishedOn }) => one(publishedOn?.slice(0, 4)),
  status: ({ issues }) => Object.entries(issues).flatMap(([status, count]) => (count > 0 ? [status] : [])),
  due: ({ dues }, day) => [...new Set(dues.map((due) => dueGroup(due, day)))],
  declared: ({ declared }) => [declared],
  progress: (row) => [progressOf(row)],
  tag: ({ tags }) => tags,
  site: ({ site }) => one(site || undefined),
  versions: ({ versions }) => [versions > 0 ? 'changed' : 'one'],
  copies: ({ copies = 0 }) => [copies > 0 ? 'several' : 'one'],
  check: ({ check }) => [check?.outcome ?? 'never'],
};

export const facetValues = (facet: FacetId, row: ShelfRow, day: string): readonly string[] => VALUES[facet](row, day);

/** Facets whose values are words of the records themselves; the others are named by the catalogue. */
export const OWN_WORDS: ReadonlySet<FacetId> = new Set(['inspector', 'round', 'year', 'tag', 'site']);

/** A city with its province: 广东·深圳. */
const regionName = (code: string): string => (code.length > 2 ? `${divisionName(code.slice(0, 2))}·${divisionName(code)}` : divisionName(code));

/** A value in words where it names itself; null where the catalogue does. */
export const ownWords = (facet: FacetId, value: string): string | null =>
  (facet === 'region' ? regionName(value) : OWN_WORDS.has(facet) ? value : null);

type Count = readonly [value: string, count: number];

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const bySize = ([a, less]: Count, [b, more]: Count): number => more - less || byName(a, b);

/** The values of a facet as they are listed: years from the latest back, cities below their province, anything else by how many have it. */
export function inFacetOrder(facet: FacetId, counts: ReadonlyMap<string, number>): readonly Count[] {
  if (facet === 'year') return [...counts].sort(([a], [b]) => byName(b, a));
  if (facet !== 'region') return [...counts].sort(bySize);
  const provinceOf = ([code]: Count): Count => [code.slice(0, 2), counts.get(code.slice(0, 2)) ?? 0];
  return [...counts].sort((a, b) => bySize(provinceOf(a), provinceOf(b)) || a[0].length - b[0].length || bySize(a, b));
}
