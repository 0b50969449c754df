import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browsers.mjs';
import { benchFootprint, PORTAL } from './footprint';
import { benchGrammar } from './grammar';
import type * as InPage from './in-page';
import { benchLargeTable } from './large-table';
import { listPage, MARKUPS, noticeLines, ordinaryPages, page as pageOf } from './pages';
import type * as Peers from './peers';
import { benchFold } from './review';

/**
 * Speed as ratios, ours and a peer in one process: absolute times mean nothing on a shared machine. Exits with 1 if a
 * ratio is over its bound.
 */
/** Rounds not counted, then rounds of which the median counts. */
const CAPTURE = [60, 31] as const;
const PROBE = [3, 7] as const;
const LISTS = [30, 31] as const;
const SAVES = 31;
/** An address of our own making; nothing is fetched. */
const ADDRESS = 'https://bench.example/';
let over = 0;

function line(name: string, ratio: number, bound: number, rest: string): void {
  const fits = ratio <= bound;
  if (!fits) over += 1;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name.padEnd(46)} ${ratio.toFixed(3).padStart(8)} (at most ${bound})   ${rest}`);
}

const ms = (value: number): string => `${value.toFixed(2)} ms`;

/** One file of code from `entry` and all it imports: a script for a page, or a module for Node. */
async function bundle(entry: string, where: 'page' | 'node'): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const file = fileURLToPath(new URL(entry, import.meta.url));
  const result = (await build({
    root, configFile: false, logLevel: 'error', resolve: { alias: { '@': root } }, ssr: { noExternal: true },
    build: { write: false, target: 'esnext', minify: where === 'page', ...(where === 'page' ? { lib: { entry: file, formats: ['iife'], name: 'bench' } } : { ssr: file }) },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const chunk = [result].flat().flatMap(({ output }) => output).find((item) => item.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The bench bundle is empty.');
  return chunk.code;
}

declare const bench: typeof InPage;

/** Opens `html` as a page of its own, isolated from others: only then is the clock finer than 0.1 ms. */
async function load(page: Page, html: string, script: string): Promise<void> {
  await page.unrouteAll();
  await page.route(`${ADDRESS}**`, (route) => route.fulfill({
    body: html, contentType: 'text/html; charset=utf-8',
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  }));
  await page.goto(ADDRESS);
  if (!(await page.evaluate(() => crossOriginIsolated))) throw new Error('The page is not isolated: its clock is too coarse.');
  await page.evaluate(script);
}

async function inBrowser(page: Page, script: string): Promise<void> {
  console.log('\nWhole capture (read, judge, parse, anchor, paint), Chromium, one process');
  for (const length of [7000, 14000]) {
    for (const { name, body } of MARKUPS) {
      const lines = noticeLines(length);
      await load(page, pageOf(lines[0] ?? '', body(lines)), script);
      const { readability: clone, defuddle: whole, issues } = await page.evaluate(([warm, rounds]) => bench.benchCapture(warm, rounds), CAPTURE);
      const { ours = 0, readability = 0 } = clone.times;
      const { ours: again = 0, defuddle = 0 } = whole.times;
      const { first } = clone;
      line(`${length} characters, ${name}: to Defuddle`, again / defuddle, 1, `${ms(again)} to ${ms(defuddle)}, ${issues} issues`);
      line(`${length} characters, ${name}: to Readability`, ours / readability, 2.5, `${ms(ours)} to ${ms(readability)} (aim 1.5); first call ${ms(first.ours ?? 0)} to ${ms(first.readability ?? 0)}`);
    }
  }
  console.log('\nThe tiny script on ten ordinary pages: median of 200 calls');
  let own = 0;
  let peer = 0;
  for (const { name, html } of ordinaryPages()) {
    await load(page, html, script);
    const { first, ours, readability, worth } = await page.evaluate(([warm, rounds]) => bench.benchProbe(warm, rounds), PROBE);
    own += ours;
    peer += readability;
    console.log(`     ${name.padEnd(46)} ${(ours / readability).toFixed(4).padStart(8)}   first call ${ms(first)}, median ${ms(ours)}, clone and Readability ${ms(readability)}${worth ? ', WORTH READING' : ''}`);
  }
  line('sum over the ten pages', own / peer, 0.02, `${ms(own)} to ${ms(peer)}`);
  console.log('\nFinding and marking links of a list, against one pass that reads href and textContent');
  for (const [name, each] of [['every third a notice', 3], ['every one a notice', 1]] as const) {
    await load(page, listPage(1000, each), script);
    const { ours, pass, first, links, found, longest } = await page.evaluate(([warm, rounds]) => bench.benchLists(warm, rounds), LISTS);
    line(`${links} links, ${name}`, ours / pass, 5, `${ms(ours)} to ${ms(pass)}, ${found} marked; first call ${ms(first)}`);
    line(`${links} links, ${name}: longest task`, longest / 50, 1, longest === 0 ? 'none of 50 ms or more' : ms(longest));
  }
  console.log('\nSaving a notice with a second copy, IndexedDB and the origin private file system of a page');
  const { alone, beside, copied, copyBytes } = await page.evaluate((rounds) => bench.benchCopies(rounds), SAVES);
  line('a save while the copy of another is made', beside / alone, 2, `${ms(beside)} to ${ms(alone)} alone`);
  line('until the copy is there, to the save alone', copied / alone, 4, `${ms(copied)} to ${ms(alone)}; ${copyBytes.toLocaleString('en')} bytes a copied unit`);
  console.log('\nPainting 300 ranges, with the layout it forces, against wrapping them');
  const lines = noticeLines(14000);
  await load(page, pageOf(lines[0] ?? '', MARKUPS[0]?.body(lines) ?? ''), script);
  const { ranges, times } = await page.evaluate(() => bench.benchPaint(15));
  const { paint = 0, wrap = 1 } = times;
  line(`${ranges} ranges`, paint / wrap, 0.1, `${ms(paint)} to ${ms(wrap)}`);
}

/** Built first, as it ships: what runs this file wraps every function of ours to keep its name, and none of a peer's. */
async function besidePeers(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'peers.mjs');
    await writeFile(file, await bundle('./peers.ts', 'node'));
    const { benchPeers } = (await import(pathToFileURL(file).href)) as typeof Peers;
    const { rows, expressions, undated } = benchPeers();
    console.log(`\nDue dates beside two readers of dates: ${expressions} expressions in short sentences, ${undated} sentences that set none; Node, one process`);
    console.log(`     ${''.padEnd(24)} due right  whole phrase  invented  chars/s: these sentences  those of a notice`);
    for (const { name, right, whole, invented, dated, notice } of rows) {
      const cells = [[right, 9], [whole, 14], [invented, 10], [Math.round(dated / 1000) * 1000, 26], [Math.round(notice / 1000) * 1000, 20]] as const;
      console.log(`     ${name.padEnd(24)} ${cells.map(([value, width]) => value.toLocaleString('en').padStart(width)).join('')}`);
    }
    const [ours, chrono] = rows;
    if (!ours || !chrono) throw new Error('There is no row of ours, or none of chrono.');
    for (const missed of ours.missed) console.log(`     missed by ours: ${missed}`);
    const speed = (value: number): string => `${(value / 1e6).toFixed(2)} million a second`;
    line('time to chrono, these sentences', chrono.dated / ours.dated, 1, `${speed(ours.dated)} to ${speed(chrono.dated)}`);
    line('time to chrono, sentences of a notice', chrono.notice / ours.notice, 1, `${speed(ours.notice)} to ${speed(chrono.notice)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium: run npm run setup.');
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
console.log(`Chromium ${browser.version()}, Node ${process.version}`);
try {
  const script = await bundle('./in-page.ts', 'page');
  await inBrowser(await browser.newPage({ viewport: { width: 1200, height: 800 } }), script);
} finally {
  await browser.close();
}
console.log('\nOrdinary pages in a browser with the extension and in one without: JS heap after a forced collection, tasks over 50 ms');
console.log('     (Chrome itself takes about 170 kB for an empty content script and 90 kB more once it touches the DOM: small pages cannot stay within 5 %)');
for (const { name, heap, long } of await benchFootprint(executablePath)) {
  const kB = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;
  const ratio = heap.with / heap.without;
  line(`${name}: heap added, in MB`, (heap.with - heap.without) / 1024 ** 2, 0.4, `${kB(heap.with)} to ${kB(heap.without)}: × ${ratio.toFixed(3)}`);
  if (name === PORTAL) line(`${name}: heap to without`, ratio, 1.05, '');
  line(`${name}: long tasks more than without`, Math.max(0, long.with - long.without), 0, `${long.with} to ${long.without}, the longest ${ms(long.longest)}`);
}
console.log('\nA notice with a table of 100,000 cells, in a browser with the extension and in one without: processor time of the main thread');
const table = await benchLargeTable();
line('read and marked, to the page alone', table.ours / table.control, 2, `${ms(table.ours)} to ${ms(table.control)}`);
line('longest task after it was laid out, to 100 ms', table.longest / 100, 1, ms(table.longest));
await besidePeers();
console.log('\nThe grammar in Node; ten times the text: 100,000 to 1,000,000 characters, so 3 MB of UTF-8');
for (const { name, ratio, bound, rest } of benchGrammar()) line(name, ratio, bound, rest);
console.log('\nA log of decisions over a notice of 14,000 characters, Node');
for (const { name, ratio, bound, rest } of benchFold()) line(name, ratio, bound, rest);
console.log(over === 0 ? '\nEvery ratio is within its bound.' : `\n${over} over the bound.`);
process.exitCode = over === 0 ? 0 : 1;
