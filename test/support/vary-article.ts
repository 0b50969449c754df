import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { quote } from '@/lib/text/paragraphs';
import type { ArticleText, Block } from '@/lib/text/types';

/** A block's words and what else is known of it. */
type Line = Pick<Block, 'kind' | 'level' | 'ordinal' | 'depth' | 'cell'> & { readonly words: string };

const linesOf = (article: ArticleText): Line[] =>
  readParagraphs(article).map(({ blocks, span }) => {
    const { span: _first, ...rest } = blocks[0] ?? { kind: 'paragraph' as const, span };
    return { ...rest, words: quote(article, span) };
  });

function articleOf(lines: readonly Line[]): ArticleText {
  const blocks: Block[] = [];
  let start = 0;
  for (const { words, ...rest } of lines) {
    blocks.push({ ...rest, span: { start, end: start + words.length } });
    start += words.length + 1;
  }
  return { text: lines.map(({ words }) => words).join('\n'), blocks };
}

/** The article with every line of it changed; lines that come out empty are left out. */
export const mapLines = (article: ArticleText, change: (words: string) => string): ArticleText =>
  articleOf(linesOf(article).map((line) => ({ ...line, words: change(line.words) })).filter(({ words }) => words.trim() !== ''));

/** The article as a plain text prints it: a line a block. */
export const asPlainText = (article: ArticleText): string => linesOf(article).map(({ words }) => words).join('\n');

/** True if the article holds nothing that plain text cannot say: no table, no heading or ordinal from markup. */
export const isPlain = (article: ArticleText): boolean => article.blocks.every(({ kind, ordinal }) => kind === 'paragraph' && ordinal === undefined);

/** Numbers, dates' numbers, telephone numbers and addresses: what nobody breaks. */
const UNBROKEN = /[A-Za-z0-9０-９○〇零一二三四五六七八九十百千万两.．%％@_+/:：-]/;
const INSIDE = /[0-9０-９A-Za-z○〇零一二三四五六七八九十百千万两]/;
/** What a reader takes for the head of a paragraph wherever a line begins with it. */
const LABEL =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|[（(]?[0-9０-９]{1,3}[）)、．.](?![0-9０-９])|[①-⑳⑴-⒇⒈-⒛]|[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，、,]|[（(【]?(?:[上下]接|下转)|(?:问题|任务)[0-9０-９一二三四五六七八九十]{1,3}[：:、.])/;
/** A field's name, behind a stop: 整改措施：… */
const FIELD = /^[^，。；、：,;:]{2,14}[：:]/;

const isDigit = (character: string): boolean => /[0-9０-９]/.test(character);

/** May `words` be broken before `at`? Not inside a number, not before a label. */
function mayBreak(words: string, at: number): boolean {
  const before = words.charAt(at - 1);
  const after = words.charAt(at);
  if (UNBROKEN.test(before) && UNBROKEN.test(after) && (INSIDE.test(before) || INSIDE.test(after)) ) return false;
  if (/[：:,]/.test(before) && isDigit(after) && isDigit(words.charAt(at - 2))) return false;
  if (/[：:,]/.test(after) && isDigit(before) && isDigit(words.charAt(at + 1))) return false;
  const rest = words.slice(at, at + 16);
  return !LABEL.test(rest) && !(/[。；;！!：:）)]/.test(before) && FIELD.test(rest));
}

/** The width of a line, in characters or, as type is set, in ems (Latin letters and digits take half). */
export type Measure = 'characters' | 'ems';

/** How lines are cut: at most `width` wide, the first by `indent` shorter. */
export interface Wrapping {
  readonly width: number;
  readonly indent: number;
  readonly measure: Measure;
}

const widthOf = (character: string, measure: Measure): number => (measure === 'ems' && character < '\u0080' ? 0.5 : 1);

/**
 * `words` cut into lines. No line begins with a space: type hangs it at the end of the line before, where nobody sees it. A
 * line that began with two, and lost them when it was read, would be too short for its width.
 */
export function cut(words: string, { width, indent, measure }: Wrapping): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < words.length) {
    while (lines.length > 0 && /\s/.test(words.charAt(start))) start += 1;
    const room = lines.length === 0 ? width - indent : width;
    let end = start;
    let used = 0;
    while (end < words.length && used + widthOf(words.charAt(end), measure) <= room) {
      used += widthOf(words.charAt(end), measure);
      end += 1;
    }
    if (end < words.length) {
      let at = end;
      while (at > start && !mayBreak(words, at)) at -= 1;
      if (at === start) {
        at = end;
        while (at < words.length && !mayBreak(words, at)) at += 1;
      }
      end = at;
    }
    lines.push(words.slice(start, end));
    start = end;
  }
  return lines;
}

/** The article with every paragraph cut at a width, as newspapers and hard-wrapped texts print it; cells, items and headings stay. */
export const wrap = (article: ArticleText, how: Wrapping): ArticleText => wrapEach(article, () => how);

