import { addMonths } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import type { IssueStatus } from '@/lib/notice/types';
import type { GoldDeadline, GoldIssue } from '@/lib/cli/accuracy/gold';
import { TABLES } from './axes/carriers';
import type { TableColumn } from './axes/carriers';
import { FIELD_ORDERS, FIELD_WORDS, LABEL_FORMS, PROGRESS, RESPONSIBLE } from './axes/fields';
import { HEADING_FORMS, HEADING_PLACES } from './axes/headings';
import type { HeadingForm } from './axes/headings';
import { LIMIT_FORMS } from './axes/limits';
import type { Limit, LimitForm } from './axes/limits';
import { INNER_MEASURES, MEASURE_LISTS, PLAIN_MEASURES } from './axes/measures';
import type { MeasureList } from './axes/measures';
import { NUMBERINGS, SERIES } from './axes/numbering';
import type { Series } from './axes/numbering';
import { PROBLEMS } from './axes/problems';
import { PROMISE_FRAMES, PROMISED } from './axes/promises';
import { STATUS_PLACES, STATUS_WORDS } from './axes/status';
import type { StatusWords } from './axes/status';
import type { IssueSeed, NoticeChoice } from './choices';
import { Paragraphs } from './paragraphs';
import { pick } from './sheet';
import type { AxisValues, WrittenIssue } from './sheet';

/** Where a problem stands, and what is used up: no two problems of a notice share a title, a measure or a promise. */
export interface IssuePlace {
  readonly choice: NoticeChoice;
  readonly issued: CivilDate;
  /** Its number, as printed. */
  readonly number: number;
  readonly sectionPath: readonly string[];
  /** Status of the group it stands in. */
  readonly group: IssueStatus | null;
  readonly used: Set<string>;
}

/** The first item from `n` on that was not used yet. */
function fresh(list: readonly string[], n: number, used: Set<string>): string {
  const turned = list.map((_, i) => pick(list, n + i));
  const item = turned.find((one) => !used.has(one)) ?? pick(list, n);
  used.add(item);
  return item;
}

const quoteInside = (title: string): string => `“${title.replace(/“/g, '‘').replace(/”/g, '’')}”`;

/** What an issue says of its own state, and where. Nothing where the notice has no place for it. */
function ownStatus(seed: IssueSeed, { choice }: IssuePlace): StatusWords {
  return choice['status place'] === 'nowhere' && choice.table === 'none' ? STATUS_WORDS.none : STATUS_WORDS[seed.choice.status];
}

/** The dated promise or limit of a problem; none beside a state that leaves nothing to do, but for a labelled limit. */
function limitOf(seed: IssueSeed, { issued }: IssuePlace, labelled: boolean): Limit | null {
  const { limit } = seed.choice;
  if (limit === 'none') return null;
  const form: LimitForm = LIMIT_FORMS[limit];
  if (labelled && form.needsSentence) return null;
  const month = addMonths({ ...issued, day: 1 }, seed.months);
  return form.limit({ issued, target: { ...month, day: seed.day } });
}

const goldDeadline = (quote: string, { words, due, acceptable }: Limit): GoldDeadline =>
  ({ quote, expression: words, due, ...(acceptable && { due_acceptable: [...acceptable] }), tier: 'core' });

/** Everything that is said of one problem, before it is put in order. */
interface Sayings {
  readonly title: string;
  readonly measures: readonly string[];
  readonly status: StatusWords;
  readonly limit: Limit | null;
  /** The clause that promises, if the limit stands in one. */
  readonly promise: string | null;
  readonly progress: string;
  readonly responsible: string;
}

