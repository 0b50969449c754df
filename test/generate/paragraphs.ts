import { line } from './sheet';
import type { Line } from './sheet';

/** Paragraphs as they are filled: words go on in the open paragraph until it is closed. */
export class Paragraphs {
  readonly lines: Line[] = [];
  private open: Line | null = null;

  /** Words behind those that stand already; a paragraph of their own if none is open. */
  add(text: string): void {
    if (text === '') return;
    this.open = this.open === null ? line('paragraph', text) : { ...this.open, text: `${this.open.text}${text}` };
  }

  /** A paragraph that begins with a heading. */
  heading(text: string, listLabel: string | null): void {
    this.close();
    this.open = { ...line('paragraph', text, text.length), ...(listLabel !== null && { listLabel }) };
  }

  /** A paragraph of its own that nothing goes on in. */
  own(text: string): void {
    this.close();
    this.lines.push(line('paragraph', text));
  }

  close(): void {
    if (this.open) this.lines.push(this.open);
    this.open = null;
  }
}
