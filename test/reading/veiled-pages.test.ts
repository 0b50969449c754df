import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '@/lib/page/read-page';
import type { PageReading } from '@/lib/page/types';
import { BODY, FOOT, NAV, page, TITLE } from './sample-pages';

const URL = 'http://www.qingxi.gov.cn/art/2024/7/2/art_1_2.html';

const read = (html: string): PageReading => {
  const result = readPage(new JSDOM(html, { url: URL }).window.document, { url: URL });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};
const paragraphs = BODY.map((line) => `<p>${line}</p>`).join('');
const faded = (attribute: string): string => BODY.map((line) => `<section ${attribute}><p>${line}</p></section>`).join('');
const head = `<title>${TITLE}</title>`;

describe('a saved page whose article only a script would have shown is read, and said to be so', () => {
  test.each([
    ['a public account', page('<title></title>', `<h1 class="rich_media_title">${TITLE}</h1><div id="js_content" style="visibility: hidden; opacity: 0; "><section>${paragraphs}</section></div>`)],
    ['the body held back for a font', page(`${head}<style>body { visibility: hidden }</style>`, `<div class="content">${paragraphs}</div>${FOOT}`)],
    ['the body transparent until it is loaded', page(`${head}<style>body.loading { opacity: 0 }</style>`, `${NAV}<div class="content">${paragraphs}</div>`).replace('<body>', '<body class="loading">')],
    ['a frame of an application, not mounted', page(`${head}<style>[v-cloak] { display: none }</style>`, `${NAV}<div id="app" v-cloak>${paragraphs}</div>${FOOT}`)],
    ['the container not displayed', page(head, `${NAV}<div>正在加载…</div><div class="article-content" style="display:none">${paragraphs}</div>${FOOT}`)],
    ['each part faded in', page(head, `${NAV}<div class="content">${faded('class="wow fadeInUp" style="visibility:hidden"')}</div>${FOOT}`)],
    ['each part by an attribute', page(`${head}<style>[data-aos] { opacity: 0 }</style>`, `<div class="content">${faded('data-aos="fade-up"')}</div>`)],
  ])('%s', (_name, html) => {
    const { article, coverage, hidden } = read(html);
    expect(article.text).toBe(BODY.join('\n'));
    expect(coverage.unveiled).toBe(true);
    expect([...hidden].filter((node) => BODY.includes(node.textContent ?? ''))).toEqual([]);
  });

  test('parts that fade in beside parts that are seen', () => {
    const html = page(head, `<div class="content">${BODY.map((line, i) => `<p${i > 2 ? ' class="wow" style="visibility:hidden"' : ''}>${line}</p>`).join('')}</div>`);
    const { article, coverage } = read(html);
    expect(article.text.split('\n').slice(0, 6)).toEqual(BODY.slice(0, 6));
    expect(coverage.unveiled).toBe(true);
  });

  test.each([
    ['an article that is seen', page(head, `${NAV}<div class="content">${paragraphs}</div>${FOOT}`)],
    ['a hidden dialog beside a list', page(head, `${NAV}<ul><li><a href="/1">通知一则</a></li></ul><p>今日公开信息若干条。</p><div class="modal" style="display:none">${paragraphs}</div>`)],
    ['a hidden dialog by role', page(head, `<p>今日公开信息若干条。</p><div role="dialog" class="content" style="visibility:hidden">${paragraphs}</div>`)],
    ['what is off the screen', page(head, `<p>今日公开信息若干条。</p><div class="content" style="position:absolute;left:-9999px">${paragraphs}</div>`)],
    ['a hidden paragraph of an article', page(head, `<div class="content">${paragraphs}<p style="visibility:hidden">另有一项问题计划于2026年底前完成整改。</p></div>`)],
  ])('not so: %s', (_name, html) => {
    const { article, coverage } = read(html);
    expect(coverage).not.toHaveProperty('unveiled');
    expect(article.text).not.toContain('2026年底前');
  });
});

