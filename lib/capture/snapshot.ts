import createDOMPurify from 'dompurify';
import type { Config, WindowLike } from 'dompurify';
import type { PageReading } from '@/lib/page/types';

/**
 * What a snapshot keeps: text, its structure (headings, lists, tables with spans), links and image addresses.
 * Styles, identifiers and data attributes go: they prove nothing, load things, and clobber names of the page that shows it.
 */
const KEEP: Config = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: ['style', 'form', 'input', 'dialog', 'slot', 'source', 'track'],
  FORBID_ATTR: ['style', 'class', 'id', 'name', 'srcset', 'background', 'poster', 'tabindex', 'slot', 'popover', 'popovertarget', 'popovertargetaction'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

/** Elements that go with all they hold; a sanitiser would keep the text of some of them. */
const DROPPED = new Set(['script', 'style', 'noscript', 'template', 'button', 'select', 'datalist', 'textarea', 'video', 'audio', 'object', 'iframe']);

/** Copies what is not hidden into a document that runs and loads nothing (a clone beside the page would load its images). */
function copyVisible(root: Element, hidden: ReadonlySet<Element>): Node {
  const inert = root.ownerDocument.implementation.createHTMLDocument('');
  const copy = inert.importNode(root, false);
  const open: { from: Node; to: Node }[] = [{ from: root, to: copy }];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    for (const child of Array.from(pair.from.childNodes)) {
      if (hidden.has(child as Element) || DROPPED.has((child as Element).localName)) continue;
      const to = inert.importNode(child, false);
      pair.to.appendChild(to);
      open.push({ from: child, to });
    }
  }
  return copy;
}

/**
 * The sanitised HTML of what was read, without what the page hides. The page itself is not changed, and the same page
 * gives the same snapshot in a browser and in Node.
 *
 * @param view - Window whose parser sanitises: the page's own if not said.
 * @throws {RangeError} If there is no window that can sanitise.
 */
export function snapshotHtml(
  reading: Pick<PageReading, 'root' | 'hidden'>,
  view: WindowLike | null = reading.root.ownerDocument.defaultView,
): string {
  if (!view) throw new RangeError('the document has no window to sanitise with');
  const holder = reading.root.ownerDocument.implementation.createHTMLDocument('').createElement('div');
  holder.appendChild(copyVisible(reading.root, reading.hidden));
  const purifier = createDOMPurify(view);
  // Where DOMPurify cannot work it hands back what it got.
  if (!purifier.isSupported) throw new RangeError('this window cannot sanitise HTML');
  return purifier.sanitize(holder.innerHTML, KEEP);
}
