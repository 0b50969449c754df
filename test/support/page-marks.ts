import type { Page } from 'playwright';
import { HANG } from './until';

/** The extension's highlights on a page: their names and how many ranges each has. */
export function marksOn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries([...CSS.highlights.entries()].filter(([name]) => name.startsWith('zhenggai')).map(([name, highlight]) => [name, highlight.size])),
  );
}

/** Waits until the page has marks of ours. @throws {Error} After {@link HANG}. */
export async function waitForMarks(page: Page): Promise<Record<string, number>> {
  await page.waitForFunction(
    () => [...CSS.highlights.entries()].some(([name, highlight]) => name.startsWith('zhenggai') && highlight.size > 0),
    undefined,
    // Frames are not drawn while another page is in front, so not by animation frame.
    { timeout: HANG, polling: 100 },
  );
  return marksOn(page);
}

/** The words under the ranges of one highlight, in the order of the registry. */
export function markedWords(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].flatMap((range) => (range instanceof Range ? [range.toString()] : [])), name);
}
