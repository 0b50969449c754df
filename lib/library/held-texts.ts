import { foldSearchWithOffsets, type SearchFold } from './fold-search';
import { countIn } from './grams';
import { type InContext, inFolded } from './in-context';
import type { TableRow } from './told';
import type { ShelfRow } from './types';

/** The text of a record's notice, folded: its page may hold others. */
export interface HeldText {
  readonly key: string;
  /** Turn the record was shelved in: of one that was shelved anew the text counts no more. */
  readonly at: number;
  readonly text: string;
  readonly fold: SearchFold;
}

/** Texts held: about as many as a table shows on a large screen, in some megabytes. */
const HELD = 24;
/** Hits shown of a record. */
const SHOWN = 2;

/** @param text - Of the notice alone. */
export const heldText = (key: string, at: number, text: string): HeldText => ({ key, at, text, fold: foldSearchWithOffsets(text) });

/** The texts of the rows a table begins with: in them a word has its first hits before anything is read or asked. */
export class HeldTexts {
  private held = new Map<string, HeldText>();

  private of({ key, at }: ShelfRow): HeldText | undefined {
    const own = this.held.get(key);
    return own?.at === at ? own : undefined;
  }

  /** Lets go of all but the texts of the first rows. @returns Keys of those that are not held. */
  keep(rows: readonly TableRow[]): string[] {
    const first = rows.slice(0, HELD);
    this.held = new Map(first.flatMap(({ row }) => this.of(row) ?? []).map((text) => [text.key, text]));
    return first.map(({ row }) => row.key).filter((key) => !this.held.has(key));
  }

  put(texts: readonly HeldText[]): void {
    for (const text of texts) this.held.set(text.key, text);
  }

  /** The first hits of folded words in a row's notice; undefined if its text is not held, or holds none. */
  context(row: ShelfRow, words: readonly string[]): readonly InContext[] | undefined {
    const own = this.of(row);
    const hits = own && words.length > 0 ? inFolded(own.text, own.fold, words, SHOWN) : [];
    return hits.length > 0 ? hits : undefined;
  }

  /** The first of the rows whose notices hold all words, which are folded, with their hits. */
  holding(rows: readonly TableRow[], words: readonly string[], limit: number): TableRow[] {
    const found: TableRow[] = [];
    for (const row of rows) {
      if (found.length === limit) break;
      const text = this.of(row.row)?.fold.text;
      const context = text !== undefined && words.every((word) => text.includes(word)) ? this.context(row.row, words) : undefined;
      if (text !== undefined && context) found.push({ ...row, hits: words.reduce((sum, word) => sum + countIn(word, text), 0), context });
    }
    return found;
  }
}
