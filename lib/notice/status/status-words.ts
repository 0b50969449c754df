import type { IssueStatus } from '../types';
import type { RuleId } from '../rules';
import { ENDED_BY, MANNERS, PLANS } from '../words/status';

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

/**
 * Status words in the order they are tried: what is begun or basically done is not done, what is done for good and
 * kept up is done, and a promise (预计…完成整改) says the work is still on.
 */
const RULES: readonly { readonly rule: WordsRule; readonly status: StatusWords['status']; readonly pattern: RegExp }[] = [
  { rule: 'status/not-started', status: 'not-started', pattern: new RegExp(`(?:尚未|还未|暂未|未)(?:启动|开展|开始|动工|开工|实施|整改(?!${ENDED_BY}|结束))(?:整改)?`) },
  { rule: 'status/partly-done', status: 'in-progress', pattern: /(?:已)?(?:基本(?:上)?(?:已)?(?:整改)?(?:完成|到位|解决|办结|完毕)(?:整改)?|(?:完成|达到)(?:了)?(?:序时)进度|达到时序进度|阶段性(?:完成|整改完成)(?:整改)?|部分(?:完成|整改|已完成)|取得阶段性(?:成效|成果|进展)|初见成效)/ },
  { rule: 'status/unfinished', status: 'in-progress', pattern: /(?:尚|还|仍)?未(?:全部|完全|彻底)?(?:整改)?(?:完成|到位|办结|销号|解决|完毕|结束)(?:整改)?|(?:尚|仍|还)(?:需|在)(?:进一步)?(?:深化|持续|继续|推进)?(?:整改|推进)/ },
  { rule: 'status/forecast', status: 'in-progress', pattern: new RegExp(`(?:预计|${PLANS}|确保|将|限期|承诺|预期)[^。;]{0,40}?(?:完成(?:全部|所有)?(?:整改|销号|验收)|整改(?:${ENDED_BY})|完成$|办结$)`) },
  { rule: 'status/done-and-kept', status: 'completed', pattern: /已(?:经)?(?:全部|整改)?(?:完成|整改|到位|办结|销号)(?:整改|到位|完成|任务)?[,、]?(?:并|且)?(?:将)?(?:长期|持续|常态化)(?:坚持|整改|推进|巩固|保持)?/ },
  { rule: 'status/done', status: 'completed', pattern: new RegExp(`(?:已|均|都|全部|现已|业已)(?:经|按[期时要求]{1,3}|如期|顺利)?(?:全部|全面|整体|按[期时]|如期)?(?:整改(?:${ENDED_BY}|办结|落实|结束|到底|合格)|完成(?:了)?(?:全部|所有|该项)?(?:整改|销号|验收|任务)?(?:任务|工作|销号)?|销号|办结|整改|解决(?:到位|完毕)?|验收(?:销号|通过)|落实到位)`) },
  { rule: 'status/done', status: 'completed', pattern: /^(?:完成(?:整改|销号)?|整改(?:完成|到位|完毕)|办结|销号|是|完成\d*%|100%)(?=$|[。;,(])/ },
  { rule: 'status/done', status: 'completed', pattern: /(?:整改完成|完成整改|整改到位|整改完毕|整改销号)(?=的问题|$|[。;,)])/ },
  { rule: 'status/long-term', status: 'long-term', pattern: /(?:需(?:要)?)?(?:长期|持续|常态化?|常态长效|不断)(?:坚持|整改|推进|抓好|落实|保持|巩固|实施|深化)(?:整改|落实|推进|并)?|常态化|纳入(?:常态化|日常)管理|长期任务|立行立改[,、]?(?:并)?长期坚持/ },
  { rule: 'status/in-progress', status: 'in-progress', pattern: new RegExp(`(?:正在|正|仍在|现正)(?:${MANNERS})?(?:推进|整改|办理|实施|进行|深化|推动|落实|开展)(?:整改|落实|之中|中)?|(?:整改|推进|办理|进行|实施)(?:过程)?(?:之)?中|进行中|按(?:计划|序时进度|时间节点)(?:有序)?推进|有序推进|推进(?:整改)?(?=$|[。;,])|需(?:要)?(?:进一步|继续|持续|逐步)?(?:深化|推进)?整改|限期整改`) },
];

/** The status that a status label, a table cell or a group heading says (folded text), or null. First rule wins. */
export function readStatusWords(text: string): (StatusWords & { readonly rule: WordsRule }) | null {
  for (const { rule, status, pattern } of RULES) {
    const match = pattern.exec(text);
    if (match) return { status, start: match.index, end: match.index + match[0].length, rule };
  }
  return null;
}
