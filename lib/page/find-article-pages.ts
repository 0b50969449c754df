import { baseOf, resolve } from './attachments';
import type { WeighedWalk } from './choose-root';
import { isListName, numberedForms } from './numbered-address';
import { readPagerLabel, readPageTotal, type PagerLabel } from './pager-label';
import { parentOf, textOf } from './real-property';
import type { ArticlePage, ArticlePages } from './types';

/** More pages are a list's, or nothing to be opened one by one. */
const MOST_PAGES = 50;
/** Links looked at behind the article, and titles of other articles passed on the way to its pager. */
const MOST_LINKS = 400;
const MOST_TITLES = 3;
/** So many lines that are nothing but a link to elsewhere make a list. */
const LIST_LINES = 5;
/** Words around a pager's links that still belong to the pager. */
const PAGER_WORDS = 220;
const TITLE = 8;
const FILE = /\.(?:pdf|docx?|xlsx?|ofd|wps|et|zip|rar)(?:[?#]|$)/i;
/** 上一篇：… and its like stand between an article and its pager without ending the search for it. */
const NEIGHBOUR = /^[\s[【(（<«‹]{0,4}(?:[上下前后]一?[篇条则个]|(?:上|下)篇)/;

/** A link whose address and words agree that it leads to another page of this one. */
interface Step {
  readonly stem: string;
  /** Number in this page's address, and in the other's. */
  readonly from: number | null;
  readonly to: number | null;
  readonly label: PagerLabel;
  readonly url: string;
  readonly element: Element;
}

/** Do the words of a link fit the step its address makes? */
function fits(label: PagerLabel, from: number | null, to: number | null): boolean {
  switch (label.kind) {
    case 'number':
      return to === null ? label.number === 1 : label.number === to || label.number === to + 1;
    case 'next':
      return to !== null && (from === null ? to === 1 || to === 2 : to === from + 1);
    case 'previous':
      return from !== null && (to === null ? from <= 2 : to === from - 1);
    case 'first':
      return to === null || to <= 1;
    case 'last':
      return to !== null && to > (from ?? 0);
  }
}

/** The steps a link may be: one for each way in which both addresses read as pages of one thing. */
function stepsTo(element: Element, href: string, label: PagerLabel, here: URL, base: string): Step[] {
  const there = resolve(href, base);
  if (!there || !/^https?:$/.test(there.protocol) || there.host !== here.host) return [];
  there.hash = '';
  const own = numberedForms(here);
  const steps: Step[] = [];
  for (const { stem, number: to } of numberedForms(there)) {
    const from = own.find((form) => form.stem === stem);
    if (!from || (from.number === null && to === null) || from.number === to) continue;
    if (fits(label, from.number, to)) steps.push({ stem: `${stem} ${from.number ?? ''}`, from: from.number, to, label, url: there.href, element });
  }
  return steps;
}

/** The words by which a link, perhaps a mere picture, says where it leads. */
const wordsOf = (link: Element): string =>
  link.textContent.trim() || (link.getAttribute('title') ?? link.getAttribute('aria-label') ?? link.querySelector('img[alt]')?.getAttribute('alt') ?? '');

/** Is this link to a neighbouring article, not a list's? */
const isNeighbour = (link: Element): boolean => NEIGHBOUR.test(link.textContent) || (link.parentElement !== null && NEIGHBOUR.test(textOf(link.parentElement)));

/** Links in the article and just below it, up to the first list of other articles. */
function linksAround(root: Element): Element[] {
  const found: Element[] = [];
  const tree = root.getRootNode() as ParentNode;
  let behind = 0;
  let titles = 0;
  for (const link of tree.querySelectorAll('a[href]')) {
    if (root.contains(link)) {
      found.push(link);
      continue;
    }
    if (!(root.compareDocumentPosition(link) & 4)) continue; // before it
    behind += 1;
    const words = link.textContent.trim();
    if (words.length >= TITLE && !readPagerLabel(words) && !FILE.test(link.getAttribute('href') ?? '') && !isNeighbour(link)) titles += 1;
    if (titles > MOST_TITLES || behind > MOST_LINKS) break;
    found.push(link);
  }
  return found;
}

/** Every step that leads away from this page: links, entries of a page menu, and what the head names. */
function findSteps(weighed: WeighedWalk, root: Element, here: URL, base: string): Step[] {
  const { document } = weighed.walk;
  const steps = linksAround(root).flatMap((link) => {
    const label = readPagerLabel(wordsOf(link));
    return label ? stepsTo(link, link.getAttribute('href') ?? '', label, here, base) : [];
  });
  for (const option of document.querySelectorAll('select option[value]')) {
    const value = option.getAttribute('value') ?? '';
    const label = /[./?]/.test(value) ? readPagerLabel(option.textContent) : null;
    if (label?.kind === 'number') steps.push(...stepsTo(option, value, label, here, base));
  }
  for (const [rel, kind] of [['next', 'next'], ['prev', 'previous']] as const) {
    const link = document.querySelector(`link[rel~="${rel}" i][href]`);
    if (link) steps.push(...stepsTo(link, link.getAttribute('href') ?? '', { kind }, here, base));
  }
  return steps;
}

/**
 * Is the number in the addresses that of the article itself? show_12.html and show_13.html are neighbours, whatever the
 * link says, unless something else leads to a first page; t2024_7710_12.html names its article besides.
 */
function isSequence(steps: readonly Step[]): boolean {
  const [first] = steps;
  if (!first || first.from === null) return false;
  const leadsToFirst = steps.some(({ label: { kind }, to }) => to === null || kind === 'number' || kind === 'first');
  const name = /[^/]*\/?\?.*$/.exec(first.stem.slice(0, first.stem.lastIndexOf(' ')))?.[0] ?? '';
  return !leadsToFirst && !/\d/.test(name);
}

/** The steps of the likeliest reading of this page's address, if one of them is more than 首页 or 尾页. */
function likeliest(steps: readonly Step[]): readonly Step[] {
  const groups = Map.groupBy(steps, ({ stem }) => stem);
  const [best = []] = [...groups.values()]
    .filter((group) => group.some(({ label: { kind } }) => kind !== 'first' && kind !== 'last'))
    .sort((a, b) => new Set(b.map(({ to }) => to)).size - new Set(a.map(({ to }) => to)).size);
  return best;
}

/** What to add to the number in an address to get the page's: some systems call the second page _1. */
function offsetOf(steps: readonly Step[]): number {
  for (const { label, to } of steps) if (label.kind === 'number' && to !== null) return label.number - to;
  const numbers = [...steps.map(({ to }) => to), steps[0]?.from ?? null];
  const first = Math.min(...numbers.filter((number) => number !== null));
  return first === 0 || (first === 1 && numbers.includes(null)) ? 1 : 0;
}

/** The words of the pager a link stands in: those of the largest element around it that is nothing more. */
function pagerWords(element: Element): string {
  let words = '';
  for (let each = parentOf(element), i = 0; each && i < 4; each = parentOf(each), i += 1) {
    if (textOf(each).length > PAGER_WORDS) break;
    words = textOf(each);
  }
  return words;
}

/** Is what was read a list of links rather than an article? Search results are, though they quote prose. */
function isList(weighed: WeighedWalk, chosen: readonly number[], here: URL): boolean {
  let [words, linked, titles, prose] = [0, 0, 0, 0];
  for (const index of chosen) {
    const line = weighed.walk.lines[index];
    if (!line) continue;
    words += line.weight;
    linked += line.linkWeight;
    if (line.weight >= TITLE && line.linkWeight >= line.weight * 0.6) titles += 1;
    if (line.weight - line.linkWeight >= 40 && /[。；]/.test(line.text)) prose += 1;
  }
  return titles >= LIST_LINES || linked > words * 0.4 || (isListName(here) && prose < 2);
}

/**
 * The pages a publishing system split this article into, if it did: told from a pager in the article or just below it
 * (下一页, 1 2 3, 第2页, a page menu) or `<link rel=next>`, wherever address and words agree. Links of the same host and
 * the same address but for a page number only: neither 上一篇/下一篇, nor a list's pager, nor other articles.
 *
 * Nothing is made up: pages that this one does not link to are missing in `pages`, and are found on those it links to.
 *
 * @param root - Block the article was read from.
 * @param chosen - The article's lines.
 * @param url - Address of the page, or of the frame the article stands in.
 * @returns Null if there is one page only.
 */
export function findArticlePages(weighed: WeighedWalk, root: number, chosen: readonly number[], url: string): ArticlePages | null {
  const here = resolve(url, url);
  const element = weighed.walk.blocks[root]?.element;
  if (!here || !element) return null;
  here.hash = '';
  const steps = likeliest(findSteps(weighed, element, here, baseOf(weighed.walk.document, url)));
  const [first] = steps;
  if (!first || isSequence(steps) || isList(weighed, chosen, here)) return null;
  const offset = offsetOf(steps);
  const numberOf = (number: number | null): number => (number === null ? 1 : number + offset);
  const current = numberOf(first.from);
  const pages = new Map<number, ArticlePage>([[current, { number: current, url: here.href }]]);
  for (const step of steps) {
    const number = numberOf(step.to);
    if (number >= 1 && !pages.has(number)) pages.set(number, { number, url: step.url });
  }
  const said = steps.map((step) => readPageTotal(pagerWords(step.element), current)).find((total) => total !== null) ?? 0;
  const total = Math.max(said, ...pages.keys());
  if (pages.size < 2 || current < 1 || total > MOST_PAGES) return null;
  return { current, total, pages: [...pages.values()].sort((a, b) => a.number - b.number) };
}
