import { report } from '@/lib/messages/report';
import { itemKey } from './page-marks';
import type { PageSession } from './page-session';

/** A pointer that only passes over a mark means nothing by it. In ms. */
const DWELL = 150;

/**
 * Tells the panel which mark is hovered or clicked. Nothing is listened to that would slow scrolling; the place under
 * the pointer is asked for once a frame at most, and no event of the page is stopped. Events a page's script makes up are
 * not the user's: they select nothing.
 *
 * @param document - The page's document or that of a frame with the article.
 */
export function watchPointer(session: PageSession, document: Document, signal: AbortSignal): void {
  let frame = 0;
  let dwell: ReturnType<typeof setTimeout> | undefined;
  let last = '';

  const hover = (x: number, y: number): void => {
    frame = 0;
    const item = session.itemAt(document, x, y);
    const key = item ? itemKey(item) : '';
    if (key === last) return;
    last = key;
    clearTimeout(dwell);
    if (item) dwell = setTimeout(() => void report('background.item-selected', { ...item, how: 'hover' }), DWELL);
  };
  document.addEventListener('pointermove', ({ clientX, clientY, buttons, isTrusted }) => {
    // A pressed button is a selection in the making.
    if (isTrusted && frame === 0 && buttons === 0) frame = requestAnimationFrame(() => hover(clientX, clientY));
  }, { passive: true, signal });
  document.addEventListener('click', ({ clientX, clientY, button, isTrusted }) => {
    if (!isTrusted || button !== 0 || document.getSelection()?.isCollapsed === false) return;
    const item = session.itemAt(document, clientX, clientY);
    if (!item) return;
    clearTimeout(dwell);
    last = itemKey(item);
    void report('background.item-selected', { ...item, how: 'click' });
  }, { passive: true, signal });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(dwell);
  });
}
