import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeProfile } from '../support/chromium';
import { FullDisk, mountSmallDisk } from './disk-faults';
import { bundleDriver, canKill } from './fault-browser';
import { type Killed, KilledBrowser } from './kill-faults';
import { memoryFaults, type Outcome } from './memory-faults';
import type { Operation } from './operations';
import { OldVersions } from './old-versions';
import { OPERATIONS, READ_FILES } from './plan';
import { seeded } from './random';

/**
 * `npm run faults`: injects faults into the store, in memory and in a real Chromium, and after each looks whether every
 * record that was ever called saved is there, whole, with its note. See docs/reliability.md.
 *
 *   --seed N       other moments and words (1 if not said; of a short run the day's number, so that each day's is another)
 *   --only KIND    faults whose kind begins so ("row", "worker", "import worker", "browser", "disk", …)
 *   --operations A,B   only these are interrupted ("import,merge,backup,restore,export")
 *   --points N     at so many points each, instead of 7 (worker, import worker), 4 (browser, disk)
 *   --minutes N    no new fault is begun after so long (60 if not said)
 *   --short        a part of each kind, for npm test: its faults are spread over the operations, of which each day other few are left out
 */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, only: { type: 'string', default: '' }, operations: { type: 'string' }, points: { type: 'string' }, minutes: { type: 'string' }, short: { type: 'boolean', default: false } },
});
const DAY = 86_400_000;
const seed = Number(values.seed ?? (values.short ? Math.floor(Date.now() / DAY) : 1));
const random = seeded(seed);
console.log(`--seed ${seed}`);
const end = Date.now() + Number(values.minutes ?? '60') * 60_000;
const versions = new OldVersions();
const outcomes: Outcome[] = [];
const leftOut: string[] = [];

/** Left on a full disk, in bytes: mostly next to nothing, sometimes so much that the operation is begun. */
const MOST_LEFT = 12_000_000;

const operations = OPERATIONS.filter((each) => values.operations === undefined || values.operations.split(',').includes(each));
/** What the import worker does. */
const importing = operations.filter((each) => READ_FILES.some((kind) => kind === each));
if (operations.length === 0) throw new RangeError(`There is no such operation. Operations: ${OPERATIONS.join(', ')}.`);

/** Imports in two tabs at once, behind the faults of the import worker's kind. */
const TWO_IMPORTS = values.short ? 1 : 9;

/** How many faults of a kind there are to be, and which operation is interrupted by which. */
const countOf = (points: number, short: number, of: readonly unknown[] = operations): number => (values.points === undefined && values.short ? short : Number(values.points ?? points) * of.length);
/** The operations in turn, from the one behind so many: a short run's kinds share them out, and begin with another one by another seed. */
const operationsFrom = (behind: number): readonly (typeof operations)[number][] => {
  const first = values.short ? (seed + behind) % operations.length : 0;
  return [...operations.slice(first), ...operations.slice(0, first)];
};
/** Faults of a short run, in the order of {@link operationsFrom}. */
const SHORT = { worker: 8, 'import worker': 4, browser: 4, disk: 3 } as const;

const isWanted = (kind: string): boolean => kind.startsWith(values.only);
const isTime = (): boolean => Date.now() < end;

function tell(outcome: Outcome): void {
  outcomes.push(outcome);
  for (const [what, words] of [['lost', outcome.lost], ['half-written', outcome.half], ['wrongly called saved', outcome.wronglySaved]] as const) {
    for (const each of words) console.log(`${what}: ${outcome.kind}, ${outcome.name}: ${each}`);
  }
}

/** Runs faults of a kind; those there was no time for are named. */
async function runAll(kind: string, count: number, fault: (at: number) => Promise<Outcome>): Promise<void> {
  let at = 0;
  for (; at < count && isTime(); at += 1) tell(await fault(at));
  if (at < count) leftOut.push(`${kind}: ${count - at} of ${count}, for want of time`);
}

const EVERY = 7;

async function inMemory(): Promise<void> {
  const faults = memoryFaults(random);
  // Of a short run every seventh: each kind of damage, in one table after the other.
  const chosen = values.short ? faults.filter((_, at) => at % EVERY === seed % EVERY) : faults;
  await runAll('in memory', chosen.length, (at) => chosen[at]!());
}

