import type { Page } from 'playwright';
import type { ExtensionBrowser } from '../support/chromium';
import { saveOne, scanTexts, searchNames, searchPeer } from '../support/seed-library';
import { bundle } from './bundle';
import { HeapMeter } from './heap';
import { RARE_WORDS } from './library-notices';
import { libraryBrowser } from './library-profile';
import { line, ms } from './line';
import { type Spent, spentOn } from './processor-time';
import type { Answered } from './watch-in-page';
import type * as Watch from './watch-in-page';

declare const watching: typeof Watch;

/** Notices, and characters of each. Fewer may be asked for in the environment, to try the section itself. */
const NOTICES = Number(process.env['BENCH_NOTICES'] ?? 10_000);
const CHARACTERS = 14_000;
const FEW = 100;
/** In every notice twice, in every notice fifty times, the name of one body in seventy, in one notice of a thousand, in none. */
const WORDS = ['河道巡查流于形式', '整改', '东港市教育局', RARE_WORDS, '没有哪份通报会这样写'] as const;
/** Times each word is looked for, the others in between: the answer before is kept. */
const ROUNDS = 5;
/** Shelving ten thousand notices takes minutes. In ms. */
const LONG = 1_800_000;

const answered = async (page: Page): Promise<void> => {
  await page.locator('.library-table[aria-busy="false"], .message-box').waitFor();
  await page.locator('.library-count', { hasNotText: '正在查找' }).waitFor();
};

/** Opens the library until its first rows stand, the shelf being full. */
async function firstRows({ cdp, url }: ExtensionBrowser, page: Page): Promise<Spent> {
  // From the address itself to one of its fragments would be no opening at all.
  await page.goto('about:blank');
  return spentOn(cdp, async () => {
    await page.goto(url('library.html'));
    await page.locator('.library-row .col-unit').first().waitFor({ timeout: LONG });
  });
}

