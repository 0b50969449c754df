import { coverageSchema } from '@/lib/capture/coverage-schema';
import { HAND_KINDS } from '@/lib/capture/hand-kinds';
import { noticeSchemas } from '@/lib/capture/notice-schema';
import { decisionSchema } from '@/lib/store/decision-schema';
import { z } from '@/lib/zod';

export const FORMAT = 'zhenggai-notices';
/** Raised with every change of the shape once there has been a release; names are added, never renamed. */
export const SCHEMA_VERSION = '1.1.0';

const offset = z.number().int().nonnegative();
/** Of every place but those in `parts`. */
export const span = z.tuple([offset, offset]).refine(([start, end]) => start <= end, 'reversed span').meta({
  id: 'Span',
  description: '半开区间 [起, 止)，按 UTF-16 码元计，在同一记录的 capture.text 中。 · Half-open [start, end) in UTF-16 code units, into capture.text of the same record.',
});
const named = <T extends z.ZodType>(id: string, schema: T): T => schema.meta({ id });

const text = z.string().min(1);
/** What the store keeps, whatever it is: an export never refuses what was saved. */
const anything = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/).meta({ description: 'UTF-8 字节的 SHA-256，小写十六进制。 · SHA-256 of UTF-8 bytes, lower-case hex.' });
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/)
  .meta({ description: 'ISO 8601，带时区，可有秒的小数。 · ISO 8601 with an offset; may have fractions of a second.' });
/** What stands beside a value somebody decided on. */
export const review = named('ItemReview', z.object({
  state: z.enum(['accepted', 'corrected', 'added', 'rejected', 'merged']),
  coder: text,
  at: moment,
  machine: z.record(z.string(), z.unknown()).optional(),
  differs: z.array(anything).optional(),
}));
const { verdict, notice } = noticeSchemas(span, named, { review: review.optional() });
const count = z.number().int().nonnegative();

const source = z.object({
  url: anything,
  canonicalUrl: text.optional(),
  siteName: text.optional(),
  siteCode: text.optional(),
  title: text.optional(),
  publishedOn: text.optional(),
  contentSource: text.optional(),
  documentNumber: text.optional(),
  issuingBody: text.optional(),
  attachments: z.array(z.object({ url: anything, name: text.optional(), type: anything })),
  pages: z.object({ current: count, total: count, pages: z.array(z.object({ number: count, url: anything })) }).optional(),
  cutShort: z.literal(true).optional(),
  provenance: z.record(z.string(), z.string()),
});

const block = named('Block', z.object({
  kind: z.enum(['paragraph', 'heading', 'item', 'cell']),
  span,
  level: z.number().optional(),
  ordinal: z.string().optional(),
  depth: z.number().optional(),
  cell: z.object({
    table: count, row: count, column: count, rowSpan: count, columnSpan: count, header: z.boolean(),
    columnHeaders: z.array(z.string()), rowHeaders: z.array(z.string()),
  }).optional(),
}));

const capture = z.object({
  method: z.enum(['auto', 'hand', 'queue', 'file']),
  retrievedAt: moment,
  text: z.string(),
  blocks: z.array(block).optional(),
  textSha256: hash,
  htmlSha256: hash,
  extractorVersion: anything,
  coverage: coverageSchema,
  parts: z.array(z.object({ url: anything, retrievedAt: moment, start: offset, end: offset, textSha256: hash.optional() })).optional(),
});

export const recordSchema = named('Record', z.object({
  id: hash,
  captureId: hash,
  index: count,
  key: text.optional(),
  supersededAt: moment.optional(),
  source,
  capture,
  verdict,
  notice: notice.nullable(),
  reading: notice.nullable().optional(),
  review: z.object({
    reviewed: z.boolean(),
    reviewedAt: moment.optional(),
    changedSinceReview: z.literal(true).optional(),
    classes: z.record(z.string(), review).optional(),
  }),
  rejected: z.array(z.object({
    id: anything, kind: text, value: z.record(z.string(), z.unknown()), into: anything.optional(), review,
  })).optional(),
  candidates: z.array(z.object({ id: anything, as: text, text: z.string(), span, rule: anything })).optional(),
  decisions: z.array(named('Decision', decisionSchema(span, moment))).optional(),
  notes: text.optional(),
  tags: z.array(text),
  marks: z.array(named('HandMark', z.object({
    id: text,
    kind: z.enum(HAND_KINDS),
    span: span.optional(),
    exact: anything,
    prefix: text.optional(),
    suffix: text.optional(),
    madeAt: moment,
  }))).optional(),
  versions: z.array(z.object({
    id: hash,
    captureId: hash,
    retrievedAt: moment,
    textSha256: hash,
    extractorVersion: anything,
    verdict,
    notice: notice.nullable(),
  })),
}));

/** Everything the export file holds. Objects come out of `parse` with their keys in the order written here. */
export const exportSchema = z.object({
  format: z.literal(FORMAT),
  schemaVersion: z.literal(SCHEMA_VERSION),
  generator: z.object({ name: text, version: text }),
  exportedAt: moment,
  personalData: z.enum(['masked', 'dropped']).optional(),
  counts: z.object({ captures: count, records: count, notices: count, issues: count, deadlines: count }),
  errors: z.array(z.object({ file: text, kind: text, message: text })).optional(),
  records: z.array(recordSchema),
}).meta({ title: 'Zhenggai: rectification notices', description: '从官方网页读出的整改通报，每个值都注明在原文何处。 · Rectification notices as read from official pages, with where each value stands.' });

export type ExportFile = z.infer<typeof exportSchema>;
