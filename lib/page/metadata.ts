import { boundedAddress, MOST_ADDRESS, plausibleCanonical } from '@/lib/web-address';
import { realProperty } from './real-property';
import { baseOf, findAttachments, resolve } from './attachments';
import type { WeighedWalk } from './choose-root';
import { labelValues, type LabelField, type LabelValue } from './label-values';
import { readPageDate } from './page-dates';
import { readMetas } from './page-metas';
import type { Heading } from './find-heading';
import { orderTitles, stripSiteName, TITLE_FORM, wholeTitle } from './page-titles';
import type { PageTitle, Source } from './types';

/** A longer title is no title any more; what a page says of itself must not slow anything down. */
const MOST_TITLE = 1000;

/** A heading this long is the article's, where one and the document's title differ; a shorter one may be its column's. */
const SURE_TITLE = 8;

/** Lines read above and below the root for labels and the line of facts; inside it, those left out of the text. */
const AROUND = { above: 60, below: 12 };

type Metas = ReturnType<typeof readMetas>;

interface Picked {
  readonly value: string;
  readonly from: string;
}

/** The first of the named metas whose content passes `read`. */
function fromMeta(metas: Metas, names: readonly string[], read: (text: string) => string | null = (text) => text): Picked | null {
  for (const name of names) {
    const meta = metas.get(name);
    const value = meta && read(meta.content);
    if (meta && value) return { value, from: `meta:${meta.name}` };
  }
  return null;
}

function fromLabels(values: readonly LabelValue[], fields: readonly LabelField[], read: (text: string) => string | null): Picked | null {
  for (const where of ['table', 'line'] as const) {
    for (const field of fields) {
      for (const each of values) {
        const value = each.where === where && each.field === field ? read(each.value) : null;
        if (value) return { value, from: `${where}:${each.label}` };
      }
    }
  }
  return null;
}

const nonEmpty = (text: string): string | null => {
  const value = text.replace(/\s+/g, ' ').trim();
  return value && !/^[-—/无、.。]{1,4}$/.test(value) && value.length <= 120 ? value : null;
};
const siteCodeIn = (text: string): string | null => /^\s*([A-Za-z]{0,2}\d{8,10})\s*$/.exec(text)?.[1] ?? null;
const tenDigits = (text: string): string | null => /(?<!\d)\d{10}(?!\d)/.exec(text)?.[0] ?? null;
const numberLike = (text: string): string | null => {
  const value = nonEmpty(text);
  return value && value.length <= 60 && /\d/.test(value) ? value : null;
};
const titleLike = (text: string): string | null => {
  const value = nonEmpty(text);
  return value && value.length >= 4 ? value : null;
};

/** The address the page gives itself, if it is absolute and plausible; a file knows no site, so that any web address may be its own. */
function canonicalUrl(document: Document, metas: Metas, url: string): Picked | null {
  const link = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href');
  const candidates: [string, string][] = [
    ...(link ? [[link, 'link:canonical'] as [string, string]] : []),
    ...['url', 'og:url'].flatMap((name) => {
      const meta = metas.get(name);
      return meta ? [[meta.content, `meta:${meta.name}`] as [string, string]] : [];
    }),
  ];
  const own = resolve(url, url);
  for (const [href, from] of candidates) {
    const claim = href.length > MOST_ADDRESS ? null : resolve(href, '');
    const target = claim && plausibleCanonical(claim.href, own?.host ? own : claim);
    if (target) return { value: target.href, from };
  }
  return null;
}

/** Elements that hold the day of publication and nothing else: of digital newspapers, of HTML, of 公众号 pages now and before. */
const DATE_ELEMENTS = 'founder-date, time[datetime], em#publish_time, em#post-date';

/** The day in an element made for it, or in a lone line between title and text. */
function looseDate(weighed: WeighedWalk, firstLine: number): Picked | null {
  const marked = weighed.walk.document.querySelector(DATE_ELEMENTS);
  const day = marked && readPageDate(marked.getAttribute('datetime') ?? marked.textContent);
  if (marked && day) return { value: day, from: `tag:${marked.localName}` };
  for (let i = firstLine - 1; i >= Math.max(0, firstLine - 6); i -= 1) {
    const folded = weighed.lines[i]?.folded ?? '';
    const line = weighed.walk.lines[i];
    if (!line || line.links > 0 || folded.length > 60) continue;
    const lone = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?/.exec(folded) && readPageDate(line.text);
    if (lone) return { value: lone, from: 'line:日期' };
  }
  return null;
}

/**
 * What the page says about itself, each value with its origin. Nothing is guessed: a value no label names is absent.
 *
 * @param root - Block the article was read from.
 * @param chosen - The article's lines; what they say is the notice's, not the page's.
 * @param heading - The heading over the text.
 * @param top - The outermost document, whose metas count when the article stands in a frame.
 */
