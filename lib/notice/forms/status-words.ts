import type { IssueStatus } from '../types';
import type { RuleId } from '../rules';
import { CLOSED, ENDED_BY, ENDINGS, EVERY, FINISHED, FRUITS, KEPT_UP, MANNERS, NOT_YET, PLANS, PUT_RIGHT, RECTIFIED, UNDER_WAY, UTTERLY, WHOLLY } from '../words/status';
import { ACCEPTED_BY } from '../words/bodies';
import { BEGINS, BREAKS_GROUND, DEEPENS, DOES, KEEPS_AT, MOVES_ON } from '../words/acts';
import { patternOf } from '../words/pattern';

/** A status read in folded text, with the offsets of the words that prove it. */
export interface StatusWords {
  readonly status: Exclude<IssueStatus, 'unspecified'>;
  readonly start: number;
  readonly end: number;
  readonly rule: RuleId;
}

/** A rule of the words alone, and its name where they stand in the heading of a group. */
export const GROUP_RULES = {
  'status/not-started': 'status/group:not-started',
  'status/partly-done': 'status/group:partly-done',
  'status/unfinished': 'status/group:unfinished',
  'status/forecast': 'status/group:forecast',
  'status/done-and-kept': 'status/group:done-and-kept',
  'status/done': 'status/group:done',
  'status/long-term': 'status/group:long-term',
  'status/in-progress': 'status/group:in-progress',
} as const satisfies Readonly<Partial<Record<RuleId, RuleId>>>;
type WordsRule = keyof typeof GROUP_RULES;

/** The issue is found to be put right, by whomever: 通过验收, 通过市级验收. */
const PASSES = `通过了?(?:${ACCEPTED_BY})?(?:整改)?验收`;

/**
 * Status words in the order they are tried: what is begun or basically done is not done, what is done for good and
 * kept up is done, and a promise (预计…完成整改) says the work is still on.
 */
