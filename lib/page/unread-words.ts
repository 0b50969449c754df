import { weightOf } from './characters';
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
function wordsBeyond(part: Element, weight: number, article: string): number {
  const stretches = part.textContent.split(/[\n。；]/).map(compact).filter(({ length }) => length >= STRETCH);
  const unknown = stretches.filter((text) => !article.includes(text));
  return unknown.length === stretches.length ? weight : weigh(unknown.join(''));
}

/**
 * How much text the page hides beside and in the article: the other panels of a row of tabs, a part folded away.
 *
 * @param root - Element the article stands in.
 * @returns Chinese characters; 0 if there is nothing but what the article says already.
 */
export function unreadWords(walk: PageWalk, root: Element, article: string): number {
  const near = root.parentElement?.parentElement ?? root;
  let unread = 0;
  let read: string | null = null;
  for (const part of hiddenParts(walk)) {
    if (walk.hiding.get(part) === undefined || isAside(part) || !near.contains(part) || part.closest('p,span,font,td,li,h1,h2,h3')) continue;
    const { weight, prose } = hiddenWords(part);
    if (!prose || weight < LEAST) continue;
    read ??= compact(article);
    const beyond = wordsBeyond(part, weight, read);
    if (beyond >= LEAST) unread += Math.round(beyond);
  }
  return unread;
}
