import type { Paragraph } from '@/lib/text/paragraphs';

const HEADING = /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.]|第[一二三四五六七八九十]{1,3}[章节部分]{1,2}|[(（]?\d{1,2}(?:[.、](?!\d)|[)）])|[①-⑳])/;
const TOP_HEADING = /^(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]{1,3}[章节部分])/;
/** Below 一、: (一)完善长效机制 under 三、下一步打算 looks ahead with it. */
const SECOND_HEADING = /^[(（][一二三四五六七八九十]{1,3}[)）]/;
const PLAN = /下一?步|下一?阶段|打算|努力方向|今后|后续|深化整改|持续整改|尚未完成|未完成|未整改|正在(?:推进|深化|进行|整改)|推进整改|及时限|工作计划|整改计划/;
const RESULT = /整改结果|整改成效|阶段性成效|整改情况[:。]|整改进展[:。]|完成情况[:。]|已完成|已整改/;
/** How far into a paragraph a heading or label can reach. */
const HEAD = 40;

/**
 * For each paragraph, whether it stands under words that look ahead (下一步打算, 正在深化整改的内容及时限): a heading or a
 * label of its own, or the last one before it. Such a place raises what a date may be, it never decides alone.
 */
export function readSetting(paragraphs: readonly Paragraph[]): boolean[] {
  let section = false;
  let below: boolean | null = null;
  let label: boolean | null = null;
  return paragraphs.map(({ text }) => {
    const head = text.slice(0, HEAD);
    if (HEADING.test(text)) {
      const stop = head.search(/[。;,:]/);
      const title = stop < 0 ? head : head.slice(0, stop + 1);
      const ahead = PLAN.test(title) && !RESULT.test(title);
      if (TOP_HEADING.test(text)) {
        section = ahead;
        below = null;
      } else if (SECOND_HEADING.test(text)) below = ahead ? true : RESULT.test(title) ? false : null;
      label = ahead ? true : null;
    }
    const colon = head.indexOf(':');
    if (colon > 0 && colon < 24) {
      const name = head.slice(0, colon + 1);
      if (RESULT.test(name)) label = false;
      else if (PLAN.test(name)) label = true;
    }
    return label ?? below ?? section;
  });
}
