/**
 * Lines cut at a column's width: digital newspapers, hard-wrapped plain text. Which line goes on in the next is told
 * from the width alone wherever it can be: a line was cut only if the next word did not fit in.
 */

/** The width at which an article's lines were cut. */
interface Column {
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

/** Outline labels, bullets, and the marks of a page turn: what starts a new paragraph wherever it stands at the head of a line. */
const LABEL =
  /^(?:[(（]?[一二三四五六七八九十百]{1,4}[)）、．.]|第[一二三四五六七八九十]{1,3}[、，,章节部]|[(（][0-9０-９]{1,3}[)）]|[0-9０-９]{1,3}(?:[.．、](?![0-9０-９](?![0-9０-９]{3}年))|[)）]|[,，](?=[\u4e00-\u9fff“]))|[①-⑳⑴-⒇⒈-⒛]|[一二三四五六七八九十]{1,3}是|[【[]?第?[0-9０-９一二三四五六七八九十]{0,3}[项个]?(?:反馈|整改)?(?:问题|任务)[0-9０-９一二三四五六七八九十]{0,3}(?:[】\]]|(?<=[0-9０-９一二三四五六七八九十项个].{0,6})[:：])|[●◆■▲★◇▪◎►▶※]|[【[(（]?(?:[上下紧]接|下转)第?[A-Z]?[0-9一二三四五六七八九十]{1,3}版|[上下]接第|上接|下转)/;
/** Words before a colon, 问题3, 附件, a dash: labels too, unless they go on a sentence. */
const WORD_LABEL = /^(?:问题[一二三四五六七八九十0-9０-９]|附件|[—－-]|[\u4e00-\u9fff“”]{2,16}[:：])/;
/** Fields of a problem block; whatever stands before them, they begin a line of their own. */
const FIELD = /^(?:整改|完成|责任|牵头|配合|办结|销号|反馈|存在|下一?步)(?:整改|工作|完成|落实)?(?:[时期]限|时间|情况|进展|措施|结果|成效|目标|状态|进度|问题|单位|部门|领导|科室|人)[:：]/;
const FINISHED = /(?:[。！？!?;；:：…>]|[\u4e00-\u9fff”)）%]\.)["”’』」)）]?$/;
const ENDED = /[。；;!！?？.]$/;
const DIGIT = '[\\d０-９○〇零一二三四五六七八九十]';
const DATE_LINE = new RegExp(`^(?:${DIGIT}{2,4}\\s*年\\s*${DIGIT}{1,3}\\s*月(?:\\s*${DIGIT}{1,3}\\s*日)?|${DIGIT}{4}([-.．/])${DIGIT}{1,2}\\1${DIGIT}{1,2})$`);
/** Lines that open a paragraph though they carry no label: closings, signatures. */
const OPENER = /^(?:欢迎|敬请|特此|下一?步[,，]|下一?阶段[,，]|中共[\u4e00-\u9fff]{2,40}$|[\u4e00-\u9fff]{2,30}(?:委员会|党组|党委|党工委|党总支|党支部)$)/;
const ALL_HAN = /^[\u4e00-\u9fff（）“”]+$/;
/** 二是…, 3）…: the next item of a list run into the paragraph; the first may open a paragraph of its own. */
const LATER_ITEM = /^(?:[二三四五六七八九十]{1,3}是|[②-⑳])/;
/** The end of a document's title, which holds no stop. */
const TITLE = /^[^，。；,;]{0,60}(?:情况|结果|进展|整改)的?(?:通报|报告|公示|公告)$/;
/** How a heading ends that says all it has to say. */
const WHOLE_HEADING = /(?:的问题|问题的整改|方面|[实展成改]情况|工作打算|下一?步(?:工作)?(?:安排|措施))$/;
const GOES_ON = /^(?:[的和及与、并或（(【]|整改|问题|方面|情况)/;
/** A line that stops at one of these cannot end a paragraph. */
const UNFINISHED = /[,，、\-－—‐“《（(]$/;
/** A line that begins with one of these cannot begin a paragraph. */
const CLOSING = /^[,，、。．；;：:！!？?）)”’%％》〉』」]/;
/** What is not broken at a line's end: a number, a Latin word or address; else a character, with the stops that cling to it. */
const WORD = /^(?:[A-Za-z0-9０-９○〇零一二三四五六七八九十百千万.．,@_+/:：%％—-]{1,40}|[^])[，。、；：！？）》”’,.;:!?)]*/;

function width(line: string, ems: boolean): number {
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
  readonly line: string;
  readonly word: string;
}

const cutsOf = (lines: readonly string[]): Cut[] => lines.flatMap((line, i) => {
  const next = lines[i + 1];
  const was = next !== undefined && line.length >= SHORTEST && !FINISHED.test(line.slice(-3)) && !opensParagraph(next) && !isHeadingLine(line);
  return was ? [{ line, word: firstWord(next) }] : [];
});

/** Columns to try, in the order of preference: by every width that several lines share, without and with an indent. */
function* triedColumns(lines: readonly string[]): Generator<Column> {
  const shared = [true, false].map((ems) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const w = Math.round(width(line, ems));
      if (w >= SHORTEST && w <= WIDEST) counts.set(w, (counts.get(w) ?? 0) + 1);
    }
    return { ems, widths: [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([w]) => w) };
  });
  for (const indent of [0, 2]) for (const { ems, widths } of shared) for (const w of widths) yield { width: w, ems, slack: 0, loose: 0, indent };
}

