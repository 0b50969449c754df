import type { Span } from '@/lib/text/types';

/** The item id of a stretch of text that has no mark of its own: "span:120-135" (see `ItemRef`). */
export const spanItem = (span: Span): string => `span:${span.start}-${span.end}`;

/** DOM id of the panel's element for an item; notices of one page are told apart. */
export const elementId = (notice: number, itemId: string): string => `item-${notice}-${itemId}`;

/** The items the notice's own marks stand for: issues and deadlines. */
export const isMarkItem = (itemId: string): boolean => /^[id]\d+$/.test(itemId);
