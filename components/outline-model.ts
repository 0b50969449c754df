import type { Deadline, Found, Issue, IssueStatus, Measure, Notice, Section } from '@/lib/notice/types';
import { spanItem } from './item-ref';

/** The parts of an opened issue, in the order they are shown. */
export type DetailGroup = 'statusEvidence' | 'partial' | 'responsible' | 'deadlines' | 'subProblems' | 'measures' | 'pending';

/** One line of an opened issue. */
export interface Detail {
  readonly group: DetailGroup;
  readonly itemId: string;
  readonly label?: string;
  readonly text: string;
  readonly depth: number;
  readonly status?: IssueStatus;
  readonly deadline?: Deadline;
}

/** One line of the outline as it is shown, from top to bottom. `level` is its depth, from 1. */
export type OutlineRow =
  | { readonly kind: 'section'; readonly id: string; readonly level: number; readonly section: Section; readonly issues: number }
  | { readonly kind: 'issue'; readonly id: string; readonly level: number; readonly issue: Issue; readonly measures: number; readonly deadlines: number }
  | { readonly kind: 'detail'; readonly id: string; readonly level: number; readonly detail: Detail; readonly first: boolean };

export interface OutlineView {
  readonly statuses: ReadonlySet<IssueStatus>;
  /** Opened issues. */
  readonly opened: ReadonlySet<string>;
  /** Closed sections; sections start open. */
  readonly closed: ReadonlySet<string>;
}

const sectionId = (section: Section): string => `s${section.span.start}`;

const countMeasures = (measures: readonly Measure[]): number =>
  measures.reduce((sum, measure) => sum + 1 + countMeasures(measure.measures), 0);

function measureDetails(group: DetailGroup, measures: readonly Measure[], depth: number): Detail[] {
  return measures.flatMap((measure) => [
    { group, itemId: spanItem(measure.span), label: measure.label, text: ownWords(measure), depth },
    ...measureDetails(group, measure.measures, depth + 1),
  ]);
}

/** The words of a measure before its first part: the parts follow on lines of their own. */
function ownWords(measure: Measure): string {
  const first = measure.measures[0];
  if (!first) return measure.text;
  const head = measure.text.indexOf(`${first.label ?? ''}${first.text}`.slice(0, 12));
  return head > 0 ? measure.text.slice(0, head) : measure.text;
}

function foundDetail(group: DetailGroup, found: Found): Detail[] {
  return found.span ? [{ group, itemId: spanItem(found.span), text: found.text, depth: 0 }] : [];
}

/** Everything said under an issue, as lines. */
function issueDetails(issue: Issue, deadlines: readonly Deadline[]): Detail[] {
  return [
    ...(issue.statusEvidence ? foundDetail('statusEvidence', issue.statusEvidence) : []),
    ...issue.partialStatuses.map((part): Detail => ({
      group: 'partial', itemId: spanItem(part.span), label: part.scope, text: part.text, depth: 0, status: part.status,
    })),
    ...issue.responsible.flatMap((found) => foundDetail('responsible', found)),
    ...deadlines.map((deadline): Detail => ({ group: 'deadlines', itemId: deadline.id, text: deadline.clause, depth: 0, deadline })),
    ...issue.subProblems.flatMap((problem): Detail[] => [
      { group: 'subProblems', itemId: spanItem(problem.span), text: problem.title, depth: 0 },
      ...measureDetails('subProblems', problem.measures, 1),
    ]),
    ...measureDetails('measures', issue.measures, 0),
    ...issue.pending.map((pending): Detail => ({
      group: 'pending', itemId: spanItem(pending.span), label: pending.label, text: pending.text, depth: 0,
    })),
  ];
}

/** Sections an issue stands under, outermost first, by place: each opens until one of its level or above begins. */
function enclosing(sections: readonly Section[], start: number): Section[] {
  const open: Section[] = [];
  for (const section of sections) {
    if (section.span.start >= start) break;
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= section.level) open.pop();
    open.push(section);
  }
  return open;
}

/** Headings in text order without those that are issues themselves. */
function properSections(notice: Notice): Section[] {
  const issueStarts = new Set(notice.issues.flatMap((issue) => [issue.span.start, issue.heading?.span?.start ?? issue.span.start]));
  return notice.sections.filter((section) => !issueStarts.has(section.span.start)).sort((a, b) => a.span.start - b.span.start);
}

/** Ids of the sections that hold an issue, so that a selected issue can be brought to light. */
export function sectionsOf(notice: Notice, issueId: string): string[] {
  const issue = notice.issues.find(({ id }) => id === issueId);
  return issue ? enclosing(properSections(notice), issue.span.start).map(sectionId) : [];
}

/** The outline as lines, in text order: sections, the issues that pass the filter, and the details of opened issues. */
export function outlineRows(notice: Notice, view: OutlineView): OutlineRow[] {
  const sections = properSections(notice);
  const rows: OutlineRow[] = [];
  const shown = new Set<string>();
  const wanted = notice.issues.filter((issue) => view.statuses.size === 0 || view.statuses.has(issue.status));
  const perSection = new Map<string, number>();
  const paths = wanted.map((issue) => ({ issue, path: enclosing(sections, issue.span.start) }));
  for (const { path } of paths) {
    for (const section of path) perSection.set(sectionId(section), (perSection.get(sectionId(section)) ?? 0) + 1);
  }
  for (const { issue, path } of paths) {
    let hidden = false;
    for (const [depth, section] of path.entries()) {
      const id = sectionId(section);
      if (!hidden && !shown.has(id)) {
        shown.add(id);
        rows.push({ kind: 'section', id, level: depth + 1, section, issues: perSection.get(id) ?? 0 });
      }
      hidden ||= view.closed.has(id);
    }
    if (!hidden) rows.push(...issueRows(notice, issue, path.length + 1, view.opened.has(issue.id)));
  }
  return rows;
}

function issueRows(notice: Notice, issue: Issue, level: number, opened: boolean): OutlineRow[] {
  const deadlines = notice.deadlines.filter(({ issueId }) => issueId === issue.id);
  const measures = countMeasures(issue.measures) + issue.subProblems.reduce((sum, { measures: own }) => sum + countMeasures(own), 0);
  const row: OutlineRow = { kind: 'issue', id: issue.id, level, issue, measures, deadlines: deadlines.length };
  if (!opened) return [row];
  const details = issueDetails(issue, deadlines);
  return [
    row,
    ...details.map((detail, index): OutlineRow => ({
      kind: 'detail', id: `${issue.id}/${detail.group}/${detail.itemId}/${index}`, level: level + 1 + detail.depth, detail,
      first: details[index - 1]?.group !== detail.group,
    })),
  ];
}
