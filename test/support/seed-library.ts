import type { Page } from 'playwright';
import { bundle } from '../bench/bundle';
import type * as InPage from '../bench/library-in-page';

declare const bench: typeof InPage;

let code: Promise<string> | null = null;

const readyCode = (): Promise<string> => (code ??= bundle('./library-in-page.ts', 'page').then((text) => `${text}\n;globalThis.bench = bench;`));

/** Puts the code into a page once: what it holds there (texts, an index) is wanted again. */
async function prepare(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'bench' in globalThis))) await page.evaluate(await readyCode());
}

/**
 * Puts generated notices into the extension's database, from one of its pages.
 *
 * @param characters - Of each.
 * @param options.followUp - Also a later notice of the body of the second, by which all its problems are solved.
 */
export async function seedLibrary(page: Page, count: number, characters: number, { followUp = false } = {}): Promise<void> {
  await prepare(page);
  await page.evaluate(([each, length, more]) => bench.seedLibrary(each, length, more), [count, characters, followUp] as const);
}

/** The same, with everything the product makes of them in time: the shelf with its index, and the second copy. */
export async function seedWhole(page: Page, count: number, characters: number): Promise<void> {
  await prepare(page);
  await page.evaluate(([each, length]) => bench.seedWhole(each, length), [count, characters] as const);
}

/** Saves one notice more, of a number no other has. @returns How long it took, in ms. */
export async function saveOne(page: Page, n: number, characters: number): Promise<number> {
  await prepare(page);
  return page.evaluate(([number, length]) => bench.saveOne(number, length), [n, characters] as const);
}

/** Counts a word in all texts, held in memory, by reading them through. @returns How long that took, in ms. */
export async function scanTexts(page: Page, word: string): Promise<number> {
  await prepare(page);
  return page.evaluate((each) => bench.scanTexts(each), word);
}

/** Searches titles, units and issues with a MiniSearch index of pairs of characters, held in memory. @returns How long that took, in ms. */
export async function searchPeer(page: Page, word: string): Promise<number> {
  await prepare(page);
  return page.evaluate((each) => bench.searchPeer(each), word);
}

/** Searches the same by the library's own names. @returns How long that took, in ms. */
export async function searchNames(page: Page, word: string): Promise<number> {
  await prepare(page);
  return page.evaluate((each) => bench.searchNames(each), word);
}

/** Rows whose second copy is still to be written. */
export async function uncopied(page: Page): Promise<number> {
  await prepare(page);
  return page.evaluate(() => bench.uncopied());
}
