import { addBySelecting, correctBySelecting, correctStatus, issueAt, type Sight } from '@/lib/review/deeds';
import type { Deed, ReviewedItem } from '@/lib/review/types';
import type { Span } from '@/lib/text/types';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { ofKind } from './item-words';
import type { SelectionKind } from './review-keys';

/** What selected words come to: a deed, or why they come to nothing. */
export type SelectionDeed = { readonly deed: Deed } | { readonly why: MessageKey };

const SLOT = 'organization';

/** Is the item in hand of the kind that a digit stands for, so that the words correct it? */
export const isSameKind = (item: ReviewedItem | null, as: SelectionKind): boolean =>
  item !== null && item.state !== 'rejected' && (item.kind === as || (as === 'organization' && item.id === SLOT) || (as === 'status' && item.kind === 'issue'));

/**
 * Takes selected words for something: they correct the item in hand if it is of that kind, and are added as a new item
 * else, or where `add` says so. A status is always that of an issue: the one in hand, else the one the words lie in.
 */
export function selectionDeed(sight: Sight, item: ReviewedItem | null, span: Span, as: SelectionKind, add: boolean): SelectionDeed {
  const { folded } = sight;
  if (as === 'status') {
    const issue = (item && ofKind(item, 'issue')) ?? issueAt(folded, span);
    if (!issue) return { why: 'review.selection.noIssue' };
    const deed = correctStatus(sight, issue, span);
    return deed ? { deed } : { why: 'review.selection.noStatus' };
  }
  const known = as === 'organization' ? folded.items.find(({ id }) => id === SLOT) : undefined;
  const target = known ?? (isSameKind(item, as) && !add ? item : null);
  if (target) {
    const deed = correctBySelecting(sight, target, span);
    return deed ? { deed } : { why: 'review.selection.same' };
  }
  if (as === 'organization') return { deed: addBySelecting(sight, 'fact', span, { slot: SLOT }) };
  // A measure that is in hand, or lies in the issue in hand, belongs to that issue.
  const under = item && as !== 'issue' ? ofKind(item, 'issue') : null;
  return { deed: addBySelecting(sight, as, span, under ? { under } : {}) };
}
