import type { Paragraph } from '@/lib/text/paragraphs';
import { findContactLabels, type ContactKind } from './contact-labels';
import { findSignOff } from '../identity/sign-off';
import { joinParagraphs } from '../identity/stream';
import type { Stream } from '../identity/stream';
import { ADVICE, OPINIONS } from '../words/fields';
import { PUBLISHES } from '../words/genre';
import { patternOf } from '../words/pattern';
import { CALLS_IN, WAYS_AND_PLACES } from '../words/people';

/** The name of an office of a leading group of a province runs to some forty characters. */
const LONGEST_BODY = 40;
/** Between 对 and 有意见 stands the notice or the work it tells of, in a few words. */
const LONGEST_MATTER = 24;

/** What invites the public to write or call. */
const INVITATION =
  new RegExp(`对[^。,]{2,${LONGEST_MATTER}}?有(?:不同)?(?:${OPINIONS}|疑问)+(?:的|者)?,(?:均)?(?:请|可)|(?:不满意?|不实|不清楚?|疑问)的?,(?:请|(?:均)?可以?)|[督诉报询映]请(?:联系|致电|拨打)|(?:${PUBLISHES}|自觉|现请)[^。]{0,8},?(?:自觉)?接受[^。]{0,9}监督(?!检查)(?=。[^。]{0,9}(?:${WAYS_AND_PLACES}|联系))|请[^。,]+监督(?=。[^。:]*(?:${WAYS_AND_PLACES}):)|欢迎(?!会|仪式)[^。]{0,40}(?:监督|${ADVICE}|反映|${CALLS_IN})|(?:如|若)(?:果|仍|还|对)?有(?!违)[^。]{0,20}(?:${OPINIONS}|举报|疑[问义]|线索)|(?:${ADVICE}|问题)[^。]{0,24}(?:请|可)[^。]{0,12}(?:反映|反馈|联系|提出)|(?:请|可)(?:及时|实名)?[向与][^。,]{2,${LONGEST_BODY}}?(?:反映|反馈|联系)|(?:联系|监督|反馈|受理)(?:方式|渠道|途径)(?:如下|为)?[:。]?|公布如下|监督举报方式|公示(?:时间|期限?)[^\\n]{0,80}(?:电话|邮箱|地址)[:\\d]|(?<![^。])(?:联系|监督)电话:(?=[(+\\d])`, 'g');
/** A line that begins with a contact's label. */
const LABEL_LINE =
  patternOf`^(?:\(?[一二三四五六\d]{1,2}[)、.]|[^\u4e00-\u9fffA-Za-z\d,。;:]*)?(?:[\u4e00-\u9fff]{0,6}(?:${WAYS_AND_PLACES}|${CALLS_IN}|信[件函]|手机|编码|联系方式|联系人)(?:号码)?|[Ee]-?mail|EMAIL|邮件)(?:\([^()]{1,12}\))?(?::|$|\d)`;
/** What the site prints under every page. */
const FOOTER = /版权所有|主办(?:单位)?:|承办(?:单位)?:|ICP备|公网安备|网站标识码|技术支持|网站地图|关于我们|Copyright|联系我们|上一篇|下一篇|相关(?:链接|阅读|文章)|扫一扫|【?打印|关闭窗口|分享到/i;
/** The closing lies at the end: so many paragraphs before the sign-off may belong to it. */
const REACH = 16;
/** Lines between two labelled ones (a heading, a name) that do not end the run. */
const GAP = 2;

/**
 * The part of a notice that says where to reach its authors: from the invitation (欢迎…监督, 如有意见) or the first
 * labelled line of the closing, to the sign-off; lines behind the date count only if nothing before it is labelled and
 * no site footer stands among them.
 *
 * @returns null if the notice has no such part.
 */
export function findContactZone(paragraphs: readonly Paragraph[]): Stream | null {
  const signOff = findSignOff(paragraphs);
  const footer = paragraphs.findIndex(({ text }, index) => index >= signOff.after && FOOTER.test(text));
  const end = Math.min(footer < 0 ? paragraphs.length : footer, signOff.date ? signOff.after + 6 : paragraphs.length);
  const signedFirst = Math.min(signOff.signature?.first ?? end, signOff.date?.first ?? end);
  return zoneIn(paragraphs, Math.min(signedFirst, end)) ?? (signOff.date && footer < 0 ? zoneIn(paragraphs, end, signOff.after) : null);
}

/** 对本公告有意见的,可拨打…: does a short paragraph invite the public and say how to reach a body? */
export const invitesToWrite = (text: string): boolean =>
  text.length <= LONGEST_WAYS && findContactLabels(text).length > 0 && lastInvitation(text) === 0;

function lastInvitation(text: string): number {
  let at = -1;
  for (const match of text.matchAll(INVITATION)) {
    const sentence = text.lastIndexOf('。', match.index) + 1;
    if (at < 0 || sentence > at + 120) at = sentence;
  }
  return at;
}

/** 受理电话是…,地址是…: two ways or more to reach a body, in one short paragraph. */
function tellsWays(text: string): boolean {
  if (text.length > LONGEST_WAYS || OF_WORK.test(text)) return false;
  const kinds = new Set(findContactLabels(text).filter(({ strong }) => strong).map(({ kind }) => kind));
  return ['phone', 'address', 'postcode', 'email'].filter((kind) => kinds.has(kind as ContactKind)).length >= 2;
}
/** 四是开通渠道,公布电话…: what was done for the public. */
const OF_WORK = /^[一二三四五六七八九十]{1,3}是|已|累计|开[通设]/;
/** Four ways with their values; more is an account of something else. */
const LONGEST_WAYS = 160;

function zoneIn(paragraphs: readonly Paragraph[], end: number, from = 0): Stream | null {
  let first = -1;
  let cut = 0;
  for (let i = end - 1; i >= from && i >= end - REACH; i -= 1) {
    const { text } = paragraphs[i]!;
    const invitation = lastInvitation(text);
    if (invitation >= 0) {
      first = i;
      cut = invitation;
      // The sentence that invites may be the last of a long paragraph; what stands above it is narrative.
      if (cut > 0) break;
    } else if ((LABEL_LINE.test(text) && text.length <= 120) || tellsWays(text)) {
      first = i;
      cut = 0;
    } else if (first >= 0 && first - i > GAP) break;
  }
  if (first < 0) return null;
  const stream = joinParagraphs(paragraphs.slice(first, end));
  return { text: stream.text.slice(cut), source: stream.source.slice(cut), ends: stream.ends.slice(cut) };
}
