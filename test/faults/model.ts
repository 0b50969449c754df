import { type Incoming, listed } from './exchange-operations';
import type { Answer, FoundRecord, FoundState, Operation } from './operations';

/** What may be found of a record: one state, or while an operation has no answer, the one before it and the one after it. */
type Allowed = readonly (Expected | null)[];

interface Expected {
  readonly notes: string;
  readonly tags: readonly string[];
  readonly remarks: readonly string[];
  readonly looks: readonly string[];
  readonly deleted: boolean;
  readonly revision: number;
}

/** What a fault cost. */
export interface Damage {
  /** Records once called saved that are not there, or not with their note, tags and text. */
  readonly lost: readonly string[];
  /** Rows that do not belong together, and states that are neither before nor after. */
  readonly half: readonly string[];
  /** What was called done and is not there. */
  readonly wronglySaved: readonly string[];
}

const FRESH: Expected = { notes: '', tags: [], remarks: [], looks: [], deleted: false, revision: 0 };

/** A record after somebody else's of the same text is put to it. */
const joinedBy = (before: Expected | null, { revision, notes, tags, remarks }: Incoming): Expected => ({
  revision, deleted: false, notes: before?.notes ?? notes, looks: before?.looks ?? [],
  tags: [...new Set([...(before?.tags ?? []), ...tags])], remarks: [...(before?.remarks ?? []), ...remarks],
});

/** A record that comes or changes together with others: all of them, or none. */
interface Member {
  readonly name: string;
  readonly before: Allowed;
  readonly after: Allowed;
}

