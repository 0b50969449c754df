import { FAMILIES } from '@/lib/notice/families';
import type {
  Accountability, Candidate, Contacts, Deadline, DeclaredTotal, Duty, Found, Inspection, Issue, Leads, Measure, Notice, Outcome,
  PartialStatus, Section, Signal, TotalCheck, TotalKey, Verdict,
} from '@/lib/notice/types';
import { z } from '@/lib/zod';

/** The shape of `T`, field by field: a field added to or renamed in lib/notice/types.ts does not compile until it is here, too. */
type ShapeOf<T> = Record<keyof T, z.ZodType>;

const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = () => z.number().nonnegative();
const certainty = () => z.enum(['certain', 'check']);
const reasons = () => z.array(z.string());
const status = () => z.enum(['completed', 'in-progress', 'long-term', 'not-started', 'unspecified']);

/**
 * Zod schemas of a verdict and a notice. The store keeps spans as `{start, end}`, the export as `[start, end]`:
 * the way a span is written is the argument, everything else is said once.
 *
 * Keys come out in the order written here, which is the order of the export.
 *
 * @param span - Schema of a span.
 * @param named - Called with each object that deserves a name in a JSON Schema.
 * @param touched - What every value may have beside it that somebody decided on.
 */
export function noticeSchemas(
  span: z.ZodType,
  named: <T extends z.ZodType>(name: string, schema: T) => T = (_, s) => s,
  touched: { readonly review?: z.ZodOptional } = {},
) {
  const found = named('Found', z.object({
    value: z.string(),
    text: z.string(),
    span: span.optional(),
    rule: z.string(),
    from: z.enum(['text', 'meta', 'label', 'title']),
    ...touched,
  } satisfies ShapeOf<Found>));

  const verdict = named('Verdict', z.object({
    kind: z.enum(['notice', 'related', 'none']),
    family: z.enum(FAMILIES).optional(),
    relatedKind: z.enum([
      'feedback', 'entry-announcement', 'meeting-news', 'media-report', 'plan', 'order', 'audit-findings',
      'annual-report', 'case-bulletin', 'regulation', 'model-text', 'other',
    ]).optional(),
    score: z.number(),
    threshold: z.number(),
    decidedBy: z.enum(['rules', 'user']),
    signals: z.array(z.object({
      name: z.string(),
      weight: z.number(),
      where: z.enum(['text', 'title', 'meta', 'url']),
      quote: z.string(),
      span: span.optional(),
    } satisfies ShapeOf<Signal>)),
  } satisfies ShapeOf<Verdict>));

  const measure: z.ZodType = named('Measure', z.object({
    label: z.string().optional(),
    text: z.string(),
    span,
    measures: z.lazy(() => z.array(measure)),
    ...touched,
  } satisfies ShapeOf<Measure>));

  const issue = named('Issue', z.object({
    id: z.string(),
    ordinal: z.string().optional(),
    heading: found.optional(),
    title: z.string().optional(),
    complete: z.boolean(),
    sectionPath: z.array(z.string()),
    status: status(),
    statusFrom: z.enum(['issue', 'label', 'cell', 'group', 'none']),
    statusEvidence: found.nullable(),
    partialStatuses: z.array(z.object({
      status: status(),
      scope: z.string(),
      text: z.string(),
      span,
    } satisfies ShapeOf<PartialStatus>)),
    span,
    measures: z.array(measure),
    subProblems: z.array(z.object({ title: z.string(), span, measures: z.array(measure), ...touched })),
    pending: z.array(z.object({ label: z.string().optional(), text: z.string(), span, ...touched })),
    responsible: z.array(found),
    certainty: certainty(),
    checkReasons: reasons(),
    ...touched,
  } satisfies ShapeOf<Issue>));

  const deadline = named('Deadline', z.object({
    id: z.string(),
    text: z.string(),
    span,
    clause: z.string(),
    clauseSpan: span,
    due: day().optional(),
    dueLatest: day().optional(),
    from: day().optional(),
    precision: z.enum(['day', 'dekad', 'half-month', 'month', 'quarter', 'half', 'year', 'plan', 'fuzzy']).optional(),
    relation: z.enum(['by', 'in', 'start', 'during', 'after', 'recurring']),
    strength: z.enum(['firm', 'planned', 'effort']).optional(),
    extent: z.enum(['basic', 'full']).optional(),
    yearFrom: z.enum(['explicit', 'inherited', 'relative', 'inferred']).optional(),
    rule: z.string(),
    source: z.enum(['sentence', 'label', 'cell']),
    inherited: z.boolean(),
    open: z.boolean(),
    issueId: z.string().nullable(),
    certainty: certainty(),
    checkReasons: reasons(),
    ...touched,
  } satisfies ShapeOf<Deadline>));

  const total = named('DeclaredTotal', z.object({
    quote: z.string(),
    span,
    values: z.object({
      aspects: count().optional(),
      categories: count().optional(),
      problems: count().optional(),
      tasks: count().optional(),
      measures: count().optional(),
      suggestions: count().optional(),
      completed: count().optional(),
      inProgress: count().optional(),
      notStarted: count().optional(),
      ratePercent: count().optional(),
    } satisfies Record<TotalKey, z.ZodType>),
    checks: z.array(z.object({
      name: z.enum(['parts', 'rate', 'found']),
      result: z.enum(['consistent', 'inconsistent', 'cannot-tell']),
      declared: z.number().optional(),
      found: z.number().optional(),
      reason: z.string(),
    } satisfies ShapeOf<TotalCheck>)),
    ...touched,
  } satisfies ShapeOf<DeclaredTotal>));

  const notice = named('Notice', z.object({
    span,
    title: found.optional(),
    titlePosition: z.enum(['top', 'end']).optional(),
    organization: found.optional(),
    organizationAliases: z.array(found),
    organizationType: z.enum([
      'government-organ', 'party-organ', 'court', 'procuratorate', 'police', 'hospital', 'school', 'university',
      'state-owned-company', 'town-or-street', 'development-zone', 'government', 'other',
    ]).optional(),
    inspector: found.optional(),
    issuedBy: found.optional(),
    issuedOn: found.optional(),
    inspection: z.object({
      kind: found.optional(),
      level: z.enum(['central', 'provincial', 'city', 'county', 'enterprise', 'university']).optional(),
      round: found.optional(),
      body: found.optional(),
      start: found.optional(),
      end: found.optional(),
      feedbackOn: found.optional(),
    } satisfies ShapeOf<Inspection>),
    complete: z.boolean(),
    missing: z.array(z.enum(['title', 'opening', 'issues', 'closing'])),
    continuedFrom: found.optional(),
    continuedTo: found.optional(),
    declaredTotals: z.array(total),
    sections: z.array(z.object({
      level: z.number().int().min(1),
      label: z.string(),
      title: z.string(),
      span,
    } satisfies ShapeOf<Section>)),
    issues: z.array(issue),
    deadlines: z.array(deadline),
    duties: z.array(z.object({
      kind: z.enum(['recurring', 'standing', 'condition']),
      text: z.string(),
      span,
      clause: z.string(),
      issueId: z.string().nullable(),
      ...touched,
    } satisfies ShapeOf<Duty>)),
    accountability: z.array(z.object({
      measure: z.string(),
      persons: count().optional(),
      personTimes: count().optional(),
      breakdown: z.array(z.object({ who: z.string(), persons: count() })).optional(),
      text: z.string(),
      span,
      issueId: z.string().nullable(),
      ...touched,
    } satisfies ShapeOf<Accountability>)),
    leads: z.array(z.object({
      received: count().optional(),
      closed: count().optional(),
      open: count().optional(),
      text: z.string(),
      span,
      ...touched,
    } satisfies ShapeOf<Leads>)),
    outcomes: z.array(z.object({
      kind: z.enum(['money', 'rule', 'other']),
      value: z.number(),
      unit: z.string(),
      yuan: z.number().optional(),
      text: z.string(),
      span,
      issueId: z.string().nullable(),
      ...touched,
    } satisfies ShapeOf<Outcome>)),
    contacts: z.object({
      phone: z.array(found),
      address: z.array(found),
      postcode: z.array(found),
      email: z.array(found),
    } satisfies ShapeOf<Contacts>),
    candidates: z.array(named('Candidate', z.object({
      kind: z.enum(['deadline', 'issue']),
      text: z.string(),
      span,
      value: z.string().optional(),
      refusedBy: z.string(),
      issueId: z.string().nullable(),
    } satisfies ShapeOf<Candidate>))).optional(),
    checkReasons: reasons().optional(),
  } satisfies ShapeOf<Notice>));

  return { found, verdict, notice };
}
