import type { Paragraph } from '@/lib/text/paragraphs';
import { joinParagraphs } from './stream';
import type { Stream } from './stream';

const HEADING = /^(?:(?:整改)?(?:任务|问题)[一二三四五六七八九十\d]{1,3}[:、.]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\)|第[一二三四五六七八九十]{1,3}[章节部])/;
const CONTINUED = /^上接第?/;
/** Running text says who inspected whom; shorter lines are titles, dates and metadata. */
const SENTENCE = /[。;]|.{24}/;
/** More than this many paragraphs before the first heading are no opening any more. */
const LONGEST = 8;

/** The opening: running text before the first heading, and the first paragraphs under it (some notices start with 一、). */
export interface Opening {
  /** Before the first heading. Empty text if the notice starts inside a problem. */
  readonly before: Stream;
  /** The two paragraphs behind the first heading, where some notices put the same words. */
  readonly after: Stream;
}

/** Only so much of a paragraph is looked at: who inspected whom comes first. */
const CLIP = 1_200;

const clip = (paragraph: Paragraph): Paragraph =>
  paragraph.text.length <= CLIP ? paragraph : { ...paragraph, text: paragraph.text.slice(0, CLIP) };

/**
 * Reads the opening of one notice; a page's continuation (上接第…) has none.
 *
 * @param titleEnd - Where a title at the top ends in the article: what it says is not the opening's word.
 */
export function readOpening(all: readonly Paragraph[], titleEnd = -1): Opening {
  const from = all.findIndex(({ span }) => span.start >= titleEnd);
  const paragraphs = from < 0 ? [] : all.slice(from);
  const empty = joinParagraphs([]);
  const head = paragraphs.slice(0, 60);
  if (head.some((paragraph, index) => index < 3 && CONTINUED.test(paragraph.text))) return { before: empty, after: empty };
  const heading = head.findIndex((paragraph) => HEADING.test(paragraph.text));
  const until = heading < 0 ? Math.min(head.length, LONGEST + 12) : heading;
  const running = head.slice(0, until).filter((paragraph) => SENTENCE.test(paragraph.text));
  // Under a known title the opening comes first; else what stands above the first heading may begin with page furniture.
  const before = titleEnd >= 0 || heading < 0 ? running.slice(0, LONGEST + 4) : running.slice(-LONGEST - 4);
  const after = heading < 0 ? [] : head.slice(heading, heading + 4);
  return { before: joinParagraphs(before.map(clip)), after: joinParagraphs(after.map(clip)) };
}
