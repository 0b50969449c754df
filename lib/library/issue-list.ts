import type { IssueStatus } from '@/lib/notice/types';

/** An issue as its record's row says it: enough to list, group and count it. */
export interface IssueFact {
  readonly id: string;
  readonly status: IssueStatus;
  readonly title: string;
}

const STATUSES = ['completed', 'in-progress', 'long-term', 'not-started', 'unspecified'] as const satisfies readonly IssueStatus[];

const ZERO = '0'.charCodeAt(0);

/** A line an issue: the number of its status, its id, its title. */
export const packIssues = (issues: readonly IssueFact[]): string =>
  issues.map(({ id, status, title }) => `${STATUSES.indexOf(status)}${id}\t${title.replace(/\s+/gu, ' ')}`).join('\n');

/** What {@link packIssues} packed, without the titles: two hundred thousand of them are listed by these. */
export function unpackIds(packed: string): Omit<IssueFact, 'title'>[] {
  const facts: Omit<IssueFact, 'title'>[] = [];
  for (let at = 0; at < packed.length;) {
    const end = packed.indexOf('\n', at);
    facts.push({ status: STATUSES[packed.charCodeAt(at) - ZERO] ?? 'unspecified', id: packed.slice(at + 1, packed.indexOf('\t', at)) });
    at = end < 0 ? packed.length : end + 1;
  }
  return facts;
}

/** What {@link packIssues} packed. */
export const unpackIssues = (packed: string): IssueFact[] =>
  (packed === '' ? [] : packed.split('\n')).map((line) => {
    const tab = line.indexOf('\t');
    return { status: STATUSES[Number(line.charAt(0))] ?? 'unspecified', id: line.slice(1, tab), title: line.slice(tab + 1) };
  });
