import { addDays, toIsoDate } from '@/lib/time/civil-date';
import type { DateMention } from '@/lib/time/date-parts';
import type { ResolvedDate } from '@/lib/time/resolve-dates';
import type { Precision, Relation } from '@/lib/notice/types';
import { isEnded, type Boundary } from './boundary';
import type { RuleId } from '../rules';

/** What a calendar expression comes to as a limit; ISO days. */
export interface LimitValue {
  readonly due: string;
  readonly dueLatest?: string;
  readonly from?: string;
  readonly precision: Precision;
  readonly relation: Relation;
  readonly rule: RuleId;
  readonly reasons: readonly string[];
}

type Unit = 'month' | 'quarter' | 'half-year' | 'year';
/** A bare period (6月), and its end (6月底). */
const UNIT_RULES: Readonly<Record<Unit, { readonly whole: RuleId; readonly end: RuleId }>> = {
  month: { whole: 'deadlines/month', end: 'deadlines/month-end' },
  quarter: { whole: 'deadlines/quarter', end: 'deadlines/quarter' },
  'half-year': { whole: 'deadlines/half-year', end: 'deadlines/half-year' },
  year: { whole: 'deadlines/year', end: 'deadlines/year-end' },
};

function ruleFor(mention: DateMention, boundary: Boundary): RuleId {
  const parts = mention.last ?? mention.first;
  if (mention.last) return 'deadlines/range';
  if (parts.plan !== undefined) return 'deadlines/plan';
  if (parts.day !== undefined) return 'deadlines/day';
  if (parts.dekad !== undefined) return 'deadlines/dekad';
  if (parts.soFar || parts.halfMonth !== undefined) return 'deadlines/part-of-year';
  if (parts.edge === 'start' || parts.edge === 'middle') return 'deadlines/loose-period';
  const unit: Unit =
    parts.month !== undefined || parts.monthOffset !== undefined || parts.monthAfter ? 'month'
    : parts.quarter !== undefined || parts.quarterOffset !== undefined ? 'quarter'
    : parts.half ? 'half-year'
    : 'year';
  if (parts.edge === 'end') return UNIT_RULES[unit].end;
  if (boundary.kind === 'before') return 'deadlines/before-period';
  if (boundary.kind === 'within' || parts.edge === 'within') return 'deadlines/within-period';
  return UNIT_RULES[unit].whole;
}

/**
 * A resolved date and its boundary word as a limit (docs/deadlines.md section 3).
 *
 * 底, 末, 内 and a bare period mean its last day; 前 after a day includes that day. 前 after a month, quarter, half or
 * year without 底 is ambiguous: `due` is the day before the period begins, `dueLatest` the period's last day.
 */
export function toLimit(resolved: ResolvedDate, boundary: Boundary): LimitValue {
  const { mention, from, to, precision } = resolved;
  const parts = mention.last ?? mention.first;
  const rule = ruleFor(mention, boundary);
  const reasons = resolved.fuzzy ? ['loose-period'] : [];
  const due = toIsoDate(to);
  if (mention.last) return { due, from: toIsoDate(from), precision, relation: 'during', rule, reasons };
  if (boundary.ofEvent) return { due: toIsoDate(addDays(from, -1)), precision, relation: 'by', rule, reasons };
  if (boundary.kind === 'before') {
    if (isEnded(parts) || resolved.fuzzy || parts.edge === 'start' || parts.plan !== undefined) return { due, precision, relation: 'by', rule, reasons };
    return {
      due: toIsoDate(addDays(from, -1)), dueLatest: due, precision, relation: 'by', rule, reasons: [...reasons, 'ambiguous-before'],
    };
  }
  if (boundary.kind === 'within' || parts.edge === 'within' || parts.edge === 'end') {
    return { due, precision, relation: 'by', rule, reasons };
  }
  const named = precision === 'day' ? {} : { from: toIsoDate(from) };
  return { due, ...named, precision, relation: 'in', rule, reasons };
}
