import { attributeOf, realProperty } from './real-property';
import { Readability } from '@mozilla/readability';
import { blockHolding } from './choose-root';
import type { PageWalk } from './walk-page';

/** Name of the stamp that ties a clone's element to its block; Readability re-creates nodes but copies attributes. */
const STAMP = 'data-zhenggai-block';
/** Larger pages go without Readability: it is a second opinion, and its time grows with every element. */
const MOST_BLOCKS = 20_000;
/** Deeper nesting is flattened in the clone; Readability walks up from every paragraph. */
const DEEPEST = 120;
/** Tags Readability knows and scores; any other block goes as `div`. */
const KEPT_TAGS = new Set('p div section article main table tbody thead tr td th ul ol li dl dt dd h1 h2 h3 h4 h5 h6 pre blockquote header footer nav aside'.split(' '));

/** A clone of what the page shows: block elements, stamped, with their lines; in a document that loads nothing. */
function slimClone(walk: PageWalk): Document {
  const clone = walk.document.implementation.createHTMLDocument(realProperty(walk.document, 'title') ?? '');
  const made: HTMLElement[] = [];
  const depth: number[] = [];
  let line = 0;

  const addLinesBefore = (end: number): void => {
    for (; line < end; line += 1) {
      const source = walk.lines[line];
      const parent = source && made[source.block];
      if (!source || !parent) continue;
      if (parent.lastChild && parent.lastChild.nodeType !== 1) parent.append(clone.createElement('br'));
      let at = 0;
      for (let i = 0; i < source.linkRuns.length; i += 2) {
        const start = source.linkRuns[i] ?? 0;
        const end = source.linkRuns[i + 1] ?? start;
        if (start > at) parent.append(source.text.slice(at, start));
        const link = clone.createElement('a');
        link.setAttribute('href', '/');
        link.textContent = source.text.slice(start, end);
        parent.append(link);
        at = end;
      }
      if (at < source.text.length) parent.append(source.text.slice(at));
    }
  };

  walk.blocks.forEach((block, index) => {
    addLinesBefore(block.firstLine);
    const parent = block.parent >= 0 ? made[block.parent] : undefined;
    const level = block.parent >= 0 ? (depth[block.parent] ?? 0) + 1 : 0;
    depth.push(level);
    if (parent && level > DEEPEST) {
      made.push(parent);
      return;
    }
    const element = index === 0 ? clone.body : clone.createElement(KEPT_TAGS.has(block.tag) ? block.tag : 'div');
    for (const name of ['class', 'id', 'role']) {
      const value = attributeOf(block.element, name);
      if (value) element.setAttribute(name, value);
    }
    element.setAttribute(STAMP, String(index));
    parent?.append(element);
    made.push(element);
  });
  addLinesBefore(walk.lines.length);
  return clone;
}

/**
 * The block that holds what Readability keeps of the page.
 *
 * @returns Its index in `walk.blocks`, and the kept weight by block; -1 if Readability keeps nothing or gives up.
 */
export function readabilityRoot(walk: PageWalk): { root: number; kept: ReadonlyMap<number, number> } {
  const kept = new Map<number, number>();
  if (!walk.lines.length || walk.blocks.length > MOST_BLOCKS) return { root: -1, kept };
  const content = parse(slimClone(walk));
  if (!content) return { root: -1, kept };
  const visit = (element: Element, outer: number): void => {
    const stamp = element.getAttribute(STAMP);
    const own = stamp === null ? outer : Number(stamp);
    for (const child of element.childNodes) {
      if (child.nodeType === 1) visit(child as Element, own);
      else if (child.nodeType === 3) kept.set(own, (kept.get(own) ?? 0) + (child as Text).data.length);
    }
  };
  visit(content, 0);
  return { root: blockHolding(walk, kept), kept };
}

/** Readability's article element, or null. It throws on documents it cannot make sense of; that is a "nothing kept". */
function parse(clone: Document): Element | null {
  try {
    const article = new Readability<Element>(clone, {
      // One attempt: a page that yields little is read by the densest container, not by laxer rules.
      charThreshold: 1,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node as Element,
    }).parse();
    return article?.content ?? null;
  } catch {
    return null;
  }
}
