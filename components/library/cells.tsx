import type { ComponentChildren } from 'preact';
import { divisionName } from '@/lib/library/divisions';
import { countDues, dueGroup } from '@/lib/library/due-group';
import { type FacetId, progressOf } from '@/lib/library/facets';
import type { TableRow, Told } from '@/lib/library/told';
import type { ColumnId, Level, LibraryView, SortId } from '@/lib/library/view';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { formatMoment } from '@/lib/i18n/format';
import { CheckChip } from '../check-chip';
import { StatusChip } from '../status-chip';
import { useSpeech } from '../i18n';

/** A column of the table. */
export interface Column {
  readonly id: string;
  readonly title: MessageKey;
  /** For the grid's template. */
  readonly width: string;
  readonly sort?: SortId;
  readonly cell: (row: TableRow, day: string) => ComponentChildren;
}

/**
 * The title, before it how many more records hold the same notice; the table takes the click. Where the unit stands beside it, the
 * title goes without: what tells one notice of a body from the next stands behind its name.
 */
function Title({ row: { key, title, unit: name, copies: count = 0 }, besideUnit }: TableRow & { readonly besideUnit: boolean }) {
  const { t } = useSpeech();
  const rest = besideUnit && name !== undefined && title?.startsWith(name) ? title.slice(name.length) : '';
  return (
    <>
      {count > 0 && (
        <button type="button" tabIndex={-1} class="chip chip-copies" data-copies-of={key} aria-label={t('library.copies.show', { count })}>
          {t('library.copies.more', { count })}
        </button>
      )}
      <span lang="zh-CN" title={title}>{rest || title}</span>
    </>
  );
}

function Issues({ row }: TableRow) {
  const { t } = useSpeech();
  const { completed, unspecified } = row.issues;
  const open = row.issues['in-progress'] + row.issues['long-term'] + row.issues['not-started'];
  const words = t('library.issueBar', { done: completed, open, rest: unspecified });
  if (completed + open + unspecified === 0) return null;
  return (
    <span class="issue-bar" title={words}>
      <span aria-hidden="true">{completed}/{open}/{unspecified}</span>
      <span class="visually-hidden">{words}</span>
      <span class="bar" aria-hidden="true">
        <span class="bar-completed" style={{ flexGrow: completed }} />
        <span class="bar-in-progress" style={{ flexGrow: open }} />
        <span class="bar-unspecified" style={{ flexGrow: unspecified }} />
      </span>
    </span>
  );
}

function Dues({ row, day }: { row: TableRow['row']; day: string }) {
  const { t } = useSpeech();
  const { passed, open } = countDues(row.dues, day);
  return row.dues.length === 0 ? null : <>{t('library.passedOpen', { passed, open })}</>;
}

function Named(props: { prefix: string; value: string | undefined }) {
  const { name } = useSpeech();
  return props.value === undefined ? null : <>{name(props.prefix, props.value)}</>;
}

function Declared({ row: { declared } }: TableRow) {
  const { t } = useSpeech();
  return declared === 'none' ? null : <>{t(`library.declared.${declared}`)}</>;
}

function Reviewed({ row }: TableRow) {
  const { t } = useSpeech();
  const state = progressOf(row);
  return <>{state === 'some' || state === 'none' ? `${row.checked}/${row.total}` : t(`library.progress.${state}`)}</>;
}

function Result({ deadline, day }: { deadline: NonNullable<TableRow['deadline']>; day: string }) {
  const { t } = useSpeech();
  const group = dueGroup(deadline, day);
  const { later, note } = deadline;
  return (
    <>
      <span class={`chip due-in-${group}`}>{t(`library.due.${group}`)}</span>
      {later !== undefined && <>{' '}<span class="became">{t('library.later')} <StatusChip status={later} /></span></>}
      {note !== undefined && <>{' '}<q lang="zh-CN" class="became" title={note}>{note}</q></>}
    </>
  );
}

function Persons({ sanction: { persons, personTimes } }: { sanction: NonNullable<TableRow['sanction']> }) {
  const { t } = useSpeech();
  if (persons !== undefined) return <>{t('accountability.persons', { count: persons })}</>;
  return personTimes === undefined ? null : <>{t('accountability.personTimes', { count: personTimes })}</>;
}

function Kind({ measure: { kind } }: { measure: NonNullable<TableRow['measure']> }) {
  const { t } = useSpeech();
  return kind === undefined ? null : <span class={`chip measure-${kind}`}>{t(`library.measure.${kind}`)}</span>;
}

