import type { IssueStatus } from '@/lib/notice/types';
import { unpackIds } from './issue-list';
import type { DueFact, ItemOf, ShelfRow } from './types';

/** What is known of a commitment besides its day: the issue of a later notice a person took for evidence, and how that stands. */
export type Evidenced = DueFact & { readonly evidence?: ItemOf };

/**
 * A commitment with what its evidence says. Only an issue that is completed closes it: one that is still under way says that it
 * is not. What is in the library no more says nothing.
 */
export function withLater<Some extends Evidenced>(fact: Some, rowOf: (key: string) => ShelfRow | undefined): Some {
  const { evidence } = fact;
  if (!evidence) return fact;
  const row = rowOf(evidence.record);
  const later = row && !row.deleted ? unpackIds(row.issueList).find(({ id }) => id === evidence.itemId)?.status : undefined;
  const { later: _before, ...rest } = fact;
  return { ...rest, ...(later && { later }), ...(later === 'completed' && { settled: 'notice' }) } as Some;
}

const sayingOf = ({ settled, later }: { readonly settled?: string; readonly later?: IssueStatus }): string => `${settled ?? ''} ${later ?? ''}`;

/** A row whose commitments say what their evidence does; the same row where nothing changes. */
export function rowWithLater(row: ShelfRow, rowOf: (key: string) => ShelfRow | undefined): ShelfRow {
  if (!row.dues.some(({ evidence }) => evidence !== undefined)) return row;
  // What was settled by an issue is found out anew: it may stand otherwise now.
  const dues = row.dues.map((due) => {
    const { settled, ...open } = due;
    return withLater(due.evidence && settled === 'notice' ? { ...open, ...(due.noted && { settled: 'note' as const }) } : due, rowOf);
  });
  return dues.every((due, i) => sayingOf(due) === sayingOf(row.dues[i] ?? {})) ? row : { ...row, dues };
}
