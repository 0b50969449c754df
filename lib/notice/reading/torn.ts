import { WAYS } from '../words/people';
import { ENDINGS, REST } from '../words/status';
import { patternOf } from '../words/pattern';

/**
 * What no line's end parts: two characters of one word, a number and what it counts, the digits of a telephone or postcode,
 * an e-mail address. Where one stands on both sides of a break, the paragraph goes on, whatever the width says.
 */

/** So far on either side of a break one looks: an e-mail address, a label and a number behind it. */
const REACH = 48;

/** Nearly all lines end otherwise, in a stop. */
const MAY_END_IN = /[\u4e00-\u9fff\w@.)）（(-]\s*$/;

/** Words of statuses and sanctions. Not: 人员调整 | 改进作风, 签到 | 位于, 县政府办 | 结合, 办事处 | 分管. */
const WORDS = /(?<![调平])整\|改(?![进善革造变])|推\|进(?!一)|[前仍题]正\|在|完\|成(?![立员果效为])|到\|位(?!于)|销\|号|[已未全均待将]办\|结|诫\|勉|[告务纪律]处\|分|[内重]警\|告|评教\|育|醒谈\|话/;
/** A problem's quotation: 关于“农机安全检 | 查浮于表面”问题. */
const QUOTATION = /“[^”|]+\|[^“”]+”(?:等|的)?问题/;
/** Times that no other rule knows when they are torn: 明 | 年6月, 5月 | 30日, “十四 | 五”, （含 | ）前. */
const TIMES = /\d月\|\d{1,2}日|[今明来]\|年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|十[一二三四五]\|五[”"]|[（(]含\|[）)]/;
/** 批评教育5 | 名监管人员, 18 | .62万元. Not: 附件1 | 名单, 第3 | 个人. */
const COUNT = /(?<![件第表图])(?<=[\u4e00-\u9fff])\d{1,4}\|(?:名(?![单称额录])|人(?!员|大|民)|个(?!人|别)|项(?!目)|件|次|户|家|万)|\d\|\.\d+[万亿元%％]/;
/** A sanction and its persons, a rest and its count: 党内警告处分 | 1人。 剩余 | 9件. */
const COUNTED = patternOf`[分告勉话育评查]\|\d{1,4}[名人]次?[，。；、,;]|${REST}\|\d{1,4}[人名件项个户处]`;

/** A field's name of two words: …；督察要求 | 完成时间：2025年底前. */
const NAME = patternOf`(?:^|[；;，,。])[\u4e00-\u9fff]{2}要求\|(?:${ENDINGS})(?:[时期]限|时间)[:：]`;

/** A character alone in its line is the last of the line above: …县人民政府办公 | 室. Not a number, and not the answer to a question (是). */
const LAST = /.{8}\|(?![一二三四五六七八九十是否有无])[\u4e00-\u9fff]$/;

/** Digits before and behind the break that make a number of `lengths` digits together, none on either side alone. */
function makeNumber(parts: RegExpExecArray | null, ...lengths: readonly number[]): boolean {
  const [before, after] = [parts?.groups?.['before']?.length ?? 0, parts?.groups?.['after']?.length ?? 0];
  return before > 0 && after > 0 && lengths.includes(before + after) && !lengths.includes(before);
}

/** What follows a number where it is none of a date or a label: 2024年, 3.关于. */
const ENDS = '(?![\\d年月日]|[.、．:：][^\\d])';
const LANDLINE = new RegExp(`(?<!\\d)0\\d{2,3}[)）]?[-－—]?(?<before>[2-9]\\d{0,6})\\|(?<after>\\d{1,7})${ENDS}`);
/** 0666- | 3918247 */
const AREA = /(?<!\d)0\d{2,3}[-－—]\|[2-9]\d{6,7}(?!\d)/;
const MOBILE = new RegExp(`(?:${WAYS})[:：]?(?<before>1[3-9]\\d{1,8})\\|(?<after>\\d{1,8})${ENDS}`);
const POSTCODE = new RegExp(`[编码][:：]?(?<before>\\d{1,5})\\|(?<after>\\d{1,5})${ENDS}`);
/** nyncj@ | yuzhi.example, nyncj@yuzhi. | example, 电子邮箱：nyn | cj@yuzhi.example. */
const EMAIL = patternOf`[\w+]@[\w-]*\|[\w-]*\.[A-Za-z]{2}|[\w+]@[\w-]+(?:\.[\w-]+)*[.-]\|[A-Za-z]{2}|${WAYS}[:：]?[\w.+-]+\|[\w.+-]*@[\w-]+\.`;

/**
 * Is a word, a count or a number torn between two lines?
 *
 *   该问题已整 | 改到位      给予党内警告处分 | 1人      0666-3918 | 247；      邮编06 | 6600）
 */
export function isTornApart(before: string, after: string): boolean {
  if (!MAY_END_IN.test(before)) return false;
  const seam = `${before.trimEnd().slice(-REACH)}|${after.trimStart().slice(0, REACH)}`;
  return [WORDS, QUOTATION, TIMES, COUNT, COUNTED, NAME, LAST, AREA, EMAIL].some((form) => form.test(seam))
    || makeNumber(LANDLINE.exec(seam), 7, 8) || makeNumber(MOBILE.exec(seam), 11) || makeNumber(POSTCODE.exec(seam), 6);
}
