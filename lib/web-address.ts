/** Addresses up to this length are believed, kept whole and used as keys; browsers and servers stop at about as much. In UTF-16 units. */
export const MOST_ADDRESS = 8192;

/** Names under which one site is served to telephones and to desks. */
const SAME_NAME = /^(?:www|m|wap|mobile|3g|touch|h5)\.(?=[^.]+\.)/i;

/** The host without the names that stand for the same site: "m.a.gov.cn", "www.a.gov.cn" → "a.gov.cn". */
const bareHost = (host: string): string => host.toLowerCase().replace(SAME_NAME, '');

/** Do two web addresses belong to one site? http or https, www or mobile name do not count, the port does. */
export const sameSite = (one: URL, other: URL): boolean => one.port === other.port && bareHost(one.hostname) === bareHost(other.hostname);

/** A fragment that chooses the page of a single-page site ("#/detail/12", "#!/detail/12"), not a place on it. */
export const ROUTE = /^#!?\//;

/** An address without its fragment; a fragment that names a route ("#/detail/12") is part of it. */
export const withoutPlace = (address: string): string => address.replace(/#(?!!?\/).*$/s, '');

/** Behind a name of a list: its number, its page ("list-12-1", "col1234", "index_2"). */
const NUMBERS = String.raw`(?:[-_]?\d{1,12}){0,4}`;
/** What publishing systems call their front pages; with a query behind it such a script may show an article ("index.php?id=12"). */
const FRONT = new RegExp(String.raw`^(?:index|default|home|main|homepage|sy|shouye)${NUMBERS}$`, 'i');
/** What they call columns, alone or behind a word of the column's own ("xxgk_list", "newslist"). */
const COLUMN = new RegExp(
  String.raw`^(?:(?:[a-z]{1,20}[-_]?)?(?:list|lists|listpage|column|columns|channel|lanmu)|(?:[a-z]{1,20}[-_])?(?:index|node|col|category|catalog|catalogue|class|menu|more|section))${NUMBERS}$`,
  'i',
);
/** A folder whose numbered pages are columns: "/list/12.html", "/channel/1203_2.shtml". */
const COLUMN_FOLDER = /^(?:list|lists|column|columns|col|channel|lanmu|category|catalog)$/i;

/**
 * Does an address name a list of pages, a front page or a folder, and no page of its own? By the last part of its path,
 * without its extension:
 *
 *   /                /xx/                /xx/index_2.html     /col/col1234/index.html     → yes
 *   /xx/list-12.jsp?id=3                 /list/12.html        /node_34.htm                → yes
 *   /xx/t20240603_12.html                /index.php?id=12     /#/detail/12                → no
 */
export function namesList({ pathname, search, hash }: URL): boolean {
  if (ROUTE.test(hash)) return false;
  const parts = pathname.split('/');
  const last = (parts.at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '');
  if (last === '' || FRONT.test(last)) return search === '';
  if (COLUMN.test(last)) return true;
  return COLUMN_FOLDER.test(parts.at(-2) ?? '') && /^\d{1,12}(?:[-_]\d{1,12}){0,3}$/.test(last);
}

/** Does an address name the front page of its site? By {@link namesList}'s rules, in no folder: "/", "/index.html". */
export function namesFront(url: URL): boolean {
  const [, first = '', ...deeper] = url.pathname.split('/');
  return deeper.length === 0 && (first === '' || FRONT.test(first.replace(/\.[a-z]{2,5}$/i, ''))) && namesList(url);
}

/**
 * The address a page gives itself (`<link rel=canonical>`, `og:url`), if it may be one: of bearable length, on the web, of
 * the same site and no list. Whether it is true is another question: only what is saved can tell (see store/page-home.ts).
 *
 * @param claim - As the page has it; relative to `url` if it is no whole address.
 * @returns null if it is not to be believed.
 */
export function plausibleCanonical(claim: string, url: URL): URL | null {
  if (claim.length > MOST_ADDRESS) return null;
  const canonical = URL.parse(claim, url.href);
  if (canonical === null || !/^https?:$/.test(canonical.protocol) || canonical.href.length > MOST_ADDRESS) return null;
  return sameSite(canonical, url) && !namesList(canonical) ? canonical : null;
}

/** 53 bits of a text, the same on every machine (cyrb53): tells long addresses apart, and keeps no secret. */
export function digest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** As much of a long address as is kept. */
const KEPT = 2000;

/**
 * An address that can be stored, indexed and sent. A page can give itself one of a million characters (`pushState`): of that
 * its beginning is kept, with a digest of the whole, so that two of them stay two.
 */
export function boundedAddress(address: string): string {
  if (address.length <= MOST_ADDRESS) return address;
  return `${address.slice(0, KEPT).replace(/[#?].*$/s, '')}?long-address=${digest(address)}`;
}
