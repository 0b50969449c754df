import { isoWithOffset } from '@/lib/capture/local-time';
import { readDocument, readingDocument, type ReadDocument } from '@/lib/capture/read-document';
import type { CaptureMethod, ItemRef, PageCapture } from '@/lib/capture/types';
import { Painter } from '@/lib/highlight/painter';
import { canHighlight } from '@/lib/highlight/registry';
import { packArticle, type PackedArticle } from '@/lib/messages/packed-article';
import { report } from '@/lib/messages/report';
import type { Settings } from '@/lib/messages/settings';
import type { Assessment, Input, Output, PageView } from '@/lib/messages/types';
import type { AppError } from '@/lib/errors';
import type { Verdict } from '@/lib/notice/types';
import { atOnce, inSlices } from '@/lib/sliced';
import type { PageReading } from '@/lib/page/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { withoutPlace } from '@/lib/web-address';
import { itemSpan, ownPageMarks, pageMarks, switchOf } from './page-marks';
import type { PageMark, PaintKind } from './page-marks';
import { pageSanitizer } from './page-sanitizer';
import { pageTurn } from './page-turn';
import { selectedSpan } from './selected-span';

/** Later kinds lie on top. */
const LAYERS: readonly PaintKind[] = ['issue', 'status', 'deadline', 'own-issue', 'own-measure', 'own-status', 'own-deadline', 'own-other'];

type Overrule = Input<'content.overrule'>['as'];

type Question = Input<'background.assess'>;

/** The long parts first as they are: no JSON is made of them again. */
function sameQuestion(one: Question, other: Question): boolean {
  if (one.article.text !== other.article.text || one.article.blocks !== other.article.blocks) return false;
  return JSON.stringify({ ...one, article: null }) === JSON.stringify({ ...other, article: null });
}

interface Current {
  readonly reading: PageReading;
  readonly capture: PageCapture;
  readonly marks: readonly PageMark[];
  readonly retrievedAt: string;
}

/** The page of one document: what was read, what is painted, what the user said of it. */
export class PageSession {
  readonly painter = new Painter<PaintKind>(LAYERS);
  private current: Result<Current, AppError> | null = null;
  /** The reading on its way; a later one takes its place. */
  private latest: Promise<void> | null = null;
  private turn = 0;
  /** What the grammar was last asked, and its answer: a page put up anew with the same words need not be asked again. */
  private asked: { readonly question: Question; readonly answer: Assessment } | null = null;
  private overrule: Overrule = null;
  private byHand = false;
  private address = '';
  private reported = '';
  /** Where the mark stands that was shown last; before the text at first. */
  private steppedTo = -1;

  /** How long the last reading held the page up, all its slices together, in ms. */
  cost = 0;

  /** Called after every reading, before the background hears of it. */
  onRead: (() => void) | null = null;

  constructor(private readonly document: Document, private kinds: Settings['marks']) {}

  /** Element the article stands in, once it has been read. */
  get root(): Element | null {
    return this.current?.ok ? this.current.value.reading.root : null;
  }

  /** The verdict on the page; `none` where there is nothing to judge. */
  get verdict(): Verdict['kind'] {
    return this.current?.ok ? this.current.value.capture.verdict.kind : 'none';
  }

  /** Reads the page for the first time, on behalf of the tiny script or of the user. */
  async start(method: 'auto' | 'hand'): Promise<Output<'content.read'>> {
    if (!this.latest) {
      this.byHand = method === 'hand';
      void this.reread();
    }
    await this.settled();
    return this.current?.ok === false ? this.current : ok(null);
  }

  /** Reads the page as it now is, paints it, and tells the background if there is news. */
  reread(): Promise<void> {
    this.turn += 1;
    this.latest = this.read(this.turn);
    return this.latest;
  }

