import { MOST_ADDRESS } from '@/lib/web-address';
import { methodOf } from './real-property';
import type { Attachment } from './types';
import type { PageWalk } from './walk-page';

/** A longer name is a paragraph, of which the beginning is kept. In UTF-16 units. */
const MOST_NAME = 1000;

const TYPES = /\.(pdf|docx|doc|xlsx|xls|ofd|wps|zip|rar)(?![a-z0-9])/i;
const DOWNLOAD = /download|attach|upload|file|附件|down\b/i;

/** The file type an address or link text names; the path's end first, then parameters (download?name=x.pdf), then the text. */
function typeOf(url: URL, text: string): string | null {
  const path = /\.(pdf|docx|doc|xlsx|xls|ofd|wps|zip|rar)$/i.exec(url.pathname);
  if (path?.[1]) return path[1].toLowerCase();
  const query = TYPES.exec(safeDecode(url.search));
  if (query?.[1]) return query[1].toLowerCase();
  const named = TYPES.exec(text);
  return named?.[1] && DOWNLOAD.test(url.pathname + url.search) ? named[1].toLowerCase() : null;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % in the address
  }
}

/**
 * Links to files in the block at `index` and what stands right around it, from the live page, in page order, each
 * address once.
 *
 * @param base - The page's address; links are made absolute against the document's base, if that is a web address.
 */
export function findAttachments(walk: PageWalk, index: number, base: string): Attachment[] {
  const element = walk.blocks[index]?.element;
  if (!element) return [];
  const found = new Map<string, Attachment>();
  for (const link of methodOf(element, 'querySelectorAll')('a[href]')) {
    const url = resolve(link.getAttribute('href') ?? '', baseOf(walk.document, base));
    if (!url || url.href.length > MOST_ADDRESS || (url.protocol !== 'http:' && url.protocol !== 'https:' && url.protocol !== 'file:')) continue;
    const text = link.textContent.slice(0, MOST_NAME).replace(/\s+/g, ' ').trim();
    const type = typeOf(url, text || (link.getAttribute('title') ?? ''));
    if (!type || found.has(url.href)) continue;
    const name = text || link.getAttribute('title')?.trim() || safeDecode(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
    found.set(url.href, { url: url.href, name, type });
  }
  return [...found.values()];
}

/** The address relative links start from: `<base href>` against the page's own. */
export function baseOf(document: Document, url: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href');
  return (href && resolve(href, url)?.href) || url;
}

/** An address made absolute, or null if it cannot be read. */
export function resolve(href: string, base: string): URL | null {
  try {
    return new URL(href.trim(), base || undefined);
  } catch {
    return null;
  }
}
