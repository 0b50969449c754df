import { attributeOf, isForm, realProperty, tagOf } from './real-property';
import { renderedChildren } from './rendered-children';
import { LineBuilder, type Line, type Segments } from './line-builder';
import { STRIDE, type Sliced } from '@/lib/sliced';
import { isDrawnText, isPageObject, isTextField, SKIPPED_TAGS, STRUCK_TAGS, TABLE_TAGS, tableTag } from './tags';
import { headMarker } from './card-heads';
import { markGrid } from './element-grids';
import { helperElements } from './helper-elements';
import { PAGE_SHOWN, unveil, type HiddenBy, type Shown } from './shown';
import { visibilityOf } from './visibility';
import { isText } from './text-nodes';

/** A visible block element. Its subtree is the blocks `[index, end)`, its lines `[firstLine, endLine)`. */
export interface PageBlock {
  readonly element: Element;
  readonly tag: string;
  /** Index of the enclosing block; -1 for the body. */
  readonly parent: number;
  end: number;
  readonly firstLine: number;
  endLine: number;
}

/** An element that shows another document; an `<object>` may show anything else, too, and then has none. */
export type FrameElement = HTMLIFrameElement | HTMLObjectElement;

/** Everything a document shows, in one pass: block elements and lines in document order. */
export interface PageWalk {
  readonly document: Document;
  /** `blocks[0]` is the body. */
  readonly blocks: readonly PageBlock[];
  readonly lines: readonly Line[];
  readonly segments: Segments;
  /** Elements not shown, and text not shown between shown elements. */
  readonly hidden: ReadonlySet<Node>;
  /** How the page hides the elements among them; those that the reader's own helpers put in are not in it. */
  readonly hiding: ReadonlyMap<Element, HiddenBy>;
  /** Whether parts that the page hides are read as if they were shown. */
  readonly unveiled: boolean;
  /** Chinese characters of sentences that are left out of the lines (see copies.ts). */
  readonly unread: number;
  readonly frames: readonly FrameElement[];
}

/** Links to files and within the page are part of an article; other links lead away from it. */
const FILE_OR_FRAGMENT = /^#.|\.(?:pdf|docx?|xlsx?|pptx?|ofd|wps|et|zip|rar|7z|txt)(?:[?#]|$)/i;

interface Frame {
  /** Children still to visit: siblings from `next`, or the rest of `slotted` (see {@link renderedChildren}). */
  next: Node | null;
  slotted: readonly Node[] | null;
  at: number;
  readonly element: Element;
  readonly shown: Shown;
  readonly block: number;
  /** True if this frame opened `block`. */
  readonly opens: boolean;
  readonly inLink: boolean;
  /** Leaves a shadow tree or a slot when it ends. */
  readonly boundary: boolean;
  /** Length of the segment list when it began. */
  readonly segments: number;
  /** Whether source line breaks show, and whether its own letters are seen; found out when first needed. */
  keepsBreaks: boolean | null;
  inks: boolean | null;
}

const firstChildOf = (element: Element): Node | null => (isForm(element) ? realProperty<'firstChild', Node>(element, 'firstChild') : element.firstChild) ?? null;

/** A picture of one pixel counts readers or keeps a distance. */
const isSpacer = (image: Element): boolean => /^[01]$/.test(image.getAttribute('width') ?? '') || /^[01]$/.test(image.getAttribute('height') ?? '');

const NO_ELEMENTS: ReadonlySet<Element> = new Set();

/**
 * Reads all that `document` shows. Nothing in the document is changed.
 *
 * @param veils - Hidden elements to read as if they were shown.
 */
