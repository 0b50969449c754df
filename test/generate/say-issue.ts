import { addMonths, toIsoDate } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import type { IssueStatus } from '@/lib/notice/types';
import { FIELD_WORDS, PROGRESS, RESPONSIBLE } from './axes/fields';
import { DESCRIBED } from './axes/headings';
import { LIMIT_FORMS } from './axes/limits';
import type { Limit, LimitForm } from './axes/limits';
import { INNER_MEASURES, MEASURE_LISTS, PLAIN_MEASURES } from './axes/measures';
import { PROBLEMS } from './axes/problems';
import { PROMISE_FRAMES, PROMISED } from './axes/promises';
import { STATUS_PLACES, STATUS_WORDS } from './axes/status';
import type { StatusWords } from './axes/status';
import type { IssueSeed, NoticeChoice } from './choices';
import { pick } from './sheet';

/** Where a problem stands, and what is used up: no two problems of a notice share a title, a measure or a promise. */
export interface IssuePlace {
  readonly choice: NoticeChoice;
  readonly issued: CivilDate;
  /** The day the inspection's findings were told: limits were set then. */
  readonly feedback: CivilDate;
  /** Its number, and its group's, as printed. */
  readonly number: number;
  readonly groupNumber: number;
  readonly sectionPath: readonly string[];
  /** Status of the group it stands in. */
  readonly group: IssueStatus | null;
  readonly used: Set<string>;
}

/** Everything that is said of one problem, before it is put in order. */
export interface Sayings {
  readonly title: string;
  readonly description: string;
  readonly measures: readonly string[];
  readonly status: StatusWords;
  readonly limit: Limit | null;
  /** The clause that promises, if the limit stands in one. */
  readonly promise: string | null;
  readonly progress: string;
  readonly responsible: string;
}

const YEARLESS = /^(?:\d+月|本月|国庆|元旦)/;
/** In months. */
const YEAR = 12;

/** The first item from `n` on that was not used yet. */
function fresh(list: readonly string[], n: number, used: Set<string>): string {
  const turned = list.map((_, i) => pick(list, n + i));
  const item = turned.find((one) => !used.has(one)) ?? pick(list, n);
  used.add(item);
  return item;
}

/** What an issue says of its own state. Nothing where the notice has no place for it. */
function ownStatus(seed: IssueSeed, { choice }: IssuePlace): StatusWords {
  return STATUS_PLACES[choice['status place']].at === 'nowhere' && choice.table === 'none'
    ? STATUS_WORDS.none
    : STATUS_WORDS[seed.choice.status];
}

/** The limit of a problem in words, or null. `labelled`: it stands alone in a field. */
function limitOf(seed: IssueSeed, { issued }: IssuePlace, labelled: boolean): Limit | null {
  const { limit } = seed.choice;
  if (limit === 'none') return null;
  const form: LimitForm = LIMIT_FORMS[limit];
  if (labelled && form.needsSentence) return null;
  return form.limit({ issued, target: { ...addMonths({ ...issued, day: 1 }, seed.months), day: seed.day } });
}

function withPromise(measures: readonly string[], promise: string | null, place: string): readonly string[] {
  if (promise === null) return measures;
  if (place === 'last measure') return [...measures, promise];
  return place === 'in a measure, behind a comma'
    ? measures.map((one, i) => (i === measures.length - 1 ? `${one}，${promise}` : one))
    : measures;
}

/** Does a limit without a year name a day between the feedback and the notice as well as one to come? */
function mayBeOver({ due }: Limit, { feedback }: IssuePlace): boolean {
  return due !== null && toIsoDate(addMonths({ ...feedback, day: 1 }, YEAR)) <= due;
}

/**
 * Picks the words of one problem.
 *
 * @param labelledLimit - Its limit stands in a field or cell, else in a clause that promises.
 */
export function sayIssue(seed: IssueSeed, place: IssuePlace, labelledLimit: boolean): Sayings {
  const { choice, words } = seed;
  const { used } = place;
  const status = ownStatus(seed, place);
  // Nobody promises a date for what is done; a field may still name the limit it had.
  const done = (status.status === 'unspecified' ? place.group : status.status) === 'completed';
  const said = done && !labelledLimit ? null : limitOf(seed, place, labelledLimit);
  // 「整改时限：9月底前」 of what is done: this September or the last? And of what is not, where the last lies behind the feedback, too?
  const either = said !== null && labelledLimit && YEARLESS.test(said.words) && (done || mayBeOver(said, place));
  const limit = either ? null : said;
  const promise = limit === null || labelledLimit ? null : PROMISE_FRAMES[choice.promise].clause(limit.words, fresh(PROMISED, words, used));
  // A list of one is no list: nobody writes 其一 without 其二.
  const least = 'label' in MEASURE_LISTS[place.choice['measure list']] ? 2 : 1;
  const measures = Array.from({ length: Math.max(least, seed.measures) }, (_, i) => fresh(PLAIN_MEASURES, words + i, used));
  // A month without a year behind a clause with an old one is read either way: the measure the promise ends is a plain one.
  const behindComma = promise !== null && choice['promise place'] === 'in a measure, behind a comma';
  if (measures.length > 1 || !behindComma) measures[0] = fresh(INNER_MEASURES[choice.measure], words, used);
  const isUnit = /单位|部门|科室/.test(FIELD_WORDS[place.choice['field words']].responsible) || place.choice.table !== 'none';
  return {
    title: fresh(PROBLEMS[choice.problem], words, used),
    description: fresh(DESCRIBED, words, used),
    measures: withPromise(measures, promise, choice['promise place']),
    status,
    limit,
    promise,
    progress: pick(PROGRESS, words),
    responsible: pick(isUnit ? RESPONSIBLE.unit : RESPONSIBLE.person, words),
  };
}
