import { err, ok, type Result } from '@/lib/result';
import { foldCharacters } from '@/lib/text/fold-with';
import { buildArticle } from './build-article';
import { chooseRoot, densestBlock, isClear, weighPage, type WeighedWalk } from './choose-root';
import { withoutCopies } from './copies';
import { findDataTables } from './data-table';
import { findArticlePages } from './find-article-pages';
import { findHeading } from './find-heading';
import { documentTitle, readMetadata } from './metadata';
import { readabilityRoot } from './readability-root';
import { inRowOrder } from './row-order';
import { selectLines } from './select-lines';
import { atOnce, type Sliced } from '@/lib/sliced';
import type { Coverage, PageReading } from './types';
import { unreadWords } from './unread-words';
import { findVeils } from './veils';
import { walkPage, type FrameElement } from './walk-page';

export interface ReadOptions {
  /** The page's address, as it goes into the record. */
  readonly url: string;
  /** The document shown in a frame, or null if it cannot be read; by default the frame's own, where the browser lets us. */
  readonly frameDocument?: (iframe: FrameElement) => Document | null;
}

type PageRead = Result<PageReading, { readonly kind: 'no-article' }>;

/** Frames in frames further down are no articles. */
const DEEPEST_FRAME = 3;
/** A frame's text must outweigh the page's by this factor to be taken for the article. */
const FRAME_LEAD = 1.2;

const NOT_ASKED: ReturnType<typeof readabilityRoot> = { root: -1, kept: new Map() };

function documentOf(iframe: FrameElement): Document | null {
  try {
    return iframe.contentDocument;
  } catch {
    return null; // another origin's
  }
}

/** All that a document shows, once; and what only a script would show, where without it there is no article. */
function* weighDocument(document: Document): Sliced<WeighedWalk> {
  const seen = yield* weighPage(yield* walkPage(document));
  const veils = findVeils(seen.walk, seen.total[0] ?? 0);
  const whole = veils.size === 0 ? seen : yield* weighPage(yield* walkPage(document, veils));
  const once = yield* withoutCopies(whole);
  return once === whole.walk ? whole : yield* weighPage(once);
}

/** The page's or a frame's text, whichever is most. */
function* heaviest(document: Document, frameDocument: (iframe: FrameElement) => Document | null, depth = 0): Sliced<WeighedWalk> {
  const own = yield* weighDocument(document);
  let best = own;
  if (depth >= DEEPEST_FRAME) return best;
  for (const iframe of own.walk.frames) {
    const inner = frameDocument(iframe);
    if (!inner?.body || inner === document) continue;
    const found = yield* heaviest(inner, frameDocument, depth + 1);
    const lead = best === own ? FRAME_LEAD : 1;
    if ((found.total[0] ?? 0) > (best.total[0] ?? 0) * lead) best = found;
  }
  return best;
}

/**
 * Reads a page: its one text with blocks, the map between text and live DOM, and what the page says about itself.
 * The live page is not changed. Browser and jsdom give the same answer for the same DOM.
 *
 * @returns `no-article` if the page shows no text at all.
 */
export const readPage = (document: Document, options: ReadOptions): PageRead => atOnce(readingPage(document, options));

/**
 * {@link readPage} as work that can be interrupted. A page that changes meanwhile may be read half before and half after
 * the change: whoever interrupts it watches the page, and reads it again then.
 */
export function* readingPage(document: Document, options: ReadOptions): Sliced<PageRead> {
  const weighed = yield* heaviest(document, options.frameDocument ?? documentOf);
  const { walk } = weighed;
  if (!walk.lines.length) return err({ kind: 'no-article' });
  const densest = densestBlock(weighed);
  const readable = isClear(weighed, densest) ? NOT_ASKED : readabilityRoot(walk);
  const root = chooseRoot(weighed, densest, readable.root);
  const tables = yield* findDataTables(walk, root);
  const block = walk.blocks[root];
  const heading = findHeading(weighed, block?.firstLine ?? 0, block?.endLine ?? 0, documentTitle(walk.document, document));
  let chosen = selectLines(weighed, root, tables, heading);
  if (!chosen.length) chosen = walk.lines.map((_, index) => index);
  const { article, map } = yield* buildArticle(walk, root, tables.cells, inRowOrder(walk, tables, chosen));
  const element = block?.element;
  if (!element) return err({ kind: 'no-article' });
  const unread = walk.unread + unreadWords(walk, element, article.text);
  const { source, titles } = readMetadata(weighed, root, chosen, heading, options.url, document);
  const pages = findArticlePages(weighed, root, chosen, walk.document === document ? options.url : walk.document.URL);
  return ok({
    article, map, titles, source: pages ? { ...source, pages } : source, root: element, hidden: walk.hidden,
    coverage: {
      ...coverageOf(weighed, root, densest, chosen, readable.kept, titles.map((title) => title.value)),
      ...(walk.unveiled && { unveiled: true as const }), ...(unread > 0 && { unread }),
    },
  });
}

/** How well the chosen lines cover the page, and by whose word they were chosen. */
function coverageOf(
  weighed: WeighedWalk, root: number, densest: number, chosen: readonly number[], kept: ReadonlyMap<number, number>, titles: readonly string[],
): Coverage {
  const { blocks, lines } = weighed.walk;
  const has = new Set(chosen);
  const dense = blocks[densest];
  const prose: number[] = [];
  for (let i = dense?.firstLine ?? 0; i < (dense?.endLine ?? 0); i += 1) {
    if ((weighed.lines[i]?.weight ?? 0) >= 12) prose.push(i);
  }
  const first = prose[0];
  const last = prose[prose.length - 1];
  const weight = chosen.reduce((sum, index) => sum + (weighed.lines[index]?.weight ?? 0), 0);
  const block = blocks[root];
  let keptInside = 0;
  for (const [index, amount] of kept) if (block && index >= root && index < block.end) keptInside += amount;
  const words = lines.slice(block?.firstLine, block?.endLine).reduce((sum, line) => sum + line.text.length, 0);
  const near = weighed.lines
    .slice(Math.max(0, (block?.firstLine ?? 0) - 60), (block?.firstLine ?? 0) + 8)
    .map((line) => line.folded)
    .join('');
  return {
    method: root === 0 ? 'whole' : keptInside >= words * 0.8 ? 'readability' : 'densest',
    share: Math.min(1, Math.round((weight / Math.max(weighed.total[0] ?? 0, 1)) * 1000) / 1000),
    hasTitle: titles.some((title) => near.includes(foldCharacters(title))),
    hasFirstParagraph: first !== undefined && has.has(first),
    hasLastParagraph: last !== undefined && has.has(last),
  };
}
