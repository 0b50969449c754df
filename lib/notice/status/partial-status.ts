import type { IssueStatus } from '../types';
import { CLOSED, FINISHED, PLANS } from '../words/status';
import { patternOf } from '../words/pattern';
import { AT_PRESENT } from '../words/time';

/** What is still to come is no finished part. */
const TO_COME = new RegExp(`预计|${PLANS}|确保|将|待`);

/** A finished or unfinished part of an issue: which part, and the words that say so. Folded offsets. */
export interface PartialWords {
  readonly status: IssueStatus;
  readonly start: number;
  readonly end: number;
  readonly scopeStart: number;
  readonly scopeEnd: number;
}

const PART = patternOf`(?:^|,)([^,;]{2,}?)${AT_PRESENT}?(已经?|均已|都已|已全部|全部|现场)(?:经|按[期时]|全部|基本)?(整改(?:完成|${FINISHED})?|完成(?:整改)?|${CLOSED}|清零|清退|追缴到位|落实到位|兑现|解决|拨付|建成|关停|拆除|移交)${FINISHED}?$`;

/** A statement that some part of the issue is done ("涉案财物已全部清退"), or null. Offsets into `sentence`. */
export function readPartialStatus(sentence: string): PartialWords | null {
  if (!/已|全部|现场/.test(sentence) || TO_COME.test(sentence)) return null;
  const match = PART.exec(sentence);
  if (!match || match[1] === undefined) return null;
  const scopeStart = match.index + match[0].indexOf(match[1]);
  const start = match.index + (match[0].startsWith(',') ? 1 : 0);
  const basic = /基本/.test(match[0]);
  return { status: basic ? 'in-progress' : 'completed', start, end: match.index + match[0].length, scopeStart, scopeEnd: scopeStart + match[1].length };
}