const RULES: readonly { readonly rule: WordsRule; readonly status: StatusWords['status']; readonly pattern: RegExp }[] = [
  { rule: 'status/not-started', status: 'not-started', pattern: new RegExp(`(?:${NOT_YET}|还未)(?:实质性?)?(?:${BEGINS}|开展|${BREAKS_GROUND}|实施|整改(?!${ENDED_BY}|结束))(?:实质性)?(?:整改|施工|建设)?`) },
  { rule: 'status/partly-done', status: 'in-progress', pattern: patternOf`(?:已)?(?:基本(?:上)?(?:已)?(?:整改)?(?:完成|${FINISHED}|解决|办结)(?:整改)?|(?:完成|达到)(?:了)?(?:序时)进度|达到时序进度|阶段性(?:完成|整改完成|${CLOSED})(?:整改)?|部分(?:完成|整改|已完成|${CLOSED})|取得阶段性${FRUITS}|初见成效)` },
  { rule: 'status/unfinished', status: 'in-progress', pattern: patternOf`(?:尚|还|仍)?未${UTTERLY}?(?:整改)?(?:${ENDED_BY}|办结|解决|结束)(?:整改)?|[还仍]没有?(?:全部)?(?:整?改|办|解决)(?:${PUT_RIGHT})|(?:${NOT_YET}|没有?|[待等])${UTTERLY}?能?${PASSES}|验收(?:尚|仍)?[未不]能?(?:通过|合格)|(?:暂|暂时)?不(?:予|能|得)?销号|(?:尚|仍|还)(?:需|在)(?:进一步)?(?:深化|持续|继续|推进)?(?:整改|推进)` },
  { rule: 'status/forecast', status: 'in-progress', pattern: new RegExp(`(?:预计|${PLANS}|确保|将|限期|承诺|预期)[^。;]{0,40}?(?:完成(?:${EVERY})?(?:整改|销号|验收)|整改(?:${ENDED_BY})|${PASSES}|完成$|办结$)|^(?:预计|拟)(?:整改)?(?:${ENDINGS})(?:时间|日期)`) },
  { rule: 'status/done-and-kept', status: 'completed', pattern: patternOf`已(?:经)?(?:全部|整改)?(?:${ENDINGS}|到位)(?:整改|到位|完成|任务)?[,、]?(?:并|且)?(?:将)?(?:长期|${KEPT_UP})(?:${KEEPS_AT}|整改|保持)?` },
  { rule: 'status/done', status: 'completed', pattern: new RegExp(`(?:已|均|都|全部|现已|业已)(?:经|按[期时要求]{1,3}|如期|顺利)?(?:${WHOLLY}|整体|按[期时]|如期)?(?:整改(?:${ENDED_BY}|办结|落实|结束|到底|合格)|完成(?:了)?(?:${EVERY}|该项)?(?:整改|销号|验收|任务)?(?:任务|工作|销号)?|${CLOSED}|整改|解决(?:${FINISHED})?|验收(?:销号|通过|合格)|${PASSES}|落实到位|整?改(?:${PUT_RIGHT})了?)`) },
  { rule: 'status/not-started', status: 'not-started', pattern: patternOf`^待(?:${BEGINS}|${BREAKS_GROUND}|开展|实施)(?=$|[。;,(])` },
  // 完成进度: 80%
  { rule: 'status/unfinished', status: 'in-progress', pattern: /^(?:已?完成)?(?:约)?(?!100)\d{1,2}(?:\.\d+)?%(?=$|[。;,(])/ },
  // 是否完成: 否
  { rule: 'status/unfinished', status: 'in-progress', pattern: /^(?:否|未完成)(?=$|[。;,(])/ },
  { rule: 'status/done', status: 'completed', pattern: patternOf`^(?:完成(?:整改|销号)?|整改(?:完成|${FINISHED})|${CLOSED}|${PASSES}|是|完成\d*%|100%)(?=$|[。;,(])` },
  { rule: 'status/done', status: 'completed', pattern: patternOf`(?:${RECTIFIED}|整改完毕|整改销号|[同准]意销号|[准予]予销号)(?=的问题|$|[。;,)])` },
  { rule: 'status/long-term', status: 'long-term', pattern: patternOf`(?:需(?:要)?)?(?:长期|持续|常态化?|常态长效|不断)(?:${KEEPS_AT}|抓(?![紧获])|整改|${DEEPENS}|落实|保持|实施)(?:整改|落实|推进|并)?(?!之?中)|常态化|纳入(?:常态化|日常)管理|长期任务|立行立改[,、]?(?:并)?长期坚持` },
  { rule: 'status/in-progress', status: 'in-progress', pattern: /^[正还仍]?在改$|[正还仍]在改(?=$|[。;,])/ },
  { rule: 'status/in-progress', status: 'in-progress', pattern: new RegExp(`(?:${UNDER_WAY}|正|现正)(?:${MANNERS})?(?:${MOVES_ON}|整改|办理|解决|${DOES}|深化|落实)(?:整改|落实|之中|中)?|(?:整改|推进|办理|进行|实施)(?:过程)?(?:之)?中|进行中|按(?:计划|序时进度|时间节点)(?:有序)?推进|有序推进|(?:${MANNERS})?推进(?:整改)?(?=$|[。;,])|需(?:要)?(?:进一步|继续|持续|逐步)?(?:深化|推进)?整改|限期整改`) },
];

/** The status that a status label, a table cell or a group heading says (folded text), or null. First rule wins. */
export function readStatusWords(text: string): (StatusWords & { readonly rule: WordsRule }) | null {
  for (const { rule, status, pattern } of RULES) {
    const match = pattern.exec(text);
    if (match) return { status, start: match.index, end: match.index + match[0].length, rule };
  }
  return null;
}

/** 已完成 / 正在推进,预计年底完成: a cell that opens with a status word and nothing before it. */
export function saysOnlyStatus(text: string): boolean {
  const first = text.split(/[,;。]/)[0] ?? '';
  const words = readStatusWords(first);
  return words !== null && words.start === 0 && words.end === first.length;
}

/** 已完成整改并长期坚持 and the like are no longer. */
const LONGEST_ALONE = 14;

/** 整改完成, 正在推进。: a line that says how things stand and nothing else. */
export function isStatusAlone(line: string): boolean {
  const said = line.replace(/[。;]$/, '');
  const words = said.length <= LONGEST_ALONE ? readStatusWords(said) : null;
  return words?.start === 0 && words.end === said.length;
}
