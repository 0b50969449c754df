import { stableText } from '@/lib/stable-text';
import { carryOver } from './carry-over';
import type { Pair } from './carry-over';
import { withoutPlaces } from './relocate';
import type { Log, Orphan, Reading, ReviewedItem, Value } from './types';

export interface FieldChange {
  readonly field: string;
  readonly old?: unknown;
  readonly new?: unknown;
}

/**
 * What a newer reading does to one item. `changed`: what everybody sees changes; `kept`: the machine reads another value,
 * and the person's stands (`changes` says what the machine's became); `gone`, `new`; `orphan`: it was decided on and is gone.
 */
export interface ItemChange extends Pair {
  readonly kind: 'changed' | 'kept' | 'gone' | 'new' | 'orphan';
  readonly changes: readonly FieldChange[];
}

export interface DryRun {
  readonly counts: Readonly<Record<ItemChange['kind'] | 'same', number>>;
  /** All but those that stay the same, in the order of the new reading, then those that went. */
  readonly items: readonly ItemChange[];
  readonly orphans: readonly Orphan[];
}

/** Numbering and the way a value was come by: of no interest to somebody who asks what changes. */
const NO_NEWS = new Set(['id', 'issueId', 'rule', 'checks']);

/** The fields of a value that are other in another; places and numbering are none. */
export function changesOf(old: Value, next: Value): FieldChange[] {
  const [a, b] = [withoutPlaces(old), withoutPlaces(next)] as Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])]
    .filter((field) => !NO_NEWS.has(field) && stableText(a?.[field]) !== stableText(b?.[field]))
    .map((field) => ({ field, old: a?.[field], new: b?.[field] }));
}

const read = ({ machine, value }: ReviewedItem): Value => machine ?? value;

function changeOf({ before, after }: Pair): ItemChange | null {
  if (!before) return after ? { kind: 'new', after, changes: [] } : null;
  if (!after) return { kind: before.by ? 'orphan' : 'gone', before, changes: [] };
  const seen = changesOf(before.value, after.value);
  if (seen.length > 0) return { kind: 'changed', before, after, changes: seen };
  const kept = changesOf(read(before), read(after));
  return kept.length > 0 ? { kind: 'kept', before, after, changes: kept } : null;
}

/** What reading a record again would change, before it is done: counts, then item by item. Changes nothing. */
export function dryRun(old: Reading, next: Reading, log: Log): DryRun {
  const { pairs, orphans } = carryOver(old, next, log);
  const items = pairs.flatMap((pair) => changeOf(pair) ?? []);
  const counts = { changed: 0, kept: 0, gone: 0, new: 0, orphan: 0, same: pairs.length - items.length };
  for (const { kind } of items) counts[kind] += 1;
  return { counts, items, orphans };
}
