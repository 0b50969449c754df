import type { Paragraph } from '@/lib/text/paragraphs';
import type { CivilDate } from '@/lib/time/civil-date';

const HEADING = /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.]|第[一二三四五六七八九十]{1,3}[章节部分]{1,2}|[(（]?\d{1,2}(?:[.、](?!\d)|[)）])|[①-⑳])/;
const TOP_HEADING = /^(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]{1,3}[章节部分])/;
/** Below 一、: (一)完善长效机制 under 三、下一步打算 looks ahead with it. */
const SECOND_HEADING = /^[(（][一二三四五六七八九十]{1,3}[)）]/;
const PLAN = /下一?步|下一?阶段|打算|努力方向|今后|后续|深化整改|持续整改|尚未完成|未完成|未整改|正在(?:推进|深化|进行|整改)|推进整改|及时限|工作计划|整改计划|计划采取/;
const RESULT = /整改结果|整改成效|阶段性成效|整改情况[:。]|整改进展[:。]|完成情况[:。]|已完成|已整改/;
/** 一、2023年度推进法治政府建设的主要举措和成效: the section tells of the body's own year, not of problems. */
const YEAR_TOLD = /(20\d{2})年(?!度?(?:以来|至|到|-))[^,。;]{0,30}(?:成效|举措|做法|工作(?:开展|完成|落实|推进)?情况|工作回顾|工作总结|主要工作)$/;
const OF_PROBLEMS = /问题|整改|审计|巡[视察]|督察|反馈/;
/** How far into a paragraph a heading or label can reach. */
const HEAD = 40;

/** 【下步打算】…: what the paragraph tells, as 整改成效:… does. */
const BRACKETED = /^[【[][^【】[\]:]+[】\]]/;
/** Before a colon stands a label only if it is short. */
const LONGEST_LABEL = 24;
/** Sections without a number have short names: 下一步安排, 叁 下步打算. */
const LONGEST_NAME = 16;
const isBareHeading = ({ text, blocks: [block] }: Paragraph): boolean =>
  block?.kind !== 'cell' && text.length <= LONGEST_NAME && NEXT_STEPS.test(text) && !/[。;,:\d]/.test(text);
const NEXT_STEPS = /下一?步|下一?阶段|打算|努力方向/;

/** Where a paragraph stands: under words that look ahead, or in the account of a year that is over. */
export interface Setting {
  readonly ahead: boolean;
  readonly past: boolean;
}

/**
 * For each paragraph, whether it stands under words that look ahead (下一步打算, 正在深化整改的内容及时限): a heading or a
 * label of its own, or the last one before it. Such a place raises what a date may be, it never decides alone. And
 * whether its section reports a year before that of the notice.
 */
export function readSetting(paragraphs: readonly Paragraph[], issuedOn: CivilDate | undefined): Setting[] {
  let section = false;
  let below: boolean | null = null;
  let past = false;
  let label: boolean | null = null;
  return paragraphs.map((paragraph) => {
    const { text } = paragraph;
    const head = text.slice(0, HEAD);
    if (HEADING.test(text)) {
      const stop = head.search(/[。;,:]/);
      const title = stop < 0 ? head : head.slice(0, stop + 1);
      if (TOP_HEADING.test(text)) {
        const told = OF_PROBLEMS.test(title) ? null : YEAR_TOLD.exec(title.replace(/[。;,:]$/, ''));
        past = told !== null && issuedOn !== undefined && Number(told[1]) < issuedOn.year;
      }
      const ahead = PLAN.test(title) && !RESULT.test(title);
      if (TOP_HEADING.test(text)) {
        section = ahead;
        below = null;
      } else if (SECOND_HEADING.test(text)) below = ahead ? true : RESULT.test(title) ? false : null;
      label = ahead ? true : null;
    } else if (isBareHeading(paragraph)) {
      section = true;
      [below, label] = [null, null];
    }
    const colon = head.indexOf(':');
    const name = BRACKETED.exec(head)?.[0] ?? (colon > 0 && colon < LONGEST_LABEL ? head.slice(0, colon + 1) : '');
    if (name !== '') {
      if (RESULT.test(name)) label = false;
      else if (PLAN.test(name)) label = true;
    }
    return { ahead: label ?? below ?? section, past };
  });
}
