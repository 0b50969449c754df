import { report } from '@/lib/messages/report';

const STYLE = `
:host { all: initial; }
div { position: fixed; z-index: 2147483647; display: flex; flex-wrap: wrap; gap: 4px; max-width: calc(100vw - 24px); padding: 6px;
  border: 1px solid #767676; border-radius: 6px; background: Canvas; color: CanvasText; box-shadow: 0 2px 10px rgb(0 0 0 / 0.25); }
button { padding: 3px 8px; border: 1px solid #8a8a8a; border-radius: 4px; background: Canvas; color: CanvasText; font: 13px/1.5 system-ui, sans-serif; cursor: pointer; }
button:hover, button:focus-visible { outline: 2px solid #1258a8; }
`;
/** Room between the bar and the words, and between the bar and the window's edge, in CSS pixels. */
const GAP = 8;
/** A bar of one line; where there is no room below the words it stands above them. */
const HEIGHT = 44;

/** True where a digit is text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]') !== null;

/**
 * The small bar at selected words of the article, and the digits that do the same: only while a panel shows the page and
 * has said what words can be taken for. It stands in a closed shadow root beside the page's body, its words are the
 * panel's, and what the page's scripts make up (clicks, keys) does nothing. Only that something was taken is told: what is
 * selected the panel asks for anew.
 */
export class WordsBar {
  private labels: readonly string[] | null = null;
  private host: HTMLElement | null = null;
  private frame = 0;

  /** @param hasSelection - Is something of the article selected in this document? */
  constructor(private readonly hasSelection: (document: Document) => boolean) {}

  /** What words can be taken for from now on, one label a digit; null takes the bar away. */
  offer(labels: readonly string[] | null): void {
    const document = this.host?.ownerDocument;
    this.labels = labels;
    this.hide();
    if (document && labels) this.place(document);
  }

  /** Follows what is selected in a document: the page's, or that of a frame with the article. */
  watch(document: Document, signal: AbortSignal): void {
    document.addEventListener('selectionchange', () => {
      if (this.labels && this.frame === 0) this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.place(document);
      });
    }, { passive: true, signal });
    document.addEventListener('keydown', (event) => {
      const digit = Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0);
      if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'Escape') this.hide();
      if (digit === 0 || digit > (this.labels?.length ?? 0) || !this.hasSelection(document)) return;
      event.preventDefault();
      event.stopPropagation();
      this.take(digit, event.shiftKey);
    }, { capture: true, signal });
  }

  private take(digit: number, add: boolean): void {
    this.hide();
    void report('background.words-taken', { digit, add });
  }

  private hide(): void {
    this.host?.remove();
    this.host = null;
  }

  private place(document: Document): void {
    this.hide();
    if (!this.labels || !this.hasSelection(document)) return;
    const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    const view = document.documentElement;
    if (!words) return;
    this.host = document.createElement('zhenggai-words');
    const bar = document.createElement('div');
    bar.setAttribute('role', 'toolbar');
    bar.append(...this.labels.map((label, at) => this.button(document, label, at + 1)));
    const style = document.createElement('style');
    style.textContent = STYLE;
    this.host.attachShadow({ mode: 'closed' }).append(style, bar);
    const below = words.bottom + GAP + HEIGHT < view.clientHeight;
    bar.style.top = `${Math.max(GAP, below ? words.bottom + GAP : words.top - GAP - HEIGHT)}px`;
    bar.style.left = `${Math.max(GAP, Math.min(words.left, view.clientWidth / 2))}px`;
    view.append(this.host);
  }

  private button(document: Document, label: string, digit: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `${digit} ${label}`;
    // Pressed, it must not take the selection away before that is read.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
      if (event.isTrusted) this.take(digit, event.shiftKey);
    });
    return button;
  }
}
