import type { CDPSession } from 'playwright';
import { send } from '../support/cdp';

/** Processor time in ms: what else runs on the machine is not in it. */
export interface Spent {
  /** Of the main threads of pages: in all, and the longest task. */
  readonly main: number;
  readonly longest: number;
  /** Of everything the browser does: pages, workers, storage, drawing. */
  readonly all: number;
  /** The most that any thread did between two marks "frame" of the page: what a frame takes where every thread has its turn. */
  readonly frame: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In µs, of all processes alike. */
  readonly ts: number;
  /** Processor time, in µs. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What the browser calls a turn of any thread's loop, and the main thread of what shows pages. */
const TASK = 'ThreadControllerImpl::RunTask';
const MAIN = 'CrRendererMain';
const FRAME = 'frame';
const CATEGORIES = ['toplevel', '__metadata', 'blink.user_timing'];

function sum(events: readonly TraceEvent[]): Spent {
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === MAIN).map(({ pid, tid }) => `${pid}/${tid}`));
  const frames = events.filter(({ name }) => name === FRAME).map(({ ts }) => ts).sort((a, b) => a - b);
  const ofFrames = frames.map(() => new Map<string, number>());
  let [main, longest, all] = [0, 0, 0];
  for (const { name, pid, tid, ts, tdur } of events) {
    if (name !== TASK || tdur === undefined) continue;
    const took = tdur / 1000;
    all += took;
    const thread = `${pid}/${tid}`;
    const own = ofFrames[frames.findIndex((at) => at > ts) - 1];
    own?.set(thread, (own.get(thread) ?? 0) + took);
    if (!mains.has(thread)) continue;
    main += took;
    longest = Math.max(longest, took);
  }
  return { main, longest, all, frame: Math.max(0, ...ofFrames.flatMap((threads) => [...threads.values()])) };
}

/** Processor time of a browser while something is done. */
export async function spentOn(cdp: CDPSession, work: () => Promise<unknown>): Promise<Spent> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => void events.push(...value as TraceEvent[]);
  const source = cdp as unknown as { on: (name: string, heard: (what: never) => void) => void; off: (name: string, heard: (what: never) => void) => void };
  source.on('Tracing.dataCollected', collect);
  await send(cdp, 'Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] } });
  await work();
  const complete = new Promise<void>((resolve) => source.on('Tracing.tracingComplete', resolve));
  await send(cdp, 'Tracing.end');
  await complete;
  source.off('Tracing.dataCollected', collect);
  return sum(events);
}