  private async read(turn: number): Promise<void> {
    const url = this.document.location.href;
    if (withoutPlace(url) !== withoutPlace(this.address)) {
      this.overrule = null;
      this.steppedTo = -1;
    }
    this.address = url;
    const retrievedAt = isoWithOffset(new Date());
    const isWanted = (): boolean => turn === this.turn;
    const done = await inSlices(readingDocument(this.document, { url }), pageTurn, isWanted);
    if (!done) return;
    this.cost = done.spent;
    const read = done.value;
    if (!read.ok) {
      this.take(read);
      return;
    }
    const packed = await inSlices(packArticle(read.value.reading.article), pageTurn, isWanted);
    if (!packed) return;
    this.cost += packed.spent;
    const next = await this.assess(read.value, packed.value, retrievedAt);
    if (!isWanted()) return;
    this.take(next);
  }

  /** Takes over what was read: painted, and told. */
  private take(next: Result<Current, AppError>): void {
    this.current = next;
    this.paint();
    this.onRead?.();
    this.announce();
  }

  /** Asks the background's grammar about a reading. */
  private async assess(
    { reading, context }: ReadDocument, packed: PackedArticle, retrievedAt: string,
  ): Promise<Result<Current, AppError>> {
    const { article, coverage, source } = reading;
    const input = { article: packed, context, overrule: this.overrule, ...(source.canonicalUrl && { canonicalUrl: source.canonicalUrl }) };
    const known = this.asked && sameQuestion(this.asked.question, input) ? this.asked.answer : null;
    const answer = known ? ok(known) : await report('background.assess', input);
    if (!answer.ok) return answer;
    this.asked = { question: input, answer: answer.value };
    const { ownMarks = [], ...assessed } = answer.value;
    const capture = { source, article, coverage, ...assessed };
    return ok({ reading, capture, retrievedAt, marks: [...pageMarks(article, capture.notices), ...ownPageMarks(ownMarks)] });
  }

  /** Shows or hides kinds of marks. */
  showKinds(kinds: Settings['marks']): void {
    this.kinds = kinds;
    this.paint();
  }

  async view(): Promise<Output<'content.get-page'>> {
    const current = await this.fresh();
    return current.ok ? ok(this.toView(current.value)) : current;
  }

  /** What is saved: the page as it stands now, text and snapshot taken at the same moment. */
  async payload(): Promise<Output<'content.get-payload'>> {
    const known = await this.fresh();
    if (!known.ok) return known;
    const sanitize = await pageSanitizer();
    if (!sanitize.ok) return sanitize;
    const retrievedAt = isoWithOffset(new Date());
    const read = readDocument(this.document, { url: this.address });
    if (!read.ok) return read;
    const html = sanitize.value(read.value.reading);
    const { turn } = this;
    const now = await this.assess(read.value, atOnce(packArticle(read.value.reading.article)), retrievedAt);
    // What was saved is what is shown and compared from now on, unless the page has been read again meanwhile.
    if (now.ok && turn === this.turn) this.take(now);
    return now.ok ? ok({ capture: now.value.capture, method: this.methodOf(now.value), retrievedAt, html }) : now;
  }

  async show({ open = false, ...item }: Input<'content.show-item'>): Promise<Output<'content.show-item'>> {
    const current = await this.fresh();
    if (!current.ok) return current;
    const { capture, marks } = current.value;
    const span = itemSpan(capture.article, marks, item);
    const sight = span ? this.painter.show(span, open) : 'gone';
    if (!span || sight === 'gone') return err({ kind: 'orphan', itemId: item.itemId });
    if (sight !== 'shown') return err({ kind: 'folded', itemId: item.itemId, opens: sight === 'closed' });
    this.steppedTo = span.start;
    return ok(null);
  }

  /**
   * Shows the next of the marks that are painted, in text order, from the one that was shown last; after the last one the
   * first. Marks that are hidden (in a closed part of the page) are passed over.
   */
  async step(direction: 1 | -1): Promise<Output<'content.step'>> {
    const current = await this.fresh();
    if (!current.ok) return current;
    const marks = current.value.marks.filter(({ kind }) => this.kinds[switchOf(kind)]).sort((a, b) => direction * (a.span.start - b.span.start));
    const ahead = marks.findIndex(({ span }) => direction * (span.start - this.steppedTo) > 0);
    const round = ahead < 0 ? marks : [...marks.slice(ahead), ...marks.slice(0, ahead)];
    const shown = round.find(({ span }) => this.painter.show(span) === 'shown');
    if (shown) this.steppedTo = shown.span.start;
    return ok(shown?.item ?? null);
  }

