import { quotedHeadingEnd } from '../reading/quotation';
import { DOMAINS, RESULTS } from '../words/fields';
import { patternOf } from '../words/pattern';
import { ADVANCES, WORK_TOLD } from '../words/status';
import { statusTailLength } from './problem-heading';

/** 关于{…}的整改情况. */
const RECTIFIED = patternOf`^(?:关于|针对)(.{3,}?)的整改${WORK_TOLD}?(?:情况)?$`;
/** 关于“{…}”方面. */
const ASPECT = patternOf`^(?:关于|针对)“([^“”]{3,})”${DOMAINS}$`;
/** Behind 围绕“…”问题: nothing but the answer's name. “…”问题突出 tells the problem on. */
const REST = patternOf`^的?(?:整改)?${ADVANCES}?(?:工作)?${RESULTS}?$`;

/**
 * What stands in the frame that the headings of problems carry, whatever it names: 关于{…}的整改, 围绕“{…}”问题, 关于“{…}”方面.
 * It says that something was put right, and not that it was a problem: only its neighbours do.
 *
 * @param heading - Folded, without label and closing stop.
 * @returns Offsets into it; null for a heading without a frame.
 */
export function frameOf(heading: string): { readonly start: number; readonly end: number } | null {
  const words = heading.slice(0, heading.length - statusTailLength(heading));
  const framed = RECTIFIED.exec(words)?.[1] ?? ASPECT.exec(words)?.[1];
  if (framed !== undefined) {
    const start = words.indexOf(framed);
    return { start, end: start + framed.length };
  }
  const open = words.indexOf('“') + 1;
  const named = quotedHeadingEnd(words);
  const close = named > 0 && REST.test(words.slice(named)) ? words.lastIndexOf('”', named) : -1;
  return open > 0 && close > open ? { start: open, end: close } : null;
}
