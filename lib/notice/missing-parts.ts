import type { Paragraph } from '@/lib/text/paragraphs';
import type { FoundIssues } from './issues/find-issues';
import type { NoticePart } from './parts';
import type { Issue, MissingPart, Notice, PageContext } from './types';
import { hangs } from './reading/goes-on';
import { PAGE_NOTES, PAGE_TOOLS, PUBLISHES } from './words/genre';
import { ACCORDING_TO, ORDERS } from './words/acts';
import { patternOf } from './words/pattern';
import { WAYS_AND_PLACES } from './words/people';

/** A label that is not the first of its row: （二）, 3., 四、. */
const LATER = /^(?:\((?:[二三四五六七八九]|十[一二三四五六七八九]?)\)|(?:[二三四五六七八九]|十[一二三四五六七八九]?)、|(?:[2-9]|[1-9]\d)[.、](?!\d)|\((?:[2-9]|[1-9]\d)\))/;
const FIRST = /^(?:\([一1]\)|一[、是]|1[.、](?!\d)|①|第一[,、])/;
/** What an opening says and no other part: by whose arrangement, and that the rectification is made public. */
const ANNOUNCES = `现[将就把予][^。;]{0,80}(?:${PUBLISHES}|报告|公告|如下)`;
const OPENS = new RegExp(`${ANNOUNCES}|^(?:${ACCORDING_TO}|经)[^。;]{2,40}(?:${ORDERS}|统一)`);

/**
 * Does the text begin behind its opening: numbered from later on, before anything is numbered first, and without the
 * sentences an opening has? So begins a page that its publishing system split off (_2.html) and does not call one.
 */
export function beginsInTheMiddle(paragraphs: readonly Paragraph[], inspection: Notice['inspection']): boolean {
  if (inspection.start || inspection.feedbackOn || inspection.kind) return false;
  for (const { text, blocks } of paragraphs) {
    if (blocks[0]?.cell || FIRST.test(text) || OPENS.test(text)) return false;
    if (LATER.test(text)) return true;
  }
  return false;
}

/** On which sides a notice goes on elsewhere. */
export interface Cut {
  readonly before: boolean;
  readonly after: boolean;
}

/** Cuts that are told: a newspaper's page turn, another page of an article its publishing system split, or a file that breaks off. */
export const cutOf = (part: NoticePart, { part: page, cutShort }: Pick<PageContext, 'part' | 'cutShort'>, first: boolean, last: boolean): Cut => ({
  before: part.continuedFrom !== undefined || (first && page !== undefined && page.number > 1),
  after: part.continuedTo !== undefined || (last && (cutShort === true || (page !== undefined && page.number < page.total))),
});

