import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browsers.mjs';
import { benchGrammar } from './grammar';
import type * as InPage from './in-page';
import { MARKUPS, noticeLines, ordinaryPages, page as pageOf } from './pages';

/**
 * Speed as ratios, ours and a peer in one process: absolute times mean nothing on a shared machine. Exits with 1 if a
 * ratio is over its bound.
 */
/** Rounds not counted, then rounds of which the median counts. */
const CAPTURE = [60, 31] as const;
const PROBE = [3, 7] as const;
/** An address of our own making; nothing is fetched. */
const ADDRESS = 'https://bench.example/';
let over = 0;

function line(name: string, ratio: number, bound: number, rest: string): void {
  const fits = ratio <= bound;
  if (!fits) over += 1;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name.padEnd(46)} ${ratio.toFixed(3).padStart(8)} (at most ${bound})   ${rest}`);
}

const ms = (value: number): string => `${value.toFixed(2)} ms`;

async function bundle(): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const result = (await build({
    root, configFile: false, logLevel: 'error', resolve: { alias: { '@': root } },
    build: { write: false, target: 'esnext', lib: { entry: fileURLToPath(new URL('./in-page.ts', import.meta.url)), formats: ['iife'], name: 'bench' } },
  })) as Rolldown.RolldownOutput[];
  const chunk = result.flatMap(({ output }) => output).find((item) => item.type === 'chunk');
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
  console.log('\nPainting 300 ranges, with the layout it forces, against wrapping them');
  const lines = noticeLines(14000);
  await load(page, pageOf(lines[0] ?? '', MARKUPS[0]?.body(lines) ?? ''), script);
  const { ranges, times } = await page.evaluate(() => bench.benchPaint(15));
  const { paint = 0, wrap = 1 } = times;
  line(`${ranges} ranges`, paint / wrap, 0.1, `${ms(paint)} to ${ms(wrap)}`);
}

const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium: run npm run setup.');
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
console.log(`Chromium ${browser.version()}, Node ${process.version}`);
try {
  const script = await bundle();
  await inBrowser(await browser.newPage({ viewport: { width: 1200, height: 800 } }), script);
} finally {
  await browser.close();
}
console.log('\nThe grammar in Node');
for (const { name, ratio, bound, rest } of benchGrammar()) line(name, ratio, bound, rest);
console.log(over === 0 ? '\nEvery ratio is within its bound.' : `\n${over} over the bound.`);
process.exitCode = over === 0 ? 0 : 1;
