import type { Paragraph } from '@/lib/text/paragraphs';
import { inText, type Evidence, type Reading } from './evidence';
import { GENRES, HANDLED, PUBLISHES } from '../words/genre';
import { ADVANCES, PROGRESS } from '../words/status';
import { COUNTS_UP, HANDED_IN, ORDERS, TELLS_ABOVE, URGES } from '../words/acts';
import { RAISED } from '../words/inspections';
import { patternOf } from '../words/pattern';

/**
 * The sentence that announces the notice: 现将巡察整改情况予以公布, 现将…整改落实情况报告如下, 现就…整改情况公示如下.
 *
 * Not: 整改情况将向社会公布 (a promise, in feedback), 现将整改方案公开如下 (a plan), 现将审计结果公告如下 (findings).
 */
const NOW = /(?:现将|现就|现在?把|特将|兹将|现向|现对|现予|现公[示开布]|受[^。;]{1,24}委托,?[^。;]{0,40}报告)/g;
const TOLD = new RegExp(`(?:整改|改的情况|改得怎么样)[^。;]{0,60}(?:${PUBLISHES}|报告|公告|汇报|函告|说明|如下|反馈)|(?:${RAISED}|检视问题|指出(?:的)?问题)[^。;]{0,24}(?:${HANDLED})[^。;]{0,30}(?:${PUBLISHES}|报告|公告|如下)`);
const PLAN_ONLY = patternOf`整改(?:工作|实施|落实)?(?:方案|清单|计划|措施)(?!${PROGRESS}|执行|的?整改|及)[^。;]{0,20}(?:${PUBLISHES}|印发|如下|公告)`;
/** 现将有关情况公布如下, after a sentence about the rectification. */
const VAGUE = new RegExp(`^(?:现将|现就|特将|兹将)[^。;]{0,24}(?:情况|事项|进展|结果)[^。;]{0,12}(?:${PUBLISHES}|报告|公告|汇报|函告)|^现予(?:以)?公[示布开告]`);
/** Without 现将: 具体整改情况如下, 整改进展情况公布如下. */
const AS_FOLLOWS = new RegExp(`整改(?:工作|任务)?(?:${ADVANCES})?(?:的)?(?:具体)?(?:情况|结果|进展)[^。;]{0,16}(?:${PUBLISHES}|报告|公告)?如下|(?:具体)?整改(?![^。;]{0,10}(?:收悉|答复))[^。;]{0,10}如下:`);

/** …目前已完成15个。具体如下: at the end of a paragraph about the rectification. */
const ENDS_AS_FOLLOWS = /(?:具体|有关|主要)(?:情况|内容)?如下[:。]?$/;
/** 现就报送整改进展情况有关事项通知如下: what others are to do, not what was done. */
const CALL = patternOf`^(?:现将|现就|现把|特将|兹将|现对)(?:[^。;]{0,80}(?:事项|事宜|要求|安排|任务)[^。;]{0,10}(?:通知|明确|${ORDERS}|说明|告知|规定|函告)|(?:${URGES}|${TELLS_ABOVE}|填报|开展|规范)[^。;]{0,80}(?:通知|明确|要求|部署|说明)(?:如下|:))`;
/** Called on to report or to publish, not to rectify. */
const REPORTING = new RegExp(`${HANDED_IN}|${PUBLISHES}|公告|${COUNTS_UP}`);
/** 通报写道: …, 公告称, …: somebody else's words follow. */
const RETOLD = new RegExp(`(?:${GENRES}|公开信|函|文件|材料|文中|开头|信息)(?:中|里|上)?(?:称|写道|写着|写明|提到|表示|显示|说|宣布|这样(?:说|写))[:,]?[“"‘]?[^。,;]{0,30}$`);

/** Does folded `[start, end)` of `text` stand in quotation marks that open before it and close after? */
function quoted(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const within = (open: string, close: string): boolean => before.lastIndexOf(open) > before.lastIndexOf(close) && text.includes(close, end);
  return within('“', '”') || (before.split('"').length % 2 === 0 && text.includes('"', end));
}

/** In a report on somebody else's notice the formula is cited. */
const cited = ({ text }: Paragraph, start: number, end: number): boolean => quoted(text, start, end) || RETOLD.test(text.slice(Math.max(0, start - 60), start));

/** No notice announces itself more often; a hostile page may. */
const ANNOUNCEMENTS = 40;

/** The announcement formula, or what looks like it: cited, or a call to others. Empty if the opening has none. */
export function announcementEvidence(reading: Reading): Evidence[] {
  let citation: Evidence | null = null;
  for (const paragraph of reading.head) {
    const { text } = paragraph;
    let seen = 0;
    for (const match of text.matchAll(NOW)) {
      if ((seen += 1) > ANNOUNCEMENTS) break;
      const sentence = text.slice(match.index, match.index + 180).split('。')[0] ?? '';
      if (PLAN_ONLY.test(sentence)) continue;
      const call = CALL.exec(sentence);
      if (call) {
        const kind = call[0].includes('整改') && REPORTING.test(call[0]) ? 'other' : undefined;
        return [inText(reading, 'calls-on-others', -6, paragraph, match.index, match.index + call[0].length, kind)];
      }
      const told = TOLD.exec(sentence);
      if (told && cited(paragraph, match.index, match.index + told.index + told[0].length)) {
        citation ??= inText(reading, 'cited-announcement', -3, paragraph, match.index, match.index + told.index + told[0].length, 'media-report');
        continue;
      }
      if (told) return [inText(reading, 'announcement-formula', 5, paragraph, match.index, match.index + told.index + told[0].length)];
      const vague = VAGUE.exec(sentence);
      if (vague && /整改/.test(text.slice(0, match.index)) && !/审计结果|典型|处分/.test(sentence) && !/方案|办法|规定/.test(text.slice(Math.max(0, match.index - 40), match.index))) {
        return [inText(reading, 'announcement-formula', 4, paragraph, match.index, match.index + vague[0].length)];
      }
    }
  }
  if (citation) return [citation];
  for (const paragraph of reading.head) {
    const ending = paragraph.text.slice(-200);
    const ends = ENDS_AS_FOLLOWS.test(ending) && /反馈|指出|检视|整改/.test(ending) && /完成|整改|落实/.test(ending) && !/方案|计划/.test(ending);
    if (ends) return [inText(reading, 'announcement-formula', 3, paragraph, Math.max(0, paragraph.text.length - 60), paragraph.text.length)];
    const match = AS_FOLLOWS.exec(paragraph.text);
    if (match && !PLAN_ONLY.test(paragraph.text)) {
      return [inText(reading, 'announcement-formula', 3, paragraph, match.index, match.index + match[0].length)];
    }
  }
  return [];
}
