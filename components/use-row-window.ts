import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Rows kept ready above and below what is in sight. */
const MARGIN = 6;

/** Height of the list until it has been measured, in CSS px. */
const UNMEASURED = 600;

/** The part of a long list of equal rows that is in the document. */
export interface RowWindow {
  /** For the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The rows to draw, from `start` up to `end`, in order. */
  readonly start: number;
  readonly end: number;
  readonly rows: readonly number[];
  /** For the element's `onScroll`. */
  readonly measure: () => void;
  /** Scrolls no further than it takes for the whole row to be in sight, and draws it at once. */
  readonly show: (index: number) => void;
  /** The row a key without modifiers leads to from another one; `null` for keys that do not move. */
  readonly rowAfter: (key: string, from: number) => number | null;
}

/**
 * Draws of a long list only what is in sight.
 *
 * @param total - Rows of the list.
 * @param rowHeight - Height of each, in CSS px.
 * @param head - Height of what stands still above them inside the element that scrolls, in CSS px.
 */
export function useRowWindow(total: number, rowHeight: number, head = 0): RowWindow {
  const scroller = useRef<HTMLDivElement | null>(null);
  const [view, setView] = useState({ top: 0, height: UNMEASURED });
  // Always as many, also at either end: a row that comes can take the place of one that goes.
  const count = Math.min(total, Math.ceil(view.height / rowHeight) + 1 + 2 * MARGIN);
  const start = Math.max(0, Math.min(total - count, Math.floor(view.top / rowHeight) - MARGIN));
  const end = start + count;

  function measure(): void {
    const element = scroller.current;
    if (!element) return;
    const [top, height] = [element.scrollTop, element.clientHeight || UNMEASURED];
    // A movement that brings no other row in sight draws nothing.
    setView((before) => (before.height === height && Math.floor(before.top / rowHeight) === Math.floor(top / rowHeight) ? before : { top, height }));
  }

  useLayoutEffect(() => {
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);

  function show(index: number): void {
    const element = scroller.current;
    if (!element) return;
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (head + top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = head + top + rowHeight - element.clientHeight;
    // The rows must be there with the move, not only after the browser has reported the scrolling.
    measure();
  }

  function rowAfter(key: string, from: number): number | null {
    const page = Math.max(1, Math.floor((view.height - head) / rowHeight) - 1);
    const next =
      key === 'ArrowDown' ? from + 1
      : key === 'ArrowUp' ? from - 1
      : key === 'PageDown' ? from + page
      : key === 'PageUp' ? from - page
      : key === 'Home' ? 0
      : key === 'End' ? total - 1
      : null;
    return next === null ? null : Math.max(0, Math.min(total - 1, next));
  }

  const rows = Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
  return { scroller, start, end, rows, measure, show, rowAfter };
}