describe('what stands behind a tab or a fold is read, or the record says that it is missing', () => {
  const more = '2.关于“台账不全”问题的整改。一是补齐台账，二是明确专人管理，三是每月抽查一次并通报结果，该问题已整改完成，后续将长期坚持，确保不再发生同类问题。';

  test('a closed <details> is read', () => {
    const { article, coverage } = read(page(head, `<div class="content">${paragraphs}<details><summary>附：其他问题</summary><p>${more}</p></details></div>`));
    expect(article.text).toContain(more);
    expect(coverage).not.toHaveProperty('unread');
  });

  test('a box that shows its first lines only, with 展开全文, is read', () => {
    const { article } = read(page(head, `<div class="content" style="max-height:200px;overflow:hidden">${paragraphs}<p>${more}</p></div><a class="more">展开全文</a>`));
    expect(article.text).toContain(more);
  });

  test.each([
    ['the second panel of a row of tabs', `<div class="tabs"><ul><li>第一部分</li><li>第二部分</li></ul><div class="tab-pane">${paragraphs}</div><div class="tab-pane" style="display:none"><p>${more}</p></div></div>`],
    ['a panel of no height', `<div class="content">${paragraphs}<div class="collapse" style="height:0;overflow:hidden"><p>${more}</p></div></div>`],
    ['a panel hidden by its attribute', `<div class="content">${paragraphs}<div role="tabpanel" hidden><p>${more}</p></div></div>`],
    ['a template', `<div class="content">${paragraphs}<template><p>${more}</p></template></div>`],
    ['a script’s template', `<div class="content">${paragraphs}<script type="text/html" id="rest"><p>${more}</p></script></div>`],
    ['what waits for the browser to have no scripts', `<div class="content">${paragraphs}<noscript><p>${more}</p></noscript></div>`],
    ['a field that holds markup until it is scrolled to', `<div class="content">${paragraphs}<textarea class="lazy" style="display:none"><p>${more}</p></textarea></div>`],
  ])('%s', (_name, body) => {
    const { article, coverage } = read(page(head, `${NAV}${body}${FOOT}`));
    expect(article.text).not.toContain(more);
    expect(coverage.unread).toBeGreaterThan(50);
    expect(coverage.unread).toBeLessThan(more.length);
  });

  test('the whole behind an abstract: what the abstract leaves out', () => {
    const abstract = BODY.slice(0, 4).map((line) => `<p>${line}</p>`).join('');
    const { article, coverage } = read(page(head, `${NAV}<div class="content"><div class="abstract">${abstract}</div><div class="whole" style="display:none">${paragraphs}<p>${more}</p></div></div>${FOOT}`));
    expect(article.text).not.toContain(more);
    expect(coverage.unread).toBeGreaterThan(60);
  });

  test('what only a copy says that is seen and not read', () => {
    const long = BODY.map((line) => `<p>${line}</p>`).join('') + Array.from({ length: 8 }, (_, i) => `<p>${more}${'另外建立了制度并组织了培训'.slice(i)}${i}次。</p>`).join('');
    const { coverage } = read(page(head, `<div class="full">${long}<p>欢迎监督。</p></div><div class="mobile">${long}<p>手机版另附：以上问题的整改台账可向局办公室查询。</p></div>`));
    expect(coverage.unread).toBeGreaterThan(15);
  });

  test.each([
    ['a copy for printing', `<div class="content">${paragraphs}</div><div class="print" style="display:none">${paragraphs}</div>`],
    ['a hint', `<div class="content">${paragraphs}<div style="display:none">请先登录。</div></div>`],
    ['a template that holds the article', `<div class="content">${paragraphs}</div><template>${paragraphs}</template>`],
    ['a word to browsers without scripts', `<div class="content">${paragraphs}<noscript>您的浏览器没有启用脚本，部分内容可能无法显示。${'请启用后刷新本页；'.repeat(9)}</noscript></div>`],
    ['a script', `<div class="content">${paragraphs}<script>const words = '${more}${more}';</script></div>`],
    ['a letter to be filled in', `<div class="content">${paragraphs}<textarea>${more}${more}</textarea></div>`],
    ['a dialog', `<div class="content">${paragraphs}</div><div class="popup" style="display:none">${more}${more}</div>`],
  ])('nothing is missing with %s', (_name, body) => {
    expect(read(page(head, `${NAV}${body}${FOOT}`)).coverage).not.toHaveProperty('unread');
  });
});
