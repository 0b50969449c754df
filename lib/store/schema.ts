import { coverageSchema } from '@/lib/capture/coverage-schema';
import { HAND_KINDS } from '@/lib/capture/hand-kinds';
import { noticeSchemas } from '@/lib/capture/notice-schema';
import { z } from '@/lib/zod';
import { decisionSchema } from './decision-schema';
import type { OverruleRow } from './database';
import type { HandMark } from './types';

const span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
  .refine(({ start, end }) => start <= end, 'reversed span');
const { verdict, notice } = noticeSchemas(span);

export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/);
export const relatedKind = verdict.shape.relatedKind;
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

const source = z.object({
  url: z.string(),
  canonicalUrl: z.string().optional(),
  siteName: z.string().optional(),
  siteCode: z.string().optional(),
  title: z.string().optional(),
  publishedOn: z.string().optional(),
  contentSource: z.string().optional(),
  documentNumber: z.string().optional(),
  issuingBody: z.string().optional(),
  attachments: z.array(z.object({ url: z.string(), name: z.string(), type: z.string() })),
  pages: z.object({ current: count, total: count, pages: z.array(z.object({ number: count, url: z.string() })) }).optional(),
  cutShort: z.literal(true).optional(),
  provenance: z.record(z.string(), z.string()),
});

const cell = z.object({
  table: count,
  row: count,
  column: count,
  rowSpan: count,
  columnSpan: count,
  header: z.boolean(),
  columnHeaders: z.array(z.string()),
  rowHeaders: z.array(z.string()),
});

/** A capture read back from the `captures` table. */
export const captureSchema = z.object({
  captureId: hash,
  pageKey: z.string(),
  source,
  text: z.string(),
  blocks: z.array(z.object({
    kind: z.enum(['paragraph', 'heading', 'item', 'cell']),
    span,
    level: z.number().optional(),
    ordinal: z.string().optional(),
    depth: z.number().optional(),
    cell: cell.optional(),
  })),
  html: z.string(),
  textSha256: hash,
  htmlSha256: hash,
  retrievedAt: moment,
  method: z.enum(['auto', 'hand', 'queue', 'file']),
  coverage: coverageSchema,
  extractorVersion: z.string(),
  parts: z.array(z.object({ url: z.string(), retrievedAt: moment, start: count, end: count, textSha256: hash.optional() })).optional(),
});

/** A mark made by hand, as its record keeps it. */
export const markSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(HAND_KINDS),
  span: span.optional(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  madeAt: moment,
} satisfies Record<keyof HandMark, z.ZodType>);

/** A row of the `records` table, as far as it is shown. */
export const recordSchema = z.object({
  key: z.string(),
  pageKey: z.string(),
  id: hash,
  captureId: hash,
  index: count,
  summary: z.object({
    url: z.string(),
    title: z.string().optional(),
    organization: z.string().optional(),
    siteName: z.string().optional(),
    verdict: verdict.shape.kind,
    decidedBy: verdict.shape.decidedBy,
    family: verdict.shape.family,
    relatedKind: verdict.shape.relatedKind,
    publishedOn: z.string().optional(),
    complete: z.boolean(),
    issues: count,
    deadlines: count,
    openDues: z.array(z.string()),
  }),
  review: z.object({
    reviewed: z.boolean(),
    reviewedAt: moment.optional(),
    changedSinceReview: z.literal(true).optional(),
  }),
  notes: z.string(),
  tags: z.array(z.string()),
  marks: z.array(markSchema).optional(),
  savedAt: moment,
  updatedAt: moment,
  retrievedAt: moment,
  versionCount: count,
  supersededAt: moment.optional(),
  deletedAt: moment.optional(),
});

/** What stands in a row of `records` for the lists' sake: without it the row is in none of them. */
export const entrySchema = z.object({
  ...recordSchema.shape,
  textSha256: hash,
  extractorVersion: z.string(),
  captureIds: z.array(z.string()),
  partPages: z.array(z.string()).optional(),
  deleted: z.literal([0, 1]),
  savedOrder: z.number().int(),
  publishedOrder: z.string(),
}).refine(({ deleted, deletedAt }) => (deleted === 1) === (deletedAt !== undefined), { path: ['deleted'], message: 'deletedAt says otherwise' });

/** What a row of `extractions` says of the record as it is now. */
export const readingSchema = z.object({ key: z.string(), verdict, notice: notice.nullable() });

/** An earlier reading; each is checked by itself, since a bad one costs nothing but itself. */
export const versionSchema = z.object({
  id: hash,
  captureId: hash,
  retrievedAt: moment,
  textSha256: hash,
  extractorVersion: z.string(),
  verdict,
  notice: notice.nullable(),
});

/** A row of `extractions` that is whole, with every earlier version. */
export const extractionSchema = z.object({ ...readingSchema.shape, versions: z.array(versionSchema) });

/** A row read back from the `decisions` table. */
export const decisionRowSchema = decisionSchema(span, moment).and(z.object({ recordKey: z.string() }));

/** A row read back from the `searches` table. */
export const searchSchema = z.object({ key: z.string(), text: z.string(), own: z.string() });

/** A row read back from the `overrules` table. */
export const overruleSchema = z.object({
  key: z.string().min(1), as: z.enum(['notice', 'none']), madeAt: moment,
  at: z.string().optional(), lines: z.array(z.string()).optional(),
} satisfies Record<keyof OverruleRow, z.ZodType>);

/** Why a row does not read as what it should be: the first place and the reason, for people who report it. */
export function whyBroken(error: z.ZodError): string {
  const [first] = error.issues;
  return first ? `${first.path.join('.') || '(row)'}: ${first.message}` : error.message;
}
