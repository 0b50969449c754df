import { UNREADABLE } from '@/lib/text/unreadable';
import type { Piece } from '../piece';
import { patternOf } from '../words/pattern';
import { CLOSED, ENDED_BY, ENDINGS, RECTIFIED } from '../words/status';
import { MATTERS } from '../words/fields';
import { AT_PRESENT } from '../words/time';
import { sentences } from './sentences';

/** A statement on an issue is no longer; more is an account of what was done. */
const LONGEST_STATEMENT = 30;
/** A character, or a picture of one, that nobody can read. */
const LOST = String.raw`[${UNREADABLE}]|\[图片?\]`;
/** How a statement ends: 整改{完成}, 推进中. */
const ENDS_A_STATUS = `(?:${ENDINGS}|整改(?:${ENDED_BY})|推进|进行|解决)(?:整改|任务|工作|之?中)?[^,\\u4e00-\\u9fff]{0,3}$`;

/** What tells how an issue stands, whichever words it has for that. Of folded sentences without their stop. */
const STATEMENTS = [
  // 该问题巳完成整改, 上级认定该问题未完成整改; not 该问题涉及的6户企业已完成整改
  patternOf`^(?:[^,]{0,8}[,为定])?(?:[该此本]|上述)(?:项|条)?(?:具体|反馈|整改)*(?:${MATTERS})[^,“”\d]{0,8}${ENDS_A_STATUS}`,
  // 目前正在推進整改; not 目前工程已完成
  patternOf`^(?:${AT_PRESENT}),?[^,“”\d]{1,8}整改(?:${ENDED_BY})?$`,
  // 已完成整改60%, 待验收后销号
  patternOf`^(?:已|整改)?(?:${RECTIFIED}|完成)(?:了)?\d{1,3}%$`, patternOf`^待[^,“”\d]{2,8}(?:${CLOSED})$`,
  // 该问题□完成整改: 已 or 未 stood there
  new RegExp(`(?:${LOST})[^,“”]{0,4}(?:${RECTIFIED}|整改|${CLOSED})|(?:${RECTIFIED}|${CLOSED})[?,]?(?:${LOST})`, 'u'),
];

/** A cell or field of a status holds a word or two, or a mark; a longer one tells what was done. */
const LONGEST_FIELD = 12;
/** Nothing was filled in. */
const EMPTY = /^[-/_\s.,;。、]*$/;
const MARK = /^[^\u4e00-\u9fff]+$/;
const STATUS_LIKE = patternOf`${ENDINGS}|推进|到位|落实|在办|[是否未待]|部分|验收`;

const isUnread = (field: string): boolean => field.length <= LONGEST_FIELD && !EMPTY.test(field) && (MARK.test(field) || STATUS_LIKE.test(field));

/**
 * Is it said how an issue stands, in words or marks that no rule reads? Asked where no status was found: then the issue is
 * to be looked at.
 *
 *   完成情况:在办 → true      该问题□完成整改。 → true      修订办法3项。 → false
 */
export function saysUnreadStatus(fields: readonly Piece[], said: readonly Piece[]): boolean {
  const words = ({ paragraph, start, end }: Piece): string => paragraph.text.slice(start, end);
  return fields.some((field) => isUnread(words(field).replace(/[。;]$/, ''))) || said.some((piece) => sentences(piece.paragraph.text, piece.start, piece.end)
    .some(({ start, end }) => end - start <= LONGEST_STATEMENT && STATEMENTS.some((statement) => statement.test(piece.paragraph.text.slice(start, end)))));
}
