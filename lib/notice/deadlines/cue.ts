import * as words from './words';

/** A word that makes its clause a promise. */
export interface Cue {
  readonly text: string;
  readonly strength: 'firm' | 'planned' | 'effort';
  /** Where it starts in the searched text. */
  readonly at: number;
}

// Groups by number (1 planned, 2 effort): a match by name makes an object of its own.
const CUE = new RegExp(`(${words.PLANNED})|(${words.EFFORT})|(?:${words.FIRM}|${words.FUTURE})`, 'g');
const DONE = new RegExp(words.DONE);
/** How far after a date a cue may stand (12月将开始…, 年底前各支部务必…). */
const REACH = 24;

function toCue(match: RegExpExecArray, from: number): Cue {
  return { text: match[0], strength: match[1] ? 'planned' : match[2] ? 'effort' : 'firm', at: from + match.index };
}

/**
 * The cue nearest before a date in its clause, else the first one close after it; null if there is none.
 *
 * @param start - Where the clause starts.
 * @param dateStart - Where the date starts; a cue may look at what follows it (计划2025年…).
 * @param dateEnd - Where the date and its boundary word end.
 * @param end - Where the clause ends.
 */
export function findCue(text: string, start: number, dateStart: number, dateEnd: number, end: number): Cue | null {
  let cue: RegExpExecArray | null = null;
  if (dateStart > start) {
    // A few characters of the date are in sight of 计划(?=今年); matches that start in them do not count.
    const head = text.slice(start, Math.min(end, dateStart + 3));
    CUE.lastIndex = 0;
    for (let match = CUE.exec(head); match && start + match.index < dateStart; match = CUE.exec(head)) {
      // 预计将在…: the plan is the weaker word and decides.
      if (!(cue && match[0] === '将')) cue = match;
    }
  }
  if (cue) return toCue(cue, start);
  const tail = text.slice(dateEnd, Math.min(end, dateEnd + REACH));
  CUE.lastIndex = 0;
  const after = CUE.exec(tail);
  return after && !DONE.test(tail.slice(0, after.index)) ? toCue(after, dateEnd) : null;
}
