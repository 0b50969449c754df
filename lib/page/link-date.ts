import { readPageDate } from './page-dates';
import { isForm } from './real-property';
import { SHOW_TEXTS } from './text-nodes';

/** A line that prints a date says little else: label, source, number of visits. Longer text is prose that names a day. */
const LABEL_LENGTH = 40;
const PIECES = 8;
/** What stands round a link's date is looked for this far. */
const SIBLINGS = 3;
const LEVELS = 5;
/** A row of a list may hold a link to its column and one to share it beside its title. */
const ROW_LINKS = 4;

const DAY = /^\s{0,9}(\d{1,2})日?\s{0,9}$/;
const YEAR_MONTH = /^\s{0,9}(20\d\d)\s?[-./年]\s?(\d{1,2})月?\s{0,9}$/;
const YEAR = /^\s{0,9}(20\d\d)年?\s{0,9}$/;
const MONTH_DAY = /^\s{0,9}(\d{1,2})\s?[-./月]\s?(\d{1,2})日?\s{0,9}$/;

/** A day printed in two boxes, in either order: 28 | 2024-03, or 2024 | 03-28. */
function joinBoxes(one: string, other: string): string | null {
  const [day, month] = [DAY.exec(one), YEAR_MONTH.exec(other)];
  if (day && month) return readPageDate(`${month[1]}-${month[2]}-${day[1]}`);
  const [year, rest] = [YEAR.exec(one), MONTH_DAY.exec(other)];
  return year && rest ? readPageDate(`${year[1]}-${rest[1]}-${rest[2]}`) : null;
}

/** What nearly all lists print, and every month has the day: 2024-03-28. */
const PLAIN = /^\s{0,9}((?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]))\s{0,9}$/;

/** Is this text a date and at most a label beside it? */
function dateLine(text: string): string | null {
  const plain = PLAIN.exec(text)?.[1];
  if (plain !== undefined) return plain;
  if (text.length < 8 || text.length > 200 || !text.includes('20')) return null;
  const date = readPageDate(text);
  const rest = date === null ? '' : text.replace(/[\d\s\-./年月日:：[\]()（）【】]/g, '');
  return rest.length <= LABEL_LENGTH && !/[。；;！？]/.test(rest) ? date : null;
}

/** The day that pieces of text print, one by one or two together. ISO day, or null. */
export function dateOfPieces(pieces: readonly string[]): string | null {
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1] ?? '';
    const date = dateLine(piece) ?? joinBoxes(piece, next) ?? joinBoxes(next, piece);
    if (date !== null) return date;
  }
  return null;
}

/** Texts of the first text nodes under `root` that are more than white space. */
export function textPieces(root: Element, most: number): string[] {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXTS);
  const pieces: string[] = [];
  for (let node = walker.nextNode(), seen = 0; node && seen < 3 * most && pieces.length < most; node = walker.nextNode(), seen += 1) {
    const { data } = node as Text;
    if (/\S/.test(data)) pieces.push(data);
  }
  return pieces;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function dateOf(node: Node): string | null {
  const text = node.textContent ?? '';
  if (text.length > 200 || !text.includes('20')) return null;
  return isElement(node) && node.firstElementChild ? dateOfPieces(textPieces(node, PIECES)) : dateLine(text);
}

/** Finds the day printed beside a link; remembers what it found of elements that many links share, so that time stays linear. */
export class LinkDates {
  private readonly counts = new Map<Element, number>();
  private readonly leading = new Map<Element, boolean>();

  /**
   * The day printed in the link's line: in its row (`li`, `tr`), beside it up to the line's end, or beside an element that
   * holds no other link. Null if there is none; nothing is guessed.
   */
  beside(link: Element): string | null {
    let row: Element | null | undefined;
    let bounded = false;
    let node = link;
    for (let level = 0; level < LEVELS; level += 1) {
      const parent = node.parentElement;
      if (!parent) return null;
      const date = node.previousSibling && this.datesLead(parent) ? this.along(node, 'previousSibling') : this.along(node, 'nextSibling');
      if (date !== null) return date;
      if (row === undefined) {
        row = link.closest('li,tr');
        bounded = row !== null && this.linksIn(row) <= ROW_LINKS;
      }
      if (parent === row || parent.localName === 'body') return null;
      if (!bounded && this.linksIn(parent) > 1) return null;
      node = parent;
    }
    return null;
  }

  private along(from: Node, way: 'nextSibling' | 'previousSibling'): string | null {
    let node = from[way];
    for (let seen = 0; node && seen < SIBLINGS; node = node[way]) {
      if (this.endsLine(node)) return null;
      const date = dateOf(node);
      if (date !== null) return date;
      if (node.nodeType !== 3 || /\S/.test((node as Text).data)) seen += 1;
    }
    return null;
  }

  /** Do the dates of this element's children stand before their links? Its first line tells. */
  private datesLead(parent: Element): boolean {
    const known = this.leading.get(parent);
    if (known !== undefined) return known;
    let leads = false;
    let node = parent.firstChild;
    for (let seen = 0; node && seen < 2 * SIBLINGS && !leads; node = node.nextSibling, seen += 1) {
      if (this.endsLine(node)) break;
      leads = dateOf(node) !== null;
    }
    this.leading.set(parent, leads);
    return leads;
  }

  /** Nothing beyond such a node belongs to the link. A form gives its fields for whatever it is asked: it is not looked into. */
  private endsLine(node: Node): boolean {
    return isForm(node) || (isElement(node) && (node.localName === 'br' || this.linksIn(node) > 0));
  }

  /** Number of links in an element, itself included; more than {@link ROW_LINKS} are not counted. */
  private linksIn(element: Element): number {
    if (element.localName === 'a') return 1;
    if (isForm(element)) return ROW_LINKS + 1;
    if (!element.firstElementChild) return 0;
    const known = this.counts.get(element);
    if (known !== undefined) return known;
    const links = element.getElementsByTagName('a');
    let count = 0;
    while (count <= ROW_LINKS && links.item(count)) count += 1;
    this.counts.set(element, count);
    return count;
  }
}
