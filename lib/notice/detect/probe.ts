import { GENRES, HANDLED } from '../words/genre';

/**
 * The first question on every page, asked by a script that must stay tiny: could this be a rectification notice?
 * Recall first. A false alarm costs loading the reader; a miss cannot be made good. Nothing of the judge is imported.
 */

/** What the probe sees of a page; lib/page/sample-page.ts makes it. */
export interface PageSample {
  readonly url: string;
  readonly title: string;
  /** Values of the title-like metas, joined by "\n". */
  readonly metas: string;
  /** Text of the page, one line a text node, bounded. */
  readonly sample: string;
}

const TITLE = new RegExp(`整改|销号|(?:反馈|督察|督查|巡[视察]|审计|检视|审议)[^\\n]{0,30}(?:${HANDLED}|完成)[^\\n]{0,6}(?:情况|结果)|巡[视察][^\\n]{0,20}(?:情况|通报)`);
const NOW = /现[将就把予][^。]{0,80}(?:整改|落实情况.{0,6}(?:公|通报|报告))/;
const TOLD = /整改[^。]{0,60}(?:公布|公示|公告|通报|报告)/;
const SOURCE = /巡[视察]|督察|督查|审计|反馈|检视|回头看/;
/** 关于…问题的整改: the heading of a problem, which no link carries. */
const HEADING = /问题.?的?整改/;
/** With more between them, 关于 and 问题 belong to two sentences. */
const LONGEST_NAME = 80;
const NAMED = `(?:关于|针对).{2,${LONGEST_NAME}}问题`;
/** 3.关于…的问题: in the middle of a notice split over pages the word 整改 may not fall. */
const PROBLEM = new RegExp(`^[^。]{0,8}${NAMED}`);
/** Notices in a list: 整改情况的通报, 整改进展情况…, 整改结果公告, with or without the genre's name (or its end). */
const LISTED = new RegExp(`整改.{0,12}(?:情况|结果|${GENRES})|落实情况.{0,3}(?:${GENRES})`);
/** The words asked for, in traditional characters: only what differs. */
const TRADITIONAL = '問題關針對況結報饋審計視現將實辦處';
const SIMPLIFIED = '问题关针对况结报馈审计视现将实办处';
const simplified = (text: string): string =>
  text.replace(new RegExp(`[${TRADITIONAL}]`, 'g'), (character) => SIMPLIFIED.charAt(TRADITIONAL.indexOf(character)));
/** So many make a list; fewer are the links beside any article. */
const LIST = 3;
/** Shorter lines are links, columns and labels. */
const PROSE = 24;
/** Longer ones are sentences. */
const LINK = 60;

/** The same anywhere in a line, for {@link topicAt}. */
const ANY_PROBLEM = new RegExp(NAMED);

/** Where `text` speaks of rectification, or in its first `reach` code units names a problem; -1 if nowhere. */
export function topicAt(text: string, reach: number): number {
  const at = text.indexOf('整改');
  return at >= 0 || !text.includes('问题') ? at : text.slice(0, reach).search(ANY_PROBLEM);
}

/** True if the page should be read and judged. */
export function looksWorthReading(page: PageSample): boolean {
  const heads = simplified(`${page.title}\n${page.metas}`).replace(/[ \t\u3000\u00a0]+/g, '');
  if (TITLE.test(heads)) return true;
  let prose = 0;
  let labels = 0;
  let problems = 0;
  let listed = 0;
  const lines = simplified(page.sample).split('\n');
  for (const [i, raw] of lines.entries()) {
    // The tail of a short page was looked at before: a sentence counts once.
    if (raw.length >= PROSE && lines.indexOf(raw) < i) continue;
    if (raw.includes('问题') && PROBLEM.test(raw)) problems += 1;
    const topical = raw.includes('整改');
    if (!topical && !raw.includes('落实情况')) continue;
    const line = raw.replace(/\s+/g, '');
    if (line.length <= LINK && LISTED.test(line)) {
      listed += 1;
      if (listed >= LIST) return true;
    }
    if (NOW.test(line)) return true;
    if (!topical) continue;
    if (HEADING.test(line)) prose += 1;
    if (line.length < PROSE) {
      labels += 1;
      continue;
    }
    if (TOLD.test(line)) return true;
    prose += Math.min(line.split('整改').length - 1, 3) + (SOURCE.test(line) ? 1 : 0);
  }
  // One passing mention is ordinary; two, one beside an inspection, or one beside several labels or links are worth a look.
  return prose >= 2 || (prose >= 1 && labels >= 2) || labels >= 6 || problems >= (prose + labels > 0 ? 2 : 3);
}