export function readMetadata(
  weighed: WeighedWalk, root: number, chosen: readonly number[], heading: Heading | null, url: string, top: Document,
): { source: Source; titles: PageTitle[] } {
  const { walk } = weighed;
  const block = walk.blocks[root];
  const [firstLine, endLine] = [block?.firstLine ?? 0, block?.endLine ?? 0];
  const metas = readMetas(walk.document);
  const topMetas = top === walk.document ? metas : readMetas(top);
  const meta = (names: readonly string[], read?: (text: string) => string | null): Picked | null =>
    fromMeta(metas, names, read) ?? (topMetas === metas ? null : fromMeta(topMetas, names, read));
  const inText = new Set(chosen);
  const values = labelValues(weighed, firstLine - AROUND.above, endLine + AROUND.below, inText);

  const siteName = meta(['sitename', 'og:site_name', 'application-name'], nonEmpty);
  const columnName = meta(['columnname'], nonEmpty)?.value;
  const stripped = stripSiteName(documentTitle(walk.document, top), [siteName?.value, columnName]);
  const metaTitle = meta(['articletitle', 'dc.title', 'og:title', 'title'], titleLike);
  const labelTitle = fromLabels(values, ['title'], titleLike);
  const headings = heading && heading.text.length <= MOST_TITLE ? [{ value: heading.text, from: 'title' as const, origin: 'heading' }] : [];
  const documentTitles = stripped ? [{ value: stripped, from: 'title' as const, origin: 'title' }] : [];
  const isSurer = (heading?.marked === true && heading.text.length >= SURE_TITLE) || !TITLE_FORM.test(stripped);
  const offered: (PageTitle & { origin: string })[] = [
    ...(metaTitle ? [{ value: stripSiteName(metaTitle.value, [siteName?.value, columnName]), from: 'meta' as const, origin: metaTitle.from }] : []),
    ...(labelTitle ? [{ value: labelTitle.value, from: 'label' as const, origin: labelTitle.from }] : []),
    ...(isSurer ? [...headings, ...documentTitles] : [...documentTitles, ...headings]),
  ];
  const candidates = offered.map((title) => ({ ...title, value: wholeTitle(title.value, offered.map(({ value }) => value)) }));
  const ordered = orderTitles(candidates, siteName?.value);
  const best = ordered[0];
  const title = best ? { value: best.value, from: candidates.find((each) => each.value === best.value)?.origin ?? 'title' } : null;

  const fields: Readonly<Record<string, Picked | null>> = {
    canonicalUrl: canonicalUrl(walk.document, metas, url) ?? (topMetas === metas ? null : canonicalUrl(top, topMetas, url)),
    siteName,
    siteCode: meta(['siteidcode'], (text) => (siteCodeIn(text) ? tenDigits(text) ?? siteCodeIn(text) : null)),
    title,
    publishedOn:
      meta(['pubdate', 'publishdate', 'article:published_time', 'og:published_time', 'dc.date', 'publishtime'], readPageDate) ??
      fromLabels(values, ['publishedOn'], readPageDate) ?? lineDate(values) ?? fromLabels(values, ['createdOn'], readPageDate) ??
      looseDate(weighed, firstLine),
    contentSource: meta(['contentsource', 'source', 'dc.source'], nonEmpty) ?? fromLabels(values, ['contentSource'], sourceLike),
    documentNumber: fromLabels(values, ['documentNumber'], numberLike),
    issuingBody: fromLabels(values, ['issuingBody'], sourceLike),
  };
  const named = Object.entries(fields).flatMap(([name, picked]) => (picked ? [[name, picked] as const] : []));
  const source: Source = {
    url: boundedAddress(url),
    ...Object.fromEntries(named.map(([name, picked]) => [name, picked.value])),
    attachments: findAttachments(walk, areaAround(weighed, root), baseOf(walk.document, walk.document === top ? url : walk.document.baseURI || url)),
    provenance: Object.fromEntries(named.map(([name, picked]) => [name, picked.from])),
  };
  return { source, titles: ordered.map(({ value, from }) => ({ value, from })) };
}

/**
 * "时间" and "日期" alone are dates of publication only in a line of facts above the text; so is a date printed behind
 * the source's name.
 */
function lineDate(values: readonly LabelValue[]): Picked | null {
  for (const each of values) {
    if (each.field === 'contentSource') {
      const behind = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[\d日:：\s]{0,12}$/.exec(each.value);
      const day = behind && readPageDate(behind[0]);
      if (day) return { value: day, from: 'line:日期' };
    }
    if (each.where !== 'line' || (each.label !== '时间' && each.label !== '日期')) continue;
    const day = readPageDate(each.value);
    if (day && each.value.length <= 30) return { value: day, from: `line:${each.label}` };
  }
  return null;
}

/** A source's name; a date printed behind it is not part of it. */
const sourceLike = (text: string): string | null => {
  const value = nonEmpty(text.replace(/\s{0,4}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[\d日:：\s]{0,12}$/, ''));
  return value && value.length <= 40 && !/[。;；]/.test(value) ? value : null;
};

/** What the document, or the page around it, is called. */
export const documentTitle = (document: Document, top: Document): string =>
  ((realProperty(document, 'title') ?? '') || (realProperty(top, 'title') ?? '')).slice(0, MOST_TITLE);

/** The block that stands for the page's main column: the root's ancestor that still holds little beside it. */
function areaAround(weighed: WeighedWalk, root: number): number {
  let area = root;
  const held = weighed.walk.blocks[root];
  for (let steps = 0; steps < 3; steps += 1) {
    const parent = weighed.walk.blocks[area]?.parent ?? -1;
    const block = weighed.walk.blocks[parent];
    if (!block || !held || parent <= 0) break;
    if (block.endLine - block.firstLine > held.endLine - held.firstLine + 25) break;
    area = parent;
  }
  return area;
}
