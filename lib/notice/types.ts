import type { Span } from '@/lib/text/types';
import type { Family } from './families';

/** Where a value was read: the article's text, a page-label meta, a metadata label of the page, the page's title. */
export type ValueSource = 'text' | 'meta' | 'label' | 'title';

/**
 * An extracted value (F in the export). `text` is the article's own words, `span` where they stand
 * (into `ArticleText.text`, only when `from` is `text`); `value` is what they come to: line breaks and stray spaces
 * dropped, dates as ISO days. `rule` names the rule that found it, e.g. "inspection/feedback-date": one of
 * rules.ts, or of those of the version that read a stored record.
 */
export interface Found<T = string> {
  readonly value: T;
  readonly text: string;
  readonly span?: Span;
  readonly rule: string;
  readonly from: ValueSource;
}

export type { Family };

export type RelatedKind =
  | 'feedback' | 'entry-announcement' | 'meeting-news' | 'media-report' | 'plan' | 'order' | 'audit-findings'
  | 'annual-report' | 'case-bulletin' | 'regulation' | 'model-text' | 'other';

/** One piece of evidence for or against. `name` is a key of the message catalogue; `weight` below 0 speaks against. */
export interface Signal {
  readonly name: string;
  readonly weight: number;
  readonly where: 'text' | 'title' | 'meta' | 'url';
  readonly quote: string;
  readonly span?: Span;
}

/** Is the page a rectification notice? `score` reaches `threshold` for a notice, unless the user decided. */
export interface Verdict {
  readonly kind: 'notice' | 'related' | 'none';
  readonly family?: Family;
  readonly relatedKind?: RelatedKind;
  readonly score: number;
  readonly threshold: number;
  readonly decidedBy: 'rules' | 'user';
  readonly signals: readonly Signal[];
}

export type IssueStatus = 'completed' | 'in-progress' | 'long-term' | 'not-started' | 'unspecified';
export type Certainty = 'certain' | 'check';

/** A heading of the outline (GB/T 9704: 一、 → (一) → 1. → (1)). `span` covers label and title. */
export interface Section {
  /** 1 for 一、, 2 for (一), 3 for 1., 4 for (1), 5 for ①. */
  readonly level: number;
  readonly label: string;
  readonly title: string;
  readonly span: Span;
}

/** A measure (整改措施) with its label (一是, (1), …) if it has one; `span` covers label and text. */
export interface Measure {
  readonly label?: string;
  readonly text: string;
  readonly span: Span;
  readonly measures: readonly Measure[];
}

export interface PartialStatus {
  readonly status: IssueStatus;
  /** What the words speak of, verbatim. */
  readonly scope: string;
  readonly text: string;
  readonly span: Span;
}

/** A problem (问题) found by the inspection. `title` is the bare problem: no label, no 关于…问题的整改. */
export interface Issue {
  /** Unique in its notice and stable for the same text: "i1", "i2", …. */
  readonly id: string;
  readonly ordinal?: string;
  readonly heading?: Found;
  readonly title?: string;
  /** False for the tail of an issue whose heading the page does not hold. */
  readonly complete: boolean;
  readonly sectionPath: readonly string[];
  readonly status: IssueStatus;
  readonly statusFrom: 'issue' | 'label' | 'cell' | 'group' | 'none';
  readonly statusEvidence: Found | null;
  readonly partialStatuses: readonly PartialStatus[];
  readonly span: Span;
  readonly measures: readonly Measure[];
  readonly subProblems: readonly { readonly title: string; readonly span: Span; readonly measures: readonly Measure[] }[];
  readonly pending: readonly { readonly label?: string; readonly text: string; readonly span: Span }[];
  readonly responsible: readonly Found[];
  readonly certainty: Certainty;
  readonly checkReasons: readonly string[];
}

export type Precision = 'day' | 'dekad' | 'half-month' | 'month' | 'quarter' | 'half' | 'year' | 'plan' | 'fuzzy';
export type Relation = 'by' | 'in' | 'start' | 'during' | 'after' | 'recurring';

/** A dated commitment still open at publication (see docs/deadlines.md for the forms). Dates are ISO civil days. */
export interface Deadline {
  /** "d1", "d2", … in text order. */
  readonly id: string;
  /** The time expression, verbatim; `span` is its place. */
  readonly text: string;
  readonly span: Span;
  /** The clause that promises, verbatim; `clauseSpan` is its place. */
  readonly clause: string;
  readonly clauseSpan: Span;
  /** The last day the words allow; absent if it cannot be said. */
  readonly due?: string;
  /** The later reading of an ambiguous phrase (12月前). */
  readonly dueLatest?: string;
  /** The first day of a named period. */
  readonly from?: string;
  readonly precision?: Precision;
  readonly relation: Relation;
  readonly strength?: 'firm' | 'planned' | 'effort';
  readonly extent?: 'basic' | 'full';
  readonly yearFrom?: 'explicit' | 'inherited' | 'relative' | 'inferred';
  readonly rule: string;
  readonly source: 'sentence' | 'label' | 'cell';
  /** True when a merged table cell gives the same limit to several issues. */
  readonly inherited: boolean;
  readonly open: boolean;
  readonly issueId: string | null;
  readonly certainty: Certainty;
  readonly checkReasons: readonly string[];
}

