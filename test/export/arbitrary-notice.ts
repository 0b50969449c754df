import fc from 'fast-check';
import { FAMILIES } from '@/lib/notice/families';
import type {
  Deadline, Found, Issue, Measure, Notice, Verdict,
} from '@/lib/notice/types';
import type { Span } from '@/lib/text/types';

/** Any notice the types allow: every optional field there or not, every list of any length, any words. */

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('整改', '2024年6月底前', '', '\u0000', '"<b>&', '\ud83d', '　'),
);
const span: fc.Arbitrary<Span> = fc.tuple(fc.nat(20_000), fc.nat(300)).map(([start, length]) => ({ start, end: start + length }));
const day = fc.constantFrom('2024-02-29', '2021-12-31', '1999-01-01');
const count = fc.nat(500);
const few = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 3 });

/** A record whose `maybe` fields may be absent. */
const model = <R extends object, M extends object = object>(
  always: { [K in keyof R]: fc.Arbitrary<R[K]> }, maybe: { [K in keyof M]: fc.Arbitrary<M[K]> } = {} as never,
): fc.Arbitrary<R & Partial<M>> =>
  fc.tuple(fc.record(always), fc.record(maybe, { requiredKeys: [] })).map(([a, b]) => ({ ...a, ...b }) as R & Partial<M>);

const found: fc.Arbitrary<Found> = model({ value: words, text: words, rule: words, from: fc.constantFrom('text', 'meta', 'label', 'title') }, { span });

const { measure } = fc.letrec<{ measure: Measure }>((tie) => ({
  measure: model(
    { text: words, span, measures: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant([]), fc.array(tie('measure'), { maxLength: 2 })) },
    { label: words },
  ),
}));

const status = fc.constantFrom('completed', 'in-progress', 'long-term', 'not-started', 'unspecified');
const certainty = fc.constantFrom('certain', 'check');

const issue = model({
  id: words, complete: fc.boolean(), sectionPath: few(words), status, statusFrom: fc.constantFrom('issue', 'label', 'cell', 'group', 'none'),
  statusEvidence: fc.option(found), partialStatuses: few(fc.record({ status, scope: words, text: words, span })), span,
  measures: few(measure), subProblems: few(fc.record({ title: words, span, measures: few(measure) })),
  pending: few(model({ text: words, span }, { label: words })), responsible: few(found), certainty, checkReasons: few(words),
}, { ordinal: words, heading: found, title: words }) as fc.Arbitrary<Issue>;

const deadline = model({
  id: words, text: words, span, clause: words, clauseSpan: span, relation: fc.constantFrom('by', 'in', 'start', 'during', 'after', 'recurring'),
  rule: words, source: fc.constantFrom('sentence', 'label', 'cell'), inherited: fc.boolean(), open: fc.boolean(),
  issueId: fc.option(words), certainty, checkReasons: few(words),
}, {
  due: day, dueLatest: day, from: day, precision: fc.constantFrom('day', 'dekad', 'half-month', 'month', 'quarter', 'half', 'year', 'plan', 'fuzzy'),
  strength: fc.constantFrom('firm', 'planned', 'effort'), extent: fc.constantFrom('basic', 'full'),
  yearFrom: fc.constantFrom('explicit', 'inherited', 'relative', 'inferred'),
}) as fc.Arbitrary<Deadline>;

const totalValues = fc.record({
  aspects: count, categories: count, problems: count, tasks: count, measures: count, suggestions: count, completed: count,
  inProgress: count, notStarted: count, ratePercent: fc.constantFrom(0, 97.5, 100),
}, { requiredKeys: [] });
const check = model(
  { name: fc.constantFrom('parts', 'rate', 'found'), result: fc.constantFrom('consistent', 'inconsistent', 'cannot-tell'), reason: words },
  { declared: count, found: count },
);

export const anyNotice = model({
  span, organizationAliases: few(found), complete: fc.boolean(),
  inspection: fc.record({
    kind: found, level: fc.constantFrom('central', 'provincial', 'city', 'county', 'enterprise', 'university'), round: found,
    body: found, start: found, end: found, feedbackOn: found,
  }, { requiredKeys: [] }),
  missing: few(fc.constantFrom('title', 'opening', 'issues', 'closing')),
  declaredTotals: few(fc.record({ quote: words, span, values: totalValues, checks: few(check) })),
  sections: few(fc.record({ level: fc.integer({ min: 1, max: 5 }), label: words, title: words, span })),
  issues: few(issue), deadlines: few(deadline),
  duties: few(fc.record({ kind: fc.constantFrom('recurring', 'standing', 'condition'), text: words, span, clause: words, issueId: fc.option(words) })),
  accountability: few(model(
    { measure: words, text: words, span, issueId: fc.option(words) },
    { persons: count, personTimes: count, breakdown: few(fc.record({ who: words, persons: count })) },
  )),
  leads: few(model({ text: words, span }, { received: count, closed: count, open: count })),
  outcomes: few(model(
    { kind: fc.constantFrom('money', 'rule', 'other'), value: fc.constantFrom(3, 12.5, -1), unit: words, text: words, span, issueId: fc.option(words) },
    { yuan: fc.constantFrom(0, 1e9, 0.5) },
  )),
  contacts: fc.record({ phone: few(found), address: few(found), postcode: few(found), email: few(found) }),
}, {
  title: found, titlePosition: fc.constantFrom('top', 'end'), organization: found,
  organizationType: fc.constantFrom('court', 'school', 'other'), inspector: found, issuedBy: found, issuedOn: found,
  continuedFrom: found, continuedTo: found, checkReasons: few(words),
}) as fc.Arbitrary<Notice>;

export const anyVerdict = model({
  kind: fc.constantFrom('notice', 'related', 'none'), score: fc.integer({ min: -20, max: 40 }), threshold: fc.constant(10),
  decidedBy: fc.constantFrom('rules', 'user'),
  signals: few(model({ name: words, weight: fc.integer(), where: fc.constantFrom('text', 'title', 'meta', 'url'), quote: words }, { span })),
}, {
  family: fc.constantFrom(...FAMILIES),
  relatedKind: fc.constantFrom('plan', 'order', 'other'),
}) as fc.Arbitrary<Verdict>;
