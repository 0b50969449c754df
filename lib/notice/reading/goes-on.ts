import { BINDS, HAS_ALREADY, NOT_YET, PLANS, TRIES, UNDER_WAY } from '../words/status';
import { UP_TO } from '../words/fields';
import { patternOf } from '../words/pattern';
import { ALL_HAN, CLOSING, DATE_LINE, FINISHED, OPENER, TITLE, UNFINISHED, WHOLE_HEADING, WORD_LABEL, isHeadingLine, opensParagraph } from './line-forms';
import { isTornApart } from './torn';

/** A name, a heading without a label: short lines may end anywhere. */
const SHORT = 20;
const HEADING = 60;
/** 一是… is a sentence sooner than a heading where it has no stop. */
const RUN_IN = /^[一二三四五六七八九十]{1,3}是/;
/** A quotation or bracket left open, and its end: no paragraph stops between them. */
const OPENED = /“[^”]*$|《[^》]*$|[（(][^）)]*$/;
const CLOSES = /^[^“《（(]{0,120}[”》）)]/;
/** The rest of a problem's heading: 不力的问题。 进度迟缓问题的整改情况 */
const HEADING_END = /^(?!关于|针对|对)[^，。；,;“]{1,40}问题(?:的?整改(?:落实|进展)?(?:情况)?)?[。.：:]?$/;

/** Wants its verb, or the rest of it: 该问题已整 | 改到位, 目前正在推 | 进整改. */
const HALF_A_VERB = patternOf`(?:${HAS_ALREADY}|${UNDER_WAY}|${NOT_YET})[\u4e00-\u9fff]?$`;
/** What a day is written with; one of the units must be in it. */
const DAY = '(?=[^。；，：,;:]*[年月日季旬])[\\d〇○零一二三四五六七八九十今明本年月日号第上中下旬季度半初底末]+';
const FORETELLS = `预计|${TRIES}|${BINDS}|${PLANS}|将`;
/** Where a clause begins, or its subject ends: never within a word (公务接待, 应急模拟, 组织保证). */
const OPENING = '(?:^|[，,；;。：:）)]|[该此本]问题|目前|工作)';
/**
 * No sentence ends so: what follows is denied, foretold or dated by it. 该问题尚未 | 完成整改, 确保该问题 | 整改到位, 预计2025年9月底前 |
 * 整改完成, 原定 | 2024年12月底前, 每年 | 12月底前. Not: 违规公务接待; 整改时限：2024年6月底前; 预计2025年6月底前完成.
 */
const HANGING = patternOf`(?:${OPENING}(?:${NOT_YET}|[尚仍暂还]未|尚|没有|难以|未能|不能|${HAS_ALREADY}|${UNDER_WAY}|基本|待|${FORETELLS})|[尚暂仍]未|未能|[该此本]问题(?:[^。；，,;：:]*(?:未|没有|按[期时]|如期|尽快|[年月将拟需应在于]))?|(?:${FORETELLS})(?:${UP_TO})?(?:${DAY})?[之以]?前|(?:${FORETELLS})(?:${UP_TO})(?:${DAY})?|(?:预计|${TRIES}|${BINDS})${DAY}|即将|原(?:定|计划)|每(?:年|月|季度))$`;

/** A year, a month or the first digits of one, and what of a date may follow each. */
const TORN = new RegExp([
  /年\s*\|\s*\d{1,2}\s*月/, /年\s*\d{1,2}\s*月\s*\|\s*\d{1,2}\s*日/, /年\s*\d{1,2}\s*\|\s*\d?\s*月/, /月\s*\d{1,2}\s*\|\s*\d?\s*日/,
  /年\s*\|\s*[一二三四五六七八九十]{1,3}月/, /年[一二三四五六七八九十]\s*\|\s*[一二三四五六七八九十]?月/, /月[一二三四五六七八九十]{1,2}\s*\|\s*[一二三四五六七八九十]{0,2}日/,
  /年\s*(?:第?[一二三四]?|[上下])\s*\|\s*第?(?:[一二三四]?季度|[上下]?半年)/, /(?:年|月)\s*\|\s*[底末中上下](?:旬|[之以]?前)/, /[今明来本]\s*\|\s*年(?=\d|[底末])/, /[今明本]年\s*\|\s*(?:\d{1,2}月|[底末])/,
  /(?<!\d)20\d{2}[.-]\s*\|\s*\d{1,2}[.-]\d/, /(?<!\d)20\d{2}[.-]\d{1,2}[.-]\s*\|\s*\d/, /(?<!\d)20\d{2}\.\d{1,2}\s*\|\s*\.\d/,
  /月\s*\|\s*(?:[底末](?=[之以]?前)|[上中下]旬)/, /日\s*\|\s*[之以]?前(?![往来期述])/,
  /(?<!\d)(?:19|20)\d{2}\s*\|\s*年(?=\d|[上下]半年|[底末]|第?[一二三四]季度)/, /(?<!\d)20\d\s*\|\s*\d\s*年/, /(?<!\d)20\s*\|\s*\d{2}\s*年/,
].map(({ source }) => source).join('|'));
/** No date is longer on either side of the break. */
const DATE_LENGTH = 12;

