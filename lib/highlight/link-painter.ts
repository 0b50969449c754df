import { isDark } from './is-dark';
import { healthOf, paint, PREFIX, unpaint, type Health, type Painted } from './paint-ranges';

/** Elements whose text is marked, by kind. */
export type LinkMarks<Kind extends string> = Readonly<Record<Kind, readonly Element[]>>;

/**
 * Marks links of a list on the page: names of ours in its registry, nothing in its DOM, like the marks of an article. The
 * looks are in marks.css. Without the API nothing is painted.
 */
export class LinkPainter<Kind extends string> {
  private painted: readonly Painted[] = [];
  private drawn: { readonly marks: LinkMarks<Kind>; readonly ground: string } | null = null;

  constructor(private readonly kinds: readonly Kind[]) {}

  /** Marks these links in place of the former ones; what is painted so already is left as it is. */
  draw(marks: LinkMarks<Kind>): void {
    const first = this.kinds.flatMap((kind) => marks[kind].slice(0, 1))[0];
    const ground = first && isDark(first) ? '-dark' : '';
    if (this.isDrawn(marks, ground)) return;
    this.destroy();
    this.drawn = { marks, ground };
    this.painted = this.kinds.flatMap((kind) => paint(`${PREFIX}-link-${kind}${ground}`, marks[kind].flatMap(textRange), 0));
  }

  private isDrawn(marks: LinkMarks<Kind>, ground: string): boolean {
    const { drawn } = this;
    const same = (kind: Kind): boolean =>
      drawn?.marks[kind].length === marks[kind].length && marks[kind].every((element, at) => drawn.marks[kind][at] === element);
    return drawn?.ground === ground && this.kinds.every(same) && healthOf(this.painted) === 'whole';
  }

  /** How the marks are; reads no layout. */
  health(): Health {
    return healthOf(this.painted);
  }

  /** Paints the same ranges again after the page cleared its registry. */
  restore(): void {
    this.painted = this.painted.flatMap(({ name, ranges, highlight }) => paint(name, ranges, highlight.priority));
  }

  /** Takes everything of ours off the page. */
  destroy(): void {
    unpaint(this.painted);
    this.painted = [];
    this.drawn = null;
  }
}

/** All that an element holds; an empty one has nothing to mark. */
function textRange(element: Element): Range[] {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.collapsed ? [] : [range];
}
