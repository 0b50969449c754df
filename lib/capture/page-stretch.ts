import { foldText } from '@/lib/text/fold';
import type { Span } from '@/lib/text/types';

/** Lines that a page of a split article may repeat at its edges. */
const EDGE = 8;
/** What the editor or the system prints where a page ends: (未完待续), （接上页）, 第2页, 共3页. */
const PAGE_MARK = /^\(?(?:未完,?(?:待续|转下页|接下页)|待续|[接转续][上下]一?页|[上下]接第?\d{1,2}页|(?:本文)?(?:第\d{1,2}页)?[,/]?(?:共\d{1,2}页)|第\d{1,2}页)\)?$/;

interface EdgeLine extends Span {
  readonly folded: string;
  readonly isMark: boolean;
}

/** The lines of a text, folded; a page number behind a repeated title is no difference. */
function linesOf(text: string): EdgeLine[] {
  const lines: EdgeLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const whole = foldText(line).text;
    const folded = whole.replace(/\((?:第?\d{1,2}页?|续|[一二三四五六七八九十]|上|中|下)\)$/, '');
    lines.push({ start, end: start + line.length, folded, isMark: PAGE_MARK.test(whole) });
    start += line.length + 1;
  }
  return lines;
}

/** The pages of an article as their texts are compared. */
export interface PageText {
  readonly text: string;
  /** As the page's metas and head give it; may stand above the text too. */
  readonly title?: string;
}

/**
 * What each page of a split article adds to the whole: its text without the title and other lines that it repeats from
 * the first page's head, without what all pages print at the end (the last one keeps it), and without page marks.
 *
 * @returns Spans into the texts, in order; empty where a page adds nothing.
 */
export function pageStretches(pages: readonly PageText[]): Span[] {
  const all = pages.map(({ text }) => linesOf(text));
  const head = new Set(all[0]?.slice(0, EDGE).map(({ folded }) => folded));
  const title = foldText(pages[0]?.title ?? '').text;
  if (title !== '') head.add(title);
  const last = all[all.length - 1] ?? [];
  return all.map((lines, page) => {
    let [from, to] = [0, lines.length];
    const at = (index: number): string => lines[index]?.folded ?? '';
    while (from < to && (lines[from]?.isMark || (page > 0 && from < EDGE && head.has(at(from))))) from += 1;
    // The same lines, counted from the end, as on the last page: an attachment's link, an editor's note.
    while (to > from && (lines[to - 1]?.isMark || (page < all.length - 1 && lines.length - to < EDGE && at(to - 1) === last[last.length - 1 - (lines.length - to)]?.folded))) to -= 1;
    const [first, end] = [lines[from], lines[to - 1]];
    return first && end && from < to ? { start: first.start, end: end.end } : { start: 0, end: 0 };
  });
}
