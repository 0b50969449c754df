import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { goesOn } from '@/lib/notice/reading/goes-on';
import type { Block } from '@/lib/text/types';
import { assess } from './assess';
import { blocksIn, joinedCoverage, joinedMaking, tablesIn, titlesOf } from './joined-text';
import { pageContext } from './page-context';
import { pageStretches } from './page-stretch';
import { buildRecords, sha256 } from './record';
import type { BuiltRecords, CapturePart } from './record';
import type { CapturePayload, Source } from './types';

/** Why the pages of an article were not joined: there are none to join, or the page with this number adds nothing to the others. */
export type PagesProblem = { readonly kind: 'pages-missing' } | { readonly kind: 'page-not-part'; readonly page: number };

export interface JoinedPages {
  readonly payload: CapturePayload;
  /** In order, one for each page; `textSha256` is not known yet. */
  readonly parts: readonly CapturePart[];
}

/** The first page's word on where the article comes from, and the attachments of all pages. */
function sourceOf(pages: readonly CapturePayload[], first: CapturePayload): Source {
  const attachments = new Map(pages.flatMap(({ capture }) => capture.source.attachments.map((each) => [each.url, each] as const)));
  return { ...first.capture.source, attachments: [...attachments.values()] };
}

/**
 * Joins the pages of an article that its publishing system split, in the order given, and reads the whole anew as one
 * notice. The text is the pages' own: of each what it adds (see pageStretches), a single "\n" between; where a page
 * ends within a sentence (see goesOn) there is nothing between, and both halves are one paragraph.
 *
 * @param pages - All pages of the article, in order.
 * @see joinFragments for what a newspaper printed on several pages.
 */
export function joinPages(pages: readonly CapturePayload[]): Result<JoinedPages, PagesProblem> {
  const [first] = pages;
  const last = pages[pages.length - 1];
  if (!first || !last || pages.length < 2) return err({ kind: 'pages-missing' });
  const again = pages.findIndex(({ capture: { article } }, i) => pages.slice(0, i).some((before) => before.capture.article.text === article.text));
  if (again >= 0) return err({ kind: 'page-not-part', page: again + 1 });
  const stretches = pageStretches(pages.map(({ capture: { article, source } }) => ({ text: article.text, ...(source.title !== undefined && { title: source.title }) })));
  let text = '';
  let tables = 0;
  const blocks: Block[] = [];
  const parts: CapturePart[] = [];
  for (const [i, { capture, retrievedAt }] of pages.entries()) {
    const stretch = stretches[i] ?? { start: 0, end: 0 };
    const words = capture.article.text.slice(stretch.start, stretch.end);
    if (words === '') return err({ kind: 'page-not-part', page: i + 1 });
    const open = blocks[blocks.length - 1];
    const [next] = blocksIn(capture.article.blocks, stretch, -stretch.start, 0);
    const one = open?.kind === 'paragraph' && next?.kind === 'paragraph' &&
      goesOn(text.slice(open.span.start, open.span.end), words.slice(next.span.start, next.span.end));
    if (text !== '' && !one) text += '\n';
    const shift = text.length;
    const own = blocksIn(capture.article.blocks, stretch, shift - stretch.start, tables);
    const [cut] = own;
    if (one && cut) blocks.splice(-1, 1, { ...open, span: { start: open.span.start, end: cut.span.end } });
    for (const block of one ? own.slice(1) : own) blocks.push(block);
    parts.push({ url: capture.source.url, retrievedAt, start: shift, end: shift + words.length });
    tables = tablesIn(blocks);
    text += words;
  }

  const source = sourceOf(pages, first);
  const { pages: _split, ...whole } = source;
  const titles = titlesOf(pages.flatMap(({ capture }) => capture.notices));
  const coverage = joinedCoverage(first.capture.coverage, last.capture.coverage, pages.map(({ capture }) => capture.coverage));
  const context = pageContext(whole, [...titles, ...(source.title === undefined ? [] : [{ value: source.title, from: 'title' as const }])], coverage);
  const article = { text, blocks };
  const known = pages.some(({ capture }) => capture.verdict.kind === 'notice');
  const judged = assess(article, context);
  // What one of the pages is, the whole is; the user may have said so.
  const said = judged.verdict.kind === 'notice' || !known ? judged : assess(article, context, 'notice');
  const family = pages.find(({ capture }) => capture.verdict.family)?.capture.verdict.family;
  return ok({
    payload: {
      capture: {
        source, article, coverage, notices: said.notices,
        verdict: said.verdict.kind === 'notice' && !said.verdict.family && family ? { ...said.verdict, family } : said.verdict,
      },
      ...joinedMaking(pages),
    },
    parts,
  });
}

/** {@link joinPages}, with the hashes and ids of a capture, and of each page's own text. */
export async function buildJoinedPages(pages: readonly CapturePayload[]): Promise<Result<BuiltRecords, PagesProblem>> {
  const joined = joinPages(pages);
  if (!joined.ok) return joined;
  const built = await buildRecords(joined.value.payload);
  const parts = await Promise.all(joined.value.parts.map(async (part, i) => ({ ...part, textSha256: await sha256(pages[i]?.capture.article.text ?? '') })));
  return ok({ ...built, capture: { ...built.capture, parts } });
}
