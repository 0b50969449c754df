import type { IssueStatus } from '@/lib/notice/types';

/** An issue as its record's row says it: enough to list, group and count it. */
export interface IssueFact {
  readonly id: string;
  readonly status: IssueStatus;
  readonly title: string;
}

const STATUSES = ['completed', 'in-progress', 'long-term', 'not-started', 'unspecified'] as const satisfies readonly IssueStatus[];

/** A line an issue: the number of its status, its id, its title. */
export const packIssues = (issues: readonly IssueFact[]): string =>
  issues.map(({ id, status, title }) => `${STATUSES.indexOf(status)}${id}\t${title.replace(/\s+/gu, ' ')}`).join('\n');

/** What {@link packIssues} packed. */
export const unpackIssues = (packed: string): IssueFact[] =>
  (packed === '' ? [] : packed.split('\n')).map((line) => {
    const tab = line.indexOf('\t');
    return { status: STATUSES[Number(line.charAt(0))] ?? 'unspecified', id: line.slice(1, tab), title: line.slice(tab + 1) };
  });
