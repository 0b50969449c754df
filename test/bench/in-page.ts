import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { pageMarks, type PaintKind } from '@/entrypoints/article.content/page-marks';
import { capturePage } from '@/lib/capture/capture-page';
import { Painter } from '@/lib/highlight/painter';
import { looksWorthReading, topicAt } from '@/lib/notice/detect/probe';
import { awaitsText, hasArticle } from '@/lib/page/awaits-text';
import { samplePage } from '@/lib/page/sample-page';

export { benchCopies } from './copies-in-page';
export { benchLists } from './lists-in-page';

/** Medians in ms, and the time of each one's first call. */
export interface Race {
  readonly times: Readonly<Record<string, number>>;
  readonly first: Readonly<Record<string, number>>;
}

/**
 * Medians in ms of calls that take turns, so that a slow spell of the machine meets all alike. The first `warm` rounds
 * compile what they run, regular expressions not least, and are not counted: the same number for ours and for peers.
 */
function race(warm: number, rounds: number, runs: Readonly<Record<string, () => void>>): Race {
  const first: Record<string, number> = {};
  const times = new Map<string, number[]>(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds + warm; round += 1) {
    for (const [name, run] of Object.entries(runs)) {
      const start = performance.now();
      run();
      const time = performance.now() - start;
      if (round === 0) first[name] = time;
      if (round >= warm) times.get(name)?.push(time);
    }
  }
  return { times: Object.fromEntries([...times].map(([name, list]) => [name, median(list)])), first };
}

export const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const readability = (): unknown => new Readability(document.cloneNode(true) as Document).parse();
const url = 'http://www.example.gov.cn/1.html';

/** Read, judge, parse, anchor and paint, as the extension does it on a notice. */
function capture(painter: Painter<PaintKind>): number {
  const result = capturePage(document, { url });
  if (!result.ok) throw new Error(result.error.kind);
  const { capture: read, reading } = result.value;
  const marks = pageMarks(read.article, read.notices);
  painter.draw({ marks, map: reading.map, root: reading.root, shown: () => true });
  return read.notices[0]?.issues.length ?? 0;
}

/** The whole capture beside its peers on the page that is open. */
export function benchCapture(warm: number, rounds: number): { readability: Race; defuddle: Race; issues: number; words: number } {
  const painter = new Painter<PaintKind>(['issue', 'deadline', 'status']);
  let issues = 0;
  const ours = (): void => { issues = capture(painter); };
  // A race for each peer: the garbage of one must not be collected in the other's time, or in ours against it.
  const clone = race(warm, rounds, { ours, readability: () => { readability(); } });
  const whole = race(3, Math.ceil(rounds / 3), { ours, defuddle: () => { new Defuddle(document, { url }).parse(); } });
  painter.destroy();
  return { readability: clone, defuddle: whole, issues, words: document.body.textContent.length };
}

/** All the tiny script does on a page: the test, and where it fails the question whether text is still to come. */
function wholeProbe(): boolean {
  const page = samplePage(document, topicAt);
  const worth = looksWorthReading(page);
  if (!worth && !hasArticle(page.sample)) awaitsText(document);
  return worth;
}

/** The tiny script's decision: its first call, and the median of 200, beside clone and Readability. */
export function benchProbe(warm: number, rounds: number): { first: number; ours: number; readability: number; worth: boolean } {
  const start = performance.now();
  let worth = wholeProbe();
  const first = performance.now() - start;
  const list: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    const at = performance.now();
    worth = wholeProbe();
    list.push(performance.now() - at);
  }
  const { times } = race(warm, rounds, { readability: () => { readability(); } });
  return { first, ours: median(list), readability: times.readability ?? 0, worth };
}

function textRanges(count: number): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (ranges.length < count) {
    const node = walker.nextNode();
    if (!node) break;
    for (let at = 0; at + 8 < (node.nodeValue?.length ?? 0) && ranges.length < count; at += 24) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 8);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Painting 300 ranges against wrapping them in elements, each with the layout it forces. */
export function benchPaint(rounds: number): { ranges: number; times: Record<string, number> } {
  const count = textRanges(300).length;
  const clear = document.body.innerHTML;
  const times: Record<string, number[]> = { paint: [], wrap: [] };
  for (let round = 0; round < rounds; round += 1) {
    let ranges = textRanges(300);
    document.body.getBoundingClientRect();
    let start = performance.now();
    CSS.highlights.set('bench', new Highlight(...ranges));
    document.body.getBoundingClientRect();
    times.paint?.push(performance.now() - start);
    CSS.highlights.delete('bench');
    ranges = textRanges(300).reverse();
    document.body.getBoundingClientRect();
    start = performance.now();
    for (const range of ranges) range.surroundContents(document.createElement('mark'));
    document.body.getBoundingClientRect();
    times.wrap?.push(performance.now() - start);
    document.body.innerHTML = clear;
    document.body.getBoundingClientRect();
  }
  return { ranges: count, times: Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])) };
}
