import type { DeclaredTotal, Issue, IssueStatus, Measure, Notice, TotalCheck, Verdict } from '@/lib/notice/types';
import type { Check } from '@/lib/recheck/types';
import { countChecked, isToCheck } from '@/lib/review/progress';
import type { Folded } from '@/lib/review/types';
import { BREAK, foldSearch } from './fold-search';
import { initialsOf } from './initials';
import { packIssues } from './issue-list';
import { regionOf } from './region';
import { sketchOf } from './text-sketch';
import {
  type DeadlineRow, type DeclaredState, type IssueRow, type ItemOf, type MeasureRow, type OpenDue, type SanctionRow, SHELF_VERSION, type Shelved,
} from './types';

/** What a record is shelved from: its rows, its page, and what stands of its reading. */
export interface Shelvable {
  readonly key: string;
  readonly captureId: string;
  readonly savedAt: string;
  readonly savedOrder: number;
  readonly deleted: boolean;
  readonly versions: number;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly review: { readonly reviewed: boolean; readonly changedSinceReview?: true };
  readonly verdict: Verdict;
  readonly source: {
    readonly url: string; readonly title?: string; readonly siteName?: string; readonly siteCode?: string; readonly publishedOn?: string;
    readonly documentNumber?: string; readonly issuingBody?: string;
  };
  readonly text: string;
  readonly folded: Folded;
  /** The last look at its page; undefined if there was none. */
  readonly check: Pick<Check, 'outcome' | 'at'> | undefined;
}

/** Measures are listed by their beginning. In UTF-16 units. */
const LONGEST_MEASURE = 80;
/** Of what is quoted in a row of its own. */
const LONGEST_CLAUSE = 160;

