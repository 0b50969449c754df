import { assess } from '@/lib/capture/assess';
import { pageContext } from '@/lib/capture/page-context';
import type { CaptureRecord, Extraction } from '@/lib/capture/record';
import type { Notice, PageContext, Verdict } from '@/lib/notice/types';
import { without } from './without';

/** A reading as it is stored, with the text it was made from. */
export interface StoredReading {
  readonly capture: CaptureRecord;
  /** Place among the notices of the page. */
  readonly index: number;
  readonly verdict: Verdict;
  readonly notice: Notice | null;
}

/** The same, where verdict or notice may be lost, or are not to be believed. */
type StoredText = Pick<StoredReading, 'capture' | 'index'> & Partial<StoredReading>;

/** What a page's own title was taken from, by what is kept of its origin: meta:ArticleTitle, table:标题, heading, title. */
const titleFrom = (origin: string | undefined): PageContext['titles'][number]['from'] =>
  (origin?.startsWith('meta:') ? 'meta' : origin?.includes(':') ? 'label' : 'title');

/** The title a page gave itself elsewhere than in its text is kept with the notice: the page's other titles are not stored. */
function titlesOf({ capture: { source }, notice }: StoredText): PageContext['titles'] {
  const known = notice?.title;
  const own = known && known.from !== 'text' ? [{ value: known.value, from: known.from }] : [];
  return [...own, ...(source.title === undefined ? [] : [{ value: source.title, from: titleFrom(source.provenance['title']) }])];
}

/**
 * Today's rules on a stored text: what saving the page again would read, if the page were as it was. What the user said of
 * the page (it is a notice, it is none) holds on.
 */
export function readAgain(stored: StoredText): Pick<Extraction, 'verdict' | 'notice'> {
  const { capture: { source, text, blocks, parts, coverage }, verdict: known, index } = stored;
  const overrule = known?.decidedBy !== 'user' ? null : known.kind === 'notice' ? 'notice' : 'none';
  // A whole that was joined from pages is no part any more.
  const context = pageContext(parts ? without(source, 'pages') : source, titlesOf(stored), coverage);
  const { verdict, notices } = assess({ text, blocks }, context, overrule);
  return {
    verdict: verdict.kind === 'notice' && !verdict.family && known?.family ? { ...verdict, family: known.family } : verdict,
    notice: notices[index] ?? null,
  };
}