function say(seed: IssueSeed, place: IssuePlace, labelledLimit: boolean): Sayings {
  const { choice, words } = seed;
  const { used } = place;
  const status = ownStatus(seed, place);
  const done = (status.status === 'unspecified' ? place.group : status.status) === 'completed';
  const limit = done && !labelledLimit ? null : limitOf(seed, place, labelledLimit);
  const promise = limit === null || labelledLimit ? null : PROMISE_FRAMES[choice.promise].clause(limit.words, fresh(PROMISED, words, used));
  const measures = Array.from({ length: seed.measures }, (_, i) => fresh(PLAIN_MEASURES, words + i, used));
  // A month without a year behind a clause with an old one is read either way: the measure the promise ends is a plain one.
  if (seed.measures > 1 || promise === null || choice['promise place'] !== 'in a measure, behind a comma') measures[0] = fresh(INNER_MEASURES[choice.measure], words, used);
  const who = ['责任单位', '牵头单位', '责任部门'].includes(FIELD_WORDS[place.choice['field words']].responsible) ? RESPONSIBLE.unit : RESPONSIBLE.person;
  return {
    title: fresh(PROBLEMS[choice.problem], words, used), measures: withPromise(measures, promise, choice['promise place']), status, limit, promise,
    progress: pick(PROGRESS, words), responsible: pick(place.choice.table === 'none' ? who : RESPONSIBLE.unit, words),
  };
}

function withPromise(measures: readonly string[], promise: string | null, place: string): readonly string[] {
  if (promise === null) return measures;
  if (place === 'last measure') return [...measures, promise];
  return place === 'in a measure, behind a comma' ? measures.map((one, i) => (i === measures.length - 1 ? `${one}，${promise}` : one)) : measures;
}

/** Statuses a reader accepts: own words, else the group's; a promise may be taken for a remainder where neither says anything. */
function goldStatus({ status, promise }: Sayings, group: IssueStatus | null): Pick<GoldIssue, 'status' | 'status_acceptable'> {
  if (status.status !== 'unspecified') return { status: status.status, status_acceptable: [...(status.acceptable ?? [status.status])] };
  if (group !== null) return { status: group, status_acceptable: [group] };
  return { status: 'unspecified', status_acceptable: promise === null ? ['unspecified'] : ['unspecified', 'in-progress'] };
}

/** Measures as list or sentences, in the open paragraph or in lines. */
function writeMeasures(text: Paragraphs, measures: readonly string[], list: MeasureList, numbered: Series): void {
  const label = list.label === null ? numbered : list.label;
  const items = measures.map((one, i) => `${label ? `${label(i + 1)}${list.after ?? ''}` : ''}${one}`);
  if (!list.lines) {
    text.add(`${items.join(label ? '；' : '。')}。`);
    return;
  }
  text.close();
  for (const item of items) {
    text.close();
    text.add(`${item}。`);
  }
}

function goldMeasures(measures: readonly string[], list: MeasureList, numbered: Series): GoldIssue['measures'] {
  const label = list.label === null ? numbered : list.label;
  return list.scored && label ? measures.map((one, i) => ({ label: label(i + 1), starts_with: one.slice(0, 8) })) : [];
}

function writeFields(text: Paragraphs, said: Sayings, choice: NoticeChoice, list: MeasureList, numbered: Series): boolean {
  const words = FIELD_WORDS[choice['field words']];
  const form = LABEL_FORMS[choice['label form']];
  let endsInField = false;
  const labelled = (label: string, value: string, closed: boolean): void => {
    text.close();
    const alone = 'ownLine' in form;
    if (alone) text.own(form.open(label));
    text.own(alone ? value : closed ? form.field(label, value) : `${form.open(label)}${value}`);
  };
  for (const part of FIELD_ORDERS[choice.fields]) {
    endsInField = part !== 'measures' && part !== 'label:measures';
    if (part === 'measures') writeMeasures(text, said.measures, list, numbered);
    else if (part === 'label:measures') {
      if ('ownLine' in form) text.own(form.open(words.measures));
      else {
        if (choice['heading place'].startsWith('own')) text.close();
        text.add(form.open(words.measures));
      }
    } else if (part === 'progress') labelled(words.progress, `${said.progress}。`, false);
    else if (part === 'responsible') labelled(words.responsible, said.responsible, true);
    else if (part === 'limit') {
      if (said.limit) labelled(words.limit, said.limit.words, true);
    } else labelled(words.next, said.promise !== null ? `${said.promise}。` : '继续巩固整改成果，防止问题反弹。', false);
  }
  return endsInField;
}

