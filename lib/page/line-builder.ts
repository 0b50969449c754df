import { isWhite, unseenLength } from '@/lib/text/characters';
import { isWide, weightOf } from './characters';

/**
 * One printed line of the page: what stands between two block boundaries or line breaks. Its white space is settled,
 * its characters are otherwise the page's own.
 */
export interface Line {
  readonly text: string;
  /** Index of the innermost block element around it (PageWalk.blocks). */
  readonly block: number;
  /** Its segments, `[segments, segmentsEnd)` in the walk's segment list. */
  readonly segments: number;
  readonly segmentsEnd: number;
  /** Article weight of its characters, see weightOf. */
  readonly weight: number;
  /** The part of `weight` inside links (file and in-page links do not count). */
  readonly linkWeight: number;
  /** Links begun in this line. */
  readonly links: number;
  /** Offsets of link text in `text`: start, end, start, end, …. */
  readonly linkRuns: readonly number[];
}

/** Stretches of text taken over unchanged from text nodes; parallel arrays, in text order. */
export interface Segments {
  readonly node: Text[];
  /** Offset in the node. */
  readonly nodeStart: number[];
  /** Offset in the line. */
  readonly lineStart: number[];
  readonly length: number[];
  /** 1 if something that is no text (hidden element, other tree) stands between this and the one before. */
  readonly gap: number[];
}

/** The full-width space, and what converters make of it. */
const IDEOGRAPHIC = 0x3000;
const IDEOGRAPHIC_LOST = 0xe5e5;
/** What may stand at the end of a sentence; a wide gap after one of these is the next paragraph's indent. */
const SENTENCE_END = '。！？!?；;…';
const CLOSERS = '”’」』）)】》';
/** Stands in the text where a picture stands for a character of it; no range covers it. */
const OBJECT = '\ufffc';
/** What a picture beside it takes a digit from: 2025年<img>月, 0510-<img>5671234. */
const BESIDE_NUMBER = /[\d０-９年月日号-]/;
/** The same where a line begins with the picture; a digit behind it may follow a bullet. */
const REST_OF_DATE = /[年月日号]/;

/** Behind an ideograph a picture may be the 已 or 未 of what follows: 该问题<img>完成整改. */
const STANDS_DONE = /[完整销办]/;
const IDEOGRAPH = /[\u4e00-\u9fff]/;
const isDenial = (last: string, next: string): boolean => STANDS_DONE.test(next) && IDEOGRAPH.test(last);

/** Makes lines out of text nodes. Feed text in document order, call `flush` wherever a line ends. */
export class LineBuilder {
  readonly lines: Line[] = [];
  readonly segments: Segments = { node: [], nodeStart: [], lineStart: [], length: [], gap: [] };

  private text = '';
  /** The last two characters of `text`; reading them from a string under construction would copy it every time. */
  private ending = '';
  private block = 0;
  private firstSegment = 0;
  private weight = 0;
  private linkWeight = 0;
  private links = 0;
  private linkRuns: number[] = [];
  private gap = 0;
  /** The white space waiting for the next character: where it began, and what it holds. */
  private spaceNode: Text | null = null;
  private spaceOffset = 0;
  private spaceGap = 0;
  private lineBreak = false;
  private indent = 0;
  /** A picture stands before the next character. */
  private object = false;

  /** A picture in the line. The text keeps its place only beside a number, of which it may be a digit, and before 完成, which it may deny. */
  addPicture(): void {
    this.object = true;
  }

  /** The next text does not touch the last: a range must not run across. */
  interrupt(): void {
    this.gap = 1;
  }

  /** A link begins here. */
  countLink(): void {
    this.links += 1;
  }

  /**
   * Adds a text node's text.
   *
   * @param block - Index of the innermost block element around it.
   * @param inLink - Whether it belongs to a link.
   * @param keepBreaks - Whether "\n" is shown as a line break (`<pre>`, `white-space: pre-line`).
   */
  append(node: Text, block: number, inLink: boolean, keepBreaks: boolean): void {
    const data = node.data;
    const length = data.length;
    let i = 0;
    while (i < length) {
      const code = data.charCodeAt(i);
      if (isWhite(code)) {
        if (keepBreaks && (code === 0x0a || code === 0x0d)) this.flush();
        else this.addWhite(node, i, code);
        i += 1;
        continue;
      }
      const unseen = unseenLength(data, i);
      if (unseen > 0) {
        i += unseen;
        continue;
      }
      let end = i + 1;
      let weight = weightOf(code);
      while (end < length) {
        const next = data.charCodeAt(end);
        if (isWhite(next) || unseenLength(data, end) > 0) break;
        weight += weightOf(next);
        end += 1;
      }
      this.addRun(node, i, end, block, inLink, weight, code);
      i = end;
    }
  }

