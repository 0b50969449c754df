import { addDays, addMonths, toIsoDate } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import type { GoldNotice } from '@/lib/cli/accuracy/gold';
import type { IssueStatus } from '@/lib/notice/types';
import { ACCOUNTABILITY } from './axes/accountability';
import { TABLES } from './axes/carriers';
import { CLOSINGS, SIGNED_DATES } from './axes/closings';
import type { Closing } from './axes/closings';
import { FAMILIES, PLACES } from './axes/families';
import type { Case, FamilyForm } from './axes/families';
import { GROUPINGS } from './axes/grouping';
import type { Grouping } from './axes/grouping';
import { LIMIT_FORMS } from './axes/limits';
import { COUNTINGS, NUMBERINGS, SERIES } from './axes/numbering';
import type { Numbering } from './axes/numbering';
import { DATE_STYLES, NEXT_STEPS, RANGES, SIGNATURES, TITLE_FORMS } from './axes/opening';
import { STATUS_WORDS } from './axes/status';
import { TOTALS } from './axes/totals';
import type { Totals } from './axes/totals';
import { WIDTHS } from './axes/width';
import type { IssueSeed, NoticeChoice, NoticeSeed } from './choices';
import { line, pick } from './sheet';
import type { AxisValues, Block, GeneratedNotice, WrittenIssue } from './sheet';
import { printNotice } from './print-notice';
import { writeIssue } from './write-issue';
import { shareMerged, writeTables } from './write-table';

interface Group {
  readonly title: string | null;
  readonly status: IssueStatus | null;
  readonly issues: readonly IssueSeed[];
}

/** Problems in groups: by theme in two or three runs, by status as each says of itself; a silent one goes where its words number says. */
function groupsOf({ by, themes = [], statuses = [] }: Grouping, issues: readonly IssueSeed[]): readonly Group[] {
  if (by === 'none') return [{ title: null, status: null, issues }];
  if (by === 'theme') {
    const size = Math.ceil(issues.length / Math.min(themes.length, Math.ceil(issues.length / 2)));
    return themes
      .map((title, i) => ({ title, status: null, issues: issues.slice(i * size, (i + 1) * size) }))
      .filter((group) => group.issues.length > 0);
  }
  const groupOf = ({ choice, words }: IssueSeed): IssueStatus => {
    const { status } = STATUS_WORDS[choice.status];
    return status === 'unspecified' ? pick(statuses, words).status : status === 'not-started' ? 'in-progress' : status;
  };
  return statuses
    .map(({ words, status }) => ({ title: words, status, issues: issues.filter((issue) => groupOf(issue) === status) }))
    .filter((group) => group.issues.length > 0);
}

const heading = (text: string): Block => line('heading', text, text.length);

/** A date in words; the year only where it is another than the last one said, if the notice says it once. */
function dateWords({ year, month, day }: CivilDate, said: number | null, dots: boolean): string {
  return dots ? `${year}.${month}.${day}` : `${year === said ? '' : `${year}年`}${month}月${day}日`;
}

interface Dates {
  readonly issued: CivilDate;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly feedback: CivilDate;
}

function datesOf(seed: NoticeSeed): Dates {
  const issued = addDays({ year: 2024, month: 1, day: 1 }, seed.day);
  const feedback = addDays(issued, -(60 + (seed.words % 90)));
  const end = addDays(feedback, -(20 + (seed.words % 40)));
  return { issued, feedback, end, start: addDays(end, -(40 + (seed.words % 30))) };
}

/** The year of the audited budget stands between the dates of an audit's opening, so its dates all say theirs. */
function openingOf(family: FamilyForm, one: Case, { start, end, feedback }: Dates, choice: NoticeChoice): string {
  const { repeat, dots } = DATE_STYLES[choice.dates];
  const every = repeat || family.inspection === '审计';
  const range = `${dateWords(start, null, dots)}${RANGES[choice.range]}${dateWords(end, every ? null : start.year, dots)}`;
  return family.opening(one, range, dateWords(feedback, every ? null : end.year, dots));
}

