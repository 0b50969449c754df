import { hostileSite } from '../hostile/hostile-site';
import { KINDS } from '../hostile/pages';
import { openStand } from '../hostile/stand';
import { tryPage } from '../hostile/try-page';
import { tryRecords } from '../hostile/try-records';
import { waitForMarks } from '../support/page-marks';
import { issueRows, openPanelTab, saveButton } from '../support/panel';
import { MAIN_NOTICE } from '../support/sample-pages';
import { stays } from '../support/until';
import { expect, test, testOn } from './fixtures';

const NOTHING = { scripts: [], errors: [], requests: [], wrong: [] };

/** Kinds whose markup or names stored text could keep: of these it is shown, too. `npm run hostile` shows that of all. */
const SHOWN = new Set(['markup', 'names', 'frames', 'formats']);

// Every other page of each kind: `npm run hostile` tries every one.
for (const [kind, all] of Object.entries(KINDS)) {
  const pages = all.filter(({ heavy }, at) => heavy !== true && at % 2 === 0);
  testOn(hostileSite(pages))(`hostile pages, ${kind}: found, marked, saved and exported as they should, nothing runs, fails or is asked for`, async ({ chromium, site, control }) => {
    const stand = await openStand(pages, { browser: chromium, site, control });
    for (const [at, { name }] of pages.entries()) expect.soft(await tryPage(stand, at), name).toEqual(NOTHING);
    for (const [at, found] of (await tryRecords(stand, SHOWN.has(kind))).entries()) expect.soft(found, `record of: ${pages[at]?.name ?? ''}`).toEqual({ ...NOTHING, invalid: [] });
  });
}

test('clicks and moves a page makes up select nothing in the panel', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await expect(issueRows(panel)).toHaveCount(MAIN_NOTICE.expect.issues);
  await panel.getByRole('tab', { name: /^已保存/ }).click();
  await page.bringToFront();
  const at = await page.evaluate(async () => {
    const range = [...(CSS.highlights.get('zhenggai-issue') ?? [])][3] as Range;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    await new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
    const { left, top, height } = range.getBoundingClientRect();
    const place = { clientX: left + 10, clientY: top + height / 2, bubbles: true };
    const target = document.elementFromPoint(place.clientX, place.clientY) ?? document.body;
    target.dispatchEvent(new PointerEvent('pointermove', place));
    target.dispatchEvent(new MouseEvent('click', place));
    return { x: place.clientX, y: place.clientY };
  });
  const savedIsOpen = () => panel.getByRole('tab', { name: /^已保存/ }).getAttribute('aria-selected').then((selected) => selected === 'true');
  await stays('the panel shows what is saved', savedIsOpen, 800);
  await expect(panel.locator('[role=treeitem][aria-selected=true]')).toHaveCount(0);
  // The same place under a real click does: the silence above means something.
  await page.mouse.click(at.x, at.y);
  await expect(issueRows(panel).nth(3)).toHaveAttribute('aria-selected', 'true');
});

test('a page cannot talk to the extension: messages, events and storage of its own change nothing', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await expect(saveButton(panel)).toBeVisible();
  const doors = await page.evaluate(async (id) => {
    const save = { zhenggai: 'background.save-tab', input: { tabId: 1 } };
    window.postMessage(save, '*');
    document.dispatchEvent(new CustomEvent('zhenggai', { detail: save }));
    const runtime = (window as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage;
    const framed = document.createElement('iframe');
    framed.src = `chrome-extension://${id}/sidepanel.html`;
    const fetched = await fetch(`chrome-extension://${id}/content-scripts/article.js`).then(() => 'fetched', () => 'refused');
    await new Promise((resolve) => { framed.onload = resolve; document.body.append(framed); });
    const inside = framed.contentDocument?.body.textContent ?? 'closed';
    framed.remove();
    return { runtime: typeof runtime, fetched, inside };
  }, chromium.id);
  expect(doors).toEqual({ runtime: 'undefined', fetched: 'refused', inside: 'closed' });
  await expect(saveButton(panel)).toBeVisible();
  await expect(panel.getByRole('tab', { name: /^已保存/ })).not.toContainText(/\d/);
});
