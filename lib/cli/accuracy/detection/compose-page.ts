import type { ArticleBlock } from './article-blocks';

/** What fills a layout of test/detection/layouts/. */
export interface PageParts {
  readonly title: string;
  /** What `<title>` says. */
  readonly headTitle: string;
  /** Where the page prints the title beside its article; `none`: only the head knows it. */
  readonly heading: 'shown' | 'later' | 'none';
  readonly site: string;
  readonly column: string;
  readonly source: string;
  readonly date: string;
  readonly url: string;
  /** This page and how many there are, if the CMS split the article. */
  readonly pager?: readonly [number, number];
  readonly blocks: readonly ArticleBlock[];
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Word writes digits and Latin letters in a span of their own. */
const wordSpans = (text: string): string =>
  escapeHtml(text).replace(/(&\w+;)|([0-9A-Za-z.]+)/g, (all, entity: string | undefined) =>
    entity !== undefined ? all : `<span lang="EN-US" style="font-family:仿宋_GB2312">${all}</span>`);

/** How each CMS marks up a paragraph; the name after `{{article:` in a layout. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  p: (text) => `<p>　　${escapeHtml(text)}</p>`,
  indent: (text) => `<p style="text-indent: 2em; line-height: 28pt;"><span style="font-size: 16pt;">${escapeHtml(text)}</span></p>`,
  br: (text) => `&nbsp;&nbsp;&nbsp;&nbsp;${escapeHtml(text)}<br>`,
  word: (text) =>
    `<p class="MsoNormal" style="text-indent:32.0pt;line-height:29.0pt"><span style="font-size:16.0pt;font-family:仿宋_GB2312">${wordSpans(text)}</span><span lang="EN-US"><o:p></o:p></span></p>`,
  div: (text) => `<div>${escapeHtml(text)}</div>`,
  founder: (text) => `<P>&nbsp;&nbsp;&nbsp;&nbsp;${escapeHtml(text)}</P>`,
  section: (text) => `<section><p><span>${escapeHtml(text)}</span></p></section>`,
};

function article(form: string, blocks: readonly ArticleBlock[]): string {
  const write = FORMS[form];
  if (!write) throw new RangeError(`no layout writes its article as "${form}"`);
  return blocks.map((block) => ('html' in block ? block.html : write(block.text))).join('\n');
}

function pagerLinks(pager: PageParts['pager'], url: string): string {
  if (!pager) return '';
  const [here, all] = pager;
  const address = (page: number): string => url.replace(/(?:_\d)?\.html$/, page === 1 ? '.html' : `_${page - 1}.html`);
  const link = (page: number, text: string): string => `<a href="${escapeHtml(address(page))}">${text}</a>`;
  const numbers = Array.from({ length: all }, (_, i) => (i + 1 === here ? `<b>${here}</b>` : link(i + 1, String(i + 1))));
  return `<div class="pages">${here > 1 ? link(here - 1, '上一页') : ''} ${numbers.join(' ')} ${here < all ? link(here + 1, '下一页') : ''}</div>`;
}

/**
 * A page as a CMS would make it. `{{name}}` is filled in as text, `{{article:form}}` with the blocks in that markup,
 * and `{{#heading}}…{{/heading}}`, `{{#later}}…{{/later}}` stay only where the page prints its title there.
 *
 * @throws {RangeError} If the layout asks for something there is not.
 */
export function composePage(layout: string, parts: PageParts): string {
  const shown = (at: 'shown' | 'later') => (_: string, inner: string): string => (parts.heading === at ? inner : '');
  return layout
    .replace(/\{\{#heading\}\}([\s\S]*?)\{\{\/heading\}\}/g, shown('shown'))
    .replace(/\{\{#later\}\}([\s\S]*?)\{\{\/later\}\}/g, shown('later'))
    .replace(/\{\{(\w+)(?::(\w+))?\}\}/g, (_, name: string, form: string | undefined) => {
      if (name === 'article') return article(form ?? 'p', parts.blocks);
      if (name === 'pager') return pagerLinks(parts.pager, parts.url);
      const { title, headTitle, site, column, source, date, url } = parts;
      const value = new Map(Object.entries({ title, headTitle, site, column, source, date, url })).get(name);
      if (value === undefined) throw new RangeError(`a layout asks for {{${name}}}`);
      return escapeHtml(value);
    });
}
