/**
 * The one list of characters that are no text: white space, and what nobody sees. Page, file and grammar all ask here.
 *
 * Unseen is what Unicode calls Default_Ignorable_Code_Point (zero-width and direction marks, isolates, joiners, soft
 * hyphen, variation selectors, tags, a byte order mark inside), control codes (C0 and C1), noncharacters, format controls
 * of scripts and notations that print nothing themselves, and the marks of interlinear notes. White
 * is White_Space, the fillers and blanks that print as a gap, and U+E5E5, what converters make of A3A0, GBK's full-width
 * space.
 */

/** First and last of each range, in order. */
type Ranges = readonly (readonly [number, number])[];

const WHITE: Ranges = [
  [0x09, 0x0d], [0x20, 0x20], [0x85, 0x85], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f, 0x202f],
  [0x205f, 0x205f], [0x2800, 0x2800], [0x3000, 0x3000], [0x3164, 0x3164], [0xe5e5, 0xe5e5], [0xffa0, 0xffa0],
];
const UNSEEN: Ranges = [
  [0x00, 0x08], [0x0e, 0x1f], [0x7f, 0x84], [0x86, 0x9f], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180f],
  [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xfdd0, 0xfdef], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xfff0, 0xfffb], [0xfffe, 0xffff],
];
/** The first halves of U+E0000–E0FFF, the tags and the variation selectors of ideographs: 0xdb40 to 0xdb43. */
const isUnseenHalf = (code: number): boolean => (code & 0xfffc) === 0xdb40;
/** Controls of hieroglyphs, shorthand and music, as code points. */
const UNSEEN_PAIRS: Ranges = [[0x13430, 0x1343f], [0x1bca0, 0x1bca3], [0x1d173, 0x1d17a]];
const isUnseenPair = (point: number): boolean =>
  (point > 0xffff && (point & 0xfffe) === 0xfffe) || UNSEEN_PAIRS.some(([first, last]) => point >= first && point <= last);

const NO_TEXT = 1;
/** By code unit: 0 text, 1 white, 2 unseen. */
const KIND = new Uint8Array(0x10000);
for (const [first, last] of WHITE) KIND.fill(NO_TEXT, first, last + 1);
for (const [first, last] of UNSEEN) KIND.fill(NO_TEXT + 1, first, last + 1);

/** White space of any kind, as code unit: it is shown as a gap and read as at most one space. */
export const isWhite = (code: number): boolean => KIND[code] === NO_TEXT;

/** How many code units at `at` belong to a character nobody sees: 0 if there is none, 2 for a surrogate pair. */
export function unseenLength(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (isUnseenHalf(code)) return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
  if ((code & 0xfc00) === 0xd800) return isUnseenPair(text.codePointAt(at) ?? 0) ? 2 : 0;
  return KIND[code] === NO_TEXT + 1 ? 1 : 0;
}

/** What a printed line shows: without what nobody sees, and without white space at its ends. */
export function shownText(line: string): string {
  let shown = '';
  let done = 0;
  for (let at = 0; at < line.length;) {
    const unseen = unseenLength(line, at);
    if (unseen > 0) {
      shown += line.slice(done, at);
      done = at + unseen;
    }
    at += unseen || 1;
  }
  shown += line.slice(done);
  let [start, end] = [0, shown.length];
  while (start < end && isWhite(shown.charCodeAt(start))) start += 1;
  while (end > start && isWhite(shown.charCodeAt(end - 1))) end -= 1;
  return shown.slice(start, end);
}
