/**
 * Lines cut at a column's width: digital newspapers, hard-wrapped plain text. Which line goes on in the next is told
 * from the width alone wherever it can be: a line was cut only if the next word did not fit in.
 */

/** The width at which an article's lines were cut. */
export interface Column {
  readonly width: number;
  /** What lines were measured in when they were cut: characters, or ems as type is set (ASCII takes half). */
  readonly ems: boolean;
  /** By how much a full line may fall short: 0 where all lines were cut alike, 1.5 ems in justified type. */
  readonly slack: number;
  /** By how much the first line of a paragraph is shorter, its indentation dropped: 0 or 2. */
  readonly indent: number;
}

/** Outline labels, and the marks of a page turn: what starts a new paragraph wherever it stands at the head of a line. */
const LABEL =
  /^(?:[(（]?[一二三四五六七八九十百]{1,4}[)）、．.]|第[一二三四五六七八九十]{1,3}[、，,章节部]|[(（][0-9０-９]{1,3}[)）]|[0-9０-９]{1,3}(?:[.．、](?![0-9０-９](?![0-9０-９]{3}年))|[)）])|[①-⑳⑴-⒇⒈-⒛]|[一二三四五六七八九十]{1,3}是|[上下]接第|上接|下转)/;
/** Words before a colon, 问题3, 附件: labels too, unless they go on a sentence. */
const WORD_LABEL = /^(?:问题[一二三四五六七八九十0-9０-９]|附件|[\u4e00-\u9fff“”]{2,16}[:：])/;
/** Fields of a problem block; whatever stands before them, they begin a line of their own. */
const FIELD = /^(?:整改|完成|责任|牵头|配合|办结|销号|反馈|存在|下一?步)[\u4e00-\u9fff]{0,10}[:：]/;
const FINISHED = /[。！？!?;；:：…>]["”’』」)）]?$/;
const DATE_LINE = /^[\d０-９○〇零一二三四五六七八九十]{2,4}\s*年[\d０-９一二三四五六七八九十\s]{1,4}月[\d０-９一二三四五六七八九十\s]{1,4}日$/;
/** Lines that open a paragraph though they carry no label: closings, signatures. */
const OPENER = /^(?:欢迎|敬请|特此|中共[\u4e00-\u9fff]{2,40}$|[\u4e00-\u9fff]{2,30}(?:委员会|党组|党委|党工委|党总支|党支部)$)/;
/** 二是…, 3）…: the next item of a list run into the paragraph; the first may open a paragraph of its own. */
const LATER_ITEM = /^(?:[二三四五六七八九十]{1,3}是|[②-⑳])/;
/** The end of a document's title, which holds no stop. */
const TITLE = /^[^，。；,;]{0,60}(?:情况|结果|进展|整改)的?(?:通报|报告|公示|公告)$/;
/** A line that stops at one of these cannot end a paragraph. */
const UNFINISHED = /[,，、\-－—‐“《（(]$/;
/** A line that begins with one of these cannot begin a paragraph. */
const CLOSING = /^[,，、。．；;：:！!？?）)”’》〉』」%％]/;
/** What is not broken at a line's end: a number, a Latin word or address; else a character, with the stops that cling to it. */
const WORD = /^(?:[A-Za-z0-9０-９○〇零一二三四五六七八九十百千万.．@_+/%％-]{1,40}|[^])[，。、；：！？）》”’,.;:!?)]*/;

function width(line: string, ems: boolean): number {
  if (!ems) return line.length;
  let half = 0;
  for (let i = 0; i < line.length; i += 1) if (line.charCodeAt(i) < 0x80) half += 1;
  return line.length - half / 2;
}

/** Too short to have been cut. */
const SHORTEST = 12;
const WIDEST = 60;

/** The column by one measure, with how many lines were cut exactly at it; null if there is none. */
function columnBy(lines: readonly string[], ems: boolean): { width: number; exact: number } | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const w = Math.round(width(line, ems));
    counts.set(w, (counts.get(w) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const w of counts.keys()) {
    const near = [-1, 0, 1].reduce((sum, d) => sum + (counts.get(w + d) ?? 0), 0);
    if (near > most || (near === most && w > best)) [best, most] = [w, near];
  }
  const edge = [best + 1, best, best - 1].find((w) => (counts.get(w) ?? 0) >= most * 0.2) ?? best;
  if (edge > WIDEST) return null;
  const full = lines.filter((line) => Math.abs(width(line, ems) - edge) < 2);
  const open = full.filter((line) => !FINISHED.test(line.slice(-3))).length;
  const wider = lines.filter((line) => width(line, ems) > edge + 4).length;
  if (full.length < Math.max(5, lines.length * 0.2) || open < full.length * 0.6 || wider > Math.max(1, lines.length * 0.1)) return null;
  return { width: edge, exact: lines.filter((line) => Math.abs(width(line, ems) - edge) <= 0.5).length };
}

/**
 * The column the article's lines were cut at, or null if its lines are paragraphs. Cut lines share a width, mostly stop
 * in mid-sentence, and none is much wider; paragraphs do neither.
 */
export function readColumn(lines: readonly string[]): Column | null {
  const long = lines.filter((line) => line.length >= SHORTEST);
  if (long.length < 8) return null;
  const inEms = columnBy(long, true);
  const inCharacters = columnBy(long, false);
  const ems = (inEms?.exact ?? 0) >= (inCharacters?.exact ?? 0);
  const found = ems ? inEms : inCharacters;
  if (!found) return null;
  const column = { width: found.width, ems, slack: 0, indent: 0 };
  const pairs = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const was = next !== undefined && line.length >= SHORTEST && !FINISHED.test(line.slice(-3)) && !LABEL.test(next) && !isHeadingLine(line);
    return was ? [{ line, next }] : [];
  });
  const cutAt = (indent: number): number => pairs.filter(({ line, next }) => isFull(line, next, { ...column, indent }, true)).length;
  const indent = cutAt(0) < pairs.length * 0.95 && cutAt(2) > cutAt(0) ? 2 : 0;
  return { ...column, indent, slack: cutAt(indent) >= pairs.length * 0.9 ? 0 : 1.5 };
}

/** A labelled line without any stop: a heading, which may end anywhere. */
const isHeadingLine = (line: string): boolean => LABEL.test(line) && !/[。，；,;]/.test(line);

/** Was `line` cut because the first word of `next` did not fit in? */
const isFull = (line: string, next: string, { width: most, ems, slack, indent }: Column, first: boolean): boolean =>
  width(line, ems) + width(WORD.exec(next)?.[0] ?? '', ems) > most - slack - (first ? indent : 0);

/**
 * Does the paragraph of the line `before` go on in the line `after`?
 *
 * @param first - `before` is the first line of its paragraph.
 */
export function continues(before: string, after: string, column: Column, first: boolean): boolean {
  if (UNFINISHED.test(before) || CLOSING.test(after)) return true;
  const full = isFull(before, after, column, first);
  if (LATER_ITEM.test(after) && full) return true;
  if (LABEL.test(after) || FIELD.test(after) || DATE_LINE.test(after)) return false;
  if (FINISHED.test(before)) return full && !WORD_LABEL.test(after) && !OPENER.test(after);
  // What ends without a stop is a heading or was cut; a heading that fills the line by chance is rare.
  if (isHeadingLine(before) || TITLE.test(before)) return full && !TITLE.test(before);
  return width(before, column.ems) >= column.width - 4 - (first ? column.indent : 0);
}
