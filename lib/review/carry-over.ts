import { ItemFinder } from './find-item';
import { fold } from './fold';
import { refTo } from './item-ref';
import { listItems } from './list-items';
import type { Folded, Log, Orphan, Reading, ReviewedItem } from './types';

/** An item before and after a page was read anew; one side is absent for what went or came. */
export interface Pair {
  readonly before?: ReviewedItem;
  readonly after?: ReviewedItem;
}

export interface CarryOver {
  readonly before: Folded;
  readonly after: Folded;
  /** Every item that stood or stands, in the order of the new reading, then those that went. */
  readonly pairs: readonly Pair[];
  /** Decisions that found their item in the old reading and find none in the new one, with their words. */
  readonly orphans: readonly Orphan[];
}

/** What stands and what was rejected: a rejected item that is read again is no news. */
const all = ({ items, rejected }: Folded): readonly ReviewedItem[] => [...items, ...rejected];

/**
 * Another reading of the same record under the decisions made on the old one. Decisions need no rewriting: each finds
 * its item by span, then by quote with context, then by title (see `fold`). This says which item became which.
 *
 * @param next - The page read again: another text, or newer rules on the same one.
 */
export function carryOver(old: Reading, next: Reading, log: Log): CarryOver {
  const [before, after] = [fold(old, log), fold(next, log)];
  const finder = new ItemFinder(next.text, listItems(next));
  /** By the id of what they became. */
  const successors = new Map<string, ReviewedItem>();
  const gone: ReviewedItem[] = [];
  const now = new Map(all(after).map((item) => [item.id, item]));
  for (const item of all(before)) {
    // What was added has the same id in every reading; what was read is looked for by what the machine read.
    const found = item.machine === undefined ? item : finder.find(refTo(old.text, { ...item, value: item.machine }));
    const successor = found && now.get(found.id);
    if (successor && !successors.has(successor.id)) successors.set(successor.id, item);
    else gone.push(item);
  }
  const orphaned = new Set(before.orphans.map(({ decision, item }) => `${decision.id} ${item.id}`));
  return {
    before, after,
    pairs: [
      ...all(after).map((item): Pair => {
        const was = successors.get(item.id);
        return was ? { before: was, after: item } : { after: item };
      }),
      ...gone.map((item) => ({ before: item })),
    ],
    orphans: after.orphans.filter(({ decision, item }) => !orphaned.has(`${decision.id} ${item.id}`)),
  };
}
