import { stableText } from '@/lib/stable-text';
import type { Span } from '@/lib/text/types';
import { ItemFinder } from './find-item';
import { quotedSpan } from './item-ref';
import { listItems } from './list-items';
import { relocate, relocateField, withoutPlaces } from './relocate';
import type { Change, Conflict, Decision, FactSlot, ItemKind, ItemRef, ItemState, Reading, Stamp, Value, Words } from './types';

/** An item while the log is applied to it. */
export interface Entry {
  readonly id: string;
  readonly kind: ItemKind;
  value: Value;
  readonly machine?: Value;
  state: ItemState;
  under?: string;
  into?: string;
  by?: Stamp;
  /** Of an added fact: its place in the notice. */
  readonly slot?: FactSlot;
  /** Stands elsewhere than the machine put it, or was not there: its list is put in text order. */
  displaced: boolean;
  /** Which decision set a field last. */
  readonly setBy: Map<string, string>;
  readonly differs: Set<string>;
}

const ADDED = 'added-';
/** The id of what a decision added. */
export const addedId = (decision: Stamp): string => `${ADDED}${decision.id}`;

/** What decisions do not set: the fold gives ids, `under` says what stands where. */
const NOT_SET = new Set(['id', 'issueId', 'measures', 'subProblems', 'pending']);
/** True while an item is part of the notice. */
export const stands = (state: ItemState): boolean => state !== 'rejected' && state !== 'merged';

const fieldOf = (value: Value, field: string): unknown => (value as unknown as Readonly<Record<string, unknown>>)[field];
const bare = (field: string, value: unknown): string => stableText(withoutPlaces({ [field]: value }));
/** Is it the same value of a field, wherever it stands? */
export const same = (field: string, a: unknown, b: unknown): boolean => a === b || bare(field, a) === bare(field, b);
const stampOf = ({ id, at, coder }: Decision): Stamp => ({ id, at, coder });

/** The items of a reading, and what a log has made of them so far. */
export class Draft {
  readonly entries = new Map<string, Entry>();
  readonly conflicts: Conflict[] = [];
  /** A value or its place is another than read. */
  changed = false;
  private readonly below = new Map<string, Set<Entry>>();
  private readonly singles = new Map<string, Entry>();
  private readonly finder: ItemFinder;

  constructor(private readonly reading: Reading) {
    const items = [...listItems(reading)];
    this.finder = new ItemFinder(reading.text, items);
    for (const { id, kind, value, under } of items) {
      const state = kind === 'candidate' ? 'candidate' : 'machine';
      this.enter({ id, kind, value, machine: value, state, displaced: false, setBy: new Map(), differs: new Set() }, under);
    }
  }

  private enter(entry: Entry, under: string | undefined): void {
    this.entries.set(entry.id, entry);
    if (entry.kind === 'fact' || entry.kind === 'choice') this.singles.set(entry.slot ?? entry.id, entry);
    this.put(entry, under);
  }

  private put(entry: Entry, under: string | undefined): void {
    if (entry.under !== undefined) this.below.get(entry.under)?.delete(entry);
    if (under === undefined) {
      delete entry.under;
      return;
    }
    entry.under = under;
    const own = this.below.get(under);
    if (own) own.add(entry);
    else this.below.set(under, new Set([entry]));
  }

  /** The item a decision speaks of; null if this reading has none; undefined for one that was added and is taken back. */
  find(ref: ItemRef): Entry | null | undefined {
    if (ref.id.startsWith(ADDED)) return this.entries.get(ref.id);
    const item = this.finder.find(ref);
    return item ? this.entries.get(item.id) : null;
  }

  /** What stands in a field of the notice that holds one value; undefined if nothing was read or added there. */
  single(slot: FactSlot): Entry | undefined {
    return this.singles.get(slot);
  }

  /** Where words stand in this reading's text; null if they are nowhere. */
  where(words: Words): Span | null {
    return this.finder.where(words);
  }

