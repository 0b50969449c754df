const FIELDS: ReadonlySet<string> = new Set(['span', 'clauseSpan']);

/**
 * Does every span below a value lie within a text?
 *
 * @param length - Of the text, in UTF-16 units.
 * @returns Null if so, else where the first one stands that does not ("issues.0.span").
 */
export function spansInside(value: unknown, length: number): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const key of Object.keys(value)) {
    const field = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof field !== 'object' || field === null) continue;
    if (FIELDS.has(key) && 'end' in field) {
      if (typeof field.end !== 'number' || field.end > length) return key;
    } else {
      // Where it stands is put together on the way back, for the one that is wrong.
      const found = spansInside(field, length);
      if (found !== null) return `${key}.${found}`;
    }
  }
  return null;
}