/** A last sentence that is none: contacts, attachments. */
const NO_SENTENCE = patternOf`@|(?<!其中):|${WAYS_AND_PLACES}`;
/** A last clause behind which a whole text may stop: a report's last words, the site's small print. Not the 印发 of …联合印发办法,{对量化指标评}. */
const LAST_WORDS = patternOf`请予?审[议查阅]|${PAGE_NOTES}|责编|网站|版权|ICP|主办|承办|${PAGE_TOOLS}|公开|抄送|印发`;
/** A text cut at one of these goes on: …二是对2户长期欠费企业提起诉讼, 一是……, 二是...[详细], and at half a character. */
const CUT_AT_MARK = /[,、;(“《\ufffd]$|(?:…|[.。]{3})(?:[[(【]?[详更全].[\])】]?)?$/;
/** A page's own word that there is more: 打开APP阅读全文, 未完待续. */
const GOES_ON_ELSEWHERE = /(?:APP|客户端).{0,4}[阅查看读]|余下[全内].|[(【]未完|未完待续/i;
/** A measure is a sentence, however few of its words are left: 一是与公安交警部门联; an invitation, where it names no contact. */
const MEASURE = /^[一二三四五六七八九十]{1,3}是/;
const INVITES = /^(?:欢迎|恳请|如有)/;
/** A heading's first words and no more: 4.关, 3.针对. */
const HEADING_BEGUN = /^(?:\d{1,2}[.、]|\(?[一二三四五六七八九十]{1,3}[)、])?(?:关于?|针对|对)$/;
/** A contact's label without the contact: …;邮政信箱 */
const LABEL_LEFT = patternOf`[,;。](?:[\u4e00-\u9fff]{2}${WAYS_AND_PLACES}):?$`;
/** Less than a sentence, and no name: 目前, (1)约, …正在推进整, 该问题已完成整. */
const BROKEN_OFF = /^(?:\(\d{1,2}\)[\u4e00-\u9fff]{0,4}|[一(]|目前)$|(?:完成|推进)整$/;
const STOPPED = /[。!?;.”)》】\]]$/;
/** Shorter lines are names and labels, commas or not. */
const SHORTEST_SENTENCE = 8;

const behindLast = (text: string, mark: RegExp): string => text.split(mark).at(-1) ?? text;

function isCut(text: string): boolean {
  if (CUT_AT_MARK.test(text) || HEADING_BEGUN.test(text) || LABEL_LEFT.test(text)) return true;
  if (STOPPED.test(text)) return false;
  if (BROKEN_OFF.test(text) || hangs(text)) return true;
  const isSentence = text.length >= SHORTEST_SENTENCE && (INVITES.test(text) || /[,。;]/.test(text));
  return MEASURE.test(text) || (isSentence && !NO_SENTENCE.test(behindLast(text, /[。;]/)) && !LAST_WORDS.test(behindLast(text, /[,。;]/)));
}

/**
 * Does the text stop in the middle, with neither signature nor date: in a sentence, at a problem's heading with nothing
 * below it while the others have their answers, or at the page's own word that there is more? So it ends where a page holds
 * only its beginning, or a copy was cut off. Another heading without a stop ends nothing: a table, a list may close a text.
 */
export function endsInMidSentence(paragraphs: readonly Paragraph[], signed: boolean, issues: readonly Issue[]): boolean {
  const last = paragraphs[paragraphs.length - 1];
  if (signed || !last || last.blocks[0]?.cell) return false;
  const lastIssue = issues[issues.length - 1];
  const unanswered = lastIssue !== undefined && issues.length > 1 && lastIssue.span.end >= last.span.end && lastIssue.span.start >= last.span.start;
  if (unanswered && lastIssue.measures.length === 0 && issues.slice(0, -1).every(({ measures }) => measures.length > 0)) return true;
  return isCut(last.text) || GOES_ON_ELSEWHERE.test(last.text);
}

/** 现将…予以公布。 and nothing behind it: what is published stands in pictures or in a file. */
const ANNOUNCED = new RegExp(`${ANNOUNCES}[^。;]{0,8}[。:]?$`);

/** Does the text end where it says that it will begin, without a problem, a section or a signature? */
export const onlyAnnounces = (paragraphs: readonly Paragraph[], signed: boolean, { issues, sections }: FoundIssues): boolean =>
  !signed && issues.length === 0 && sections.length === 0 && ANNOUNCED.test(paragraphs[paragraphs.length - 1]?.text ?? '');

/** How a text ends that its page gives no other page of. */
export interface Ends {
  /** In the middle of a sentence. */
  readonly open: boolean;
  /** Where it says that it will begin. */
  readonly announced: boolean;
  /** With more on the page that was not read: behind a tab, a fold, a script. */
  readonly hidden: boolean;
  /** Because the file breaks off. */
  readonly cutShort: boolean;
  /** With a signature, or a date of its own. */
  readonly signed: boolean;
}

/**
 * What a fragment lacks; a whole notice lacks nothing, however short it is, but for the end of a text that breaks off and
 * what the page does not show. What that says is not known: problems, and the closing unless a date was found.
 */
export function missingParts({ before, after }: Cut, ends: Pick<Ends, 'open' | 'announced' | 'hidden'>, notice: Pick<Notice, 'title' | 'inspection' | 'issuedOn'>, found: FoundIssues): MissingPart[] {
  const missing: MissingPart[] = [];
  if (!before && !after) {
    if (ends.announced || (ends.hidden && !notice.issuedOn)) return ['issues', 'closing'];
    if (ends.hidden) return ['issues'];
    return ends.open ? ['closing'] : missing;
  }
  if (!notice.title) missing.push('title');
  if (before && !notice.inspection.feedbackOn && !notice.inspection.start) missing.push('opening');
  const first = found.issues.find((issue) => issue.complete);
  if (found.issues.some((issue) => !issue.complete) || (first?.ordinal && first.ordinal !== '1' && first.ordinal !== '一') || after) missing.push('issues');
  if (!notice.issuedOn) missing.push('closing');
  return missing;
}