  /** How far what was decided on `words` has moved in this reading's text; undefined if they are nowhere. */
  private shift(words: Words | undefined): number | undefined {
    if (!words) return 0;
    const span = this.where(words);
    return span ? span.start - words.span.start : undefined;
  }

  /** A value that was decided on with an item, in this reading's text. */
  moved<T>(value: T, ref: ItemRef, entry: Entry): T {
    const fallback = (quotedSpan(entry.machine ?? entry.value)?.start ?? 0) - (ref.words?.span.start ?? 0);
    return relocate(value, this.shift(ref.words) ?? fallback, this.reading.text.length);
  }

  children(id: string): readonly Entry[] {
    return [...(this.below.get(id) ?? [])];
  }

  conflict(entry: Entry, field: string, decision: Decision): boolean {
    const earlier = entry.setBy.get(field);
    if (earlier === undefined || earlier === decision.id) return false;
    this.conflicts.push({ itemId: entry.id, field, decisions: [earlier, decision.id] });
    return true;
  }

  /** Sets a field. What stood there was another value than the person saw: someone else set it, or the machine reads otherwise today. */
  set(entry: Entry, { field, from, to }: Change, decision: Decision): void {
    if (NOT_SET.has(field)) return;
    const before = fieldOf(entry.value, field);
    if (!same(field, before, from) && !same(field, before, to) && !this.conflict(entry, field, decision)) entry.differs.add(field);
    entry.setBy.set(field, decision.id);
    if (stableText(before) === stableText(to)) return;
    const { [field]: _, ...rest } = entry.value as unknown as Readonly<Record<string, unknown>>;
    entry.value = (to === undefined ? rest : { ...entry.value, [field]: to }) as unknown as Value;
    this.changed = true;
  }

  /**
   * The changes of a correction in this reading's text. Where the words they were read from are nowhere any more, what
   * they come to stays decided, but no place is claimed for it.
   */
  placed(changes: readonly Change[], words: Words | undefined): readonly Change[] {
    const by = this.shift(words);
    const { length } = this.reading.text;
    if (by !== undefined) return changes.map((change) => ({ ...change, to: relocateField(change.field, change.to, by, length) }));
    return changes.flatMap((change) => {
      if (/^(?:span|clauseSpan|text|clause)$/.test(change.field)) return [];
      return [{ ...change, to: change.to === null ? null : withoutPlaces(change.to) }];
    });
  }

  state(entry: Entry, state: ItemState, decision: Decision): void {
    if (stands(entry.state) !== stands(state)) this.changed = true;
    entry.state = state;
    entry.setBy.set('state', decision.id);
    this.by(entry, decision);
  }

  by(entry: Entry, decision: Decision): void {
    entry.by = stampOf(decision);
  }

  /** @param words - What the value rests on; it follows them. @returns null if they are nowhere in this reading's text. */
  add(decision: Decision, item: Pick<Entry, 'kind' | 'value' | 'slot'>, under: string | undefined, words: Words | undefined): Entry | null {
    const by = this.shift(words);
    if (by === undefined) return null;
    const id = addedId(decision);
    const moved = relocate(item.value, by, this.reading.text.length);
    const value = 'id' in moved ? { ...moved, id } : moved;
    const setBy = new Map([...Object.keys(value), 'state', 'under'].map((field) => [field, decision.id]));
    const entry: Entry = { ...item, id, value, state: 'added', displaced: true, setBy, differs: new Set(), by: stampOf(decision) };
    this.enter(entry, under);
    this.changed = true;
    return entry;
  }

  /** Puts an item below another one. */
  displace(entry: Entry, under: string | undefined, decision: Decision): void {
    if (entry.under === under) return;
    this.put(entry, under);
    entry.displaced = true;
    entry.setBy.set('under', decision.id);
    this.changed = true;
  }
}
