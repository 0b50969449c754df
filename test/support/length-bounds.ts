/** `{0,24}`, `{40}`: at least 10 characters counted out inside a pattern; a character by its number (\u{2580}) counts nothing. */
const COUNTED = /(?<!\\u)\{(?:\d*,)?\d{2,}\}|\{\d{2,},\d*\}/g;
/** `text.length <= 60`, `slice(0, 120)`, `slice(-60)`, `slice(at, at + 24)`: the same in code. */
const MEASURED = /\.length\s*[<>]=?\s*\d{2,}\b|\bslice\((?:0, |-)\d{2,}\)|\bslice\([^()\n]*[-+] ?\d{2,}\)/g;
/** A number under a name, which wants its reason on the line above. */
const NAMED = /^(?:export )?const [A-Z][A-Z_]* = \d[\d_]+;/;
const COMMENT = /^\s*(?:\/\*\*|\*|\/\/)/;

/**
 * How many length bounds of 10 and more a source file holds without a reason: written as numbers into patterns and
 * comparisons, or named without a comment above the name.
 *
 * @param text - The file as it stands. Comments do not count.
 */
export function unexplainedBounds(text: string): number {
  const lines = text.split('\n');
  return lines.reduce((count, line, i) => {
    if (COMMENT.test(line)) return count;
    const named = NAMED.test(line) && !/\*\/$|^\s*\/\//.test(lines[i - 1] ?? '') ? 1 : 0;
    return count + named + (line.match(COUNTED)?.length ?? 0) + (line.match(MEASURED)?.length ?? 0);
  }, 0);
}
