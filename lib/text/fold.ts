/**
 * Folding: the one normal form the grammar's rules are written in.
 *
 * Notices mix full-width and half-width punctuation and digits, print spaces around numbers and break lines inside
 * words. Rules would have to spell out every mixture; instead they read folded text, and every offset goes back to
 * the article through `FoldedText.source`.
 */

/**
 * Where folded code units stand in their source. Folding turns one code unit into one or drops it, so the way back is
 * a sum: where the text began, how far into it, what was dropped before. Most paragraphs drop nothing.
 */
export interface Offsets {
  /** Where the folded text begins in its source. */
  readonly from: number;
  /** In order, by twos: a folded offset, and how many code units were dropped in all before what stands there. */
  readonly gaps: readonly number[];
}

/** Folded text and where its code units stand in the text it was made from. */
export interface FoldedText {
  readonly text: string;
  readonly source: Offsets;
}

/** Where folded code unit `i` stands in the source; `i` may be the folded text's length, for the end. */
export function sourceAt({ from, gaps }: Offsets, i: number): number {
  let low = 0;
  let high = gaps.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gaps[middle * 2] ?? 0) <= i) low = middle + 1;
    else high = middle;
  }
  return from + i + (low === 0 ? 0 : (gaps[low * 2 - 1] ?? 0));
}

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const WHITE = /[\s\u00a0\u180e\u200b-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/;
/** Kangxi radicals and compatibility ideographs, which PDFs print for ordinary characters. */
const COMPATIBILITY = /[\u2e80-\u2fdf\uf900-\ufaff]/;
const LATIN = /[A-Za-z0-9]/;

/** One character to its folded form, always one code unit: ，→ ,  （→ (  ０→ 0  —→ -. 。、“”《》 stay. */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  if (code >= 0xff01 && code <= 0xff5e && code !== 0xff0d) return String.fromCharCode(code - 0xfee0);
  // Quotation marks and brackets, the commonest of what is left, stay as they are.
  if ((code >= 0x2016 && code <= 0x201f) || (code >= 0x3001 && code <= 0x301b)) return character;
  if (DASHES.test(character)) return '-';
  if (character === '｡') return '。';
  if (character === '〜' || character === '∼') return '~';
  if (character === '﹕' || character === '∶') return ':';
  if (character === '﹔') return ';';
  if (character === '﹐') return ',';
  if (character === '﹙') return '(';
  if (character === '﹚') return ')';
  if (character === '•' || character === '・') return '·';
  if (COMPATIBILITY.test(character)) {
    const folded = character.normalize('NFKC');
    return folded.length === 1 ? folded : character;
  }
  return character;
}

/** True for white space and invisible characters of any kind. */
export function isWhite(character: string): boolean {
  const code = character.charCodeAt(0);
  if ((code > 0x20 && code < 0x80) || (code > 0x3000 && code < 0xfeff) || code > 0xfeff) return false;
  return WHITE.test(character);
}

/**
 * Runs of white space, and single characters that folding may change: all but ideographs, 、。“”《》, letters and digits
 * in their ordinary blocks, which are nearly all of any notice.
 */
const CHANGED = new RegExp(`${WHITE.source}+|[^\\u4e00-\\u9fff\\u3001\\u3002\\u300a\\u300b\\u201c\\u201d\\u0030-\\u007e]`, 'g');

/** "5 驻区单位…": an ordinal parted from its heading by a space alone, not a number from its unit. */
const ORDINAL_ALONE = /^\d{1,2}$/;
/** What follows a number that counts: 5 个, 3 月. */
export const UNIT = /[年月日时分号个件起处名人位户家项条次份宗笔台座万亿元亩岁期批场只类天周届轮版页楼层栋室级公吨米度多余]/;
/** The longest numeral a paragraph opens with: (十二). */
const HEAD = 5;
/** A half-width stop behind ideographs is a full stop, unless all before it is a numeral: 二.反馈问题, (一).关于. */
const endsSentence = (last: string, before: string): boolean =>
  /[\u4e00-\u9fff”》)%]/.test(last) && !(before.length <= HEAD && /^[(]?[一二三四五六七八九十\d]{1,3}[)]?$/.test(before));

const NOTHING_DROPPED: readonly number[] = [];

/**
 * Folds `text.slice(start, end)`: characters by {@link foldCharacter}, white space dropped except one space that
 * parts two Latin letters or digits on the same line ("APP 2"). Straight double quotes open and close in turn.
 */
export function foldText(text: string, start = 0, end = text.length): FoldedText {
  const part = text.slice(start, end);
  CHANGED.lastIndex = 0;
  return CHANGED.test(part) ? foldPart(part, start) : { text: part, source: { from: start, gaps: NOTHING_DROPPED } };
}

/** So many pieces are joined at a time: a concatenation of each with the rest would cost more memory than the text. */
const JOINED = 512;

/** @param start - Where `part` begins in its source. */
function foldPart(part: string, start: number): FoldedText {
  let gaps = NOTHING_DROPPED as number[];
  let dropped = 0;
  let quoted = false;
  let folded = '';
  let pieces: string[] = [];
  /** Up to where `part` is folded, the folded character before, and the first ones. */
  let done = 0;
  let last = '';
  let head = '';
  CHANGED.lastIndex = 0;
  while (CHANGED.test(part)) {
    const end = CHANGED.lastIndex;
    let at = end - 1;
    while (at > done && isWhite(part.charAt(at)) && isWhite(part.charAt(at - 1))) at -= 1;
    const plain = part.slice(done, at);
    if (plain) pieces.push(plain);
    if (head.length <= HEAD) head += plain.slice(0, HEAD + 1);
    const before = at > done ? part.charAt(at - 1) : last;
    let next = foldCharacter(part.charAt(at));
    if (isWhite(next)) {
      const after = foldCharacter(part.charAt(end));
      const sameLine = !part.slice(at, end).includes('\n');
      next = '';
      if (sameLine && head.length <= 2 && ORDINAL_ALONE.test(head) && /[\u4e00-\u9fff“]/.test(after) && !UNIT.test(after)) next = '、';
      else if (sameLine && LATIN.test(before) && LATIN.test(after)) next = ' ';
      const gone = end - at - next.length;
      if (gone > 0) {
        const place = at - dropped + next.length;
        dropped += gone;
        if (gaps === NOTHING_DROPPED) gaps = [];
        gaps.push(place, dropped);
      }
    } else if (next === '.' && endsSentence(before, head)) next = '。';
    else if (next === '"') {
      next = quoted ? '”' : '“';
      quoted = !quoted;
    }
    if (next) pieces.push(next);
    last = next || before;
    if (head.length <= HEAD) head += next;
    done = end;
    if (pieces.length >= JOINED) {
      folded += pieces.join('');
      pieces = [];
    }
  }
  if (done < part.length) pieces.push(part.slice(done));
  return { text: folded + pieces.join(''), source: { from: start, gaps } };
}
