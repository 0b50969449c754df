import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '@/lib/page/read-page';
import { formatBlocks } from './format-blocks';
import { ALL_PAGES } from './all-pages';
import { TABLE_PAGES } from './table-pages';

const URL = 'http://www.qingxi.gov.cn/art/2024/7/2/art_1_2.html';

/** The frame's document: jsdom does not load frames by itself. */
const frameDocument = (iframe: Element): Document => new JSDOM(iframe.getAttribute('srcdoc') ?? '').window.document;

describe('reading in jsdom', () => {
  test.each(ALL_PAGES.map((page) => [page.name, page] as const))('%s', (_name, page) => {
    const dom = new JSDOM(page.html, { url: URL });
    const before = dom.serialize();
    const result = readPage(dom.window.document, { url: URL, frameDocument });
    if (!result.ok) throw new Error(result.error.kind);
    expect(formatBlocks(result.value.article)).toEqual(page.lines);
    for (const [field, value] of Object.entries(page.source ?? {})) expect([field, result.value.source[field as 'title']]).toEqual([field, value]);
    expect(dom.serialize()).toBe(before);
  });

  test.each(TABLE_PAGES.map((page) => [page.name, page] as const))('the parts of a table have one number: %s', (_name, page) => {
    const result = readPage(new JSDOM(page.html, { url: URL }).window.document, { url: URL });
    const numbers = result.ok ? result.value.article.blocks.flatMap(({ cell }) => cell?.table ?? []) : [];
    expect([...new Set(numbers)]).toEqual(page.name.startsWith('one') ? [0] : page.name.startsWith('two') ? [0, 1] : []);
  });

  test('a page without text has no article', () => {
    const dom = new JSDOM('<body><script>1</script><p hidden>x</p><img alt="图"></body>', { url: URL });
    expect(readPage(dom.window.document, { url: URL })).toEqual({ ok: false, error: { kind: 'no-article' } });
  });
});
