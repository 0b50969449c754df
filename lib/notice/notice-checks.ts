import type { Paragraph } from '@/lib/text/paragraphs';
import { foldText } from '@/lib/text/fold';
import { NUMBER, parseWholeNumber } from '@/lib/text/numerals';
import { hasUnreadPhone } from './contacts/unread-contacts';
import { hasDamagedNumber, holdsUnreadable } from '@/lib/text/unreadable';
import { scanDates } from '@/lib/time/scan-dates';
import { isStatusGroup } from './forms/problem-heading';
import { patternOf } from './words/pattern';
import { ENDINGS, RECTIFIED, WHOLLY } from './words/status';
import type { Ends } from './missing-parts';
import type { DeclaredTotal, Issue, IssueStatus, Notice, TotalCheck } from './types';

/** What the checks look at. */
export interface CheckedNotice extends Pick<Notice, 'declaredTotals' | 'issues' | 'sections'> {
  readonly paragraphs: readonly Paragraph[];
  readonly ends: Ends;
}

interface CheckRow {
  /** The reason a record gives; its words are in the catalogue under `reason.`. */
  readonly reason: string;
  readonly when: (notice: CheckedNotice) => boolean;
  readonly example: string;
}

const foundChecks = ({ declaredTotals }: CheckedNotice): TotalCheck[] => declaredTotals.flatMap(({ checks }) => checks.filter(({ name }) => name === 'found'));

/** A heading that stood for more single problems than this would be the first of its kind. */
const MOST_TO_A_HEADING = 5;

/**
 * Fewer than declared, whatever unit is meant: no unit agrees, and the finer one would put too many under a heading. One heading
 * alone is no grouping, and a text without a signature may be the beginning of one.
 */
function isShort(check: TotalCheck, issues: number, signed: boolean): boolean {
  if (check.declared === undefined || check.declared <= issues || check.reason === 'part-of-the-problems' || check.reason === 'notice-incomplete') return false;
  return check.reason !== 'finer-unit-not-printed' || issues === 1 || !signed || check.declared >= issues * MOST_TO_A_HEADING;
}

const STATES: readonly (readonly ['completed' | 'inProgress' | 'notStarted', IssueStatus])[] = [['completed', 'completed'], ['inProgress', 'in-progress'], ['notStarted', 'not-started']];

/** 6个问题,已完成整改4个: of the six issues found fewer than four say so. Only a count of as many as were found is compared. */
function lacksStatuses({ values }: DeclaredTotal, issues: readonly Issue[]): boolean {
  const parts = STATES.map(([key]) => values[key]).filter((value) => value !== undefined);
  if (parts.length === 0 || values.measures !== undefined || values.suggestions !== undefined) return false;
  const whole = values.problems ?? values.tasks ?? values.categories ?? parts.reduce((sum, value) => sum + value, 0);
  if (whole !== issues.length) return false;
  return STATES.some(([key, status]) => (values[key] ?? 0) > issues.filter((issue) => issue.status === status || (key !== 'completed' && issue.status === 'long-term')).length);
}

/**
 * Does a declared unit equal what was found? 3个方面4个问题 and three issues: that there are as many aspects is chance where
 * the problems beside them are contradicted.
 */
const agrees = (checks: readonly TotalCheck[]): boolean =>
  checks.some(({ result, reason }) => result === 'consistent' && (reason !== 'aspects-equal-issues' || !checks.some((other) => other.result === 'inconsistent')));

/** 2个问题已全部完成整改: some of the problems, counted because they are done. */
const OF_THE_DONE = /完成|到位|已/;

/** 4个问题,截至目前,全部完成整改 */
const ALL_DONE = patternOf`(\d{1,3})[个项](?:具体)?问题[^。;\d]{0,9}(?:${WHOLLY}|均已?)(?:${RECTIFIED})`;

/** All problems are called done, so many were found, and not each says so. */
const lacksDone = (text: string, issues: readonly Issue[]): boolean =>
  Number(ALL_DONE.exec(text)?.[1]) === issues.length && issues.some(({ status }) => status !== 'completed');

/** Between a count and what is left out of it stands a clause: 制定整改措施19条. More speaks of something else. */
const CLAUSE = 30;
/** 6个问题,除1个问题外,均已完成整改 */
const ALL_BUT = new RegExp(`(?<whole>${NUMBER})[个项][\\u4e00-\\u9fff]{0,4}问题[^。;]{0,${CLAUSE}}?除(?<open>${NUMBER})[个项][^。;\\d]{0,8}?外,?[^。;\\d]{0,8}(?:${WHOLLY}|均|都)(?:已|${ENDINGS})`);

