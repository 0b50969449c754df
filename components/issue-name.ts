import type { Issue } from '@/lib/notice/types';

/** An ordinal as it is printed: a bare number gets its point ("1" is "1."), labels of their own (一是) stay. */
export const ordinalWords = (ordinal: string): string => (/^\d{1,4}$/.test(ordinal) ? `${ordinal}.` : ordinal);

/** What an issue is called in one line, `untitled` if the page does not hold its heading. */
export function issueName(issue: Issue, untitled: string): string {
  const title = issue.title ?? issue.heading?.value ?? untitled;
  return issue.ordinal === undefined ? title : `${ordinalWords(issue.ordinal)} ${title}`;
}
