import type { PageContext } from '@/lib/notice/types';
import type { Source } from './types';

/** Where `Source.title` was read, in the grammar's words: "meta:ArticleTitle" → meta, "table:名称" → label, "title" → title. */
function titleOrigin(provenance: string | undefined): 'meta' | 'label' | 'title' {
  if (provenance?.startsWith('meta')) return 'meta';
  if (provenance?.startsWith('table') || provenance?.startsWith('line') || provenance?.startsWith('label')) return 'label';
  return 'title';
}

/**
 * What the grammar may know of the page beside its text.
 *
 * @param source - The page's origin as read from its labels.
 * @param documentTitle - `document.title`, offered last: it often carries the site's name and column.
 */
export function pageContext(source: Source, documentTitle = ''): PageContext {
  const titles: { value: string; from: 'meta' | 'label' | 'title' }[] = [];
  if (source.title) titles.push({ value: source.title, from: titleOrigin(source.provenance['title']) });
  const shown = documentTitle.replace(/\s+/g, ' ').trim();
  if (shown && shown !== source.title) titles.push({ value: shown, from: 'title' });
  return { titles, ...(source.publishedOn && { publishedOn: source.publishedOn }), url: source.url };
}
