import { brokenDates } from './broken-dates';
import type { DateMention, DateParts } from './date-parts';
import { markUnreadable } from './unreadable-dates';

/**
 * The calendar expressions of folded text: written, relative and partial dates, periods, and ranges of them.
 *
 *   2021年3月15日至5月15日   二○二一年十二月   今年6-7月   12月底   10月中旬   2026年上半年   本季度末   2021.11.3
 *
 * A boundary word after it (前, 之前) is not part of the expression, 底/末/初/内 is. Years are not worked out here, see
 * resolve-dates.ts. Durations (三个月, 近3年), recurrences (每年) and mangled dates (2024927日) give nothing; a date of
 * which something cannot be read is one mention without a value, see unreadable-dates.ts.
 *
 * @param text - Folded text (lib/text/fold.ts): digits and punctuation half-width, no white space.
 * @returns Mentions in text order, never overlapping; offsets are UTF-16, half-open, into `text`.
 */
export function scanDates(text: string): DateMention[] {
  const atoms = scanAtoms(text);
  return markUnreadable(text, joinRanges(text, atoms), brokenDates(text, atoms));
}

/** What is typed for a year's zero: 〇, circles, and the letter O of three alphabets. */
const ZERO = '〇○◯零Oo\\u041e\\u043e\\u039f\\u03bf';
const CN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0, '○': 0, '◯': 0, 零: 0, O: 0, o: 0, '\u041e': 0, '\u043e': 0, '\u039f': 0, '\u03bf': 0, 两: 2, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 首: 1, 元: 1,
};

/** 1–99 as digits or Chinese (十二, 二十一, 廿一), or a year digit by digit (二○二一). */
function toNumber(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const written = numeral.replace('廿', '二十').replace('卅', '三十');
  const ten = written.indexOf('十');
  if (ten < 0) return Number(Array.from(written, (c) => CN_DIGITS[c] ?? c).join(''));
  const tens = ten === 0 ? 1 : (CN_DIGITS[written[ten - 1] ?? ''] ?? 1);
  return tens * 10 + (CN_DIGITS[written[ten + 1] ?? ''] ?? 0);
}

// A number does not start inside another one, nor in an ordinal (第3); after "1." only where that is an item's label.
const FRESH = '(?<![农阴旧]历)(?<![\\d〇○零一二三四五六七八九十百千第]|\\d,)(?:(?<!\\d\\.)|(?<=(?:^|[。;:】])\\d{1,2}\\.))';
const JOIN = '(?:至|到|-{1,2}|~)';
const YEAR_DIGITS = `(?:19|20)\\d{2}|2[${ZERO}]\\d{2}|[一二][${ZERO}0九][${ZERO}0一二三四五六七八九]{2}`;
const MONTH_NUMBER = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|(?<![亿美欧日公纪])元';
const DAY_NUMBER = '3[01]|[12]\\d|0?[1-9]|三十一?|卅一?|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|[一二三四五六七八九]';
// Two digits are a year only where the rest shows it: 21年6月, 21年底; 10年以上 is a duration.
const SHORT_YEAR = `(?<![A-Za-z${ZERO}])\\d{2}(?=年(?:(?:1[0-2]|0?[1-9])月|[底末]|初(?!步)|[上下]半年|第?[一二三四]季度))`;
/** 20××年6月底前, ×年底: a form to be filled in names no day. */
const BLANK = '×xX*_';
const YEAR =
  `(?:${FRESH}(?:(?<yearA>${YEAR_DIGITS})年?(?:${JOIN}))?(?<year>${YEAR_DIGITS}|${SHORT_YEAR})年(?![${BLANK}])(?<annual>度)?` +
  '|(?<yearWord>今年|明年|(?<![年近以往])来年|去年|(?<![成基])本年|(?<!以|原则)上一?年|下一年' +
  '|(?<![以之此])前年(?!度)|(?<![之今以最此事会])后年|(?<![每\\d一二三四五六七八九十])次年|翌年|(?<![相适])当年|同年(?![龄级代]))(?<wordAnnual>度)?)';
// What 初, 中, 底, 末, 内 start when they belong to the next word: 初步, 中共, 底数, 内部.
const EDGE =
  '(?:初(?![步级审评核衷心始次中])|中(?![共国央考心小级层华外型医标介学职高秋期旬])|[底](?![子数层线部蕴色板商册])|末(?![端梢位尾])|终(?=之?前|以前)' +
  '|内(?![部容外蒙科审控设涵生需卷参河陆地政网置]))';
