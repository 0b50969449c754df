import { inText, type Evidence, type Reading } from './evidence';

/**
 * The sentence that announces the notice: 现将巡察整改情况予以公布, 现将…整改落实情况报告如下, 现就…整改情况公示如下.
 *
 * Not: 整改情况将向社会公布 (a promise, in feedback), 现将整改方案公开如下 (a plan), 现将审计结果公告如下 (findings).
 */
const NOW = /(?:现将|现就|现把|特将|兹将|现向|现对|现予|现公[示开布]|受[^。;]{1,24}委托,?[^。;]{0,40}报告)/g;
const TOLD = /整改[^。;]{0,60}(?:公布|公示|公开|通报|报告|公告|汇报|函告|说明|如下|反馈)|(?:反馈意见|反馈问题|检视问题|指出(?:的)?问题)[^。;]{0,24}(?:落实|办理|纠正|处理)[^。;]{0,30}(?:公布|公示|公开|通报|报告|公告|如下)/;
const PLAN_ONLY = /整改(?:工作|实施|落实)?(?:方案|清单|计划|措施)(?!落实|完成|执行|进展|的?整改|及)[^。;]{0,20}(?:公布|公示|公开|印发|通报|如下|公告)/;
/** 现将有关情况公布如下, after a sentence about the rectification. */
const VAGUE = /^(?:现将|现就|特将|兹将)[^。;]{0,24}(?:情况|事项|进展|结果)[^。;]{0,12}(?:公布|公示|公开|通报|报告|公告|汇报|函告)/;
/** Without 现将: 具体整改情况如下, 整改进展情况公布如下. */
const AS_FOLLOWS = /整改(?:工作|任务)?(?:落实|进展|完成|推进)?(?:的)?(?:具体)?(?:情况|结果|进展)[^。;]{0,16}(?:公布|公示|公开|通报|报告|公告)?如下|(?:具体)?整改[^。;]{0,10}如下:/;

/** …目前已完成15个。具体如下: at the end of a paragraph about the rectification. */
const ENDS_AS_FOLLOWS = /(?:具体|有关|主要)(?:情况|内容)?如下[:。]?$/;
/** No notice announces itself more often; a hostile page may. */
const ANNOUNCEMENTS = 40;

/** The announcement formula; empty if the text has none in its opening. */
export function announcementEvidence(reading: Reading): Evidence[] {
  for (const paragraph of reading.head) {
    const { text } = paragraph;
    let seen = 0;
    for (const match of text.matchAll(NOW)) {
      if ((seen += 1) > ANNOUNCEMENTS) break;
      const sentence = text.slice(match.index, match.index + 180).split('。')[0] ?? '';
      if (PLAN_ONLY.test(sentence)) continue;
      const told = TOLD.exec(sentence);
      if (told) return [inText(reading, 'announcement-formula', 5, paragraph, match.index, match.index + told.index + told[0].length)];
      const vague = VAGUE.exec(sentence);
      if (vague && /整改/.test(text.slice(0, match.index)) && !/审计结果|典型|处分/.test(sentence)) {
        return [inText(reading, 'announcement-formula', 4, paragraph, match.index, match.index + vague[0].length)];
      }
    }
  }
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
