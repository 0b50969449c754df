import { refTo } from './item-ref';
import type { Accept, Folded, ItemKind, Judged, Reading, ReviewedItem } from './types';

/** Kinds that are looked at one by one. What stands below an issue is seen with it; duties and contacts are only listed. */
const COUNTED: ReadonlySet<ItemKind> = new Set(['issue', 'deadline', 'total', 'fact', 'choice']);

/** Items the count of a notice goes by: issues, deadlines, totals and facts, without contacts and other names of the body. */
export const countedItems = ({ items }: Pick<Folded, 'items'>): readonly ReviewedItem[] =>
  items.filter(({ kind, id }) => COUNTED.has(kind) && !id.includes('/'));

/** Nobody decided on it yet. */
export const isOpen = ({ state }: ReviewedItem): boolean => state === 'machine' || state === 'candidate';

/** Does the machine itself ask for a look? */
export const isToCheck = (item: ReviewedItem): boolean => item.state === 'machine' && item.certainty === 'check';

export interface Progress {
  readonly checked: number;
  readonly total: number;
}

/** "9/14 checked": of the items of one kind, or of all that count. Rejected ones are decided and gone, and count as both. */
export function countChecked(folded: Pick<Folded, 'items' | 'rejected'>, kind?: ItemKind): Progress {
  const own = (items: readonly ReviewedItem[]) => countedItems({ items }).filter((item) => kind === undefined || item.kind === kind);
  const [standing, rejected] = [own(folded.items), own(folded.rejected)];
  return { checked: standing.filter((item) => !isOpen(item)).length + rejected.length, total: standing.length + rejected.length };
}

/** An item as a decision to accept or reject it names it: with what the person saw. */
export const judge = (text: string, item: ReviewedItem): Judged => ({ item: refTo(text, item), was: item.state, value: item.value });

/** One decision that accepts these items. */
export const acceptItems = (text: string, items: readonly ReviewedItem[]): Accept =>
  ({ op: 'accept', items: items.map((item) => judge(text, item)) });

/** One decision that accepts, by name, every item nobody decided on and the machine is certain of; null if there is none. */
export function acceptRemaining(reading: Pick<Reading, 'text'>, folded: Folded): Accept | null {
  const certain = folded.items.filter((item) => isOpen(item) && !isToCheck(item));
  return certain.length > 0 ? acceptItems(reading.text, certain) : null;
}
