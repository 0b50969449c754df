import { waitForMarks } from '../support/page-marks';
import { bodyOf, shell } from '../support/page-source';
import { issueRows, openPanelTab, saveButton, savedRows, savedSign, savedTab } from '../support/panel';
import { MAIN_NOTICE } from '../support/sample-pages';
import { stays } from '../support/until';
import { expect, testOn } from './fixtures';

/** Everything a page can put into its article that would load, run or lead astray if it were shown as markup. */
const TRAPS = `<p>照录&lt;img src=http://trap.songlan.gov.cn/text.png onerror=window.trapped=5&gt;</p>
<p>附图<img src="http://trap.songlan.gov.cn/img.png" onerror="window.trapped = 1" srcset="http://trap.songlan.gov.cn/set.png 2x">
<a href="javascript:window.trapped=2">链接</a><svg><image href="http://trap.songlan.gov.cn/svg.png"/><script>window.trapped=3</script></svg>
<span style="background:url(http://trap.songlan.gov.cn/css.png)">底色</span><video poster="http://trap.songlan.gov.cn/poster.png"></video>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=http://trap.songlan.gov.cn/mxss.png onerror=window.trapped=4&gt;"></mglyph></table></mtext></math></p>`;

const withTraps = bodyOf(MAIN_NOTICE).replace('</p>', `</p>${TRAPS}`);

const EXTRA = new Map([
  ['http://trap.songlan.gov.cn/notice.html', shell(withTraps)],
]);

const test = testOn(EXTRA);

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

test('a stored snapshot loads nothing and runs nothing, in panel and reader', async ({ chromium, site }) => {
  const page = await chromium.context.newPage();
  await page.goto('http://trap.songlan.gov.cn/notice.html');
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  await page.goto('about:blank');
  const before = site.requests.length;

  await savedTab(panel).click();
  await savedRows(panel).first().click();
  const [reader] = await Promise.all([chromium.context.waitForEvent('page'), panel.getByRole('button', { name: '查看存文' }).click()]);
  await reader.getByRole('tab', { name: '网页快照' }).click();
  const host = reader.locator('.snapshot');
  await expect(host).toContainText('<img src=http://trap.songlan.gov.cn/text.png');
  await stays('nothing is loaded', () => Promise.resolve(site.requests.length === before), 1000);
  const loaded = await host.evaluate((element) => [...(element.shadowRoot?.querySelectorAll('*') ?? [])]
    .filter((inner) => inner.getAttributeNames().some((name) => !['colspan', 'rowspan', 'start'].includes(name)) || /^(?:img|script|style|a|iframe|svg|video)$/.test(inner.localName))
    .map((inner) => inner.outerHTML));
  expect(loaded).toEqual([]);
  expect(await reader.evaluate(() => 'trapped' in window)).toBe(false);
  expect(await panel.evaluate(() => 'trapped' in window)).toBe(false);
  expect(site.requests.slice(before)).toEqual([]);
});
