import type { Draft, Entry } from './draft';
import { stands } from './draft';
import type { ItemRef, Made, Merge, Move, Split } from './types';

const startOf = ({ value }: Entry): number => ('span' in value && value.span ? value.span.start : 0);

/** What stands in the second half goes with it. */
export function applySplit(draft: Draft, deed: Made<Split>): readonly ItemRef[] {
  const whole = draft.find(deed.item);
  if (!whole) return whole === null ? [deed.item] : [];
  const at = draft.where(deed.words)?.start;
  const second = at === undefined ? null : draft.add(deed, { kind: 'issue', value: deed.value }, undefined, deed.words);
  if (at === undefined || !second) return [deed.item];
  for (const entry of draft.children(whole.id)) if (startOf(entry) >= at) draft.displace(entry, second.id, deed);
  const { span, statusEvidence, partialStatuses } = whole.value as Split['value'];
  draft.set(whole, { field: 'span', from: span, to: { start: span.start, end: Math.max(span.start, at) } }, deed);
  const early = partialStatuses.filter((partial) => partial.span.start < at);
  if (early.length < partialStatuses.length) draft.set(whole, { field: 'partialStatuses', from: partialStatuses, to: early }, deed);
  // The words that proved the status are in the second half: the first says nothing of its own any more.
  if (statusEvidence?.span && statusEvidence.span.start >= at && statusEvidence.span.start < span.end) {
    const { status, statusFrom } = whole.value as Split['value'];
    draft.set(whole, { field: 'status', from: status, to: 'unspecified' }, deed);
    draft.set(whole, { field: 'statusFrom', from: statusFrom, to: 'none' }, deed);
    draft.set(whole, { field: 'statusEvidence', from: statusEvidence, to: null }, deed);
  }
  draft.state(whole, whole.machine ? 'corrected' : 'added', deed);
  return [];
}

/** The first issue becomes part of the second, with everything below it. */
export function applyMerge(draft: Draft, deed: Made<Merge>): readonly ItemRef[] {
  const [part, whole] = [draft.find(deed.item), draft.find(deed.into)];
  if (!part || !whole || part === whole) return [...(part === null ? [deed.item] : []), ...(whole === null ? [deed.into] : [])];
  if (!stands(part.state)) draft.conflict(part, 'state', deed);
  for (const entry of draft.children(part.id)) draft.displace(entry, whole.id, deed);
  const now = whole.value as unknown as Readonly<Record<string, unknown>>;
  const together = draft.moved(deed.value, deed.into, whole);
  for (const [field, to] of Object.entries(together)) draft.set(whole, { field, from: now[field], to }, deed);
  part.into = whole.id;
  draft.state(part, 'merged', deed);
  draft.state(whole, whole.machine ? 'corrected' : 'added', deed);
  return [];
}

/** True if `id` is `entry` or stands below it: nothing is put below itself. */
function isWithin(draft: Draft, id: string, entry: Entry): boolean {
  let at = draft.entries.get(id);
  while (at && at !== entry) at = at.under === undefined ? undefined : draft.entries.get(at.under);
  return at === entry;
}

export function applyMove(draft: Draft, deed: Made<Move>): readonly ItemRef[] {
  const entry = draft.find(deed.item);
  const to = deed.to && draft.find(deed.to);
  if (!entry) return entry === null ? [deed.item] : [];
  if (deed.to && !to) return to === null ? [deed.to] : [];
  if (to && isWithin(draft, to.id, entry)) return [];
  const from = deed.from && draft.find(deed.from);
  if ((from?.id ?? undefined) !== entry.under && entry.under !== to?.id) draft.conflict(entry, 'under', deed);
  draft.displace(entry, to?.id, deed);
  draft.state(entry, entry.machine ? 'corrected' : 'added', deed);
  return [];
}
