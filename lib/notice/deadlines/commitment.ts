import { toIsoDate } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import type { Deadline, Relation } from '@/lib/notice/types';
import type { Place } from './blocked';
import type { Cue } from './cue';
import type { LimitValue } from './calendar-limit';
import * as words from './words';

const ACTION = new RegExp(`${words.ACHIEVE}|${words.ACTIVITY}|${words.START}|需(?!求)|须|应(?!急|用|对)|要(?!求)`);
const START_FIRST = new RegExp(`(?<start>${words.START})|${words.ACHIEVE}`);
export const THROUGHOUT = new RegExp(words.THROUGHOUT);
const BASIC = new RegExp(words.BASIC);
const FULL = new RegExp(words.FULL);
/** True if the words hold a verb a promise could be about. */
export const hasAction = (text: string): boolean => ACTION.test(text);

/** The evidence around one date: its clause, and what follows where the clause holds nothing but the time. */
export interface Evidence {
  readonly place: Place;
  /** What is promised: the tail, with the following clauses if the promise stands there. */
  readonly promise: string;
  readonly cue: Cue | null;
  /** The section reports a year that is over. */
  readonly past: boolean;
  /** The clause looks ahead by where it stands: under 下一步打算, after 下一步. */
  readonly ahead: boolean;
  /** The sentence has promised something by an earlier date already (a list: 6月完成…,7月完成…). */
  readonly carried: boolean;
  /** What is left is spoken of before the date: 其余5处6月底前拆除. */
  readonly remainder: boolean;
  /** The date stands alone in brackets after what it limits. */
  readonly bracketed: boolean;
}

/** A character of the date cannot be read: it is kept with its words, and has no day. */
export const UNREADABLE = 'unreadable-characters';

/** 次 counts, names of places visited: activities reported with a tally are past (年内开展培训12次). */
export const COUNTED = /\d+(?:余|多)?(?:次|场|人次|起|件|名|批次|期|家次|轮|份)/;

/** Less than a firm word: 计划, 力争, 将. */
export const isPlanned = (cue: Cue | null): boolean => cue !== null && (cue.strength !== 'firm' || cue.text === '将');

/** The day had passed when the notice was printed, and no plan is told: a report, whatever else its sentence says. */
export const isBehind = (limit: LimitValue | null, cue: Cue | null, issuedOn: CivilDate | undefined): boolean =>
  limit !== null && issuedOn !== undefined && (limit.dueLatest ?? limit.due) < toIsoDate(issuedOn) && !isPlanned(cue);

/** 到 and 至 that make a limit of a date: not 达到, 收到, 截至. */
export const UNTIL = /(?:^|[^达收受得看接直做办截遇涉提])[至到]$|最[迟晚]$/;

/** How the promise is meant: strength by its cue, extent, and the relation where verbs change it. */
export function readManner(evidence: Evidence, relation: Relation): Pick<Deadline, 'relation' | 'strength' | 'extent'> {
  const { promise, cue, place } = evidence;
  const starts = START_FIRST.exec(promise)?.groups?.['start'] !== undefined;
  const throughout = THROUGHOUT.exec(promise.slice(0, 10));
  const goesOn = promise.startsWith('每') || (throughout !== null && !/(?:完成|建成|到位|不超过|不低于)/.test(promise.slice(throughout.index, throughout.index + 16)));
  const said = promise || place.head;
  const extent = BASIC.test(said) ? 'basic' : FULL.test(said) ? 'full' : undefined;
  return {
    relation: goesOn ? 'during' : starts && relation !== 'during' ? 'start' : relation === 'in' && UNTIL.test(place.head) ? 'by' : relation,
    ...(cue ? { strength: cue.strength } : {}),
    ...(extent ? { extent } : {}),
  };
}
