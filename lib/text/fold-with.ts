import { isWhite, unseenLength } from './characters';
import { OffsetsBuilder, type Offsets } from './offsets';
import type { Sign } from './signs';
import { isSpacedOut } from './spaced-out';

/**
 * Folding: the one normal form the grammar's rules are written in.
 *
 * Notices mix full-width and half-width punctuation and digits, print spaces around numbers and break lines inside
 * words. Rules would have to spell out every mixture; instead they read folded text, and every offset goes back to
 * the article through `FoldedText.source`.
 */

/** Folded text and where its code units stand in the text it was made from. */
export interface FoldedText {
  readonly text: string;
  readonly source: Offsets;
}

const DASHES = /[\u2010-\u2015\u2212\uff0d]/;
const LATIN = /[A-Za-z0-9]/;

/** One character to its folded form, always one code unit: ，→ ,  （→ (  ０→ 0  —→ -  「』→ “”. 。、“”《》 stay. */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  if (code >= 0xff01 && code <= 0xff5e && code !== 0xff0d) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x300c && code <= 0x300f) return code % 2 === 0 ? '“' : '”';
  // Quotation marks and brackets, the commonest of what is left, stay as they are.
  if ((code >= 0x2016 && code <= 0x201f) || (code >= 0x3001 && code <= 0x301b)) return character;
  if (DASHES.test(character)) return '-';
  if (character === '〝') return '“';
  if (character === '〞' || character === '〟') return '”';
  if (character === '〜' || character === '∼') return '~';
  if (character === '∶') return ':';
  if (character === '•' || character === '・') return '·';
  return character;
}

/**
 * By code unit, what folding leaves alone: ideographs, 、。“”《》, letters and digits in their ordinary blocks, which are
 * nearly all of any notice.
 */
const PLAIN = new Uint8Array(0x10000);
for (const [first, last] of [[0x4e00, 0x9fff], [0x3001, 0x3002], [0x300a, 0x300b], [0x201c, 0x201d], [0x30, 0x7e]] as const) PLAIN.fill(1, first, last + 1);

/** "5 驻区单位…", "2.1.3 场站闲置": an ordinal parted from its heading by a space alone, not a number from its unit. */
const ORDINAL_ALONE = /^\d{1,2}(?:[.-]\d{1,2}){0,2}$/;
/** 问题一　账目混乱: two characters or three and a numeral, printed without a gap before this one. */
const NAMED_ORDINAL = /^(?![一二三四五六七八九十])[\u4e00-\u9fff]{2,3}[一二三四五六七八九十]{1,3}$/;
/** 12.10.3 and what is longer. */
const LONGEST_ORDINAL = 8;
/** What follows a number that counts: 5 个, 3 月. */
export const UNIT = /[年月日时分号个件起处名人位户家项条次份宗笔台座万亿元亩岁期批场只类天周届轮版页楼层栋室级公吨米度多余]/;
/** The longest numeral a paragraph opens with: (十二). */
const HEAD = 5;
/** A half-width stop behind ideographs is a full stop, unless all before it is a numeral: 二.反馈问题, (一).关于. */
const endsSentence = (last: string, before: string): boolean =>
  /[\u4e00-\u9fff”》)%]/.test(last) && !(before.length <= HEAD && /^[(]?[一二三四五六七八九十\d]{1,3}[)]?$/.test(before));

/** Finds the sign at an offset, or null: see signs.ts. */
export type SignOf = (text: string, at: number) => Sign | null;

/** So far around a gap the rest of a date is looked for, in code units; spaced-out lines have a space behind each. */
const DATE_REACH = 14;

