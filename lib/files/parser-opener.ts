import { closeTags } from './close-tags';
import { attachShadowRoots } from './shadow-roots';
import type { DocumentOpener, Syntax } from './types';

function parse(markup: string, syntax: Syntax): Document {
  const parser = new DOMParser();
  if (syntax === 'html') return parser.parseFromString(markup, 'text/html');
  const document = parser.parseFromString(markup.replace(/^\ufeff/, ''), 'application/xhtml+xml');
  return document.querySelector('parsererror') ? parser.parseFromString(closeTags(markup), 'text/html') : document;
}

/** A style element's rules, which no browser reads where no window shows the document. What it would have to load is left out. */
function sheetOf(style: HTMLStyleElement): CSSStyleSheet {
  const sheet = new CSSStyleSheet({ media: style.media });
  sheet.replaceSync(style.textContent);
  return sheet;
}

/** Gives a parsed document its style sheets: they say what the page does not show. */
function attachSheets(document: Document): void {
  // Asked for late: sheets that a single-file page holds as parts are put into it after it is opened.
  Object.defineProperty(document, 'styleSheets', { get: () => [...document.querySelectorAll('style')].map(sheetOf), configurable: true });
  for (const { shadowRoot } of document.querySelectorAll('*')) {
    for (const style of shadowRoot?.querySelectorAll('style') ?? []) Object.defineProperty(style, 'sheet', { value: sheetOf(style) });
  }
}

/** A parsed document goes by the address of the page that parsed it: here by that of the file. */
function move(document: Document, url: string): void {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  Object.defineProperties(document, {
    URL: { value: url, configurable: true },
    baseURI: { value: URL.parse(base, url)?.href ?? url, configurable: true },
  });
}

/**
 * Opens documents with the browser's own parser: it runs no script and loads nothing, and no window shows what it makes.
 *
 * @param view - A window of ours, in which snapshots are sanitised.
 */
export const parserOpener = (view: Window & typeof globalThis): DocumentOpener => ({
  view: view,
  move,
  open(markup, url, syntax = 'html') {
    const document = parse(markup, syntax);
    attachShadowRoots(document);
    attachSheets(document);
    move(document, url);
    return document;
  },
});
