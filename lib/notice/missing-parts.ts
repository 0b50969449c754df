import type { Paragraph } from '@/lib/text/paragraphs';
import type { FoundIssues } from './issues/find-issues';
import type { NoticePart } from './parts';
import type { MissingPart, Notice, PageContext } from './types';
import { PAGE_NOTES, PAGE_TOOLS, PUBLISHES } from './words/genre';
import { ACCORDING_TO, ORDERS } from './words/acts';
import { patternOf } from './words/pattern';
import { WAYS_AND_PLACES } from './words/people';

/** A label that is not the first of its row: （二）, 3., 四、. */
const LATER = /^(?:\((?:[二三四五六七八九]|十[一二三四五六七八九]?)\)|(?:[二三四五六七八九]|十[一二三四五六七八九]?)、|(?:[2-9]|[1-9]\d)[.、](?!\d)|\((?:[2-9]|[1-9]\d)\))/;
const FIRST = /^(?:\([一1]\)|一[、是]|1[.、](?!\d)|①|第一[,、])/;
/** What an opening says and no other part: by whose arrangement, and that the rectification is made public. */
const OPENS = new RegExp(`现[将就把予][^。;]{0,80}(?:${PUBLISHES}|报告|公告|如下)|^(?:${ACCORDING_TO}|经)[^。;]{2,40}(?:${ORDERS}|统一)`);

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

/** Cuts that are told: a newspaper's page turn, or another page of an article its publishing system split. */
export const cutOf = (part: NoticePart, page: PageContext['part'], first: boolean, last: boolean): Cut => ({
  before: part.continuedFrom !== undefined || (first && page !== undefined && page.number > 1),
  after: part.continuedTo !== undefined || (last && page !== undefined && page.number < page.total),
});

/** What stands behind a text that is whole, or is no sentence: contacts, attachments, the site's small print. */
const NO_SENTENCE = patternOf`[:@]|${WAYS_AND_PLACES}|${PAGE_NOTES}|责编|网站|版权|ICP|主办|承办|${PAGE_TOOLS}|公开|抄送|印发`;
/** A text cut at one of these goes on: …二是对2户长期欠费企业提起诉讼, */
const CUT_AT_MARK = /[,、;(“《]$/;
/** Shorter lines without a stop are headings, names, what a site prints. */
const SHORTEST_SENTENCE = 20;

/**
 * Does the text stop in the middle of a sentence, with neither signature nor date? So it ends where a page holds only its
 * beginning, or a copy was cut off. A heading without a stop ends nothing: a table, a list may close a text.
 */
export function endsInMidSentence(paragraphs: readonly Paragraph[], signed: boolean): boolean {
  const last = paragraphs[paragraphs.length - 1];
  if (signed || !last || last.blocks[0]?.cell) return false;
  const { text } = last;
  if (CUT_AT_MARK.test(text)) return true;
  return text.length >= SHORTEST_SENTENCE && /[,。;]/.test(text) && !/[。!?…;.”)》】\]]$/.test(text) && !NO_SENTENCE.test(text);
}

/** What a fragment lacks; a whole notice lacks nothing, however short it is, but for the end of a text that breaks off. */
export function missingParts({ before, after }: Cut, endsOpen: boolean, notice: Pick<Notice, 'title' | 'inspection' | 'issuedOn'>, found: FoundIssues): MissingPart[] {
  const missing: MissingPart[] = [];
  if (!before && !after) return endsOpen ? ['closing'] : missing;
  if (!notice.title) missing.push('title');
  if (before && !notice.inspection.feedbackOn && !notice.inspection.start) missing.push('opening');
  const first = found.issues.find((issue) => issue.complete);
  if (found.issues.some((issue) => !issue.complete) || (first?.ordinal && first.ordinal !== '1' && first.ordinal !== '一') || after) missing.push('issues');
  if (!notice.issuedOn) missing.push('closing');
  return missing;
}
