import { ALL_HAN, CLOSING, DATE_LINE, FINISHED, OPENER, TITLE, UNFINISHED, WHOLE_HEADING, WORD_LABEL, isHeadingLine, opensParagraph } from './line-forms';

/** A name, a heading without a label: short lines may end anywhere. */
const SHORT = 20;
const HEADING = 60;

/**
 * Does the paragraph `before`, the last of a page, go on in `after`, the first of the next page? Told by their words
 * alone: a page's end, unlike a column's, has no width. True only where `before` cannot be a whole paragraph.
 *
 *   …实训楼改造工程正在抓紧施 | 工，计划2023年9月底前投入使用。    yes
 *   …淘汰评估不合格的机构3家。 | 二是组织…                          no
 */
export function goesOn(before: string, after: string): boolean {
  if (before === '' || after === '') return false;
  if (CLOSING.test(after)) return true;
  if (opensParagraph(after) || OPENER.test(after) || WORD_LABEL.test(after)) return false;
  if (UNFINISHED.test(before)) return true;
  if (FINISHED.test(before) || TITLE.test(before) || DATE_LINE.test(before) || WHOLE_HEADING.test(before)) return false;
  if (isHeadingLine(before) && before.length <= HEADING && !/[，,]/.test(before)) return false;
  return !(ALL_HAN.test(before) && before.length <= SHORT);
}
