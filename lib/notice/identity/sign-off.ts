import { scanDates } from '@/lib/time/scan-dates';
import { isCivilDate, toIsoDate } from '@/lib/time/civil-date';
import type { Paragraph } from '@/lib/text/paragraphs';
import { findContactLabels } from '../contacts/contact-labels';
import { isOrganizationName, LONGEST_NAME } from './organization-name';
import { TITLE } from '../reading/line-forms';
import { PARTY_BODIES } from '../words/bodies';
import { ANNOUNCES } from '../words/acts';
import { patternOf } from '../words/pattern';

/** A stretch of the paragraphs' stream of lines: paragraph index and folded offsets. */
export interface Place {
  readonly first: number;
  readonly last: number;
  /** Offset in the first, and end offset in the last paragraph's folded text. */
  readonly start: number;
  readonly end: number;
}

/** Where a notice is signed and dated. `after` is the index of the first paragraph behind both. */
export interface SignOff {
  readonly signature?: Place & { readonly name: string };
  readonly date?: Place & { readonly iso: string };
  readonly after: number;
}

/** How far from the notice's end the sign-off is looked for, in paragraphs: page furniture can follow it. Cells of a table that is annexed do not count. */
const REACH = 60;
const SEAL = /\((?:盖章|公章|章|印|代章|印章)\)$/;
const SIGNER_LABEL = patternOf`^(?:(?:${ANNOUNCES}|通报|报告|落款|整改|署名)?单位|署名|签发):`;
const FRAGMENT = new RegExp(`^(?:(?:工作|总支部|支部)?委员会|${PARTY_BODIES}|党支部)$`);
/** A short last line of a name that began with 中共: 组织部, 教育局. */
const SHORT_TAIL = /^[\u4e00-\u9fff]{2,3}[部局办委院厅]?$/;
const BODY_TAIL = /[部局办委院厅室]$/;
/** One line of print between signature and date is no longer: 3, (盖章), 内部资料, (此页无正文), [下页]. */
const LONGEST_BETWEEN = 12;
/** Or it says what it is: the document's title as a page's head, the name of a file, a remark. */
const PRINTED_BETWEEN = /^(?:附件?|注)\d?:[^。;]+$/;

/** How the line above a date without a signer ends, if it names no contact: a sentence, a telephone, an address on the net. */
const CLOSED = /[。.)!]$|[\dA-Za-z]$/;

/** What a line may have behind its date: brackets and stops, the day of the week, how far the paper may be read (GB/T 9704). */
const BEHIND_DATE = /(?:\s*\(?(?:星期[一二三四五六日天]|此件(?:主动|依申请|不予)?公开(?:发布)?)|[)。.])+$/;
/** What may name the date below a signature. */
const DATE_LABEL = /^(?:落款|成文|签发|签署|通报|报告)?(?:日期|时间):\s*$/;

interface DateAtEnd {
  readonly start: number;
  /** Behind the date itself. */
  readonly end: number;
  readonly iso: string;
  readonly numeric: boolean;
}

/** A date and the spaces and brackets around it need no more; the bound keeps long paragraphs cheap. */
const DATE_REACH = 60;

/** The civil date a line ends in: 2021年11月3日, 二〇二五年七月十七日, 2025-07-17, also 2 0 2 1年 and in brackets. */
function dateAtEnd(text: string): DateAtEnd | null {
  const line = text.slice(-DATE_REACH);
  const shift = text.length - line.length;
  const kept: number[] = [];
  let compact = '';
  for (let i = 0; i < line.length; i += 1) {
    const c = line[i]!;
    if (c === ' ' && /\d/.test(line[i - 1] ?? '') && /\d/.test(line[i + 1] ?? '')) continue;
    compact += c;
    kept.push(i);
  }
  const bare = compact.replace(BEHIND_DATE, '');
  const mentions = scanDates(bare);
  const last = mentions[mentions.length - 1];
  if (!last || last.last || last.end !== bare.length) return null;
  const { year, month, day } = last.first;
  if (year === undefined || month === undefined || day === undefined || !isCivilDate(year, month, day)) return null;
  return { start: shift + kept[last.start]!, end: shift + kept[last.end - 1]! + 1, iso: toIsoDate({ year, month, day }), numeric: !bare.includes('年', last.start) };
}

