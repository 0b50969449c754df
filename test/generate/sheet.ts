import type { GoldDeadline, GoldIssue, GoldNotice } from '@/lib/cli/accuracy/gold';

export type LineRole = 'title' | 'heading' | 'paragraph' | 'contact' | 'signature';

/** One paragraph; its first `strong` characters are a heading's. */
export interface Line {
  readonly role: LineRole;
  readonly text: string;
  readonly strong: number;
  /** The label that a list's markup would print in its place: 「1.」 of a problem. */
  readonly listLabel?: string;
}

/** A cell; `rows` and `columns` are what it spans, if more than one. */
export interface Cell {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
}

export interface TableBlock {
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Line | TableBlock;

/** A notice's values by axis. */
export type AxisValues = Readonly<Record<string, string>>;

/** A notice with its gold. `axes`: values of the notice; `axesOf`: those of one problem, for what the gold says of it. */
export interface GeneratedNotice {
  readonly blocks: readonly Block[];
  readonly gold: GoldNotice;
  readonly axes: AxisValues;
  readonly axesOf: ReadonlyMap<object, AxisValues>;
}

/** One problem, written. */
export interface WrittenIssue {
  readonly lines: readonly Line[];
  readonly cells: Readonly<Record<string, string>>;
  readonly gold: GoldIssue;
  readonly deadlines: readonly GoldDeadline[];
  readonly axes: AxisValues;
}

export const line = (role: LineRole, text: string, strong = 0): Line => ({ role, text, strong });
export const isTable = (block: Block): block is TableBlock => 'rows' in block;
export const pick = <T>(list: readonly T[], n: number): T => {
  const item = list[n % list.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};
