import type { ArticlePages } from '@/lib/capture/types';
import { boundedAddress, plausibleCanonical, ROUTE, withoutPlace } from '@/lib/web-address';

/** A page, as far as its key is concerned. */
export interface PageAddresses {
  readonly url: string;
  readonly canonicalUrl?: string;
  readonly pages?: ArticlePages;
}

/** Does a page of a split article name another one of its pages as canonical, as some systems do on all of them? */
function namesOtherPage(canonical: URL, pages: ArticlePages | undefined): boolean {
  return pages?.pages.some(({ number, url }) => {
    const page = number === pages.current ? null : URL.parse(url);
    return page !== null && withoutPlace(page.href) === withoutPlace(canonical.href);
  }) ?? false;
}

/**
 * The key a page asks for: its canonical address if that is plausible, else its address without the fragment.
 *
 * A canonical address is the page's own claim. Templates that call the front page or the column canonical everywhere would
 * make one record of a whole site, one that calls the first page of a split article canonical on all of them would take each
 * for a new version of the first. What is plausible may still be wrong: `placeOf` gives a page its place among those saved.
 */
export function pageKey(source: PageAddresses): string {
  const address = boundedAddress(source.url);
  const url = URL.parse(address);
  if (!url) return address;
  const claim = source.canonicalUrl ? plausibleCanonical(source.canonicalUrl, url) : null;
  const believed = claim !== null && !ROUTE.test(url.hash) && !namesOtherPage(claim, source.pages);
  return withoutPlace((believed ? claim : url).href);
}

/** The keys a page may be known by: its own, and that of the bare address. */
export const pageKeys = (source: PageAddresses): readonly string[] => [...new Set([pageKey(source), pageKey({ url: source.url })])];

/** The page in a record's key. */
export const pageOf = (key: string): string => key.replace(/#\d+$/, '');
