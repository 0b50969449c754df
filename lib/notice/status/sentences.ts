/** A sentence of folded text: half-open offsets, its closing stop left out. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const MARK = /[“《”》。!?;]/g;

/** Sentences of folded text; stops inside “” and 《》 do not end one. */
export function sentences(text: string, from = 0, to = text.length): Sentence[] {
  let start = from;
  let depth = 0;
  const found: Sentence[] = [];
  // From mark to mark, and never past `to`: many short pieces may be read from one long text.
  const part = text.slice(from, to);
  MARK.lastIndex = 0;
  while (MARK.test(part)) {
    const i = from + MARK.lastIndex - 1;
    const c = text.charAt(i);
    if (c === '“' || c === '《') depth += 1;
    else if ((c === '”' || c === '》') && depth > 0) depth -= 1;
    else if ((c === '。' || c === '!' || c === '?') || (c === ';' && depth === 0)) {
      if (c === '。') depth = 0;
      if (i > start) found.push({ start, end: i });
      start = i + 1;
    }
  }
  if (to > start) found.push({ start, end: to });
  return found;
}
