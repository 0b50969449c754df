import type { Inspection } from '../types';
import { LONGEST_NAME } from './organization-name';
import { KINDS } from '../words/inspections';
import { ACCORDING_TO, DOES, LOOKS_OVER } from '../words/acts';
import { COMMITTEES } from '../words/bodies';
import { patternOf } from '../words/pattern';

/** An inspecting body named in folded text. */
export interface InspectorMatch {
  readonly start: number;
  readonly end: number;
  readonly level?: Inspection['level'];
  readonly family: 'party' | 'audit' | 'environment' | 'other';
}

const NUMBER = '[一二三四五六七八九十百\\d]{1,3}';
/** Who sends a party inspection team; a place or body name may stand before it (××市委, ××部党组). */
const SENDER = `(?:党中央|中央|省委|自治区党委|兵团党委|市委|州委|盟委|地委|县委|区委|旗委|镇委|党工委|工委|${COMMITTEES}|总行|总局)`;
const MODE =
  '(?:巡[视察](?:工作)?|第?' + NUMBER + `轮|${KINDS}|“?回头看”?|村\\(社区\\)|涉[\\u4e00-\\u9fff]{1,6}?|[\\u4e00-\\u9fff]{2,6}领域)`;
const TEAM = new RegExp(
  `(?:(${SENDER})${MODE}{0,3}?)?(?:第?${NUMBER})?${MODE}{0,3}?(?:巡[视察](?:工作)?(?:“回头看”)?)(?:第?${NUMBER})?(?:小)?组(?!长|办)`, 'g',
);

/** A character before a name that is not part of it. */
const BOUNDARY = /^(?:[^\u4e00-\u9fff]|[由受了年月至被将我署排划求后起期间给派据照合到对在为是])?$/;

/** Goes left from `start` to where the name begins, up to a boundary; `start` if none stands within `reach` characters. */
function nameStart(text: string, start: number, reach = LONGEST_NAME): number {
  for (let i = start; i >= 0 && i >= start - reach; i -= 1) {
    if (i === 0 || isBoundary(text, i)) return i;
  }
  return start;
}

/** 省统计局2021年第4统计督察组: the year a team was numbered in stands inside its name. */
const NUMBERED_IN_YEAR = /[局厅委办](?:19|20)\d\d年第/;
/** The folded length of such a year and of what stands on both sides. */
const YEAR_INSIDE = 6;

/** True if a name can begin at `at`. */
export function isBoundary(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  if (NUMBERED_IN_YEAR.test(text.slice(Math.max(0, at - YEAR_INSIDE), at + YEAR_INSIDE))) return false;
  const next = text[at] ?? '';
  if (before === '经') return next !== '开' && next !== '济';
  if (before === '向') return next !== '阳';
  if (before === '日') return next !== '照' && next !== '喀';
  if (before === '于') return next !== '都' && next !== '洪';
  // 期间 and 配合 come before a name, 联合社 and 田间 stand in one.
  if (before === '间') return text[at - 2] === '期';
  if (before === '合') return text[at - 2] === '配';
  if (before === '同') return text[at - 2] === '会';
  // 统计局第3督察组: a number inside a name. 问题和省第一督察组: 和 stands in 和平区, and before a province.
  if (/\d/.test(before)) return !/第\d{1,2}$/.test(text.slice(Math.max(0, at - 3), at));
  if (before === '和') return next === '省' || next === '市';
  if (before === '下') return !'城关陆沙'.includes(next);
  return BOUNDARY.test(before);
}

function partyLevel(sender: string, before: string): Inspection['level'] {
  if (/中央|总行|总局/.test(sender)) return 'central';
  if (/省委|自治区党委|兵团/.test(sender)) return 'provincial';
  if (/市委|州委|盟委|地委/.test(sender)) return 'city';
  if (/县委|区委|旗委|镇委/.test(sender)) return 'county';
  const name = before + sender;
  if (/(?:大学|学院|学校|校)党委$/.test(name)) return 'university';
  if (/(?:集团|公司|企业|银行|行)党(?:委|组)$/.test(name)) return 'enterprise';
  if (/(?:国家|中国)[\u4e00-\u9fff]{2,8}(?:局|部|署|会)党组$|部党组$|总局党(?:组|委)$/.test(name)) return 'central';
  if (/(?:省|自治区)[\u4e00-\u9fff]{0,10}(?:厅|局|委)党(?:组|委)$|厅党组$|兵团/.test(name)) return 'provincial';
  if (/市[\u4e00-\u9fff]{0,10}(?:局|委)党(?:组|委)$/.test(name)) return 'city';
  if (/[县区][\u4e00-\u9fff]{0,10}(?:局|委)党(?:组|委)$/.test(name)) return 'county';
  return undefined;
}