/** How many of the cut lines the column explains: none is wider, in none was there room for the next word. */
function explained(cuts: readonly Cut[], { width: most, ems, slack, indent }: Column): number {
  let count = 0;
  for (const { line, word } of cuts) {
    const w = width(line, ems);
    if (w <= most + slack && w + word.length > most - slack - indent) count += 1;
  }
  return count;
}

/**
 * The column the article's lines were cut at, or null if its lines are paragraphs. What stops in mid-sentence stopped at
 * the column, and no line is much wider; where lines are paragraphs, what lacks its stop may have any length.
 */
export function readColumn(lines: readonly string[]): Column | null {
  const cuts = cutsOf(lines);
  let best: Column | null = null;
  let most = 0;
  for (const column of triedColumns(lines)) {
    const count = explained(cuts, column);
    // An indent explains more by being less strict: it must explain half of what else stays unexplained.
    const more = best && column.indent > best.indent ? Math.max(2, (cuts.length - most) * 0.5) : 1;
    if (count >= most + more) [best, most] = [column, count];
  }
  if (!best || most < 4) return null;
  const column = best;
  const long = lines.filter((line) => line.length >= SHORTEST);
  const wider = long.filter((line) => width(line, column.ems) > column.width + 4).length;
  if (most < long.length * 0.1 || wider > Math.max(1, long.length * 0.1)) return null;
  const justified = { ...column, slack: 1.5, loose: 4 };
  const near = explained(cuts, justified);
  if (near < cuts.length * 0.5) return null;
  if (most < near * 0.9) return justified;
  return { ...column, loose: most >= cuts.length * 0.97 ? 0 : 4 };
}

/** A line without a sentence's end. */
const isOpen = (line: string): boolean => !/[。；;]/.test(line) && !FINISHED.test(line);

/** A labelled line without any stop: a heading, which may end anywhere. */
const isHeadingLine = (line: string): boolean => LABEL.test(line) && isOpen(line);

/** Was `line` cut because the first word of `next` did not fit in? Only where a sentence ends is half a digit worth a doubt. */
function isFull(line: string, next: string, { width: most, ems, slack, indent }: Column, first: boolean): boolean {
  const ended = ENDED.test(line);
  const word = ended ? (WORD.exec(next)?.[0] ?? '') : firstWord(next);
  return width(line, ems) + width(word, ems && ended) > most - slack - (first ? indent : 0);
}

/** What a paragraph begins with, as far as documents repeat themselves: 该问题…, 下一步…. */
const HEAD = 3;

/**
 * Joins the lines of paragraphs again.
 *
 * @param lines - In order; `null` for what is no line of running text (a heading, an item, a cell) and never joined.
 * @returns For each line whether it goes on the paragraph of the line before it.
 */
