import type { IssueStatus } from '../types';
import { readStatusWords, type StatusWords } from './status-words';

/** A sentence of folded text: half-open offsets, its closing stop left out. */
interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** A finished or unfinished part of an issue: which part, and the words that say so. Folded offsets. */
export interface PartialWords {
  readonly status: IssueStatus;
  readonly start: number;
  readonly end: number;
  readonly scopeStart: number;
  readonly scopeEnd: number;
}

const WHEN = '(?:(?:目前|现|现已|当前|至此|近期|截至?(?:目前|[\\d年月日底初末上中下旬]{2,12})|经(?:过)?整改|通过整改|经验收|20\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?|总体上?|综上)[,:]?(?:均|都)?)?';
const WHOLE = '(?:(?:该|此|本|上述|以上|这[项一]?)(?:项|条|类|个|一|些)?(?:反馈|巡[视察]|整改)?(?:问题|整改任务|整改事项|任务|事项|整改工作)|(?:反馈|所有|全部|相关|涉及的?)问题|问题|整改任务|整改工作)?';
const LINK = '(?:目前|现|均|都|也|已经?)?';

const OWN: readonly { readonly rule: string; readonly status: StatusWords['status']; readonly pattern: RegExp; readonly needsSubject: boolean }[] = [
  { rule: 'status/own-partly-done', status: 'in-progress', needsSubject: false, pattern: new RegExp(`^${WHEN}(${WHOLE})${LINK}已?(?:基本(?:上)?(?:整改(?:完成|到位)|完成(?:整改)?(?:任务)?|解决)|(?:完成|达到)(?:了)?(?:整改)?序时进度|取得(?:了)?阶段性(?:成效|成果|进展)|阶段性(?:完成|整改完成)(?:整改)?|部分完成整改)(?:并(?:持续|长期)[\\u4e00-\\u9fff]{0,6})?$`) },
  { rule: 'status/own-done', status: 'completed', needsSubject: false, pattern: new RegExp(`^${WHEN}(${WHOLE})${LINK}(?:已|均已|都已|现已|业已|已经|已全部|均已全部|全部)(?:按[期时要求]{1,3}|如期|全部|全面|整体)?(?:整改(?:完成|到位|完毕|销号|落实到位|办结)|完成(?:全部|该项|上述)?整改(?:任务|工作|目标)?|(?:完成)?销号|得到(?:有效|全面|彻底|妥善)?(?:整改|解决)|解决到位|整改)(?:[,并且]{0,2}(?:将)?(?:长期|持续|常态化)(?:坚持|推进|巩固|保持)?)?$`) },
  { rule: 'status/own-done', status: 'completed', needsSubject: false, pattern: new RegExp(`^${WHEN}(${WHOLE})(?:整改完成|整改到位|整改完毕|完成整改|完成销号)$`) },
  { rule: 'status/own-unfinished', status: 'in-progress', needsSubject: false, pattern: new RegExp(`^${WHEN}(${WHOLE})${LINK}(?:尚|仍|还)?未(?:全部|完全)?(?:完成整改|整改(?:完成|到位|完毕)|完成销号)$`) },
  { rule: 'status/own-not-started', status: 'not-started', needsSubject: false, pattern: new RegExp(`^${WHEN}(${WHOLE})${LINK}(?:尚|仍|还)未(?:启动|开始|开展)(?:整改)?(?:工作)?$`) },
  { rule: 'status/own-forecast', status: 'in-progress', needsSubject: false, pattern: new RegExp(`^(${WHOLE})(?:(?:预计|拟|计划|承诺|预期)(?:将|于|在|到)*|(?:力争|争取|确保|将)(?:于|在|到)?(?=[^。;,]{0,12}(?:年|月|日|季度)))[^。;,“”《》]{0,24}?,?(?:全部|全面|基本|按[期时]|如期)?(?:完成(?:全部|该项)?(?:整改|销号)?(?:任务|工作)?|整改(?:完成|到位|完毕|销号)|整改|办结)$`) },
  { rule: 'status/own-remainder', status: 'in-progress', needsSubject: true, pattern: /^((?:剩余|其余|余下|尚未(?:完成|整改)|未(?:完成|整改))的?[^,。]{0,16}?)(?:预计|拟|计划|力争|争取|确保|将|正在|仍在|尚)[^。“”]{2,40}$/ },
  { rule: 'status/own-in-progress', status: 'in-progress', needsSubject: true, pattern: new RegExp(`^${WHEN}(${WHOLE})${LINK}(?:正在|正|仍在|还在)(?:积极|加快|有序|抓紧|深入|持续|稳步)?(?:整改|推进|整改推进|推进整改|解决|办理)(?:之?中)?$`) },
  { rule: 'status/own-in-progress', status: 'in-progress', needsSubject: false, pattern: new RegExp(`^${WHEN}(${WHOLE})${LINK}(?:正在|仍在)(?:积极|加快|有序|抓紧|深入|持续|稳步)?(?:推进)?整改(?:之?中|过程中)?$`) },
  { rule: 'status/own-long-term', status: 'long-term', needsSubject: false, pattern: new RegExp(`^${WHEN}(${WHOLE})(?:已)?(?:需(?:要)?|属(?:于)?|作为|列为|转入|纳入)?(?:长期(?:坚持|整改|推进)(?:整改|任务)?|常态化(?:整改|推进|坚持)(?:整改)?|持续整改)(?:的?(?:问题|任务))?$`) },
];

