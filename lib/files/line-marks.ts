/** Line ends of programs that write no line feed: VT, and the separators of files, groups and records. Beside line feeds they end nothing. */
const OTHER_ENDS = /[\u000b\u001c-\u001e]/g;
/** `> ` of quoted mail, one or several deep. */
const QUOTED = /^[ \t]{0,3}(?:>[ \t]?)+/;
/** A line's own number, in a column of its own. */
const NUMBERED = /^[ \t]{0,8}(\d{1,5})(?:[ \t:|]+|$)/;
/** Fewer lines that are marked alike may be so by accident. */
const FEWEST_LINES = 5;

const isFilled = (line: string): boolean => /\S/.test(line);

/** The step between the lines that bear a number, or 0 if it is not the number of the line: 1, 2, 3 or 5, 10, 15. */
function stepOf(lines: readonly string[]): number {
  const numbers = lines.flatMap((line, i) => (NUMBERED.test(line) ? [{ at: i, number: Number(NUMBERED.exec(line)?.[1]) }] : []));
  const [first, second] = numbers;
  if (!first || !second) return 0;
  const step = second.number - first.number;
  const even = (step === 1 || step === 5 || step === 10) && numbers.every(({ number }, i) => number === first.number + i * step);
  // Only ordinals of paragraphs stand so thinly among unnumbered lines: each number must be as far from the last as it says.
  const apart = numbers.every(({ at }, i) => i === 0 || at - (numbers[i - 1]?.at ?? 0) === step);
  return even && apart && numbers.length >= Math.max(2, Math.floor(lines.length / step) - 1) ? step : 0;
}

/**
 * A text without what a program put beside its lines: `> ` of quoted mail, numbers of lines; and with line ends where it has
 * only separators that few programs know.
 *
 *   > 一、整改情况 → 一、整改情况      ␣␣3␣␣一、整改情况 → 一、整改情况      1.关于… (an ordinal) → stays
 */
export function withoutLineMarks(text: string): string {
  const ended = /[\n\r\u0085\u2028\u2029]/.test(text.trimEnd()) ? text : text.replace(OTHER_ENDS, '\n');
  const lines = ended.split(/\r\n?|\n/);
  const filled = lines.filter(isFilled);
  if (filled.length < FEWEST_LINES) return ended;
  if (filled.every((line) => QUOTED.test(line))) return lines.map((line) => line.replace(QUOTED, '')).join('\n');
  const numbered = [lines, filled].some((counted) => stepOf(counted) > 0);
  return numbered ? lines.map((line) => line.replace(NUMBERED, '')).join('\n') : ended;
}
