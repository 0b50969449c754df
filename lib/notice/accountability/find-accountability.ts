import { NUMBER, parseWholeNumber } from '@/lib/text/numerals';
import { spanIn } from '@/lib/text/paragraphs';
import type { Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import { hasDamagedNumber, UNREADABLE } from '@/lib/text/unreadable';
import type { Accountability } from '../types';
import { APART, clauseStart } from './clause';
import { findHolders } from './find-holders';
import { COUNTED_SANCTIONS, MEMBER, MEMBER_SANCTIONS, PUBLIC, SANCTION, SANCTIONS } from './sanction-words';
import { HANDED_TO, PUBLIC_SANCTIONS, TAKEN, TAKES } from '../words/sanctions';
import { CONTRACTS, PUNISHES, ROTATES, TALLIED } from '../words/acts';
import { VILLAGES } from '../words/bodies';
import { SUMMED } from '../words/fields';
import { patternOf } from '../words/pattern';
import { STAFF } from '../words/people';

type Item = Omit<Accountability, 'issueId'>;
/** An item before it has a span: folded offsets into its clause group. */
interface Draft {
  readonly measure: string;
  readonly persons?: number;
  readonly personTimes?: number;
  readonly breakdown?: readonly { readonly who: string; readonly persons: number }[];
  readonly start: number;
  readonly end: number;
}

/** 对2个支部书记: one holder each, so 个 counts people there; not in 对3个科室负责人. */
const UNIT = `(人次|人|名|位|个(?=(?:党|团|工)?(?:总支|支部|党委|${VILLAGES}|居委会|科|股|所|站|庭){0,2}(?:正|副)?(?:书记|支书|主任|[科股所站庭校院]长)))`;
/** 末三位, 第2名: a place in a list counts nobody. */
const COUNT = `(?<![末后前第首])(${NUMBER})(?:余|多)?${UNIT}`;
const WHO = '[\\u4e00-\\u9fff“”()·、]{0,40}?';
const GIVE = '(?:分别|均|已|依规依纪|依纪依法|严肃|相应|按规定|依法依规){0,2}(?:给予|予以|进行了?|作出了?|做出|采取|实施|开展|处以|决定)?(?:了)?(?:相应)?的?';

/** 对5名所队领导、31名民警、8名辅警予以问责 · 对3名责任人给予党内警告处分 · 给予2名同志诫勉 · 约谈6名干部 */
const TOWARDS = new RegExp(
  `(?:(?:分别|共|${TALLIED}|已)?对(?![照标比外接口]|应(?!急|[\\u4e00-\\u9fff]{1,2}未))[\\u4e00-\\u9fff\\d、“”《》%]{0,${APART}}?|给予(?:[\\u4e00-\\u9fff、]{0,16}?)|责令)((?:${COUNT}[^,。;:]{0,40}?)(?:[、和及]${COUNT}[^,。;:、]{0,24}?){0,5})(?:等)?(?:,?(?:${SUMMED})(?<sum>${NUMBER})(?:人次|人|名))?(?:,(?=分别|均|给予|予以|进行|作出))?(${GIVE})(${MEMBER_SANCTIONS})(?=[^\\u4e00-\\u9fff]|$|处[分理罚]|并|和|后)`,
  'g',
);
const CHAINED = new RegExp(`${COUNT}(${WHO})(?=[、和及,](?:${NUMBER})(?:余|多)?(?:人次|人|名|位)|$)`, 'g');

/** 提醒谈话12人次 · 党纪处分3人 · 问责党员干部5人 · 共追究执法过错9人 · 运用第一种形态处理12人次 · 约谈承办法官6人 · 除名1名 */
const COUNTED = new RegExp(`(?:共|${TALLIED}|已|给予|进行|开展|运用|落实|其中)?(${COUNTED_SANCTIONS})(?:处[理分])?(?:[\\d一三六九]{1,2}个月|[一两半]年)?(?:了)?(?:[\\u4e00-\\u9fff]{0,8}${NUMBER}个[、,和])?(?:相关|有关)?(?<whom>[\\u4e00-\\u9fff“”、]{0,16}?${MEMBER})?(?:[\\u4e00-\\u9fff]{0,6}?(?:驾驶员|司机))?(?:(?:履职|履责|监管|工作|落实|推进|整改|把关|管理)[\\u4e00-\\u9fff]{1,8}的)?(?:,?共|共计|合计|累计)?(?::)?${COUNT}`, 'g');

/** 1名办案民警被追究执法过错 · 3人受到党内警告处分; not 对12名受处分人员逐一回访, who were sanctioned before. */
const SUFFERED = new RegExp(`${COUNT}([^,。;:、对]{0,20}?)(?:先后|已|均|分别|因[^,。;]{1,${APART}}?)?(?:被|受到|受)(?:了|给予|予以|依法|依规|依纪){0,2}(${SANCTIONS})(?!(?:${PUNISHES}|教育)?的?(?:${STAFF}|干部|党员|对象|影响|者))`, 'g');

/** 给予党内警告处分1人 is COUNTED; 给予1人党内警告处分、2人诫勉: the second has no verb of its own. */
const FOLLOWING = new RegExp(`^[、,;]?(?:和|并|对)?(?:给予)?${COUNT}([\\u4e00-\\u9fff]{0,16}?)${GIVE}(${SANCTION})`);

/** 取消2名教师申报资格 · 暂停3名医师处方权 · 扣发5名责任人绩效 */
const DEPRIVED = new RegExp(`(${TAKES}|免去|扣发|扣减|扣罚|推迟|暂缓|延迟)(?:了)?${COUNT}([\\u4e00-\\u9fff]{0,24}?)((?:党内|行政|领导)?${TAKEN}|执业|绩效(?:工资|奖金)?|奖金|薪酬|评优(?:评先)?(?:资格)?|评先(?:评优)?(?:资格)?|晋升)`, 'g');

/** 与2名长期旷工人员解除聘用合同 */
const DISSOLVED = new RegExp(`与[\\u4e00-\\u9fff、“”]{0,16}?${COUNT}([^,。;:、]{0,24}?${MEMBER}|)(?:依法|依规|按规定)?(解除(?:${CONTRACTS})(?:合同|关系))`, 'g');

/** 将履职不力的2名干部调离岗位 · 将涉嫌职务犯罪的6名干部移送司法机关 */
const REMOVED = new RegExp(`将(?!对)[^。;:]{0,${APART}}?${COUNT}([^,。;:、]{0,${APART}}?)((?:调离|清退出)(?:[\\u4e00-\\u9fff]{0,4}岗位|[\\u4e00-\\u9fff]{0,4}队伍)?|${HANDED_TO}|免职|辞退|开除公职|开除党籍)(?=[,。;、)]|$|处理|并)`, 'g');

/** 处理涂改造假1人: what they did stands between. */
const FOR_A_FAULT = new RegExp(`((?:严肃)?处理)[\\u4e00-\\u9fff]{2,9}?(?:造假|作假|违[规纪]|失职|失责|渎职|脱岗|冒领)${COUNT}(?=[,。;、)]|$)`, 'g');

/** 1名领导人员调整岗位: a count of people and what became of them, with no verb between. */
const TOLD = new RegExp(`(?<=^|[,。;、])${COUNT}([\\u4e00-\\u9fff]{0,9}?${MEMBER})(${SANCTIONS})(?=[,。;、)(]|$)`, 'g');

/** 追究8人责任 · 追究3名干部纪律责任: the people stand inside the measure. */
const PURSUED = new RegExp(`追究(?:了)?(?:相关|有关)?${COUNT}([\\u4e00-\\u9fff]{0,14}?)的?((?:党纪|政纪|政务|纪律|领导|监管|管理|直接|主要|执法|过错|相应|相关|党纪政务)*责任)(?![人书制区])`, 'g');

/** 约谈县处级干部6人{、乡科级干部17人}: more people of the same measure, each with a name of their own. */
const MORE = new RegExp(`^[、和及]([\\u4e00-\\u9fff“”]{0,16}?${MEMBER})${COUNT}(?=[,。;、)和及]|$)`);
/** Contracts that end with a works, not for a fault: 关闭矿井,解除劳动合同320人. */
const DISMISSED = /^解除/;
const LAID_OFF = /改制|破产|关闭|关停|停产|安置|分流|补偿|裁员|裁减|减员|退休|主动|自愿|协商|合同期|期满|到期|聘用制改革/;

const ENDS_IN_MEMBER = new RegExp(`${MEMBER}(?:等|${SUMMED})?$`);
const LAST_MEMBER = new RegExp(`^[\\u4e00-\\u9fff]{0,20}${MEMBER}(?:的)?`);
const ONLY_SANCTIONS = new RegExp(`^${SANCTIONS}$`);
/** A measure before the people: 、除名党员2人 is another item. */
const ONLY_COUNTED = new RegExp(`^${COUNTED_SANCTIONS}`);
/** What only the public suffers, whoever the words name. */
const ENFORCED = new RegExp(`${PUBLIC_SANCTIONS}|违法(?:行为)?人`);
/** A move between posts that is no sanction: kinship, long service, competition for posts. */
const POSTING = /免去|调整岗位|调离|组织调整|改任|待岗/;
const ORDINARY_MOVE = patternOf`到期|届满|期满|回避|${ROTATES}|同一岗位|任职满|满[\d一二三四五六七八九十]{1,2}年|竞聘|竞争上岗|优化|超编|富余|冗员|定期|借[调用]|混岗|超范围使用`;
/** Bidders and applicants are no members: 取消投标资格3人. */
const CANDIDATES = /(?:参评|投标|中标|评审|入围|报名|录取|申领|享受)[\u4e00-\u9fff]{0,4}资格/;
const OUTSIDERS = /企业|商户|物业|开发商|施工|中介|经营|房东|平台公司/;

/** 督促77家机构补办,约谈负责人9名: heads of those the organization supervises. */
const isSupervised = (text: string, at: number, whom: string): boolean =>
  /^(?:相关|有关|主要)?(?:负责人|法定代表人)$/.test(whom) && /\d家|企业|商户|机构|经营|门店/.test(text.slice(clauseStart(text, at, '。;\n'), at));

/** 对6家超市停业整顿,…给予行政警告9人次: a warning the office gives to those it supervises. */
const WARNED = /^行政警告/;
const SUPERVISED = /\d家|企业|商户|超市|机构|经营|门店|店铺|车辆|驾驶/;

/** Not yet done, or a rule of what is done. */
const NOT_DONE = /(?:将|拟|应当?|可以?|凡|如|若|一经|视情|要求|规定)$/;

function amounts(count: number, unit: string): Pick<Draft, 'persons' | 'personTimes'> {
  return unit === '人次' ? { personTimes: count } : { persons: count };
}

/** Who they were, behind the number and up to the clause's end: 约谈6名{村党组织书记}. */
const PEOPLE = new RegExp(`^[\\u4e00-\\u9fff]{0,14}?${MEMBER}(?=[,。;、)]|$)`);

const HAS_SANCTION = new RegExp(SANCTION);

const FIRST_NUMBER = new RegExp(COUNT);

/** The people of 对5名所队领导、31名民警、8名辅警: one part each. Null if a number cannot be read. */
function readPeople(words: string): { total: number; unit: string; parts: { who: string; persons: number }[] } | null {
  const parts: { who: string; persons: number }[] = [];
  let unit = '';
  for (const match of words.matchAll(CHAINED)) {
    const count = parseWholeNumber(match[1] ?? '');
    if (count === null) return null;
    unit = match[2] === '人次' ? '人次' : unit || (match[2] ?? '');
    parts.push({ who: (match[3] ?? '').replace(/^的/, ''), persons: count });
  }
  if (parts.length === 0) return null;
  return { total: parts.reduce((sum, part) => sum + part.persons, 0), unit, parts };
}

function findTowards(text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(TOWARDS)) {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    if (NOT_DONE.test(before)) continue;
    // 对…批评教育17人,谈话提醒23人: the first number already has its measure.
    const lead = match[0].slice(0, match[0].search(FIRST_NUMBER));
    if (HAS_SANCTION.test(lead)) continue;
    const people = readPeople(match[1] ?? '');
    const measure = match[match.length - 1] ?? '';
    if (!people) continue;
    const members = ENDS_IN_MEMBER.test(match[1] ?? '') || ENDS_IN_MEMBER.test(lead.replace(/的$/, ''));
    if (members ? ENFORCED.test(match[0]) : PUBLIC.test(match[0])) continue;
    // 处理, 通报 are said of things as well: only where nothing but people can be meant.
    if (!ONLY_SANCTIONS.test(measure) && !members && !/(?:人次?|名|位)$/.test(match[1] ?? '')) continue;
    const verb = /^(?:约谈|责令)/.exec(match[0])?.[0];
    // 2名队员及分管负责人共3人: not all of them have a number of their own.
    const sum = parseWholeNumber(match.groups?.['sum'] ?? '');
    const more = sum !== null && sum > people.total;
    const many = people.parts.length > 1 && !more;
    const base = {
      measure: verb === '责令' ? `责令${measure}`.replace('责令责令', '责令') : measure,
      ...amounts(more ? sum : people.total, people.unit),
      start: match.index,
      end: match.index + match[0].length,
    };
    drafts.push(many ? { ...base, breakdown: people.parts } : base);
    follow(text, base.end, drafts);
  }
  return drafts;
}

