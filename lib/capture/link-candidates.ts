import type { Verdict } from '@/lib/notice/types';
import { withoutPlace } from '@/lib/web-address';
import { isCut, readLinks, type PageLink } from '@/lib/page/read-links';

/** Without one of these no title has the form of a notice; most links of a page lack them all. */
const TOPIC = /整\s?改|情\s?况/;

/** May these words be the title of a notice? A question that costs nothing, before the form is looked at. */
export const mayBeNotice = (words: string): boolean => TOPIC.test(words) || isCut(words);

/**
 * The links of a page whose words may have the form of a notice's title: all that a content script need tell the
 * background, which knows the forms (list-links.ts). In document order.
 *
 * @param url - Address of the page itself: a link to it is no other page.
 */
export function linkCandidates(document: Document, url: string): PageLink[] {
  const own = withoutPlace(url);
  return readLinks(document, mayBeNotice).filter((link) => link.url !== own);
}

/** A page is a list from this many links on; fewer are "related articles" of any page. */
const ENOUGH = 3;
const SEARCH_WORD = /^(?:q|query|qt|key|keywords?|search(?:word|text|key|term)?|wd|kw|sw|searchStr|content|title)$/i;
const SEARCH_PAGE = /search|soso|jiansuo|sousuo/i;

/** Is this address, or the page's title, that of a search result? */
export function isSearchResult(url: string, title: string): boolean {
  if (/搜索|检索结果|查询结果/.test(title.slice(0, 200))) return true;
  const address = URL.parse(url);
  if (!address || !SEARCH_PAGE.test(address.hostname + address.pathname)) return false;
  return [...address.searchParams].some(([name, value]) => SEARCH_WORD.test(name) && value !== '');
}

/** Is the page a list of notices? A notice is none, whatever it links to; of a search result one find is enough. */
export function isNoticeList(links: number, page: { readonly verdict: Verdict['kind']; readonly url: string; readonly title: string }): boolean {
  if (page.verdict === 'notice') return false;
  return links >= ENOUGH || (links > 0 && isSearchResult(page.url, page.title));
}
