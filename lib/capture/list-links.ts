import { titleForm } from '@/lib/notice/detect/title-form';
import { isCut, withoutCut, type PageLink } from '@/lib/page/read-links';
import { foldText } from '@/lib/text/fold';
import { linkCandidates, mayBeNotice } from './link-candidates';

/** A link that looks like a notice. */
export interface NoticeLink extends PageLink {
  /** True if its words have the form of a notice's title; false if they only may be one (整改情况 alone, or cut before it ends). */
  readonly sure: boolean;
}

/** What sites print before a title, one at a time: signs, [column], a number, a day. */
const LEAD = /^(?:[\s·•●○■□◆◇▪▸►▶>»☆★※*\-—|、.]{1,9}|\[[^\]]{1,14}\]|［[^］]{1,14}］|【[^】]{1,14}】|\d{1,3}[.、)）:：]\s?|[\[(（]?(?:20\d\d[-./年])?\d{1,2}[-./月]\d{1,2}日?[\])）]?(?=\D)|(?:new|hot|置顶|最新)[!！:：\s]|\d{1,3}\s(?=\D))/i;
const LEADS = 6;
/** And behind it. */
const TAIL = /(?:\s?(?:new|hot)[!！]?|[(（\[【]?(?:图|详细|查看|全文|附件?|点击查看)[)）\]】]?)$/i;
/** …集中整改进展情况的通[报]: the genre's name is cut in two. */
const HALF_GENRE = /(整改[^,。;]{0,16}(?:情况|结果))的?.?$/;
/** 中共…党组关于…巡察组反馈意[见…]: cut before 整改 came. */
const CUT_EARLY = /(?:党组|党委|委员会|支部|党工委|总支)关于.{0,40}(?:巡[视察]|督察|审计|检视).{0,24}$|(?:巡[视察]|督察|督查|审计|反馈|检视).{0,24}整改?(?:工作|任务|落实|进展|完成)?$/;

/** A link's words as a title: folded, without what sites print around titles. */
export function linkTitle(words: string): string {
  const whole = words.slice(0, 300);
  let title = isCut(whole) ? withoutCut(whole) : whole;
  for (let i = 0; i < LEADS; i += 1) {
    const next = title.replace(LEAD, '');
    if (next === title) break;
    title = next;
  }
  return foldText(title.replace(TAIL, '')).text;
}

/** Whether words of a link name a notice; null for anything else (plans, meetings, other topics). */
export type LinkForm = 'sure' | 'maybe' | null;

/** The form of a link's words. */
export function noticeForm(words: string): LinkForm {
  const cut = isCut(words);
  const title = linkTitle(words);
  if (!mayBeNotice(title) && !cut) return null;
  const form = titleForm(title);
  // 反馈… at the cut is the beginning of 反馈意见整改…, not the title of a feedback.
  const atCut = cut && form?.says === 'feedback' && form.end === title.length;
  if (form && !atCut) return form.says === 'notice' ? (form.strong ? 'sure' : 'maybe') : null;
  if (!cut) return null;
  const half = HALF_GENRE.exec(title);
  const whole = half ? titleForm(`${title.slice(0, half.index)}${half[1] ?? ''}`) : null;
  if (whole) return whole.says === 'notice' ? 'maybe' : null;
  return CUT_EARLY.test(title) ? 'maybe' : null;
}

/**
 * The links of a page that look like notices, by the form of their words, in document order.
 *
 * @param url - Address of the page itself: a link to it is no other page.
 */
export function listLinks(document: Document, url: string): NoticeLink[] {
  return linkCandidates(document, url).flatMap((link) => {
    const form = noticeForm(link.words);
    return form === null ? [] : [{ ...link, sure: form === 'sure' }];
  });
}
