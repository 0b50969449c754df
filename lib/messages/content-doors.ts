import { ok } from '@/lib/result';
import { badMessage, isRecord } from './door';
import type { Door } from './door';
import { ITEM_ID } from './item-id';
import { MARK_KINDS, MOST_DIGITS } from './types';
import { LINK_STATES } from '@/lib/capture/known-links';
import type { ItemRef } from '@/lib/capture/types';
import type { BackgroundCall, ContentCall, Input, MarkKind, Output } from './types';

/**
 * The doors of content scripts, written by hand: Zod would add 27 kB to what is put into pages, and what comes in here
 * is small. A test holds them to the same examples as the schemas.
 */

const nothing: Door<Record<string, never>> = (value) =>
  isRecord(value) && Object.keys(value).length === 0 ? ok({}) : badMessage;

const item: Door<ItemRef & { open?: boolean }> = (value) => {
  if (!isRecord(value)) return badMessage;
  const { notice, itemId, open = false } = value;
  const good = typeof notice === 'number' && Number.isInteger(notice) && notice >= 0 && typeof itemId === 'string' && ITEM_ID.test(itemId) && typeof open === 'boolean';
  return good ? ok({ notice, itemId, ...(open && { open }) }) : badMessage;
};

/** Labels are ours and short; a long one is none. */
const LONGEST_LABEL = 80;
const isLabels = (value: unknown): value is readonly string[] | null => value === null || (Array.isArray(value)
  && value.length > 0 && value.length <= MOST_DIGITS && value.every((label) => typeof label === 'string' && label.length <= LONGEST_LABEL));

/** What goes into calls that an article script answers. */
export const contentDoors: { readonly [N in ContentCall]: Door<Input<N>> } = {
  'content.read': (value) =>
    isRecord(value) && (value.method === 'auto' || value.method === 'hand') ? ok({ method: value.method }) : badMessage,
  'content.ping': nothing,
  'content.leave': nothing,
  'content.get-page': nothing,
  'content.get-payload': nothing,
  'content.show-item': item,
  'content.get-links': nothing,
  'content.links-changed': nothing,
  'content.describe-selection': nothing,
  'content.offer-words': (value) => (isRecord(value) && isLabels(value.labels) ? ok({ labels: value.labels }) : badMessage),
  'content.reassess': nothing,
  'content.step': (value) =>
    isRecord(value) && (value.direction === 1 || value.direction === -1) ? ok({ direction: value.direction }) : badMessage,
  'content.overrule': (value) =>
    isRecord(value) && (value.as === 'notice' || value.as === 'none' || value.as === null) ? ok({ as: value.as }) : badMessage,
};

/** Calls an article script makes. */
export type Report = Extract<BackgroundCall, 'background.page-read' | 'background.item-selected' | 'background.words-taken' | 'background.assess' | 'background.known-links' | 'background.want-sanitizer'>;

/** An outcome of the background. It is our own code of the same build: that it is one at all is what may go wrong. */
const outcome = <N extends Report>(value: unknown, isValue: (inner: unknown) => boolean): Output<N> | null => {
  if (!isRecord(value)) return null;
  const failed = value.ok === false && isRecord(value.error) && typeof value.error.kind === 'string';
  return failed || (value.ok === true && isValue(value.value)) ? (value as unknown as Output<N>) : null;
};

/** An answer that only says whether it went well. */
const done: Door<Output<'background.page-read'>> = (value) => {
  const answer = outcome<'background.page-read'>(value, (inner) => inner === null);
  return answer ? ok(answer) : badMessage;
};

/** What comes back to an article script. */
export const reportDoors: { readonly [N in Report]: Door<Output<N>> } = {
  'background.page-read': done,
  'background.item-selected': done,
  'background.words-taken': done,
  'background.want-sanitizer': done,
  'background.assess': (value) => {
    const answer = outcome<'background.assess'>(value, (inner) =>
      isRecord(inner) && isRecord(inner.verdict) && Array.isArray(inner.notices));
    return answer ? ok(answer) : badMessage;
  },
  'background.known-links': (value) => {
    const answer = outcome<'background.known-links'>(value, (inner) =>
      Array.isArray(inner) && inner.every((each) => isRecord(each) && typeof each.url === 'string' &&
        (each.form === null || each.form === 'sure' || each.form === 'maybe') && LINK_STATES.some((state) => state === each.state)));
    return answer ? ok(answer) : badMessage;
  },
};

/** Which kinds of marks are on, from whatever was stored; what is missing or wrong is on. */
export function toMarks(stored: unknown): Readonly<Record<MarkKind, boolean>> {
  const known = isRecord(stored) ? stored : {};
  return Object.fromEntries(MARK_KINDS.map((kind) => [kind, known[kind] !== false])) as Record<MarkKind, boolean>;
}
