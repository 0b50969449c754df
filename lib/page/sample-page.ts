/**
 * A bounded look at a page, for the tiny script that runs everywhere. It asks for no layout and changes nothing:
 * text nodes are read where they stand, the live page is walked once at most, and never past {@link NODES}.
 */

import { realProperty } from './real-property';
import type { FrameElement } from './walk-page';
import { isText, SHOW_TEXTS } from './text-nodes';

/** What the first question is asked of (lib/notice/detect/probe.ts). */
export interface PageSample {
  readonly url: string;
  readonly title: string;
  /** Values of the title-like metas, joined by "\n". */
  readonly metas: string;
  /** One line a text node: the head of the page, then the lines on rectification wherever they stand, then the tail. */
  readonly sample: string;
}

/**
 * Text nodes looked at in a document that speaks of the topic somewhere (a 2 MB page has about 40,000, most of them
 * white space), and in any other. Whether it does is asked of `textContent`, which costs a tenth of a walk.
 */
const NODES = 40_000;
const NODES_OFF_TOPIC = 1000;
/** Of the head, any text up to the first figure, then sentences up to the second: navigation can fill a head alone. */
const FURNITURE = 400;
const HEAD = 1200;
const SENTENCE = 30;
/** Lines on the topic kept from the middle; more tell nothing new. */
const TOPIC_LINES = 24;
const TAIL = 600;
/** Of one text node; pages that hold a whole article between two <br> have nodes of any length. */
const LINE = 400;
const FRAMES = 4;
/** Elements looked through for open shadow roots, only where the page itself says almost nothing. */
const SHADOW_HOSTS = 1500;
const SPARSE = 200;
const META = /^(?:articletitle|og:title|title|keywords|description|columnname)$/i;
const SILENT = /^(?:script|style|noscript|template|textarea|option)$/i;

/**
 * Where a text speaks of what is looked for; -1 if nowhere. `reach` bounds how far it need look for anything dearer than
 * a word (lib/notice/detect/probe.ts has the one for notices).
 */
export type FindTopic = (text: string, reach: number) => number;

interface Gathered {
  head: string;
  topic: string[];
  tail: string[];
  length: number;
}

/** Adds the text under `root` to `into`. */
function gather(document: Document, root: Node, into: Gathered, findTopic: FindTopic): void {
  const topical = findTopic(root.textContent ?? '', Infinity) >= 0;
  const nodes = topical ? NODES : NODES_OFF_TOPIC;
  const walker = document.createTreeWalker(root, SHOW_TEXTS);
  for (let node = walker.nextNode(), seen = 0; node && seen < nodes; node = walker.nextNode(), seen += 1) {
    const { data } = node as Text;
    if (data.length < 2) continue;
    const onTopic = into.topic.length < TOPIC_LINES ? findTopic(data, LINE) : -1;
    if (onTopic < 0 && (into.head.length >= HEAD || (into.head.length >= FURNITURE && data.length < SENTENCE))) {
      if (!topical && into.head.length >= HEAD) return;
      continue;
    }
    const parent = node.parentElement;
    if (parent && SILENT.test(parent.localName)) continue;
    const from = onTopic > LINE / 2 ? onTopic - LINE / 2 : 0;
    const line = data.slice(from, from + LINE).trim();
    if (!line) continue;
    into.length += line.length;
    if (onTopic >= 0) into.topic.push(line);
    else into.head += `\n${line}`;
  }
}

/** The last lines of `root`, read backwards: signatures, dates and titles printed at the end. */
function gatherTail(document: Document, root: Node, into: Gathered): void {
  const walker = document.createTreeWalker(root, SHOW_TEXTS);
  let node: Node | null = walker.lastChild();
  while (node && !isText(node)) {
    walker.currentNode = node;
    node = walker.lastChild();
  }
  for (let seen = 0, length = 0; node && seen < 120 && length < TAIL; node = walker.previousNode(), seen += 1) {
    const line = (node as Text).data.slice(0, LINE).trim();
    const parent = node.parentElement;
    if (!line || (parent && SILENT.test(parent.localName))) continue;
    length += line.length;
    into.tail.push(line);
  }
}

function shadowRoots(root: ParentNode): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const all = root.querySelectorAll('*');
  for (let i = 0; i < all.length && i < SHADOW_HOSTS; i += 1) {
    const shadow = all[i]?.shadowRoot;
    if (shadow) roots.push(shadow);
  }
  return roots;
}

/** Null in documents that are no HTML pages (SVG, XML), whatever the type of `Document.body` says. */
const bodyOf = (document: Document): HTMLElement | null => realProperty(document, 'body') ?? null;

function gatherDocument(document: Document, into: Gathered, frames: number, findTopic: FindTopic): void {
  const body = bodyOf(document);
  if (!body) return;
  if (body.localName !== 'frameset') {
    gather(document, body, into, findTopic);
    if (into.length < SPARSE) for (const shadow of shadowRoots(body)) gather(document, shadow, into, findTopic);
  }
  if (frames === 0) return;
  const inner = document.querySelectorAll<FrameElement>('iframe,frame,object');
  for (let i = 0; i < inner.length && i < frames; i += 1) {
    const content = sameOrigin(inner[i]);
    if (content) gatherDocument(content, into, 0, findTopic);
  }
}

/** The frame's document, or null where it belongs to another origin. */
function sameOrigin(frame: FrameElement | undefined): Document | null {
  try {
    return frame?.contentDocument ?? null;
  } catch {
    // A frame of another origin refuses; it has its own copy of the script.
    return null;
  }
}

function readMetas(document: Document): string {
  const values: string[] = [];
  const metas = document.getElementsByTagName('meta');
  for (let i = 0; i < metas.length && i < 80; i += 1) {
    const meta = metas[i];
    const name = meta?.getAttribute('name') ?? meta?.getAttribute('property');
    const content = name && META.test(name) ? meta?.getAttribute('content') : null;
    if (content) values.push(content.slice(0, 300));
  }
  const heading = document.querySelector('h1')?.textContent;
  if (heading) values.push(heading.slice(0, 200).trim());
  return values.join('\n');
}

/**
 * A bounded sample of `document`: title, title-like metas with the first `<h1>`, and text from its head, from all
 * places that speak of the topic, and from its tail; same-origin frames and, on sparse pages, open shadow roots too.
 */
export function samplePage(document: Document, findTopic: FindTopic): PageSample {
  const gathered: Gathered = { head: '', topic: [], tail: [], length: 0 };
  gatherDocument(document, gathered, FRAMES, findTopic);
  const body = bodyOf(document);
  if (body && body.localName !== 'frameset') gatherTail(document, body, gathered);
  return {
    url: document.URL,
    title: realProperty(document, 'title') ?? '',
    metas: readMetas(document),
    sample: [gathered.head, ...gathered.topic, ...gathered.tail.reverse()].join('\n'),
  };
}
