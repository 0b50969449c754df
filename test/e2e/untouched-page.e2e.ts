import { PAGES } from '../site/server.mjs';
import { waitForMarks } from '../support/page-marks';
import { expect, test } from './fixtures';

/** Pages whose own scripts do not change them after loading: any difference would be ours. */
const still = PAGES.filter((page) => page.kind === 'notice' && page.outside !== true && page.rendered !== true && page.frames === undefined);

test('the live page is as it was after reading and painting', async ({ chromium: { context }, control }) => {
  const bare = await control.context.newPage();
  const page = await context.newPage();
  for (const { url } of still) {
    await bare.goto(url);
    await page.goto(url);
    await waitForMarks(page);
    const [ours, theirs] = await Promise.all([page, bare].map((each) => each.evaluate(() => document.documentElement.outerHTML)));
    expect(ours, url).toBe(theirs);
  }
});

test('nothing is written to the page while it is read and painted, and the selection stays', async ({ chromium: { context } }) => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const log: string[] = [];
    Object.assign(globalThis, { changes: log });
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver((records) => log.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`)))
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      getSelection()?.selectAllChildren(document.body);
    });
  });
  const notice = still[0];
  if (!notice) throw new Error('The sample site has no still notice.');
  await page.goto(notice.url);
  const before = await page.evaluate(() => String(getSelection()));
  await waitForMarks(page);
  expect(await page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes)).toEqual([]);
  expect(await page.evaluate(() => String(getSelection()))).toBe(before);
});
