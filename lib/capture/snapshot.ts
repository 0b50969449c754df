import type { WindowLike } from 'dompurify';
import { sanitizeSnapshot } from '@/lib/page/sanitize-snapshot';
import type { PageReading } from '@/lib/page/types';

/** The content scripts' own world once the sanitiser is in it: the script that holds DOMPurify leaves its function there. */
export type SnapshotWorld = typeof globalThis & { zhenggaiSnapshot?: typeof snapshotHtml };

/**
 * The sanitised HTML of what was read, as it is stored: see {@link sanitizeSnapshot}.
 *
 * @param view - Window whose parser sanitises: that of the document the article stands in (a frame's, perhaps) if not said.
 * @throws {RangeError} If there is no window that can sanitise.
 */
export function snapshotHtml(
  reading: Pick<PageReading, 'root' | 'hidden' | 'source'>,
  view: WindowLike | null = reading.root.ownerDocument.defaultView,
): string {
  if (!view) throw new RangeError('the document has no window to sanitise with');
  return sanitizeSnapshot(reading, view);
}
