import type { Answer, FoundRecord, FoundState, Operation } from './operations';

/** What may be found of a record: one state, or while an operation has no answer, the one before it and the one after it. */
type Allowed = readonly (Expected | null)[];

interface Expected {
  readonly notes: string;
  readonly tags: readonly string[];
  readonly remarks: readonly string[];
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

const FRESH: Expected = { notes: '', tags: [], remarks: [], deleted: false, revision: 0 };

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
    case 'queue': case 'verdict': case 'join': case 'migration': case 'start': return before;
  }
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join('\n') === [...other].sort().join('\n');

const agrees = (found: FoundRecord | undefined, expected: Expected | null): boolean =>
  (!found || !expected
    ? !found && !expected
    : found.notes === expected.notes && found.deleted === expected.deleted && found.revision === expected.revision
      && sameSet(found.tags, expected.tags) && sameSet(found.remarks, expected.remarks));

/** What must be there: told of every operation and its answer, asked after every fault. */
export class Model {
  private readonly records = new Map<string, { allowed: Allowed; called: 'saved' | 'nothing' }>();
  /** Rows of the queue and joined records that must be there. */
  private readonly queued = new Set<string>();
  private readonly joined = new Set<string>();
  private readonly remembered = new Set<string>();

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
    if (!('name' in operation)) return;
    const { name, kind } = operation;
    if (kind === 'queue' && answer?.ok) this.queued.add(name);
    if (kind === 'join' && answer?.ok) this.joined.add(name);
    if (kind === 'verdict' && answer?.ok) this.remembered.add(name);
    if (kind === 'queue' || kind === 'join' || kind === 'verdict' || kind === 'migration') return;
    const { allowed, called } = this.records.get(name) ?? { allowed: [null], called: 'nothing' as const };
    const done = allowed.map((each) => after(each, operation));
    const isKnown = answer !== null && !answer.error?.includes('storage-unknown');
    const next = answer?.ok ? done : isKnown ? allowed : [...allowed, ...done];
    this.records.set(name, { allowed: next, called: answer?.ok ? 'saved' : called });
  }

  /** Compares what is found with what must be there; from then on what was found is known. */
  judge({ records, halves, queue, verdicts }: FoundState, last: { readonly operation: Operation; readonly answer: Answer | null } | null): Damage {
    const lost: string[] = [];
    const half: string[] = [...halves];
    const wronglySaved: string[] = [];
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
}
