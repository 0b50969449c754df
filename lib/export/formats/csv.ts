import type { Cell } from '../tables/column';

/** Byte order mark: without it Excel reads UTF-8 as the system's own character set. */
export const BOM = '\ufeff';

/** What a spreadsheet may take for a formula when a cell begins with it; OWASP's list, forms of full width and line feed included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** Put before such a cell, and before one that begins with it: taking the first one away of every such cell undoes it. */
export const GUARD = "'";

/**
 * A text that no spreadsheet opens as a formula:
 *
 *   =1+1 → '=1+1        '早先 → ''早先        整改 → 整改
 */
export const guarded = (text: string): string => (FORMULA.test(text) || text.startsWith(GUARD) ? `${GUARD}${text}` : text);

/** Undoes {@link guarded}. */
export const unguarded = (text: string): string => (text.startsWith(GUARD) ? text.slice(GUARD.length) : text);

/** A cell by RFC 4180. Numbers are written as such: a minus before a number is no formula. */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = guarded(cell);
  return /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line, with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;
