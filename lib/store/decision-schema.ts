import { HAND_KINDS } from '@/lib/capture/hand-kinds';
import { noticeSchemas } from '@/lib/capture/notice-schema';
import { CHOICE_SLOTS, FACT_LISTS, FACT_SLOTS } from '@/lib/review/types';
import type { Deed, ItemKind } from '@/lib/review/types';
import { z } from '@/lib/zod';

const KINDS = [
  'issue', 'measure', 'part', 'pending', 'deadline', 'duty', 'total', 'accountability', 'leads', 'outcome', 'fact', 'choice', 'candidate',
] as const satisfies readonly ItemKind[];
const STATES = ['machine', 'accepted', 'corrected', 'added', 'rejected', 'merged', 'candidate'] as const;

/** What a refinement is handed, as far as it is used here. */
interface Refined {
  readonly addIssue: (issue: { readonly code: 'custom'; readonly message: string }) => void;
}

/** What an item of each kind looks like, field by field: decided values are checked against it. */
function valueSchemas(span: z.ZodType): Readonly<Record<ItemKind, z.ZodObject>> {
  const { found, notice } = noticeSchemas(span);
  const { shape } = notice;
  const issue = shape.issues.element;
  const measure = z.object({ label: z.string().optional(), text: z.string(), span });
  return {
    issue: issue.omit({ measures: true, subProblems: true, pending: true }),
    measure,
    part: issue.shape.subProblems.element.omit({ measures: true }),
    pending: measure,
    deadline: shape.deadlines.element,
    duty: shape.duties.element,
    total: shape.declaredTotals.element,
    accountability: shape.accountability.element,
    leads: shape.leads.element,
    outcome: shape.outcomes.element,
    fact: found,
    choice: z.object({ value: z.union([shape.organizationType.unwrap(), shape.inspection.shape.level.unwrap()]) }),
    candidate: z.object({ id: z.string(), as: z.enum(['issue', 'measure', 'deadline', 'fact']), text: z.string(), span, rule: z.string() }),
  };
}

/**
 * Zod schema of a decision. The store keeps spans as `{start, end}`, the export as `[start, end]`.
 *
 * @param span - Schema of a span.
 * @param moment - Schema of a time with offset.
 */
export function decisionSchema(span: z.ZodType, moment: z.ZodType<string>) {
  const values = valueSchemas(span);
  const checkValue = (kind: ItemKind, value: unknown, refined: Refined): void => {
    const checked = values[kind].safeParse(value);
    if (!checked.success) refined.addIssue({ code: 'custom', message: `no ${kind}: ${checked.error.issues[0]?.path.join('.') ?? ''}` });
  };
  const value = z.record(z.string(), z.unknown());
  const words = z.object({
    quote: z.object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() }),
    span,
  });
  const ref = <K extends z.ZodType>(kind: K) =>
    z.object({ kind, id: z.string().min(1), words: words.optional(), title: z.string().optional() });
  const item = ref(z.enum(KINDS));
  const issue = ref(z.literal('issue'));
  const judged = z.object({ item, was: z.enum(STATES), value })
    .superRefine((one, refined) => checkValue(one.item.kind, one.value, refined));
  const issueValue = value.superRefine((one, refined) => checkValue('issue', one, refined));
  const change = z.object({ field: z.string().min(1), from: z.unknown().optional(), to: z.unknown().optional() });
  const text = z.string();
  const made = { id: z.string().min(1), at: moment, coder: z.string() };
  const of = <O extends Deed['op'], S extends z.core.$ZodShape>(op: O, shape: S) => z.object({ ...made, op: z.literal(op), ...shape });
  return z.discriminatedUnion('op', [
    of('accept', { items: z.array(judged).min(1) }),
    of('reject', { judged }),
    of('correct', { item, changes: z.array(change).min(1), words: words.optional() }).superRefine((one, refined) => {
      for (const { field, to } of one.changes) {
        const schema = values[one.item.kind].shape[field] as z.ZodType | undefined;
        if (!schema?.safeParse(to).success) refined.addIssue({ code: 'custom', message: `no ${field} of ${one.item.kind}` });
      }
    }),
    of('add', {
      kind: z.enum(KINDS).exclude(['candidate']), value, words: words.optional(),
      slot: z.enum([...FACT_SLOTS, ...FACT_LISTS, ...CHOICE_SLOTS]).optional(),
      under: item.optional(), candidate: ref(z.literal('candidate')).optional(),
    }).superRefine((one, refined) => checkValue(one.kind, one.value, refined)),
    of('remove', { item }),
    of('split', { item: issue, words, value: issueValue }),
    of('merge', { item: issue, into: issue, value: issueValue }),
    of('move', { item, from: item.nullable(), to: item.nullable() }),
    of('link', { item, to: item, record: text.optional() }),
    of('comment', { item: item.optional(), words: words.optional(), text, as: z.enum(HAND_KINDS).optional() }),
    of('reviewed', { reviewed: z.boolean() }),
    of('reread', { captureId: text, extractorVersion: text }),
    of('note', { from: text, to: text }),
    of('tags', { added: z.array(text), removed: z.array(text) }),
    of('delete', {}),
    of('restore', {}),
    of('undo', { target: text }),
    of('redo', { target: text }),
  ]);
}