const unit: Column['cell'] = ({ row }) => <strong lang="zh-CN">{row.unit ?? row.title ?? row.url}</strong>;

const NOTICE: Readonly<Record<ColumnId, Omit<Column, 'id' | 'title'>>> = {
  unit: { width: 'minmax(9em, 1.4fr)', sort: 'unit', cell: unit },
  title: { width: 'minmax(10em, 2fr)', sort: 'title', cell: (row) => <Title {...row} besideUnit={false} /> },
  type: { width: 'minmax(7em, 0.6fr)', sort: 'type', cell: ({ row }) => <Named prefix="org" value={row.unitType} /> },
  level: { width: '5em', sort: 'level', cell: ({ row }) => <Named prefix="level" value={row.level} /> },
  region: { width: '6em', sort: 'region', cell: ({ row }) => (row.region === undefined ? null : divisionName(row.region)) },
  inspector: { width: '10em', cell: ({ row }) => row.inspector },
  round: { width: '8em', cell: ({ row }) => row.round },
  published: { width: '6.4em', sort: 'published', cell: ({ row }) => row.publishedOn ?? formatMoment(row.savedAt).slice(0, 10) },
  issues: { width: '7em', sort: 'issues', cell: (row) => <Issues {...row} /> },
  dues: { width: 'minmax(9.6em, 0.3fr)', sort: 'dues', cell: ({ row }, day) => <Dues row={row} day={day} /> },
  declared: { width: '6em', cell: (row) => <Declared {...row} /> },
  progress: { width: '6em', sort: 'progress', cell: (row) => <Reviewed {...row} /> },
  check: { width: '10.5em', sort: 'check', cell: ({ row: { check } }) => check && <><CheckChip outcome={check.outcome} /> {check.on}</> },
  tags: { width: 'minmax(5em, 0.6fr)', cell: ({ row }) => row.tags.map((tag) => <span class="tag" key={tag}>{tag}</span>) },
};

const TITLE_BESIDE_UNIT = { ...NOTICE.title, cell: (row: TableRow) => <Title {...row} besideUnit /> };

const noticeColumns = (chosen: readonly ColumnId[]): Column[] =>
  chosen.map((id) => ({ id, title: `library.column.${id}`, ...(id === 'title' && chosen.includes('unit') ? TITLE_BESIDE_UNIT : NOTICE[id]) }));

const ofUnit: Column = { id: 'unit', title: 'library.column.unit', width: 'minmax(9em, 1fr)', sort: 'unit', cell: unit };
const ofIssue: Column = { id: 'issue', title: 'library.column.issue', width: 'minmax(9em, 1fr)', cell: ({ issue }) => <span lang="zh-CN">{issue?.title}</span> };
const published: Column = { id: 'published', title: 'library.column.published', width: '7em', sort: 'published', cell: ({ row }) => row.publishedOn };

function Yuan({ issue: { yuan } }: { issue: NonNullable<TableRow['issue']> }) {
  const { t } = useSpeech();
  return yuan === undefined ? null : <span title={t('library.yuan', { yuan })}>{t('library.tenThousandYuan', { amount: Math.round(yuan / 100) / 100 })}</span>;
}

function IssuePersons({ issue: { persons } }: { issue: NonNullable<TableRow['issue']> }) {
  const { t } = useSpeech();
  return persons === undefined ? null : <>{t('accountability.persons', { count: persons })}</>;
}

const ISSUE_COLUMNS: readonly Column[] = [
  ofUnit,
  { id: 'issue', title: 'library.column.issue', width: 'minmax(12em, 2fr)', cell: ({ issue }) => <span lang="zh-CN">{issue?.title}</span> },
  { id: 'section', title: 'library.column.section', width: 'minmax(6em, 0.8fr)', cell: ({ issue }) => <span lang="zh-CN">{issue?.section.at(-1)}</span> },
  { id: 'status', title: 'library.column.status', width: '7.5em', sort: 'status', cell: ({ issue }) => issue && <StatusChip status={issue.status} /> },
  { id: 'evidence', title: 'library.column.evidence', width: 'minmax(8em, 1fr)', cell: ({ issue }) => issue?.evidence !== undefined && <q lang="zh-CN" title={issue.evidence}>{issue.evidence}</q> },
  { id: 'responsible', title: 'library.column.responsible', width: '6em', cell: ({ issue }) => <span lang="zh-CN">{issue?.responsible.join(' ')}</span> },
  { id: 'outcome', title: 'library.column.outcome', width: 'minmax(7em, 0.8fr)', cell: ({ issue }) => <span lang="zh-CN">{issue?.outcomes.join(' ')}</span> },
  { id: 'yuan', title: 'library.column.yuan', width: '7em', sort: 'yuan', cell: ({ issue }) => issue && <Yuan issue={issue} /> },
  { id: 'persons', title: 'library.column.heldToAccount', width: '7.5em', cell: ({ issue }) => issue && <IssuePersons issue={issue} /> },
  published,
];

