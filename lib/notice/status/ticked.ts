import { isStatusAlone, readStatusWords, type StatusWords } from '../forms/status-words';

/** A box that is ticked: ☑ ✔ √ ■, also in brackets, and ● beside ○; folded text. */
const TICKED = '(?:[☑☒✅✔✓√■●◉]\\ufe0f?|\\[[xX√✓✔]\\]|\\([√✓✔xX]\\))';
/** One that is left open: □ ☐ ○, empty brackets. */
const OPEN = '(?:[□☐○◻]|\\[\\]|\\(\\))';
const WORDS = '[\\u4e00-\\u9fff]{2,9}';
/** ☑已完成 □正在推进, and 已完成☑ 正在推进□. */
const BOX_FIRST = new RegExp(`(?:(?<ticked>${TICKED})|${OPEN})(?<words>${WORDS})`, 'g');
const BOX_BEHIND = new RegExp(`(?<words>${WORDS}):?(?:(?<ticked>${TICKED})|${OPEN})`, 'g');
const BEGINS_WITH_BOX = new RegExp(`^(?:${TICKED}|${OPEN})`);
/** What a cell of a column of ticks holds. */
const TICK = new RegExp(`^${TICKED}$`);

/** Is a cell ticked, and nothing else? */
export const isTick = (text: string): boolean => TICK.test(text);

const LEFT_OPEN = new RegExp(`^${OPEN}|${OPEN}$`);

/** □已完成 in a line of its own: a status that was not chosen, of several below one another. Folded. */
export const isLeftOpen = (line: string): boolean => LEFT_OPEN.test(line) && isStatusAlone(line.replace(LEFT_OPEN, ''));

/** Which of several statuses is ticked; `null` where none is, or more than one: then nobody can tell. */
export interface Ticked {
  readonly words: StatusWords | null;
}

/**
 * A choice of statuses with a box before or behind each:
 *
 *   ☑{已完成} □正在推进 □未启动      (√){已完成} ()未完成      已完成□ {正在推进}☑
 *
 * @param text - Folded.
 * @returns null if the text is no such choice of two statuses at least.
 */
export function readTicked(text: string): Ticked | null {
  // ●已完成 ●正在推进: marks of a list.
  if (text.includes('●') && !text.includes('○')) return null;
  const options = [...text.matchAll(BEGINS_WITH_BOX.test(text) ? BOX_FIRST : BOX_BEHIND)].flatMap((match) => {
    const words = match.groups?.['words'] ?? '';
    const status = readStatusWords(words);
    return status ? [{ status, ticked: match.groups?.['ticked'] !== undefined, start: match.index + match[0].indexOf(words) }] : [];
  });
  if (options.length < 2) return null;
  const [one, second] = options.filter(({ ticked }) => ticked);
  if (!one || second) return { words: null };
  const { status, start } = one;
  return { words: { ...status, start: start + status.start, end: start + status.end } };
}
