import { FAMILIES } from '@/lib/notice/families';
import type { ExportedRecord } from '../checked-record';
import { recordSchema } from '../schema';
import type { Cell, Column, Table } from './column';
import { strictJson } from '../strict-json';
import { column } from './column';
import { wordsOf } from './field-words';
import { pageLink, quoteLink } from './quote-link';

type Notice = NonNullable<ExportedRecord['notice']>;
type Fields = Readonly<Record<string, unknown>>;
/** Somebody decided on it; as the schema of the export has it. */
type Decided = { readonly review?: unknown };
type Spanned = { readonly span?: unknown };

/** A row of a table: the record, and what of it the row tells. */
export interface RowOf<Item> {
  readonly record: ExportedRecord;
  readonly notice: Notice;
  readonly item: Item;
}

const STATUS = ['completed', 'in-progress', 'long-term', 'not-started', 'unspecified'];
const CERTAINTY = ['certain', 'check'];
const STATES = ['accepted', 'corrected', 'added', 'rejected', 'merged'];
const UTF16 = 'UTF-16 code units';
const LIST = '; ';
/** Of a cell that may hold more than one of its values. */
const SEVERAL = `several, joined by "${LIST}"`;
/** Values that the schema of a record knows, so that the dictionary cannot know others. */
const { verdict: VERDICT, notice: NOTICE, decisions: DECIDED } = recordSchema.shape;
const READ = NOTICE.unwrap().shape;
const RELATED_KINDS = VERDICT.shape.relatedKind.unwrap().options;
const ORGANIZATION_TYPES = READ.organizationType.unwrap().options;
const MISSING_PARTS = READ.missing.element.options;
const TOTAL_KINDS = Object.keys(READ.declaredTotals.element.shape.values.shape);
const OPS = DECIDED.unwrap().element.options.map(({ shape }) => shape.op.value);

const value = (found: unknown): Cell | undefined => (typeof found === 'object' && found !== null && 'value' in found ? (found.value as Cell) : undefined);
const list = (items: readonly unknown[] | undefined): Cell | undefined => (items && items.length > 0 ? items.map((each) => (typeof each === 'string' ? each : String(value(each) ?? ''))).join(LIST) : undefined);
const spanOf = ({ span }: Spanned): readonly [number, number] | undefined => (Array.isArray(span) && span.length === 2 ? (span as [number, number]) : undefined);

/** What every table begins with: the keys by which they join. */
const key = <Row extends { readonly record: ExportedRecord }>(): Column<Row>[] => [
  column('id', 'text', ({ record }) => record.id, { name: 'record_id', zh: '记录编号', en: 'record' }),
];
const ownIssue = <Row extends { readonly item: { readonly issueId: string | null } }>(): Column<Row> => column('issueId', 'text', ({ item }) => item.issueId ?? undefined);
const place = <Row extends { readonly item: Spanned; readonly record: ExportedRecord }>(): Column<Row>[] => [
  column('start', 'integer', ({ item }) => spanOf(item)?.[0], { unit: UTF16 }),
  column('end', 'integer', ({ item }) => spanOf(item)?.[1], { unit: UTF16 }),
  column('quote', 'link', ({ item, record }) => quoteLink(record, spanOf(item)), { name: 'quote_link', zh: '到原文的链接', en: 'link to the quote' }),
];
const reviewField = (item: Decided, field: 'state' | 'coder'): Cell | undefined => (item.review as Readonly<Record<string, Cell>> | undefined)?.[field];
const decided = <Row extends { readonly item: Decided }>(): Column<Row>[] => [
  column('state', 'text', ({ item }) => reviewField(item, 'state'), { name: 'review_state', values: STATES }),
  column('coder', 'text', ({ item }) => reviewField(item, 'coder')),
];

