import { hiddenParts, hiddenWords, isAside } from './veils';
import type { PageWalk } from './walk-page';

/** Less than this is a hint or a button's explanation. */
const LEAST = 60;
/** A stretch of text long enough to be known again, and the share of such stretches that make a copy. */
const KNOWN = { stretch: 12, share: 0.5 };

const compact = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');

/** Does the article say most of what a hidden part says: a copy for printing, or for small screens? */
function isCopy(part: Element, article: string): boolean {
  const stretches = part.textContent.split(/[\n。；]/).map(compact).filter((text) => text.length >= KNOWN.stretch);
  const known = stretches.filter((text) => article.includes(text)).length;
  return known >= stretches.length * KNOWN.share;
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
    if (!isCopy(part, read)) unread += Math.round(weight);
  }
  return unread;
}
