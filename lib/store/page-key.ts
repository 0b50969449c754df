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

/**
 * The key under which all versions of a page are kept: its canonical address, else its address without the fragment.
 *
 * A canonical address is the page's own claim. It is believed only on the same host and when it names a page: a
 * template that calls the front page canonical everywhere would make one record of a whole site.
 */
export function pageKey(source: { readonly url: string; readonly canonicalUrl?: string }): string {
  const url = parse(source.url);
  if (!url) return source.url;
  const canonical = parse(source.canonicalUrl, source.url);
  const believed =
    canonical !== null && canonical.host === url.host && /^https?:$/.test(canonical.protocol) &&
    (!FRONT_PAGE.test(canonical.pathname) || canonical.search !== '' || ROUTE.test(canonical.hash)) &&
    !ROUTE.test(url.hash);
  return withoutPlace(believed ? canonical : url);
}
