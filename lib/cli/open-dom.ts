import { JSDOM, VirtualConsole } from 'jsdom';
import { attachShadowRoots } from './shadow-roots';

/** Elements that end where they begin without being told. */
const VOID = 'area|base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr';
/** `<script src="a.js"/>`, `<div id="banner"/>`: an end for XML, a beginning for HTML. */
const SELF_CLOSED = new RegExp(`<(?!(?:${VOID})[\\s/>])([a-z][\\w:-]{0,40})((?:\\s[^<>]{0,2000})?)/>`, 'gi');

function openXhtml(markup: string, options: { readonly url: string; readonly virtualConsole: VirtualConsole }): JSDOM {
  try {
    return new JSDOM(markup.replace(/^\ufeff/, ''), { ...options, contentType: 'application/xhtml+xml' });
  } catch (error) {
    if ((error as { name?: string } | null)?.name !== 'SyntaxError') throw error;
    // No well-formed XML; a browser shows it up to the fault, HTML's parser reads on.
    return new JSDOM(markup.replace(SELF_CLOSED, '<$1$2></$1>'), options);
  }
}

/**
 * A saved page as a document: no script runs, nothing is loaded, and complaints about its style sheets are not printed.
 *
 * @param syntax - How a browser would parse the file, which it tells by the name: `.xhtml` as XML, anything else as HTML.
 */
export function openDom(markup: string, url: string, syntax: 'html' | 'xhtml' = 'html'): JSDOM {
  const options = { url, virtualConsole: new VirtualConsole() };
  const dom = syntax === 'xhtml' ? openXhtml(markup, options) : new JSDOM(markup, options);
  attachShadowRoots(dom.window.document);
  return dom;
}