/** 给予1人党内警告处分{、2人诫勉}: items that share the verb before them. */
function follow(text: string, from: number, drafts: Draft[]): void {
  let at = from;
  for (let i = 0; i < 8; i += 1) {
    const next = FOLLOWING.exec(text.slice(at, at + 48));
    if (!next) return;
    const count = parseWholeNumber(next[1] ?? '');
    const start = at + next[0].search(/[\d零〇一二两三四五六七八九十百千]/);
    at += next[0].length;
    if (count !== null) drafts.push({ measure: next[4] ?? '', ...amounts(count, next[2] ?? ''), start, end: at });
  }
}

/** 批评教育驾驶员3人 under the heading of the body's own cars; elsewhere a driver is one of the public. */
const DRIVER = /驾驶员|司机/;
const OWN_CARS = /公车|公务用?车|派车|车队/;
/** The heading that names the cars stands so near. */
const CARS_WITHIN = 120;
const STOPS = '。;\n';

/** Is the sanction on the public, or on those the body supervises, or an ordinary move, or not yet done? */
function isOfOthers(text: string, match: RegExpExecArray, whom: string): boolean {
  const { index, [0]: words, [1]: measure = '' } = match;
  if (CANDIDATES.test(measure)) return true;
  const clause = text.slice(clauseStart(text, index, '。;,\n'), index + words.length + 12).replace(/(?<=人)[,。;].*$/, '');
  if (whom === '' ? PUBLIC.test(clause) : ENFORCED.test(clause) || OUTSIDERS.test(whom) || isSupervised(text, index, whom)) return true;
  const before = text.slice(clauseStart(text, index, STOPS), index);
  if (WARNED.test(measure) && SUPERVISED.test(before)) return true;
  if (POSTING.test(measure) && ORDINARY_MOVE.test(before + words)) return true;
  return NOT_DONE.test(text.slice(Math.max(0, index - 2), index));
}

