import type { OffsetMap } from '@/lib/text/offset-map';
import type { Span } from '@/lib/text/types';
import { isDark } from './is-dark';
import { healthOf, paint, PREFIX, unpaint, type Health, type Painted } from './paint-ranges';
import { scrollToRange } from './scroll-to-range';
import { openAround, type Sight } from './sight';
import type { Mark } from './types';

/** What {@link Painter.draw} paints and where. */
export interface Drawing<Kind extends string> {
  readonly marks: readonly Mark<Kind>[];
  /** Way from the text to the live page. */
  readonly map: OffsetMap;
  /** Element the text stands in; its ground decides between the colours for light and for dark pages. */
  readonly root: Element;
  readonly shown: (kind: Kind) => boolean;
}

const FLASH = `${PREFIX}-flash`;
/** On, off, on, off, in ms: under three flashes a second (WCAG 2.3.1). */
const FLASH_STEPS = [700, 300, 900] as const;
const FLASH_CALM = 1900;
/** A pointer this many CSS pixels beside the glyphs still means them. */
const REACH = 3;

/**
 * Paints marks with the CSS Custom Highlight API: names of our own in the page's registry, and nothing in its DOM.
 * The looks are in marks.css. Without the API everything here still works but the paint.
 */
export class Painter<Kind extends string> {
  private painted: Painted[] = [];
  private drawing: Drawing<Kind> | null = null;
  private shownMarks: readonly Mark<Kind>[] = [];
  private flashes: Painted[] = [];
  private flashTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param kinds - Lowest first: where marks overlap, later kinds lie on top. */
  constructor(private readonly kinds: readonly Kind[]) {}

  /** Paints these marks in place of the former ones. Marks whose text is gone are left out. */
  draw(drawing: Drawing<Kind>): void {
    this.erase();
    this.drawing = drawing;
    this.shownMarks = drawing.marks.filter(({ kind }) => drawing.shown(kind));
    const ground = isDark(drawing.root) ? '-dark' : '';
    this.kinds.forEach((kind, priority) => {
      const ranges = this.shownMarks.filter((mark) => mark.kind === kind).flatMap(({ span }) => drawing.map.toRanges(span));
      this.painted = this.painted.concat(paint(`${PREFIX}-${kind}${ground}`, ranges, priority));
    });
  }

  /** Compares the page with what was painted; reads no layout. */
  health(): Health {
    return healthOf(this.painted);
  }

  /** Paints the same ranges again after the page cleared its registry. */
  restore(): void {
    this.painted = this.painted.flatMap(({ name, highlight, ranges }) => paint(name, ranges, highlight.priority));
  }

  /**
   * Scrolls to a stretch of the text and flashes it, if it is to be seen; of several parts the first that is.
   *
   * @param open - Open the closed parts of the page around it first.
   */
  show(span: Span, open = false): Sight {
    const ranges = this.drawing?.map.toRanges(span) ?? [];
    if (open) for (const range of ranges) openAround(range);
    let first: Sight = 'gone';
    for (const range of ranges) {
      const sight = scrollToRange(range);
      if (sight === 'shown') {
        this.flash(ranges);
        return sight;
      }
      if (first === 'gone') first = sight;
    }
    return first;
  }

  /** The mark under a point of the viewport of `document`; of several the shortest, of equals the one on top. */
  markAt(document: Document, x: number, y: number): Mark<Kind> | null {
    if (!this.drawing || this.shownMarks.length === 0) return null;
    // Beside a line's end the caret is at that end: whether the point is on the words is asked below.
    const caret = document.caretPositionFromPoint(x, y);
    const offset = caret && this.drawing.map.toOffset(caret.offsetNode, caret.offset);
    if (offset === null) return null;
    const length = ({ span }: Mark<Kind>): number => span.end - span.start;
    let best: Mark<Kind> | null = null;
    for (const mark of this.shownMarks) {
      if (mark.span.start > offset || mark.span.end < offset) continue;
      const shorter = best === null || length(mark) < length(best);
      const onTop = best !== null && length(mark) === length(best) && this.kinds.indexOf(mark.kind) > this.kinds.indexOf(best.kind);
      if ((shorter || onTop) && this.covers(mark, x, y)) best = mark;
    }
    return best;
  }

  /** Documents that hold marks: the page's, or that of a frame in it. */
  documents(): ReadonlySet<Document> {
    return new Set(this.drawing ? [this.drawing.root.ownerDocument] : []);
  }

  /** Takes everything of ours off the page. */
  destroy(): void {
    this.erase();
    this.drawing = null;
    this.shownMarks = [];
  }

  private covers(mark: Mark<Kind>, x: number, y: number): boolean {
    return (this.drawing?.map.toRanges(mark.span) ?? []).some((range) =>
      Array.from(range.getClientRects()).some((box) =>
        x >= box.left - REACH && x <= box.right + REACH && y >= box.top - REACH && y <= box.bottom + REACH));
  }

  private erase(): void {
    this.stopFlash();
    unpaint(this.painted);
    this.painted = [];
  }

  private flash(ranges: readonly Range[]): void {
    this.stopFlash();
    const calm = ranges[0]?.startContainer.ownerDocument?.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const steps: readonly number[] = calm ? [FLASH_CALM] : FLASH_STEPS;
    const step = (index: number): void => {
      const wait = steps[index];
      unpaint(this.flashes);
      this.flashes = wait !== undefined && index % 2 === 0 ? paint(FLASH, ranges, this.kinds.length) : [];
      this.flashTimer = wait === undefined ? undefined : setTimeout(() => step(index + 1), wait);
    };
    step(0);
  }

  private stopFlash(): void {
    clearTimeout(this.flashTimer);
    unpaint(this.flashes);
    this.flashes = [];
  }
}
