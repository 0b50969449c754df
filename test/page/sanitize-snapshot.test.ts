import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '@/lib/page/read-page';
import { sanitizeSnapshot } from '@/lib/page/sanitize-snapshot';
import { SAMPLE_PAGES } from '../reading/sample-pages';
import { SNAPSHOT_HTML, SNAPSHOT_PAGE } from '../reading/snapshot-page';
import { loadPage, unloadPages } from './load-page';

const URL = 'http://www.qingxi.gov.cn/art/2024/a.html';

afterEach(unloadPages);

const snapshotOf = async (html: string): Promise<{ html: string; text: string }> => {
  const document = await loadPage(html);
  const before = document.documentElement.outerHTML;
  const result = readPage(document, { url: URL });
  if (!result.ok) throw new Error(result.error.kind);
  const snapshot = sanitizeSnapshot(result.value, window);
  expect(document.documentElement.outerHTML).toBe(before);
  return { html: snapshot, text: result.value.article.text };
};

describe('the stored snapshot, in Chromium', () => {
  test('is the same as in jsdom', async () => {
    expect((await snapshotOf(SNAPSHOT_PAGE)).html).toBe(SNAPSHOT_HTML);
  });

  test('shown in a page it makes no request', async () => {
    const { html } = await snapshotOf(SNAPSHOT_PAGE);
    performance.clearResourceTimings();
    const shown = document.createElement('div');
    shown.innerHTML = html;
    document.body.append(shown);
    await new Promise((resolve) => setTimeout(resolve, 200));
    shown.remove();
    expect(performance.getEntriesByType('resource').map((entry) => entry.name)).toEqual([]);
  });

  test.each(SAMPLE_PAGES.filter((page) => !page.html.includes('<iframe')).map((page) => [page.name, page] as const))('holds the words of: %s', async (_name, page) => {
    const { html, text } = await snapshotOf(page.html);
    const words = new DOMParser().parseFromString(html, 'text/html').body.textContent.replace(/[\s\u00ad\u200b]/g, '');
    for (const line of text.split('\n')) expect(words).toContain(line.replace(/\s/g, ''));
    expect(words).not.toMatch(/隐藏[一二三四五六七八]/);
  });
});