/** Where a counted item ends; null for 问责典型案例3人次学习: the number must close the clause or be followed by another item. */
function itemEnd(text: string, end: number): number | null {
  const after = text.slice(end, end + 24);
  if (!/^[\u4e00-\u9fff]/.test(after) || /^(?:其中|并|均|以上|及|和|给予|问责)/.test(after)) return end;
  const people = PEOPLE.exec(after);
  return people && end + people[0].length;
}

function findCounted(text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(COUNTED)) {
    const { index, [0]: words, [1]: measure = '', [4]: unit = '' } = match;
    const count = parseWholeNumber(match[3] ?? '');
    const ownDriver = DRIVER.test(words) && OWN_CARS.test(text.slice(Math.max(0, index - CARS_WITHIN), index));
    const whom = match.groups?.['whom'] ?? (ownDriver ? '驾驶员' : '');
    const end = count === null || isOfOthers(text, match, whom) ? null : itemEnd(text, index + words.length);
    if (count === null || end === null) continue;
    if (DISMISSED.test(measure) && LAID_OFF.test(text.slice(clauseStart(text, index, STOPS), end + 16))) continue;
    const parts = whom === '' ? [] : readMore(text, end, unit);
    const last = parts[parts.length - 1];
    if (last) {
      const breakdown = [{ who: whom, persons: count }, ...parts.map(({ who, persons }) => ({ who, persons }))];
      drafts.push({ measure, start: index, ...amounts(breakdown.reduce((sum, part) => sum + part.persons, 0), unit), breakdown, end: last.end });
    } else drafts.push({ measure, start: index, ...amounts(count, unit), end });
  }
  return drafts;
}

