import { dateOfPieces, LinkDates, textPieces } from './link-date';
import { readPageDate } from './page-dates';
import { attributeOf, parentOf, realProperty } from './real-property';
import { PAGE_SHOWN, type Shown } from './shown';
import { visibilityOf } from './visibility';

/** A link of a page, with all places that show it. */
export interface PageLink {
  /** Resolved; without a fragment, unless the fragment is the route of a single-page site. */
  readonly url: string;
  /** What the link says, white space collapsed, without the list's signs before it; from its `title` where the page shows less of it. */
  readonly words: string;
  /** True if `words` end in "…": what follows is not on the page. */
  readonly cut: boolean;
  /** Day printed in the link or beside it, ISO. */
  readonly date?: string;
  /** Elements whose text says it, in document order; empty where only a picture links. */
  readonly places: readonly Element[];
}

/** Anchors looked at; the longest directories of links have about a thousand. */
const LINKS = 5000;
/** Characters of link text read in all: nested anchors hold the same text again and again. */
const TEXT = 2_000_000;
/** Of one link. */
const WORDS = 300;
const PIECES = 24;
/** Longer addresses carry a page's state, not its name. */
const ADDRESS = 4096;
const PLAIN_HOST = /^https?:\/\/[\w.-]{1,255}\//;
const DAY = String.raw`20\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?(?:\s{1,3}\d{1,2}:\d{2}(?::\d{2})?)?`;
const DAY_FIRST = new RegExp(`^[\\s[(（【]{0,4}(${DAY})[\\s\\])）】:：]{0,4}(?=\\D)`);
const DAY_LAST = new RegExp(`[\\s[(（【]{0,4}(?<!\\d)(${DAY})[\\s\\])）】]{0,4}$`);
/** Signs that lists print before every title. */
const SIGNS = /^[\s·•●■◆▪▸►>»※*\-—|]{1,9}/;
/** A fragment that chooses the page of a single-page site. */
const ROUTE = /^#!?\//;

/** Do words end where the site cut them: in … or in dots that stand for it? */
export const isCut = (words: string): boolean => {
  const end = words.trimEnd();
  return end.endsWith('…') || end.endsWith('⋯') || end.endsWith('..') || end.endsWith('。。');
};

/** The words without the sign of their cut. */
export const withoutCut = (words: string): string => words.replace(/[….⋯。\s]{1,12}$/, '');

const collapse = (text: string): string =>
  (text.length <= WORDS && !/\s/.test(text) ? text : text.slice(0, 4 * WORDS).replace(/\s+/g, ' ').trim().slice(0, WORDS)).replace(SIGNS, '');

/** What a link's own text says, and the day in it. */
interface Said {
  readonly words: string;
  readonly date: string | null;
  readonly place: Element | null;
}

/** Takes a day off the words' beginning or end. */
function splitDate(words: string): { words: string; date: string | null } {
  if (!words.includes('20')) return { words, date: null };
  const found = DAY_LAST.exec(words) ?? DAY_FIRST.exec(words);
  const date = found?.[1] === undefined ? null : readPageDate(found[1]);
  if (!found || date === null) return { words, date: null };
  return { words: (words.slice(0, found.index) + words.slice(found.index + found[0].length)).trim(), date };
}

function ownWords(link: Element, text: string): Said {
  if (!link.firstElementChild) return { ...splitDate(collapse(text)), place: link };
  // A card links title, day and summary together: its heading is the title.
  const heading = link.querySelector('h1,h2,h3,h4,h5,h6');
  const pieces = textPieces(link, PIECES);
  const date = dateOfPieces(pieces);
  if (heading && /\S/.test(heading.textContent)) {
    const said = splitDate(collapse(heading.textContent));
    return { words: said.words, date: said.date ?? date, place: heading };
  }
  const rest = date === null ? pieces : pieces.filter((piece) => !/^[\s\d\-./年月日:[\]()（）]{1,40}$/.test(piece));
  const said = splitDate(collapse(rest.join('')));
  return { words: said.words, date: said.date ?? date, place: rest.length > 0 ? link : null };
}

