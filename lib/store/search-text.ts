import type { Extraction } from '@/lib/capture/record';
import type { Source } from '@/lib/capture/types';
import { simplify } from '@/lib/text/traditional';

/** What is stored: full- and half-width, upper and lower case and spacing do not count. */
const foldForSearch = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * A search text as a query is folded, in one script and without characters that take no room. They are kept in what is stored: it is
 * what a reader's lost note is put together from again.
 */
export const foldStored = (text: string): string => simplify(text).replace(/[\u200b-\u200d]+/gu, '');

/** Parts are kept apart by a character nobody types, so that no word matches across two of them. */
const BREAK = '\u0001';

/** One search text of several; those that are absent leave no trace. */
export const foldedParts = (parts: readonly (string | undefined)[]): string => parts.flatMap((part) => (part ? [foldForSearch(part)] : [])).join(BREAK);

/** What the reader wrote. */
export const ownSearchText = (notes: string, tags: readonly string[]): string => [notes, ...tags].map(foldForSearch).join(BREAK);

/** The reader's words out of a search text: folded, but better than none where the record's own row is lost. */
export function ownWords(own: string): { readonly notes: string; readonly tags: readonly string[] } {
  const [notes = '', ...tags] = own.split(BREAK);
  return { notes, tags };
}

/** What a record can be found by, beside its notes and tags: addresses, names, and the text of its own notice. */
export function searchText(source: Source, text: string, extraction: Extraction): string {
  const { notice } = extraction;
  const own = notice ? text.slice(notice.span.start, notice.span.end) : text;
  return foldedParts([
    source.url, source.canonicalUrl, source.title, source.siteName, source.contentSource, source.documentNumber,
    source.issuingBody, notice?.title?.value, notice?.organization?.value,
    ...(notice?.organizationAliases ?? []).map((alias) => alias.value), notice?.inspector?.value,
    ...(notice?.issues ?? []).map((issue) => issue.title), own,
  ]);
}
