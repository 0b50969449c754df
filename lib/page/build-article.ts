import type { ArticleText, Block, CellPlace } from '@/lib/text/types';
import type { OffsetMap } from '@/lib/text/offset-map';
import type { PlacedCell } from './data-table';
import { listOrdinals } from './list-ordinals';
import { createOffsetMap } from './offset-map';
import { mapSliced, type Sliced } from '@/lib/sliced';
import { HEAD_PART } from './card-heads';
import type { PageWalk } from './walk-page';

/** How a paragraph ends. */
const ENDED = /[。！？!?；;：:…][”’」』）)】]?$/;
const HEADING = /^h([1-6])$/;

/** The article's data tables: cells by table, both by block index. */
type Tables = ReadonlyMap<number, ReadonlyMap<number, PlacedCell>>;

/**
 * Reads the article from chosen lines of a walk: its text, its blocks, and the way back. Where lines that are not chosen
 * stand behind one that ends like no paragraph, the text keeps their place by an empty line: both may be one sentence, which
 * the grammar tells as it does at the end of a printed page.
 *
 * @param tables - The root's data tables.
 * @param chosen - Indexes of lines, in text order.
 */
export function* buildArticle(walk: PageWalk, root: number, tables: Tables, chosen: readonly number[]): Sliced<{ article: ArticleText; map: OffsetMap }> {
  const describe = blockDescriber(walk, root, tables);
  const blocks: Block[] = [];
  const texts: string[] = [];
  const nodes: Text[] = [];
  const nodeStart: number[] = [];
  const textStart: number[] = [];
  const length: number[] = [];
  const breaks: number[] = [];
  const { segments } = walk;
  let start = 0;
  let inProse = false;
  yield* mapSliced(chosen, (index, i) => {
    const line = walk.lines[index];
    if (!line) return;
    const facts = describe(line.block);
    const before = blocks[blocks.length - 1];
    const isApart = i > 0 && index > (chosen[i - 1] ?? index) + 1;
    if (inProse && isApart && before?.kind === 'paragraph' && facts.kind === 'paragraph' && !ENDED.test(texts[texts.length - 1] ?? '')) {
      texts.push('');
      start += 1;
    }
    inProse ||= /[。；;]/.test(line.text);
    texts.push(line.text);
    blocks.push({ ...facts, span: { start, end: start + line.text.length } });
    for (let s = line.segments; s < line.segmentsEnd; s += 1) {
      const node = segments.node[s];
      if (!node) continue;
      nodes.push(node);
      nodeStart.push(segments.nodeStart[s] ?? 0);
      textStart.push(start + (segments.lineStart[s] ?? 0));
      length.push(segments.length[s] ?? 0);
      breaks.push(s === line.segments ? 1 : (segments.gap[s] ?? 0));
    }
    start += line.text.length + 1;
  });
  const text = texts.join('\n');
  const table = {
    nodes, nodeStart: Uint32Array.from(nodeStart), textStart: Uint32Array.from(textStart),
    length: Uint32Array.from(length), breaks: Uint8Array.from(breaks),
  };
  return { article: { text, blocks }, map: createOffsetMap(table, text.length) };
}

type BlockFacts = Omit<Block, 'span'>;

/** Tells a line's kind by the blocks around it, up to and with the root. Each list item's ordinal is given once. */
function blockDescriber(walk: PageWalk, root: number, tables: Tables): (block: number) => BlockFacts {
  /** Numbers of tables; the parts of one share their cells. */
  const numbers = new Map<ReadonlyMap<number, PlacedCell>, number>();
  const ordinals = new Map<number, Map<number, string | null>>();
  const used = new Set<number>();
  const known = new Map<number, BlockFacts>();

  const cellPlace = (cell: number): CellPlace | null => {
    let table = walk.blocks[cell]?.parent ?? -1;
    while (table > root && walk.blocks[table]?.tag !== 'table') table = walk.blocks[table]?.parent ?? -1;
    if (table < root || walk.blocks[table]?.tag !== 'table') return null;
    const cells = tables.get(table);
    const place = cells?.get(cell);
    if (!cells || !place) return null;
    const number = numbers.get(cells) ?? numbers.size;
    numbers.set(cells, number);
    return { table: number, ...place };
  };

  const itemOrdinal = (item: number): string | null => {
    const list = walk.blocks[item]?.parent ?? -1;
    const parent = walk.blocks[list];
    if (!parent) return null;
    let own = ordinals.get(list);
    if (!own) {
      const items: number[] = [];
      for (let child = list + 1; child < parent.end; child = walk.blocks[child]?.end ?? parent.end) {
        if (walk.blocks[child]?.tag === 'li') items.push(child);
      }
      const elements = items.flatMap((each) => walk.blocks[each]?.element ?? []);
      const values = listOrdinals(parent.element, elements);
      own = new Map(items.map((each, i) => [each, values[i] ?? null]));
      ordinals.set(list, own);
    }
    return own.get(item) ?? null;
  };

  const listDepth = (item: number): number => {
    let depth = 0;
    for (let at = walk.blocks[item]?.parent ?? -1; at >= root; at = walk.blocks[at]?.parent ?? -1) if (walk.blocks[at]?.tag === 'li') depth += 1;
    return depth;
  };

  return (block) => {
    const before = known.get(block);
    if (before) return before;
    let facts: BlockFacts = { kind: 'paragraph' };
    let item = -1;
    for (let at = block; at >= root; at = walk.blocks[at]?.parent ?? -1) {
      const tag = walk.blocks[at]?.tag ?? '';
      if (tag === HEAD_PART) break;
      const heading = HEADING.exec(tag);
      if (tag === 'td' || tag === 'th') {
        const cell = cellPlace(at);
        if (cell) {
          known.set(block, { kind: 'cell', cell });
          return { kind: 'cell', cell };
        }
      } else if (heading && facts.kind === 'paragraph') {
        facts = { kind: 'heading', level: Number(heading[1]) };
        item = -1;
      } else if (tag === 'li' && item < 0) item = at;
    }
    if (item >= 0 && !used.has(item)) {
      used.add(item);
      const ordinal = itemOrdinal(item);
      const depth = listDepth(item);
      const own = { ...(ordinal === null ? {} : { ordinal }), ...(depth > 0 ? { depth } : {}) };
      // <li><h4>: the item's number is its heading's.
      return facts.kind === 'heading' ? { ...facts, ...own } : { kind: 'item', ...own };
    }
    known.set(block, facts);
    return facts;
  };
}
