import type { HandKind } from '@/lib/capture/hand-kinds';
import type { MarkKind } from '@/lib/messages/types';
import type { Notice } from '@/lib/notice/types';
import type { HandMark } from '@/lib/store/types';
import type { Span } from '@/lib/text/types';

/** A mark in the stored text. `plain` shows a stretch that was asked for by its place. */
export interface TextMark {
  readonly itemId: string;
  readonly kind: MarkKind | `own-${HandKind}` | 'plain';
  readonly span: Span;
}

const STRETCH = /^span:(\d{1,9})-(\d{1,9})$/;

const inText = (length: number) => ({ span }: TextMark): boolean => span.start < span.end && span.end <= length;

/**
 * The marks of a stored notice: headings of issues, deadlines, the words of statuses.
 *
 * @param own - Marks made by hand; orphans have no place.
 * @param length - Length of the text, UTF-16 code units; what reaches beyond it is left out.
 */
export function noticeMarks(notice: Notice | null, length: number, own: readonly HandMark[] = []): TextMark[] {
  const marks: TextMark[] = [];
  for (const issue of notice?.issues ?? []) {
    if (issue.heading?.span) marks.push({ itemId: issue.id, kind: 'issue', span: issue.heading.span });
    const words = issue.statusEvidence?.span;
    // The words above a group say it of all its issues: marked once, however many.
    if (words && !marks.some(({ kind, span }) => kind === 'status' && span.start === words.start && span.end === words.end)) {
      marks.push({ itemId: `${issue.id}-status`, kind: 'status', span: words });
    }
  }
  for (const { id, span } of notice?.deadlines ?? []) marks.push({ itemId: id, kind: 'deadline', span });
  for (const { id, kind, span } of own) if (span) marks.push({ itemId: id, kind: `own-${kind}`, span });
  return marks.filter(inText(length));
}

/** The stretch `selected` names, if it is one: it has no mark of its own. None beyond the text. */
export function stretchMarks(selected: string | null, length: number): TextMark[] {
  const stretch = STRETCH.exec(selected ?? '');
  if (!stretch || selected === null) return [];
  return [{ itemId: selected, kind: 'plain' as const, span: { start: Number(stretch[1]), end: Number(stretch[2]) } }].filter(inText(length));
}

/** Both. */
export const textMarks = (notice: Notice | null, length: number, selected: string | null): TextMark[] =>
  [...noticeMarks(notice, length), ...stretchMarks(selected, length)];
