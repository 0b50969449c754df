import type { Incoming } from './exchange-operations';
import { IN_FILE } from './fault-pages';
import type { Model } from './model';
import type { Operation } from './operations';

/** Operations in the order in which they are interrupted, again and again. */
export const OPERATIONS = [
  'save', 'import', 'edit', 'restore', 'decide', 'merge', 'tag', 'import undone', 'take back', 'look', 'delete', 'undo', 'queue', 'verdict', 'join', 'migration',
  'backup', 'export', 'start',
] as const satisfies readonly Operation['kind'][];

/** Of them those that read a file: a worker of its own does them. */
export const READ_FILES = ['import', 'restore', 'merge', 'import undone'] as const satisfies readonly (typeof OPERATIONS)[number][];

/** More than one batch of an import, and than its transaction would outlive if it asked nothing for each of them. */
const MANY = 52;
/** Of them some were worked on. */
const WORKED_ON = 3;

/** What somebody else has: so many records that are not here, beside those named. */
function incoming(turn: number, count: number, more: readonly Incoming[] = []): readonly Incoming[] {
  const fresh = Array.from({ length: count }, (_, at) => {
    const name = `${IN_FILE}${turn}-${at}`;
    const bare: Incoming = { name, revision: 1, notes: '', tags: [], remarks: [] };
    return at < WORKED_ON ? { ...bare, notes: `${name}的笔记`, tags: [`${name}签`], remarks: [`${name}的意见`] } : bare;
  });
  return [...more, ...fresh];
}

/**
 * The next operation of a kind: on a record that is there, or on a new one.
 *
 * @param turn - Makes names and words that were not there before.
 */
export function nextOperation(kind: Operation['kind'], model: Model, turn: number): Operation {
  const names = model.names().filter((each) => {
    const known = model.known(each);
    return known !== null && known.deleted === (kind === 'undo') && (kind !== 'take back' || known.remarks.length > 0);
  });
  const name = names[turn % Math.max(names.length, 1)] ?? `n${turn}`;
  const known = model.known(name);
  switch (kind) {
    case 'save': return turn % 2 === 0 ? { kind, name: `n${turn}`, revision: 1 } : { kind, name, revision: (known?.revision ?? 0) + 1 };
    case 'edit': return { kind, name, notes: `第${turn}次记下`, base: known?.notes ?? '' };
    case 'tag': return { kind, name, tags: [`签${turn}`, ...(known?.tags ?? [])].slice(0, 4), base: known?.tags ?? [] };
    case 'decide': return { kind, name, remark: `第${turn}条意见` };
    case 'take back': return { kind, name, remark: known?.remarks.at(-1) ?? '' };
    case 'look': return { kind, name, look: `look ${turn}` };
    case 'delete': case 'undo': return { kind, name };
    case 'queue': case 'verdict': case 'migration': return { kind, name: `${kind}${turn}` };
    case 'join': return { kind, name: `j${turn}` };
    case 'start': case 'export': case 'backup': return { kind };
    case 'import': case 'restore': case 'import undone': return { kind, name: `${IN_FILE}${turn}`, incoming: incoming(turn, MANY), file: '' };
    case 'merge': {
      const own = { name, revision: known?.revision ?? 1, notes: known?.notes ?? '', tags: [`别签${turn}`], remarks: [`别人第${turn}条意见`] };
      return { kind, name: `${IN_FILE}${turn}`, incoming: incoming(turn, 3, [own]), file: '' };
    }
  }
}

/** What has to be there before an operation of a kind can be interrupted. */
export function preparation(kind: Operation['kind'], model: Model, turn: number): readonly Operation[] {
  const live = model.names().filter((each) => model.known(each)?.deleted === false);
  const name = `p${turn}`;
  const saved: Operation[] = [{ kind: 'save', name, revision: 1 }, { kind: 'edit', name, notes: `${name}的笔记`, base: '' }];
  if (kind === 'take back') return [...saved, { kind: 'decide', name, remark: `${name}的意见` }];
  if (kind === 'undo' && !model.names().some((each) => model.known(each)?.deleted === true)) return [...saved, { kind: 'delete', name }];
  return live.length < 3 ? saved : [];
}
