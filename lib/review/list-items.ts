import type { Found, Issue, Measure, Notice } from '@/lib/notice/types';
import { CHOICE_SLOTS, FACT_LISTS, FACT_SLOTS } from './types';
import type { FactSlot, ItemKind, Reading, Value, Values } from './types';

/** An item of the machine's reading: its id (see `ItemRef`), what it is, its own value, and what it stands below. */
export interface MachineItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly value: Value;
  readonly under?: string;
}

const isFactList = (slot: FactSlot): slot is (typeof FACT_LISTS)[number] => (FACT_LISTS as readonly string[]).includes(slot);
/** True for a field of the notice that holds one fact or class, not a list. */
export const isSingle = (slot: FactSlot): boolean => !isFactList(slot);

/** The fact's field of a notice, by its slot: "inspection.start", "contacts.phone". */
export function slotOf(notice: Notice, slot: FactSlot): unknown {
  const [group, field] = slot.split('.');
  const holder = notice[group as keyof Notice];
  return field === undefined ? holder : (holder as unknown as Readonly<Record<string, unknown>>)[field];
}

const DATE_SLOTS: ReadonlySet<string> = new Set(['issuedOn', 'inspection.start', 'inspection.end', 'inspection.feedbackOn'] satisfies FactSlot[]);
/** True for a fact that is a date: "2024-11-18", or as much of it as is printed, "2024-11". */
export const isDateSlot = (slot: string | undefined): boolean => DATE_SLOTS.has(slot ?? '');

/** The slot a fact's id names: "contacts.phone/2" → "contacts.phone". */
export const slotOfId = (id: string): FactSlot => (id.split('/')[0] ?? id) as FactSlot;

function* facts(notice: Notice): Generator<MachineItem> {
  for (const slot of FACT_SLOTS) {
    const found = slotOf(notice, slot) as Found | undefined;
    if (found) yield { id: slot, kind: 'fact', value: found };
  }
  for (const slot of CHOICE_SLOTS) {
    const value = slotOf(notice, slot) as Values['choice']['value'] | undefined;
    if (value) yield { id: slot, kind: 'choice', value: { value } };
  }
  for (const slot of FACT_LISTS) {
    for (const [i, value] of (slotOf(notice, slot) as readonly Found[]).entries()) yield { id: `${slot}/${i + 1}`, kind: 'fact', value };
  }
}

function* measures(list: readonly Measure[], under: string): Generator<MachineItem> {
  for (const [i, { measures: below, ...value }] of list.entries()) {
    const id = `${under}/m${i + 1}`;
    yield { id, kind: 'measure', value, under };
    yield* measures(below, id);
  }
}

function* issue({ measures: own, subProblems, pending, ...value }: Issue): Generator<MachineItem> {
  const { id } = value;
  yield { id, kind: 'issue', value };
  yield* measures(own, id);
  for (const [i, { measures: below, ...part }] of subProblems.entries()) {
    yield { id: `${id}/s${i + 1}`, kind: 'part', value: part, under: id };
    yield* measures(below, `${id}/s${i + 1}`);
  }
  for (const [i, point] of pending.entries()) yield { id: `${id}/p${i + 1}`, kind: 'pending', value: point, under: id };
}

function* numbered(prefix: string, kind: ItemKind, list: readonly Value[]): Generator<MachineItem> {
  for (const [i, value] of list.entries()) {
    const under = 'issueId' in value ? value.issueId : null;
    yield { id: 'id' in value ? value.id : `${prefix}${i + 1}`, kind, value, ...(under !== null && { under }) };
  }
}

/**
 * Every item of a reading, in the order the notice is reviewed: issues with what stands below them, deadlines, duties,
 * facts, totals, what is counted, candidates. The same reading gives the same ids.
 */
export function* listItems({ notice, candidates = [] }: Reading): Generator<MachineItem> {
  if (notice) {
    for (const one of notice.issues) yield* issue(one);
    yield* numbered('d', 'deadline', notice.deadlines);
    yield* numbered('u', 'duty', notice.duties);
    yield* facts(notice);
    yield* numbered('t', 'total', notice.declaredTotals);
    yield* numbered('a', 'accountability', notice.accountability);
    yield* numbered('l', 'leads', notice.leads);
    yield* numbered('o', 'outcome', notice.outcomes);
  }
  yield* numbered('c', 'candidate', candidates);
}
