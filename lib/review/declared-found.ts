import type { IssueStatus, TotalKey } from '@/lib/notice/types';
import type { Folded, ReviewedItem } from './types';

/** A number the notice declares beside what was found of it. */
export interface DeclaredRow {
  /** Id of the declared total, "t1". */
  readonly totalId: string;
  readonly key: TotalKey;
  readonly declared: number;
  /** How many issues that is; absent for what issues are not counted by (measures, suggestions, a rate). */
  readonly found?: number;
  /** The issues that are counted, in the order of the notice. */
  readonly issueIds: readonly string[];
}

export interface DeclaredFound {
  readonly rows: readonly DeclaredRow[];
  /** Issues whose status is not said: a difference in the rows above may lie with them. */
  readonly unspecified: readonly string[];
}

const STATUS_OF: Partial<Record<TotalKey, IssueStatus>> = { completed: 'completed', inProgress: 'in-progress', notStarted: 'not-started' };
const COUNTS_ISSUES: ReadonlySet<TotalKey> = new Set(['categories', 'problems', 'tasks']);

const isIssue = (item: ReviewedItem): item is ReviewedItem<'issue'> => item.kind === 'issue';
const isTotal = (item: ReviewedItem): item is ReviewedItem<'total'> => item.kind === 'total';

/**
 * What the notice says of its own numbers beside the issues that stand: 自述 完成5、整改中3 — 识别 5、3, with the issues in
 * question. Counts only; whether a difference means something is for the checks of the total, and for the reader.
 */
export function declaredFound({ items }: Pick<Folded, 'items'>): DeclaredFound {
  const issues = items.filter(isIssue);
  const ids = (status?: IssueStatus): string[] =>
    issues.filter(({ value }) => status === undefined || value.status === status).map(({ id }) => id);
  const rows = items.filter(isTotal).flatMap(({ id, value }) =>
    (Object.entries(value.values) as [TotalKey, number][]).map(([key, declared]) => {
      const status = STATUS_OF[key];
      const counted = status !== undefined || COUNTS_ISSUES.has(key);
      const issueIds = counted ? ids(status) : [];
      return { totalId: id, key, declared, issueIds, ...(counted && { found: issueIds.length }) };
    }));
  return { rows, unspecified: ids('unspecified') };
}
