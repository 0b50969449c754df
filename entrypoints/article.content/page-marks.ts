import type { HandKind } from '@/lib/capture/hand-kinds';
import type { Mark } from '@/lib/highlight/types';
import type { MarkKind } from '@/lib/messages/types';
import type { ItemRef, OwnMark } from '@/lib/capture/types';
import type { Issue, Notice } from '@/lib/notice/types';
import type { ArticleText, Span } from '@/lib/text/types';

/** What is painted apart: the kinds that were found, and those of the user's own. */
export type PaintKind = Exclude<MarkKind, 'own'> | `own-${HandKind}`;

/** A mark on the page and the item it stands for. */
export interface PageMark extends Mark<PaintKind> {
  readonly item: ItemRef;
}

/** The switch a mark hangs on. */
export const switchOf = (kind: PaintKind): MarkKind => (kind === 'issue' || kind === 'status' || kind === 'deadline' ? kind : 'own');

/** The user's own marks, painted over what was found. */
export const ownPageMarks = (marks: readonly OwnMark[]): PageMark[] =>
  marks.map(({ notice, itemId, kind, span }) => ({ kind: `own-${kind}`, id: itemKey({ notice, itemId }), item: { notice, itemId }, span }));

/** The heading of an issue, or the first line of a tail whose heading the page does not hold. */
function headingSpan(article: ArticleText, { heading, span }: Issue): Span {
  if (heading?.from === 'text' && heading.span) return heading.span;
  const lineEnd = article.text.indexOf('\n', span.start);
  return { start: span.start, end: lineEnd < 0 ? span.end : Math.min(lineEnd, span.end) };
}

/** The name of an item among the marks of a page. */
export const itemKey = ({ notice, itemId }: ItemRef): string => `${notice}/${itemId}`;

/**
 * What is marked on a page: headings of issues, deadlines, and the words a status was read from. Words that prove the
 * status of a whole group are marked once, for its first issue.
 */
export function pageMarks(article: ArticleText, notices: readonly Notice[]): PageMark[] {
  const marks: PageMark[] = [];
  const seen = new Set<string>();
  const add = (kind: PaintKind, item: ItemRef, span: Span | undefined): void => {
    if (!span || span.end <= span.start) return;
    const place = `${kind} ${span.start}-${span.end}`;
    if (seen.has(place)) return;
    seen.add(place);
    marks.push({ kind, id: itemKey(item), item, span });
  };
  notices.forEach(({ issues, deadlines }, notice) => {
    for (const issue of issues) {
      const item = { notice, itemId: issue.id };
      add('issue', item, headingSpan(article, issue));
      if (issue.statusEvidence?.from === 'text') add('status', item, issue.statusEvidence.span);
    }
    for (const { id, span } of deadlines) add('deadline', { notice, itemId: id }, span);
  });
  return marks;
}

const STRETCH = /^span:(\d{1,9})-(\d{1,9})$/;

/** Where an item stands in the text: its first mark, or the stretch that its name spells out. Null if there is none. */
export function itemSpan(article: ArticleText, marks: readonly PageMark[], item: ItemRef): Span | null {
  const stretch = STRETCH.exec(item.itemId);
  if (!stretch) return marks.find(({ id }) => id === itemKey(item))?.span ?? null;
  const span = { start: Number(stretch[1]), end: Number(stretch[2]) };
  return span.start < span.end && span.end <= article.text.length ? span : null;
}
