import type { Span } from '@/lib/text/types';

const SPAN_FIELDS = new Set(['span', 'clauseSpan']);

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value
  && typeof value.start === 'number' && typeof value.end === 'number';

/** A copy of a stored value with every span put through `move`. */
function moveSpans(value: unknown, move: (span: Span) => Span): unknown {
  if (Array.isArray(value)) return value.map((one) => moveSpans(one, move));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) =>
    [key, SPAN_FIELDS.has(key) && isSpan(field) ? move(field) : moveSpans(field, move)]));
}

/** The same, for a value that is itself the content of the field `field`. */
export function relocateField(field: string, value: unknown, by: number, length: number): unknown {
  return (relocate({ [field]: value }, by, length) as Readonly<Record<string, unknown>>)[field];
}

/**
 * A value made on another text: its spans moved by `by` code units and kept inside a text of `length`. The value itself
 * where nothing moves.
 */
export function relocate<T>(value: T, by: number, length: number): T {
  if (by === 0) return value;
  const within = (at: number): number => Math.min(Math.max(at + by, 0), length);
  return moveSpans(value, ({ start, end }) => ({ start: within(start), end: within(end) })) as T;
}

/** A value without its places: what two readings of different texts are compared by. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key]) => !SPAN_FIELDS.has(key));
  return Object.fromEntries(fields.map(([key, field]) => [key, withoutPlaces(field)]));
}
