/** A character as JSON escapes it by its number, behind all signs that are themselves escaped. */
const ESCAPED = /(?<!\\)((?:\\\\)*)\\u([\da-f]{4})/g;

/**
 * JSON on one line as strict readers take it (DuckDB among them): halves of characters, which UTF-8 cannot say either, are U+FFFD;
 * numbers of control characters have the digits that DuckDB writes, so that its text of a value is ours.
 */
export function strictJson(value: object): string {
  const json = JSON.stringify(value);
  if (!json.includes('\\u')) return json;
  return json.replace(ESCAPED, (_all, before: string, hex: string) => (hex.startsWith('d') ? `${before}\ufffd` : `${before}\\u${hex.toUpperCase()}`));
}
