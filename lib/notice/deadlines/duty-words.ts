import type { Duty } from '@/lib/notice/types';
import { DEEPENS, DOES, KEEPS_AT } from '../words/acts';
import { patternOf } from '../words/pattern';
import { KEPT_UP } from '../words/status';
import { BEFORE, INSIDE } from '../words/time';

/** Words found: where they start and end in the text that was searched. */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A duty found in folded text: where its words stand and what kind it is. */
export interface DutyHit extends Hit {
  readonly kind: Duty['kind'];
}

const RECURRING =
  new RegExp(patternOf`(?:每(?:个|一)?(?:半年|半个?月|两个?[年月周]|年度?|季度?|月|旬|周|星期|日|天)(?:[底末初中]|上?[半]年|(?:的)?(?:\d{1,2}月)?\d{1,2}[日号])?(?:${BEFORE}|前(?![期后一]))?|(?<![\d一二三四五六七八九十第])一(?:日|周|旬|月|季度?|年)一(?=[\u4e00-\u9fff])|按(?:月|季度?|周|旬|年度?)(?=[\u4e00-\u9fff]{0,4}(?:报|通报|调度|汇报|检查|公示|上报)))`, 'g');
const STANDING =
  new RegExp(patternOf`立[行查知整说]立改|即知即改|立查立改|边[查学整]边改|长期(?:坚持|整改|推进|任务长期)|常抓不懈|长抓不懈|久久为功|${KEPT_UP}(?:${KEEPS_AT}|整改|${DEEPENS}|发力|用力|落实|开展|长效)`, 'g');
const CONDITION_AFTER = new RegExp(patternOf`(?<![等接对期有亟])待(?![遇业办命定岗查处])([^,;。:待]{2,24}?)(?:之后|以后|后)(?=,|[将再依及立即予进可由全统按]|[^,;。]{0,4}(?:${DOES}|启动|组织|办理|处置))`, 'g');
const CONDITION_BEYOND = /(?:超过|逾)(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:工作日|日|天|周|月|年)(?=[^,;。]{0,16}的(?:,|将|由|应|须|依))/g;
const CONDITION_WITHIN =
  new RegExp(patternOf`(?:自|从|在)?[^,;。:、的]{0,16}?(?:之日起|后|起)(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:工作日|日|天|周|月|年)(?:${INSIDE}|内)(?=[^,;。]{0,16}(?:未|无|不|仍)[^,;。]{0,12}的(?:,|将|由|应|须|依))`, 'g');
/** What was done so many times a month is a report. */
const REPORTED = /^[^,;。]{0,10}(?:平均|人均|均值|已|共计|累计|增长|下降)|^[^,;。]{0,12}\d+(?:余)?(?:万元|件|起|人次)/;

function collect(pattern: RegExp, text: string, kind: DutyHit['kind'], into: DutyHit[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    into.push({ start: match.index, end: match.index + match[0].length, text: match[0], kind });
  }
}

/**
 * Commitments without a due date: 每月25日前, 每季度 (recurring); 立行立改, 长期坚持 (standing); 待…后, 超过六个月…的
 * (condition). In text order.
 */
export function scanDuties(text: string): DutyHit[] {
  const found: DutyHit[] = [];
  if (/每|一[日周旬月季年]一|按[月季周旬年]/.test(text)) collect(RECURRING, text, 'recurring', found);
  if (/改|坚持|抓不懈|久久|持续|常态化|长期/.test(text)) collect(STANDING, text, 'standing', found);
  if (text.includes('待')) collect(CONDITION_AFTER, text, 'condition', found);
  if (/超过|逾/.test(text)) collect(CONDITION_BEYOND, text, 'condition', found);
  if (/[起后]/.test(text) && text.includes('内')) collect(CONDITION_WITHIN, text, 'condition', found);
  return found
    .filter((hit) => hit.kind !== 'recurring' || !REPORTED.test(text.slice(hit.end, hit.end + 24)))
    .sort((a, b) => a.start - b.start);
}

/** The standing words of a labelled limit or a cell (立行立改, 长期坚持, 持续推进, 长期), first one only; null if none. */
export function standingValue(text: string): Hit | null {
  const match = /立[行查知整说]立改|即知即改|边[查学整]边改|立即整改|长期坚持|长期整改|长期|常态化[\u4e00-\u9fff]{0,4}|持续[\u4e00-\u9fff]{0,4}|常抓不懈|久久为功|每(?:年|季度?|月|周)[\u4e00-\u9fff]{0,2}/.exec(text);
  return match && { start: match.index, end: match.index + match[0].length, text: match[0] };
}
