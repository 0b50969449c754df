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
  description: 'Half-open [start, end) in UTF-16 code units, into capture.text of the same record.',
});
const named = <T extends z.ZodType>(id: string, schema: T): T => schema.meta({ id });

const text = z.string().min(1);
/** What the store keeps, whatever it is: an export never refuses what was saved. */
const anything = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/).meta({ description: 'SHA-256 of UTF-8 bytes, lower-case hex.' });
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/)
  .meta({ description: 'ISO 8601 with an offset; may have fractions of a second.' });
/** What stands beside a value somebody decided on. */
export const review = named('ItemReview', z.object({
  state: z.enum(['accepted', 'corrected', 'added', 'rejected', 'merged']),
  coder: text.meta({ description: '"—" where no name was set.' }),
  at: moment,
  machine: z.record(z.string(), z.unknown()).optional().meta({ description: 'What the machine read, where that is another value.' }),
  differs: z.array(anything).optional()
    .meta({ description: 'Fields in which the machine reads another value by now than the one decided on.' }),
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
  pages: z.object({ current: count, total: count, pages: z.array(z.object({ number: count, url: anything })) }).optional()
    .meta({ description: 'Only where the site split the article over pages: which page this is, how many there are, and those it links to.' }),
  cutShort: z.literal(true).optional().meta({ description: 'Only where it is so: the file the page was read from breaks off within it.' }),
  provenance: z.record(z.string(), z.string()).meta({ description: 'Field of the source to where it was read: "meta:PubDate".' }),
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
  blocks: z.array(block).optional()
    .meta({ description: 'Paragraphs, headings, items and cells of the text; absent where every line is a paragraph.' }),
  textSha256: hash,
  htmlSha256: hash.meta({ description: 'SHA-256 of the stored, sanitised HTML.' }),
  extractorVersion: anything,
  coverage: coverageSchema,
  parts: z.array(z.object({ url: anything, retrievedAt: moment, start: offset, end: offset, textSha256: hash.optional() })).optional(),
});

export const recordSchema = named('Record', z.object({
  id: hash.meta({ description: 'SHA-256 of captureId + ":" + index.' }),
  captureId: hash.meta({ description: 'SHA-256 of source.url + "\\n" + capture.text.' }),
  index: count,
  key: text.optional().meta({ description: 'Name of the record in its library, where that is another than its address and index.' }),
  supersededAt: moment.optional().meta({ description: 'Since when the page no longer holds this notice.' }),
  source,
  capture,
  verdict,
  notice: notice.nullable(),
  reading: notice.nullable().optional()
    .meta({ description: 'What the machine read, where decisions made another notice of it: `notice` is this under `decisions`.' }),
  review: z.object({
    reviewed: z.boolean(),
    reviewedAt: moment.optional(),
    changedSinceReview: z.literal(true).optional(),
    classes: z.record(z.string(), review).optional().meta({ description: 'Decisions on organizationType and inspection.level.' }),
  }),
  rejected: z.array(z.object({
    id: anything, kind: text, value: z.record(z.string(), z.unknown()), into: anything.optional(), review,
  })).optional().meta({ description: 'What was read and does not stand: rejected, or merged into the issue `into`.' }),
  candidates: z.array(z.object({ id: anything, as: text, text: z.string(), span, rule: anything })).optional()
    .meta({ description: 'What the rules saw and refused, and nobody has decided on.' }),
  decisions: z.array(named('Decision', decisionSchema(span, moment))).optional()
    .meta({ description: 'Everything that was decided on the record, by time and id; `notice` is what the reading comes to under these.' }),
  notes: text.optional(),
  tags: z.array(text),
  marks: z.array(named('HandMark', z.object({
    id: text,
    kind: z.enum(HAND_KINDS),
    span: span.optional().meta({ description: 'Absent if capture.text does not hold the words any more.' }),
    exact: anything,
    prefix: text.optional(),
    suffix: text.optional(),
    madeAt: moment,
  }))).optional().meta({ description: 'Stretches the reader marked by hand, in text order, with the words as they were marked.' }),
  versions: z.array(z.object({
    id: hash,
    captureId: hash,
    retrievedAt: moment,
    textSha256: hash,
    extractorVersion: anything,
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
  personalData: z.enum(['masked', 'dropped']).optional().meta({ description: 'Contacts and names of persons are covered, or left out as well; absent where they are as they were.' }),
  counts: z.object({ captures: count, records: count, notices: count, issues: count, deadlines: count }),
  errors: z.array(z.object({ file: text, kind: text, message: text })).optional(),
  records: z.array(recordSchema),
}).meta({ title: 'Zhenggai: rectification notices', description: 'Rectification notices as read from official pages, with where each value stands.' });

export type ExportFile = z.infer<typeof exportSchema>;