/** Words without white space and what nobody sees, their signs (㋂) as what they mean. */
function bare(signOf: SignOf, words: string): string {
  let read = '';
  for (let at = 0; at < words.length;) {
    const sign = signOf(words, at);
    // Code points: what is printed may be a pair.
    const length = sign?.length ?? Math.max(unseenLength(words, at), (words.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    for (const character of sign?.words ?? words.slice(at, at + length)) {
      if (!isWhite(character.charCodeAt(0)) && unseenLength(character, 0) === 0) read += foldCharacter(character);
    }
    at += length;
  }
  return read;
}

/**
 * Does the gap from `at` to `end` part the digits of a year, a month behind its year, or a day behind its month? Justified
 * and spaced-out lines have it: 20{ }24年, 2024年1{ }2月, 10月3{ }1日. Not: 5{ }2024年, 第1{ }3月.
 */
function partsDate(signOf: SignOf, part: string, at: number, end: number): boolean {
  const [before, after] = [bare(signOf, part.slice(Math.max(0, at - DATE_REACH), at)), bare(signOf, part.slice(end, end + DATE_REACH))];
  if (/[年月]\d$/.test(before) && /^\d[月日]/.test(after)) return true;
  const year = `${/(?<!\d)\d{1,3}$/.exec(before)?.[0] ?? ''} ${/^\d{1,3}(?=年)/.exec(after)?.[0] ?? ''}`;
  return year.length === 5 && /^(?:1 ?9|2 ?0)/.test(year) && !/^ | $/.test(year);
}

/** „…“ and „…”: the mark that opens elsewhere closes here. */
const LOW_QUOTED = /„([^„“”]*)[“”]/g;

/**
 * Folds `text.slice(start, end)`: characters by {@link foldCharacter}, signs by what they mean, what nobody sees dropped,
 * and white space too except one space that parts two Latin letters or digits on the same line ("APP 2"), if they are not of one date. Straight
 * double quotes open and close in turn.
 */
export function foldWith(signOf: SignOf, text: string, start: number, end: number): FoldedText {
  let part = text.slice(start, end);
  if (part.includes('„')) part = part.replace(LOW_QUOTED, '“$1”');
  let at = 0;
  while (at < part.length && PLAIN[part.charCodeAt(at)] === 1) at += 1;
  return at === part.length ? { text: part, source: { from: start, marks: NO_MARKS } } : foldPart(signOf, part, start, at);
}

/** Is `head`, all that stands before a gap, the ordinal of what follows? A name has no gap itself. */
const isOrdinal = (head: string, after: string, gapped: boolean): boolean =>
  // 5 处 counts; no unit stands behind 2.1.3.
  /[\u4e00-\u9fff“]/.test(after) && (ORDINAL_ALONE.test(head) ? !UNIT.test(after) || /[.-].+[.-]/.test(head) : !gapped && NAMED_ORDINAL.test(head));

/** 0{ }5 1 0, in a line that is set so throughout: one letter or digit stands on each side of the gap. Not: 3 15. */
const isOneOfEach = (part: string, at: number, end: number): boolean => !LATIN.test(part.charAt(at - 2)) && !LATIN.test(part.charAt(end + 1));

const noSign: SignOf = () => null;

/** `text` folded but for its signs: enough to compare lines and to know labels, and small enough to be put into a page. */
export const foldCharacters = (text: string, end = text.length): string => foldWith(noSign, text, 0, end).text;

const NO_MARKS: readonly number[] = [];
/** So many pieces are joined at a time: a concatenation of each with the rest would cost more memory than the text. */
const JOINED = 512;

/** What stands between two words, from `at` to `end`: is any of it white, and does the line end there? */
interface Gap {
  readonly end: number;
  readonly white: boolean;
  readonly lineEnd: boolean;
}

/** The gap that begins at `at`, by character or by entity; it ends where it begins if there is none. */
function gapAt(signOf: SignOf, part: string, at: number): Gap {
  let [end, white, lineEnd] = [at, false, false];
  for (;;) {
    const code = part.charCodeAt(end);
    const sign = signOf(part, end);
    const unseen = sign ? (sign.words === '' || unseenLength(sign.words, 0) > 0) : unseenLength(part, end) > 0;
    if (!unseen) {
      if (!isWhite(sign ? sign.words.charCodeAt(0) : code)) return { end, white, lineEnd };
      white = true;
      if (code === 0x0a) lineEnd = true;
    }
    end += sign?.length ?? Math.max(1, unseenLength(part, end));
  }
}

/**
 * @param start - Where `part` begins in its source.
 * @param from - Up to where nothing is to be changed.
 */
function foldPart(signOf: SignOf, part: string, start: number, from: number): FoldedText {
  const offsets = new OffsetsBuilder(start);
  let quoted = false;
  let folded = '';
  let pieces: string[] = [];
  /** Up to where `part` is folded, the folded character before, and the first ones: all that was folded while they are few. */
  let done = 0;
  let last = '';
  let head = '';
  /** White space has stood between them. */
  let gapped = false;
  /** Asked once at most: there may be as many gaps as characters. */
  let spaced: boolean | undefined;
  const keep = (to: number): void => {
    if (to === done) return;
    const plain = part.slice(done, to);
    pieces.push(plain);
    offsets.keep(start + done, plain.length);
    if (head.length <= LONGEST_ORDINAL) head += plain.slice(0, LONGEST_ORDINAL + 1);
    last = part.charAt(to - 1);
    done = to;
  };
  const put = (words: string, to: number): void => {
    pieces.push(words);
    offsets.make(start + done, start + to, words.length);
    if (head.length <= LONGEST_ORDINAL) head += words;
    last = words.charAt(words.length - 1);
    done = to;
  };
  for (let at = from; at < part.length;) {
    if (PLAIN[part.charCodeAt(at)] === 1) {
      at += 1;
      continue;
    }
    keep(at);
    const gap = gapAt(signOf, part, at);
    if (gap.end > at) {
      const after = foldCharacter(signOf(part, gap.end)?.words.charAt(0) ?? part.charAt(gap.end));
      const parted = gap.white && !gap.lineEnd;
      if (parted && head.length <= LONGEST_ORDINAL && isOrdinal(head, after, gapped)) put('、', at + 1);
      else if (parted && LATIN.test(last) && LATIN.test(after) && !partsDate(signOf, part, at, gap.end) && !(isOneOfEach(part, at, gap.end) && (spaced ??= isSpacedOut(part)))) put(' ', at + 1);
      gapped ||= gap.white && head !== '';
      done = gap.end;
    } else {
      const sign = signOf(part, at);
      let next = sign && sign.words.length > 1 ? Array.from(sign.words, foldCharacter).join('') : foldCharacter(sign?.words ?? part.charAt(at));
      if (next === '.' && endsSentence(last, head)) next = '。';
      else if (next === '"') {
        next = quoted ? '”' : '“';
        quoted = !quoted;
      }
      put(next, at + (sign?.length ?? 1));
    }
    at = done;
    if (pieces.length >= JOINED) {
      folded += pieces.join('');
      pieces = [];
    }
  }
  keep(part.length);
  return { text: folded + pieces.join(''), source: offsets.build(start + part.length) };
}
