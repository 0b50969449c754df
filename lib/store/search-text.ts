import type { Extraction } from '@/lib/capture/record';
import type { Source } from '@/lib/capture/types';

/** One form for what is stored and what is typed: full- and half-width, upper and lower case and spacing do not count. */
const foldForSearch = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** The words of a query, folded. */
export const searchWords = (words: string): string[] =>
  words.split(/[\s\u3000]+/).map(foldForSearch).filter((word) => word !== '');

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
