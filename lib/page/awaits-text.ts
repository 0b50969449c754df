/**
 * Is a page still to be filled by a script? Asked by the tiny script of pages without an article, before it decides to
 * watch them for a while. Asks for no layout and changes nothing.
 */

import { realProperty } from './real-property';
import { SHOW_TEXTS } from './text-nodes';

/** Navigation, search and footer of an official site have about this many characters; a page with more says something. */
const LITTLE = 800;
/** Text nodes counted at most. */
const NODES = 1500;
/** "加载中,请稍候…", "Loading…": a text this short, alone in its element. */
const PLACEHOLDER = /加载|载入|读取中|请稍[候等]|loading/i;
const SHORT = 16;
/** Elements that scripts fill: the page's main parts, and what has an id to be found by. */
const CONTAINERS = 'main,article,div[id],section[id],ul[id],tbody[id],td[id]';
const MOST_CONTAINERS = 400;
const SILENT = /^(?:script|style|noscript|template|textarea|option)$/i;
/** What fills a box without words: pictures, players, fields, other documents. */
const FILLED = 'img,svg,canvas,video,object,embed,iframe,input,select,textarea,button';

/** A line this long is a sentence; a page with fewer characters in sentences than an article has is not filled in yet. */
const SENTENCE = 30;
const ARTICLE = 300;

/** True if a page's sample (see sample-page.ts) has an article's worth of sentences: then there is nothing to wait for. */
export function hasArticle(sample: string): boolean {
  let length = 0;
  for (const line of sample.split('\n')) if (line.length >= SENTENCE) length += line.length;
  return length >= ARTICLE;
}

/** True if `element` holds no words to speak of; looks at a few text nodes only. */
function isBlank(document: Document, element: Element): boolean {
  const walker = document.createTreeWalker(element, SHOW_TEXTS);
  let length = 0;
  for (let node = walker.nextNode(), seen = 0; node && seen < 24; node = walker.nextNode(), seen += 1) {
    const words = (node as Text).data.trim();
    if (!words || SILENT.test(node.parentElement?.localName ?? '')) continue;
    length += words.length;
    if (length > SHORT) return false;
  }
  return element.querySelector(FILLED) === null;
}

/** True if the body has little text, says that it is loading, or has an empty part that a script is about to fill. */
export function awaitsText(document: Document): boolean {
  const body = realProperty(document, 'body');
  // A set of frames has its text in them; each is asked for itself.
  if (!body || body.localName === 'frameset') return false;
  const walker = document.createTreeWalker(body, SHOW_TEXTS);
  let length = 0;
  for (let node = walker.nextNode(), seen = 0; node && seen < NODES; node = walker.nextNode(), seen += 1) {
    const words = (node as Text).data.trim();
    if (!words || SILENT.test(node.parentElement?.localName ?? '')) continue;
    if (words.length <= SHORT && PLACEHOLDER.test(words)) return true;
    length += words.length;
  }
  if (length < LITTLE) return true;
  const containers = body.querySelectorAll(CONTAINERS);
  for (let i = 0; i < containers.length && i < MOST_CONTAINERS; i += 1) {
    const container = containers[i];
    if (container && isBlank(document, container)) return true;
  }
  return false;
}
