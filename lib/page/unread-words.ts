import { weightOf } from './characters';
import { methodOf, parentOf, textOf } from './real-property';
import { hiddenParts, hiddenWords, isAside } from './veils';
import type { PageWalk } from './walk-page';

/** Less than this is a hint or a button's explanation. */
const LEAST = 60;
/** A stretch of text long enough to be known again. */
const STRETCH = 12;

const compact = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');

function weigh(text: string): number {
  let weight = 0;
  for (let i = 0; i < text.length; i += 1) weight += weightOf(text.charCodeAt(i));
  return weight;
}

/** What a hidden part says beyond the article. A copy for printing or for small screens says nothing more; the whole behind an abstract does. */
function wordsBeyond(part: string, weight: number, article: string): number {
  const stretches = part.split(/[\n。；]/).map(compact).filter(({ length }) => length >= STRETCH);
  const unknown = stretches.filter((text) => !article.includes(text));
  return unknown.length === stretches.length ? weight : weigh(unknown.join(''));
}

/** What holds markup for a script to put up, and is no text itself. */
const HELD = 'template, noscript, textarea, script[type*="html" i], script[type*="template" i], script[type*="tmpl" i]';
/** What a page says to a browser without scripts is no part of its text. */
const TO_THE_BROWSER = /浏览器|javascript/i;

/** The words in markup that a script may put up: `<script type="text/html"><p>三、…`; empty for a field to be filled in, which holds none. */
function heldWords(holder: Element): string {
  const markup = (holder as Partial<HTMLTemplateElement>).content?.textContent ?? holder.textContent;
  if (holder.localName === 'textarea' && !markup.includes('</')) return '';
  return markup.replace(/<br\b[^<>]{0,200}>|<\/[^<>]{1,40}>/gi, '\n').replace(/<[^<>]{1,2000}>/g, '');
}

/** Parts of the page around the article that hold sentences nobody sees, and how much they say. */
function* hiddenTexts(walk: PageWalk, near: Element): Generator<{ readonly text: string; readonly weight: number }> {
  const isPart = (part: Element): boolean => !isAside(part) && methodOf(part, 'closest')('p,span,font,td,li,h1,h2,h3') === null;
  for (const part of hiddenParts(walk)) {
    const by = walk.hiding.get(part);
    if (by === undefined || by === 'struck' || !methodOf(near, 'contains')(part) || !isPart(part)) continue;
    const { weight, prose } = hiddenWords(part);
    if (prose) yield { text: textOf(part), weight };
  }
  for (const holder of methodOf(near, 'querySelectorAll')(HELD)) {
    const text = heldWords(holder);
    if (/[。；]/.test(text) && !TO_THE_BROWSER.test(text) && isPart(holder)) yield { text, weight: weigh(text) };
  }
}

/** The element two above. */
function around(root: Element): Element | null {
  const parent = parentOf(root);
  return parent && parentOf(parent);
}

/**
 * How much text the page holds beside and in the article without showing it: the other panels of a row of tabs, a part folded
 * away, one that waits in a template for a script.
 *
 * @param root - Element the article stands in.
 * @returns Chinese characters; 0 if there is nothing but what the article says already.
 */
export function unreadWords(walk: PageWalk, root: Element, article: string): number {
  let unread = 0;
  let read: string | null = null;
  for (const { text, weight } of hiddenTexts(walk, around(root) ?? root)) {
    if (weight < LEAST) continue;
    read ??= compact(article);
    const beyond = wordsBeyond(text, weight, read);
    if (beyond >= LEAST) unread += Math.round(beyond);
  }
  return unread;
}
