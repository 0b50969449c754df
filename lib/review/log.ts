import { stableText } from '@/lib/stable-text';
import type { Decision, Log, Made, Undoable } from './types';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Timed {
  readonly decision: Decision;
  readonly time: number;
}

/** By time, then id; of two decisions that share an id (a damaged copy) the one whose text sorts first. */
function inOrder(a: Timed, b: Timed): number {
  return a.time - b.time || compare(a.decision.id, b.decision.id) || compare(stableText(a.decision), stableText(b.decision));
}

/** The same decisions by time and id, each once. What is there twice with the same content counts once. */
export function orderLog(log: Log): Decision[] {
  const timed = log.map((decision) => ({ decision, time: Date.parse(decision.at) })).sort(inOrder);
  return timed.filter((one, i) => i === 0 || inOrder(timed[i - 1]!, one) !== 0).map(({ decision }) => decision);
}

/**
 * Two logs of one record as one: their union. It does not matter which is named first, nor in what order several are
 * merged. What contradicts itself in the union is in `Folded.conflicts` and {@link clashes}.
 */
export const mergeLogs = (one: Log, other: Log): Decision[] => orderLog([...one, ...other]);

/** Ids under which a log holds decisions of different content: a copy was damaged or tampered with. The first counts. */
export function clashes(log: Log): string[] {
  const ids = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of orderLog(log)) {
    if (ids.has(id)) twice.add(id);
    ids.add(id);
  }
  return [...twice];
}

const isDeed = (decision: Decision): decision is Made<Undoable> => decision.op !== 'undo' && decision.op !== 'redo';

/** The decisions that count, by time and id: those whose last undo, if any, was redone. */
export function inEffect(log: Log): Made<Undoable>[] {
  const ordered = orderLog(log);
  const undone = new Set<string>();
  const seen = new Set<string>();
  for (const decision of ordered) {
    if (decision.op === 'undo') undone.add(decision.target);
    else if (decision.op === 'redo') undone.delete(decision.target);
  }
  return ordered.filter(isDeed).filter((decision) => {
    if (undone.has(decision.id) || seen.has(decision.id)) return false;
    seen.add(decision.id);
    return true;
  });
}

/**
 * What the next undo and the next redo would take as their target; absent if there is none. One by one, the latest
 * first, whoever and whichever window decided; a new decision ends what can be redone.
 *
 * @param sameText - Was the text read before the last reading, too? Then newer rules read it, which is taken back like
 *   anything else. That the page changed is not: the record keeps its versions.
 */
export function undoTargets(log: Log, sameText = false): { readonly undo?: Decision; readonly redo?: Decision } {
  const counting = inEffect(log);
  const standing = new Set(counting.map(({ id }) => id));
  const byRules = sameText ? counting.findLast(({ op }) => op === 'reread') : undefined;
  const undo = counting.findLast((decision) => decision.op !== 'reread' || decision === byRules);
  const ordered = orderLog(log);
  const since = ordered.slice(ordered.findLastIndex(isDeed) + 1);
  const last = since.findLast((decision) => decision.op === 'undo' && !standing.has(decision.target));
  const redo = last?.op === 'undo' ? ordered.find(({ id }) => id === last.target) : undefined;
  return { ...(undo && { undo }), ...(redo && { redo }) };
}