const short = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most)}…` : words);

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}

function countStatuses(issues: readonly Issue[]): Record<IssueStatus, number> {
  const counts = { completed: 0, 'in-progress': 0, 'long-term': 0, 'not-started': 0, unspecified: 0 };
  for (const { status } of issues) counts[status] += 1;
  return counts;
}

/** The worst of all checks: one that does not hold is what a reader looks for. */
function declaredState(totals: readonly DeclaredTotal[]): DeclaredState {
  const results = new Set<TotalCheck['result']>(totals.flatMap(({ checks }) => checks.map(({ result }) => result)));
  return (['inconsistent', 'consistent', 'cannot-tell'] as const).find((result) => results.has(result)) ?? 'none';
}

function rateOf({ declaredTotals, issues }: Notice): { readonly declared: number; readonly found: number } | undefined {
  const declared = declaredTotals.map(({ values }) => values.ratePercent).find((rate) => rate !== undefined);
  const told = issues.filter(({ status }) => status !== 'unspecified');
  // A rate found from some of the issues would not be the notice's.
  if (declared === undefined || issues.length === 0 || told.length < issues.length) return undefined;
  return { declared, found: (told.filter(({ status }) => status === 'completed').length / told.length) * 100 };
}

function issueRows(notice: Notice, folded: Folded): IssueRow[] {
  const items = new Map(folded.items.map((item) => [item.id, item]));
  return notice.issues.map((issue): IssueRow => {
    const item = items.get(issue.id);
    const outcomes = notice.outcomes.filter(({ issueId }) => issueId === issue.id);
    const goesOn = linkedTo(folded, issue.id);
    const yuan = outcomes.reduce((sum, outcome) => sum + (outcome.yuan ?? 0), 0);
    const persons = notice.accountability.filter(({ issueId }) => issueId === issue.id).reduce((sum, each) => sum + (each.persons ?? each.personTimes ?? 0), 0);
    return {
      id: issue.id,
      title: issue.title ?? issue.heading?.value ?? '',
      section: issue.sectionPath,
      status: issue.status,
      state: item?.state ?? 'machine',
      toCheck: item !== undefined && isToCheck(item),
      responsible: issue.responsible.map(({ value }) => value),
      measures: issue.measures.map(({ text }) => short(text, LONGEST_MEASURE)),
      outcomes: outcomes.map(({ text }) => text),
      ...(yuan > 0 && { yuan }),
      ...(persons > 0 && { persons }),
      ...(issue.statusEvidence && { evidence: issue.statusEvidence.text }),
      ...(goesOn && { goesOn }),
    };
  });
}

/** Measures with those that stand below them, in text order. */
const allMeasures = (measures: readonly Measure[]): Measure[] => measures.flatMap((measure) => [measure, ...allMeasures(measure.measures)]);

/** The measures of an issue. Where points stand apart as still to be done, the notice says of the others that they are. */
function measureRows({ id, measures, subProblems, pending }: Issue): MeasureRow[] {
  const rows = (of: readonly Pick<Measure, 'text' | 'span'>[], kind: MeasureRow['kind']): MeasureRow[] =>
    of.map(({ text, span }): MeasureRow => ({ text: short(text, LONGEST_CLAUSE), span, issueId: id, ...(pending.length > 0 && kind && { kind }) }));
  return [...rows(allMeasures([...measures, ...subProblems.flatMap((part) => part.measures)]), 'done'), ...rows(pending, 'planned')];
}

const sanctionRows = ({ accountability }: Notice): SanctionRow[] =>
  accountability.map(({ measure, persons, personTimes, text, span, issueId }): SanctionRow => ({
    measure, text: short(text, LONGEST_CLAUSE), span,
    ...(persons !== undefined && { persons }), ...(personTimes !== undefined && { personTimes }), ...(issueId !== null && { issueId }),
  }));

/** The item of another record a person linked one to, the last that holds. */
function linkedTo({ links }: Folded, itemId: string): ItemOf | undefined {
  const link = links.findLast((each) => each.itemId === itemId && each.record !== undefined);
  return link?.record === undefined ? undefined : { record: link.record, itemId: link.to.id };
}

/** What shows what became of a commitment: a note settles it; what an issue of a later notice says of it is that one's to say (later-status.ts). */
function settlement(folded: Folded, itemId: string): Pick<DeadlineRow, 'settled' | 'note' | 'evidence'> {
  const evidence = linkedTo(folded, itemId);
  const note = folded.comments.findLast((comment) => comment.itemId === itemId && comment.as === 'status')?.text;
  return { ...(evidence && { evidence }), ...(note !== undefined && { settled: 'note', note }) };
}

function deadlineRows(notice: Notice, folded: Folded): DeadlineRow[] {
  const issues = new Map(notice.issues.map((issue) => [issue.id, issue]));
  return notice.deadlines.map((deadline): DeadlineRow => {
    const issue = deadline.issueId === null ? undefined : issues.get(deadline.issueId);
    const { id, text, clause, due, dueLatest, from, relation, open } = deadline;
    return {
      id, text, clause: short(clause, LONGEST_CLAUSE), open, ...settlement(folded, id),
      ...(due !== undefined && { due }),
      ...(dueLatest !== undefined && { latest: dueLatest }),
      ...(from !== undefined && { from }),
      ...((relation === 'after' || relation === 'recurring') && { endless: true }),
      ...(issue && { issueId: issue.id, issueTitle: issue.title ?? issue.heading?.value ?? '', issueStatus: issue.status }),
    };
  });
}

const toDue = ({ id, due, latest, endless, settled, issueStatus, evidence }: DeadlineRow): OpenDue => ({
  id, ...(due !== undefined && { due }), ...(latest !== undefined && { latest }), ...(endless && { endless }), ...(settled && { settled, noted: true }),
  ...(evidence && { evidence }),
  ...(issueStatus && { status: issueStatus }),
});

/** Everything a record is found by, folded. What the text says already is not said twice, but for what was corrected. */
function wordsOf({ source, text, notes, tags, folded }: Shelvable): string {
  const { notice } = folded;
  const own = notice ? text.slice(notice.span.start, notice.span.end) : text;
  const body = foldSearch(own);
  const values = [
    notice?.title?.value, notice?.organization?.value, ...(notice?.organizationAliases ?? []).map(({ value }) => value), notice?.inspector?.value,
    ...(notice?.issues ?? []).map(({ title }) => title),
  ].map((value) => foldSearch(value ?? '')).filter((value) => !body.includes(value));
  const parts = [
    source.url, source.title, source.siteName, source.documentNumber, source.issuingBody, notes, ...tags, ...folded.comments.map((comment) => comment.text),
  ].map((part) => foldSearch(part ?? ''));
  return [...new Set([...parts, ...values]), body].filter((part) => part !== '').join(BREAK);
}

/** What the library keeps of a record. */
export function shelve(record: Shelvable): Shelved {
  const { key, captureId, savedAt, savedOrder, deleted, versions, notes, tags, review, verdict, source, folded, check } = record;
  const { notice } = folded;
  const unit = notice?.organization?.value;
  const region = regionOf(unit ?? source.issuingBody, source.siteCode);
  const { checked, total } = countChecked(folded);
  const level = notice?.inspection.level ?? region.level;
  const issues = notice ? issueRows(notice, folded) : [];
  const deadlines = notice ? deadlineRows(notice, folded) : [];
  const measures = (notice?.issues ?? []).map(measureRows);
  const sanctions = notice ? sanctionRows(notice) : [];
  const title = notice?.title?.value ?? source.title;
  const publishedOn = notice?.issuedOn?.value ?? source.publishedOn;
  const sketch = sketchOf(notice ? record.text.slice(notice.span.start, notice.span.end) : record.text);
  const rate = notice ? rateOf(notice) : undefined;
  const money = issues.flatMap(({ id, yuan }) => (yuan === undefined ? [] : [[id, yuan] as const]));
  return {
    row: {
      key, version: SHELF_VERSION, captureId, savedAt, savedOrder, versions, tags, url: source.url,
      ...(deleted && { deleted }),
      site: hostOf(source.url),
      ...(title && { title }),
      ...(unit && { unit }),
      initials: unit ? initialsOf(unit) : '',
      aliases: (notice?.organizationAliases ?? []).map(({ value }) => value),
      verdict: verdict.kind,
      ...(verdict.family && { family: verdict.family }),
      ...(verdict.relatedKind && { relatedKind: verdict.relatedKind }),
      ...(notice?.organizationType && { unitType: notice.organizationType }),
      ...(level && { level }),
      ...(region.code !== undefined && { region: region.code }),
      ...(notice?.inspector && { inspector: notice.inspector.value }),
      ...(notice?.inspection.round && { round: notice.inspection.round.value }),
      ...(notice?.inspection.kind && { kind: notice.inspection.kind.value }),
      ...(publishedOn && { publishedOn }),
      ...(notice?.inspection.feedbackOn && { feedbackOn: notice.inspection.feedbackOn.value }),
      issues: countStatuses(notice?.issues ?? []),
      issueList: packIssues(issues),
      ...(money.length > 0 && { yuan: Object.fromEntries(money) }),
      measures: measures.map(({ length }) => length),
      sanctions: sanctions.map(({ issueId }) => issues.findIndex(({ id }) => id === issueId)),
      dues: deadlines.filter(({ open }) => open).map(toDue),
      declared: declaredState(notice?.declaredTotals ?? []),
      ...(rate && { rate }),
      checked, total,
      reviewed: review.reviewed,
      changed: review.changedSinceReview === true,
      noted: notes.trim() !== '',
      ...(sketch && { sketch }),
      ...(check && { check: { outcome: check.outcome, on: check.at.slice(0, 10) } }),
    },
    items: { key, issues, deadlines },
    details: { key, measures: measures.flat(), sanctions },
    words: wordsOf(record),
  };
}
