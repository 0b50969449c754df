import type { Decision, ReviewedItem } from '@/lib/review/types';
import { foldRecord } from '@/lib/review/fold-record';
import { stableText } from '@/lib/stable-text';
import { attachReview, choiceReviews, NOBODY, reviewOf } from './attach-review';
import type { ExportRecord } from './build-export';
import { spansToPairs } from './spans-to-pairs';

/** A decision as the file has it: spans in pairs, also where a span is itself what was changed. */
function toDecision(decision: Decision): object {
  const pair = (field: string, value: unknown): unknown => (spansToPairs({ [field]: value }) as Readonly<Record<string, unknown>>)[field];
  const signed = { ...(spansToPairs(decision) as object), coder: decision.coder || NOBODY };
  if (decision.op !== 'correct') return signed;
  return { ...signed, changes: decision.changes.map(({ field, from, to }) => ({ field, from: pair(field, from), to: pair(field, to) })) };
}

const toRejected = (item: ReviewedItem): object =>
  ({ id: item.id, kind: item.kind, value: item.machine, ...(item.into !== undefined && { into: item.into }), ...reviewOf(item) });

/** The parts of a record that its decisions shape. One without any is what was read, and nothing beside it. */
export function reviewedParts(record: ExportRecord): object {
  const { decisions = [], review } = record;
  // Most records of most collections: folding them would come to the same.
  if (decisions.length === 0) return { notice: spansToPairs(record.notice), review };
  const { notice, items, rejected, candidates } = foldRecord(record);
  const classes = choiceReviews(items);
  return {
    notice: spansToPairs(notice && attachReview(notice, items)),
    ...(notice !== record.notice && stableText(notice) !== stableText(record.notice) && { reading: spansToPairs(record.notice) }),
    review: Object.keys(classes).length > 0 ? { ...review, classes } : review,
    ...(rejected.length > 0 && { rejected: spansToPairs(rejected.map(toRejected)) }),
    ...(candidates.length > 0 && { candidates: candidates.map(({ value }) => spansToPairs(value)) }),
    decisions: decisions.map(toDecision),
  };
}
