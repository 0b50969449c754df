import { BREAK, foldSearch } from './fold-search';
import { countIn } from './grams';
import { unpackIssues } from './issue-list';
import type { ShelfRow } from './types';

/** What a record is called, folded. */
interface Names {
  /** Its body, by all its names. */
  readonly unit: string;
  /** Its body, its title, and the titles of its issues. */
  readonly all: string;
}

function namesOf({ unit, aliases, title, issueList }: ShelfRow): Names {
  const units = [unit ?? '', ...aliases].map(foldSearch).join(BREAK);
  return { unit: units, all: [units, ...[title ?? '', ...unpackIssues(issueList).map((issue) => issue.title)].map(foldSearch)].join(BREAK) };
}

/**
 * The names of rows, folded once a row and held: who types most often looks for one of them, and they are searched through
 * in some milliseconds, before anything is read from the disk. Rows that are replaced are forgotten with them.
 */
export class RowNames {
  private readonly held = new WeakMap<ShelfRow, Names>();

  of(row: ShelfRow): Names {
    const known = this.held.get(row);
    if (known) return known;
    const names = namesOf(row);
    this.held.set(row, names);
    return names;
  }

  /** Rows whose names hold all words, which are folded, with how often they do. By key. */
  holding(rows: readonly ShelfRow[], words: readonly string[]): Map<string, number> {
    const found = new Map<string, number>();
    for (const row of rows) {
      const { all } = this.of(row);
      if (words.every((word) => all.includes(word))) found.set(row.key, words.reduce((sum, word) => sum + countIn(word, all), 0));
    }
    return found;
  }
}
