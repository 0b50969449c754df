/** Stands on a line of its own between two texts of a note that were written at the same time in two windows. */
const DIVIDER = '\n\n――――――――――\n\n';

/** A note after it was stored. */
export interface StoredNote {
  readonly notes: string;
  /** Both texts were kept: another window had changed the note since this one's text was begun. */
  readonly both: boolean;
}

/**
 * The note to store when a window wrote `mine` over the text `base`, and `stored` is there now. Nothing is lost:
 *
 *   stored as it was (base)                       → mine
 *   stored changed elsewhere, mine did not        → stored
 *   stored is several texts, base one of them     → mine in its place
 *   both changed                                  → stored, divider, mine
 */
export function mergeNote(stored: string, base: string, mine: string): StoredNote {
  if (stored === base || stored === mine) return { notes: mine, both: false };
  if (mine === base) return { notes: stored, both: false };
  const texts = stored.split(DIVIDER);
  if (texts.includes(mine)) return { notes: stored, both: false };
  const at = texts.lastIndexOf(base);
  if (texts.length > 1 && at >= 0) return { notes: texts.with(at, mine).join(DIVIDER), both: false };
  if (stored.trim() === '' || mine.trim() === '') return { notes: stored.trim() === '' ? mine : stored, both: false };
  return { notes: `${stored}${DIVIDER}${mine}`, both: true };
}