/** The whole words of a link: its `title` often has what the page cut off, among other lines. */
function wholeWords(shown: string, title: string | null): string {
  if (title === null || title.length < 4 || title === shown) return shown;
  if (shown === '') return collapse(title);
  const stem = withoutCut(shown).replace(/^(?:\[[^\]]{1,14}\]|【[^】]{1,14}】)\s?/, '').trimEnd();
  const lines = title.slice(0, 4 * WORDS).split(/[\r\n]/, 8);
  for (const line of lines) {
    const at = stem.length >= 2 ? line.indexOf(stem) : -1;
    if (at >= 0 && (isCut(shown) || line.length - at > stem.length)) return splitDate(collapse(line.slice(at))).words;
  }
  return shown;
}

/** Asks, in browsers, for computed visibility and no layout; elsewhere for what the document itself declares. */
function hiddenTest(document: Document): (element: Element) => boolean {
  const root = realProperty(document, 'documentElement');
  if (root && 'checkVisibility' in root) return (element) => !element.checkVisibility({ visibilityProperty: true });
  const visibility = visibilityOf(document);
  const known = new Map<Element, Shown>();
  return (element) => {
    const chain: Element[] = [];
    let at: Element | null = element;
    for (; at && !known.has(at); at = parentOf(at)) chain.push(at);
    let shown = (at && known.get(at)) ?? PAGE_SHOWN;
    for (const each of chain.reverse()) {
      shown = shown.rendered ? visibility.shown(each, shown) : shown;
      known.set(each, shown);
    }
    return !shown.rendered || !shown.visible;
  };
}

function addressOf(link: HTMLAnchorElement): string | null {
  // A link of a drawing has an object there.
  const href: unknown = link.href;
  if (typeof href !== 'string' || href.length > ADDRESS || !/^https?:/.test(href)) return null;
  // Parsing costs more than all the rest; the browser has done it, and what it could not parse has a strange host.
  if (!PLAIN_HOST.test(href) && !URL.canParse(href)) return null;
  const hash = href.indexOf('#');
  return hash < 0 || ROUTE.test(href.slice(hash)) ? href : href.slice(0, hash);
}

/** Of two links to one page the longer words say more, unless they are cut. */
const saysMore = (a: PageLink, b: PageLink): boolean => (a.cut === b.cut ? a.words.length > b.words.length : b.cut);

/**
 * The links of a page to other pages, in document order, each address once; only http and https, nothing hidden. One
 * pass, linear in the page; no layout is asked for and nothing is changed.
 *
 * @param wanted - Only links whose words it accepts are looked at further. Default: all.
 */
export function readLinks(document: Document, wanted: (words: string) => boolean = () => true): PageLink[] {
  const anchors = realProperty(document, 'documentElement')?.getElementsByTagName('a');
  if (!anchors) return [];
  const isHidden = hiddenTest(document);
  const dates = new LinkDates();
  const found = new Map<string, PageLink>();
  let read = 0;
  const count = Math.min(anchors.length, LINKS);
  for (let at = 0; at < count && read < TEXT; at += 1) {
    const anchor = anchors.item(at);
    const text = anchor?.textContent ?? '';
    read += text.length;
    if (!anchor) continue;
    const said = ownWords(anchor, text);
    const words = wholeWords(said.words, attributeOf(anchor, 'title'));
    if (words === '' || !wanted(words)) continue;
    const url = addressOf(anchor);
    if (url === null || isHidden(said.place ?? anchor)) continue;
    const date = said.date ?? dates.beside(anchor);
    const place = said.place && said.words !== '' ? [said.place] : [];
    const link: PageLink = { url, words, cut: isCut(words), ...(date !== null && { date }), places: place };
    const known = found.get(url);
    if (!known) {
      found.set(url, link);
      continue;
    }
    const better = saysMore(link, known) ? link : known;
    const both = known.date ?? link.date;
    found.set(url, { ...better, ...(both !== undefined && { date: both }), places: [...known.places, ...place] });
  }
  return [...found.values()];
}