/** A commitment without a due date: every N (recurring), for good (standing), when something happens (condition). */
export interface Duty {
  readonly kind: 'recurring' | 'standing' | 'condition';
  readonly text: string;
  readonly span: Span;
  readonly clause: string;
  readonly issueId: string | null;
}

export type TotalKey =
  | 'aspects' | 'categories' | 'problems' | 'tasks' | 'measures' | 'suggestions'
  | 'completed' | 'inProgress' | 'notStarted' | 'ratePercent';

export interface TotalCheck {
  readonly name: 'parts' | 'rate' | 'found';
  readonly result: 'consistent' | 'inconsistent' | 'cannot-tell';
  readonly declared?: number;
  readonly found?: number;
  readonly reason: string;
}

export interface DeclaredTotal {
  readonly quote: string;
  readonly span: Span;
  readonly values: Readonly<Partial<Record<TotalKey, number>>>;
  readonly checks: readonly TotalCheck[];
}

export interface Accountability {
  readonly measure: string;
  readonly persons?: number;
  readonly personTimes?: number;
  readonly breakdown?: readonly { readonly who: string; readonly persons: number }[];
  readonly text: string;
  readonly span: Span;
  readonly issueId: string | null;
}

export interface Leads {
  readonly received?: number;
  readonly closed?: number;
  readonly open?: number;
  readonly text: string;
  readonly span: Span;
}

export interface Outcome {
  readonly kind: 'money' | 'rule' | 'other';
  readonly value: number;
  readonly unit: string;
  readonly yuan?: number;
  readonly text: string;
  readonly span: Span;
  readonly issueId: string | null;
}

export interface Inspection {
  readonly kind?: Found;
  readonly level?: 'central' | 'provincial' | 'city' | 'county' | 'enterprise' | 'university';
  readonly round?: Found;
  readonly body?: Found;
  readonly start?: Found;
  readonly end?: Found;
  readonly feedbackOn?: Found;
}

export type OrganizationType =
  | 'government-organ' | 'party-organ' | 'court' | 'procuratorate' | 'police' | 'hospital' | 'school' | 'university'
  | 'state-owned-company' | 'town-or-street' | 'development-zone' | 'government' | 'other';

export type MissingPart = 'title' | 'opening' | 'issues' | 'closing';

export interface Contacts {
  readonly phone: readonly Found[];
  readonly address: readonly Found[];
  readonly postcode: readonly Found[];
  readonly email: readonly Found[];
}

/**
 * What was seen and refused for lack of proof. It is no value: neither counted nor painted, only offered to the reviewer.
 *
 *   6月完成整改 → deadline, 2024-06-30, refused by promise/guessed      1.集体土地对外发包合同 → issue, refused by heading/no-fault
 */
export interface Candidate {
  readonly kind: 'deadline' | 'issue';
  /** The words, verbatim: a time expression, a heading's bare words; `span` is their place. */
  readonly text: string;
  readonly span: Span;
  /** What it would be: the due day (ISO), the problem's title. Absent for a time without a day. */
  readonly value?: string;
  /** The row that refused it, found by a search. */
  readonly refusedBy: string;
  readonly issueId: string | null;
}

/** One notice: what an inspected organisation says was found and what it did. Children's spans lie inside `span`. */
export interface Notice {
  readonly span: Span;
  readonly title?: Found;
  readonly titlePosition?: 'top' | 'end';
  readonly organization?: Found;
  readonly organizationAliases: readonly Found[];
  readonly organizationType?: OrganizationType;
  readonly inspector?: Found;
  readonly issuedBy?: Found;
  readonly issuedOn?: Found;
  readonly inspection: Inspection;
  readonly complete: boolean;
  readonly missing: readonly MissingPart[];
  /** Newspaper page the notice comes from (上接第11版 → "11"). */
  readonly continuedFrom?: Found;
  /** Newspaper page the notice goes on at (下转第14版 → "14"). */
  readonly continuedTo?: Found;
  readonly declaredTotals: readonly DeclaredTotal[];
  readonly sections: readonly Section[];
  readonly issues: readonly Issue[];
  readonly deadlines: readonly Deadline[];
  readonly duties: readonly Duty[];
  readonly accountability: readonly Accountability[];
  readonly leads: readonly Leads[];
  readonly outcomes: readonly Outcome[];
  readonly contacts: Contacts;
  /** In text order; absent if there are none, and in records of versions that kept none. */
  readonly candidates?: readonly Candidate[];
  /** Why the reading of the whole should be looked at; absent if there is no such reason. */
  readonly checkReasons?: readonly string[];
}

/** What the page says beside its text; the grammar falls back on it for titles and for the year of bare dates. */
export interface PageContext {
  /** Titles offered by the page, best first. */
  readonly titles: readonly { readonly value: string; readonly from: 'meta' | 'label' | 'title' }[];
  /** Publication day of the page, ISO; used as the notice's date only to infer years. */
  readonly publishedOn?: string;
  readonly url?: string;
  /** Which page this is of an article that the site split over `total` pages; absent for an article on one page. */
  readonly part?: { readonly number: number; readonly total: number };
  /** The file that held the page breaks off within it. */
  readonly cutShort?: true;
  /** Chinese characters of sentences that the page holds and the article does not (see `Coverage.unread`); absent for none. */
  readonly unread?: number;
}
