import type { CallName } from './types';

/** What the browser says of a message's sender: the fields of `runtime.MessageSender` that are trusted here. */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly tab?: { readonly id?: number; readonly url?: string };
  readonly frameId?: number;
  readonly documentId?: string;
}

/** This extension, as senders are compared with it. `origin` has no final slash: "chrome-extension://abc". */
export interface Self {
  readonly id: string;
  readonly origin: string;
}

/** Calls to the background that only a content script may make, and for its own tab alone. */
const FROM_CONTENT: readonly CallName[] = [
  'background.probe-hit', 'background.assess', 'background.page-read', 'background.item-selected', 'background.words-taken', 'background.want-sanitizer',
];

/** Calls to the background that content scripts and extension pages may make: they tell nothing of one tab. */
const FROM_BOTH: readonly CallName[] = ['background.known-links'];

/** True for our own pages and background, whether a page stands in the side panel or in a tab. */
function isExtensionContext(sender: Sender, self: Self): boolean {
  const ours = sender.url === self.origin || (sender.url ?? '').startsWith(`${self.origin}/`);
  return ours && (sender.origin === undefined || sender.origin === self.origin);
}

/** True for our content script in a web page. */
function isContentScript(sender: Sender, self: Self): boolean {
  return sender.tab?.id !== undefined && sender.tab.id >= 0 && sender.url !== undefined && !isExtensionContext(sender, self);
}

/**
 * May this sender make this call? Other extensions never; content scripts only report on their own tab; everything
 * else (reading, saving, showing, announcing) is for extension pages and the background.
 */
export function mayCall(name: CallName, sender: Sender, self: Self): boolean {
  if (sender.id !== self.id) return false;
  if (FROM_BOTH.includes(name)) return isContentScript(sender, self) || isExtensionContext(sender, self);
  return FROM_CONTENT.includes(name) ? isContentScript(sender, self) : isExtensionContext(sender, self);
}