/** A shorter line is a year that heads a list; what is cut has words before it, or is the day of a signature. */
const SHORTEST_TORN = 8;
const REST_OF_DAY = /^(?:\d{1,2}月)?\d{1,2}日$/;

/**
 * Was a date torn between two lines? 2024年11月 | 18日, …于2025年 | 3月底前, 2024年1 | 1月18日, 20 | 25年, 1月 | 底前. Not: 2024年 |
 * 3月12日，县委巡察组进驻.
 */
export const isTornDate = (before: string, after: string): boolean =>
  TORN.test(`${before.slice(-DATE_LENGTH)}|${after.slice(0, DATE_LENGTH)}`) && (before.length >= SHORTEST_TORN || REST_OF_DAY.test(after));

/** So far back from a line's end one looks. */
const TAIL = 24;
const STOPS = /[。；;：:！!？?，,.、”》)）\]】]$/;

/** Does a line stop where no sentence does? Also of folded text. */
export const hangs = (before: string): boolean => !STOPS.test(before) && HANGING.test(before.slice(-TAIL));

/** Is a date, a word or a number torn between two lines? */
export const isTorn = (before: string, after: string): boolean => isTornDate(before, after) || isTornApart(before, after);

/** Does a line surely go on in the next one, where no width tells? It is torn, or it stops where no sentence does. */
export const isCutShort = (before: string, after: string): boolean => isTorn(before, after) || goesOnHanging(before, after);

/** The same of two lines of one cell, which is narrow: 2025 | 年底前, 2024年9月 | 30日. */
export const isCutInCell = (before: string, after: string): boolean => TORN.test(`${before}|${after}`) || isTornApart(before, after) || goesOnHanging(before, after) || isShare(before, after);

/** 已完成 | 60%: not done. */
const isShare = (before: string, after: string): boolean => /(?:完成|整改|到位)$/.test(before) && /^\d{1,3}(?:\.\d+)?[%％]/.test(after);

const goesOnHanging = (before: string, after: string): boolean =>
  hangs(before) && /^(?!关于|针对)[\u4e00-\u9fff\d“]/.test(after) && !opensParagraph(after) && !OPENER.test(after) && !WORD_LABEL.test(after);

/**
 * Does the paragraph `before`, the last of a page, go on in `after`, the first of the next page? Told by their words
 * alone: a page's end, unlike a column's, has no width. True only where `before` cannot be a whole paragraph.
 *
 *   …实训楼改造工程正在抓紧施 | 工，计划2023年9月底前投入使用。    yes
 *   4.关于“老旧管网改造 | 进度迟缓”问题的整改。                   yes
 *   …淘汰评估不合格的机构3家。 | 二是组织…                          no
 */
export function goesOn(before: string, after: string): boolean {
  if (before === '' || after === '') return false;
  if (CLOSING.test(after) || isTorn(before, after)) return true;
  if (opensParagraph(after) || OPENER.test(after) || WORD_LABEL.test(after)) return false;
  if (UNFINISHED.test(before) || HALF_A_VERB.test(before) || hangs(before) || (OPENED.test(before) && CLOSES.test(after))) return true;
  if (FINISHED.test(before) || TITLE.test(before) || DATE_LINE.test(before) || WHOLE_HEADING.test(before)) return false;
  if (isHeadingLine(before) && HEADING_END.test(after)) return true;
  if (isHeadingLine(before) && !RUN_IN.test(before) && before.length <= HEADING && !/[，,]/.test(before)) return false;
  return !(ALL_HAN.test(before) && before.length <= SHORT);
}