const MONTH =
  `(?:(?:(?<monthA>${MONTH_NUMBER})(?:月?份?${JOIN}|、))?(?<month>${MONTH_NUMBER})月(?!一(?![日号])|[${BLANK}])份?|(?<monthWord>本月|当月|同月|上个?月|下个?月|次月)份?)` +
  `(?:(?<day>${DAY_NUMBER})(?:[日号](?:(?:${JOIN}|、)(?<dayB>${DAY_NUMBER})[日号])?|(?:${JOIN}|、)(?<dayC>${DAY_NUMBER})[日号]|(?=[之以]?前(?![三后列期提往])))` +
  `|(?<dekad>[上中下])旬|(?<halfMonth>[上下])半月|月?(?<monthEdge>${EDGE}))?`;
const HALF = '(?<half>[上下])半年';
const QUARTER = `(?:第?(?:(?<quarterA>[一二三四1-4])(?:${JOIN}|、))?(?<quarter>[一二三四1-4首])(?:季度|(?<=第[一二三四]|首)季(?![度节刊]))|(?<quarterWord>[本上下]一?个?季度?))(?<quarterEdge>${EDGE})?`;
/** 前三季度, 前10个月, 前半年: from the year's first day on. */
const SO_FAR = '前(?:(?<firstCount>1[0-2]|[2-9]|[二两三四五六七八九十])个?(?<firstUnit>季度|月)|(?<firstHalf>半年)(?!度))';
const PART = `(?:${MONTH}|${HALF}|${QUARTER}|${SO_FAR}|年?(?<yearEdge>${EDGE}))`;
const LOOSE =
  `(?<![${BLANK}某]年?度?第?)(?:${FRESH}${named(MONTH, 'b')}|(?<![每以近])${named(HALF, 'b')}|(?<![前每\\d一二三四])${named(QUARTER, 'b')}|(?<![较比年])${named(SO_FAR, 'b')}` +
  // A bare 年底 or 月底: not the tail of a count, a recurrence or a word (两年内, 每年底, 青年中).
  `|(?<![\\d〇零一二三四五六七八九十百两几数多近每历往学财同隔跨整全半青少老成壮童幼晚早年末])年(?<bareYearEdge>${EDGE})` +
  `|(?<![\\d〇零一二三四五六七八九十百两几数多近每逐个满半当正腊冬闰元])月(?<bareMonthEdge>${EDGE}))`;
const NUMERIC =
  // 2025.8底, 2025.8月底, 2025/12末; 25.6.30前: two digits are a year only where 前 shows that a day is meant.
  '(?<![\\d./-])(?:(?<markedYear>(?:19|20)\\d{2})[-/.](?<markedMonth>1[0-2]|0?[1-9])月?(?=[底末])(?<markedEdge>[底末])' +
  '|(?<shortYear>[2-4]\\d)(?<shortMark>[./])(?<shortMonth>1[0-2]|0?[1-9])\\k<shortMark>(?<shortDay>3[01]|[12]\\d|0?[1-9])(?=(?:之|以)?前(?!后)))' +
  '|(?<![\\d./])(?<!(?<![-/.]\\d{1,2}-?)-)(?<isoYear>(?:19|20)\\d{2})(?<mark>[-/.])(?<isoMonth>1[0-2]|0?[1-9])\\k<mark>(?<isoDay>3[01]|[12]\\d|0?[1-9])(?![\\d]|[./]\\d)';
