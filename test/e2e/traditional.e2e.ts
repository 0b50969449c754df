import { Converter } from 'opencc-js/cn2t';
import type { Page } from 'playwright';
import { badge } from '../support/badge';
import { markedWords, marksOn, waitForMarks } from '../support/page-marks';
import { issueRows, openPanelTab, saveButton, savedSign } from '../support/panel';
import { MAIN_NOTICE } from '../support/sample-pages';
import { expect, test } from './fixtures';

const ISSUES = MAIN_NOTICE.expect.issues;
type Convert = (text: string) => string;

/** What a person reads of the page, text node by text node, its title included. */
const textsOf = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT, (node) => (
    node.parentElement?.matches('script, style, noscript') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts;
});

/** Puts other texts into the page's text nodes, as {@link textsOf} lists them; `atOnce` of them, then some more in the next frame. */
const putTexts = (page: Page, texts: readonly string[], how: 'set' | 'replace', atOnce = Infinity): Promise<void> => page.evaluate(async ([all, way, some]) => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT, (node) => (
    node.parentElement?.matches('script, style, noscript') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const [i, node] of nodes.entries()) {
    if (some !== null && i % some === some - 1) await new Promise((resolve) => { setTimeout(resolve); });
    if (way === 'set') node.data = all[i] ?? '';
    else node.replaceWith(document.createTextNode(all[i] ?? ''));
  }
}, [texts, how, Number.isFinite(atOnce) ? atOnce : null] as const);

/** How scripts and extensions convert a page that is open. */
const WAYS: readonly (readonly [string, 't' | 'tw' | 'hk', (page: Page, convert: Convert) => Promise<void>])[] = [
  ['the text of each node is set', 't', async (page, convert) => putTexts(page, (await textsOf(page)).map(convert), 'set')],
  ['each text node is replaced by another', 'tw', async (page, convert) => putTexts(page, (await textsOf(page)).map(convert), 'replace')],
  ['a few nodes at a time', 'hk', async (page, convert) => putTexts(page, (await textsOf(page)).map(convert), 'set', 5)],
  ['the HTML of all that stands in the page is written anew', 't', async (page, convert) => {
    const parts = await page.evaluate(() => Array.from(document.body.children, ({ innerHTML }) => innerHTML));
    await page.evaluate((all) => { for (const [i, child] of [...document.body.children].entries()) child.innerHTML = all[i] ?? ''; }, parts.map(convert));
  }],
];

test.describe('an open, saved page that a script converts to traditional characters', () => {
  for (const [name, to, convertPage] of WAYS) {
    test(`${name}: its marks stay, and it has not changed`, async ({ chromium }) => {
      const convert: Convert = Converter({ from: 'cn', to });
      const page = await chromium.context.newPage();
      await page.goto(MAIN_NOTICE.url);
      const marks = await waitForMarks(page);
      const words = await markedWords(page, 'zhenggai-issue');
      const tabId = await chromium.tabId(page);
      const panel = await openPanelTab(chromium, page);
      await saveButton(panel).click();
      await expect(savedSign(panel)).toBeVisible();
      await expect.poll(() => badge(chromium, tabId)).toBe('✓');

      await convertPage(page, convert);
      expect(words.map(convert)).not.toEqual(words);
      await expect.poll(() => markedWords(page, 'zhenggai-issue')).toEqual(words.map(convert));
      await expect.poll(() => marksOn(page)).toEqual(marks);
      // What the panel shows is in the page's own characters now: it was read anew.
      await expect(issueRows(panel).first()).toContainText(convert(/“(.+)”/.exec(words[0] ?? '')?.[1] ?? '?'));
      await expect(issueRows(panel)).toHaveCount(ISSUES);
      await expect(savedSign(panel)).toBeVisible();
      await expect(panel.getByText('本页与存下的记录不同')).toHaveCount(0);
      expect(await badge(chromium, tabId)).toBe('✓');

      // Another sentence is a change, in whatever characters.
      await page.evaluate(() => {
        const [range] = CSS.highlights.get('zhenggai-issue') ?? [];
        if (range?.endContainer instanceof Text) range.endContainer.insertData(range.endOffset, '，另有三件仍在督辦');
      });
      await expect(page.getByText('另有三件仍在督辦')).toHaveCount(1);
      await expect.poll(() => badge(chromium, tabId)).toBe('↻');
    });
  }
});
