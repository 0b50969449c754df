import { ALL_HAN, DATE_LINE, ENDED, FINISHED, LABEL, isHeadingLine, opensParagraph } from './line-forms';

/** The width at which an article's lines were cut. */
export interface Column {
  readonly width: number;
  /** What lines were measured in when they were cut: characters, or ems as type is set (ASCII takes half). */
  readonly ems: boolean;
  /** By how much a full line may fall short: 0 where all lines were cut alike, 1.5 ems in justified type. */
  readonly slack: number;
  /** The same for a line that stops in mid-sentence: there a break of another reason does not look like a paragraph's end. */
  readonly loose: number;
  /** By how much the first line of a paragraph is shorter, its indentation dropped: 0 or 2. */
  readonly indent: number;
}

/** What is not broken at a line's end: a number, a Latin word or address; else a character, with the stops that cling to it. */
const WORD = /^(?:[A-Za-z0-9０-９○〇零一二三四五六七八九十百千万.．,@_+/:：%％—-]{1,40}|[^])[，。、；：！？）》”’,.;:!?)]*/;

/** Width of a line in ems or characters. */
export function width(line: string, ems: boolean): number {
  if (!ems) return line.length;
  let half = 0;
  for (let i = 0; i < line.length; i += 1) if (line.charCodeAt(i) < 0x80) half += 1;
  return line.length - half / 2;
}

/** Too short to have been cut. */
const SHORTEST = 12;
const WIDEST = 60;

/** What was not parted from the head of the line: its first word, and a label behind it, since labels do not end a line. */
function firstWord(line: string): string {
  const word = WORD.exec(line)?.[0] ?? '';
  return word + (LABEL.exec(line.slice(word.length))?.[0] ?? '');
}

/** A line that stops in mid-sentence and goes on in what does not begin like a paragraph, with what did not fit in. */
interface Cut {
  readonly ems: number;
  readonly characters: number;
  readonly word: number;
  /** A sentence or its part ends in it. */
  readonly running: boolean;
}

const cutsOf = (lines: readonly string[]): Cut[] => lines.flatMap((line, i) => {
  const next = lines[i + 1];
  const signed = next !== undefined && ALL_HAN.test(next) && DATE_LINE.test(lines[i + 2] ?? '');
  const was = next !== undefined && !signed && line.length >= SHORTEST && line.length <= 2 * WIDEST && !FINISHED.test(line.slice(-4)) && !opensParagraph(next) && !isHeadingLine(line);
  return was ? [{ ems: width(line, true), characters: line.length, word: firstWord(next).length, running: RUNNING.test(line) }] : [];
});

/** With fewer cut lines the column must explain each, and all but one be running text: two titles or names may be as long as one another. */
const FEW = 4;
/** So many lines end at one width by no chance, among however many that end with their sentence. */
const MANY = 8;
/** Of all lines, so many have one width by no chance either, whatever they end with. */
const SHARED = 0.15;
/** The fewest lines that share a width. */
const FEWEST = 2;
const RUNNING = /[，,。；;]/;
const isFew = (cuts: readonly Cut[]): boolean => cuts.length < FEW;
const enough = (cuts: readonly Cut[], most: number): boolean =>
  isFew(cuts) ? most >= FEWEST && most === cuts.length && cuts.filter(({ running }) => !running).length <= 1 : most >= FEW;

/** Columns to try, in the order of preference: by every width that several lines share, without and with an indent. */
function* triedColumns(lines: readonly string[]): Generator<Column> {
  const shared = [true, false].map((ems) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const w = Math.round(width(line, ems));
      if (w >= SHORTEST && w <= WIDEST) counts.set(w, (counts.get(w) ?? 0) + 1);
    }
    return { ems, counts };
  });
  for (const indent of [0, 2]) {
    for (const { ems, counts } of shared) {
      const times = ([w, count]: readonly [number, number]): number => count + (indent > 0 ? (counts.get(w - indent) ?? 0) : 0);
      const widths = [...counts].filter((each) => times(each) >= Math.max(FEWEST, lines.length * 0.03)).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
      for (const [w] of widths) yield { width: w, ems, slack: 0, loose: 0, indent };
    }
  }
}

/** How many of the cut lines the column explains: none is wider, in none was there room for the next word. */
function explained(cuts: readonly Cut[], { width: most, ems, slack, indent }: Column): number {
  let count = 0;
  for (const cut of cuts) {
    const w = ems ? cut.ems : cut.characters;
    const cutAt = (edge: number): boolean => w <= edge + slack && w + cut.word > edge - slack;
    if (cutAt(most) || cutAt(most - indent)) count += 1;
  }
  return count;
}

/**
 * The column the article's lines were cut at, or null if its lines are paragraphs. What stops in mid-sentence stopped at
 * the column, and no line is much wider; where lines are paragraphs, what lacks its stop may have any length.
 */
export function readColumn(lines: readonly string[]): Column | null {
  const long = lines.filter((line) => line.length >= SHORTEST);
  // Most pages end here: their lines are paragraphs, longer than any column is wide.
  if (long.filter((line) => line.length > 2 * WIDEST).length > Math.max(1, long.length * 0.1)) return null;
  const cuts = cutsOf(lines);
  let best: Column | null = null;
  let most = 0;
  for (const column of triedColumns(lines)) {
    const count = explained(cuts, column);
    // An indent explains more by being less strict: it must explain half of what else stays unexplained, or all of a little.
    const strict = best && column.indent > best.indent && !(cuts.length <= FEW && count === cuts.length);
    const more = strict ? Math.max(2, (cuts.length - most) * 0.5) : 1;
    if (count >= most + more) [best, most] = [column, count];
  }
  if (!best || !enough(cuts, most)) return null;
  const column = best;
  const wider = long.filter((line) => width(line, column.ems) > column.width + 4).length;
  const full = long.filter((line) => [0, column.indent].includes(column.width - width(line, column.ems))).length;
  const chance = most < long.length * 0.1 && full < long.length * SHARED && (most < MANY || most < cuts.length * 0.8);
  if (chance || wider > Math.max(1, long.length * 0.1)) return null;
  const justified = { ...column, slack: 1.5, loose: 4 };
  const near = explained(cuts, justified);
  if (near < cuts.length * 0.5) return null;
  if (most < near * 0.9) return justified;
  return { ...column, loose: most >= cuts.length * 0.97 ? 0 : 4 };
}

/** Was `line` cut because the first word of `next` did not fit in? Only where a sentence ends is half a digit worth a doubt. */
export function isFull(line: string, next: string, { width: most, ems, slack, indent }: Column, first: boolean): boolean {
  const ended = ENDED.test(line);
  const word = ended ? (WORD.exec(next)?.[0] ?? '') : firstWord(next);
  return width(line, ems) + width(word, ems && ended) > most - slack - (first ? indent : 0);
}
