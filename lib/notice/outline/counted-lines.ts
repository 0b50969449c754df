import { parseWholeNumber } from '@/lib/text/numerals';
import type { Paragraph } from '@/lib/text/paragraphs';
import { BARE, type Label } from '../forms/label';
import { readProblemHeading } from '../forms/problem-heading';
import { quotedHeadingEnd } from '../reading/quotation';

/** A number and nothing else: 01, 3., 第5, NO.2, 三, 一、, PART 01. */
const NUMBER = /^(?:第|no\.?|(part\.?))?\s?(\d{1,3}|[一二三四五六七八九十]{1,3})([.、:]?)$/i;
/** Fewer may be page numbers, or the cells of a table; 一、 and PART 01 can be nothing but a section's number. */
const FEWEST = { numbers: 3, sections: 2 } as const;
/** A longer line is an answer, no heading. */
const LONGEST_HEADING = 80;

/** The value of a line that is a number alone, and whether it numbers a section; null for other lines. */
function numberOf({ text, blocks }: Paragraph): { readonly value: number; readonly isSection: boolean } | null {
  const [, part, digits, stop] = blocks[0]?.kind === 'cell' ? [] : (NUMBER.exec(text) ?? []);
  const value = digits === undefined ? null : parseWholeNumber(digits);
  return digits === undefined || value === null ? null : { value, isSection: part !== undefined || (stop === '、' && !/\d/.test(digits)) };
}

/**
 * Numbers that stand alone in the line above what they number, and count up through the text:
 *
 *   01 ⏎ 党员学习不经常 ⏎ 怎么改的：… ⏎ 02 ⏎ 居务公开不及时 ⏎ 怎么改的：… ⏎ 03 ⏎ …
 *   一、 ⏎ 整改工作怎么抓 ⏎ … ⏎ 二、 ⏎ 反馈问题怎么改 ⏎ …      PART 01 ⏎ 党的建设 ⏎ …
 *
 * What they look like does not matter, that they count does: a page's number comes without the line it would number, the figures
 * of a table without order.
 *
 * @returns The label of the line below, by the paragraph of the number; none where too few count.
 */
export function findCountedLines(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, Label> {
  const numbers = new Map<Paragraph, Label>();
  const sections = new Map<Paragraph, Label>();
  paragraphs.forEach((paragraph, i) => {
    const [number, below] = [numberOf(paragraph), paragraphs[i + 1]];
    const found = number?.isSection ? sections : numbers;
    if (number?.value !== found.size + 1 || !below || below.text.length > LONGEST_HEADING || numberOf(below) !== null) return;
    found.set(paragraph, number.isSection ? { kind: 'han', rank: 1, governs: 2, number: number.value, length: 0 } : { ...BARE, kind: 'problem-number', rank: 3, number: number.value });
  });
  return new Map([...(numbers.size >= FEWEST.numbers ? numbers : []), ...(sections.size >= FEWEST.sections ? sections : [])]);
}

/** A number right before its heading, as no standard writes it: 1:, 【1】, [1], #1, No.1, Ⅰ, and 1 before 关于 or a quotation. */
const HEAD = /^(no\.|[#【[〔]?)(\d{1,2}|[Ⅰ-Ⅻ])([】\]〕:]?)[.、:]?(?=[\u4e00-\u9fff“《])/i;
const ABOUT_A_PROBLEM = /^(?:关于|针对|“)/;
const ROMAN_ONE = 0x2160;

/** Do the words behind a number name a problem, alone in their line or before its answer? */
function nameProblem(words: string): boolean {
  const problem = readProblemHeading(/^[^。:;]+/.exec(words)?.[0] ?? '');
  return quotedHeadingEnd(words) > 0 || (problem !== null && !problem.theme);
}

/**
 * Numbers of an unusual form at the heads of lines that name a problem each, and count up:
 *
 *   1：关于“台账混乱”问题 ⏎ … ⏎ 2：关于“油卡管理混乱”问题      【1】学习不深入 ⏎ … ⏎ 【2】调研走过场      Ⅰ… ⏎ Ⅱ…
 *
 * One alone may be anything; [1] 数据来自年鉴 names no problem.
 *
 * @param labels - What the paragraphs' own labels say: no line that has one is looked at.
 * @returns The label of each such line.
 */
export function findCountedHeads(paragraphs: readonly Paragraph[], labels: readonly (Label | null)[]): ReadonlyMap<Paragraph, Label> {
  const found = new Map<Paragraph, Label>();
  const before = new Map<string, { readonly paragraph: Paragraph; readonly label: Label }>();
  paragraphs.forEach((paragraph, i) => {
    const { text, blocks } = paragraph;
    const [all, opener, digits, closer] = labels[i] || blocks[0]?.kind === 'cell' ? [] : (HEAD.exec(text) ?? []);
    if (all === undefined || digits === undefined) return;
    const words = text.slice(all.length);
    const roman = digits.charCodeAt(0) - ROMAN_ONE + 1;
    const form = `${opener}${roman > 0 ? 'Ⅰ' : ''}${closer}`;
    if ((form === '' && !ABOUT_A_PROBLEM.test(words)) || !nameProblem(words)) return;
    const number = roman > 0 ? roman : Number(digits);
    const last = before.get(form);
    const label: Label = { ...BARE, kind: 'problem-number', rank: 3, number, length: all.length };
    if (last?.label.number === number - 1) found.set(last.paragraph, last.label).set(paragraph, label);
    if (number === 1 || found.has(paragraph)) before.set(form, { paragraph, label });
  });
  return found;
}