/** The same with a width of its own for every paragraph. */
export const wrapEach = (article: ArticleText, how: () => Wrapping): ArticleText =>
  articleOf(linesOf(article).flatMap((line) => (line.kind === 'paragraph' ? cut(line.words, how()).map((words) => ({ ...line, words })) : [line])));

/** What paragraphs begin with when they close or look ahead. */
const USUAL = /^(?:下一?步|下一?阶段|欢迎|敬请|特此|[\u4e00-\u9fff“”]{2,16}[：:])/;
/** Signs by which two paragraphs are known to begin alike: 该问题…, 下一步…. */
const ALIKE = 3;

/** By how much lines fall short in type that is set loosely. */
const LOOSE = 4;

/** Does a paragraph that ends in `words` end just where its line is full, above one that only its place opens? */
function endsFull(words: string, next: string, how: Wrapping): boolean {
  if (LABEL.test(next) || FIELD.test(next)) return false;
  const lines = cut(words, how);
  let at = 1;
  while (at < next.length && !mayBreak(next, at)) at += 1;
  const used = [...`${lines[lines.length - 1] ?? ''}${next.slice(0, at)}`].reduce((sum, character) => sum + widthOf(character, how.measure), 0);
  // A heading without a stop may be the shorter line of a text set loosely.
  return used > how.width - how.indent - (/[。；;！!？?：:）)”]$/.test(words) ? 0 : LOOSE);
}

/** Do lines inside the paragraph end with a sentence, above one that begins as other paragraphs do? */
const looksOpened = (words: string, heads: ReadonlySet<string>, how: Wrapping): boolean =>
  cut(words, how).some((line, i, lines) => i > 0 && /[。；;！!.]$/.test(lines[i - 1] ?? '') && (USUAL.test(line) || heads.has(line.slice(0, ALIKE))));

/** 责任科室:安全科 整改时限:…, 2024 年 12 月: a space that parts or holds together is lost where a line ends, and its width with it. */
const losesSpaces = (words: string, how: Wrapping): boolean => /\s[\u4e00-\u9fff]{2,8}[：:]|\d\s|\s\d/.test(words) && cut(words, how).length > 1;

/**
 * Can nobody tell from the page, cut like this, where its paragraphs part? A paragraph may end just where its line is
 * full, and the next have nothing but its place to open it; or a sentence may end there, and the next begin as paragraphs do.
 */
export function isDoubtful(article: ArticleText, how: Wrapping): boolean {
  const lines = linesOf(article);
  const heads = new Set(lines.map(({ words }) => words.slice(0, ALIKE)));
  return lines.some(({ kind, words }, i) => {
    const next = lines[i + 1];
    return kind === 'paragraph' && (losesSpaces(words, how) || looksOpened(words, heads, how) || (next?.kind === 'paragraph' && endsFull(words, next.words, how)));
  });
}

/** ，；：（） half-width, save next to a digit. */
export const halfWidth = (words: string): string =>
  words.replace(/[，；：（）]/g, (character, at: number) =>
    isDigit(words.charAt(at - 1)) || isDigit(words.charAt(at + 1)) ? character : String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** The same punctuation full-width, save next to a digit or a Latin letter. */
export const fullWidth = (words: string): string =>
  words.replace(/[,;:()]/g, (character, at: number) =>
    /[\w.@/]/.test(words.charAt(at - 1)) || /[\w.@/]/.test(words.charAt(at + 1)) ? character : String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Digits full-width where no Latin letter, dot or dash is near: １２月 for 12月. */
export const fullWidthDigits = (words: string): string =>
  words.replace(/[0-9]+/g, (digits, at: number) =>
    /[\w.@/%+-]/.test(words.charAt(at - 1)) || /[\w.@/%+-]/.test(words.charAt(at + digits.length)) ? digits : digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)));

/** Places between paragraphs where the lines above and below carry no label: `at` and `at + 1` can change places. */
export function swappable(article: ArticleText): number[] {
  const lines = linesOf(article);
  const bare = ({ kind, words }: Line): boolean => kind === 'paragraph' && words.length > 12 && !LABEL.test(words) && !FIELD.test(words);
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && bare(line) && bare(next) ? [i] : [];
  });
}

/** The article with lines `at` and `at + 1` in each other's place. */
export function swap(article: ArticleText, at: number): ArticleText {
  const lines = linesOf(article);
  const [one, other] = [lines[at], lines[at + 1]];
  if (!one || !other) throw new RangeError(`no lines ${at} and ${at + 1} among ${lines.length}`);
  return articleOf([...lines.slice(0, at), other, one, ...lines.slice(at + 2)]);
}

/** The article with paragraphs put in behind the line that ends at or behind `offset` of the article's text. */
export function insertBehind(article: ArticleText, offset: number, paragraphs: readonly string[]): ArticleText {
  const lines = linesOf(article);
  const at = readParagraphs(article).findIndex(({ span }) => span.end >= offset) + 1;
  return articleOf([...lines.slice(0, at), ...paragraphs.map((words): Line => ({ kind: 'paragraph', words })), ...lines.slice(at)]);
}
