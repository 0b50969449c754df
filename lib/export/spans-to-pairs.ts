/** Field names under which a span stands in a verdict or notice. */
const SPAN_FIELDS = new Set(['span', 'clauseSpan']);

const isSpan = (value: unknown): value is { start: number; end: number } =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value &&
  typeof value.start === 'number' && typeof value.end === 'number';

/** A copy in which every span `{start, end}` is written `[start, end]`; `undefined` fields are left out. */
export function spansToPairs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spansToPairs);
  if (typeof value !== 'object' || value === null) return value;
  // Nothing else of an export takes so long: one list, filled once.
  const fields: [string, unknown][] = [];
  for (const [key, field] of Object.entries(value) as [string, unknown][]) {
    if (field === undefined) continue;
    fields.push([key, SPAN_FIELDS.has(key) && isSpan(field) ? [field.start, field.end] : typeof field === 'object' ? spansToPairs(field) : field]);
  }
  return Object.fromEntries(fields);
}

const isPair = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((offset) => typeof offset === 'number');

/** The way back: a copy in which every pair `[start, end]` that stands for a span is `{start, end}`. */
export function pairsToSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pairsToSpans);
  if (typeof value !== 'object' || value === null) return value;
  // As above: an import spends its time here.
  const fields: [string, unknown][] = [];
  for (const [key, field] of Object.entries(value) as [string, unknown][]) {
    fields.push([key, SPAN_FIELDS.has(key) && isPair(field) ? { start: field[0], end: field[1] } : typeof field === 'object' ? pairsToSpans(field) : field]);
  }
  return Object.fromEntries(fields);
}