function organisedWords({ short }: Case, family: FamilyForm, totals: Totals | null, { feedback }: Dates): string {
  const said = totals === null ? '' : `${totals.sentence}。`;
  return `${short}高度重视${family.inspection}整改工作，${feedback.month}月${feedback.day}日召开专题会议研究部署，成立整改工作领导小组，制定整改方案。${said}`;
}

/** The problems in lines, under their groups' headings. */
function writeGroups(
  seed: NoticeSeed,
  zone: string | null,
  { issued, feedback }: Dates,
): { blocks: Block[]; issues: WrittenIssue[]; sections: string[][] } {
  const { choice } = seed;
  const numbering: Numbering = NUMBERINGS[choice.numbering];
  const [blocks, issues, sections, used]: [Block[], WrittenIssue[], string[][], Set<string>] = [[], [], [], new Set()];
  const columns: readonly string[] = TABLES[choice.table].columns;
  let number = 0;
  groupsOf(GROUPINGS[choice.grouping], seed.issues).forEach((group, i) => {
    const label = group.title === null || numbering.group === null ? '' : SERIES[numbering.group](i + 1, 1);
    if (group.title !== null) {
      sections.push([label, group.title]);
      blocks.push(heading(`${label}${group.title}`));
    }
    if (!COUNTINGS[choice.counting].goesOn) number = 0;
    const sectionPath = [zone, group.title === null ? null : `${label}${group.title}`].filter((one) => one !== null);
    for (const issue of group.issues) {
      number += 1;
      const written = writeIssue(issue, { choice, issued, feedback, number, groupNumber: i + 1, sectionPath, group: group.status, used });
      issues.push(written);
      if (columns.length === 0) blocks.push(...written.lines);
    }
  });
  shareMerged(issues, choice);
  blocks.push(...writeTables(issues, choice));
  return { blocks, issues, sections };
}

function countsOf(seed: NoticeSeed): { groups: number; issues: number; completed: number; inProgress: number } {
  const completed = seed.issues.filter(({ choice }) => STATUS_WORDS[choice.status].status === 'completed').length;
  return { groups: 4, issues: seed.issues.length, completed, inProgress: seed.issues.length - completed };
}

/** Axes that made a difference to the notice as a whole. */
function effective(choice: NoticeChoice): AxisValues {
  const {
    heading,
    counting,
    'heading place': place,
    'status place': statusPlace,
    'label form': form,
    'field words': words,
    description,
    ...rest
  } = choice;
  const table = choice.table !== 'none';
  return {
    ...rest,
    ...(!table && { heading, 'heading place': place, 'status place': statusPlace, description }),
    ...(choice.grouping !== 'none' && { counting }),
    ...(choice.fields !== 'none' && { 'label form': form }),
    ...((table || choice.fields !== 'none') && { 'field words': words }),
  };
}