const MEASURE_COLUMNS: readonly Column[] = [
  ofUnit,
  { id: 'measure', title: 'library.column.measure', width: 'minmax(12em, 2fr)', cell: ({ measure }) => <q lang="zh-CN">{measure?.text}</q> },
  { id: 'kind', title: 'library.column.kind', width: '6em', cell: ({ measure }) => measure && <Kind measure={measure} /> },
  ofIssue,
  { id: 'status', title: 'library.column.status', width: '7.5em', cell: ({ issue }) => issue && <StatusChip status={issue.status} /> },
  published,
];

const ACCOUNTABILITY_COLUMNS: readonly Column[] = [
  ofUnit,
  { id: 'sanction', title: 'library.column.sanction', width: '9em', cell: ({ sanction }) => <span lang="zh-CN">{sanction?.measure}</span> },
  { id: 'persons', title: 'library.column.persons', width: '6em', cell: ({ sanction }) => sanction && <Persons sanction={sanction} /> },
  { id: 'clause', title: 'library.column.clause', width: 'minmax(12em, 2fr)', cell: ({ sanction }) => <q lang="zh-CN">{sanction?.text}</q> },
  ofIssue,
  published,
];

/** The day of a commitment, and the last it may be read as. */
const dueDays = ({ due, latest }: NonNullable<TableRow['deadline']>): string | undefined => (latest !== undefined && latest !== due ? `${due ?? ''} – ${latest}` : due);

const DEADLINE_COLUMNS: readonly Column[] = [
  { id: 'due', title: 'library.column.due', width: 'minmax(6.4em, 0.5fr)', sort: 'due', cell: ({ deadline }) => deadline && <span title={dueDays(deadline)}>{dueDays(deadline)}</span> },
  { id: 'result', title: 'library.column.result', width: 'minmax(7em, 0.9fr)', cell: ({ deadline }, day) => deadline && <Result deadline={deadline} day={day} /> },
  { id: 'clause', title: 'library.column.clause', width: 'minmax(12em, 2fr)', cell: ({ deadline }) => <q lang="zh-CN">{deadline?.clause || deadline?.text}</q> },
  { id: 'issue', title: 'library.column.issue', width: 'minmax(9em, 1fr)', cell: ({ deadline }) => <span lang="zh-CN">{deadline?.issueTitle}</span> },
  ofUnit,
  { id: 'status', title: 'library.column.status', width: '7.5em', cell: ({ deadline }) => deadline?.issueStatus && <StatusChip status={deadline.issueStatus} /> },
  published,
];

const ITEM_COLUMNS: Readonly<Record<Exclude<Level, 'notice'>, readonly Column[]>> = {
  issue: ISSUE_COLUMNS, measure: MEASURE_COLUMNS, accountability: ACCOUNTABILITY_COLUMNS, deadline: DEADLINE_COLUMNS,
};

/** Widths of columns in which no record has anything: their heads, and what they leave to the others. */
const BARE: Readonly<Partial<Record<string, string>>> = { declared: '5em', check: '6.2em', tags: '3.2em' };

/** Columns that can be empty from top to bottom, by what the facets count. */
export function bareColumns(counts: Told['counts'] | undefined): ReadonlySet<string> {
  const only = (facet: FacetId, value: string): boolean => counts?.[facet].every(([each]) => each === value) ?? true;
  return new Set([...(only('declared', 'none') ? ['declared'] : []), ...(only('check', 'never') ? ['check'] : []), ...(counts?.tag.length ? [] : ['tags'])]);
}

/** The columns of a view's rows; those of notices are chosen. */
export const columnsOf = ({ level, columns }: Pick<LibraryView, 'level' | 'columns'>, bare: ReadonlySet<string>): readonly Column[] =>
  (level === 'notice' ? noticeColumns(columns).map((column) => ({ ...column, width: (bare.has(column.id) ? BARE[column.id] : undefined) ?? column.width })) : ITEM_COLUMNS[level]);
