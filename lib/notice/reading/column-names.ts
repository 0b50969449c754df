import { parseWholeNumber } from '@/lib/text/numerals';
import { columnRole, type ColumnRole } from '../forms/column-role';

/** What tells a table of problems that is printed as text: the names of its columns, and the numbers of its rows. */

/** A column's name is short; what is longer is text. */
export const LONGEST_NAME = 24;
/** Tables of notices have so many columns. */
export const COLUMNS = { fewest: 3, most: 10 } as const;
export const FEWEST_ROWS = 2;
/** The number of a row, alone in its line or cell. */
const ROW_NUMBER = /^\(?(\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])[).、]?$/;

/** The number that a folded line or cell gives its row; null if it is none: 3, (三), ③. */
export function rowNumber(line: string): number | null {
  const written = ROW_NUMBER.exec(line)?.[1];
  if (written === undefined) return null;
  return /[①-⑳]/.test(written) ? written.charCodeAt(0) - 0x245f : parseWholeNumber(written);
}

/** What the columns of these names (folded) hold; empty if more than one name says nothing: not a table's names, then. */
export function columnRoles(names: readonly string[]): readonly ColumnRole[] {
  const roles = names.map(columnRole);
  return roles.filter((role) => role !== 'other').length >= roles.length - 1 ? roles : [];
}

/** Are there columns of problems and of what was done about them? */
export const answerProblems = (roles: readonly ColumnRole[]): boolean =>
  roles.length >= COLUMNS.fewest && roles.includes('problem') && roles.some((role) => /measures|status|limit|pending/.test(role));
