/** What became of a page that was saved, in the order they are listed. */
export const CHECK_OUTCOMES = ['same', 'changed', 'moved', 'gone', 'unclear'] as const;

/**
 *   same     the saved text is there
 *   changed  the same notice, in other words
 *   moved    another address holds it, to which the old one leads
 *   gone     the site says so, or the address leads to what is no page of its own, or holds something else
 *   unclear  it could not be told: an error is never "gone"
 */
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** Why nothing was read of a page. */
export const READ_FAILURES = ['page-unreachable', 'page-timeout', 'page-gone', 'no-article', 'no-permission', 'not-a-web-page', 'unexpected'] as const;
export type ReadFailure = (typeof READ_FAILURES)[number];

/** Ids of the rules that decide (judge.ts), and why a page could not be read. */
export const CHECK_REASONS = [
  'same-text', 'text-elsewhere', 'changed-elsewhere', 'other-text', 'http-gone', 'http-error', 'login', 'guard', 'soft-404', 'text-in-part',
  'title-alone', 'other-site', 'to-front', 'to-column', 'other-notice', 'little-text', 'no-notice', ...READ_FAILURES,
] as const;
export type CheckReason = (typeof CHECK_REASONS)[number];

/** A check of a record: when, what came of it, and what that rests on. */
export interface Check {
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly outcome: CheckOutcome;
  readonly why: CheckReason;
  /** The address that was opened. */
  readonly url: string;
  /** Where that led to; absent if nothing is known of it. */
  readonly finalUrl?: string;
  /** The server's answer; absent where it is not known. */
  readonly status?: number;
  /** Of the text that was read; absent if there was none. */
  readonly textSha256?: string;
  /** Of the page that was read. */
  readonly title?: string;
  /** Lines the page has more and fewer than what is saved; only of another text. */
  readonly lines?: { readonly added: number; readonly removed: number };
}
