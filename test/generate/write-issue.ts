import type { IssueStatus } from '@/lib/notice/types';
import type { GoldDeadline, GoldIssue } from '@/lib/cli/accuracy/gold';
import { TABLES } from './axes/carriers';
import type { TableColumn } from './axes/carriers';
import { FIELD_ORDERS, FIELD_WORDS } from './axes/fields';
import { DESCRIPTIONS, HEADING_FORMS, HEADING_PLACES } from './axes/headings';
import type { HeadingForm } from './axes/headings';
import type { Limit } from './axes/limits';
import { MEASURE_LISTS } from './axes/measures';
import { NUMBERINGS, SERIES } from './axes/numbering';
import type { Series } from './axes/numbering';
import { STATUS_PLACES, STATUS_WORDS } from './axes/status';
import type { StatusPlace } from './axes/status';
import type { IssueSeed, NoticeChoice } from './choices';
import { Paragraphs } from './paragraphs';
import { sayIssue } from './say-issue';
import type { IssuePlace, Sayings } from './say-issue';
import type { AxisValues, Line, WrittenIssue } from './sheet';
import { measureLabels, measuresInline, writeFields } from './write-fields';

const quoteInside = (title: string): string => `“${title.replace(/“/g, '‘').replace(/”/g, '’')}”`;

const goldDeadline = (quote: string, { words, due, acceptable }: Limit): GoldDeadline => ({
  quote,
  expression: words,
  due,
  ...(acceptable && { due_acceptable: [...acceptable] }),
  tier: 'core',
});

/** Statuses a reader accepts: own words, else the group's; a promise may be taken for a remainder where neither says anything. */
function goldStatus({ status, promise }: Sayings, group: IssueStatus | null): Pick<GoldIssue, 'status' | 'status_acceptable'> {
  if (status.status !== 'unspecified') return { status: status.status, status_acceptable: [...(status.acceptable ?? [status.status])] };
  if (group !== null) return { status: group, status_acceptable: [group] };
  return { status: 'unspecified', status_acceptable: promise === null ? ['unspecified'] : ['unspecified', 'in-progress'] };
}

/** Where the status stands before the answer, if it does. */
function statusBefore(text: Paragraphs, { status }: Sayings, place: StatusPlace, label: string): void {
  if (status.short === '') return;
  if (place.at === 'first') text.add(status.sentence);
  if (place.at === 'label first') text.own(`${label}：${status.short}`);
}

function statusBehind(text: Paragraphs, { status }: Sayings, place: StatusPlace, label: string, endsInField: boolean): void {
  if (status.short === '') return;
  if (place.at === 'sentence' && !endsInField) text.add(status.sentence);
  else if (place.at === 'sentence' || place.at === 'line') text.own(status.sentence);
  else if (place.at === 'label') text.own(`${label}：${status.short}`);
}

function writeLines(seed: IssueSeed, { choice, number, groupNumber }: IssuePlace, said: Sayings, numbered: Series): readonly Line[] {
  const form: HeadingForm = HEADING_FORMS[choice.heading];
  const headingPlace = HEADING_PLACES[choice['heading place']];
  const statusPlace: StatusPlace = STATUS_PLACES[choice['status place']];
  const { issue: series } = NUMBERINGS[choice.numbering];
  const statusLabel = FIELD_WORDS[choice['field words']].status;
  const description = DESCRIPTIONS[choice.description];
  const text = new Paragraphs();

  const label = SERIES[series](number, groupNumber);
  const mark = said.status.short !== '' && statusPlace.mark ? statusPlace.mark(said.status.short) : '';
  text.heading(
    `${label}${form.words(said.title, quoteInside(said.title))}${mark}${headingPlace.end}`,
    series === 'arabicDot' ? label : null,
  );
  if (!headingPlace.runIn) text.close();
  if (description !== null) text.own(`${description}${said.description}。`);
  statusBefore(text, said, statusPlace, statusLabel);
  const endsInField = writeFields(text, said, choice, numbered);
  if (said.promise !== null && !FIELD_ORDERS[choice.fields].some((part) => part === 'next')) {
    if (seed.choice['promise place'] === 'last sentence') text.add(`${said.promise}。`);
    if (seed.choice['promise place'] === '下一步，') text.own(`下一步，${said.promise}。`);
  }
  statusBehind(text, said, statusPlace, statusLabel, endsInField);
  text.close();
  return text.lines;
}

function goldMeasures(said: Sayings, choice: NoticeChoice, numbered: Series): GoldIssue['measures'] {
  const label = measureLabels(choice, numbered);
  const { scored, lines } = MEASURE_LISTS[choice['measure list']];
  if (!scored || !label || (choice.table !== 'none' && lines)) return [];
  return said.measures.map((one, i) => ({ label: label(i + 1), starts_with: one.slice(0, 8) }));
}

/** The axes that made a difference to this problem. */
function effective({ choice }: IssueSeed, said: Sayings): AxisValues {
  const { problem, measure, limit, promise, 'promise place': promisePlace } = choice;
  return {
    problem,
    measure,
    status: said.status.short === '' ? 'none' : choice.status,
    limit: said.limit ? limit : 'none',
    ...(said.promise !== null && { promise, 'promise place': promisePlace }),
  };
}

/** Writes one problem with its answer: as lines, as cells, and what a reader finds. */
export function writeIssue(seed: IssueSeed, place: IssuePlace): WrittenIssue {
  const { choice } = place;
  const order: readonly string[] = FIELD_ORDERS[choice.fields];
  const columns: readonly TableColumn[] = TABLES[choice.table].columns;
  const table = columns.length > 0;
  const numbered: Series = SERIES[NUMBERINGS[choice.numbering].measure];
  const form: HeadingForm = HEADING_FORMS[choice.heading];
  const labelledLimit = table || order.some((part) => part.includes('limit'));
  const placed = order.includes('next') ? { ...seed, choice: { ...seed.choice, 'promise place': '下一步，' as const } } : seed;
  const all = sayIssue(placed, place, labelledLimit);
  // What has no column is not said.
  const said: Sayings = !table
    ? all
    : {
        ...all,
        limit: columns.includes('limit') ? all.limit : null,
        status: columns.includes('status') ? all.status : STATUS_WORDS.none,
      };
  const inCell = MEASURE_LISTS[choice['measure list']].lines ? null : measureLabels(choice, numbered);
  return {
    lines: writeLines(placed, place, said, numbered),
    cells: {
      number: String(place.number),
      problem: said.title,
      measures: measuresInline(said.measures, choice, inCell),
      responsible: said.responsible,
      limit: said.limit?.words ?? '—',
      status: said.status.short === '' ? '—' : said.status.short,
    },
    gold: {
      title: !table && form.title ? form.title(said.title) : said.title,
      section_path: [...place.sectionPath],
      ...goldStatus(said, place.group),
      measures: goldMeasures(said, choice, numbered),
      ...([...columns, ...order].some((part) => part.startsWith('responsible')) && { responsible: [said.responsible] }),
    },
    deadlines: said.limit === null ? [] : [goldDeadline(said.promise ?? said.limit.words, said.limit)],
    axes: effective(placed, said),
  };
}
