import type { CapturePayload } from './types';
import type { Notice, Verdict } from '@/lib/notice/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { Block, Span } from '@/lib/text/types';
import { assess } from './assess';
import { blocksIn, joinedCoverage, joinedMaking, tablesIn, titlesOf } from './joined-text';
import { chainOf } from './order-fragments';
import { pageContext } from './page-context';
import { buildRecords } from './record';
import type { BuiltRecords, CapturePart, CaptureRecord } from './record';

/** A saved fragment: its notice, and the capture it stands in. */
export interface Fragment {
  readonly capture: Pick<CaptureRecord, 'source' | 'text' | 'blocks' | 'html' | 'retrievedAt' | 'coverage' | 'parts'>;
  readonly notice: Notice | null;
  readonly verdict: Verdict;
}

/** Why fragments were not joined. */
export type JoinProblem =
  | { readonly kind: 'join-too-few' }
  | { readonly kind: 'join-not-fragments' }
  | { readonly kind: 'join-wrong-order' }
  /** The joined text does not read as one notice. */
  | { readonly kind: 'join-not-one' };

/** What was joined, not yet hashed. */
export interface JoinedFragments {
  readonly payload: CapturePayload;
  /** In order; their spans follow each other with one "\n" between. */
  readonly parts: readonly CapturePart[];
}

type Held = Fragment & { readonly notice: Notice };

/** The stretch of a fragment's text that is joined: its notice, without the page-turn marks on the inner sides. */
function stretchOf({ capture: { text }, notice }: Held, first: boolean, last: boolean): Span {
  let start = Math.max(notice.span.start, first ? 0 : (notice.continuedFrom?.span?.end ?? 0));
  let end = Math.min(notice.span.end, last ? text.length : (notice.continuedTo?.span?.start ?? text.length));
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (start < end && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** The pages a stretch comes from: its own, or, of what was joined before, those it was joined from. */
function partsIn({ source, retrievedAt, parts }: Fragment['capture'], { start, end }: Span, shift: number): CapturePart[] {
  if (!parts) return [{ url: source.url, retrievedAt, start: start + shift, end: end + shift }];
  return parts.flatMap((part) => {
    const [from, to] = [Math.max(part.start, start), Math.min(part.end, end)];
    return from < to ? [{ ...part, start: from + shift, end: to + shift }] : [];
  });
}

/**
 * Joins fragments of one notice, in the order given, and reads the whole anew.
 *
 * The text is the fragments' own: of each its notice, with the page-turn marks left out where two of them meet (they
 * are the newspaper's words, not the notice's, and would stand in the middle of a sentence), a single "\n" between.
 * Whether a sentence cut at the page turn is one paragraph is told from the lines' width, as everywhere. Nothing is
 * completed: what is still cut at an outer end keeps its mark, and the notice is not complete.
 *
 * The source is that of the first fragment, the moment of retrieval that of the last one retrieved.
 *
 * @param fragments - Two or more, in reading order; one may be joined already. See orderFragments.
 */
export function joinFragments(fragments: readonly Fragment[]): Result<JoinedFragments, JoinProblem> {
  const held = fragments.filter((fragment): fragment is Held => fragment.notice !== null);
  const [first] = held;
  const last = held[held.length - 1];
  if (fragments.length < 2) return err({ kind: 'join-too-few' });
  if (!first || !last || held.length < fragments.length || held.every(({ notice }) => notice.complete)) return err({ kind: 'join-not-fragments' });
  if (chainOf(held.map(({ notice }) => notice)) === 'none') return err({ kind: 'join-wrong-order' });

  const texts: string[] = [];
  const blocks: Block[] = [];
  const parts: CapturePart[] = [];
  let at = 0;
  let tables = 0;
  for (const fragment of held) {
    const stretch = stretchOf(fragment, fragment === first, fragment === last);
    const words = fragment.capture.text.slice(stretch.start, stretch.end);
    if (words === '') return err({ kind: 'join-not-fragments' });
    for (const block of blocksIn(fragment.capture.blocks, stretch, at - stretch.start, tables)) blocks.push(block);
    parts.push(...partsIn(fragment.capture, stretch, at - stretch.start));
    tables = tablesIn(blocks);
    texts.push(words);
    at += words.length + 1;
  }

  const { source } = first.capture;
  const article = { text: texts.join('\n'), blocks };
  const coverage = joinedCoverage(first.capture.coverage, last.capture.coverage, held.map(({ capture }) => capture.coverage));
  const { verdict, notices } = assess(article, pageContext(source, titlesOf(held.map(({ notice }) => notice)), coverage), 'notice');
  if (notices.length !== 1) return err({ kind: 'join-not-one' });
  const family = held.find(({ verdict: own }) => own.family)?.verdict.family;
  const pages = held.map(({ capture }) => capture);
  return ok({
    payload: {
      capture: {
        source, article, notices, coverage,
        verdict: { ...verdict, ...(family && { family }) },
      },
      ...joinedMaking(pages),
    },
    parts,
  });
}

/** {@link joinFragments}, with the hashes and ids of a capture. */
export async function buildJoined(fragments: readonly Fragment[]): Promise<Result<BuiltRecords, JoinProblem>> {
  const joined = joinFragments(fragments);
  if (!joined.ok) return joined;
  const built = await buildRecords(joined.value.payload);
  return ok({ ...built, capture: { ...built.capture, parts: joined.value.parts } });
}