/** The people named behind the first of a measure, in the same unit; none of them under a measure of their own. */
function readMore(text: string, from: number, unit: string): { who: string; persons: number; end: number }[] {
  const parts: { who: string; persons: number; end: number }[] = [];
  let at = from;
  for (let i = 0; i < 5; i += 1) {
    const next = MORE.exec(text.slice(at, at + 48));
    const who = next?.[1] ?? '';
    const persons = parseWholeNumber(next?.[2] ?? '');
    if (!next || persons === null || (next[3] === '人次') !== (unit === '人次') || HAS_SANCTION.test(who) || ONLY_COUNTED.test(who) || PUBLIC.test(who) || OUTSIDERS.test(who)) break;
    at += next[0].length;
    parts.push({ who, persons, end: at });
  }
  return parts;
}

function findSuffered(text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(SUFFERED)) {
    const count = parseWholeNumber(match[1] ?? '');
    if (count === null || PUBLIC.test(match[0]) || HAS_SANCTION.test(match[3] ?? '')) continue;
    drafts.push({ measure: match[4] ?? '', ...amounts(count, match[2] ?? ''), start: match.index, end: match.index + match[0].length });
  }
  return drafts;
}

/** 取消2名教师三年内申报资格: what is taken stands behind the people it is taken from. */
function findDeprived(text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(DEPRIVED)) {
    const count = parseWholeNumber(match[2] ?? '');
    const behind = match[4] ?? '';
    const who = LAST_MEMBER.exec(behind)?.[0] ?? '';
    if (count === null || PUBLIC.test(match[0]) || (who === '' && !/评优|评先|晋升|绩效|奖金|处方权/.test(match[5] ?? ''))) continue;
    if (NOT_DONE.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
    const measure = `${match[1] ?? ''}${behind.slice(who.length)}${match[5] ?? ''}`;
    drafts.push({ measure, ...amounts(count, match[3] ?? ''), start: match.index, end: match.index + match[0].length });
  }
  return drafts;
}

