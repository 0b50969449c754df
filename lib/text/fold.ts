/**
 * Folding: the one normal form the grammar's rules are written in.
 *
 * Notices mix full-width and half-width punctuation and digits, print spaces around numbers and break lines inside
 * words. Rules would have to spell out every mixture; instead they read folded text, and every offset goes back to
 * the article through `FoldedText.source`.
 */

/** Folded text and, for each of its code units, the offset in the text it was made from. */
export interface FoldedText {
  readonly text: string;
  /** `source[i]` is where folded code unit `i` stands in the source; one more entry than `text` is long (the end). */
  readonly source: readonly number[];
}

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const WHITE = /[\s\u00a0\u180e\u200b-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/;
/** Kangxi radicals and compatibility ideographs, which PDFs print for ordinary characters. */
const COMPATIBILITY = /[\u2e80-\u2fdf\uf900-\ufaff]/;
const LATIN = /[A-Za-z0-9]/;

/** One character to its folded form, always one code unit: ，→ ,  （→ (  ０→ 0  —→ -. 。、“”《》 stay. */
export function foldCharacter(character: string): string {
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

/** Ideographs and 。、“”《》… in their ordinary block: what folding leaves alone, nearly all of any notice. */
const isPlain = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code > 0x2f && code < 0x7f) || code === 0x3002 || code === 0x3001;

/** "5 驻区单位…": an ordinal parted from its heading by a space alone, not a number from its unit. */
const ORDINAL_ALONE = /^\d{1,2}$/;
/** What follows a number that counts: 5 个, 3 月. */
export const UNIT = /[年月日时分号个件起处名人位户家项条次份宗笔台座万亿元亩岁期批场只类天周届轮版页楼层栋室级公吨米度多余]/;
/** A half-width stop behind ideographs is a full stop, unless all before it is a numeral: 二.反馈问题, (一).关于. */
const endsSentence = (last: string, before: string): boolean =>
  /[\u4e00-\u9fff”》)%]/.test(last) && !(before.length <= 5 && /^[(]?[一二三四五六七八九十\d]{1,3}[)]?$/.test(before));

/**
 * Folds `text.slice(start, end)`: characters by {@link foldCharacter}, white space dropped except one space that
 * parts two Latin letters or digits on the same line ("APP 2"). Straight double quotes open and close in turn.
 */
export function foldText(text: string, start = 0, end = text.length): FoldedText {
  const source: number[] = [];
  let folded = '';
  /** The last character of `folded`; reading it from a string under construction would copy that each time. */
  let last = '';
  let quoted = false;
  let i = start;
  while (i < end) {
    const runStart = i;
    while (i < end && isPlain(text.charCodeAt(i))) {
      source.push(i);
      i += 1;
    }
    if (i > runStart) {
      folded += text.slice(runStart, i);
      last = text.charAt(i - 1);
    }
    if (i >= end) break;
    const character = text[i] ?? '';
    if (!isWhite(character)) {
      let next = foldCharacter(character);
      if (next === '.' && endsSentence(last, folded)) next = '。';
      else if (next === '"') {
        next = quoted ? '”' : '“';
        quoted = !quoted;
      }
      folded += next;
      last = next;
      source.push(i);
      i += 1;
      continue;
    }
    let next = i;
    let lineBreak = false;
    while (next < end && isWhite(text[next] ?? '')) {
      lineBreak ||= text[next] === '\n';
      next += 1;
    }
    const after = next < end ? foldCharacter(text[next] ?? '') : '';
    if (!lineBreak && folded.length <= 2 && ORDINAL_ALONE.test(folded) && /[\u4e00-\u9fff“]/.test(after) && !UNIT.test(after)) {
      folded += '、';
      last = '、';
      source.push(i);
    } else if (!lineBreak && LATIN.test(last) && LATIN.test(after)) {
      folded += ' ';
      last = ' ';
      source.push(i);
    }
    i = next;
  }
  source.push(end);
  return { text: folded, source };
}
