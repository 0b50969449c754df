import { attributeOf, namesOf, tagOf } from './real-property';
import { SKIPPED_TAGS } from './tags';
import { weightOf } from './characters';
import type { PageWalk } from './walk-page';
import { SHOW_TEXTS } from './text-nodes';

/** A page that shows more than this, in Chinese characters outside of lparts and furniture, shows its article. */
const LITTLE = 600;
/** Hidden text is taken for the article where it has this many characters, and this many times those that are seen. */
const ARTICLE = { weight: 120, times: 3 };
/** Names by which pages mark what a script fades in once it is scrolled to. */
const FADED_IN = /(?:^|[\s_-])(?:wow|aos|animated?|animate__\w{1,20}|reveal|scroll-?reveal|sr|fade-?in(?:-?(?:up|down|left|right))?|lazy(?:load)?|js-lazy)(?:$|[\s_-])/i;
const FADED_IN_BY = ['data-aos', 'data-wow-delay', 'data-wow-duration', 'data-sr-id', 'data-scroll-reveal', 'data-animate'];
/** What pages hide because it is not to be read yet, or at all. */
const ASIDE =
  /(?:^|[\s_-])(?:dialog|modal|pop(?:up|over)?|layer|layui-layer|mask|tips?|tooltip|toast|login|share|qrcode|search|nav|menu|foot(?:er)?|header|comments?|agreement|privacy|cookies?|template|tpl|loading)(?:$|[\s_-])/i;
/** Names of what holds a page's text; a part that is not displayed is read for the article only under one of these. */
const HOLDER = /(?:^|[\s_-])(?:contents?|article|detail|zoom|main|app|root|page|wrap(?:per)?|container|text|txt|news|editor|body|xl|con|content\w{0,12}|rich_media\w{0,20})(?:$|[\s_-])/i;

/** Is an element a dialog, a menu or another part that is hidden on purpose? */
export const isAside = (element: Element): boolean =>
  element.localName !== 'body' &&
  (tagOf(element) === 'dialog' || ASIDE.test(namesOf(element)) || /dialog|menu|tooltip|search/.test(attributeOf(element, 'role') ?? ''));

/** Chinese characters in an element, and whether they make sentences; what is no text (scripts, options) is left out. */
export function hiddenWords(element: Element): { weight: number; prose: boolean } {
  const words = { weight: 0, prose: false };
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXTS);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data, parentElement } = node as Text;
    if (!/\S/.test(data) || (parentElement && SKIPPED_TAGS.has(parentElement.localName))) continue;
    for (let i = 0; i < data.length; i += 1) words.weight += weightOf(data.charCodeAt(i));
    words.prose ||= /[。；]/.test(data);
  }
  return words;
}

/** The hidden elements that stand in no other hidden one. */
export const hiddenParts = (walk: PageWalk): Element[] =>
  [...walk.hidden].filter((node): node is Element => node.nodeType === 1 && !(node.parentNode && walk.hidden.has(node.parentNode)));

const isFadedIn = (element: Element): boolean =>
  FADED_IN.test(namesOf(element)) || FADED_IN_BY.some((name) => attributeOf(element, name) !== null);

/**
 * Which hidden parts of a page to read as if they were shown: what only a script would have shown, in a page saved without
 * it. A saved 公众号 page has its article in `<div id="js_content" style="visibility: hidden; opacity: 0">`; others keep
 * the whole body back until a font has come, or each paragraph until it is scrolled to.
 *
 * @param seen - Weight of the text that is seen.
 * @returns Empty where the page shows its article.
 */
export function findVeils(walk: PageWalk, seen: number): ReadonlySet<Element> {
  if (walk.hiding.size === 0) return new Set();
  const parts = hiddenParts(walk)
    .filter((element) => walk.hiding.has(element) && !isAside(element) && (seen <= LITTLE || isFadedIn(element)))
    .map((element) => ({ element, by: walk.hiding.get(element), ...hiddenWords(element) }));
  const elements = (some: typeof parts): ReadonlySet<Element> => new Set(some.some(({ prose }) => prose) ? some.map(({ element }) => element) : []);
  const veiled = parts.filter(({ by }) => by === 'veil' || by === 'struck');
  const faded = elements(veiled.filter(({ element }) => isFadedIn(element)));
  if (seen > LITTLE) return faded;
  const isArticle = (weight: number): boolean => weight >= ARTICLE.weight && weight >= seen * ARTICLE.times;
  if (isArticle(veiled.reduce((sum, { weight }) => sum + weight, 0))) return elements(veiled);
  const undisplayed = parts.filter(({ by, element, prose }) => by === 'display' && prose && (HOLDER.test(namesOf(element)) || /^(?:body|main|article)$/.test(element.localName)));
  const heaviest = undisplayed.reduce<(typeof parts)[number] | null>((best, each) => (best && best.weight >= each.weight ? best : each), null);
  return heaviest && isArticle(heaviest.weight) ? elements([heaviest]) : faded;
}