/** A last line that is a month and no day: 2024年3月. */
function monthAtEnd(text: string): DateAtEnd | null {
  const line = text.replace(/^\(|[)。.]+$/g, '');
  if (line.length > LONGEST_NAME + DATE_REACH) return null;
  const mentions = scanDates(line);
  const last = mentions[mentions.length - 1];
  const { year, month, day, dekad, edge } = last?.first ?? {};
  if (!last || last.last || last.end !== line.length || year === undefined || month === undefined) return null;
  if (day !== undefined || dekad !== undefined || edge !== undefined) return null;
  const shift = text.indexOf(line);
  return { start: shift + last.start, end: shift + last.end, iso: `${String(year)}-${String(month).padStart(2, '0')}`, numeric: false };
}

const signer = (text: string): { name: string; start: number; end: number } | null => {
  const label = SIGNER_LABEL.exec(text)?.[0].length ?? 0;
  const seal = SEAL.exec(text)?.[0].length ?? 0;
  const name = text.slice(label, text.length - seal);
  return isOrganizationName(name) ? { name, start: label, end: text.length - seal } : null;
};

/** The start of a name whose end stands on the next line: 中共××市. */
const isNameHead = (text: string): boolean => /^中共/.test(text) && text.length <= LONGEST_NAME && !/[。,;:!?“”《》]/.test(text);

/**
 * The signature that ends at paragraph `at` (going up): one line, or a name broken over two; of several signers the
 * party body, else the first.
 */
function signatureAbove(paragraphs: readonly Paragraph[], at: number): (Place & { name: string }) | null {
  const line = paragraphs[at]?.text;
  if (line === undefined) return null;
  const above = paragraphs[at - 1]?.text;
  // 中共云岭县委 | 组织部, but not 中共云岭县教育局党组 | 扫一扫: what follows a whole name must be a body's name itself.
  const tail = SHORT_TAIL.test(line) && above !== undefined && isNameHead(above) && (BODY_TAIL.test(line) || !signer(above));
  const broken = FRAGMENT.test(line) || tail;
  if (broken && above !== undefined && above.length <= LONGEST_NAME && !/[。,;:]/.test(above)) {
    return { name: above + line, first: at - 1, last: at, start: 0, end: line.length };
  }
  const own = signer(line);
  if (!own) return null;
  const single = { name: own.name, first: at, last: at, start: own.start, end: own.end };
  if (above === undefined) return single;
  const aboveSigner = signer(above);
  if (!aboveSigner && isNameHead(above) && own.start === 0 && !/^中共/.test(line)) {
    return { name: above + own.name, first: at - 1, last: at, start: 0, end: own.end };
  }
  if (aboveSigner && /^中共|党组$|党委$/.test(aboveSigner.name) && !/^中共|党组$|党委$/.test(own.name)) {
    return { name: aboveSigner.name, first: at - 1, last: at - 1, start: aboveSigner.start, end: aboveSigner.end };
  }
  return single;
}

/** The signature above the one line of print that stands between it and the date at `i`. */
function overOneLine(paragraphs: readonly Paragraph[], i: number): (Place & { name: string }) | null {
  const between = paragraphs[i - 1]?.text ?? '';
  const isPrint = (between.length <= LONGEST_BETWEEN && !/[。;:,]/.test(between)) || (between.length <= DATE_REACH && PRINTED_BETWEEN.test(between)) || TITLE.test(between);
  return isPrint ? signatureAbove(paragraphs, i - 2) : null;
}

