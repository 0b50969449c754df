import type { PageContext } from '@/lib/notice/types';
import type { Coverage, Source } from './types';

/**
 * What the grammar may know of the page beside its text.
 *
 * @param titles - Those the page offers, best first.
 * @param coverage - How much of the page was read; whole by default.
 */
export function pageContext(source: Source, titles: PageContext['titles'] = [], { unread }: Pick<Coverage, 'unread'> = {}): PageContext {
  const { publishedOn, url, pages, cutShort } = source;
  return {
    titles, ...(publishedOn && { publishedOn }), url,
    ...(pages && { part: { number: pages.current, total: pages.total } }),
    ...(cutShort && { cutShort }),
    ...(unread !== undefined && { unread }),
  };
}
