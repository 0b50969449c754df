import { chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS } from '../../scripts/browsers.mjs';
import { bundle } from './bundle';
import { chromiumPath } from './chromium-path';
import type * as InPage from './in-page';
import { line, ms } from './line';
import { listPage, MARKUPS, noticeLines, ordinaryPages, page as pageOf } from './pages';
import type { Section } from './section';

/** Rounds not counted, then rounds of which the median counts. */
const CAPTURE = [60, 31] as const;
const PROBE = [3, 7] as const;
const LISTS = [30, 31] as const;
const SAVES = 31;
/** An address of our own making; nothing is fetched. */
const ADDRESS = 'https://bench.example/';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

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

async function capture(page: Page, script: string): Promise<void> {
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
}

async function probe(page: Page, script: string): Promise<void> {
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
}

async function links(page: Page, script: string): Promise<void> {
  for (const [name, each] of [['every third a notice', 3], ['every one a notice', 1]] as const) {
    await load(page, listPage(1000, each), script);
    const { ours, pass, first, links, found, longest } = await page.evaluate(([warm, rounds]) => bench.benchLists(warm, rounds), LISTS);
    line(`${links} links, ${name}`, ours / pass, 5, `${ms(ours)} to ${ms(pass)}, ${found} marked; first call ${ms(first)}`);
    line(`${links} links, ${name}: longest task`, longest / 50, 1, longest === 0 ? 'none of 50 ms or more' : ms(longest));
  }
}

async function copies(page: Page, script: string): Promise<void> {
  const lines = noticeLines(14000);
  await load(page, pageOf(lines[0] ?? '', MARKUPS[0]?.body(lines) ?? ''), script);
  const { alone, beside, copied, savedBytes, copyBytes } = await page.evaluate((rounds) => bench.benchCopies(rounds), SAVES);
  line('a save while the copy of another is made', beside / alone, 2, `${ms(beside)} to ${ms(alone)} alone`);
  line('until the copy is there, to the save alone', copied / alone, 4, `${ms(copied)} to ${ms(alone)}; ${kB(copyBytes)} of copies for ${kB(savedBytes)} saved`);
}

async function painting(page: Page, script: string): Promise<void> {
  const lines = noticeLines(14000);
  await load(page, pageOf(lines[0] ?? '', MARKUPS[0]?.body(lines) ?? ''), script);
  const { ranges, times } = await page.evaluate(() => bench.benchPaint(15));
  const { paint = 0, wrap = 1 } = times;
  line(`${ranges} ranges`, paint / wrap, 0.1, `${ms(paint)} to ${ms(wrap)}`);
}

type InTab = (page: Page, script: string) => Promise<void>;

const PARTS: readonly (readonly [name: string, title: string, run: InTab])[] = [
  ['capture', 'Whole capture (read, judge, parse, anchor, paint), Chromium, one process', capture],
  ['probe', 'The tiny script on ten ordinary pages: median of 200 calls', probe],
  ['links', 'Finding and marking links of a list, against one pass that reads href and textContent', links],
  ['copies', 'Saving a notice of 14,000 characters with its snapshot and a second copy, IndexedDB and the origin private file system of a page', copies],
  ['painting', 'Painting 300 ranges, with the layout it forces, against wrapping them', painting],
];

/** What is measured in an ordinary tab of Chromium, with our code as a script of the page. */
export const PAGE_SECTIONS: readonly Section[] = PARTS.map(([name, title, run]) => ({
  name, title,
  run: async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
    try {
      await run(await browser.newPage({ viewport: { width: 1200, height: 800 } }), await bundle('./in-page.ts', 'page'));
    } finally {
      await browser.close();
    }
  },
}));
