/**
 * Characters that stand where one could not be shown: private-use code points (a site's web font draws its digits
 * with them), □ ■ ▯ 〓 █ (no glyph, or a character the typesetter lacked or blotted out), U+FFFD (bytes that are no text) and U+FFFC
 * (a picture in the place of text). Source of a character class for a regular expression with the flag `u`.
 *
 * U+E5E5 is left out: converters write it for the full-width space.
 */
export const UNREADABLE = '\\u{e000}-\\u{e5e4}\\u{e5e6}-\\u{f8ff}\\u{f0000}-\\u{10ffff}\\u{2580}-\\u{259f}□■▯▮〓\\u{fffc}\\u{fffd}';

const ANY = new RegExp(`[${UNREADABLE}]`, 'u');
const DIGIT = '[\\d○〇零一二两三四五六七八九十百千万亿]';
/** A number that goes on into something unreadable: 1□, □5, 12.□, 0510-□. */
const DAMAGED_NUMBER = new RegExp(`[${UNREADABLE}][.,/()-]?${DIGIT}|${DIGIT}[.,/()-]{0,2}[${UNREADABLE}]`, 'u');

/** A year, month or day of which the beginning, or more, is lost: 20□5年. */
const DAMAGED_END = new RegExp(`\\d{0,3}[${UNREADABLE}][\\d○〇零一二三四五六七八九十年月日]*$`, 'u');
/** A written date is no longer. */
const LONGEST_DATE = 16;

/** Does the text hold a character that cannot be read? */
export const holdsUnreadable = (text: string): boolean => ANY.test(text);

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
const isHighSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;

/** Does an unreadable character stand in `[start, end)`, or right beside it? jg□dw@… is no address, nor is dw@…. */
export function touchesUnreadable(text: string, start: number, end: number): boolean {
  const from = start - (isLowSurrogate(text, start - 1) ? 2 : 1);
  const to = end + (isHighSurrogate(text, end) ? 2 : 1);
  return holdsUnreadable(text.slice(Math.max(0, from), to));
}

/** How far beside a number a mark of it (a point, a hyphen, a bracket) may part it from what cannot be read. */
const BESIDE = 2;

/**
 * Does a number of `[start, end)` touch an unreadable character, inside or beside the stretch? Then it has no value:
 * what is left of it may be any part of the number that was printed.
 *
 *   问责□3人 → true      追缴12.□万元 → true      0510-8□34567 → true      □同意 → false
 *
 * @param text - Folded.
 */
export function hasDamagedNumber(text: string, start: number, end: number): boolean {
  let from = start - BESIDE;
  let to = end + BESIDE;
  if (isLowSurrogate(text, from)) from -= 1;
  if (isHighSurrogate(text, to - 1)) to += 1;
  return DAMAGED_NUMBER.test(text.slice(Math.max(0, from), to));
}

/** How long a date is that ends right before `at` and has an unreadable character in it: {20□5年}春节前. 0 for none. */
export const damagedBefore = (text: string, at: number): number => DAMAGED_END.exec(text.slice(Math.max(0, at - LONGEST_DATE), at))?.[0].length ?? 0;
