import { coverageSchema } from '@/lib/capture/coverage-schema';
import { HAND_KINDS } from '@/lib/capture/hand-kinds';
import { noticeSchemas } from '@/lib/capture/notice-schema';
import type { ArticlePage, ArticlePages, Attachment, OwnMark, PageCapture, SaveOutcome, Source } from '@/lib/capture/types';
import type { Notice, PageContext, Verdict } from '@/lib/notice/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ArticleText, Block, CellPlace } from '@/lib/text/types';
import { z } from '@/lib/zod';
import type { Door } from './door';
import type { Assessment, JoinProgress } from './types';
import type { AppError } from '@/lib/errors';

/** Schemas of what crosses the border; for extension pages and the background, content scripts have their own doors. */
export type Schema<T> = z.ZodType<T>;

/** A field added to a type does not compile until its schema has it: fields unknown to a schema would be dropped silently. */
type ShapeOf<T> = Record<keyof T, z.ZodType>;

/** The door a schema makes; unknown fields are dropped. */
export const doorOf = <T>(schema: Schema<T>): Door<T> => (value) => {
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err({ kind: 'bad-message' });
};

export const count = z.number().int().nonnegative();
const span = z.object({ start: count, end: count }).refine(({ start, end }) => start <= end);
const shapes = noticeSchemas(span);
const maybeText = z.string().optional();
const texts = z.array(z.string());

export const appError: Schema<AppError> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-article') }),
  z.object({ kind: z.literal('no-permission'), origin: z.string() }),
  z.object({ kind: z.literal('not-a-web-page') }),
  z.object({ kind: z.literal('page-gone') }),
  z.object({ kind: z.literal('page-unreachable') }),
  z.object({ kind: z.literal('page-timeout') }),
  z.object({ kind: z.literal('page-not-part') }),
  z.object({ kind: z.literal('pages-missing') }),
  z.object({ kind: z.literal('join-again') }),
  z.object({ kind: z.literal('orphan'), itemId: z.string() }),
  z.object({ kind: z.literal('folded'), itemId: z.string(), opens: z.boolean() }),
  z.object({ kind: z.literal('not-in-article') }),
  z.object({ kind: z.literal('storage-full') }),
  z.object({ kind: z.literal('storage-newer') }),
  z.object({ kind: z.literal('migration-failed'), detail: z.string() }),
  z.object({ kind: z.literal('storage-unknown'), detail: z.string() }),
  z.object({ kind: z.literal('storage-failed'), detail: z.string() }),
  z.object({ kind: z.literal('bad-message') }),
  z.object({ kind: z.literal('unexpected'), detail: z.string() }),
]);

/** The schema of a call's outcome: a value, or one of our errors. */
export const resultOf = <T>(value: Schema<T>): Schema<Result<T, AppError>> =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: appError }),
  ]);

/** The outcome of calls that have nothing to say but that they worked. */
export const done: Schema<Result<null, AppError>> = resultOf(z.null());

const block = z.object({
  kind: z.enum(['paragraph', 'heading', 'item', 'cell']),
  span,
  level: count.optional(),
  ordinal: maybeText,
  depth: count.optional(),
  cell: z.object({
    table: count, row: count, column: count, rowSpan: count, columnSpan: count,
    header: z.boolean(), columnHeaders: texts, rowHeaders: texts,
  } satisfies ShapeOf<CellPlace>).optional(),
} satisfies ShapeOf<Block>);

export const articleText: Schema<ArticleText> = z.object({ text: z.string(), blocks: z.array(block) } satisfies ShapeOf<ArticleText>);

export const pageContext: Schema<PageContext> = z.object({
  titles: z.array(z.object({ value: z.string(), from: z.enum(['meta', 'label', 'title']) })),
  publishedOn: maybeText,
  url: maybeText,
  part: z.object({ number: count, total: count }).optional(),
  cutShort: z.literal(true).optional(),
  unread: z.number().nonnegative().optional(),
} satisfies ShapeOf<PageContext>);

const verdict = shapes.verdict as unknown as Schema<Verdict>;
const notices = z.array(shapes.notice as unknown as Schema<Notice>);

const ownMark = z.object({ notice: count, itemId: z.string(), kind: z.enum(HAND_KINDS), span } satisfies ShapeOf<OwnMark>);

export const assessment: Schema<Assessment> = z.object({ verdict, notices, ownMarks: z.array(ownMark).optional() } satisfies ShapeOf<Assessment>);

/** A page's capture as it comes from the content script. */
export const pageCapture: Schema<PageCapture> = z.object({
  source: z.object({
    url: z.string(),
    canonicalUrl: maybeText,
    siteName: maybeText,
    siteCode: maybeText,
    title: maybeText,
    publishedOn: maybeText,
    contentSource: maybeText,
    documentNumber: maybeText,
    issuingBody: maybeText,
    attachments: z.array(z.object({ url: z.string(), name: z.string(), type: z.string() } satisfies ShapeOf<Attachment>)),
    pages: z.object({
      current: count, total: count,
      pages: z.array(z.object({ number: count, url: z.string() } satisfies ShapeOf<ArticlePage>)),
    } satisfies ShapeOf<ArticlePages>).optional(),
    cutShort: z.literal(true).optional(),
    provenance: z.record(z.string(), z.string()),
  } satisfies ShapeOf<Source>),
  article: articleText,
  coverage: coverageSchema,
  verdict,
  notices,
} satisfies ShapeOf<PageCapture>);

export const saveOutcome: Schema<SaveOutcome> = z.object({
  how: z.enum(['created', 'already-saved', 'new-version']),
  keys: z.array(z.string()),
} satisfies ShapeOf<SaveOutcome>);

export const joinProgress: Schema<JoinProgress> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('reading'), page: count, read: count, total: count }),
  z.object({ state: z.literal('cancelled') }),
  z.object({ state: z.literal('done'), outcome: saveOutcome }),
  z.object({ state: z.literal('failed'), error: appError, page: count.optional(), url: z.string().optional() }),
]);
