import { isNoticeList, linkCandidates } from '@/lib/capture/link-candidates';
import { LinkPainter } from '@/lib/highlight/link-painter';
import { canHighlight } from '@/lib/highlight/registry';
import { report } from '@/lib/messages/report';
import type { ListSettings } from '@/lib/messages/settings';
import { MOST_LINKS, type FoundLink, type LinkList } from '@/lib/messages/types';
import { LINK_STATES, type KnownLink, type LinkState } from '@/lib/capture/known-links';
import type { Verdict } from '@/lib/notice/types';
import type { PageLink } from '@/lib/page/read-links';
import { realProperty } from '@/lib/page/real-property';

/** Changes of the page are gathered this long before its links are read again, in ms. */
const QUIET = 400;
/** Reading links may take at most about a hundredth of the time on a page that never stands still. */
const REST = 100;
const LONGEST_REST = 10_000;
/** Marks are compared with the page this often. */
const PULSE = 500;

const toListed = ({ url, words, date }: PageLink): { url: string; title: string; date?: string } => ({ url, title: words, ...(date !== undefined && { date }) });

/**
 * The links of a list that look like notices: which they are, what the store knows of them, and their marks on the page.
 * Follows the page while it is a list: the pager of many lists is a script that puts up other links at the same address.
 */
export class PageLinks {
  private readonly painter = new LinkPainter<LinkState>(LINK_STATES);
  private readonly observer = new MutationObserver(() => this.soon());
  /** Links that may be notices; the background knows which are. */
  private candidates: readonly PageLink[] = [];
  private known: ReadonlyMap<string, KnownLink> = new Map();
  private asking: Promise<void> = Promise.resolve();
  private signature = '[]';
  private told = '[]';
  private verdict: Verdict['kind'] = 'notice';
  private documents: readonly Document[] = [];
  private watching = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pulse: ReturnType<typeof setInterval> | undefined;
  private rest = 0;
  private turn = 0;
  private ended = false;

  /** @param onNews - The links of the list are others than before. */
  constructor(private readonly document: Document, private settings: ListSettings, private readonly onNews: () => void) {}

  /**
   * The page has been read: is it a list?
   *
   * @param inner - Document the text stands in, if it is that of a frame.
   */
  follow(verdict: Verdict['kind'], inner: Document | null): void {
    if (this.ended) return;
    this.verdict = verdict;
    const documents = inner && inner !== this.document ? [this.document, inner] : [this.document];
    if (documents.length !== this.documents.length || documents.some((document, at) => document !== this.documents[at])) this.unwatch();
    this.documents = documents;
    this.read();
  }

  /** The list as the panel shows it; empty if the page is none. */
  async list(): Promise<LinkList> {
    await this.asking;
    const links = this.found().map(({ link, known }): FoundLink => {
      const { form, ...rest } = known;
      return { ...toListed(link), ...rest, sure: form === 'sure' };
    });
    return { links, canHighlight: canHighlight(this.document) };
  }

  /** Marks may have been switched off or on. */
  show(settings: ListSettings): void {
    this.settings = settings;
    this.paint();
  }

  /** What is stored has changed. */
  recheck(): Promise<void> {
    this.turn += 1;
    this.asking = this.ask(this.turn);
    return this.asking;
  }

  /** Takes everything of ours off the page and watches no more. */
  end(): void {
    this.ended = true;
    this.turn += 1;
    this.unwatch();
    this.painter.destroy();
  }

  private async ask(turn: number): Promise<void> {
    if (this.candidates.length === 0) return;
    const answer = await report('background.known-links', { links: this.candidates.map(toListed) });
    // Without an answer nothing is known to be new: unmarked is better than marked wrongly.
    if (turn !== this.turn || !answer.ok) return;
    this.known = new Map(answer.value.map((known) => [known.url, known]));
    this.paint();
    const found = this.found();
    if (found.length > 0) this.watch();
    const list = JSON.stringify(found.map(({ link }) => toListed(link)));
    if (list === this.told) return;
    this.told = list;
    this.onNews();
  }

  /** The links that look like notices, if they are enough for a list. */
  private found(): readonly { readonly link: PageLink; readonly known: KnownLink }[] {
    const found = this.candidates.flatMap((link) => {
      const known = this.known.get(link.url);
      return known && known.form !== null ? [{ link, known }] : [];
    });
    const page = { verdict: this.verdict, url: this.document.location.href, title: realProperty(this.document, 'title') ?? '' };
    return isNoticeList(found.length, page) ? found : [];
  }

  private read(): void {
    const before = performance.now();
    const url = this.document.location.href;
    const all = this.verdict === 'notice' ? [] : this.documents.flatMap((document) => linkCandidates(document, url));
    this.candidates = [...new Map(all.map((link) => [link.url, link])).values()].slice(0, MOST_LINKS);
    this.rest = Math.min(LONGEST_REST, (performance.now() - before) * REST);
    // Put up anew with the same words, they are marked at once; others wait for what the background says of them.
    this.paint();
    if (this.verdict === 'notice') this.unwatch();
    const signature = JSON.stringify(this.candidates.map(toListed));
    if (signature === this.signature) return;
    this.signature = signature;
    void this.recheck();
  }

  private paint(): void {
    const { on, offSites } = this.settings;
    if (!on || offSites.includes(this.document.location.hostname)) {
      this.painter.destroy();
      return;
    }
    const found = this.found();
    const placesOf = (state: LinkState): Element[] => found.flatMap(({ link, known }) => (known.state === state ? link.places : []));
    this.painter.draw({ new: placesOf('new'), saved: placesOf('saved'), changed: placesOf('changed') });
  }

  private soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.document.hidden) this.document.addEventListener('visibilitychange', () => this.soon(), { once: true });
      else if (!this.ended) this.read();
    }, Math.max(QUIET, this.rest));
  }

  private watch(): void {
    if (this.watching || this.ended) return;
    this.watching = true;
    for (const document of this.documents) {
      this.observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'href'] });
    }
    this.pulse = setInterval(() => {
      if (this.document.hidden) return;
      const health = this.painter.health();
      if (health === 'cleared') this.painter.restore();
      if (health === 'stale') this.soon();
    }, PULSE);
  }

  private unwatch(): void {
    this.observer.disconnect();
    clearInterval(this.pulse);
    clearTimeout(this.timer);
    this.timer = undefined;
    this.watching = false;
  }
}
