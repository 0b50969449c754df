import type { PageContext } from '@/lib/notice/types';
import type { Source } from './types';

/** What the grammar may know of the page beside its text. `titles` are those the page offers, best first. */
export function pageContext(source: Source, titles: PageContext['titles'] = []): PageContext {
  const { publishedOn, url, pages, cutShort } = source;
  return { titles, ...(publishedOn && { publishedOn }), url, ...(pages && { part: { number: pages.current, total: pages.total } }), ...(cutShort && { cutShort }) };
}
