import type { Source } from '@/lib/capture/types';
import { inIri, plainLine } from './plain-line';

/** What a reference list needs of a record; absent where the page does not say it. */
export interface Citation {
  /** The body that answers for the text: who signed, else whose rectification it is, else the site. */
  readonly author?: string;
  readonly title: string;
  /** ISO day of publication. */
  readonly published?: string;
  /** ISO day on which the page was read. */
  readonly accessed: string;
  readonly site?: string;
  readonly number?: string;
  readonly url: string;
  readonly id: string;
}

interface Said {
  readonly value: string;
}

/** What a reference is made from: an exported record has it, and so has a stored one with what stands of it. */
export interface Cited {
  readonly id: string;
  readonly source: Pick<Source, 'url' | 'title' | 'siteName' | 'publishedOn' | 'documentNumber'>;
  readonly notice?: { readonly title?: Said | undefined; readonly organization?: Said | undefined; readonly issuedBy?: Said | undefined; readonly issuedOn?: Said | undefined } | null | undefined;
  /** ISO 8601 with offset. */
  readonly capture: { readonly retrievedAt: string };
}

export function citationOf({ id, source, notice, capture }: Cited): Citation {
  const author = notice?.issuedBy?.value ?? notice?.organization?.value ?? source.siteName;
  const published = [source.publishedOn, notice?.issuedOn?.value].find((day) => day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day));
  return {
    id: `zhenggai-${id.slice(0, 12)}`, title: plainLine(notice?.title?.value ?? source.title ?? source.url), url: inIri(source.url),
    accessed: capture.retrievedAt.slice(0, 10),
    ...(author && { author: plainLine(author) }), ...(published && { published }),
    ...(source.siteName && { site: plainLine(source.siteName) }), ...(source.documentNumber && { number: plainLine(source.documentNumber) }),
  };
}

/** Editions of GB/T 7714: that of 2025 is in force since July 2026, journals ask for either. */
export type GbtEdition = 2015 | 2025;

/**
 * A reference by GB/T 7714, a page on the web (2015: 8.8; 2025: 8.11, which has Chinese brackets around the day of publication):
 *
 *   2015 → 柳河县水务局. 关于巡察整改情况的通报[EB/OL]. (2024-03-18)[2024-04-01]. http://sw.liuhe.gov.cn/t1.html.
 *   2025 → 柳河县水务局. 关于巡察整改情况的通报[EB/OL]. （2024-03-18）[2024-04-01]. http://sw.liuhe.gov.cn/t1.html.
 */
export function gbtReference({ author, title, published, accessed, url }: Citation, edition: GbtEdition): string {
  const day = published === undefined ? '' : edition === 2015 ? `(${published})` : `（${published}）`;
  return `${author ? `${author}. ` : ''}${title}[EB/OL]. ${day}[${accessed}]. ${url}.`;
}

const dateParts = (day: string): object => ({ 'date-parts': [day.split('-').map(Number)] });

/** An item of CSL-JSON (https://citeproc-js.readthedocs.io, data schema 1.0). */
export const cslItem = ({ id, author, title, published, accessed, site, number, url }: Citation): object => ({
  id, type: 'webpage', title, language: 'zh-CN', URL: url, accessed: dateParts(accessed),
  ...(author && { author: [{ literal: author }] }), ...(published && { issued: dateParts(published) }),
  ...(site && { 'container-title': site }), ...(number && { number }),
});

/**
 * An entry of a RIS file; every line ends in CR LF, by the format. The day it was read is `M1` by the specification of 2011, for a page
 * on the web, and `Y2` by that of before, which readers know as well; the number of a document has no tag there and is a note.
 */
export function risEntry({ id, author, title, published, accessed, site, number, url }: Citation): string {
  const slashes = (day: string): string => day.replaceAll('-', '/');
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'ELEC'], ['ID', id], ['AU', author], ['TI', title], ['PY', published?.slice(0, 4)], ['DA', published && slashes(published)],
    ['T2', site], ['N1', number && `文号：${number}`], ['LA', 'zh-CN'], ['UR', url], ['M1', slashes(accessed)], ['Y2', slashes(accessed)],
  ];
  return `${lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])).join('\r\n')}\r\nER  - \r\n`;
}