  /** The user's own verdict; null asks the background anew, for what it remembers or for the rules'. */
  async decide(as: Overrule): Promise<Output<'content.overrule'>> {
    this.overrule = as;
    this.asked = null;
    void this.reread();
    return this.view();
  }

  /** What is stored of the page has changed: the background is asked about it anew. */
  async reassess(): Promise<Output<'content.reassess'>> {
    this.asked = null;
    await this.reread();
    return ok(null);
  }

  /** What the user has selected of the article. */
  async selected(): Promise<Output<'content.describe-selection'>> {
    const current = await this.fresh();
    if (!current.ok) return current;
    const { reading: { root, map }, capture: { article: { text } } } = current.value;
    const span = selectedSpan(root, map, text);
    return span ? ok({ ...span, exact: text.slice(span.start, span.end) }) : err({ kind: 'not-in-article' });
  }

  /** Is something of the article selected in this document? As the page was read last; nothing is read for it. */
  hasSelection(document: Document): boolean {
    if (!this.current?.ok) return false;
    const { reading: { root, map }, capture: { article: { text }, notices } } = this.current.value;
    return notices.length > 0 && root.ownerDocument === document && selectedSpan(root, map, text) !== null;
  }

  /** The item marked at a point of the window, or null. */
  itemAt(document: Document, x: number, y: number): ItemRef | null {
    const mark = this.painter.markAt(document, x, y);
    const marks = this.current?.ok ? this.current.value.marks : [];
    return mark ? marks.find(({ id }) => id === mark.id)?.item ?? null : null;
  }

  /** Tells the background again what is here: the page came back from the browser's cache. */
  reannounce(): void {
    this.reported = '';
    this.announce();
  }

  /** Waits for the reading on its way; while one is waited for, a later one may take its place. */
  private async settled(): Promise<void> {
    let waitedFor: number;
    do {
      waitedFor = this.turn;
      await this.latest;
    } while (waitedFor !== this.turn);
  }

  /** The reading of the page as it now is. */
  private async fresh(): Promise<Result<Current, AppError>> {
    await this.settled();
    const moved = withoutPlace(this.document.location.href) !== withoutPlace(this.address);
    // The background may have been stopped while it was asked about the page.
    const unanswered = this.current?.ok === false && this.current.error.kind === 'unexpected';
    if (!this.current || unanswered || moved || this.painter.health() === 'stale') {
      void this.reread();
      await this.settled();
    }
    return this.current ?? err({ kind: 'no-article' });
  }

  private paint(): void {
    if (!this.current?.ok) {
      this.painter.destroy();
      return;
    }
    const { reading, marks } = this.current.value;
    this.painter.draw({ marks, map: reading.map, root: reading.root, shown: (kind) => this.kinds[switchOf(kind)] });
  }

  /** `auto` only for what the rules recognised on a page that was read by itself; the rest is somebody's choice. */
  private methodOf({ capture: { verdict } }: Current): CaptureMethod {
    return this.byHand || verdict.kind !== 'notice' || verdict.decidedBy === 'user' ? 'hand' : 'auto';
  }

  private toView(current: Current): PageView {
    return {
      capture: current.capture,
      method: this.methodOf(current),
      canHighlight: canHighlight(current.reading.root.ownerDocument),
    };
  }

  private announce(): void {
    const capture = this.current?.ok ? this.current.value.capture : null;
    const news = `${this.address}\n${JSON.stringify([capture?.verdict, capture?.article.text, capture?.notices])}`;
    if (news === this.reported) return;
    this.reported = news;
    const count = (of: 'issues' | 'deadlines'): number =>
      capture?.notices.reduce((sum, notice) => sum + notice[of].length, 0) ?? 0;
    // If nobody hears it, the extension was updated or removed, and the reader's context ends anyway.
    void report('background.page-read', {
      url: this.address,
      verdict: capture?.verdict.kind ?? 'none',
      family: capture?.verdict.family,
      relatedKind: capture?.verdict.relatedKind,
      issues: count('issues'),
      deadlines: count('deadlines'),
    });
  }
}
