import type { GoldDeadline, GoldIssue, GoldNotice } from '@/lib/cli/accuracy/gold';
import type { Width } from './axes/width';
import { isTable } from './sheet';
import type { AxisValues, Block, GeneratedNotice } from './sheet';

/**
 * A notice in the width it is printed in: its lines, and the words of its gold likewise, so that every quote stands in the
 * text as it is. Contacts and values (days, numbers) stay.
 */
export function printNotice({ blocks, gold, axes, axesOf }: GeneratedNotice, { marks, digits }: Width): GeneratedNotice {
  const print = (text: string): string => digits(marks(text));
  const moved = new Map<object, AxisValues>();
  const keep = <T extends object>(from: object, to: T): T => {
    const values = axesOf.get(from);
    if (values) moved.set(to, values);
    return to;
  };
  const words = (text: string | null | undefined): string | null | undefined => (typeof text === 'string' ? print(text) : text);

  const printBlock = (block: Block): Block => {
    if (isTable(block)) return { rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: print(cell.text) }))) };
    const change = block.role === 'contact' ? marks : print;
    return {
      ...block,
      text: change(block.text),
      strong: change(block.text.slice(0, block.strong)).length,
      ...(block.listLabel !== undefined && { listLabel: change(block.listLabel) }),
    };
  };
  const printIssue = (issue: GoldIssue): GoldIssue =>
    keep(issue, {
      ...issue,
      title: words(issue.title),
      section_path: issue.section_path?.map(print),
      responsible: issue.responsible?.map(print),
      measures: issue.measures?.map((one) => keep(one, { label: words(one.label), starts_with: print(one.starts_with) })),
    });
  const printDeadline = (one: GoldDeadline): GoldDeadline =>
    keep(one, { ...one, quote: print(one.quote), expression: print(one.expression) });

  const printed: GoldNotice = {
    ...gold,
    title: words(gold.title),
    organization: words(gold.organization),
    inspector: words(gold.inspector),
    issued_by: words(gold.issued_by),
    declared_totals: gold.declared_totals?.map((one) => ({ ...one, quote: print(one.quote) })),
    sections: gold.sections?.map(({ label, title }) => ({ label: words(label), title: print(title) })),
    issues: gold.issues?.map(printIssue),
    deadlines: gold.deadlines?.map(printDeadline),
    accountability: gold.accountability?.map((one) => ({ ...one, quote: print(one.quote) })),
  };
  return { blocks: blocks.map(printBlock), gold: printed, axes, axesOf: moved };
}