/** Party inspection teams (巡视组, 巡察组) that are named by sender or number; a bare 巡察组 is nobody in particular. */
function findTeams(text: string): InspectorMatch[] {
  const found: InspectorMatch[] = [];
  for (const match of text.matchAll(TEAM)) {
    const sender = match[1];
    const numbered = /第|\d|[一二三四五六七八九十]组$/.test(match[0]);
    if (sender === undefined && !numbered) continue;
    const start = sender === undefined ? match.index : nameStart(text, match.index);
    const level = sender === undefined ? undefined : partyLevel(sender, text.slice(start, match.index));
    found.push({ start, end: match.index + match[0].length, level, family: 'party' });
  }
  return found;
}

const AUDIT = /审计署(?:驻?[\u4e00-\u9fff]{2,8}?特派(?:员办事处|办))?|审计[厅局]/g;

function findAuditors(text: string): InspectorMatch[] {
  const found: InspectorMatch[] = [];
  for (const match of text.matchAll(AUDIT)) {
    const start = nameStart(text, match.index);
    const name = text.slice(start, match.index + match[0].length);
    const level = /审计署/.test(name) ? 'central' : /省|自治区|厅/.test(name) ? 'provincial' : /市|州|盟/.test(name) && !/[区县]审计/.test(name) ? 'city' : /[区县旗]/.test(name) ? 'county' : undefined;
    if (name.length > 2) found.push({ start, end: match.index + match[0].length, level, family: 'audit' });
  }
  return found;
}

const SUPERVISORS = new RegExp(patternOf`(?:督察|督查|督导|执法检查|考核巡查|检查考核|考核|${LOOKS_OVER}|评估|指导)(?:第?[一二三四五六七八九十百\d]{1,3})?组(?!织|长|建|成)|自然资源督察[\u4e00-\u9fff]{2,4}局|海洋督察(?:组|局)`, 'g');

/** Teams are sent under short names; what runs on is a campaign's (学习贯彻…主题教育和市委第五巡回指导组). */
const BEFORE_TEAM = 24;

const FORMED = /组[成建]/;
/** 市人大常委会{组织}执法检查组: who sends the team is named, not the team. */
const SENDS = /(?<=常委会|政府|委员会|[厅局])(?:组织|派出|委派|抽调人员)(?!部)/;

function findSupervisors(text: string): InspectorMatch[] {
  const found: InspectorMatch[] = [];
  for (const match of text.matchAll(SUPERVISORS)) {
    // 第三 and 2 may stand inside the name: 中央第三生态环境保护督察组, 国家统计督察第6组.
    const start = nameStart(text, match.index, BEFORE_TEAM);
    if (start === match.index && match.index > 0 && !/^海洋|^自然/.test(match[0])) continue;
    const whole = text.slice(start, match.index + match[0].length);
    const name = whole.slice(0, SENDS.exec(whole)?.index ?? whole.length);
    // 市委督查室、市纪委监委组成联合督查组: a team of the body's own.
    if (!/中央|国家|国务院|[省市区县州厅局委部]|第/.test(name) || FORMED.test(whole)) continue;
    const level = /中央|国家|国务院|党中央/.test(name) ? 'central' : /省|自治区/.test(name) ? 'provincial' : /市|州/.test(name) ? 'city' : /县|区/.test(name) ? 'county' : undefined;
    found.push({ start, end: start + name.length, level, family: /环境|环保/.test(name) ? 'environment' : 'other' });
  }
  return found;
}

/** Words that show a named body at work, rather than in a title or as whose wish it was. */
const AT_WORK = patternOf`^[^。;\n]*?(?:对|进驻|组织|派出|${DOES}|反馈|督察|审计了|依法)`;
const BORROWED = patternOf`(?:${ACCORDING_TO}|落实|依据|报告|经)$`;

/**
 * The body that inspected, as the opening names it first: a party team, else an environmental or other supervision
 * team, else an audit office; one that acts in its sentence before one that is only mentioned.
 *
 * @returns null if nobody in particular is named.
 */
export function findInspector(text: string): InspectorMatch | null {
  for (const list of [findTeams(text), findSupervisors(text), findAuditors(text)]) {
    const acting = list.find(({ start, end }) => AT_WORK.test(text.slice(end)) && !BORROWED.test(text.slice(0, start)));
    const found = acting ?? list[0];
    if (found) return found;
  }
  return null;
}
