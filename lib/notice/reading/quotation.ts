import { ABOUT, WEIGHTS } from '../words/fields';
import { RAISES } from '../words/inspections';
import { patternOf } from '../words/pattern';

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '《': '》', '〈': '〉', '‘': '’', '(': ')', '【': '】' };

/** So far a quotation, a title or a bracket reaches that nothing behind it vouches for: with more it was never closed. */
const NEAR = 120;
/** So far the quotation of a problem reaches. In print they run to about 450 characters; the bound keeps a page of opening marks linear. */
const FAR = 1000;
/** What stands behind the quotation of a problem: ”问题, ”等问题, ”等方面存在的问题. */
const OF_PROBLEM = patternOf`^(?:等|及|和|与|的|方面|存在|反馈|指出|${WEIGHTS}|相关|\d{1,2}[个项]|[一二三四五六七八九十两]{1,2}[个项]){0,6}问题`;

/** The mark that closes the one at `open`, marks of the same kind inside it paired; -1 if none does within `reach`. */
function paired(text: string, open: number, closer: string, reach: number): number {
  const opener = text.charAt(open);
  const end = Math.min(text.length, open + reach);
  let depth = 1;
  for (let i = open + 1; i < end; i += 1) {
    const c = text.charAt(i);
    if (c === opener) depth += 1;
    else if (c === closer) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

/**
 * Offset of the mark that closes the quotation, title or bracket opened at `open`; -1 if it is never closed, or `open` is
 * no opening mark. A quotation may hold others of its kind, sentences and decimals:
 *
 *   关于“学习“三重一大”制度不深入。2个支部未研讨”问题的整改 → the last ”
 *
 * Where the marks do not pair off the nearest closing one counts, and a long stretch is a quotation only before 问题.
 */
export function closingMark(text: string, open: number): number {
  const opener = text.charAt(open);
  const closer = CLOSERS[opener];
  if (closer === undefined) return -1;
  const near = text.slice(open + 1, open + NEAR + 1).indexOf(closer);
  const far = paired(text, open, closer, opener === '“' ? FAR : NEAR);
  if (far >= 0 && (far - open <= NEAR || OF_PROBLEM.test(text.slice(far + 1, far + 40)))) return far;
  return near < 0 ? -1 : open + 1 + near;
}

/** How a problem is quoted: 关于“…”问题, 针对巡察反馈的“…”等问题, “…”的问题. */
const LEAD = new RegExp(`^(?:${ABOUT})?(?:[\\u4e00-\\u9fff]{0,12}(?:${RAISES})的?)?(?=“)`);

/** Where 问题 ends behind the quoted problem that begins at `from`; 0 if none begins there. Folded text. */
export function quotedProblemEnd(text: string, from: number): number {
  const lead = LEAD.exec(text.slice(from, from + 24));
  if (!lead) return 0;
  const close = closingMark(text, from + lead[0].length);
  const behind = close < 0 ? null : OF_PROBLEM.exec(text.slice(close + 1, close + 40));
  return behind ? close + 1 + behind[0].length : 0;
}

/** The same at the head of a heading, where 围绕“…”问题 may stand too: it names a problem among others that do. */
export const quotedHeadingEnd = (heading: string): number => quotedProblemEnd(heading, heading.startsWith('围绕') ? '围绕'.length : 0);