/** All problems but so many are called done, and not so many are open. */
function lacksAllBut(text: string, issues: readonly Issue[]): boolean {
  const { whole, open } = ALL_BUT.exec(text)?.groups ?? {};
  return whole !== undefined && parseWholeNumber(whole) === issues.length &&
    issues.filter(({ status }) => status !== 'completed').length !== parseWholeNumber(open ?? '');
}

/** 6个问题,整改完成率100%: so many were found, and one of them is said to be open. */
const lacksRate = ({ values }: DeclaredTotal, issues: readonly Issue[]): boolean =>
  values.ratePercent === 100 && values.measures === undefined && (values.problems ?? values.tasks) === issues.length &&
  issues.some(({ status }) => status === 'in-progress' || status === 'not-started');

/** Reasons to look at the notice as a whole, beside those of single issues and deadlines. In the order they are told. */
const ROWS: readonly CheckRow[] = [
  {
    reason: 'ends-in-mid-sentence', example: '…二是对2户长期欠费企业提起 (the last words of the text, no signature)',
    when: ({ ends }) => ends.open,
  },
  {
    reason: 'file-cut-short', example: '（1）核查补贴 (the last words of a page whose file breaks off there)',
    when: ({ ends }) => ends.cutShort,
  },
  {
    reason: 'text-announced-only', example: '现将整改进展情况予以公布。 (the last words of the text; six pictures stand below)',
    when: ({ ends }) => ends.announced,
  },
  {
    reason: 'text-not-read', example: 'the second half of the problems under a tab that the page does not show',
    when: ({ ends }) => ends.hidden,
  },
  {
    reason: 'declared-issues-not-found', example: '对照反馈的3个方面6个问题… and no heading that names one',
    when: (notice) => notice.issues.length === 0 && foundChecks(notice).length > 0,
  },
  {
    reason: 'fewer-issues-than-declared', example: '反馈的6个问题 and one heading that names a problem',
    when: (notice) => {
      const checks = foundChecks(notice);
      const count = notice.issues.length;
      return count > 0 && !agrees(checks) && checks.some((check) => isShort(check, count, notice.ends.signed));
    },
  },
  {
    reason: 'more-issues-than-declared', example: '反馈的4个问题 and seven headings that name one',
    when: (notice) => {
      const checks = foundChecks({ ...notice, declaredTotals: notice.declaredTotals.filter(({ quote }) => !OF_THE_DONE.test(quote)) });
      const isMore = ({ result, declared }: TotalCheck): boolean => result === 'inconsistent' && declared !== undefined && declared < notice.issues.length;
      return !agrees(checks) && checks.some(isMore);
    },
  },
  {
    reason: 'fewer-statuses-than-declared', example: '6个问题,已完成整改4个、正在整改2个 and four issues of unknown status',
    when: ({ declaredTotals, issues, paragraphs }) => issues.length > 0 &&
      (declaredTotals.some((total) => lacksStatuses(total, issues) || lacksRate(total, issues)) || paragraphs.some(({ text }) => lacksDone(text, issues) || lacksAllBut(text, issues))),
  },
  {
    reason: 'status-group-without-issues', example: '三、正在推进整改的问题 and no issue below it',
    when: ({ sections, issues }) => issues.length > 0 && sections.some(({ label, title }) =>
      isStatusGroup(foldText(title).text) && /问题/.test(title) && !issues.some(({ sectionPath }) => sectionPath.includes(`${label}${title}`))),
  },
  {
    reason: 'unreadable-characters', example: '于202□年6月底前完成, 联系电话:0510-□5671234',
    when: ({ paragraphs }) => paragraphs.some(({ text }) => holdsUnreadable(text) && (hasDamagedNumber(text, 0, text.length) || scanDates(text).some(({ unreadable }) => unreadable))),
  },
  {
    reason: 'phone-not-read', example: '联系电话:0510-56I1234',
    when: ({ paragraphs }) => hasUnreadPhone(paragraphs),
  },
];

/**
 * Why the reading of a notice as a whole should be looked at: fewer problems or statuses than it declares, a text that
 * breaks off, numbers that cannot be read.
 *
 * @returns Names of reasons; empty if there is none.
 */
export const noticeChecks = (notice: CheckedNotice): string[] => ROWS.filter(({ when }) => when(notice)).map(({ reason }) => reason);
