import type { ArticlePages } from '@/lib/capture/types';

/** Pages that many content systems name as the canonical address of every page of theirs. */
const FRONT_PAGE = /^\/(?:(?:index|default|home|main)(?:\.[a-z]{2,5})?)?$/i;
/** A fragment that chooses the page of a single-page site ("#/detail/12", "#!/detail/12"), not a place on it. */
const ROUTE = /^#!?\//;

function parse(address: string | undefined, base?: string): URL | null {
  if (!address) return null;
  return URL.parse(address, base);
}

/** The address of a page without the place on it. */
function withoutPlace(url: URL): string {
  const copy = new URL(url);
  if (!ROUTE.test(copy.hash)) copy.hash = '';
  return copy.href;
}

/** A page, as far as its key is concerned. */
export interface PageAddresses {
  readonly url: string;
  readonly canonicalUrl?: string;
  readonly pages?: ArticlePages;
}

/** Does a page of a split article name another one of its pages as canonical, as some systems do on all of them? */
function namesOtherPage(canonical: URL, pages: ArticlePages | undefined): boolean {
  return pages?.pages.some(({ number, url }) => {
    const page = number === pages.current ? null : parse(url);
    return page !== null && withoutPlace(page) === withoutPlace(canonical);
  }) ?? false;
}

/**
 * The key under which all versions of a page are kept: its canonical address, else its address without the fragment.
 *
 * A canonical address is the page's own claim. It is believed only on the same host and when it names a page: a
 * template that calls the front page canonical everywhere would make one record of a whole site, one that calls the
 * first page of a split article canonical on all of them would take each for a new version of the first.
 */
export function pageKey(source: PageAddresses): string {
  const url = parse(source.url);
  if (!url) return source.url;
  const canonical = parse(source.canonicalUrl, source.url);
  const believed =
    canonical !== null && canonical.host === url.host && /^https?:$/.test(canonical.protocol) &&
    (!FRONT_PAGE.test(canonical.pathname) || canonical.search !== '' || ROUTE.test(canonical.hash)) &&
    !ROUTE.test(url.hash) && !namesOtherPage(canonical, source.pages);
  return withoutPlace(believed ? canonical : url);
}

/** The keys a page may be known by: its own, and that of the bare address. */
export const pageKeys = (source: PageAddresses): readonly string[] => [...new Set([pageKey(source), pageKey({ url: source.url })])];