/** The library of so many notices, shelved. */
async function prepared(count: number) {
  const { chromium, seeder, close } = await libraryBrowser(count, CHARACTERS);
  const page = await chromium.context.newPage();
  const heap = await HeapMeter.of(page);
  const start = performance.now();
  await firstRows(chromium, page);
  await page.locator('.library-middle progress').waitFor({ state: 'detached', timeout: LONG });
  console.log(`     ${count} notices of ${CHARACTERS} characters shelved in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return { chromium, seeder, page, heap, close };
}

/** The least of what is measured several times: a cache that was cold, or code that ran for the first time, is no part of it. */
async function least(measure: () => Promise<Spent>, times = 3): Promise<Spent> {
  let smallest = await measure();
  for (let time = 1; time < times; time += 1) {
    const next = await measure();
    if (next.all < smallest.all) smallest = next;
  }
  return smallest;
}

/** Saves five notices that are not there yet, where there are so many, in a browser of its own. */
async function saving(count: number): Promise<Spent> {
  const { chromium, seeder, close } = await libraryBrowser(count, CHARACTERS);
  // Once before: code runs slowly the first time.
  let number = 1_000_000;
  await saveOne(seeder, number++, CHARACTERS);
  const took = await least(() => spentOn(chromium.cdp, () => saveOne(seeder, number++, CHARACTERS)));
  await close();
  return took;
}

/** What it says of a search beside its ratio: times by the clock, which whatever else runs on the machine makes longer. */
const clock = ({ drawn, first, whole }: Answered): string => `painted whole after ${ms(whole)} by the clock${first > 0 ? `, first hits after ${ms(first)} (drawn after ${ms(drawn)})` : ''}`;

/** A word looked for in everything. */
interface Searched {
  readonly word: string;
  readonly spent: Spent;
  readonly answer: Answered;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Of the rounds of one word: the least processor time, and the middle of what the clock said: the best would be lucky in when a frame comes. */
function ofRounds(rounds: readonly Searched[]): Searched[] {
  const [least] = [...rounds].sort((a, b) => a.spent.all - b.spent.all);
  const middle = (of: (answer: Answered) => number): number => median(rounds.map(({ answer }) => of(answer)));
  return least ? [{ ...least, answer: { drawn: middle(({ drawn }) => drawn), first: middle(({ first }) => first), whole: middle(({ whole }) => whole) } }] : [];
}

async function search({ cdp }: ExtensionBrowser, page: Page, word: string): Promise<Searched> {
  let answer: Answered = { drawn: 0, first: 0, whole: 0 };
  const spent = await spentOn(cdp, async () => {
    answer = await page.evaluate((words) => watching.type(words), word);
  });
  await page.evaluate(() => watching.type(''));
  return { word, spent, answer };
}

async function thrice(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < 3; time += 1) times.push(await measure());
  return times;
}

/**
 * Prints how a search fared beside others of the same texts, which are held in memory for it.
 *
 * @returns How long names alone take, here and by MiniSearch, in ms.
 */
async function compare({ cdp }: ExtensionBrowser, seeder: Page, { word, spent, answer }: Searched): Promise<{ readonly ours: number; readonly peer: number }> {
  // The middle: a trace may lose an event, and with it the scan.
  const scan = median(await thrice(async () => (await spentOn(cdp, () => scanTexts(seeder, word))).all));
  const peer = Math.min(...await thrice(() => searchPeer(seeder, word)));
  const ours = Math.min(...await thrice(() => searchNames(seeder, word)));
  line(`searching ${word}: whole, to a plain scan in memory`, spent.all / scan, 3, `${ms(spent.all)} to ${ms(scan)}; ${clock(answer)}`);
  console.log(`     titles, units and issues: ${ms(ours)} to ${ms(peer)} by MiniSearch, both in memory`);
  line(`searching ${word}: longest task, ms`, spent.longest, 50, '');
  return { ours, peer };
}

/**
 * First hits beside the whole, over all words that are found. Both times are from the key until they are painted, rows with the
 * words around their hits; one frame is in each of them, whatever is searched.
 */
function firstHits(searched: readonly Searched[], frame: number): void {
  const found = searched.map(({ word, answer }) => ({ word, ...answer })).filter(({ first }) => first > 0);
  const sum = (of: (each: typeof found[number]) => number): number => found.reduce((all, each) => all + of(each), 0);
  line('searching: first hits painted, to the whole', sum(({ first }) => first) / sum(({ whole }) => whole), 0.1, `${found.length} words; a frame alone takes ${ms(frame)}`);
  for (const { word, first, whole } of found) console.log(`     ${word}: ${(first / whole).toFixed(3)}, ${ms(first)} of ${ms(whole)} by the clock`);
}

/** The library over many generated notices, in the extension as it is built. */
export async function benchLibrary(): Promise<void> {
  console.log('     (processor time, but where the clock is named: a machine may do other things meanwhile)');
  const few = await prepared(FEW);
  const fewRows = await least(() => firstRows(few.chromium, few.page));
  await few.close();
  const { chromium, seeder, page, heap, close } = await prepared(NOTICES);
  const { cdp } = chromium;
  try {
    const rows = await least(() => firstRows(chromium, page));
    line(`first rows, to those of ${FEW}`, rows.all / fewRows.all, 5, `${ms(rows.all)} to ${ms(fewRows.all)}`);
    await heap.look();
    await page.evaluate(`${await bundle('./watch-in-page.ts', 'page')}\n;globalThis.watching = bench;`);
    for (const [name, selector] of [['a facet', '.facet-value input'], ['a sort', '.sort-button']] as const) {
      const spent = await spentOn(cdp, () => page.evaluate((what) => watching.click(what), selector));
      line(`${name}: longest task, ms`, spent.longest, 50, '');
      line(`${name}: main thread at work, ms`, spent.main, 100, `${ms(spent.all)} in all`);
    }
    await page.evaluate(() => watching.click('.facet-value input'));
    const rounds: Searched[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const word of WORDS) {
        rounds.push(await search(chromium, page, word));
        await heap.look();
      }
    }
    const searched = WORDS.flatMap((word) => ofRounds(rounds.filter((round) => round.word === word)));
    firstHits(searched, await page.evaluate(() => watching.oneFrame()));
    const keys = await spentOn(cdp, async () => {
      await page.locator('#library-query').pressSequentially('河道巡查流于形式', { delay: 120 });
      await answered(page);
    });
    line('typing key by key: longest task, ms', keys.longest, 50, '');
    await page.locator('#library-query').fill('');
    await answered(page);
    for (const [level, name] of [['issue', '问题'], ['measure', '措施']] as const) {
      await page.goto(chromium.url(`library.html#rows=${level}&group=type`));
      await page.locator('.library-count', { hasText: name }).waitFor();
      await answered(page);
      await heap.look();
      console.log(`     ${await page.locator('.library-count').innerText()}`);
    }
    await page.goto(chromium.url('library.html#place=ledger'));
    await answered(page);
    await page.locator('.library-row .col-due').first().waitFor();
    let scrolled = Infinity;
    for (let pass = 0; pass < 3; pass += 1) scrolled = Math.min(scrolled, (await spentOn(cdp, () => page.evaluate(() => watching.scrollThrough()))).frame);
    line('the ledger scrolled: longest frame of the best pass, ms', scrolled, 50, await page.locator('.library-count').innerText());
    await heap.look();
    line('peak of the JavaScript heap, page and worker, MB', heap.peak / 1024 ** 2, 400, '');
    // Over all words: where one of a word's pairs is in no name at all, MiniSearch need not look further.
    const names = { ours: 0, peer: 0 };
    for (const each of searched) {
      const { ours, peer } = await compare(chromium, seeder, each);
      names.ours += ours;
      names.peer += peer;
    }
    line('searching titles, units and issues, to MiniSearch over the same', names.ours / names.peer, 3, `${ms(names.ours)} to ${ms(names.peer)}, all words together`);
    const usage = await seeder.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    console.log(`     ${Math.round(usage / NOTICES).toLocaleString('en')} bytes on disk a notice, the record, its second copy and the shelf together`);
  } finally {
    await close();
  }
  const [first, last] = [await saving(0), await saving(NOTICES)];
  line(`saving notice ${NOTICES + 1}, to the first`, last.all / first.all, 1.5, `${ms(last.all)} to ${ms(first.all)}, five notices`);
}
