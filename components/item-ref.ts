import type { Span } from '@/lib/text/types';
import type { NoticeContext } from './notice-context';

/** The item id of a stretch of text that has no mark of its own: "span:120-135" (see `ItemRef`). */
export const spanItem = (span: Span): string => `span:${span.start}-${span.end}`;

/** DOM id for a part or an item of a notice; several notices, and the open page beside a record, are told apart. */
export const elementId = (context: Pick<NoticeContext, 'scope' | 'notice'>, name: string): string =>
  `${context.scope}-${context.notice}-${name}`;
