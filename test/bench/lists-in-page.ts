import { linkCandidates } from '@/lib/capture/link-candidates';
import { listLinks } from '@/lib/capture/list-links';
import { LinkPainter } from '@/lib/highlight/link-painter';
import { LINK_STATES, type LinkState } from '@/lib/capture/known-links';
import { median } from './in-page';

/** Links that look like notices, by the states a third of them each might have. */
function marksOf(links: ReturnType<typeof linkCandidates>): Record<LinkState, Element[]> {
  const marks: Record<LinkState, Element[]> = { new: [], saved: [], changed: [] };
  links.forEach(({ places }, at) => (marks[LINK_STATES[at % LINK_STATES.length] ?? 'new']).push(...places));
  return marks;
}

/** Reads `href` and `textContent` of all links, and nothing else. */
function readAll(): number {
  let length = 0;
  for (const link of document.links) length += link.href.length + link.textContent.length;
  return length;
}

const pause = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The longest task from `run` to the end of the frame that shows it, in ms; 0 if none took 50 ms or more. */
async function longestTask(run: () => void): Promise<number> {
  let longest = 0;
  const note = (entries: readonly PerformanceEntry[]): void => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  await pause(150);
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  run();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await pause(150);
  note(observer.takeRecords());
  observer.disconnect();
  return longest;
}

/** Medians in ms of marking and of a pass over the links; `longest` is the median of the longest tasks that marking made. */
export interface ListRace {
  readonly first: number;
  readonly ours: number;
  readonly pass: number;
  readonly links: number;
  readonly found: number;
  readonly longest: number;
}

/** What the script in a page does, finding and marking its links, beside one pass over them, in turns; each time on an unmarked page. */
export async function benchLists(warm: number, rounds: number): Promise<ListRace> {
  const painter = new LinkPainter<LinkState>(LINK_STATES);
  let found = 0;
  let read = 0;
  // The forms of titles are the background's work (a message away, in no page's time): here they are known already.
  const known = new Set(listLinks(document, location.href).map(({ url }) => url));
  const mark = (): void => {
    const links = linkCandidates(document, location.href).filter(({ url }) => known.has(url));
    found = links.length;
    painter.draw(marksOf(links));
  };
  /** Off again, and the page at rest: neither is part of marking. */
  const clear = (): void => {
    painter.destroy();
    document.body.checkVisibility();
  };
  const time = (run: () => void): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const ours: number[] = [];
  const pass: number[] = [];
  for (let round = 0; round < warm + rounds; round += 1) {
    clear();
    ours.push(time(mark));
    clear();
    pass.push(time(() => { read += readAll(); }));
  }
  if (read === 0) throw new Error('The pass over the links read nothing.');
  const tasks: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    clear();
    tasks.push(await longestTask(mark));
  }
  clear();
  const first = ours[0] ?? 0;
  return { first, ours: median(ours.slice(warm)), pass: median(pass.slice(warm)), links: document.links.length, found, longest: median(tasks) };
}