/** Members may be suspected, too. */
const SUSPECTED = /涉嫌[\u4e00-\u9fff]{0,6}犯罪/;

/** People first, what became of them behind: 将…2名干部调离岗位, 1名干部调整岗位. */
function findMoved(text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const { index, [0]: words, [1]: measure = '', [2]: number = '', [3]: unit = '' } of text.matchAll(FOR_A_FAULT)) {
    const count = parseWholeNumber(number);
    if (count === null || PUBLIC.test(words) || OUTSIDERS.test(words) || NOT_DONE.test(text.slice(Math.max(0, index - 2), index))) continue;
    drafts.push({ measure, ...amounts(count, unit), start: index, end: index + words.length });
  }
  for (const match of [...text.matchAll(REMOVED), ...text.matchAll(TOLD)]) {
    const { index, [0]: words, [3]: who = '', [4]: measure = '' } = match;
    const count = parseWholeNumber(match[1] ?? '');
    const before = text.slice(clauseStart(text, index, STOPS), index);
    if (count === null || PUBLIC.test(words.replace(SUSPECTED, '')) || OUTSIDERS.test(who) || HAS_SANCTION.test(words.slice(0, words.length - measure.length))) continue;
    if (NOT_DONE.test(text.slice(Math.max(0, index - 2), index)) || (POSTING.test(measure) && ORDINARY_MOVE.test(before + words))) continue;
    drafts.push({ measure, ...amounts(count, match[2] ?? ''), start: index, end: index + words.length });
  }
  return drafts;
}

