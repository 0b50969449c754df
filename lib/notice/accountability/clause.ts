/**
 * How far a reason, a thing or a name may part a verb from its number inside one clause (对…管护职责履行不力的3名责任人);
 * the bound is there for speed, since each verb of a hostile clause is followed that far.
 */
export const APART = 120;

/** Nothing longer is one clause: the bound keeps every look-back short, whatever the text. */
const LONGEST = 240;

/** Where the clause that holds folded offset `at` begins: behind the last of `marks` (default 。;,: and line end). */
export function clauseStart(text: string, at: number, marks = '。;,:\n'): number {
  const floor = Math.max(0, at - LONGEST);
  for (let i = at; i > floor; i -= 1) if (marks.includes(text[i - 1]!)) return i;
  return floor;
}

/** True if `at` stands inside 《》: in the name of a document. */
export function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
