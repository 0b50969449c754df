import { foldText } from '@/lib/text/fold';
import { goesOn, isTorn } from './goes-on';
import { DATE_LINE, FINISHED, LABEL, opensParagraph } from './line-forms';
import { isSmallPrint } from './small-print';
import type { ArticleText } from '@/lib/text/types';
import { GENRES } from '../words/genre';
import { patternOf } from '../words/pattern';

/**
 * What printing leaves between two pages of a document: the page's number, a form feed, the head that is printed on every
 * page again, small print (small-print.ts). It stands in the text as any line does, and belongs to nothing.
 */

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})';
const OF_ALL = `[,/;·、-]?\\(?共${NUMBER}页\\)?`;
/** A line drawn in signs on either side of a page number. */
const LONGEST_RULE = 40;
/** Forms of a page number alone in its line, folded. A number in round brackets may be anything; a bare one: {@link endsPage}. */
const FORMS: readonly string[] = [
  // — 1 —   - 4 -   ·3·   ~ 5 ~   －6－   — 三 —
  `(?<mark>-{1,3}|[·~_]{1,2})${NUMBER}\\k<mark>`,
  // 第5页   第 5 页 共 5 页   (第3页,共12页)   第5/12页   - 第 3 页 -
  `[(-]?第${NUMBER}(?:/\\d{1,3})?页(?:${OF_ALL})?[)-]?`,
  `[(]?共${NUMBER}页[,/;·、-]?第${NUMBER}页[)]?`,
  // 5/12页   5/12
  '(?<here>\\d{1,3})/(?<all>\\d{1,3})页?',
  // [3]   页码：3   =====第3页=====   [page 3]
  '[[【]\\d{1,3}[\\]】]', '页码:?\\d{1,3}', `(?<rule>[=*~_-]{2,${LONGEST_RULE}})第${NUMBER}页\\k<rule>`, '\\[page ?\\d{1,3}\\]',
  // Page 3 of 7   P3   - page 3/7 -
  '-?(?:page ?|p\\.? ?)\\d{1,3}(?: ?(?:of|/) ?\\d{1,3})?-?',
];
const PAGE_NUMBER = new RegExp(`^(?:${FORMS.join('|')})$`, 'i');
/** A head that shares its line with the page number: ××局整改通报 — 3 —, 第3页 ××局整改通报. */
const BESIDE_HEAD = `(?:${FORMS[0] ?? ''}|${FORMS[1] ?? ''})`;
const WITH_HEAD = [new RegExp(`^(?<head>.{3,60}?)${BESIDE_HEAD}$`), new RegExp(`^${BESIDE_HEAD}(?<head>.{3,60})$`)];
const MAY_HOLD_NUMBER = /^[-·~_第共(]|[-·~_页)]$/;
/** What no page number holds: an ideograph that neither counts nor speaks of pages. Most lines need not be folded to be told from one. */
const WORDS = /(?![第共页码一二三四五六七八九十百])[\u4e00-\u9fff]/;
/** A line as printed that may begin or end as {@link MAY_HOLD_NUMBER} says once it is folded. */
const MAY_END_SO = /^[^\u4e00-\u9fff\d“]|^[第共]|[^\u4e00-\u9fff。：；]$|页$/;
/** Longer lines are running text. */
const LONGEST = 80;
/** Lines at the head of a document that a running head may repeat. */
const HEAD = 3;
/** A running head stands so many lines from the page's number at most. */
const NEAR = 2;

/** Is a folded line a page number and nothing else? */
export function isPageNumber(folded: string): boolean {
  const groups = folded.length <= 24 ? PAGE_NUMBER.exec(folded)?.groups : undefined;
  // 5/12 is a page of twelve, 12/5 is none.
  return groups !== undefined && (groups['here'] === undefined || Number(groups['here']) <= Number(groups['all']));
}

/** 2, 二: a number and nothing else, between two pages or before what it numbers. */
const BARE = new RegExp(`^${NUMBER}$`);
/** Shorter lines are cells and names, which no number parts. */
const SHORTEST_CUT = 20;

/**
 * Does a bare number at `at` end a page? Where a form feed stands beside it, where the text goes on over it (…2025年3 | 2 |
 * 月底前…), and where what follows has a label of its own, so that the number is none (…正在推进整改。 | 2 | 4.关于…).
 */
function endsPage(lines: readonly (string | null)[], at: number): boolean {
  const [before, line, after] = [lines[at - 1]?.trim(), lines[at], lines[at + 1]?.trim()];
  if (!line || !BARE.test(foldText(line).text)) return false;
  if (line.includes('\f') || lines[at - 1] === '\f' || lines[at + 1]?.startsWith('\f') === true) return true;
  if (!before || !after) return false;
  if (isTorn(before, after) || (FINISHED.test(before) && opensParagraph(after))) return true;
  return before.length >= SHORTEST_CUT && /[，。；]/.test(after) && goesOn(before, after);
}

/** A line that may be printed on every page: no sentence, no outline label. */
const mayBeHead = (folded: string, line: string): boolean => folded.length >= 2 && folded.length <= 60 && !/[。;!?:]/.test(folded) && !LABEL.test(line) && !DATE_LINE.test(folded);

/** Indexes of the lines that stand at most {@link NEAR} lines from a mark, with only other candidates between. */
function besideMarks(marks: ReadonlySet<number>, count: number, candidate: (index: number) => boolean): Set<number> {
  const beside = new Set<number>();
  for (const mark of marks) {
    for (const step of [-1, 1]) {
      for (let at = mark + step, seen = 0; seen < NEAR && at >= 0 && at < count && !marks.has(at) && candidate(at); at += step, seen += 1) beside.add(at);
    }
  }
  return beside;
}

