import type { CapturePayload } from './types';
import type { Notice } from '@/lib/notice/types';
import type { Coverage, PageTitle } from '@/lib/page/types';
import type { Block, Span } from '@/lib/text/types';

/** The blocks of a stretch, cut to it and moved by `shift`; tables are counted on from `tables`. */
export function blocksIn(blocks: readonly Block[], { start, end }: Span, shift: number, tables: number): Block[] {
  return blocks.flatMap((block) => {
    const [from, to] = [Math.max(block.span.start, start), Math.min(block.span.end, end)];
    if (from >= to) return [];
    const span = { start: from + shift, end: to + shift };
    return [{ ...block, span, ...(block.cell && { cell: { ...block.cell, table: block.cell.table + tables } }) }];
  });
}

/** The tables in the blocks of what is joined so far. */
export const tablesIn = (blocks: readonly Block[]): number => blocks.reduce((count, { cell }) => Math.max(count, (cell?.table ?? -1) + 1), 0);

/** The titles the grammar believed though no text holds them. */
export const titlesOf = (notices: readonly Notice[]): PageTitle[] =>
  notices.flatMap(({ title }) => (title && title.from !== 'text' ? [{ value: title.value, from: title.from }] : []));

/** The whole is read as well as the part read worst; it begins as the first and ends as the last. */
export function joinedCoverage({ method, hasTitle, hasFirstParagraph }: Coverage, last: Coverage, all: readonly Coverage[]): Coverage {
  const unread = all.reduce((sum, part) => sum + (part.unread ?? 0), 0);
  return {
    method, hasTitle, hasFirstParagraph,
    share: Math.min(...all.map(({ share }) => share)),
    hasLastParagraph: last.hasLastParagraph,
    ...(all.some(({ unveiled }) => unveiled) && { unveiled: true as const }),
    ...(unread > 0 && { unread }),
  };
}

const laterOf = (one: string, other: string): string => (Date.parse(other) > Date.parse(one) ? other : one);

/** How the whole came to be: by hand, retrieved when its last part was; with the markup of every part once. */
export const joinedMaking = (parts: readonly Pick<CapturePayload, 'retrievedAt' | 'html'>[]): Pick<CapturePayload, 'method' | 'retrievedAt' | 'html'> => ({
  method: 'hand',
  retrievedAt: parts.map(({ retrievedAt }) => retrievedAt).reduce(laterOf),
  html: [...new Set(parts.map(({ html }) => html))].join('\n'),
});