export function joinLines(lines: readonly (string | null)[]): boolean[] {
  const joins = lines.map(() => false);
  const column = readColumn(lines.filter((line) => line !== null));
  if (!column) return joins;
  const heads = paragraphHeads(lines, column);
  const itemsOpen = lines.some((line, i) => {
    const before = lines[i - 1];
    return line !== null && before && LATER_ITEM.test(line) && FINISHED.test(before) && !isFull(before, line, column, true);
  });
  let start = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (line !== null && before !== null && before !== undefined) {
      joins[i] = continues({ lines, start, at: i, before, after: line, column, heads, itemsOpen });
    }
    if (!joins[i]) start = i;
  });
  return joins;
}

/** How often a paragraph surely begins with these characters, less how often a sentence inside a line does. */
function paragraphHeads(lines: readonly (string | null)[], column: Column): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  const count = (head: string, by: number): void => void heads.set(head, (heads.get(head) ?? 0) + by);
  lines.forEach((line, i) => {
    if (line === null) return;
    const before = lines[i - 1];
    if (before && FINISHED.test(before) && !isFull(before, line, column, true)) count(line.slice(0, HEAD), 1);
    for (const match of line.matchAll(/[。；;](?=[^”』」）)])/g)) count(line.slice(match.index + 1, match.index + 1 + HEAD), -1);
  });
  return heads;
}

interface Break {
  readonly lines: readonly (string | null)[];
  /** Index of the paragraph's first line. */
  readonly start: number;
  /** Index of `after`. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly column: Column;
  readonly heads: ReadonlyMap<string, number>;
  /** Do 二是… stand at the head of paragraphs in this text? */
  readonly itemsOpen: boolean;
}

/** Is all of the paragraph so far a heading? Long ones run over two or three lines. */
const isHeadingSoFar = ({ lines, start, at }: Break): boolean =>
  at - start <= 3 && lines.slice(start, at).every((line, i) => line !== null && (i === 0 ? isHeadingLine(line) : isOpen(line)));

/** An organisation's name alone in its line above a date. */
const isSignature = ({ lines, at, before, after }: Break): boolean =>
  ALL_HAN.test(after) && DATE_LINE.test(lines[at + 1] ?? '') && !ALL_HAN.test(before);

const opensParagraph = (line: string): boolean => LABEL.test(line) || FIELD.test(line) || DATE_LINE.test(line);

/** Where first lines are indented, the width of a cut line says whether it is one; null where it cannot be told. */
function isFirstLine({ lines, at, after, column }: Break): boolean | null {
  const next = lines[at + 1];
  if (column.indent === 0 || column.slack > 0 || !next || FINISHED.test(after) || opensParagraph(next)) return null;
  if (width(after, column.ems) > column.width - column.indent) return false;
  return isFull(after, next, column, true) && !isFull(after, next, column, false) ? true : null;
}

/** Does the paragraph go on in the line `after`? */
function continues(place: Break): boolean {
  const { before, after, column } = place;
  if (UNFINISHED.test(before) || CLOSING.test(after)) return true;
  const first = place.start === place.at - 1;
  const full = isFull(before, after, column, first);
  if (LATER_ITEM.test(after) && full && !(place.itemsOpen && FINISHED.test(before))) return true;
  if (opensParagraph(after) || isSignature(place)) return false;
  if (TITLE.test(before)) return false;
  const opens = full && (FINISHED.test(before) || isHeadingSoFar(place)) ? isFirstLine(place) : null;
  if (opens !== null) return !opens;
  if (FINISHED.test(before)) return full && !WORD_LABEL.test(after) && !OPENER.test(after) && !(ALL_HAN.test(after.slice(0, HEAD)) && (place.heads.get(after.slice(0, HEAD)) ?? 0) > 0);
  if (isHeadingSoFar(place)) return full && (GOES_ON.test(after) || !WHOLE_HEADING.test(before));
  return full || width(before, column.ems) > column.width - column.loose - (first ? column.indent : 0);
}
