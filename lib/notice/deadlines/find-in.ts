/** A word found: where it starts and ends in the text that was searched. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The first match of `pattern` in `text` inside `[start, end)`, or null. The pattern sees nothing outside. */
export function firstIn(pattern: RegExp, text: string, start: number, end: number): Hit | null {
  const match = pattern.exec(text.slice(start, end));
  return match && { start: start + match.index, end: start + match.index + match[0].length, text: match[0] };
}

/** The last match of `pattern` (must carry the flag g) in `text` inside `[start, end)`, or null. */
export function lastIn(pattern: RegExp, text: string, start: number, end: number): Hit | null {
  let found: Hit | null = null;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    found = { start: start + match.index, end: start + match.index + match[0].length, text: match[0] };
  }
  return found;
}
