import type { Attachment, Coverage, PageCapture, Source } from '@/lib/capture/types';
import { noticeSchemas } from '@/lib/capture/notice-schema';
import type { Notice, Verdict } from '@/lib/notice/types';
import type { Block, CellPlace } from '@/lib/text/types';
import { z } from '@/lib/zod';
import { done, resultOf } from './result-schema';
import type { Schema } from './result-schema';
import type { CallName, CapturePayload, Output, PageView, SaveOutcome } from './types';

/** A field added to a type does not compile until its schema has it: fields unknown to a schema would be dropped silently. */
type ShapeOf<T> = Record<keyof T, z.ZodType>;

const offset = z.number().int().nonnegative();
const span = z.object({ start: offset, end: offset }).refine(({ start, end }) => start <= end);
const shapes = noticeSchemas(span);
const verdict = shapes.verdict as unknown as Schema<Verdict>;
const notice = shapes.notice as unknown as Schema<Notice>;

const maybeText = z.optional(z.string());
const texts = z.array(z.string());
const count = offset;
const method = z.enum(['auto', 'hand', 'queue', 'file']);

const block = z.object({
  kind: z.enum(['paragraph', 'heading', 'item', 'cell']),
  span,
  level: z.optional(count),
  ordinal: maybeText,
  cell: z.optional(z.object({
    table: count, row: count, column: count, rowSpan: count, columnSpan: count,
    header: z.boolean(), columnHeaders: texts, rowHeaders: texts,
  } satisfies ShapeOf<CellPlace>)),
} satisfies ShapeOf<Block>);

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
    provenance: z.record(z.string(), z.string()),
  } satisfies ShapeOf<Source>),
  article: z.object({ text: z.string(), blocks: z.array(block) }),
  coverage: z.object({
    method: z.enum(['readability', 'densest', 'whole', 'text']),
    share: z.number(),
    hasTitle: z.boolean(),
    hasFirstParagraph: z.boolean(),
    hasLastParagraph: z.boolean(),
  } satisfies ShapeOf<Coverage>),
  verdict,
  notices: z.array(notice),
} satisfies Record<keyof PageCapture, z.core.$ZodType>);

export const pageView: Schema<PageView> = z.object({ capture: pageCapture, method, canHighlight: z.boolean() });

export const capturePayload: Schema<CapturePayload> = z.object({
  capture: pageCapture,
  method,
  retrievedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/),
  html: z.string(),
});

const saveOutcome: Schema<SaveOutcome> = z.object({
  how: z.enum(['created', 'already-saved', 'new-version']),
  keys: texts,
});

/** What comes back from every call, for callers in extension pages and the background. */
export const outputs: { readonly [N in CallName]: Schema<Output<N>> } = {
  'background.probe-hit': done,
  'background.page-read': done,
  'background.item-selected': done,
  'background.read-tab': done,
  'background.save-tab': resultOf(saveOutcome),
  'background.records-changed': done,
  'content.read': done,
  'content.ping': resultOf(z.object({ url: z.string() })),
  'content.get-page': resultOf(pageView),
  'content.get-payload': resultOf(capturePayload),
  'content.show-item': done,
  'content.overrule': resultOf(pageView),
  'panel.item-selected': done,
  'panel.page-changed': done,
};
