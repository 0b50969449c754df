import type { ExportedRecord } from '../checked-record';

/** Characters of a text fragment's quote; browsers find a short one as well, and spreadsheets stop at 2,000 in an address. */
const LONGEST_QUOTE = 60;

/** The page's address, if it is one that a click may follow. */
export const pageLink = ({ source: { url } }: ExportedRecord): string | undefined => (/^(?:https?|file):\/\//i.test(url) ? url : undefined);

/** All but letters, digits and `_.~` in percent signs: a hyphen parts a fragment, and other programs encode what JavaScript leaves. */
const fragment = (words: string): string => encodeURIComponent(words).replace(/[-!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * An address that opens the page at the quoted words (text fragment, https://wicg.github.io/scroll-to-text-fragment/).
 *
 * @param span - Half-open, UTF-16, into the record's text.
 */
export function quoteLink(record: ExportedRecord, span: readonly [number, number] | undefined): string | undefined {
  const page = pageLink(record);
  if (page === undefined || !span || !page.startsWith('http')) return page;
  const words = record.capture.text.slice(...span).split('\n')[0]?.trim().slice(0, LONGEST_QUOTE).toWellFormed() ?? '';
  return words === '' ? page : `${page.replace(/#.*$/s, '')}#:~:text=${fragment(words.replace(/\ufffd$/, ''))}`;
}
