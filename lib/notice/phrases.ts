/**
 * Phrase tables: the examples a rule is read from, beside the rule, and run by test/notice/phrases.test.ts.
 *
 * ASCII braces mark spans: `于{deadline:2024年6月底前}完成`. Marks nest; the name before the first colon says what
 * the span is. Notices themselves use 〔〕《》（）【】, so braces never clash.
 */
export interface Mark {
  readonly name: string;
  /** Offsets into the text without its marks. */
  readonly start: number;
  readonly end: number;
}

/** Strips the marks from a marked phrase. @throws {RangeError} On an unbalanced brace or a mark without a name. */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  let text = '';
  const open: { name: string; start: number }[] = [];
  const marks: Mark[] = [];
  for (let i = 0; i < marked.length; i += 1) {
    const c = marked[i]!;
    if (c === '{') {
      const colon = marked.indexOf(':', i);
      const name = colon < 0 ? '' : marked.slice(i + 1, colon);
      if (!/^[A-Za-z]+$/.test(name)) throw new RangeError(`mark without a name at ${i} in ${marked}`);
      open.push({ name, start: text.length });
      i = colon;
    } else if (c === '}') {
      const mark = open.pop();
      if (!mark) throw new RangeError(`unbalanced } at ${i} in ${marked}`);
      marks.push({ ...mark, end: text.length });
    } else text += c;
  }
  if (open.length > 0) throw new RangeError(`unclosed { in ${marked}`);
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** A rule's examples. `Row` is what the rule's own test checks beside the marks. */
export interface PhraseTable<Row extends { readonly text: string }, Context> {
  readonly rule: string;
  readonly context: Context;
  readonly rows: readonly Row[];
  /** Sentences in which the rule must find nothing. */
  readonly nearMisses: readonly string[];
}

/** Declares a phrase table. */
export function phrases<Row extends { readonly text: string }, Context>(
  rule: string,
  context: Context,
  rows: readonly Row[],
  rest: { readonly nearMisses: readonly string[] },
): PhraseTable<Row, Context> {
  return { rule, context, rows, nearMisses: rest.nearMisses };
}