/** Signature and date on one line, also at the end of a paragraph of running text. */
function onOneLine(text: string, date: DateAtEnd): { name: string; start: number; end: number } | null {
  const before = text.slice(0, date.start).replace(/[(,\s]+$/, '');
  const sentence = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1;
  const found = signer(before.slice(sentence));
  return found && { name: found.name, start: sentence + found.start, end: sentence + found.end };
}

/** Is the date of a line its own below a finished line, near the end, the notice's, though nobody signs it? */
function datesAlone(paragraphs: readonly Paragraph[], at: number, date: DateAtEnd): boolean {
  const previous = paragraphs[at - 1]?.text ?? '';
  const near = date.numeric ? at === paragraphs.length - 1 : at >= paragraphs.length - 12;
  return near && date.iso.length === 10 && ((previous.length >= 8 && CLOSED.test(previous)) || findContactLabels(previous).length > 0);
}

/** Signature behind the date, on one line: 2024年10月28日 中共××县水务局党组. */
function behindDate(text: string, at: number): Required<Omit<SignOff, 'after'>> | null {
  const dated = text.slice(0, text.indexOf('日') + 1);
  const date = dateAtEnd(dated);
  const shift = dated.length + (/^\s*/.exec(text.slice(dated.length))?.[0].length ?? 0);
  const found = date?.start === 0 ? signer(text.slice(shift)) : null;
  if (!date || !found) return null;
  const place = { first: at, last: at };
  return { signature: { ...place, name: found.name, start: shift + found.start, end: shift + found.end }, date: { ...place, start: 0, end: date.end, iso: date.iso } };
}

/** 责任单位 | 完成时限: below the names of columns stand no signer and no day of the notice. */
const inColumn = ({ blocks: [block] }: Paragraph): boolean => (block?.cell?.columnHeaders.length ?? 0) > 0;

/**
 * Finds signature and date at the end of a notice: the last date that stands with a signature (above it, on its line,
 * or below it), else the last date line of its own below a finished line: in figures
 * (2024-01-10) only as the very last. What follows (site footers) is not looked at.
 *
 * @returns `after` is the number of paragraphs if there is neither.
 */
export function findSignOff(paragraphs: readonly Paragraph[]): SignOff {
  let lone: SignOff | null = null;
  let looked = 0;
  for (let i = paragraphs.length - 1; i >= 0 && looked < REACH; i -= 1) {
    const { text } = paragraphs[i]!;
    if (inColumn(paragraphs[i]!)) continue;
    looked += 1;
    if (!/[年\-/.]/.test(text)) continue;
    const date = dateAtEnd(text) ?? monthAtEnd(text);
    if (!date) {
      const turned = behindDate(text, i);
      if (turned) return { ...turned, after: i + 1 };
      continue;
    }
    const place = { first: i, last: i, start: date.start, end: date.end, iso: date.iso };
    const before = text.slice(0, date.start).replace(/^\(|\($/, '');
    if (before !== '' && !(DATE_LABEL.test(before) && signatureAbove(paragraphs, i - 1))) {
      const same = onOneLine(text, date);
      if (same) return { signature: { ...same, first: i, last: i }, date: place, after: i + 1 };
      continue;
    }
    const above = signatureAbove(paragraphs, i - 1) ?? overOneLine(paragraphs, i);
    if (above) return { signature: above, date: place, after: i + 1 };
    const next = paragraphs[i + 1];
    const below = next && signer(next.text);
    if (below && i > 0) return { signature: { ...below, first: i + 1, last: i + 1 }, date: place, after: i + 2 };
    if (!lone && datesAlone(paragraphs, i, date)) lone = { date: place, after: i + 1 };
  }
  return lone ?? { after: paragraphs.length };
}

/**
 * A signature without a date: one of the last lines that is `name`, or names a party body after a finished sentence.
 *
 * @param name - The body the title names, folded; undefined if it names none.
 */
export function findBareSignature(paragraphs: readonly Paragraph[], name: string | undefined): (Place & { name: string }) | null {
  for (let i = paragraphs.length - 1; i >= 1 && i >= paragraphs.length - 10; i -= 1) {
    const found = signatureAbove(paragraphs, i);
    if (!found) continue;
    const before = paragraphs[found.first - 1]?.text ?? '';
    const placed = /[。!)\d]$|[A-Za-z]$/.test(before) && before.length >= 8;
    if (found.name === name || (placed && /^中共/.test(found.name))) return found;
  }
  return null;
}
