import { HAND_KINDS } from '@/lib/capture/hand-kinds';
import { noticeSchemas } from '@/lib/capture/notice-schema';
import { decisionSchema } from '@/lib/store/decision-schema';
import { z } from '@/lib/zod';

export const FORMAT = 'zhenggai-notices';
/** Raised with every change of the shape once there has been a release; names are added, never renamed. */
export const SCHEMA_VERSION = '1.1.0';

const offset = z.number().int().nonnegative();
const span = z.tuple([offset, offset]).meta({
  id: 'Span',
  description: 'Half-open [start, end) in UTF-16 code units, into capture.text of the same record.',
});
const named = <T extends z.ZodType>(id: string, schema: T): T => schema.meta({ id });

const text = z.string().min(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/).meta({ description: 'SHA-256 of UTF-8 bytes, lower-case hex.' });
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/)
  .meta({ description: 'ISO 8601 with the local offset.' });
/** Of a decision: two made in one second are told apart by their milliseconds. */
const decided = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/)
  .meta({ description: 'ISO 8601 with an offset.' });
const review = named('ItemReview', z.object({
  state: z.enum(['accepted', 'corrected', 'added', 'rejected', 'merged']),
  coder: text.meta({ description: '"—" where no name was set.' }),
  at: decided,
  machine: z.record(z.string(), z.unknown()).optional().meta({ description: 'What the machine read, where that is another value.' }),
  differs: z.array(text).optional()
    .meta({ description: 'Fields in which the machine reads another value by now than the one decided on.' }),
}));
const { verdict, notice } = noticeSchemas(span, named, { review: review.optional() });
const count = z.number().int().nonnegative();

const source = z.object({
  url: text,
  canonicalUrl: text.optional(),
  siteName: text.optional(),
  siteCode: text.optional(),
  title: text.optional(),
  publishedOn: text.optional(),
  contentSource: text.optional(),
  documentNumber: text.optional(),
  issuingBody: text.optional(),
  attachments: z.array(z.object({ url: text, name: text.optional(), type: text })),
  pages: z.object({ current: count, total: count, pages: z.array(z.object({ number: count, url: text })) }).optional()
    .meta({ description: 'Only where the site split the article over pages: which page this is, how many there are, and those it links to.' }),
  provenance: z.record(z.string(), z.string()).meta({ description: 'Field of the source to where it was read: "meta:PubDate".' }),
});

const capture = z.object({
  method: z.enum(['auto', 'hand', 'queue', 'file']),
  retrievedAt: moment,
  text: z.string(),
  textSha256: hash,
  htmlSha256: hash.meta({ description: 'SHA-256 of the stored, sanitised HTML.' }),
  extractorVersion: text,
  coverage: z.object({
    method: z.enum(['readability', 'densest', 'whole', 'text']),
    share: z.number().nonnegative(),
    hasTitle: z.boolean(),
    hasFirstParagraph: z.boolean(),
    hasLastParagraph: z.boolean(),
    unveiled: z.literal(true).optional(),
    unread: z.number().nonnegative().optional(),
  }),
  parts: z.array(z.object({ url: text, retrievedAt: moment, start: offset, end: offset })).optional(),
});

export const recordSchema = named('Record', z.object({
  id: hash.meta({ description: 'SHA-256 of captureId + ":" + index.' }),
  captureId: hash.meta({ description: 'SHA-256 of source.url + "\\n" + capture.text.' }),
  index: count,
  source,
  capture,
  verdict,
  notice: notice.nullable(),
  review: z.object({
    reviewed: z.boolean(),
    reviewedAt: moment.optional(),
    changedSinceReview: z.literal(true).optional(),
    classes: z.record(z.string(), review).optional().meta({ description: 'Decisions on organizationType and inspection.level.' }),
  }),
  rejected: z.array(z.object({
    id: text, kind: text, value: z.record(z.string(), z.unknown()), into: text.optional(), review,
  })).optional().meta({ description: 'What was read and does not stand: rejected, or merged into the issue `into`.' }),
  candidates: z.array(z.object({ id: text, as: text, text: z.string(), span, rule: text })).optional()
    .meta({ description: 'What the rules saw and refused, and nobody has decided on.' }),
  decisions: z.array(named('Decision', decisionSchema(span, decided))).optional()
    .meta({ description: 'Everything that was decided on the record, by time and id; `notice` is the reading under these.' }),
  notes: text.optional(),
  tags: z.array(text),
  marks: z.array(named('HandMark', z.object({
    id: text,
    kind: z.enum(HAND_KINDS),
    span: span.optional().meta({ description: 'Absent if capture.text does not hold the words any more.' }),
    exact: text,
    prefix: text.optional(),
    suffix: text.optional(),
    madeAt: moment,
  }))).optional().meta({ description: 'Stretches the reader marked by hand, in text order, with the words as they were marked.' }),
  versions: z.array(z.object({
    id: hash,
    captureId: hash,
    retrievedAt: moment,
    textSha256: hash,
    extractorVersion: text,
    verdict,
    notice: notice.nullable(),
  })).meta({ description: 'Earlier readings, newest first; their spans count into the text with their textSha256.' }),
}));

/** Everything the export file holds. Objects come out of `parse` with their keys in the order written here. */
export const exportSchema = z.object({
  format: z.literal(FORMAT),
  schemaVersion: z.literal(SCHEMA_VERSION),
  generator: z.object({ name: text, version: text }),
  exportedAt: moment,
  counts: z.object({ captures: count, records: count, notices: count, issues: count, deadlines: count }),
  errors: z.array(z.object({ file: text, kind: text, message: text })).optional(),
  records: z.array(recordSchema),
}).meta({ title: 'Zhenggai: rectification notices', description: 'Rectification notices as read from official pages, with where each value stands.' });

export type ExportFile = z.infer<typeof exportSchema>;