const PLAN = '[“"‘]?十(?<plan>[三四五六])五[”"’]?(?:规划)?(?:期间|期末|时期末?|末)';
// The first character is looked at before all else: most of any text begins no calendar expression.
const FIRST = '[\\d一二三四五六七八九十元今明来去本上下前后次翌当同第首年月“"‘]';
/** A group's name where it opens. */
const GROUP_NAME = /\(\?<([a-zA-Z]+)>/g;
const NAMED = `(?=${FIRST})(?:${NUMERIC}|${YEAR}${PART}?|${PLAN}|${LOOSE})`;
/** The pattern's groups in order. By name each match would be made an object of all of them, most of what a date costs. */
const GROUPS = Array.from(NAMED.matchAll(GROUP_NAME), (match) => match[1] ?? '');
const groupAt = (name: string): number => GROUPS.indexOf(name) + 1;
const ATOM = new RegExp(NAMED.replace(GROUP_NAME, '(').replace(/\\k<([a-zA-Z]+)>/g, (_, name: string) => `(?:\\${groupAt(name)})`), 'g');
/** Anything of this must stand in a text that holds a calendar expression: most sentences are done here. */
const HINT = /[年月季五]|\d[-/.]\d/;

/** The same pattern with its group names marked, so that both places can use it. */
function named(pattern: string, suffix: string): string {
  return pattern.replace(/\(\?<([a-zA-Z]+)>/g, `(?<$1${suffix}>`);
}

/** Where the groups of a part stand: behind a year, and by itself (the names end in b). */
function partGroups(suffix: string): Readonly<Record<(typeof PART_GROUPS)[number], number>> {
  return Object.fromEntries(PART_GROUPS.map((name) => [name, groupAt(name + suffix)])) as Record<(typeof PART_GROUPS)[number], number>;
}

const PART_GROUPS = [
  'monthA', 'month', 'monthWord', 'day', 'dayB', 'dayC', 'dekad', 'halfMonth', 'monthEdge', 'half', 'quarterA', 'quarter', 'quarterWord', 'quarterEdge',
  'firstCount', 'firstUnit', 'firstHalf',
] as const;
const DATED = partGroups('');
const LONE = partGroups('b');
const YEAR_GROUPS = {
  yearA: groupAt('yearA'), year: groupAt('year'), annual: groupAt('annual'), yearWord: groupAt('yearWord'), wordAnnual: groupAt('wordAnnual'),
  yearEdge: groupAt('yearEdge'), bareYearEdge: groupAt('bareYearEdge'), bareMonthEdge: groupAt('bareMonthEdge'),
};
const ISO = { year: groupAt('isoYear'), month: groupAt('isoMonth'), day: groupAt('isoDay') };
const MARKED = { year: groupAt('markedYear'), month: groupAt('markedMonth') };
const SHORT = { year: groupAt('shortYear'), month: groupAt('shortMonth'), day: groupAt('shortDay') };
const PLAN_GROUP = groupAt('plan');

const YEAR_OFFSETS: Readonly<Record<string, number>> = {
  今年: 0, 本年: 0, 明年: 1, 来年: 1, 下一年: 1, 后年: 2, 去年: -1, 上年: -1, 上一年: -1, 前年: -2,
};
const OFFSETS: Readonly<Record<string, number>> = { 本: 0, 下: 1, 上: -1 };

function edgeOf(written: string): DateParts['edge'] {
  if (written === '初') return 'start';
  if (written === '中') return 'middle';
  return written === '内' ? 'within' : 'end';
}

type Draft = { -readonly [K in keyof DateParts]: DateParts[K] };

function readYear(match: RegExpExecArray, parts: Draft): void {
  const year = match[YEAR_GROUPS.year];
  const word = match[YEAR_GROUPS.yearWord];
  if (year) {
    const number = toNumber(year);
    parts.year = number < 100 ? 2000 + number : number;
  } else if (word === '次年' || word === '翌年') parts.yearAfter = 'next';
  else if (word === '当年' || word === '同年') parts.yearAfter = 'same';
  else if (word) parts.yearOffset = YEAR_OFFSETS[word] ?? 0;
  if (match[YEAR_GROUPS.annual] || match[YEAR_GROUPS.wordAnnual]) parts.annual = true;
}

/** Month, dekad, half, quarter and edge, from the groups `at` says. */
function readPart(match: RegExpExecArray, at: typeof DATED, parts: Draft): void {
  const monthWord = match[at.monthWord];
  const month = match[at.month];
  if (month) parts.month = toNumber(month);
  else if (monthWord === '次月') parts.monthAfter = 'next';
  else if (monthWord === '当月' || monthWord === '同月') parts.monthAfter = 'same';
  else if (monthWord) parts.monthOffset = OFFSETS[monthWord.charAt(0)] ?? 0;
  const day = match[at.day];
  if (day) parts.day = toNumber(day);
  const dekad = match[at.dekad];
  if (dekad) parts.dekad = dekad === '上' ? 1 : dekad === '中' ? 2 : 3;
  const halfMonth = match[at.halfMonth];
  if (halfMonth) parts.halfMonth = halfMonth === '上' ? 1 : 2;
  readSoFar(match, at, parts);
  const half = match[at.half];
  if (half) parts.half = half === '上' ? 1 : 2;
  const quarter = match[at.quarter];
  const quarterWord = match[at.quarterWord];
  if (quarter) parts.quarter = toNumber(quarter);
  else if (quarterWord) parts.quarterOffset = OFFSETS[quarterWord.charAt(0)] ?? 0;
  const edge = match[at.monthEdge] ?? match[at.quarterEdge] ?? match[YEAR_GROUPS.yearEdge] ?? match[YEAR_GROUPS.bareYearEdge] ?? match[YEAR_GROUPS.bareMonthEdge];
  if (edge) parts.edge = edgeOf(edge);
}

/** 前三季度, 前10个月, 前半年. */
function readSoFar(match: RegExpExecArray, at: typeof DATED, parts: Draft): void {
  const count = match[at.firstCount];
  if (match[at.firstHalf]) parts.half = 1;
  else if (count === undefined) return;
  else if (match[at.firstUnit] === '月') parts.month = toNumber(count);
  else parts.quarter = toNumber(count);
  parts.soFar = true;
}

/** 2025.11.3, 2025.8底, 25.6.30前: written with points or strokes; null for any other match. */
function readMarked(match: RegExpExecArray): Pick<Draft, 'year' | 'month' | 'day' | 'edge'> | null {
  for (const { year, month, day } of [ISO, SHORT]) {
    const written = match[year];
    if (written) return { year: Number(written) % 100 === Number(written) ? 2000 + Number(written) : Number(written), month: Number(match[month]), day: Number(match[day]) };
  }
  const year = match[MARKED.year];
  return year ? { year: Number(year), month: Number(match[MARKED.month]), edge: 'end' } : null;
}

/** One match as a mention; a range inside one expression (6-7月, 2018-2020年, 3月15-20日) gets its second end. */
function readAtom(match: RegExpExecArray): DateMention {
  const start = match.index;
  const end = start + match[0].length;
  const parts: Draft = { start, end };
  const marked = readMarked(match);
  if (marked) return { start, end, first: { ...parts, ...marked } };
  const plan = match[PLAN_GROUP];
  if (plan) {
    parts.plan = 10 + (CN_DIGITS[plan] ?? 0);
    if (match[0].endsWith('末')) parts.edge = 'end';
    return { start, end, first: parts };
  }
  readYear(match, parts);
  const at = parts.year === undefined && parts.yearOffset === undefined && !parts.yearAfter ? LONE : DATED;
  readPart(match, at, parts);
  if (match[YEAR_GROUPS.bareYearEdge]) parts.yearOffset = 0;
  if (match[YEAR_GROUPS.bareMonthEdge]) parts.monthOffset = 0;
  const dayB = match[at.dayB] ?? match[at.dayC];
  if (dayB) return { start, end, first: parts, last: { start, end, month: parts.month, monthOffset: parts.monthOffset, day: toNumber(dayB) } };
  const monthA = match[at.monthA];
  if (monthA) return { start, end, first: { ...parts, month: toNumber(monthA), day: undefined, dekad: undefined, edge: undefined }, last: { ...parts, year: undefined, yearOffset: undefined, yearAfter: undefined } };
  const quarterA = match[at.quarterA];
  if (quarterA) return { start, end, first: { ...parts, quarter: toNumber(quarterA), edge: undefined }, last: { ...parts, year: undefined, yearOffset: undefined } };
  const yearA = match[YEAR_GROUPS.yearA];
  if (yearA) return { start, end, first: { start, end, year: toNumber(yearA) }, last: parts };
  return { start, end, first: parts };
}

function scanAtoms(text: string): DateMention[] {
  if (!HINT.test(text)) return [];
  const atoms: DateMention[] = [];
  ATOM.lastIndex = 0;
  for (let match = ATOM.exec(text); match; match = ATOM.exec(text)) {
    // "1、2月底前" after a sentence's end: 1、 is a label, the month is 2月.
    const label = match[0].includes('、') ? /^\d{1,2}、/.exec(match[0]) : null;
    if (label && (match.index === 0 || /[。;:,]/.test(text[match.index - 1] ?? ''))) {
      ATOM.lastIndex = match.index + label[0].length;
      continue;
    }
    atoms.push(readAtom(match));
  }
  return atoms;
}

const CONNECTOR = /^(?:开始|起)?(?:至|到|-{1,2}|~)$/;

/** Joins two expressions with 至, 到, - or ~ between them; also {2021年3月}-{5月} when both are whole. */
function joinRanges(text: string, atoms: readonly DateMention[]): DateMention[] {
  const mentions: DateMention[] = [];
  for (const atom of atoms) {
    const before = mentions[mentions.length - 1];
    if (before && !before.last && !atom.last && atom.start - before.end <= 4 && CONNECTOR.test(text.slice(before.end, atom.start))) {
      mentions[mentions.length - 1] = { start: before.start, end: atom.end, first: before.first, last: atom.first };
    } else mentions.push(atom);
  }
  return mentions;
}
