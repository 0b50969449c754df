const FIELDS: ReadonlySet<string> = new Set(['span', 'clauseSpan']);

/**
 * Does every span below a value lie within a text?
 *
 * @param length - Of the text, in UTF-16 units.
 * @returns Null if so, else where the first one stands that does not ("issues.0.span").
 */
export function spansInside(value: unknown, length: number, path = ''): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, field] of Object.entries(value) as readonly (readonly [string, unknown])[]) {
    const place = path === '' ? key : `${path}.${key}`;
    if (FIELDS.has(key) && typeof field === 'object' && field !== null && 'end' in field) {
      if (typeof field.end !== 'number' || field.end > length) return place;
    } else {
      const found = spansInside(field, length, place);
      if (found !== null) return found;
    }
  }
  return null;
}