/** The record after an operation. */
function after(before: Expected | null, operation: Operation): Expected | null {
  switch (operation.kind) {
    case 'save': return { ...(before ?? FRESH), deleted: false, revision: operation.revision };
    case 'edit': return before && { ...before, notes: operation.notes };
    case 'tag': return before && { ...before, tags: operation.tags };
    case 'delete': return before && { ...before, deleted: true };
    case 'undo': return before && { ...before, deleted: false };
    case 'decide': return before && { ...before, remarks: [...before.remarks, operation.remark] };
    case 'take back': return before && { ...before, remarks: before.remarks.filter((remark) => remark !== operation.remark) };
    case 'look': return before && { ...before, looks: [...before.looks, operation.look] };
    case 'import': case 'merge': case 'restore': case 'import undone':
    case 'queue': case 'verdict': case 'join': case 'migration': case 'start': case 'export': case 'backup': return before;
  }
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join('\n') === [...other].sort().join('\n');

const agrees = (found: FoundRecord | undefined, expected: Expected | null): boolean =>
  (!found || !expected
    ? !found && !expected
    : found.notes === expected.notes && found.deleted === expected.deleted && found.revision === expected.revision
      && sameSet(found.tags, expected.tags) && sameSet(found.remarks, expected.remarks) && sameSet(found.looks, expected.looks));

/** What must be there: told of every operation and its answer, asked after every fault. */
export class Model {
  private readonly records = new Map<string, { allowed: Allowed; called: 'saved' | 'nothing' }>();
  /** Rows of the queue and joined records that must be there. */
  private readonly queued = new Set<string>();
  private readonly joined = new Set<string>();
  private readonly remembered = new Set<string>();
  /** Of the operation that was told last. */
  private together: readonly Member[] = [];

  /** The record as it is known now; null if there is none, or if it is not known which of two. */
  known(name: string): Expected | null {
    const entry = this.records.get(name);
    return entry?.allowed.length === 1 ? entry.allowed[0] ?? null : null;
  }

  /** Names of records that are known to be there. */
  names(): readonly string[] {
    return [...this.records].flatMap(([name, { allowed }]) => (allowed.every((each) => each !== null) ? [name] : []));
  }

  /** An operation was asked for. `answer` null (the fault came before one), or one that says it does not know: both outcomes are right. */
  told(operation: Operation, answer: Answer | null): void {
    this.together = [];
    if ('incoming' in operation) this.toldTogether(operation, answer);
    else this.toldOne(operation, answer);
  }

  private toldTogether({ kind, name, incoming }: Extract<Operation, { incoming: unknown }>, answer: Answer | null): void {
    if (kind === 'restore' && answer?.ok) {
      this.queued.add(listed(name).queued);
      this.remembered.add(listed(name).remembered);
    }
    const isKnown = answer !== null && !answer.error?.includes('storage-unknown');
    this.together = incoming.map((each) => {
      const { allowed, called } = this.entry(each.name);
      const done = allowed.map((before) => joinedBy(before, each));
      // What was taken back is as it was before.
      const next = answer?.ok ? (kind === 'import undone' ? allowed : done) : isKnown ? allowed : [...allowed, ...done];
      this.records.set(each.name, { allowed: next, called: answer?.ok && kind !== 'import undone' ? 'saved' : called });
      return { name: each.name, before: allowed, after: done };
    });
  }

  private entry(name: string): { readonly allowed: Allowed; readonly called: 'saved' | 'nothing' } {
    return this.records.get(name) ?? { allowed: [null], called: 'nothing' };
  }

  private toldOne(operation: Operation, answer: Answer | null): void {
    if (!('name' in operation)) return;
    const { name, kind } = operation;
    if (kind === 'queue' && answer?.ok) this.queued.add(name);
    if (kind === 'join' && answer?.ok) this.joined.add(name);
    if (kind === 'verdict' && answer?.ok) this.remembered.add(name);
    if (kind === 'queue' || kind === 'join' || kind === 'verdict' || kind === 'migration') return;
    const { allowed, called } = this.entry(name);
    const done = allowed.map((each) => after(each, operation));
    const isKnown = answer !== null && !answer.error?.includes('storage-unknown');
    const next = answer?.ok ? done : isKnown ? allowed : [...allowed, ...done];
    this.records.set(name, { allowed: next, called: answer?.ok ? 'saved' : called });
  }

  /** Compares what is found with what must be there; from then on what was found is known. */
  judge({ records, halves, queue, verdicts }: FoundState, last: { readonly operation: Operation; readonly answer: Answer | null } | null): Damage {
    const lost: string[] = [];
    const half: string[] = [...halves];
    const wronglySaved: string[] = last?.answer?.wrong === undefined ? [] : [last.answer.wrong];
    half.push(...this.parted({ records, queue, verdicts }, last?.operation));
    for (const [name, { allowed, called }] of this.records) {
      const found = records[name];
      if (!allowed.some((each) => agrees(found, each))) {
        const words = `${name}: found ${JSON.stringify(found)}, expected ${allowed.map((each) => JSON.stringify(each)).join(' or ')}`;
        const isLast = last?.answer?.ok === true && 'name' in last.operation && last.operation.name === name;
        if (isLast) wronglySaved.push(words);
        else if (!found || called === 'saved') lost.push(words);
        else half.push(words);
      }
      this.records.set(name, { called, allowed: [found ?? null] });
    }
    for (const name of this.queued) if (!queue[name]) lost.push(`${name}: not in the queue any more`);
    for (const name of this.remembered) if (!verdicts.includes(name)) lost.push(`${name}: its verdict is forgotten`);
    for (const name of this.joined) if (!Object.keys(records).some((key) => key.startsWith('joined:') && key.includes(`${name}-01`))) lost.push(`${name}: the joined record is gone`);
    return { lost, half, wronglySaved };
  }

  /** What came without the rest it should have come with. */
  private parted({ records, queue, verdicts }: Pick<FoundState, 'records' | 'queue' | 'verdicts'>, operation: Operation | undefined): readonly string[] {
    const came = this.together.map(({ name, before, after }) => ({
      name, is: !before.some((each) => agrees(records[name], each)) && after.some((each) => agrees(records[name], each)),
    }));
    if (operation?.kind === 'restore') {
      const { queued, remembered } = listed(operation.name);
      came.push({ name: queued, is: queue[queued] !== undefined }, { name: remembered, is: verdicts.includes(remembered) });
    }
    const missing = came.filter(({ is }) => !is);
    return missing.length === 0 || missing.length === came.length ? [] : [`${operation?.kind}: ${missing.map(({ name }) => name).join()} did not come with the rest`];
  }
}
