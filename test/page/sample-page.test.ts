import { describe, expect, test } from 'vitest';
import { looksWorthReading, topicAt } from '@/lib/notice/detect/probe';
import { samplePage as sampleWith } from '@/lib/page/sample-page';

const samplePage = (document: Document): ReturnType<typeof sampleWith> => sampleWith(document, topicAt);

const page = (body: string, head = '<title>信息公开</title>'): Document =>
  new DOMParser().parseFromString(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'text/html');

const FURNITURE = Array.from({ length: 3000 }, (_, i) => `<li><a href="/${i}.html">全市工业经济运行情况第${i}期</a></li>\n`).join('');
const ANNOUNCED = '<p>按照巡察工作有关要求，现将巡察整改情况予以公布。</p>';

describe('a bounded look at a page', () => {
  test.each([
    ['at the head', ANNOUNCED + FURNITURE],
    ['in the middle of 2 × 3,000 links', FURNITURE + ANNOUNCED + FURNITURE],
    ['at the very end', FURNITURE + FURNITURE + ANNOUNCED],
    ['between <br>s', `${FURNITURE}<div>根据安排。<br><br>现将巡察整改情况予以公布。<br></div>`],
    ['deep in one long text', `<div>${'全市工业经济平稳运行。'.repeat(2000)}现将巡察整改情况予以公布。</div>`],
    ['in layout tables', `${FURNITURE}<table><tr><td><table><tr><td>${ANNOUNCED}</td></tr></table></td></tr></table>`],
  ])('sees the announcement %s', (_where, body) => {
    expect(looksWorthReading(samplePage(page(body)))).toBe(true);
  });

  test('reads the page-label metas and the first heading', () => {
    const sample = samplePage(page('<h1>巡察整改公开</h1>', '<title>正文</title><meta name="ArticleTitle" content="某局整改情况的通报"><meta name="viewport" content="x">'));
    expect(sample.title).toBe('正文');
    expect(sample.metas.split('\n')).toEqual(['某局整改情况的通报', '巡察整改公开']);
  });

  test('scripts and styles say nothing', () => {
    const body = `<script>var a = "现将巡察整改情况予以公布";</script><style>/* 现将巡察整改情况予以公布 */</style><p>全市工业经济运行情况</p>`;
    expect(samplePage(page(body)).sample).not.toContain('整改');
  });

  test('ordinary pages are not worth reading', () => {
    expect(looksWorthReading(samplePage(page(FURNITURE)))).toBe(false);
  });

  test('the sample stays small and the page as it was', () => {
    const document = page(`${FURNITURE}${ANNOUNCED.repeat(5000)}`);
    const before = document.documentElement.outerHTML;
    expect(samplePage(document).sample.length).toBeLessThan(16_000);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('same-origin frames and, on sparse pages, open shadow roots are looked into', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    try {
      frame.contentDocument?.body.insertAdjacentHTML('beforeend', ANNOUNCED);
      expect(samplePage(document).sample).toContain('现将巡察整改情况予以公布');
      frame.remove();
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = ANNOUNCED;
      const sparse = document.implementation.createHTMLDocument('信息公开');
      sparse.body.append(sparse.adoptNode(host));
      expect(samplePage(sparse).sample).toContain('现将巡察整改情况予以公布');
    } finally {
      frame.remove();
    }
  });

  test('a document without a body gives an empty sample', () => {
    const bare = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
    expect(samplePage(bare)).toMatchObject({ sample: '', metas: '' });
  });
});
