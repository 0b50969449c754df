import { isForm, textOf } from './real-property';

/** What a part of a head stands for: a line beside the name, neither heading nor item itself. */
export const HEAD_PART = 'head-part';

/** Parts of a card's head; and how often the page must make the same of an element before it is believed to be one. */
const HEAD = { fewest: 2, most: 4, longest: 80, alike: 3 } as const;
/** Looked at of the elements of one class, to find those alike. */
const LOOKED_AT = 200;
/** A name that stands between a number and a badge, in characters. */
const SHORTEST_NAME = 4;

const NUMBER = /^[0-9０-９]{1,2}$/;
/** What says how far it has come: 整改完成, 正在推进. */
const BADGE = /^\p{Script=Han}{2,10}$/u;
const SENTENCE = /[。；;：:！？]/;
const ENDS_OPEN = /[，,、（(《“"]$/;

/** Elements that hold running text: a word set apart in it is none of a head's parts. */
const RUNNING = new Set(['p', 'td', 'th', 'a', 'span', 'b', 'strong', 'font', 'em', 'i', 'u', 'label', 'pre']);

interface Parts {
  readonly number: Element | null;
  readonly badge: Element | null;
}

const isLeaf = (node: Node | undefined): node is Element =>
  node?.nodeType === 1 && !isForm(node) && (node as Element).childElementCount === 0 && Boolean((node as Element).className) && typeof (node as Element).className === 'string';

/** What a box holds: its elements, and the text between two of them, in however many nodes it lies. Blank ones are left out. */
function piecesOf(box: Element): { readonly node: Node; readonly text: string }[] {
  const pieces: { readonly node: Node; text: string }[] = [];
  for (const node of box.childNodes) {
    if (node.nodeType !== 1 && node.nodeType !== 3) continue;
    const last = pieces.at(-1);
    if (node.nodeType === 3 && last?.node.nodeType === 3) last.text += textOf(node);
    else pieces.push({ node, text: textOf(node) });
  }
  return pieces.filter(({ text }) => text.trim() !== '');
}

/** The number and the badge of what may be a card's head, whatever others of the page are. */
function partsOf(box: Element): Parts | null {
  if (isForm(box) || box.childElementCount === 0 || box.childElementCount > HEAD.most || RUNNING.has(box.localName)) return null;
  const pieces = piecesOf(box);
  if (pieces.length < HEAD.fewest || pieces.length > HEAD.most) return null;
  const nodes = pieces.map(({ node }) => node);
  const texts = pieces.map(({ text }) => text.trim());
  const all = texts.join('');
  if (all.length > HEAD.longest || SENTENCE.test(all)) return null;
  const [first, last, name = '', before = ''] = [nodes[0], nodes.at(-1), texts[1], texts.at(-2)];
  const isNamed = name.length >= SHORTEST_NAME && /^[\p{Script=Han}“"《]/u.test(name);
  const number = isNamed && NUMBER.test(texts[0] ?? '') && isLeaf(first) ? first : null;
  const badge = before.length > SHORTEST_NAME && !ENDS_OPEN.test(before) && BADGE.test(texts.at(-1) ?? '') && isLeaf(last) ? last : null;
  return number || badge ? { number, badge } : null;
}

/** Do numbers count up, by ones, beginning anew where a group does? Not 3个单位, 5个项目, 2个科室. */
function countUp(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, i) => number - (numbers[i] ?? 0));
  return steps.includes(1) && steps.every((step, i) => step === 1 || numbers[i + 1] === 1);
}

/** Does the page have others like it: elements of the same class that play the same part, and numbers that count? */
function hasAlike(part: Element, which: keyof Parts): boolean {
  const alike: string[] = [];
  let looked = 0;
  for (const other of part.ownerDocument.getElementsByClassName(part.className)) {
    const box = other.parentElement;
    if (box && partsOf(box)?.[which] === other) alike.push(textOf(other).trim());
    looked += 1;
    if (alike.length >= HEAD.alike || looked >= LOOKED_AT) break;
  }
  return alike.length >= HEAD.alike && (which === 'badge' || countUp(alike.map((text) => Number(text.normalize('NFKC')))));
}

/**
 * The head of a card, its parts set apart by the page's sheet alone: `<span>1</span><span>采购不规范</span><span>整改完成</span>` is no word
 * 1采购不规范整改完成. The parts become lines of their own, as the page draws them in a row of boxes.
 *
 * @param parts - Where the parts are put, by the tags they stand for.
 * @returns What is asked of each box of a page.
 */
export function headMarker(parts: Map<Element, string>): (box: Element) => void {
  /** By part and class. */
  const known = new Map<string, boolean>();
  const mark = (part: Element | null, which: keyof Parts): void => {
    if (!part) return;
    const key = `${which} ${part.className}`;
    const isOne = known.get(key) ?? hasAlike(part, which);
    known.set(key, isOne);
    if (isOne) parts.set(part, HEAD_PART);
  };
  return (box) => {
    const own = partsOf(box);
    mark(own?.number ?? null, 'number');
    mark(own?.badge ?? null, 'badge');
  };
}