const NOTICES: Table<{ readonly record: ExportedRecord }> = {
  name: 'notices', ...wordsOf('notice'),
  columns: [
    ...key<{ record: ExportedRecord }>(),
    column('captureId', 'text', ({ record }) => record.captureId),
    column('url', 'link', ({ record }) => pageLink(record)),
    column('siteName', 'text', ({ record }) => record.source.siteName),
    column('kind', 'text', ({ record }) => record.verdict.kind, { values: ['notice', 'related', 'none'] }),
    column('family', 'text', ({ record }) => record.verdict.family, { values: FAMILIES }),
    column('relatedKind', 'text', ({ record }) => record.verdict.relatedKind, { values: RELATED_KINDS }),
    column('title', 'text', ({ record }) => value(record.notice?.title) ?? record.source.title),
    column('organization', 'text', ({ record }) => value(record.notice?.organization)),
    column('organizationType', 'text', ({ record }) => record.notice?.organizationType, { values: ORGANIZATION_TYPES }),
    column('inspector', 'text', ({ record }) => value(record.notice?.inspector)),
    column('level', 'text', ({ record }) => record.notice?.inspection.level, { values: ['central', 'provincial', 'city', 'county', 'enterprise', 'university'] }),
    column('round', 'text', ({ record }) => value(record.notice?.inspection.round)),
    column('start', 'date', ({ record }) => value(record.notice?.inspection.start), { name: 'inspection_start', zh: '检查开始', en: 'inspection began' }),
    column('end', 'date', ({ record }) => value(record.notice?.inspection.end), { name: 'inspection_end', zh: '检查结束', en: 'inspection ended' }),
    column('feedbackOn', 'date', ({ record }) => value(record.notice?.inspection.feedbackOn)),
    column('issuedBy', 'text', ({ record }) => value(record.notice?.issuedBy)),
    column('issuedOn', 'date', ({ record }) => value(record.notice?.issuedOn)),
    column('publishedOn', 'date', ({ record }) => record.source.publishedOn),
    column('complete', 'boolean', ({ record }) => record.notice?.complete),
    column('missing', 'text', ({ record }) => list(record.notice?.missing), { values: MISSING_PARTS, unit: SEVERAL }),
    column('issues', 'integer', ({ record }) => record.notice?.issues.length, { name: 'issue_count', zh: '问题数', en: 'number of issues' }),
    column('deadlines', 'integer', ({ record }) => record.notice?.deadlines.length, { name: 'deadline_count', zh: '时限数', en: 'number of deadlines' }),
    column('reviewed', 'boolean', ({ record }) => record.review.reviewed),
    column('reviewedAt', 'moment', ({ record }) => record.review.reviewedAt),
    column('notes', 'text', ({ record }) => record.notes),
    column('tags', 'text', ({ record }) => list(record.tags), { unit: SEVERAL }),
    column('retrievedAt', 'moment', ({ record }) => record.capture.retrievedAt),
    column('method', 'text', ({ record }) => record.capture.method, { values: ['auto', 'hand', 'queue', 'file'] }),
    column('extractorVersion', 'text', ({ record }) => record.capture.extractorVersion),
    column('textSha256', 'text', ({ record }) => record.capture.textSha256),
    column('htmlSha256', 'text', ({ record }) => record.capture.htmlSha256),
  ],
};

type Issue = Notice['issues'][number];
const ISSUES: Table<RowOf<Issue>> = {
  name: 'issues', ...wordsOf('issues'),
  columns: [
    ...key<RowOf<Issue>>(), column('issueId', 'text', ({ item }) => item.id, { zh: '问题编号', en: 'issue' }),
    column('ordinal', 'text', ({ item }) => item.ordinal), column('title', 'text', ({ item }) => item.title),
    column('sectionPath', 'text', ({ item }) => list(item.sectionPath), { unit: SEVERAL }),
    column('status', 'text', ({ item }) => item.status, { values: STATUS }),
    column('statusFrom', 'text', ({ item }) => item.statusFrom, { values: ['issue', 'label', 'cell', 'group', 'none'] }),
    column('statusEvidence', 'text', ({ item }) => item.statusEvidence?.text),
    column('responsible', 'text', ({ item }) => list(item.responsible), { unit: SEVERAL }),
    column('measures', 'integer', ({ item }) => item.measures.length, { name: 'measure_count', zh: '措施数', en: 'number of measures' }),
    column('complete', 'boolean', ({ item }) => item.complete), column('certainty', 'text', ({ item }) => item.certainty, { values: CERTAINTY }),
    column('checkReasons', 'text', ({ item }) => list(item.checkReasons), { unit: SEVERAL }), ...place<RowOf<Issue>>(), ...decided<RowOf<Issue>>(),
  ],
};

/** A measure with the issue it belongs to and its path below it ("2", "2.1"). */
export interface MeasureItem extends Decided, Spanned {
  readonly issueId: string | null;
  readonly path: string;
  readonly pending: boolean;
  readonly label?: string;
  readonly text: string;
}
const MEASURES: Table<RowOf<MeasureItem>> = {
  name: 'measures', ...wordsOf('measures'),
  columns: [
    ...key<RowOf<MeasureItem>>(), ownIssue<RowOf<MeasureItem>>(),
    column('ordinal', 'text', ({ item }) => item.path, { name: 'measure_path', zh: '措施次序', en: 'path below the issue' }),
    column('label', 'text', ({ item }) => item.label), column('text', 'text', ({ item }) => item.text),
    column('pending', 'boolean', ({ item }) => item.pending), ...place<RowOf<MeasureItem>>(), ...decided<RowOf<MeasureItem>>(),
  ],
};

