/**
 * Where the code units of a text stand in the text it was made from. Most go on where the one before ended; `marks`
 * says where that is not so, since something was dropped, or one character was made of several or several of one:
 *
 *   "6 月"  → "6月"     月 stands at 2
 *   "㈠关于" → "(一)关于"  (, 一 and ) stand at 0, 关 at 1
 *   "&quot;学" → "“学"  “ stands at 0 and is six long, 学 at 6
 */
export interface Offsets {
  /** Where the text begins in its source. */
  readonly from: number;
  /** In order, by threes: an offset in the text, where the code unit there begins in the source, and its length there. */
  readonly marks: readonly number[];
}

/** Index in `marks` of the last mark at or before `i`; -1 if there is none. */
function markBefore(marks: readonly number[], i: number): number {
  let low = 0;
  let high = marks.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle * 3] ?? 0) <= i) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * 3;
}

/** Where code unit `i` begins in the source; `i` may be the text's length, for the end. */
export function sourceAt({ from, marks }: Offsets, i: number): number {
  const mark = markBefore(marks, i);
  if (mark < 0) return from + i;
  const past = i - (marks[mark] ?? 0);
  const begins = marks[mark + 1] ?? 0;
  return past === 0 ? begins : begins + (marks[mark + 2] ?? 0) + past - 1;
}

/** Where code unit `i` ends in the source. */
export function sourceEnd({ from, marks }: Offsets, i: number): number {
  const mark = markBefore(marks, i);
  if (mark < 0) return from + i + 1;
  return (marks[mark + 1] ?? 0) + (marks[mark + 2] ?? 0) + i - (marks[mark] ?? 0);
}

/** The source's half-open stretch of `[start, end)`; empty, and at `start`, if that is empty. */
export function sourceSpan(offsets: Offsets, start: number, end: number): { start: number; end: number } {
  const from = sourceAt(offsets, start);
  return { start: from, end: end === start ? from : sourceEnd(offsets, end - 1) };
}

/** The offsets of `text.slice(start)`. */
export function offsetsFrom(offsets: Offsets, start: number): Offsets {
  const { marks } = offsets;
  const mark = markBefore(marks, start);
  const later: number[] = [];
  if (mark >= 0 && marks[mark] === start) later.push(0, marks[mark + 1] ?? 0, marks[mark + 2] ?? 0);
  for (let i = mark + 3; i < marks.length; i += 3) later.push((marks[i] ?? 0) - start, marks[i + 1] ?? 0, marks[i + 2] ?? 0);
  return { from: sourceAt(offsets, start), marks: later };
}

/** Makes {@link Offsets} for a text that is put together piece by piece. */
export class OffsetsBuilder {
  private readonly marks: number[] = [];
  private length = 0;
  private next: number;

  /** @param from - Where the text begins in its source. */
  constructor(private readonly from: number) {
    this.next = from;
  }

  /** Adds `length` code units that stand unchanged at `at`. */
  keep(at: number, length: number): void {
    if (length === 0) return;
    if (at !== this.next) this.marks.push(this.length, at, 1);
    this.length += length;
    this.next = at + length;
  }

  /** Adds `length` code units made of what stands in `[at, end)`. */
  make(at: number, end: number, length: number): void {
    if (end - at === 1 && length === 1) {
      this.keep(at, 1);
      return;
    }
    for (let i = 0; i < length; i += 1) this.marks.push(this.length + i, at, end - at);
    this.length += length;
    if (length > 0) this.next = end;
  }

  /** The offsets, where the source ends at `end`. */
  build(end: number): Offsets {
    if (end !== this.next) this.marks.push(this.length, end, 0);
    return { from: this.from, marks: this.marks };
  }
}