export function* walkPage(document: Document, veils: ReadonlySet<Element> = NO_ELEMENTS): Sliced<PageWalk> {
  const helpers = helperElements(document);
  const hiding = new Map<Element, HiddenBy>();
  const visibility = visibilityOf(document);
  const builder = new LineBuilder();
  const blocks: PageBlock[] = [];
  const hidden = new Set<Node>();
  const frames: FrameElement[] = [];
  /** What elements stand for that make up a table, or the head of a card, without saying so. */
  const parts = new Map<Element, string>();
  const markHead = headMarker(parts);
  const stack: Frame[] = [];

  const enter = (element: Element, parent: Shown, block: number, inLink: boolean): void => {
    const tag = parts.get(element) ?? tableTag(tagOf(element), attributeOf(element, 'role'));
    if (tag === 'br') {
      builder.flush();
      return;
    }
    const showsPage = tag === 'iframe' || tag === 'frame' || isPageObject(element);
    if (SKIPPED_TAGS.has(tag) && !showsPage && !isTextField(element) && !isDrawnText(element)) {
      if (tag === 'img' && parent.visible && !isSpacer(element) && visibility.shown(element, parent).rendered) builder.addPicture();
      builder.interrupt();
      return;
    }
    if (helpers.has(element)) {
      hidden.add(element);
      builder.interrupt();
      return;
    }
    const own = visibility.shown(element, parent);
    const isVeil = veils.has(element);
    const shown = isVeil || parent.unveiled ? unveil(own, tag, isVeil) : own;
    if (!shown.rendered) {
      hidden.add(element);
      hiding.set(element, shown.hiddenBy ?? 'display');
      builder.interrupt();
      return;
    }
    // 至<s>1月31日</s>3月31日前: the first date holds no more. Where all is struck, it is read as what a script would have shown.
    if (!shown.unveiled && (shown.struck || (STRUCK_TAGS.has(tag) && !shown.block))) {
      hidden.add(element);
      if (shown.block) hiding.set(element, 'struck');
      builder.interrupt();
      return;
    }
    if (showsPage) {
      frames.push(element as FrameElement);
      builder.interrupt();
      return;
    }
    let inner = block;
    if (shown.block && !TABLE_TAGS.has(tag) && !isForm(element)) {
      markGrid(element, parts);
      markHead(element);
    }
    const opens = shown.block || parts.has(element) || TABLE_TAGS.has(tag);
    if (opens) {
      builder.flush();
      inner = blocks.length;
      blocks.push({ element, tag: parts.get(element) ?? tag, parent: block, end: inner + 1, firstLine: builder.lines.length, endLine: builder.lines.length });
    }
    const href = tag === 'a' ? element.getAttribute('href') : null;
    const isLink = href !== null && !FILE_OR_FRAGMENT.test(href);
    if (isLink) builder.countLink();
    const moved = renderedChildren(element);
    if (moved) builder.interrupt();
    stack.push({ next: moved ? null : firstChildOf(element), slotted: moved, at: 0, boundary: moved !== null, element, shown, block: inner, opens, inLink: inLink || isLink,
      segments: builder.segments.node.length, keepsBreaks: null, inks: null });
  };

  const leave = (frame: Frame): void => {
    if (frame.boundary) builder.interrupt();
    if (!frame.shown.visible && frame.segments === builder.segments.node.length) {
      hidden.add(frame.element);
      hiding.set(frame.element, 'veil');
    }
    if (!frame.opens) return;
    builder.flush();
    const block = blocks[frame.block];
    if (block) {
      block.end = blocks.length;
      block.endLine = builder.lines.length;
    }
  };

  const inks = (frame: Frame, text: Text): boolean => {
    if (frame.inks === null && /\S/.test(text.data)) frame.inks = visibility.inks(frame.element, frame.shown);
    return frame.inks !== false;
  };

  const step = (frame: Frame): void => {
    let node: Node | null;
    if (frame.slotted) {
      node = frame.slotted[frame.at] ?? null;
      frame.at += 1;
    } else {
      node = frame.next;
      frame.next = (node && isForm(node) ? realProperty(node, 'nextSibling') : node?.nextSibling) ?? null;
    }
    if (!node) {
      stack.pop();
      leave(frame);
    } else if (node.nodeType === 1 || isForm(node)) {
      enter(node as Element, frame.shown, frame.block, frame.inLink);
    } else if (isText(node)) {
      if (!frame.shown.visible || !inks(frame, node)) {
        hidden.add(node);
        builder.interrupt();
        return;
      }
      if (frame.keepsBreaks === null && node.data.includes('\n')) frame.keepsBreaks = visibility.keepsBreaks(frame.element, frame.shown);
      builder.append(node, frame.block, frame.inLink, frame.keepsBreaks === true);
    }
  };

  // The type says there is always a body; a document of another kind (XML, an empty frame) has none.
  const body = realProperty(document, 'body') ?? null;
  if (body) enter(body, PAGE_SHOWN, -1, false);
  for (let steps = 1, frame = stack[stack.length - 1]; frame; steps += 1, frame = stack[stack.length - 1]) {
    step(frame);
    if (steps % STRIDE === 0) yield;
  }
  return { document, blocks, lines: builder.lines, segments: builder.segments, hidden, hiding, unveiled: veils.size > 0, unread: 0, frames };
}
