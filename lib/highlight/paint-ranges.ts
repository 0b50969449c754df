import { canHighlight, registryOf } from './registry';

/** How marks are: as painted, gone from the registry though the text stands, or without the text they stood on. */
export type Health = 'whole' | 'cleared' | 'stale';

/** A highlight of ours in a document's registry. */
export interface Painted {
  readonly document: Document;
  readonly name: string;
  readonly highlight: Highlight;
  readonly ranges: readonly Range[];
}

/** What all our names in a page's registry begin with. */
export const PREFIX = 'zhenggai';

/** Registers ranges under a name, in each document's own registry. */
export function paint(name: string, ranges: readonly Range[], priority: number): Painted[] {
  const byDocument = new Map<Document, Range[]>();
  for (const range of ranges) {
    const document = range.startContainer.ownerDocument;
    if (!document) continue;
    const own = byDocument.get(document);
    if (own) own.push(range);
    else byDocument.set(document, [range]);
  }
  return [...byDocument].filter(([document]) => canHighlight(document)).map(([document, own]) => {
    const highlight = new Highlight();
    for (const range of own) highlight.add(range);
    highlight.priority = priority;
    registryOf(document)?.set(name, highlight);
    return { document, name, highlight, ranges: own };
  });
}

/** Takes highlights out again, but not one that somebody else has put in their place. */
export function unpaint(painted: readonly Painted[]): void {
  for (const { document, name, highlight } of painted) {
    const registry = registryOf(document);
    if (registry?.get(name) === highlight) registry.delete(name);
  }
}

/** Compares the page with what was painted; reads no layout. */
export function healthOf(painted: readonly Painted[]): Health {
  const standing = painted.every(({ document, ranges }) =>
    document.defaultView !== null && ranges.every((range) => !range.collapsed && range.startContainer.isConnected));
  if (!standing) return 'stale';
  const registered = painted.every(({ document, name, highlight, ranges }) =>
    registryOf(document)?.get(name) === highlight && highlight.size === ranges.length);
  return registered ? 'whole' : 'cleared';
}
