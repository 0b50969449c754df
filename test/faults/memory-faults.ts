import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { CopyDirectory } from '@/lib/store/copy/copy-directory';
import { openLedger } from '@/lib/store/copy/ledger';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { purgeDeleted } from '@/lib/store/purge-deleted';
import { Model, type Damage } from './model';
import { type Answer, FaultStore, type Operation } from './operations';
import { twoImports } from './two-imports';

/** What one fault came to. */
export interface Outcome extends Damage {
  readonly kind: string;
  readonly name: string;
  /** Did the fault come before the operation had an answer? */
  readonly cutOff?: boolean;
  /** Records that came back from the second copy. */
  readonly fromCopy: number;
}

const NAMES = ['a', 'b', 'c'];

/** A disk in memory: a database, the second copy's files, and the ledger's keys. */
class MemoryDisk {
  private readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  private readonly kept = new Map<string, unknown>();
  factory = new IDBFactory();

  private readonly directory: CopyDirectory = {
    names: () => Promise.resolve([...this.files.keys()]),
    read: (name) => Promise.resolve(this.files.get(name) ?? null),
    write: (name, bytes) => {
      this.files.set(name, bytes);
      return Promise.resolve();
    },
    remove: (name) => {
      this.files.delete(name);
      return Promise.resolve();
    },
  };

  private readonly ledger = openLedger({
    get: (keys) => Promise.resolve(Object.fromEntries(keys === null ? this.kept : [[keys, this.kept.get(keys)]])),
    set: (items) => {
      for (const [key, value] of Object.entries(items)) this.kept.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (keys) => {
      for (const key of [keys].flat()) this.kept.delete(key);
      return Promise.resolve();
    },
  });

  /** Another connection, as after a start or in another window. */
  open(): FaultStore {
    const open = (name: string): ZhenggaiDatabase => new ZhenggaiDatabase(name, { indexedDB: this.factory, IDBKeyRange });
    return new FaultStore(open('zhenggai-faults'), { directory: this.directory, ledger: this.ledger }, () => open('zhenggai-theirs'));
  }
}

/** Three records with notes and tags, copied. */
async function stored(): Promise<{ disk: MemoryDisk; store: FaultStore; model: Model }> {
  const disk = new MemoryDisk();
  const store = disk.open();
  const model = new Model();
  await store.check();
  for (const name of NAMES) {
    const steps: readonly Operation[] = [
      { kind: 'save', name, revision: 1 }, { kind: 'save', name, revision: 2 }, { kind: 'edit', name, notes: `${name}的笔记`, base: '' }, { kind: 'tag', name, tags: [`${name}签`], base: [] },
      { kind: 'decide', name, remark: `${name}的意见` }, { kind: 'look', name, look: `look at ${name}` },
    ];
    for (const step of steps) model.told(step, await store.run(step));
  }
  model.told({ kind: 'queue', name: 'q' }, await store.run({ kind: 'queue', name: 'q' }));
  model.told({ kind: 'verdict', name: 'v' }, await store.run({ kind: 'verdict', name: 'v' }));
  await store.copyAll();
  return { disk, store, model };
}

/** The answer to a request of IndexedDB itself. */
const answerOf = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onerror = () => reject(new Error(`IndexedDB refused: ${String(request.error)}`));
  request.onsuccess = () => resolve(request.result);
});

type Row = Record<string, unknown>;
const CHANGES: readonly (readonly [string, (row: Row, field: string) => Row | null])[] = [
  ['lost', () => null],
  ['field missing', (row, field) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== field))],
  ['wrong type', (row, field) => ({ ...row, [field]: 5 })],
  ['NaN', (row, field) => ({ ...row, [field]: Number.NaN })],
  ['null', (row, field) => ({ ...row, [field]: null })],
  ['huge', (row, field) => ({ ...row, [field]: 1e308 })],
  ['nested', (row, field) => ({ ...row, [field]: [{ [field]: {} }] })],
];

/** Fields of each table that are damaged, one at a time. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  captures: ['text', 'source', 'textSha256'],
  records: ['summary', 'savedOrder', 'deleted', 'captureIds', 'notes'],
  extractions: ['verdict', 'notice', 'versions'],
  searches: ['text', 'own'],
  queue: ['order', 'state'],
  overrules: ['as', 'madeAt'],
  decisions: ['recordKey', 'op'],
  checks: ['recordKey', 'outcome', 'at'],
};

/** Changes the first row of a table behind the program's back: it notes all that it writes or removes itself. */
async function damageRow(factory: IDBFactory, table: string, change: (row: Row) => Row | null): Promise<void> {
  const raw = await answerOf(factory.open('zhenggai-faults'));
  const store = raw.transaction(table, 'readwrite').objectStore(table);
  const [row] = await answerOf(store.getAll()) as readonly Row[];
  if (!row) throw new Error(`${table} has no row to damage`);
  const changed = change(row);
  if (changed) await answerOf(store.put(changed));
  else await answerOf(store.delete(row[store.keyPath as string] as string));
  raw.close();
}

async function rowFault(table: string, field: string, change: (row: Row, field: string) => Row | null, kind: string): Promise<Outcome> {
  const { disk, store, model } = await stored();
  await damageRow(disk.factory, table, (row) => change(row, field));
  // The others are worked on before anything is mended.
  const others: readonly Operation[] = [{ kind: 'save', name: 'd', revision: 1 }, { kind: 'edit', name: 'd', notes: '新记', base: '' }, { kind: 'edit', name: 'c', notes: '改过', base: 'c的笔记' }];
  for (const step of others) model.told(step, await store.run(step));
  store.db.close();
  const again = disk.open();
  const { restored } = await again.check();
  const damage = model.judge(await again.state(), null);
  return { kind: `row ${kind}`, name: `${table}.${field}`, fromCopy: restored, ...damage };
}