type Deadline = Notice['deadlines'][number];
const DEADLINES: Table<RowOf<Deadline>> = {
  name: 'deadlines', ...wordsOf('deadlines'),
  columns: [
    ...key<RowOf<Deadline>>(), column('id', 'text', ({ item }) => item.id, { name: 'deadline_id', zh: '时限编号', en: 'deadline' }), ownIssue<RowOf<Deadline>>(),
    column('text', 'text', ({ item }) => item.text), column('clause', 'text', ({ item }) => item.clause),
    column('due', 'date', ({ item }) => item.due), column('dueLatest', 'date', ({ item }) => item.dueLatest), column('from', 'date', ({ item }) => item.from, { name: 'from_day', zh: '起始日', en: 'first day' }),
    column('precision', 'text', ({ item }) => item.precision, { values: ['day', 'dekad', 'half-month', 'month', 'quarter', 'half', 'year', 'plan', 'fuzzy'] }),
    column('relation', 'text', ({ item }) => item.relation, { values: ['by', 'in', 'start', 'during', 'after', 'recurring'] }),
    column('strength', 'text', ({ item }) => item.strength, { values: ['firm', 'planned', 'effort'] }),
    column('extent', 'text', ({ item }) => item.extent, { values: ['basic', 'full'] }),
    column('yearFrom', 'text', ({ item }) => item.yearFrom, { values: ['explicit', 'inherited', 'relative', 'inferred'] }),
    column('open', 'boolean', ({ item }) => item.open), column('inherited', 'boolean', ({ item }) => item.inherited),
    column('rule', 'text', ({ item }) => item.rule), column('certainty', 'text', ({ item }) => item.certainty, { values: CERTAINTY }),
    column('checkReasons', 'text', ({ item }) => list(item.checkReasons), { unit: SEVERAL }), ...place<RowOf<Deadline>>(), ...decided<RowOf<Deadline>>(),
  ],
};

type Accountability = Notice['accountability'][number];
const ACCOUNTABILITY: Table<RowOf<Accountability>> = {
  name: 'accountability', ...wordsOf('accountability'),
  columns: [
    ...key<RowOf<Accountability>>(), ownIssue<RowOf<Accountability>>(), column('measure', 'text', ({ item }) => item.measure),
    column('persons', 'number', ({ item }) => item.persons, { unit: 'persons' }), column('personTimes', 'number', ({ item }) => item.personTimes, { unit: 'person-times' }),
    column('breakdown', 'text', ({ item }) => item.breakdown?.map(({ who, persons }) => `${who} ${persons}`).join(LIST)),
    column('text', 'text', ({ item }) => item.text), ...place<RowOf<Accountability>>(), ...decided<RowOf<Accountability>>(),
  ],
};

type Outcome = Notice['outcomes'][number];
const OUTCOMES: Table<RowOf<Outcome>> = {
  name: 'outcomes', ...wordsOf('outcomes'),
  columns: [
    ...key<RowOf<Outcome>>(), ownIssue<RowOf<Outcome>>(), column('kind', 'text', ({ item }) => item.kind, { values: ['money', 'rule', 'other'] }),
    column('value', 'number', ({ item }) => item.value), column('unit', 'text', ({ item }) => item.unit), column('yuan', 'number', ({ item }) => item.yuan, { unit: 'yuan' }),
    column('text', 'text', ({ item }) => item.text), ...place<RowOf<Outcome>>(), ...decided<RowOf<Outcome>>(),
  ],
};

/** A declared number of one kind, with what was found of it. */
export interface TotalItem extends Decided, Spanned {
  readonly quote: string;
  readonly kind: string;
  readonly value: number;
  readonly checks: readonly { readonly name: string; readonly result: string; readonly found?: number | undefined }[];
}
const TOTALS: Table<RowOf<TotalItem>> = {
  name: 'totals', ...wordsOf('declaredTotals'),
  columns: [
    ...key<RowOf<TotalItem>>(), column('kind', 'text', ({ item }) => item.kind, { values: TOTAL_KINDS }), column('value', 'number', ({ item }) => item.value),
    column('quote', 'text', ({ item }) => item.quote), column('found', 'number', ({ item }) => item.checks.find(({ name }) => name === 'found')?.found),
    column('result', 'text', ({ item }) => item.checks.find(({ name }) => name === 'found')?.result, { values: ['consistent', 'inconsistent', 'cannot-tell'] }),
    ...place<RowOf<TotalItem>>(), ...decided<RowOf<TotalItem>>(),
  ],
};

