import type { Block, Span } from '@/lib/text/types';
import type { TextMark } from './text-marks';

export interface PlacedMark {
  readonly mark: TextMark;
  readonly range: Range;
}

/** What is left of a text without white space, and where each of its code units stood. */
interface Bare<P> {
  readonly text: string;
  readonly places: readonly P[];
}
type Place = readonly [node: Text, offset: number];

const isSpace = (character: string): boolean => /\s/u.test(character);

function bareNodes(root: Node): Bare<Place> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  const places: Place[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let at = 0; at < data.length; at += 1) {
      const character = data.charAt(at);
      if (isSpace(character)) continue;
      text += character;
      places.push([node as Text, at]);
    }
  }
  return { text, places };
}

const bareOf = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, '');

/**
 * Where the blocks of the stored text stand in the snapshot, by where they start: at once, where the snapshot says the text as it
 * is; else one after the other, each behind the last that was found. What the snapshot says otherwise has no place.
 */
function placeBlocks(bare: string, text: string, blocks: readonly Block[]): ReadonlyMap<number, number> {
  const placed = new Map<number, number>();
  const whole = bare.indexOf(bareOf(text, { start: 0, end: text.length }));
  let at = Math.max(whole, 0);
  for (const { span } of blocks) {
    const words = bareOf(text, span);
    const found = whole >= 0 ? at : bare.indexOf(words, at);
    if (words === '' || found < 0) continue;
    placed.set(span.start, found);
    at = found + words.length;
  }
  return placed;
}

/**
 * The marks of the stored text as ranges of its snapshot. White space does not count: the page had
 * another one. What the snapshot does not hold is left out.
 */
export function snapshotRanges(root: Node, text: string, blocks: readonly Block[], marks: readonly TextMark[]): readonly PlacedMark[] {
  const bare = bareNodes(root);
  const placed = placeBlocks(bare.text, text, blocks);
  return marks.flatMap((mark) => {
    const { span } = mark;
    const block = blocks.find((each) => each.span.start <= span.start && span.start < each.span.end);
    const at = block && placed.get(block.span.start);
    if (!block || at === undefined) return [];
    const from = at + bareOf(text, { start: block.span.start, end: span.start }).length;
    const [first, last] = [bare.places[from], bare.places[from + bareOf(text, span).length - 1]];
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(...first);
    range.setEnd(last[0], last[1] + 1);
    return [{ mark, range }];
  });
}
