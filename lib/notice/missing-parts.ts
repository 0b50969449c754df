import type { Paragraph } from '@/lib/text/paragraphs';
import type { FoundIssues } from './issues/find-issues';
import type { NoticePart } from './parts';
import type { MissingPart, Notice, PageContext } from './types';

/** A label that is not the first of its row: （二）, 3., 四、. */
const LATER = /^(?:\((?:[二三四五六七八九]|十[一二三四五六七八九]?)\)|(?:[二三四五六七八九]|十[一二三四五六七八九]?)、|(?:[2-9]|[1-9]\d)[.、](?!\d)|\((?:[2-9]|[1-9]\d)\))/;
const FIRST = /^(?:\([一1]\)|一[、是]|1[.、](?!\d)|①|第一[,、])/;
/** What an opening says and no other part: by whose arrangement, and that the rectification is made public. */
const OPENS = /现[将就把予][^。;]{0,80}(?:公布|公示|公开|通报|报告|公告|如下)|^(?:根据|按照|经)[^。;]{2,40}(?:部署|安排|要求|统一)/;

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

/** What a fragment lacks; a whole notice lacks nothing, however short it is. */
export function missingParts({ before, after }: Cut, notice: Pick<Notice, 'title' | 'inspection' | 'issuedOn'>, found: FoundIssues): MissingPart[] {
  const missing: MissingPart[] = [];
  if (!before && !after) return missing;
  if (!notice.title) missing.push('title');
  if (before && !notice.inspection.feedbackOn && !notice.inspection.start) missing.push('opening');
  const first = found.issues.find((issue) => issue.complete);
  if (found.issues.some((issue) => !issue.complete) || (first?.ordinal && first.ordinal !== '1' && first.ordinal !== '一') || after) missing.push('issues');
  if (!notice.issuedOn) missing.push('closing');
  return missing;
}
