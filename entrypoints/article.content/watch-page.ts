import { textOf as nodeText } from '@/lib/page/real-property';
import type { PageSession } from './page-session';

/** Changes are gathered this long before the page is read again, in ms. */
const QUIET = 300;
/** Marks are compared with the page this often. */
const PULSE = 500;
/** Reading may take at most about a thirtieth of the time on a page that never stands still. */
const REST = 30;
const LONGEST_REST = 30_000;
/** A page that goes on changing, its address or its text, is read this often at most, in ms. */
const BUSY_REST = 1000;
/** A page that is quick to read never waits longer, however often it changes: the panel would call it unchanged. */
const LONGEST_WAIT = 4000;
/** Added text of a page that is no notice (yet) counts from this length on; clocks and counters don't. */
const NEW_TEXT = 80;

/** Does a change concern the article, or may it have brought one? */
function concerns(change: MutationRecord, root: Element | null): boolean {
  if (root && !root.isConnected) return true;
  const inside = root !== null && root.contains(change.target);
  if (inside && root !== root.ownerDocument.body) return true;
  // Where the whole body is the article, everything that moves is inside; and outside of it only text counts.
  return textOf(change) >= (inside && change.type !== 'attributes' ? 1 : NEW_TEXT);
}

/** Length of the text a change added or took away. */
function textOf({ type, target, addedNodes, removedNodes }: MutationRecord): number {
  if (type === 'characterData') return target.textContent?.length ?? 0;
  if (type === 'attributes') return 0;
  return [...addedNodes, ...removedNodes].reduce((sum, node) => sum + nodeText(node).trim().length, 0);
}

/**
 * Keeps reading and marks in step with a living page: it is read again when the article changes or is put up anew, and
 * marks come back within {@link PULSE} when the page clears its registry. A page that never rests is read less and less often.
 *
 * @param onDocument - Called with the document the article stands in, at first and whenever it is another one (a frame's).
 * @param signal - Ends all watching.
 * @returns Reads the page again soon: its address changed.
 */
export function watchPage(
  session: PageSession, document: Document, onDocument: (inner: Document) => void, signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = 0;
  let readAt = 0;
  /** How often the page, or its address, has changed. */
  let changes = 0;
  let watched: Document | null = null;
  let reading = false;

  const observer = new MutationObserver((changes) => {
    // Where the page is going to be read anyway, nobody need look at what else changes until then.
    const expected = timer !== undefined && !reading;
    if (!expected && changes.some((change) => concerns(change, session.root))) soon();
  });
  const options: MutationObserverInit = {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'open'],
  };
  /** The article may stand in a frame, and after another reading in another one. */
  const observe = (): void => {
    const inner = session.root?.ownerDocument ?? document;
    if (watched === inner) return;
    observer.disconnect();
    observer.observe(document, options);
    if (inner !== document) observer.observe(inner, options);
    watched = inner;
    onDocument(inner);
  };
  const read = async (): Promise<void> => {
    if (document.hidden) {
      timer = undefined;
      document.addEventListener('visibilitychange', soon, { once: true, signal });
      return;
    }
    const busy = performance.now() - readAt < 2 * Math.max(rest, QUIET);
    const known = changes;
    reading = true;
    const done = session.reread();
    observer.takeRecords();
    await done;
    reading = false;
    readAt = performance.now();
    rest = Math.min(LONGEST_REST, Math.max(session.cost * REST, busy ? Math.min(Math.max(rest * 2, BUSY_REST), LONGEST_WAIT) : 0));
    timer = undefined;
    observe();
    // A long page is read while it goes on living, and asked about for a while after that.
    if (changes !== known) soon();
  };
  const soon = (): void => {
    changes += 1;
    timer ??= setTimeout(() => void read(), Math.max(QUIET, readAt + rest - performance.now()));
  };

  observe();
  const pulse = setInterval(() => {
    if (document.hidden) return;
    const health = session.painter.health();
    if (health === 'cleared') session.painter.restore();
    if (health === 'stale') soon();
    observe();
  }, PULSE);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(pulse);
    clearTimeout(timer);
  });
  return soon;
}
