import { capturePage } from '@/lib/capture/capture-page';
import type { CapturedPage } from '@/lib/capture/capture-page';
import { isoWithOffset } from '@/lib/capture/local-time';
import { snapshotHtml } from '@/lib/capture/snapshot';
import type { CaptureMethod } from '@/lib/capture/types';
import { Painter } from '@/lib/highlight/painter';
import { canHighlight } from '@/lib/highlight/registry';
import { report } from '@/lib/messages/report';
import type { Settings } from '@/lib/messages/settings';
import type { AppError, Input, ItemRef, MarkKind, Output, PageView } from '@/lib/messages/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { itemSpan, pageMarks } from './page-marks';
import type { PageMark } from './page-marks';

/** Later kinds lie on top. */
const LAYERS: readonly MarkKind[] = ['issue', 'status', 'deadline'];

interface Current extends CapturedPage {
  readonly marks: readonly PageMark[];
  readonly retrievedAt: string;
}

/** The page of one document: what was read, what is painted, what the user said of it. */
export class PageSession {
  readonly painter = new Painter<MarkKind>(LAYERS);
  private current: Result<Current, AppError> | null = null;
  private overrule: Input<'content.overrule'>['as'] = null;
  private byHand = false;
  private address = '';
  private reported = '';

  constructor(private readonly document: Document, private kinds: Settings['marks']) {}

  /** Element the article stands in, once it has been read. */
  get root(): Element | null {
    return this.current?.ok ? this.current.value.reading.root : null;
  }

  /** Reads the page for the first time, on behalf of the tiny script or of the user. */
  start(method: 'auto' | 'hand'): Output<'content.read'> {
    if (!this.current) {
      this.byHand = method === 'hand';
      this.reread();
    }
    return this.current?.ok === false ? this.current : ok(null);
  }

  /** Reads the page as it now is, paints it, and tells the background if there is news. */
  reread(): void {
    const url = this.document.location.href;
    if (url !== this.address) this.overrule = null;
    this.address = url;
    const captured = capturePage(this.document, { url, overrule: this.overrule });
    this.current = captured.ok ? ok(this.adopt(captured.value)) : captured;
    this.paint();
    this.announce();
  }

  /** Shows or hides kinds of marks. */
  showKinds(kinds: Settings['marks']): void {
    this.kinds = kinds;
    this.paint();
  }

  view(): Output<'content.get-page'> {
    const current = this.fresh();
    return current.ok ? ok(this.toView(current.value)) : current;
  }

  payload(): Output<'content.get-payload'> {
    const current = this.fresh();
    if (!current.ok) return current;
    const { capture, reading, retrievedAt } = current.value;
    return ok({ capture, method: this.methodOf(current.value), retrievedAt, html: snapshotHtml(reading) });
  }

  show(item: ItemRef): Output<'content.show-item'> {
    const current = this.fresh();
    if (!current.ok) return current;
    const { capture, marks } = current.value;
    const span = itemSpan(capture.article, marks, item);
    return span && this.painter.show(span) ? ok(null) : err({ kind: 'orphan', itemId: item.itemId });
  }

  /** The user's own verdict; null goes back to the rules. */
  decide(as: Input<'content.overrule'>['as']): Output<'content.overrule'> {
    this.overrule = as;
    this.reread();
    return this.view();
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

  private fresh(): Result<Current, AppError> {
    const moved = this.document.location.href !== this.address;
    if (!this.current || moved || this.painter.health() === 'stale') this.reread();
    return this.current ?? err({ kind: 'no-article' });
  }

  private adopt(captured: CapturedPage): Current {
    const { article, notices } = captured.capture;
    return { ...captured, marks: pageMarks(article, notices), retrievedAt: isoWithOffset(new Date()) };
  }

  private paint(): void {
    if (!this.current?.ok) {
      this.painter.destroy();
      return;
    }
    const { reading, marks } = this.current.value;
    this.painter.draw({ marks, map: reading.map, root: reading.root, shown: (kind) => this.kinds[kind] });
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
