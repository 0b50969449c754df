import { NUMBER, parseWholeNumber } from '@/lib/text/numerals';
import type { OutcomeDraft } from './money';
import { SANCTION } from './sanction-words';
import { HOLDS, LAND_UNITS } from '../words/fields';
import { ADDS, FALLS, GIVES_OUT, GOES_THROUGH, GROWS, LOOKS_OVER, PUTS_RIGHT, RESTORES, RISES, ROTATES, SETS_UP, SOLVES, TALLIED, VISITS, WRITES } from '../words/acts';
import { RULES_OF_CONDUCT } from '../words/genre';
import { patternOf } from '../words/pattern';
import { TOLD_BY_PEOPLE } from '../words/people';
import { COMPARED } from '../words/time';

const MAKE = `(?:${WRITES}|制修订|制订|印发|${SETS_UP}|${ADDS}|修改|废止|建立健全|修订完善|制定完善|制定出台|制定印发|制定修订|建章立制|形成)`;
const RULE = `(?:规章制度|制度机制|制度|办法规定|${RULES_OF_CONDUCT}|机制|细则|规程|规范性文件|规范|方案|预案|意见|流程|规则|清单|工作机制|管理制度|内控制度|制度文件|文件|制度办法)`;
const UNIT = '[项个条份件部]';
/** 制定办法规定6个 · 修订完善内控制度12项 */
const RULES_BEHIND = new RegExp(`${MAKE}(?:了)?(?:《[^《》]{2,}》[、和及]?){0,8}等?(?:各类|各项|相关|有关)?[\\u4e00-\\u9fff、]{0,14}?${RULE}(?:共|共计|等)?(${NUMBER})(?:余)?(${UNIT})`, 'g');
/** 出台12项制度 · 制定《…》等5项制度 */
const RULES_BEFORE = new RegExp(`${MAKE}(?:了)?(?:《[^《》]{2,}》[、和及]?){0,8}(?:等)?(${NUMBER})(?:余)?(${UNIT})[\\u4e00-\\u9fff]{0,8}?${RULE}`, 'g');

/** Rules made (制度 N 项) in folded text. */
export function findRules(text: string): OutcomeDraft[] {
  const found: OutcomeDraft[] = [];
  for (const pattern of [RULES_BEHIND, RULES_BEFORE]) {
    for (const match of text.matchAll(pattern)) {
      const value = parseWholeNumber(match[1] ?? '');
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
      if (value === null || value === 0 || match[1] === '一' || /^(?:措施|任务|要求)/.test(after)) continue;
      found.push({ kind: 'rule', value, unit: match[2] ?? '', start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

const VERB =
  `(?:${HOLDS}|建成|${ADDS}|建立|整改|${GOES_THROUGH}|${LOOKS_OVER}|${GIVES_OUT}|发放|办理|查处|${SOLVES}|${VISITS}|完成|推送|形成|发现|${PUTS_RIGHT}|培训|受理|调解|接入|破获|${RESTORES}|安装|配备|招聘|引进|推出|巡察|摸排|督办|督导|指导|帮扶|慰问|评查|抽查|核查|审核|归档|移交|回收|发布|编发|撰写|报送|处理|处置|更换|改造|培育|发展|选派|调整|${ROTATES}|选拔|提拔|核对|接待|销号|谈话)`;
const COUNT_UNIT = `(人次|家次|场次|件次|辆次|户次|批次|场|次|件|起|个|份|名|人|家|期|处|张|辆|路|本|项|套|篇|户|${LAND_UNITS}|台|部|宗|批|轮|班次|课时|条|间|座|艘|吨|平方米)`;
/** Verb, thing, number, unit at a clause's end: 举办专题培训12场 · 下发《督察通知书》14份. */
/** Where a verb begins its clause, or stands behind the words that count (累计, 共, 今年以来). */
const FRESH = `(?<=^|[,。;:)”》是]|已经?|共|${TALLIED}|分别|集中|全面|新|组织|联合|持续|以来|年来|期间|半年|季度|全[市县区局院校厅省]|今年|及时|均|并|次|统筹|邀请)`;
/** The verbs' first characters, looked at before what must stand in front of them: a look back costs more. */
const VERB_HEAD = `(?=[${VERB.slice(3, -1).split('|').map((verb) => verb.charAt(0)).join('')}])`;
const COUNTED = new RegExp(
  `${VERB_HEAD}${FRESH}${VERB}(?:了)?(?:《[^《》]{2,}》|[\\u4e00-\\u9fff“”、]){1,24}?(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(万)?(?:余|多)?${COUNT_UNIT}(?=[,。;、)]|$)`, 'g',
);
/** 同比下降29.9% · 下降9.3个百分点 */
const CHANGED = new RegExp(patternOf`(?:${COMPARED}|较[\u4e00-\u9fff\d]{1,12}?)(?:分别)?(?:${FALLS}|上升|${RISES}|${GROWS}|降低|压降)(?:了)?(\d{1,3}(?:\.\d+)?)(%|个百分点)`, 'g');

const PERSONS = /^[人名]/;
const HELD = new RegExp(`${SANCTION}|处理|形态`);
/** What stands among totals and leads: 整改到位171个, 移交信访件35件. */
const OWN_TOTAL = patternOf`^(?:完成)?整改(?:到位|完成|销号)?[\d,.]|^完成(?:整改|销号)|^销号|^(?:移交|办理)[^,。]{0,8}${TOLD_BY_PEOPLE}`;

/** Counts with a clear unit that close their clause, and changes in per cent. Not every number, only these two forms. */
export function findCounts(text: string): OutcomeDraft[] {
  const found: OutcomeDraft[] = [];
  for (const match of text.matchAll(COUNTED)) {
    const number = Number((match[1] ?? '').replaceAll(',', ''));
    const value = Math.round(number * (match[2] ? 1e4 : 1) * 1000) / 1000;
    if (value === 0 || (PERSONS.test(match[3] ?? '') && HELD.test(match[0])) || OWN_TOTAL.test(match[0])) continue;
    found.push({ kind: 'other', value, unit: match[3] ?? '', start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(CHANGED)) {
    found.push({ kind: 'other', value: Number(match[1]), unit: match[2] === '%' ? '%' : '百分点', start: match.index, end: match.index + match[0].length });
  }
  return found;
}