/** A browser that faults are injected into, one after the other. */
interface Session {
  readonly fault: (at: number) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/** What the tools say when the browser itself broke down: it did not start, crashed, or lost its connection. */
const BREAKDOWN = /browser has been closed|Target (?:closed|crashed)|Page crashed|Failed to launch|ECONNREFUSED|ECONNRESET|socket hang up/i;

/**
 * Runs the faults of a kind in a browser of its own. Of a fault whose browser broke down by itself it is not known what it
 * would have come to: it is said, and tried again in another browser with another profile, once.
 */
async function inBrowser(kind: string, count: number, start: () => Promise<Session>): Promise<void> {
  let at = 0;
  for (let brokeDown = false; at < count && isTime();) {
    let session: Session | undefined;
    try {
      session = await start();
      for (; at < count && isTime(); at += 1) tell(await session.fault(at));
    } catch (error) {
      if (brokeDown || !BREAKDOWN.test(String(error))) throw error;
      brokeDown = true;
      console.log(`the browser broke down, ${kind}, fault ${at}, which is tried again: ${String(error)}`);
    } finally {
      await session?.close();
    }
  }
  if (at < count) leftOut.push(`${kind}: ${count - at} of ${count}, for want of time`);
}

const killed = (driver: string, kind: Killed, count: number, operations: readonly Operation['kind'][]): Promise<void> => inBrowser(`${kind} killed`, count + (kind === 'import worker' ? TWO_IMPORTS : 0), async () => {
  const profile = mkdtempSync(join(tmpdir(), 'zhenggai-faults-'));
  const browser = await KilledBrowser.start(profile, driver, versions);
  // One point in each of equal parts of the operation's length, and of the moment after it.
  const rounds = Math.ceil(count / operations.length);
  const shareAt = (at: number): number => ((Math.floor(at / operations.length) + random()) / rounds) * 1.1;
  return {
    fault: (at) => (at < count ? browser.fault(kind, operations[at % operations.length] ?? 'save', shareAt(at)) : browser.twoImports()),
    close: async () => {
      await browser.close();
      removeProfile(profile);
    },
  };
});

async function fullDisk(driver: string, count: number, operations: readonly Operation['kind'][]): Promise<void> {
  const disk = mountSmallDisk();
  if (!disk) {
    leftOut.push('disk full: no tmpfs can be mounted here');
    return;
  }
  // Each operation in turn on a disk that is full, and on one that is filled meanwhile.
  const isBefore = (at: number): boolean => (at + Math.floor(at / operations.length)) % 2 === 0;
  try {
    await inBrowser('disk full', count, async () => {
      disk.free();
      const browser = await FullDisk.start(disk, driver, versions);
      return {
        fault: (at) => browser.fault(operations[at % operations.length] ?? 'save', Math.floor(random() ** 3 * MOST_LEFT), isBefore(at) ? null : random()), close: () => browser.close(),
      };
    });
  } finally {
    disk.remove();
  }
}

function printTable(): void {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  console.log(['kind', 'faults', 'cut off before an answer', 'lost', 'half-written', 'wrongly called saved', 'from the second copy'].join('\t'));
  for (const kind of [...kinds, 'all']) {
    const own = kind === 'all' ? outcomes : outcomes.filter((each) => each.kind === kind);
    const sum = (count: (outcome: Outcome) => number): number => own.reduce((total, each) => total + count(each), 0);
    console.log([kind, own.length, own.filter(({ cutOff }) => cutOff).length, sum(({ lost }) => lost.length), sum(({ half }) => half.length), sum(({ wronglySaved }) => wronglySaved.length), sum(({ fromCopy }) => fromCopy)].join('\t'));
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const needsBrowser = ['worker killed', 'import worker killed', 'browser killed', 'disk full'].some(isWanted);
const driver = needsBrowser ? await bundleDriver() : '';
if (['row', 'database deleted', 'newer database', 'two windows', 'two imports', 'clock'].some((kind) => isWanted(kind) || values.only.startsWith(kind))) await inMemory();
if (isWanted('worker killed')) await killed(driver, 'worker', countOf(7, SHORT.worker), operationsFrom(0));
if (isWanted('import worker killed') && importing.length > 0) await killed(driver, 'import worker', countOf(7, SHORT['import worker'], importing), importing);
if (isWanted('browser killed')) {
  if (canKill()) await killed(driver, 'browser', countOf(4, SHORT.browser), operationsFrom(SHORT.worker));
  else leftOut.push('browser killed: processes cannot be found here');
}
if (isWanted('disk full')) await fullDisk(driver, countOf(4, SHORT.disk), operationsFrom(SHORT.worker + SHORT.browser));

printTable();
for (const words of leftOut) console.log(`left out: ${words}`);
const count = (of: (outcome: Outcome) => readonly string[]): number => outcomes.reduce((total, each) => total + of(each).length, 0);
const [lost, half, wrongly] = [count((each) => each.lost), count((each) => each.half), count((each) => each.wronglySaved)];
console.log(`faults ${outcomes.length}, lost ${lost}, half-written ${half}, wrongly called saved ${wrongly}, from the second copy ${outcomes.reduce((total, each) => total + each.fromCopy, 0)}`);
process.exitCode = lost + half + wrongly > 0 || outcomes.length === 0 ? 1 : 0;
