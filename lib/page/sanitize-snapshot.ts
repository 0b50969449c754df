import createDOMPurify, { type Config, type WindowLike } from 'dompurify';
import { baseOf, resolve } from './attachments';
import { serializeSnapshot } from './serialize-snapshot';
import { isForm, realProperty } from './real-property';
import { renderedChildren } from './rendered-children';
import { isDrawnText, isTextField } from './tags';
import type { PageReading } from './types';

/** What a stored snapshot may hold: text and its structure. Nothing that loads, runs, submits or moves. */
const ALLOWED_TAGS =
  'a abbr address article b blockquote br caption center cite code col colgroup dd del details div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s section small span strike strong sub summary sup table tbody td tfoot th thead time tr u ul wbr'.split(' ');
const ALLOWED_ATTR = ['href', 'alt', 'title', 'colspan', 'rowspan', 'headers', 'scope', 'start', 'value', 'type', 'reversed', 'align', 'datetime', 'lang', 'data-src', 'data-list-style'];
const CONFIG: Config = {
  ALLOWED_TAGS, ALLOWED_ATTR, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false, KEEP_CONTENT: true, RETURN_DOM_FRAGMENT: true,
  FORBID_CONTENTS: [
    'script', 'style', 'noscript', 'template', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'select', 'option', 'button', 'textarea',
    'svg', 'math', 'video', 'audio', 'canvas', 'head', 'title', 'noframes', 'noembed', 'xmp', 'plaintext',
  ],
};

/**
 * HTML of the article as it is stored: the root with its structure, links and words, and without what the page hides.
 * Shown in any page it makes no request: images keep their text and, in `data-src`, their address; links lead
 * somewhere only when followed. Browser and jsdom give the same string for the same DOM.
 *
 * @param reading - The page as read; its live elements are copied into a document that loads nothing.
 * @param view - A window for DOMPurify to work in.
 */
export function sanitizeSnapshot(reading: Pick<PageReading, 'root' | 'hidden' | 'source'>, view: WindowLike): string {
  const { root, hidden, source } = reading;
  const page = (isForm(root) ? realProperty<'ownerDocument', Node>(root, 'ownerDocument') : root.ownerDocument) ?? root.ownerDocument;
  const inert = (realProperty(page, 'implementation') ?? page.implementation).createHTMLDocument('');
  const copy = inert.importNode(root, true);
  const base = baseOf(page, source.url);
  const holder = inert.createElement('div');
  holder.append(copy);
  prepare(inert, root, copy, hidden, base);
  if (copy.localName === 'body') copy.replaceWith(...copy.childNodes);
  else if (copy.parentNode) copy.replaceWith(wrapCellPart(copy, inert));
  const clean = createDOMPurify(windowOver(inert, view)).sanitize(holder.innerHTML, { ...CONFIG, RETURN_DOM_FRAGMENT: true });
  return serializeSnapshot(clean);
}

/** What DOMPurify needs of a window; it refuses to work where a page's names hide its own document. */
function windowOver(document: Document, view: WindowLike): WindowLike {
  const { DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter, NamedNodeMap, HTMLFormElement, DOMParser } = view;
  return { document, DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter, NamedNodeMap, HTMLFormElement, DOMParser };
}

/** A table cell alone is no HTML: its content goes into a div, which keeps its words. */
function wrapCellPart(element: Element, inert: Document): Element {
  if (!/^(?:td|th|tr|tbody|thead|tfoot|caption)$/.test(element.localName)) return element;
  const box = inert.createElement('div');
  if (element.localName === 'td' || element.localName === 'th' || element.localName === 'caption') box.append(...element.childNodes);
  else {
    const table = inert.createElement('table');
    table.append(element);
    box.append(table);
  }
  return box;
}

/** Takes hidden elements and text out of the copy and settles addresses, walking the live tree and the copy side by side. */
function prepare(inert: Document, live: Element, copy: Element, hidden: ReadonlySet<Node>, base: string): void {
  const work: [Element, Element][] = [[live, copy]];
  const aside = inert.createDocumentFragment();
  for (let pair = work.pop(); pair; pair = work.pop()) {
    const [from, place] = pair;
    let to = place;
    // A drawing goes with all that is in it; the parts of a page in it stay.
    if (isDrawnText(from) || from.localName === 'foreignObject') {
      to = inert.createElement('div');
      to.append(...place.childNodes);
      place.replaceWith(to);
    }
    if (isTextField(from)) {
      const shown = inert.createElement('pre');
      shown.textContent = from.textContent;
      to.replaceWith(shown);
      continue;
    }
    const form = isForm(from);
    if (!form) settleAddresses(to, base);
    const moved = renderedChildren(from);
    if (moved) to.replaceChildren(...moved.map((node) => inert.importNode(node, true)));
    const copies = [...(form ? realProperty(to, 'childNodes') : to.childNodes) ?? []];
    const children = moved ?? (form ? realProperty(from, 'childNodes') : from.childNodes);
    children?.forEach((child, i) => {
      const own = copies[i];
      if (!own) return;
      if (hidden.has(child)) aside.append(own);
      else if (child.nodeType === 4) own.replaceWith(child.textContent ?? '');
      else if (child.nodeType === 1 || isForm(child)) work.push([child as Element, own as Element]);
    });
  }
}

function settleAddresses(element: Element, base: string): void {
  const src = element.localName === 'img' ? element.getAttribute('src') : null;
  element.removeAttribute('data-src');
  if (src !== null) {
    element.removeAttribute('src');
    const address = webAddress(src, base);
    if (address) element.setAttribute('data-src', address);
  }
  const href = element.getAttribute('href');
  if (href !== null) {
    const address = /^#/.test(href) ? null : webAddress(href, base);
    if (address) element.setAttribute('href', address);
    else element.removeAttribute('href');
  }
  if (element.localName === 'ol') {
    const style = /list-style(?:-type)?\s*:\s*([\w -]{1,60})/i.exec(element.getAttribute('style') ?? '');
    if (style?.[1]) element.setAttribute('data-list-style', style[1].trim());
  }
}

function webAddress(href: string, base: string): string | null {
  const url = resolve(href, base);
  return url && /^(?:https?|mailto|tel):$/.test(url.protocol) ? url.href : null;
}
