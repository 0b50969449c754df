import type { Span } from '@/lib/text/types';
import { changesOf, dryRun, type FieldChange, type ItemChange } from './dry-run';
import { quotedSpan } from './item-ref';
import { isDateSlot } from './list-items';
import { diffTexts, type DiffPiece } from './text-diff';
import type { Reading } from './types';

/** Fields in which a notice says how things stand: numbers, statuses and dates. */
const TELLING: ReadonlySet<string> = new Set(['status', 'due', 'dueLatest', 'from', 'values', 'count', 'number']);

/** What a version of a record changed against the one before it. */
export interface VersionChanges {
  /** Null if the text is the same: newer rules read it, or the verdict was another. */
  readonly text: readonly DiffPiece[] | null;
  /** Items that are other than before, came or went; in the order of the later reading, then those that went. */
  readonly items: readonly ItemChange[];
}

/** Does a change of this field say that a number, a status or a date is another? */
export const isTelling = ({ field }: FieldChange, { after, before }: ItemChange): boolean =>
  TELLING.has(field) || (field === 'value' && isDateSlot((after ?? before)?.slot));

/**
 * Where a stretch of the old text stands in the next one; what was put in the place of its words belongs to it.
 *
 * @param pieces - Of the difference, gone before new.
 */
export function followSpan(pieces: readonly DiffPiece[], { start, end }: Span): Span {
  let [oldAt, newAt] = [0, 0];
  let [from, to] = [-1, -1];
  pieces.forEach(({ kind, text }, at) => {
    const oldEnd = oldAt + (kind === 'new' ? 0 : text.length);
    const inNew = (offset: number): number => newAt + (kind === 'same' ? offset - oldAt : 0);
    if (from < 0 && start < oldEnd) from = inNew(start);
    if (to < 0 && end <= oldEnd) {
      const next = pieces[at + 1];
      to = inNew(end) + (kind === 'gone' && next?.kind === 'new' ? next.text.length : 0);
    }
    oldAt = oldEnd;
    if (kind !== 'gone') newAt += text.length;
  });
  return { start: Math.max(from, 0), end: Math.max(to, 0) };
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Items that went and items that came in the place of their words are one that changed: 「12月底前」 → 「3月底前」 is a
 * deadline put off, not one fewer and one more.
 */
function paired(items: readonly ItemChange[], pieces: readonly DiffPiece[]): ItemChange[] {
  const came = items.filter(({ kind }) => kind === 'new');
  const taken = new Map<ItemChange, ItemChange>();
  for (const { kind, before } of items) {
    const place = kind === 'gone' && before ? quotedSpan(before.value) : undefined;
    if (!before || !place) continue;
    const here = followSpan(pieces, place);
    const successor = came.find((each) => {
      const own = each.after && quotedSpan(each.after.value);
      return !taken.has(each) && own !== undefined && each.after?.kind === before.kind && meets(here, own);
    });
    if (successor?.after) taken.set(successor, { kind: 'changed', before, after: successor.after, changes: changesOf(before.value, successor.after.value) });
  }
  const gone = new Set([...taken.values()].map(({ before }) => before));
  return items.filter(({ kind, before }) => kind !== 'gone' || !gone.has(before)).map((item) => taken.get(item) ?? item);
}

/** Compares two readings of a record, whatever was decided on it. */
export function versionChanges(old: Reading, next: Reading): VersionChanges {
  const { items } = dryRun(old, next, []);
  if (old.text === next.text) return { text: null, items };
  const text = diffTexts(old.text, next.text);
  return { text, items: paired(items, text) };
}