/** Writes a notice and what a careful reader finds in it, from the same seed and without asking the grammar. */
export function writeNotice(seed: NoticeSeed): GeneratedNotice {
  const { choice } = seed;
  const numbering: Numbering = NUMBERINGS[choice.numbering];
  const family: FamilyForm = FAMILIES[choice.family];
  const one = family.case(pick(PLACES, seed.words), seed.words);
  const dates = datesOf(seed);
  const titleLines = TITLE_FORMS[choice.title].lines(one.organization, family.title(one));
  const zones = ['整改工作组织情况', '反馈问题整改落实情况', '下一步工作打算'].map((title, i) => ({
    label: numbering.zone === null ? '' : SERIES[numbering.zone](i + 1, 1),
    title,
  }));
  const zoneLine = (i: number): Block[] => (numbering.zone === null ? [] : [heading(`${zones[i]?.label}${zones[i]?.title}`)]);
  const zonePath = numbering.zone === null ? null : `${zones[1]?.label}${zones[1]?.title}`;
  const totals = TOTALS[choice.totals](countsOf(seed));
  const sanctions = ACCOUNTABILITY[choice.accountability](1 + (seed.words % 9));
  const problems = writeGroups(seed, zonePath, dates);
  const closing: Closing = CLOSINGS[choice.closing];
  const contact = {
    phone: `0${570 + (seed.words % 9)}-${6620000 + seed.words}`,
    address: `${pick(PLACES, seed.words)}城关街道人民路${1 + (seed.words % 88)}号`,
    postcode: String(323000 + (seed.words % 900)),
    email: `zgb${seed.words}@qingxi.gov.cn`,
  };
  const { signed } = SIGNATURES[choice.signature];
  const { month, year } = addMonths({ ...dates.issued, day: 1 }, 4);
  const later = LIMIT_FORMS['Y年M月底前'].limit({ issued: dates.issued, target: { year, month, day: 1 } });
  const nextStep = NEXT_STEPS[choice['next steps']](later.words);
  const blocks: Block[] = [
    ...titleLines.map((text) => line('title', text, text.length)),
    line('paragraph', openingOf(family, one, dates, choice)),
    ...zoneLine(0),
    line('paragraph', organisedWords(one, family, totals, dates)),
    ...(sanctions ? [line('paragraph', sanctions.sentence)] : []),
    ...zoneLine(1),
    ...problems.blocks,
    ...zoneLine(2),
    line('paragraph', `${one.short}将持续巩固整改成果，坚持标本兼治，推动各项工作再上新台阶。${nextStep}`),
    ...closing.lines(contact).map((text) => line('contact', text)),
    ...(signed ? [line('signature', one.organization)] : []),
    line('signature', SIGNED_DATES[choice['signed date']](dates.issued.year, dates.issued.month, dates.issued.day)),
  ];
  const named = signed || titleLines.join('').includes(one.organization);
  const gold: GoldNotice = {
    title: titleLines.join(''),
    complete: true,
    inspector: one.inspector,
    ...(named && { organization: one.organization }),
    ...(signed && { issued_by: one.organization }),
    inspection_start: toIsoDate(dates.start),
    inspection_end: toIsoDate(dates.end),
    // The day an audit report was made out is not everybody's day of feedback.
    ...(family.inspection !== '审计' && { feedback_date: toIsoDate(dates.feedback) }),
    issued_on: toIsoDate(dates.issued),
    declared_totals: totals && Object.keys(totals.values).length > 0 ? [{ quote: totals.quote, values: { ...totals.values } }] : [],
    contacts: Object.fromEntries(
      (['phone', 'address', 'postcode', 'email'] as const).map((name) => [name, closing.shown.includes(name) ? contact[name] : null]),
    ),
    sections: [
      ...(numbering.zone === null ? [] : zones.slice(0, 2)),
      ...problems.sections.map(([label, title = '']) => ({ label, title })),
      ...(numbering.zone === null ? [] : zones.slice(2)),
    ],
    issues: problems.issues.map(({ gold: issue }) => issue),
    deadlines: [
      ...problems.issues.flatMap(({ deadlines }) => deadlines),
      ...(nextStep.includes(later.words) ? [{ quote: nextStep, expression: later.words, due: later.due, tier: 'core' as const }] : []),
    ],
    accountability: sanctions ? sanctions.sanctions.map(({ quote, measure, persons }) => ({ quote, measure, persons })) : [],
  };
  const axes = effective(choice);
  return printNotice({ blocks, gold, axes, axesOf: axesOf(problems.issues, axes) }, WIDTHS[choice.width]);
}

/** What the gold says of a problem, with the problem's values on the axes beside the notice's. */
function axesOf(issues: readonly WrittenIssue[], notice: AxisValues): Map<object, AxisValues> {
  const all = new Map<object, AxisValues>();
  for (const { gold, deadlines, axes } of issues) {
    for (const part of [gold, ...(gold.measures ?? []), ...deadlines]) all.set(part, { ...notice, ...axes });
  }
  return all;
}
