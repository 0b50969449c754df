import { foldSearch } from './fold-search';

/** What is searched for: of each group in `all` one word at least, and none of `none`. Words are folded, none is empty. */
export interface SearchQuery {
  readonly all: readonly (readonly string[])[];
  readonly none: readonly string[];
}

/** Quoted words are one, whatever stands in them. */
const TOKEN = /-?(?:"[^"]*"|“[^”]*”)|[^\s\u3000"“”]+/gu;
const OR: ReadonlySet<string> = new Set(['或', 'OR', '|']);
const NOT: ReadonlySet<string> = new Set(['不含', 'NOT']);
const AND: ReadonlySet<string> = new Set(['且', 'AND']);

/**
 * A query in plain words. An operator with nothing to stand between or before asks nothing: it is still being typed.
 *
 *   河道 巡查            → both          河道 或 水库 巡查 → one of the first two, and the third
 *   河道 -巡查           → the first without the second; so does 河道 不含 巡查
 *   "河道 巡查", "或"     → as they stand, white space aside
 */
export function parseQuery(typed: string): SearchQuery {
  const all: string[][] = [];
  const none = new Set<string>();
  let [joins, refuses] = [false, false];
  for (const token of typed.match(TOKEN) ?? []) {
    if (AND.has(token)) continue;
    if (OR.has(token)) joins = all.length > 0;
    else if (NOT.has(token)) refuses = true;
    else {
      const isRefused = refuses || /^-./u.test(token);
      const word = foldSearch(token.slice(/^-./u.test(token) ? 1 : 0).replace(/["“”]/gu, ''));
      const group = joins && !isRefused ? all.at(-1) : undefined;
      [joins, refuses] = [false, false];
      if (word === '') continue;
      if (isRefused) none.add(word);
      else if (group) group.push(word);
      else all.push([word]);
    }
  }
  const groups = new Map(all.map((words) => [...new Set(words)]).map((words) => [words.join(' '), words]));
  return { all: [...groups.values()], none: [...none] };
}

export const asksNothing = ({ all, none }: SearchQuery): boolean => all.length === 0 && none.length === 0;

/** The words of a query that hits are marked by, each once. */
export const wordsOfQuery = ({ all }: SearchQuery): string[] => [...new Set(all.flat())];

/** The same of a query as it is typed. */
export const queryWords = (typed: string): string[] => wordsOfQuery(parseQuery(typed));

/** Words that must all be there: what a query without operators is; null for others. */
export const plainWords = ({ all, none }: SearchQuery): string[] | null => (none.length === 0 && all.every((words) => words.length === 1) ? all.flat() : null);

/** Can it be the initials of a unit's name? */
export const isInitials = (word: string): boolean => /^[a-z0-9]{2,}$/u.test(word);

/** Is a query answered by what holds the words `has` says it does? */
export const answersQuery = ({ all, none }: SearchQuery, has: (word: string) => boolean): boolean => all.every((words) => words.some(has)) && !none.some(has);
