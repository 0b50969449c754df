import { hasTraditional, readScripts, type Scripts } from './both-scripts';
import type { WeighedWalk } from './choose-root';
import { isInfoLine } from './furniture';
import type { Line } from './line-builder';
import { namesOf } from './real-property';
import { mapSliced, type Sliced } from '@/lib/sliced';
import type { PageWalk } from './walk-page';

/** Shorter sentences repeat themselves in any notice: 该问题已整改完成。 */
const SENTENCE = 12;
/** A line of so much weight says something of its own: a title, a sentence. */
const OWN_WORDS = 12;
/**
 * A copy has sentences in several lines, at least so many characters in them, this share of all that the page says, and all
 * but a tenth of it is said elsewhere. What a notice prints twice, one measure for two problems, is less of it.
 */
const COPY = { lines: 2, length: 60, ofPage: 0.35, known: 0.9 };
/** A copy in one line (read aloud, for search engines) runs through all the lines it was made of, with no more than so much between two of them. */
const ONE_LINE = { shortest: 4, gap: 80 };
/** No page prints its article more often. */
const MOST_COPIES = 8;
/** Sizes that differ by less are the same: a copy may lack a caption or have one more. */
const SAME_SIZE = 0.02;
/** What was made from another text counts so much less than it says: it may hold the title, which the article has above its box. */
const NAMED = 0.75;
/** Parts of tables and lists, and paragraphs, are parts of an article and no copy of it. */
const NO_COPY = new Set(['p', 'li', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption', 'pre', 'textarea']);
/** Names of what is a copy where one of two must go: for printing, small screens, larger letters. */
const COPY_NAME = /print|dayin|mobile|phone|(?:^|[\s_-])(?:wap|m|h5|app|copy|big|large|elder|old)(?:$|[\s_-])/i;

const compact = (text: string): string => text.replace(/\s/g, '');
const SENTENCE_END = /[。；;！!？?]/;
const ownWeight = (line: Line): number => line.weight - line.linkWeight;

/** The sentences of a line; what the site says about the article has none. */
function sentencesOf(weighed: WeighedWalk, at: number): string[] {
  const [line, own] = [weighed.walk.lines[at], weighed.lines[at]];
  if (!line || !own || ownWeight(line) < OWN_WORDS || own.furniture || isInfoLine(own.folded)) return [];
  return own.folded.split(SENTENCE_END).filter(({ length }) => length >= SENTENCE);
}

/** What a block says, as far as it says it in sentences. */
interface Said {
  readonly lines: number;
  /** In characters. */
  readonly length: number;
  /** The part of `length` that is said outside of the block, too. */
  readonly known: number;
}

/** The sentences of a page: by line, and where each stands. */
class Sentences {
  /** The lines with a sentence, ascending; those before `first` are gone. */
  private readonly places = new Map<string, { readonly lines: number[]; first: number }>();
  /** Lines of copies that were found already. */
  readonly gone = new Set<number>();

  constructor(private readonly byLine: readonly (readonly string[])[]) {
    byLine.forEach((sentences, line) => {
      for (const sentence of sentences) {
        const known = this.places.get(sentence);
        if (known) known.lines.push(line);
        else this.places.set(sentence, { lines: [line], first: 0 });
      }
    });
  }

  /** Characters in sentences, each counted once: in all, and in those that stand in several lines. */
  count(): { readonly all: number; readonly repeated: number } {
    const sum = { all: 0, repeated: 0 };
    for (const [sentence, { lines }] of this.places) {
      sum.all += sentence.length;
      if (lines.length > 1) sum.repeated += sentence.length;
    }
    return sum;
  }

  /** What the lines `[from, to)` say. */
  said(from: number, to: number): Said {
    const said = { lines: 0, length: 0, known: 0 };
    for (let line = from; line < to; line += 1) {
      const sentences = this.byLine[line] ?? [];
      if (sentences.length > 0) said.lines += 1;
      for (const sentence of sentences) {
        said.length += sentence.length;
        if (this.isElsewhere(sentence, from, to)) said.known += sentence.length;
      }
    }
    return said;
  }

  /** The first of the lines `[from, to)` that says something which is said outside of them, too; `to` if there is none. */
  firstKnown(from: number, to: number): number {
    for (let line = from; line < to; line += 1) {
      if (this.byLine[line]?.some((sentence) => this.isElsewhere(sentence, from, to)) === true) return line;
    }
    return to;
  }

  private isElsewhere(sentence: string, from: number, to: number): boolean {
    const place = this.places.get(sentence);
    if (!place) return false;
    const { lines } = place;
    while (this.gone.has(lines[place.first] ?? -1)) place.first += 1;
    while (this.gone.has(lines[lines.length - 1] ?? -1)) lines.pop();
    const [first, last] = [lines[place.first], lines[lines.length - 1]];
    return first !== undefined && last !== undefined && (first < from || last >= to);
  }
}

interface Page {
  readonly weighed: WeighedWalk;
  readonly sentences: Sentences;
  readonly scripts: Scripts;
}

/** Has a block a title of its own above what it repeats? Two notices that are worded alike are two. */
function hasOwnTitle({ weighed, sentences, scripts: { plain, find } }: Page, from: number, to: number): boolean {
  const { lines } = weighed.walk;
  const above = lines.slice(from, sentences.firstKnown(from, to)).filter((line, i) => {
    const { furniture = true, folded = '' } = weighed.lines[from + i] ?? {};
    return !furniture && !isInfoLine(folded) && ownWeight(line) >= OWN_WORDS;
  });
  if (above.length === 0) return false;
  const outside = plain(compact([...lines.slice(0, from), ...lines.slice(to)].map(({ text }) => text).join('')));
  return above.some(({ text }) => find(outside, plain(compact(text)), 0) < 0);
}

interface Candidate {
  readonly block: number;
  /** Of its sentences, in characters. */
  readonly length: number;
  readonly inOneLine: boolean;
}

const isLong = ({ walk: { lines } }: WeighedWalk, at: number, least: number): boolean => {
  const line = lines[at];
  return line !== undefined && ownWeight(line) >= least;
};

/** The share of a line that is said by the others, one after the other. */
function saidByOthers({ weighed: { walk: { lines } }, scripts: { plain, find } }: Page, at: number): number {
  const text = plain(compact(lines[at]?.text ?? ''));
  let end = 0;
  let said = 0;
  lines.forEach((line, i) => {
    const words = plain(compact(line.text));
    if (i === at || words.length < ONE_LINE.shortest) return;
    const start = find(text, words, end);
    if (start < 0 || start - end > ONE_LINE.gap) return;
    said += words.length;
    end = start + words.length;
  });
  return text === '' ? 0 : said / text.length;
}

/** The outermost blocks that say nothing but what is said outside of them. */
function* findCandidates(page: Page, least: number): Sliced<Candidate[]> {
  const { weighed, sentences } = page;
  const { blocks } = weighed.walk;
  const found: Candidate[] = [];
  for (let index = 1; index < blocks.length; ) {
    const block = blocks[index];
    if (!block) break;
    const { lines, length, known } = sentences.said(block.firstLine, block.endLine);
    const isLarge = lines >= COPY.lines && length >= least;
    const inOneLine = block.endLine - block.firstLine === 1 && isLong(weighed, block.firstLine, least) && saidByOthers(page, block.firstLine) >= COPY.known;
    const isCopy = inOneLine
      || (isLarge && !NO_COPY.has(block.tag) && known >= length * COPY.known && !hasOwnTitle(page, block.firstLine, block.endLine));
    if (isCopy) found.push({ block: index, length, inOneLine });
    if (isLarge) yield;
    index = isCopy || !isLarge ? block.end : index + 1;
  }
  return found;
}

/** Is a block named as a copy, or in the characters that a converter prints? */
function isMadeFromAnother({ blocks, lines }: PageWalk, index: number): boolean {
  const { element, firstLine, endLine } = blocks[index]!;
  return COPY_NAME.test(namesOf(element)) || lines.slice(firstLine, endLine).some(({ text }) => hasTraditional(text));
}

/** The walk without some of its lines. */
function withoutLines(walk: PageWalk, gone: ReadonlySet<number>, unread: number): PageWalk {
  const place = [0];
  walk.lines.forEach((_, line) => place.push((place[line] ?? 0) + (gone.has(line) ? 0 : 1)));
  return {
    ...walk,
    lines: walk.lines.filter((_, line) => !gone.has(line)),
    blocks: walk.blocks.map((block) => ({ ...block, firstLine: place[block.firstLine] ?? 0, endLine: place[block.endLine] ?? 0 })),
    unread: walk.unread + unread,
  };
}

/**
 * Pages print their article twice: for the printer, for small screens, in larger letters, in traditional characters, as a
 * summary, on a tab of its own.
 * It is read once, where it is fullest; of copies alike, from the one that is not named as a copy, else the first.
 *
 * @returns The walk without the lines of the copies; the walk itself if it has none. What only a copy says is counted as unread.
 */
export function* withoutCopies(weighed: WeighedWalk): Sliced<PageWalk> {
  const { walk } = weighed;
  const printed = yield* mapSliced(walk.lines, (_, at) => sentencesOf(weighed, at));
  const scripts = readScripts(printed);
  const sentences = new Sentences(printed.map((line) => line.map(scripts.plain)));
  const { all, repeated } = sentences.count();
  const least = Math.max(COPY.length, all * COPY.ofPage);
  if (repeated < least * COPY.known && !walk.lines.some((_, at) => isLong(weighed, at, least))) return walk;
  const candidates = (yield* findCandidates({ weighed, sentences, scripts }, least))
    .slice(0, MOST_COPIES)
    .map((copy) => ({ ...copy, size: isMadeFromAnother(walk, copy.block) ? copy.length * NAMED : copy.length }))
    .sort((a, b) => (Math.abs(a.size - b.size) > Math.max(a.size, b.size) * SAME_SIZE ? a.size - b.size : b.block - a.block));
  let unread = 0;
  for (const { block, inOneLine } of candidates) {
    const { firstLine, endLine } = walk.blocks[block]!;
    const { length, known } = sentences.said(firstLine, endLine);
    if (!inOneLine && known < length * COPY.known) continue;
    for (let line = firstLine; line < endLine; line += 1) sentences.gone.add(line);
    if (!inOneLine) unread += length - known;
  }
  return sentences.gone.size === 0 ? walk : withoutLines(walk, sentences.gone, unread);
}