const PART = /(?:^|,)([^,;]{2,40}?)(?:目前|现)?(已经?|均已|都已|已全部|全部|现场)(?:经|按[期时]|全部|基本)?(整改(?:完成|到位|完毕)?|完成(?:整改)?|办结|销号|清零|清退|追缴到位|落实到位|兑现|解决|拨付|建成|关停|拆除|移交)(?:到位|完毕)?$/;

const MARK = /[“《”》。!?;]/g;

/** Sentences of folded text; stops inside “” and 《》 do not end one. */
export function sentences(text: string, from = 0, to = text.length): Sentence[] {
  let start = from;
  let depth = 0;
  const found: Sentence[] = [];
  // From mark to mark, and never past `to`: many short pieces may be read from one long text.
  const part = text.slice(from, to);
  MARK.lastIndex = 0;
  while (MARK.test(part)) {
    const i = from + MARK.lastIndex - 1;
    const c = text.charAt(i);
    if (c === '“' || c === '《') depth += 1;
    else if ((c === '”' || c === '》') && depth > 0) depth -= 1;
    else if ((c === '。' || c === '!' || c === '?') || (c === ';' && depth === 0)) {
      if (c === '。') depth = 0;
      if (i > start) found.push({ start, end: i });
      start = i + 1;
    }
  }
  if (to > start) found.push({ start, end: to });
  return found;
}

/**
 * Where a sentence stands: inside a labelled measure, at the close of the issue's open text, or in a status field.
 * What is left unsaid there differs: inside, 已完成整改 without a subject speaks of the measure's own matter.
 */
export type StatusPlace = 'inside' | 'close' | 'field';

/** Every own-status rule holds one of these near the sentence's end: most sentences are sent away by one test. */
const ENDS_ON_STATUS = /(?:整改|完成|解决|销号|办结|坚持|推进|进度|成效|成果|进展|任务|工作)[^,;。]{0,8}$/;
const REMAINDER = /(?:^|,)(?:剩余|其余|余下|尚未|未完成|未整改)/;
const speaksOfStatus = (sentence: string): boolean => ENDS_ON_STATUS.test(sentence.slice(-10)) || REMAINDER.test(sentence);

/** A clause about counted things (排查隐患35处,已全部整改): the count is what was finished, not the issue. */
const COUNTED = /[\d一二两三四五六七八九十百]+(?:余|多)?(?:个|件|起|处|人|名|户|家|项|条|份|宗|笔|台|座|次|万|元|亩|公里)/;
const PLAIN_DONE = /^(?:现|目前)?(?:已|均已|已经)?(?:全部)?(?:完成整改|整改(?:完成|到位|完毕))$/;

/**
 * The status a sentence states for the whole issue: it must say nothing else, and speak of the issue (该问题…) or of
 * nothing in particular. "指出问题并现场整改" speaks of something else and is no statement on the issue.
 *
 *   该问题{status:已整改到位}。      {status:预计2021年12月底前完成整改}。      目前,{status:已完成整改}。
 *
 * @returns Offsets into `sentence`; `weak` if the subject had to be supplied from the clause before.
 */
export function readOwnStatus(sentence: string, place: StatusPlace): (StatusWords & { readonly weak?: boolean }) | null {
  if (sentence.length > 160) return null;
  const bracketed = place === 'inside' ? undefined : /^[(【[]([^()【】]{2,14})[)】\]]$/.exec(sentence)?.[1];
  if (bracketed) {
    const words = readStatusWords(bracketed);
    return words && words.end - words.start >= bracketed.length - 2 ? { ...words, start: 1 + words.start, end: 1 + words.end, rule: 'status/own-bracketed' } : null;
  }
  if (!speaksOfStatus(sentence)) return null;
  for (const offset of clauseStarts(sentence)) {
    const text = sentence.slice(offset);
    if (text.length > 90 || !speaksOfStatus(text)) continue;
    for (const { rule, status, pattern, needsSubject } of OWN) {
      const match = pattern.exec(text);
      if (!match) continue;
      const found = { status, start: offset, end: sentence.length, rule };
      if (match[1]) return found;
      if (needsSubject || place === 'inside') continue;
      if (offset === 0 || rule === 'status/own-forecast') return found;
      if (PLAIN_DONE.test(text) && (place === 'field' || !COUNTED.test(sentence))) return { ...found, weak: place === 'close' };
    }
  }
  return null;
}

/** 0 and the starts of the last three clauses of a sentence. */
function clauseStarts(sentence: string): number[] {
  const starts = [0];
  for (let at = sentence.lastIndexOf(','); at > 0 && starts.length < 4; at = sentence.lastIndexOf(',', at - 1)) starts.push(at + 1);
  return starts;
}

/** A statement that some part of the issue is done ("涉案财物已全部清退"), or null. Offsets into `sentence`. */
export function readPartialStatus(sentence: string): PartialWords | null {
  if (!/已|全部|现场/.test(sentence) || /(?:预计|拟|计划|力争|争取|确保|将|待)/.test(sentence)) return null;
  const match = PART.exec(sentence);
  if (!match || match[1] === undefined) return null;
  const scopeStart = match.index + match[0].indexOf(match[1]);
  const start = match.index + (match[0].startsWith(',') ? 1 : 0);
  const basic = /基本/.test(match[0]);
  return { status: basic ? 'in-progress' : 'completed', start, end: match.index + match[0].length, scopeStart, scopeEnd: scopeStart + match[1].length };
}