type Decision = NonNullable<ExportedRecord['decisions']>[number];
interface DecisionRow { readonly record: ExportedRecord; readonly item: Decision }
const itemIds = (decision: Fields): Cell | undefined => {
  const items = (decision['items'] as readonly { item: { id: string } }[] | undefined)?.map(({ item }) => item.id);
  const one = (decision['item'] ?? (decision['judged'] as Fields | undefined)?.['item']) as { id: string } | undefined;
  return list(items ?? (one ? [one.id] : []));
};
const DECISIONS: Table<DecisionRow> = {
  name: 'decisions', ...wordsOf('decisions'),
  columns: [
    ...key<DecisionRow>(), column('id', 'text', ({ item }) => item.id, { name: 'decision_id', zh: '核对编号', en: 'decision' }),
    column('at', 'moment', ({ item }) => item.at), column('coder', 'text', ({ item }) => item.coder), column('op', 'text', ({ item }) => item.op, { values: OPS }),
    column('item', 'text', ({ item }) => itemIds(item as unknown as Fields), { name: 'items', unit: SEVERAL }),
    column('target', 'text', ({ item }) => ('target' in item ? item.target : undefined)),
    // What was said, whole: a table has no columns for every kind of decision.
    column('value', 'text', ({ item }) => strictJson(item), { name: 'json', zh: '核对全文（JSON）', en: 'the decision, as JSON' }),
  ],
};

type Below = { readonly label?: string | undefined; readonly text: string; readonly span: unknown; readonly measures: readonly Below[] } & Decided;
const measuresBelow = (issueId: string, measures: readonly Below[], path: string): MeasureItem[] =>
  measures.flatMap(({ label, text, span, measures: below, review }, at): MeasureItem[] => [
    { issueId, path: `${path}${at + 1}`, pending: false, text, span, ...(label !== undefined && { label }), review },
    ...measuresBelow(issueId, below, `${path}${at + 1}.`),
  ]);

const measuresOf = ({ id, measures, subProblems, pending }: Issue): MeasureItem[] => [
  ...measuresBelow(id, measures as readonly Below[], ''),
  ...subProblems.flatMap((part, at) => measuresBelow(id, part.measures as readonly Below[], `p${at + 1}.`)),
  ...pending.map(({ label, text, span, review }, at): MeasureItem => ({ issueId: id, path: `n${at + 1}`, pending: true, text, span, ...(label !== undefined && { label }), review })),
];

const totalsOf = ({ quote, span, values, checks, review }: Notice['declaredTotals'][number]): TotalItem[] =>
  Object.entries<number | undefined>(values).flatMap(([kind, number]) => (number === undefined ? [] : [{ quote, span, kind, value: number, checks, review }]));

/** A table and the rows a record has in it, each as its cells in the order of the columns. */
export interface RowTable {
  readonly table: Table;
  readonly rows: (record: ExportedRecord) => Cell[][];
}

function rowTable<Row>(table: Table<Row>, rowsOf: (record: ExportedRecord) => readonly Row[]): RowTable {
  return { table: table, rows: (record) => rowsOf(record).map((row) => table.columns.map(({ of }) => of(row) ?? null)) };
}

const inNotice = <Item>(items: (notice: Notice) => readonly Item[]) => (record: ExportedRecord): RowOf<Item>[] => {
  const { notice } = record;
  return notice ? items(notice).map((item) => ({ record, notice, item })) : [];
};

/** All tables, in the order of a workbook's sheets. A row names its record, and where it belongs to an issue that issue: by these they join. */
export const TABLES: readonly RowTable[] = [
  rowTable(NOTICES, (record) => [{ record }]),
  rowTable(ISSUES, inNotice(({ issues }) => issues)),
  rowTable(MEASURES, inNotice(({ issues }) => issues.flatMap(measuresOf))),
  rowTable(DEADLINES, inNotice(({ deadlines }) => deadlines)),
  rowTable(ACCOUNTABILITY, inNotice(({ accountability }) => accountability)),
  rowTable(OUTCOMES, inNotice(({ outcomes }) => outcomes)),
  rowTable(TOTALS, inNotice(({ declaredTotals }) => declaredTotals.flatMap(totalsOf))),
  rowTable(DECISIONS, (record) => (record.decisions ?? []).map((item) => ({ record, item }))),
];
