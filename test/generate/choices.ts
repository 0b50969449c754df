import fc from 'fast-check';
import { ACCOUNTABILITY } from './axes/accountability';
import type { Axis, ValueOf } from './axes/axis';
import { CARRIERS, TABLES } from './axes/carriers';
import { CLOSINGS, SIGNED_DATES } from './axes/closings';
import { FAMILIES } from './axes/families';
import { FIELD_ORDERS, FIELD_WORDS, LABEL_FORMS } from './axes/fields';
import { GROUPINGS } from './axes/grouping';
import { DESCRIPTIONS, HEADING_FORMS, HEADING_PLACES } from './axes/headings';
import { LIMIT_FORMS } from './axes/limits';
import { INNER_MEASURES, MEASURE_LISTS } from './axes/measures';
import { COUNTINGS, NUMBERINGS } from './axes/numbering';
import { DATE_STYLES, NEXT_STEPS, RANGES, SIGNATURES, TITLE_FORMS } from './axes/opening';
import { PROBLEMS } from './axes/problems';
import { PROMISE_FRAMES, PROMISE_PLACES } from './axes/promises';
import { STATUS_PLACES, STATUS_WORDS } from './axes/status';
import { TOTALS } from './axes/totals';
import { WIDTHS } from './axes/width';
import { isWritten, isWrittenIssue, isWrittenNotice } from './left-out';
import { settle } from './settle';

/** What a notice keeps to from beginning to end. */
export const NOTICE_AXES = {
  family: FAMILIES,
  title: TITLE_FORMS,
  dates: DATE_STYLES,
  range: RANGES,
  numbering: NUMBERINGS,
  counting: COUNTINGS,
  grouping: GROUPINGS,
  heading: HEADING_FORMS,
  'heading place': HEADING_PLACES,
  description: DESCRIPTIONS,
  'measure list': MEASURE_LISTS,
  fields: FIELD_ORDERS,
  'field words': FIELD_WORDS,
  'label form': LABEL_FORMS,
  'status place': STATUS_PLACES,
  totals: TOTALS,
  accountability: ACCOUNTABILITY,
  'next steps': NEXT_STEPS,
  closing: CLOSINGS,
  signature: SIGNATURES,
  'signed date': SIGNED_DATES,
  width: WIDTHS,
  carrier: CARRIERS,
  table: TABLES,
} satisfies Record<string, Axis<unknown>>;

/** What changes from problem to problem; `limit` is a dated promise or the value of a limit's field. */
export const ISSUE_AXES = {
  problem: PROBLEMS,
  status: STATUS_WORDS,
  measure: INNER_MEASURES,
  limit: { none: null, ...LIMIT_FORMS },
  promise: PROMISE_FRAMES,
  'promise place': PROMISE_PLACES,
} satisfies Record<string, Axis<unknown>>;

type Choice<Axes> = { readonly [Name in keyof Axes]: ValueOf<Axes[Name]> };
export type NoticeChoice = Choice<typeof NOTICE_AXES>;
export type IssueChoice = Choice<typeof ISSUE_AXES>;

/** One problem: its values on the axes, and numbers that pick words. */
export interface IssueSeed {
  readonly choice: IssueChoice;
  readonly words: number;
  readonly measures: number;
  /** Months from the notice to the limit, 1 to 11, and its day. */
  readonly months: number;
  readonly day: number;
}

/** All a notice is written from: the same seed gives the same notice. */
export interface NoticeSeed {
  readonly choice: NoticeChoice;
  readonly issues: readonly IssueSeed[];
  readonly words: number;
  /** Days from 1 January 2024 to the day of the notice. */
  readonly day: number;
}

/** The plain value of an axis is drawn more often where the others would drown the rest, or take long to read, as pages do. */
const OFTEN: Readonly<Record<string, readonly [value: string, times: number]>> = {
  table: ['none', 60],
  carrier: ['text', 26],
  width: ['full marks', 4],
  fields: ['none', 4],
  limit: ['none', 12],
  status: ['none', 4],
  measure: ['plain', 6],
  description: ['none', 10],
  range: ['至', 4],
};

/** May a value be drawn? */
export type Keep = (axis: string, value: string) => boolean;

function choiceOf<Axes extends Record<string, Axis<unknown>>>(axes: Axes, keep: Keep): fc.Arbitrary<Choice<Axes>> {
  const values = Object.entries(axes).map(([name, axis]) => {
    const [often, times] = OFTEN[name] ?? ['', 0];
    return [
      name,
      fc.constantFrom(
        ...Object.keys(axis)
          .filter((value) => keep(name, value))
          .flatMap((value) => (value === often ? new Array<string>(times).fill(value) : [value])),
      ),
    ];
  });
  return fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<string>>) as unknown as fc.Arbitrary<Choice<Axes>>;
}

/** Problems with any words, of a choice. */
export const issueSeedOf = (choice: fc.Arbitrary<IssueChoice>): fc.Arbitrary<IssueSeed> =>
  fc.record({
    choice,
    words: fc.nat(997),
    measures: fc.integer({ min: 1, max: 4 }),
    months: fc.integer({ min: 1, max: 11 }),
    day: fc.integer({ min: 1, max: 28 }),
  });

/** Notices of two to six such problems, with any words, of a choice. */
export const noticeSeedOf = (choice: fc.Arbitrary<NoticeChoice>, issue: fc.Arbitrary<IssueSeed>): fc.Arbitrary<NoticeSeed> =>
  fc.record({ choice, issues: fc.array(issue, { minLength: 2, maxLength: 6 }), words: fc.nat(997), day: fc.nat(700) });

/** Notices of these values that are not left out (see left-out.ts). */
export function noticesOf(keep: Keep): fc.Arbitrary<NoticeSeed> {
  const notice = choiceOf(NOTICE_AXES, keep)
    .map(settle)
    .filter((choice) => isWrittenNotice(choice) && Object.entries(choice).every(([axis, value]) => keep(axis, value)));
  return noticeSeedOf(notice, issueSeedOf(choiceOf(ISSUE_AXES, keep).filter(isWrittenIssue))).filter(isWritten);
}

/** Notices of all values. */
export const noticeSeed: fc.Arbitrary<NoticeSeed> = noticesOf(() => true);
