import { foldCharacters } from '@/lib/text/fold-with';
import { TITLE_NAME, type WeighedWalk } from './choose-root';
import { isInfoLine } from './furniture';
import { labelScript } from './label-script';
import { SITE_NAME, TITLE_FORM } from './page-titles';
import { attributeOf, namesOf } from './real-property';

/** The heading over the text. */
export interface Heading {
  /** Its lines joined, at most 150 characters each. */
  readonly text: string;
  /** Index of its first line. */
  readonly line: number;
  /** Whether the page marks it as a heading, or its own title names it; else it was known by its words. */
  readonly marked: boolean;
}

/** Lines looked at above the root, and in it until its first paragraph. */
const REACH = { above: 60, inside: 40 };
/** Shorter ones are names of columns, or say too little to be known by their words. */
const SHORTEST = 8;
const LONGEST = 150;
const LONGEST_NAME = 20;
/** What opens a section of the text and no text. */
const SECTION = /^(?:[(]?[一二三四五六七八九十]{1,3}[、.)]|第[一二三四五六七八九十]{1,3}[部章节]|\d{1,2}[、.])/;
/** The head of a newspaper's page. */
const PAPER = /第?[A-Z]?\d{1,3}版|星期[一二三四五六日天]/;
/** The rest of a title whose organisation stands in the line above. */
const REST = /^关于/;
const BODY_NAME = /^[\u4e00-\u9fff]{4,40}$/;

/** Does a heading only name the site or its column? */
const isSite = (folded: string): boolean => folded.length <= LONGEST_NAME && SITE_NAME.test(folded) && !TITLE_FORM.test(folded);

/** Where the text's first paragraph stands. */
function firstProse(weighed: WeighedWalk, from: number, to: number): number {
  const end = Math.min(to, from + REACH.inside);
  for (let i = from; i < end; i += 1) {
    const line = weighed.lines[i];
    if (line && !line.furniture && line.weight >= 12 && (line.isLong || /[。;]/.test(line.folded))) return i;
  }
  return Math.min(to, from + 5);
}

/**
 * The heading over the text: a line above the root, or in it above the first paragraph, that the document's title starts
 * with — a heading broken over several lines is joined —, else the nearest h1–h3 or element named as a title, else the
 * nearest line worded as a title. Lines of facts (来源：…) and names of sites are none.
 *
 * @param firstLine - The root's first line; `endLine` is behind its last.
 * @param documentTitle - What the page's `<title>` says; "" if nothing.
 */
export function findHeading(weighed: WeighedWalk, firstLine: number, endLine: number, documentTitle: string): Heading | null {
  const { lines, blocks } = weighed.walk;
  const whole = labelScript(foldCharacters(documentTitle));
  const found: { marked: Heading | null; worded: Heading | null; short: Heading | null } = { marked: null, worded: null, short: null };
  for (let i = firstProse(weighed, firstLine, endLine) - 1; i >= Math.max(0, firstLine - REACH.above); i -= 1) {
    const line = lines[i];
    const own = weighed.lines[i];
    const folded = own?.folded ?? '';
    if (!line || !own || folded.length < 4 || folded.length > LONGEST || line.linkWeight >= Math.max(line.weight, 1) * 0.5) continue;
    const joined = whole.startsWith(folded) ? joinedHeading(weighed, i, whole) : null;
    const nearest = found.marked ?? found.worded;
    // Where the document's title only names the site, its banner matches it: the longer heading nearer the text is the article's.
    if (joined) return nearest && nearest.text.replace(/\s/g, '').length > joined.text.replace(/\s/g, '').length ? nearest : joined;
    const block = blocks[line.block];
    if (!block || own.furniture || isInfoLine(folded) || SECTION.test(folded) || PAPER.test(folded)) continue;
    const isTitle = (/^h[123]$/.test(block.tag) || TITLE_NAME.test(namesOf(block.element))) && block.endLine - block.firstLine <= 4;
    const isWorded = folded.length >= SHORTEST && TITLE_FORM.test(folded);
    if (isTitle && (i < firstLine || block.tag === 'h1' || isWorded)) {
      const heading = withName(weighed, block.firstLine, lines.slice(block.firstLine, block.endLine).map(({ text }) => text).join(''), true);
      if (folded.length < SHORTEST || isSite(folded)) found.short ??= heading;
      else found.marked ??= heading;
    } else if (isWorded && i >= firstLine - REACH.inside) found.worded ??= withName(weighed, i, line.text, false);
  }
  return found.marked ?? found.worded ?? found.short;
}

/** A heading with the organisation in the line above, where it begins in the midst: 「中共某某局党组」, 「关于…的通报」. */
function withName(weighed: WeighedWalk, line: number, text: string, marked: boolean): Heading {
  const above = weighed.lines[line - 1];
  const { lines, blocks } = weighed.walk;
  const [name, own] = [lines[line - 1], lines[line]];
  const alike = name && own && blocks[name.block]?.tag === blocks[own.block]?.tag;
  return above && alike && REST.test(text) && BODY_NAME.test(above.folded) && !above.furniture && name.linkWeight === 0 ? { text: name.text + text, line: line - 1, marked } : { text, line, marked };
}

/** Do line `at` and the one above stand in one block, or in two neighbours of one class? */
function isSetAlike({ walk: { lines, blocks } }: WeighedWalk, at: number): boolean {
  const [above, own] = [lines[at - 1], lines[at]];
  if (!above || !own) return false;
  const [a, b] = [blocks[above.block], blocks[own.block]];
  const name = b && attributeOf(b.element, 'class');
  return above.block === own.block || (a !== undefined && b !== undefined && Boolean(name) && attributeOf(a.element, 'class') === name && a.element.nextElementSibling === b.element);
}

/** Lines from `from` on that together make the document's title up to its end or a separator; null if they do not. */
function joinedHeading(weighed: WeighedWalk, from: number, whole: string): Heading | null {
  let text = '';
  let folded = '';
  for (let i = from; i < from + 6; i += 1) {
    const next = folded + (weighed.lines[i]?.folded ?? '');
    if (next === folded || !whole.startsWith(next)) break;
    folded = next;
    text += weighed.walk.lines[i]?.text ?? '';
  }
  const rest = whole.slice(folded.length);
  if (folded.length < 6 || !/^(?:$|[-_|>·])/.test(rest)) return null;
  // 中共某某局党组<br>关于…的通报, where the document's title leaves out who: of one paragraph, or set alike beside it, the line above belongs to it.
  return isSetAlike(weighed, from) ? withName(weighed, from, text, true) : { text, line: from, marked: true };
}
