import { addBySelecting, correctStatus, issueAt } from '@/lib/review/deeds';
import { fold } from '@/lib/review/fold';
import { quotedSpan } from '@/lib/review/item-ref';
import { inEffect } from '@/lib/review/log';
import type { Comment, Deed, Folded, Log, Made, Reading, Undoable, Words } from '@/lib/review/types';
import type { HandMark } from './types';

/** A mark as it is made: without the id its decision gives it. */
export type NewMark = Omit<HandMark, 'id' | 'madeAt'>;

const wordsOf = ({ exact, prefix, suffix, span }: NewMark): Words =>
  ({ quote: { type: 'TextQuoteSelector', exact, prefix, suffix }, span: span ?? { start: 0, end: 0 } });

const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

/** Does an item of this kind stand on these words already? */
const isThere = ({ items }: Folded, kind: string, span: { start: number; end: number }): boolean =>
  items.some((item) => {
    const own = item.kind === kind ? quotedSpan(item.value) : undefined;
    return own !== undefined && meets(own, span);
  });

/**
 * What marking words by hand comes to:
 *
 *   an issue, deadline or measure the machine did not read there  → the item is added, read from the words
 *   a status of an issue whose status is not said                 → the issue's status, with the words
 *   anything else (already read, no notice, no issue around it)   → a comment on the words, which keeps what they were marked as
 *
 * @param log - The record's, so that nothing is added twice.
 */
export function markDeed(mark: NewMark, reading: Reading | null, log: Log): Deed {
  const { kind, span } = mark;
  const comment: Comment = { op: 'comment', text: '', words: wordsOf(mark), as: kind };
  if (!span || !reading?.notice || kind === 'other') return comment;
  const sight = { article: reading, folded: fold(reading, log) };
  const owner = issueAt(sight.folded, span);
  if (kind === 'status') return (owner?.value.status === 'unspecified' ? correctStatus(sight, owner, span) : null) ?? comment;
  if (isThere(sight.folded, kind, span) || (kind === 'measure' && !owner)) return comment;
  return addBySelecting(sight, kind, span);
}

const MARKED: ReadonlySet<string> = new Set<HandMark['kind']>(['issue', 'deadline', 'measure']);

function markKind(decision: Made<Undoable>): HandMark['kind'] | null {
  if (decision.op === 'add') return MARKED.has(decision.kind) ? decision.kind as HandMark['kind'] : null;
  if (decision.op === 'comment') return decision.item ? null : (decision.as ?? 'other');
  if (decision.op !== 'correct' || decision.item.kind !== 'issue') return null;
  return decision.changes.some(({ field }) => field === 'status') ? 'status' : null;
}

/** The marks a log holds: what was added, said or set on words of the page. Each has the id of its decision. */
export const marksIn = (log: Log): HandMark[] =>
  inEffect(log).flatMap((decision) => {
    const kind = markKind(decision);
    if (kind === null || !('words' in decision) || decision.words === undefined) return [];
    const { quote: { exact, prefix, suffix }, span } = decision.words;
    return [{ id: decision.id, kind, span, exact, prefix, suffix, madeAt: decision.at }];
  });
