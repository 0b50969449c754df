import { BREAK, foldSearch } from './fold-search';
import { countIn } from './grams';
import { unpackIssues } from './issue-list';
import { answersQuery, isInitials, type SearchQuery, wordsOfQuery } from './search-query';
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

  /**
   * Is a record found by a word without its text? One character is in nearly every text: it asks for a unit or a tag. Letters
   * may be the initials of its unit.
   */
  isCalled(row: ShelfRow, word: string): boolean {
    if (word.length === 1) return this.of(row).unit.includes(word) || row.tags.some((tag) => foldSearch(tag).includes(word));
    return isInitials(word) && row.initials.includes(word);
  }

  /** Rows whose names answer a query, with how often its words stand in them. By key. None where words are refused: names cannot say that a text lacks them. */
  holding(rows: readonly ShelfRow[], query: SearchQuery): Map<string, number> {
    const found = new Map<string, number>();
    if (query.none.length > 0 || query.all.length === 0) return found;
    const words = wordsOfQuery(query);
    for (const row of rows) {
      const { all } = this.of(row);
      if (!answersQuery(query, (word) => (word.length > 1 && all.includes(word)) || this.isCalled(row, word))) continue;
      found.set(row.key, words.reduce((sum, word) => sum + (word.length > 1 ? countIn(word, all) : 0), 0));
    }
    return found;
  }
}
