import { describeSpan } from '@/lib/text/selectors';
import type { Span } from '@/lib/text/types';
import type { ItemKind, ItemRef, Value, Words } from './types';

/** Longer quotes tell nothing more apart, and a log keeps one with every decision. */
const LONGEST_QUOTE = 160;

/**
 * The stretch an item is known by: an issue's heading, a value's own words; the beginning of what is longer than 160
 * code units. Undefined for what has no words in the text.
 */
export function quotedSpan(value: Value): Span | undefined {
  const whole = 'heading' in value && value.heading?.span ? value.heading.span : 'span' in value ? value.span : undefined;
  return whole && { start: whole.start, end: Math.min(whole.end, whole.start + LONGEST_QUOTE) };
}

/** Quote and place of a stretch. @throws {RangeError} If it is reversed or reaches outside the text. */
export const wordsAt = (text: string, { start, end }: Span): Words =>
  ({ quote: describeSpan(text, { start, end }).quote, span: { start, end } });

/**
 * How a decision names an item, so that it is found in another reading, too: by what the machine read, which a reading is
 * searched for. The words of a correction are not in it.
 */
export function refTo<K extends ItemKind>(
  text: string, item: { readonly id: string; readonly kind: K; readonly value: Value; readonly machine?: Value },
): ItemRef<K> {
  const read = item.machine ?? item.value;
  const span = quotedSpan(read);
  const title = 'title' in read ? read.title : undefined;
  return { kind: item.kind, id: item.id, ...(span && { words: wordsAt(text, span) }), ...(title && { title }) };
}