async function databaseDeleted(when: number): Promise<Outcome> {
  const { disk, store, model } = await stored();
  store.db.close();
  disk.factory = new IDBFactory();
  const again = disk.open();
  // Saved anew before anybody noticed: both lives are made one.
  if (when % 2 === 1) model.told({ kind: 'save', name: 'a', revision: 3 }, await again.run({ kind: 'save', name: 'a', revision: 3 }));
  const { restored } = await again.check();
  return { kind: 'database deleted', name: `${when}`, fromCopy: restored, ...model.judge(await again.state(), null) };
}

async function newerDatabase(kind: Operation['kind']): Promise<Outcome> {
  const { disk, store, model } = await stored();
  store.db.close();
  const version = Math.round(store.db.verno * 10);
  (await answerOf(disk.factory.open('zhenggai-faults', version + 70))).close();
  const old = disk.open();
  const operation: Operation = kind === 'save' ? { kind, name: 'e', revision: 1 } : { kind: 'edit', name: 'a', notes: '旧程序', base: 'a的笔记' };
  const answer = await old.run(operation);
  old.db.close();
  const raw = await answerOf(disk.factory.open('zhenggai-faults'));
  const count = await answerOf(raw.transaction('records').objectStore('records').count());
  const lost = count === model.names().length ? [] : [`${count} records in the newer database`];
  return { kind: 'newer database', name: operation.kind, fromCopy: 0, lost, half: [], wronglySaved: answer.ok ? ['an old program wrote into a newer database'] : [] };
}

async function twoWindows(turn: number, random: () => number): Promise<Outcome> {
  const { disk, store, model } = await stored();
  const other = disk.open();
  const lost: string[] = [];
  const texts = ['甲窗口', '乙窗口'].map((words) => `${words}${turn}`);
  const tags = [`甲签${turn}`, `乙签${turn}`];
  const name = NAMES[turn % NAMES.length] ?? 'a';
  const base = model.known(name)?.notes ?? '';
  const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 4)));
  const work = async (window: FaultStore, at: number): Promise<Answer[]> => {
    await wait();
    const noted = await window.run({ kind: 'edit', name, notes: texts[at] ?? '', base });
    await wait();
    return [noted, await window.run({ kind: 'tag', name, tags: [`${name}签`, tags[at] ?? ''], base: [`${name}签`] })];
  };
  await Promise.all([work(store, 0), work(other, 1)]);
  const { records, halves } = await store.state();
  const found = records[name];
  for (const words of texts) if (!found?.notes.includes(words)) lost.push(`${name}: ${words} is in no note`);
  for (const tag of [...tags, `${name}签`]) if (!found?.tags.includes(tag)) lost.push(`${name}: the tag ${tag} is gone`);
  return { kind: 'two windows', name: `${turn}`, fromCopy: 0, lost, half: halves, wronglySaved: [] };
}

async function twoImportsInMemory(turn: number, random: () => number): Promise<Outcome> {
  const { disk, store, model } = await stored();
  const other = disk.open();
  const after = (window: FaultStore) => async (operation: Operation): Promise<Answer> => {
    await new Promise((resolve) => { setTimeout(resolve, Math.floor(random() * 4)); });
    return window.run(operation);
  };
  return twoImports({ prepared: (each) => store.prepared(each), first: after(store), second: after(other), state: () => store.state() }, model, turn);
}

/** Days from the deletion at which the clock says it is, at one look after the other: never thirty days that have passed. */
const CLOCKS: readonly (readonly number[])[] = [
  [400], [400, 1], [1, 400, 2, 800, 3], [-400, 0, 400], Array.from({ length: 25 }, (_, at) => at), Array.from({ length: 20 }, (_, at) => (at % 2) * 1000),
];

async function clockMoved(turn: number): Promise<Outcome> {
  const { store, model } = await stored();
  const gone: Operation = { kind: 'delete', name: 'a' };
  model.told(gone, await store.run(gone));
  for (const day of CLOCKS[turn % CLOCKS.length] ?? []) await purgeDeleted(store.db, new Date(Date.parse('2024-06-01T00:00:00Z') + day * 86_400_000).toISOString());
  const back: Operation = { kind: 'undo', name: 'a' };
  const answer = await store.run(back);
  model.told(back, answer);
  return { kind: 'clock moved', name: `${turn}`, fromCopy: 0, ...model.judge(await store.state(), { operation: back, answer }) };
}

/** Faults that need no browser, each by itself. */
export function memoryFaults(random: () => number): readonly (() => Promise<Outcome>)[] {
  const rows = Object.entries(FIELDS).flatMap(([table, fields]) => fields.flatMap((field, at) =>
    CHANGES.filter(([kind]) => kind !== 'lost' || at === 0).map(([kind, change]) => () => rowFault(table, field, change, kind))));
  const times = (count: number, fault: (turn: number) => Promise<Outcome>) => Array.from({ length: count }, (_, turn) => () => fault(turn));
  return [
    ...rows, ...times(8, databaseDeleted), ...times(6, (turn) => newerDatabase(turn % 2 ? 'save' : 'edit')),
    ...times(20, (turn) => twoWindows(turn, random)), ...times(9, (turn) => twoImportsInMemory(turn, random)),
    ...times(12, clockMoved),
  ];
}
