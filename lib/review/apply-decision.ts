import { stableText } from '@/lib/stable-text';
import { same, stands } from './draft';
import type { Draft, Entry } from './draft';
import { isSingle } from './list-items';
import { applyMerge, applyMove, applySplit } from './reshape-draft';
import type { Accept, Add, Correct, Decision, ItemDeed, ItemRef, ItemState, Judged, Made, Reject, Remove, Value } from './types';

/** Fields that say how a value was come by, not what it is: an accepted value is not another one for them. */
const NOT_JUDGED = new Set(['id', 'issueId', 'rule', 'from', 'span', 'clauseSpan', 'certainty', 'checkReasons', 'inherited', 'checks']);

/** What a decision did not find: the items this reading does not hold. */
export type Missed = readonly ItemRef[];
const NONE: Missed = [];

const missed = (ref: ItemRef, entry: null | undefined): Missed => (entry === null ? [ref] : NONE);

function accept(draft: Draft, entry: Entry, { was, value, item }: Judged, decision: Decision): void {
  if (stands(was) !== stands(entry.state)) draft.conflict(entry, 'state', decision);
  const seen = value as unknown as Readonly<Record<string, unknown>>;
  const now = entry.value as unknown as Readonly<Record<string, unknown>>;
  for (const field of new Set([...Object.keys(seen), ...Object.keys(now)])) {
    if (NOT_JUDGED.has(field) || same(field, seen[field], now[field])) continue;
    draft.set(entry, { field, from: seen[field], to: draft.moved({ [field]: seen[field] }, item, entry)[field] }, decision);
  }
  const state = entry.machine === undefined ? 'added' : entry.state === 'corrected' ? 'corrected' : 'accepted';
  draft.state(entry, state, decision);
}

function acceptAll(draft: Draft, deed: Made<Accept>): Missed {
  return deed.items.flatMap((judged) => {
    const entry = draft.find(judged.item);
    if (entry) accept(draft, entry, judged, deed);
    return entry ? NONE : missed(judged.item, entry);
  });
}

function reject(draft: Draft, deed: Made<Reject>): Missed {
  const { item, was } = deed.judged;
  const entry = draft.find(item);
  if (!entry) return missed(item, entry);
  if (was !== entry.state) draft.conflict(entry, 'state', deed);
  draft.state(entry, 'rejected', deed);
  return NONE;
}

function remove(draft: Draft, deed: Made<Remove>): Missed {
  const entry = draft.find(deed.item);
  if (!entry) return missed(deed.item, entry);
  draft.state(entry, 'rejected', deed);
  return NONE;
}

const corrected = ({ machine, value }: Entry): ItemState =>
  machine === undefined ? 'added' : stableText(machine) === stableText(value) ? 'accepted' : 'corrected';

function correct(draft: Draft, deed: Made<Correct>): Missed {
  const entry = draft.find(deed.item);
  if (!entry) return missed(deed.item, entry);
  if (!stands(entry.state)) draft.conflict(entry, 'state', deed);
  for (const change of draft.placed(deed.changes, deed.words)) draft.set(entry, change, deed);
  draft.state(entry, corrected(entry), deed);
  return NONE;
}

/** Two people add the same field of the notice, or the newer rules read it by now: there is one, and the later value stands. */
function replace(draft: Draft, entry: Entry, value: Value, deed: Made<Add>): Missed {
  const next = value as unknown as Readonly<Record<string, unknown>>;
  const fields = new Set([...Object.keys(entry.value), ...Object.keys(next)]);
  const changes = [...fields].map((field) => ({ field, from: undefined, to: next[field] }));
  for (const change of draft.placed(changes, deed.words)) draft.set(entry, change, deed);
  draft.state(entry, corrected(entry), deed);
  return NONE;
}

function add(draft: Draft, deed: Made<Add>): Missed {
  const { kind, value, slot, words } = deed;
  const taken = deed.candidate && draft.find(deed.candidate);
  if (taken) draft.state(taken, 'accepted', deed);
  const there = slot && isSingle(slot) ? draft.single(slot) : undefined;
  if (there) return replace(draft, there, value, deed);
  const parent = deed.under && draft.find(deed.under);
  const entry = draft.add(deed, { kind, value, ...(slot && { slot }) }, parent?.id, words);
  return entry ? NONE : [{ kind, id: deed.id, ...(words && { words }) }];
}

/**
 * Applies one decision on items.
 *
 * @returns What it names and this reading does not hold: it is an orphan, in whole or (of several) in these.
 */
export function applyDecision(draft: Draft, decision: Made<ItemDeed>): Missed {
  switch (decision.op) {
    case 'accept': return acceptAll(draft, decision);
    case 'reject': return reject(draft, decision);
    case 'remove': return remove(draft, decision);
    case 'correct': return correct(draft, decision);
    case 'add': return add(draft, decision);
    case 'split': return applySplit(draft, decision);
    case 'merge': return applyMerge(draft, decision);
    case 'move': return applyMove(draft, decision);
  }
}
