import type { CaptureRecord, Extraction } from '@/lib/capture/record';
import type { Log } from '@/lib/review/types';
import type { HandMark, RecordVersion, Review } from '@/lib/store/types';
import { foldedNotice } from '@/lib/review/fold-record';
import { pageKey } from '@/lib/store/page-key';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { reviewedParts } from './reviewed-parts';
import { FORMAT, SCHEMA_VERSION, exportSchema } from './schema';
import type { ExportFile } from './schema';
import { spansToPairs } from './spans-to-pairs';

/** What the export needs of a record: a stored one, or one just made from a file. */
export interface ExportRecord extends Extraction {
  readonly capture: CaptureRecord;
  readonly review: Review;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly marks?: readonly HandMark[];
  readonly versions: readonly RecordVersion[];
  /** Name of a stored record, and since when its page holds it no more. */
  readonly key?: string;
  readonly supersededAt?: string;
  /** What was decided on it; not said, nothing. */
  readonly decisions?: Log;
}

export interface ExportError {
  readonly file: string;
  readonly kind: string;
  readonly message: string;
}

export interface ExportOptions {
  /** ISO 8601 with the local offset. */
  readonly exportedAt: string;
  readonly generator: { readonly name: string; readonly version: string };
  /** What was done with personal data; not said where it was kept. */
  readonly personalData?: 'masked' | 'dropped';
  /** Files that could not be read; command line only. */
  readonly errors?: readonly ExportError[];
}

/** A record nobody has touched yet, as the command line makes it. */
export const untouched = (capture: CaptureRecord, extraction: Extraction): ExportRecord => ({
  ...extraction, capture, review: { reviewed: false }, notes: '', tags: [], versions: [],
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Records by address (code units), then by capture, then by their place on the page: the same records, the same file. */
const inOrder = (a: ExportRecord, b: ExportRecord): number =>
  compare(a.capture.source.url, b.capture.source.url) || compare(a.captureId, b.captureId) || a.index - b.index;

/** What is not said is absent, not an empty string. */
const said = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== '' && field !== undefined)) as Partial<T>;

const isSaid = (value: unknown): boolean => value !== undefined;

/** The blocks of a text that are not just its lines: from those a reader of the file makes them anew (see `articleFromPlainText`). */
function ownBlocks({ text, blocks }: CaptureRecord): object {
  const plain = articleFromPlainText(text);
  const isLines = plain.text === text && plain.blocks.length === blocks.length && blocks.every((block, i) => {
    const line = plain.blocks[i];
    return block.kind === line?.kind && block.span.start === line.span.start && block.span.end === line.span.end && Object.values(block).filter(isSaid).length === 2;
  });
  return isLines ? {} : { blocks: spansToPairs(blocks) };
}

/** A record as the file has it, before it is checked. */
export function toRecord(record: ExportRecord): unknown {
  const { id, captureId, index, key, supersededAt, capture, verdict, notes, tags, marks, versions } = record;
  const { source, method, retrievedAt, text, textSha256, htmlSha256, extractorVersion, coverage, parts } = capture;
  const named = key !== undefined && key !== `${pageKey(source)}#${index}`;
  const provenance = Object.fromEntries(Object.entries(source.provenance).sort(([a], [b]) => compare(a, b)));
  return {
    id, captureId, index,
    ...(named && { key }),
    ...(supersededAt !== undefined && { supersededAt }),
    source: {
      ...said(source), url: source.url, provenance,
      attachments: source.attachments.map(({ url, name, type }) => ({ url, ...said({ name }), type })),
    },
    capture: { method, retrievedAt, text, ...ownBlocks(capture), textSha256, htmlSha256, extractorVersion, coverage, ...(parts && { parts }) },
    verdict: spansToPairs(verdict),
    ...reviewedParts(record),
    ...said({ notes }),
    tags,
    ...(marks && { marks: marks.map((mark) => spansToPairs({ ...said(mark), exact: mark.exact })) }),
    versions: versions.map((version) => ({ ...version, verdict: spansToPairs(version.verdict), notice: spansToPairs(version.notice) })),
  };
}

/**
 * The export file: the envelope, and one record a notice (or one without a notice for a page that is none).
 *
 * Records stand by source address, capture and place on the page; keys in the order of the schema.
 *
 * @throws {ZodError} If a record is not what the schema promises; nothing is written rather than something wrong.
 */
export function buildExport(records: readonly ExportRecord[], options: ExportOptions): ExportFile {
  const { exportedAt, generator, errors } = options;
  const notices = records.flatMap((record) => foldedNotice(record) ?? []);
  return exportSchema.parse({
    format: FORMAT,
    schemaVersion: SCHEMA_VERSION,
    generator,
    exportedAt,
    counts: {
      captures: new Set(records.map(({ captureId }) => captureId)).size,
      records: records.length,
      notices: notices.length,
      issues: notices.reduce((sum, { issues }) => sum + issues.length, 0),
      deadlines: notices.reduce((sum, { deadlines }) => sum + deadlines.length, 0),
    },
    ...(errors && { errors }),
    records: [...records].sort(inOrder).map(toRecord),
  });
}

/** The file's text: two spaces of indentation, one line feed at the end. */
export const exportText = (file: ExportFile): string => `${JSON.stringify(file, null, 2)}\n`;
