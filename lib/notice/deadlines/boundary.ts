import type { DateMention, DateParts } from '@/lib/time/date-parts';
import { patternOf } from '../words/pattern';
import { TRIES } from '../words/status';
import { BEFORE, INSIDE } from '../words/time';

/** A word after a date that says which side of it is meant. */
export interface Boundary {
  readonly kind: 'before' | 'within' | 'none';
  /** The date names when something begins that stands before 前 (9月1日开学前): all is done before the date. */
  readonly ofEvent?: true;
  /** Offset just after it (and after a time of day before it). */
  readonly end: number;
}

// "12月31日18:00前", "6月30日24时前", "6月30日(含)前".
const TIME_OF_DAY = '(?:[上下]午|晚上?|凌晨|中午)?(?:下班)?(?:\\d{1,2}(?::\\d{2}|[时点](?:\\d{1,2}分|整)?))?(?:\\((?:含|周)[^)]{0,6}\\))?';
// 前 that goes on to another word: 前期, 前夕, 前后, 前一天, 前三季度, 前往. Not 前提交, 前列入, 前移交, 前所有.
const NOT_BEFORE =
  '(?:期|夕|后(?!续)|述|往(?!来款)|来(?![源料])|景|沿(?!着)|端|台|身|者|科|瞻|提(?:下|是|条)|所未|列(?![入出支为])|置(?:审|程|条)|半[年月]|一(?:天|日|晚|周|个|月|年|阶段|次|批|届|轮)|几|两(?:个|天|年|月|日)|(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:个?季|个?月|天|日|年|周|名|位|届|批))';
const SUFFIX = new RegExp(`(${TIME_OF_DAY})(?:(${BEFORE}|前(?!${NOT_BEFORE}))|(${INSIDE}|内(?![部容外蒙科审控设涵生需卷])))?`, 'y');
const ALWAYS_BEFORE = new RegExp(patternOf`(?:${BEFORE}|前(?![期夕后述往沿端]))`, 'y');

/** What begins on the day before it: {9月1日}开学前, {11月15日}供暖前. Not {12月31日}力争提前, {10月}目前. */
const EVENT = new RegExp(patternOf`(?:(?![提目当此日空先生事会]前|完成|整改|办结|${TRIES}|确保|底前|末前)[\u4e00-\u9fff]){2,6}?(?:${BEFORE}|前(?![期夕后述往沿端]))`, 'y');

/** The event whose beginning a date names, with its 前, at `at`; null if there is none. */
export function readEvent(text: string, at: number): Boundary | null {
  EVENT.lastIndex = at;
  return EVENT.test(text) ? { kind: 'before', end: EVENT.lastIndex, ofEvent: true } : null;
}

/**
 * Reads the boundary at `at`, right after a date.
 *
 * @param ended - True after 底, 末 or a day: there 前 is a boundary whatever number comes next (年底前3个项目).
 */
function readBoundary(text: string, at: number, ended: boolean): Boundary {
  SUFFIX.lastIndex = at;
  const match = SUFFIX.exec(text);
  if (match?.[2]) return { kind: 'before', end: SUFFIX.lastIndex };
  if (match?.[3]) return { kind: 'within', end: SUFFIX.lastIndex };
  const end = at + (match?.[1]?.length ?? 0);
  if (ended && /^前(?:\d{1,3}|[一二三四五六七八九十两]{1,3})(?!个?[\d一二三四五六七八九十两天日晚周月年])/.test(text.slice(end, end + 6))) {
    ALWAYS_BEFORE.lastIndex = end;
    if (ALWAYS_BEFORE.test(text)) return { kind: 'before', end: ALWAYS_BEFORE.lastIndex };
  }
  return { kind: 'none', end: match?.[1] ? end : at };
}

/** What the parts name ends where they say: 底, 末, or a day, dekad, half month, or a period from the year's beginning. */
export function isEnded(parts: DateParts): boolean {
  return parts.edge === 'end' || parts.day !== undefined || parts.dekad !== undefined || parts.halfMonth !== undefined || parts.soFar === true;
}

/** The boundary behind a date in `text`; a day may be that of an event instead (9月1日开学前). */
export function boundaryOf(text: string, mention: DateMention): Boundary {
  const parts = mention.last ?? mention.first;
  const plain = readBoundary(text, mention.end, isEnded(parts));
  return (plain.kind === 'none' && parts.day !== undefined && !mention.last && readEvent(text, plain.end)) || plain;
}