/** The axes that made a difference to this problem. */
function effective(seed: IssueSeed, said: Sayings, ownStatusShown: boolean): AxisValues {
  const { problem, measure, limit, promise, 'promise place': promisePlace } = seed.choice;
  return {
    problem, measure, status: ownStatusShown ? seed.choice.status : 'none', limit: said.limit ? limit : 'none',
    ...(said.promise !== null && { promise, 'promise place': promisePlace }),
  };
}

/** Writes one problem with its answer. */
export function writeIssue(seed: IssueSeed, place: IssuePlace): WrittenIssue {
  const { choice } = place;
  const order: readonly string[] = FIELD_ORDERS[choice.fields];
  const columns: readonly TableColumn[] = TABLES[choice.table].columns;
  const table = columns.length > 0;
  const labelledLimit = order.includes('limit') || table;
  const said = say(order.includes('next') ? { ...seed, choice: { ...seed.choice, 'promise place': '下一步，' } } : seed, place, labelledLimit);
  const list: MeasureList = MEASURE_LISTS[choice['measure list']];
  const numbering = NUMBERINGS[choice.numbering];
  const numbered: Series = SERIES[numbering.measure];
  const form: HeadingForm = HEADING_FORMS[choice.heading];
  const headingPlace = HEADING_PLACES[choice['heading place']];
  const statusPlace = STATUS_PLACES[choice['status place']];
  const text = new Paragraphs();

  const mark = said.status.short !== '' && 'mark' in statusPlace ? statusPlace.mark(said.status.short) : '';
  text.heading(`${SERIES[numbering.issue](place.number)}${form.words(said.title, quoteInside(said.title))}${mark}${headingPlace.end}`);
  if (!headingPlace.runIn) text.close();
  const endsInField = writeFields(text, said, choice, list, numbered);
  if (said.promise !== null && !order.includes('next')) {
    if (seed.choice['promise place'] === 'last sentence') text.add(`${said.promise}。`);
    if (seed.choice['promise place'] === '下一步，') text.own(`下一步，${said.promise}。`);
  }
  if (said.status.short !== '') {
    if (statusPlace.at === 'sentence' && !endsInField) text.add(said.status.sentence);
    else if (statusPlace.at === 'sentence' || statusPlace.at === 'line') text.own(said.status.sentence);
    else if (statusPlace.at === 'label') text.own(`${FIELD_WORDS[choice['field words']].status}：${said.status.short}`);
  }
  text.close();

  const title = form.title ? form.title(said.title) : said.title;
  const shown = said.limit !== null && (!table || columns.includes('limit'));
  return {
    lines: text.lines,
    cells: {
      number: String(place.number), problem: said.title, measures: `${said.measures.join('；')}。`, responsible: said.responsible,
      limit: said.limit?.words ?? '—', status: said.status.short === '' ? '—' : said.status.short,
    },
    gold: {
      title: table ? said.title : title, section_path: [...place.sectionPath],
      ...goldStatus(table && !columns.includes('status') ? { ...said, status: STATUS_WORDS.none } : said, place.group),
      measures: table ? [] : goldMeasures(said.measures, list, numbered),
      ...((columns.includes('responsible') || order.includes('responsible')) && { responsible: [said.responsible] }),
    },
    deadlines: said.limit === null || !shown ? [] : [goldDeadline(said.promise ?? said.limit.words, said.limit)],
    axes: effective(seed, shown ? said : { ...said, limit: null }, said.status.short !== ''),
  };
}
