import type { CaptureMethod, CapturePayload, ItemRef, OwnMark, PageCapture, SaveOutcome } from '@/lib/capture/types';
import type { HandKind } from '@/lib/capture/hand-kinds';
import type { KnownLink, ListedLink } from '@/lib/capture/known-links';
import type { AppError } from '@/lib/errors';
import type { Family, PageContext, RelatedKind } from '@/lib/notice/types';
import type { Result } from '@/lib/result';
import type { Span } from '@/lib/text/types';
import type { PackedArticle } from './packed-article';

/** The kinds of marks on a page; each can be switched off. `own` are all that the user made by hand. */
export const MARK_KINDS = ['issue', 'deadline', 'status', 'own'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** The open page as the panel shows it. */
export interface PageView {
  readonly capture: PageCapture;
  readonly method: CaptureMethod;
  /** False where the browser lacks the CSS Custom Highlight API: the panel says so and works on. */
  readonly canHighlight: boolean;
}

/** What the grammar says of a text; and the user's own marks in it, if the page was saved. */
export interface Assessment extends Pick<PageCapture, 'verdict' | 'notices'> {
  readonly ownMarks?: readonly OwnMark[];
}

/** What the background remembers of a tab, for the badge. */
export interface TabSummary {
  readonly url: string;
  readonly verdict: 'notice' | 'related' | 'none';
  readonly family?: Family;
  readonly relatedKind?: RelatedKind;
  readonly issues: number;
  readonly deadlines: number;
  readonly saved: boolean;
  /** Saved, but its text or reading is not the stored one any more. */
  readonly changed: boolean;
}

/** A link to be captured by the queue. */
export interface QueueItem {
  /** http or https; anything else is no message we know. */
  readonly url: string;
  readonly title: string;
  /** Address of the list it was picked from. */
  readonly from?: string;
}

/** A link that looks like a notice. `sure` is false where its words only may be a notice's title. */
export interface FoundLink extends ListedLink, Omit<KnownLink, 'form'> {
  readonly sure: boolean;
}

/** Links of the open page that look like notices, in the page's order; empty if the page is no list of notices. */
export interface LinkList {
  readonly links: readonly FoundLink[];
  readonly canHighlight: boolean;
}

/** Selected words taken for what the `digit` (from 1) stands for; `add`: as something new, whatever is in hand. */
export interface WordsTaken {
  readonly digit: number;
  readonly add: boolean;
}

/** What selected words can be taken for at most. */
export const MOST_DIGITS = 9;

/** Links asked about in one call. */
export const MOST_LINKS = 2000;

/** How a shortcut or a menu item ended: said on the toolbar button, and in the panels that are open. */
export type GestureNews =
  | { readonly what: SaveOutcome['how'] | 'marks-on' | 'marks-off' | 'no-marks' }
  | { readonly what: 'marked' | 'marked-saved'; readonly kind: HandKind }
  | { readonly what: 'failed'; readonly error: AppError };

/** How the joining of a split article goes. Pages count from 1; `read` of `total` pages have been read. */
export type JoinProgress =
  | { readonly state: 'reading'; readonly page: number; readonly read: number; readonly total: number }
  | { readonly state: 'cancelled' }
  | { readonly state: 'done'; readonly outcome: SaveOutcome }
  /** `page` is the one that failed, at `url` ("" where no page links to it); absent where the whole did. */
  | { readonly state: 'failed'; readonly error: AppError; readonly page?: number; readonly url?: string };

/** What the user may say to the queue. After `pause` the page that is open still comes to its end. */
export type QueueControl =
  | { readonly do: 'start'; /** Where to open the pages; the window used last if not said. */ readonly windowId?: number }
  | { readonly do: 'pause' }
  | { readonly do: 'skip' | 'remove'; readonly id: string };

/**
 * All calls, by name: who may answer, what goes in, what comes back.
 * `content.*` are answered by the article script of a tab, `background.*` by the background, `panel.*` by extension pages
 * (announcements; nobody waits for them).
 */
export interface Calls {
  /** From the tiny script: this page is worth reading; inject the article script into my tab. */
  'background.probe-hit': { input: { url: string }; output: Result<null, AppError> };
  /** From the article script: is this text a notice, and what does it say? The grammar lives in the background. */
  'background.assess': {
    input: { article: PackedArticle; context: PageContext; overrule: 'notice' | 'none' | null; canonicalUrl?: string };
    output: Result<Assessment, AppError>;
  };
  /** From the article script: the page is about to be saved; put the sanitiser beside me. */
  'background.want-sanitizer': { input: Record<string, never>; output: Result<null, AppError> };
  /**
   * From the panel: remember the user's verdict on the page of this tab, or (`site`, only as "none") on all pages of its
   * site; null forgets. The page and other tabs that show it are judged anew.
   */
  'background.overrule': { input: { tabId: number; as: 'notice' | 'none' | null; scope: 'page' | 'site' }; output: Result<null, AppError> };
  /** From the options page: remembered verdicts were forgotten or put back; open pages are judged anew. */
  'background.overrules-changed': { input: Record<string, never>; output: Result<null, AppError> };
  /** From the article script, after reading and after every change of verdict. */
  'background.page-read': { input: Omit<TabSummary, 'saved' | 'changed'>; output: Result<null, AppError> };
  /** From the panel: read this tab by hand, whatever it is. Injects the article script if it is not there. */
  'background.read-tab': { input: { tabId: number }; output: Result<null, AppError> };
  /** From the panel: store the page open in this tab. */
  'background.save-tab': { input: { tabId: number }; output: Result<SaveOutcome, AppError> };
  /** From the panel: marks of the user's own were removed or put back; open pages show it. */
  'background.marks-changed': { input: Record<string, never>; output: Result<null, AppError> };
  /** From the panel: read the other pages of the split article in this tab, join them and store the whole. Answers when it has begun. */
  'background.join-pages': { input: { tabId: number }; output: Result<null, AppError> };
  'background.cancel-join': { input: { tabId: number }; output: Result<null, AppError> };
  /** How the joining in this tab goes or ended; null if there is none. */
  'background.get-join': { input: { tabId: number }; output: Result<JoinProgress | null, AppError> };
  /** From the panel: records changed; refresh badges. */
  'background.records-changed': { input: Record<string, never>; output: Result<null, AppError> };
  /** From an extension page: it wrote into the database, or found it empty and made it anew; the second copy follows. */
  'background.copy-written': { input: Record<string, never>; output: Result<null, AppError> };
  /** From the settings: look through all that is stored; how it goes is in the storage state. */
  'background.check-storage': { input: Record<string, never>; output: Result<null, AppError> };
  'background.cancel-check': { input: Record<string, never>; output: Result<null, AppError> };
  /** From the panel and the settings: the outcome of the check was read. */
  'background.dismiss-check': { input: Record<string, never>; output: Result<null, AppError> };
  /**
   * From the panel: the user picked these links. They stand at the end of the queue, each page once; the queue runs on
   * if it runs, and does not start by itself: that is `queue-control`.
   */
  'background.queue-add': { input: { items: readonly QueueItem[] }; output: Result<{ added: number; already: number }, AppError> };
  /** From the article script and the panel: which of these look like notices, and which are saved? Answered in their order. */
  'background.known-links': { input: { links: readonly ListedLink[] }; output: Result<readonly KnownLink[], AppError> };
  /** From the panel: runs or stops the queue, or gives up a page of it (one that is open is closed, its tab with it). */
  'background.queue-control': { input: QueueControl; output: Result<null, AppError> };
  /** From the article script: a mark was hovered or clicked; the background adds the tab and tells the panels. */
  'background.item-selected': { input: ItemRef & { how: 'hover' | 'click' }; output: Result<null, AppError> };
  /**
   * From the article script: selected words were taken for something, by a digit or the bar at the selection; the
   * background adds the tab and tells the panels. What was selected is asked for anew: nothing of the page is believed.
   */
  'background.words-taken': { input: WordsTaken; output: Result<null, AppError> };
  /** From the background, right after injection: read the page now. Reading it again changes nothing but the method. */
  'content.read': { input: { method: 'auto' | 'hand' }; output: Result<null, AppError> };
  /** Is the article script there, and at which address? */
  'content.ping': { input: Record<string, never>; output: Result<{ url: string }, AppError> };
  /** The user has revoked the site: take everything of ours off the page and end. */
  'content.leave': { input: Record<string, never>; output: Result<null, AppError> };
  'content.get-page': { input: Record<string, never>; output: Result<PageView, AppError> };
  'content.get-payload': { input: Record<string, never>; output: Result<CapturePayload, AppError> };
  /** Scroll to an item's mark and flash it; `open` opens the closed parts of the page around it first. */
  'content.show-item': { input: ItemRef & { open?: boolean }; output: Result<null, AppError> };
  /** If the page is a list: its links that look like notices. */
  'content.get-links': { input: Record<string, never>; output: Result<LinkList, AppError> };
  /** From the background: what is stored has changed; the marks of a list may have to. */
  'content.links-changed': { input: Record<string, never>; output: Result<null, AppError> };
  /** What the user has selected of the article: its place and its words. */
  'content.describe-selection': { input: Record<string, never>; output: Result<Span & { exact: string }, AppError> };
  /** From a panel that shows the page: what selected words can be taken for, one label a digit; null once it does not. */
  'content.offer-words': { input: { labels: readonly string[] | null }; output: Result<null, AppError> };
  /** What is stored of the page has changed: ask the background about it anew. */
  'content.reassess': { input: Record<string, never>; output: Result<null, AppError> };
  /** Show the next mark on the page, or with -1 the one before; null if none is shown. */
  'content.step': { input: { direction: 1 | -1 }; output: Result<ItemRef | null, AppError> };
  /** The user overrules the verdict: read as a notice, or (null) go back to the rules' verdict. */
  'content.overrule': { input: { as: 'notice' | 'none' | null }; output: Result<PageView, AppError> };
  /** A mark was hovered or clicked on the page. */
  'panel.item-selected': { input: ItemRef & { tabId: number; how: 'hover' | 'click' }; output: Result<null, AppError> };
  /** Words selected on the page of a tab were taken for something. */
  'panel.words-taken': { input: WordsTaken & { tabId: number }; output: Result<null, AppError> };
  /** A shortcut or a menu item is done with this tab. */
  'panel.gesture-done': { input: { tabId: number; news: GestureNews }; output: Result<null, AppError> };
  /** The queue was filled, started or stopped, or a page of it ended; `link` tells what came of "add" in the context menu. */
  'panel.queue-changed': { input: { link?: 'added' | 'already' }; output: Result<null, AppError> };
  /** The joining of the split article in this tab goes on, or has ended. */
  'panel.join-progress': { input: { tabId: number; progress: JoinProgress }; output: Result<null, AppError> };
  /** The page of a tab was read, re-read, overruled or left. */
  'panel.page-changed': { input: { tabId: number }; output: Result<null, AppError> };
}

export type CallName = keyof Calls;
export type Input<N extends CallName> = Calls[N]['input'];
export type Output<N extends CallName> = Calls[N]['output'];
export type ContentCall = Extract<CallName, `content.${string}`>;
export type BackgroundCall = Extract<CallName, `background.${string}`>;
export type PanelCall = Extract<CallName, `panel.${string}`>;

/** Which document of a tab is meant; without a frame the one whose reading the tab shows. */
export interface TabTarget {
  readonly tabId: number;
  readonly frameId?: number;
}