  /** Ends the line, if there is one. */
  flush(): void {
    if (this.text) {
      this.lines.push({
        text: this.text, block: this.block, segments: this.firstSegment, segmentsEnd: this.segments.node.length,
        weight: this.weight, linkWeight: this.linkWeight, links: this.links, linkRuns: this.linkRuns,
      });
      this.text = '';
      this.weight = 0;
      this.linkWeight = 0;
      this.links = 0;
      this.linkRuns = [];
      this.firstSegment = this.segments.node.length;
    }
    this.spaceNode = null;
    this.lineBreak = false;
    this.indent = 0;
    this.gap = 0;
    this.object = false;
  }

  private addWhite(node: Text, offset: number, code: number): void {
    if (!this.text) return;
    if (!this.spaceNode) {
      this.spaceNode = node;
      this.spaceOffset = offset;
      this.spaceGap = this.gap;
      this.gap = 0;
      this.lineBreak = false;
      this.indent = 0;
    }
    if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) this.lineBreak = true;
    else if (code === IDEOGRAPHIC || code === IDEOGRAPHIC_LOST || code === 0x2003 || code === 0x2001) this.indent += 2;
    else if (code === 0xa0 || code === 0x2002 || code === 0x2000) this.indent += 1;
  }

  private addRun(node: Text, start: number, end: number, block: number, inLink: boolean, weight: number, code: number): void {
    if (this.spaceNode) {
      const last = this.ending.charCodeAt(this.ending.length - 1);
      if (this.indent >= 4 && this.endsSentence()) this.flush();
      else if (!(this.lineBreak && isWide(last) && isWide(code))) {
        this.addSegment(this.spaceNode, this.spaceOffset, 1, this.spaceGap);
        this.text += ' ';
        this.ending = ' ';
      } else if (this.spaceGap) this.gap = 1;
      this.spaceNode = null;
    }
    if (!this.text) this.block = block;
    if (this.object) {
      const next = node.data.charAt(start);
      const last = this.text ? this.ending.slice(-1) : '';
      if (last ? BESIDE_NUMBER.test(last) || BESIDE_NUMBER.test(next) || isDenial(last, next) : REST_OF_DATE.test(next)) {
        this.text += OBJECT;
        this.ending = OBJECT;
      }
      this.object = false;
    }
    if (inLink) {
      const runs = this.linkRuns;
      if (runs.length && runs[runs.length - 1] === this.text.length) runs[runs.length - 1] = this.text.length + end - start;
      else runs.push(this.text.length, this.text.length + end - start);
      this.linkWeight += weight;
    }
    this.addSegment(node, start, end - start, this.gap);
    this.gap = 0;
    const run = node.data.slice(start, end);
    this.text += run;
    this.ending = run.length > 1 ? run.slice(-2) : (this.ending + run).slice(-2);
    this.weight += weight;
  }

  private addSegment(node: Text, nodeStart: number, length: number, gap: number): void {
    const { segments } = this;
    const last = segments.node.length - 1;
    const lineStart = this.text.length;
    if (
      !gap && last >= this.firstSegment && segments.node[last] === node &&
      (segments.nodeStart[last] ?? 0) + (segments.length[last] ?? 0) === nodeStart
    ) {
      segments.length[last] = (segments.length[last] ?? 0) + length;
      return;
    }
    segments.node.push(node);
    segments.nodeStart.push(nodeStart);
    segments.lineStart.push(lineStart);
    segments.length.push(length);
    segments.gap.push(gap);
  }

  private endsSentence(): boolean {
    const last = this.ending.charAt(this.ending.length - 1);
    const mark = CLOSERS.includes(last) ? this.ending.charAt(0) : last;
    return mark !== '' && SENTENCE_END.includes(mark);
  }
}
