import { pageKey } from '@/lib/store/page-key';
import { nameOf } from './file-name';

const isWeb = (address: string): boolean => /^https?:$/.test(URL.parse(address)?.protocol ?? '');

/** Does the address name a page, and not the front of its site (as careless templates do)? */
const namesPage = (address: string): boolean => {
  const front = new URL('/', address).href;
  return pageKey({ url: front, canonicalUrl: address }) !== front;
};

/** Comments in which browsers and savers note where a page came from. Only the head of the file is looked at. */
function savedFrom(html: string): string | undefined {
  const head = html.slice(0, 4000);
  const comment = /<!--\s{0,3}saved from url=\(\d{1,6}\)(\S{1,2000})/.exec(head)?.[1]
    ?? /<!--\s{0,3}Page saved with SingleFile\s{1,5}url:\s{0,3}(\S{1,2000})/.exec(head)?.[1];
  return comment !== undefined && isWeb(comment) ? comment : undefined;
}

/** An address that says no more of this machine than the file's name. */
export const fileAddress = (path: string): string => `file:///${encodeURIComponent(nameOf(path))}`;

/**
 * The address of a saved page by its own word: the saver's comment, the canonical link, the page-label meta `Url`,
 * `og:url`. Only whole web addresses that name a page count; else `file:///` and the file's name.
 */
export function ownAddress(document: Document, html: string, path: string): string {
  const saved = savedFrom(html);
  if (saved !== undefined) return saved;
  const said = [
    document.querySelector('link[rel="canonical" i]')?.getAttribute('href'),
    document.querySelector('meta[name="Url" i]')?.getAttribute('content'),
    document.querySelector('meta[property="og:url" i]')?.getAttribute('content'),
  ];
  const found = said.map((address) => address?.trim() ?? '').find((address) => isWeb(address) && namesPage(address));
  return found === undefined ? fileAddress(path) : new URL(found).href;
}