function findDissolved(text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(DISSOLVED)) {
    const count = parseWholeNumber(match[1] ?? '');
    const end = match.index + match[0].length;
    if (count === null || LAID_OFF.test(text.slice(clauseStart(text, match.index, '。;\n'), end + 16)) || NOT_DONE.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
    drafts.push({ measure: match[4] ?? '', ...amounts(count, match[2] ?? ''), start: match.index, end });
  }
  return drafts;
}

function findPursued(text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(PURSUED)) {
    const count = parseWholeNumber(match[1] ?? '');
    const who = match[3] ?? '';
    if (count === null || PUBLIC.test(match[0]) || OUTSIDERS.test(who) || /刑事|法律|赔偿|违约|民事/.test(who)) continue;
    if (NOT_DONE.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
    drafts.push({ measure: `追究${match[4] ?? ''}`, ...amounts(count, match[2] ?? ''), start: match.index, end: match.index + match[0].length });
  }
  return drafts;
}

/** A paragraph that can hold an item at all: every form holds a count of people. */
const HINT = /[\d零〇○一二两三四五六七八九十百千万](?:余|多)?(?:[人名位]|个[\u4e00-\u9fff]{0,4}(?:书记|支书|主任|长))/;
const SAYS = new RegExp(`${COUNTED_SANCTIONS}|处理|惩处|解除|辞退|解聘|${TAKES}|扣[发减罚]|免去|追究|调离|清退出`);

/** A leading 其中, 共, 已 is not part of the words. */
function trimmed(draft: Draft, text: string): Draft {
  const lead = /^(?:其中|累计|先后|已|共)+(?!谈|同)/.exec(text.slice(draft.start, draft.end));
  return lead ? { ...draft, start: draft.start + lead[0].length } : draft;
}

/** 对□名民警、3名辅警问责: how many cannot be read, the measure stays. */
function readable(draft: Draft, text: string): Draft {
  const { measure, start, end } = draft;
  const from = clauseStart(text, start);
  return hasDamagedNumber(text, from, end) || UNREAD_COUNT.test(text.slice(from, end)) ? { measure, start, end } : draft;
}
/** All digits of a count are lost. */
const UNREAD_COUNT = new RegExp(`[${UNREADABLE}](?:人|名|位)`, 'u');

/**
 * Who was held to account: one item a measure and count, in text order.
 *
 *   对{5名所队领导、31名民警、8名辅警}予以{问责}   44 persons with three parts
 *   {提醒谈话}{12人次}、{党内警告}{1人}            12 person-times; 1 person
 *
 * Zeros that are printed are kept. What is done to the public (行政处罚, 采取刑事强制措施) and what is only threatened or
 * planned is not accountability.
 */
export function findAccountability(article: ArticleText, paragraphs: readonly Paragraph[]): Item[] {
  const items: Item[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    const holders = findHolders(text);
    if (holders.length === 0 && (!HINT.test(text) || !SAYS.test(text))) continue;
    const drafts: Draft[] = [findTowards(text), findSuffered(text), findCounted(text), findDeprived(text), findPursued(text), findDissolved(text), findMoved(text), holders].flat();
    // Where two forms read the same words the one that begins first has the whole of them; the sort is stable.
    drafts.sort((a, b) => a.start - b.start);
    let last = 0;
    for (const draft of drafts) {
      if (draft.start < last) continue;
      last = draft.end;
      const { start, end, ...rest } = readable(trimmed(draft, text), text);
      const span = spanIn(paragraph, start, end);
      items.push({ ...rest, measure: rest.measure.replace(/[“”]/g, '').replace(/种形态处理$/, '种形态'), text: article.text.slice(span.start, span.end), span });
    }
  }
  return items;
}