/**
 * Which lines belong to the printed page and not to the text. `null` lines are never marks (cells).
 *
 * A line counts as a running head where it is printed beside page marks twice, or once and at the head of the document,
 * and nowhere else; a signature above its date is none.
 *
 * @returns Indexes into `lines`.
 */
export function findPageMarks(lines: readonly (string | null)[]): ReadonlySet<number> {
  const marks = new Set<number>();
  const short = lines.map((line) => (line !== null && line.length <= LONGEST ? line : null));
  short.forEach((line, i) => {
    if (line === null) return;
    const isMark = !WORDS.test(line) && (line === '\f' || isPageNumber(foldText(line).text) || endsPage(lines, i));
    if (isMark || isSmallPrint(line, i)) marks.add(i);
  });
  addBetweenHalves(lines, short, marks);
  addHeadsWithNumber(short, marks);
  addRepeatedTitles(short, marks);
  if (marks.size === 0) return marks;
  const folded = short.map((line, i) => (line === null || marks.has(i) ? '' : foldText(line).text));
  const places = new Map<string, number[]>();
  folded.forEach((words, i) => {
    if (words !== '' && !marks.has(i)) places.set(words, [...(places.get(words) ?? []), i]);
  });
  const beside = besideMarks(marks, lines.length, (at) => mayBeHead(folded[at] ?? '', short[at] ?? ''));
  for (const at of beside) {
    const all = places.get(folded[at] ?? '') ?? [];
    const [first = 0] = all;
    const later = first < HEAD ? all.slice(1) : all;
    const next = folded.slice(at + 1).find((words) => words !== '') ?? '';
    if ((at !== first || first >= HEAD) && all.length >= 2 && later.every((place) => beside.has(place)) && !DATE_LINE.test(next) && !isHalf(lines, marks, at)) marks.add(at);
  }
  return marks;
}

/** Is the line half of what goes on before or behind the mark beside it? 目前正在推 | — 3 — | 进整改。 */
function isHalf(lines: readonly (string | null)[], marks: ReadonlySet<number>, at: number): boolean {
  const neighbour = (step: number): string => {
    let other = at + step;
    while (marks.has(other)) other += step;
    return lines[other]?.trim() ?? '';
  };
  const line = lines[at]?.trim() ?? '';
  return isTorn(line, neighbour(1)) || isTorn(neighbour(-1), line);
}

/** So many lines stand between two pages at most: a head, a rule, a number. */
const MOST_BETWEEN = 3;

/** Lines between two halves of a date, a word or a number: whatever they say, a page ended there. …力争2025年7 | （接上页） | 月底前完成. */
function addBetweenHalves(lines: readonly (string | null)[], short: readonly (string | null)[], marks: Set<number>): void {
  lines.forEach((line, i) => {
    const before = line?.trim();
    if (!before || FINISHED.test(before)) return;
    for (let after = i + 2; after <= i + 1 + MOST_BETWEEN; after += 1) {
      const between = short[after - 1];
      if (between === null || between === undefined || /[。；;]/.test(between)) return;
      if (!isTorn(before, lines[after]?.trim() ?? '')) continue;
      for (let at = i + 1; at < after; at += 1) marks.add(at);
      return;
    }
  });
}

/** Heads in one line with the page's number, where two pages print the same one. */
function addHeadsWithNumber(lines: readonly (string | null)[], marks: Set<number>): void {
  const heads = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line === null || marks.has(i) || !MAY_END_SO.test(line)) return;
    const words = foldText(line).text;
    if (!MAY_HOLD_NUMBER.test(words)) return;
    const head = WITH_HEAD.map((form) => form.exec(words)?.groups?.['head']).find((name) => name !== undefined);
    if (head !== undefined && !/[。;!?:]/.test(head)) heads.set(head, [...(heads.get(head) ?? []), i]);
  });
  for (const places of heads.values()) if (places.length >= 2) for (const place of places) marks.add(place);
}

/** A paper's or a document's name: 砚川市交通运输局文件, …整改情况的通报. */
const NAMES_DOCUMENT = patternOf`(?:${GENRES}|文件|简报|门户网站|官网)$`;
/** Printed so often, a document's name is the head of its pages. */
const OFTEN = 3;

/** Running heads without any number: what names the document, on every page of it. The first, at the document's head, is its title. */
function addRepeatedTitles(lines: readonly (string | null)[], marks: Set<number>): void {
  const heads = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line === null || marks.has(i) || !NAMES_DOCUMENT.test(line.trim())) return;
    const words = foldText(line).text;
    if (mayBeHead(words, line)) heads.set(words, [...(heads.get(words) ?? []), i]);
  });
  for (const places of heads.values()) {
    if (places.length >= OFTEN) for (const place of places) if (place >= HEAD) marks.add(place);
  }
}

/**
 * The article without the blocks that belong to the printed page; its text, and so every offset, stays as it is. What reads
 * the article goes by its blocks: between two that do not touch, a page ended.
 */
export function withoutPageMarks(article: ArticleText): ArticleText {
  const { text, blocks } = article;
  const marks = findPageMarks(blocks.map(({ kind, span }) => (kind === 'cell' ? null : text.slice(span.start, span.end))));
  return marks.size === 0 ? article : { text, blocks: blocks.filter((_, i) => !marks.has(i)) };
}
