import type { z } from 'zod';
import type { CaptureRecord, Extraction } from '@/lib/capture/record';
import { NOBODY } from '@/lib/export/attach-review';
import { recordSchema } from '@/lib/export/schema';
import { pairsToSpans } from '@/lib/export/spans-to-pairs';
import type { Notice, Verdict } from '@/lib/notice/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { foldRecord } from '@/lib/review/fold-record';
import { leaveItems } from '@/lib/review/record-state';
import type { Decision, Log } from '@/lib/review/types';
import { stableText } from '@/lib/stable-text';
import type { ImportedRecord } from '@/lib/store/import/types';
import { pageKey } from '@/lib/store/page-key';
import { decisionRowSchema, markSchema, readingSchema, versionSchema } from '@/lib/store/schema';
import type { HandMark, RecordVersion } from '@/lib/store/types';
import { without } from '@/lib/store/without';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import type { Block } from '@/lib/text/types';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 as quickSha256 } from '@noble/hashes/sha2.js';
import type { PlainRecord } from './read-plain';
import { runningAddress } from './running-address';
import { spansInside } from './spans-inside';
import type { ImportProblemKind } from './types';
import { bareNotice, unwindReview } from './unwind-review';

type Exported = z.infer<typeof recordSchema>;
/** The part of it that proves itself. */
type Proven = Pick<Exported, 'id' | 'captureId' | 'index' | 'source' | 'review' | 'supersededAt'> & {
  readonly capture: Omit<Exported['capture'], 'blocks'> & { readonly blocks?: unknown };
  readonly versions: readonly { readonly retrievedAt: string }[];
  readonly decisions?: readonly { readonly at: string }[] | undefined;
  readonly marks?: readonly { readonly madeAt: string }[] | undefined;
};
type Refusal = { readonly kind: ImportProblemKind; readonly detail: string };

const refuse = (kind: ImportProblemKind, detail: string): { readonly ok: false; readonly error: Refusal } => err({ kind, detail });

const placeOf = (error: z.ZodError): string => {
  const [first] = error.issues;
  return first ? `${first.path.join('.') || '(record)'}: ${first.message}` : error.message;
};

/** A value that must read as the store's own; the place of the first fault if it does not. */
function stored<T>(schema: z.ZodType, value: unknown): Result<T, Refusal> {
  const checked = schema.safeParse(value);
  return checked.success ? ok(checked.data as T) : refuse('wrong-shape', placeOf(checked.error));
}

/** A decision as the store has it: spans by name, also where a span is itself what was changed; no name where "—" stands for none. */
function toDecision(exported: unknown): Decision {
  const decision = pairsToSpans(exported) as Decision;
  const signed = { ...decision, coder: decision.coder === NOBODY ? '' : decision.coder };
  if (signed.op !== 'correct') return signed;
  const back = (field: string, value: unknown): unknown => (pairsToSpans({ [field]: value }) as Readonly<Record<string, unknown>>)[field];
  return {
    ...signed,
    changes: signed.changes.map(({ field, ...change }) => ({
      field, ...('from' in change && { from: back(field, change.from) }), ...('to' in change && { to: back(field, change.to) }),
    })),
  };
}

/** The decisions of a record, checked by the store's schema. */
function toDecisions(exported: readonly unknown[] = []): Result<readonly Decision[], Refusal> {
  const decisions: Decision[] = [];
  for (const each of exported) {
    const decision = stored<Decision & { recordKey: string }>(decisionRowSchema, { ...toDecision(each), recordKey: '' });
    if (!decision.ok) return decision;
    decisions.push(without(decision.value, 'recordKey') as Decision);
  }
  return ok(decisions);
}

/**
 * The capture of a record, in the store's terms. What the export's schema lets in, the store's does: it is not asked again.
 *
 * @param blocks - Of its text, where the file says.
 */
function toCapture({ captureId, capture, source }: Proven, blocks: readonly Block[] | undefined): CaptureRecord {
  return {
    captureId, ...capture, html: '',
    blocks: blocks ?? articleFromPlainText(capture.text).blocks,
    source: { ...source, attachments: source.attachments.map(({ url, name = '', type }) => ({ url, name, type })) },
  };
}

const momentsOf = ({ capture, review, decisions = [], versions, marks = [], supersededAt }: Proven): readonly string[] => [
  capture.retrievedAt, ...(capture.parts ?? []).map(({ retrievedAt }) => retrievedAt), ...decisions.map(({ at }) => at),
  ...versions.map(({ retrievedAt }) => retrievedAt), ...marks.map(({ madeAt }) => madeAt),
  ...[review.reviewedAt, supersededAt].filter((moment) => moment !== undefined),
];

const hex = (digest: ArrayBuffer): string => bytesToHex(new Uint8Array(digest));

/** A record, as far as its hashes prove it. */
interface Hashed {
  readonly id: string;
  readonly captureId: string;
  readonly index: number;
  readonly capture: { readonly text: string; readonly textSha256: string };
}

const encoder = new TextEncoder();
/** Longer than nearly every page; in UTF-16 units. */
const USUAL = 256 * 1024;
/** Where texts are put into bytes to be hashed, three a unit at most: new memory for each would wait for the collector, dozens of megabytes of it. */
const room = new Uint8Array(3 * USUAL);

/** The bytes of a text, until those of another are asked for. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  (text.length > USUAL ? encoder.encode(text) : room.subarray(0, encoder.encodeInto(text, room).written));

/** Do its hashes prove what it says? @returns The first that does not; null if all do. */
export async function provesItself({ id, captureId, index, capture: { text, textSha256 } }: Hashed, url: string): Promise<string | null> {
  // The text is put into bytes once: the page's address stands before it in what the capture is named by.
  const bytes = bytesOf(`${url}\n${text}`);
  const own = bytes.subarray(encoder.encode(`${url}\n`).length);
  // Asked to hash bytes, the browser copies them at once.
  const [ofText, ofCapture] = await Promise.all([own, bytes].map(async (each) => hex(await crypto.subtle.digest('SHA-256', each))));
  if (ofText !== textSha256) return 'capture.textSha256';
  if (ofCapture !== captureId) return 'captureId';
  // So short that asking for it would take longer than doing it.
  return bytesToHex(quickSha256(encoder.encode(`${captureId}:${index}`))) === id ? null : 'id';
}

/** What shows without its schema that a record is not to be had: hashes, addresses, times. Null if nothing does. */
async function wrongIn(record: Proven): Promise<Refusal | null> {
  const wrong = await provesItself(record, record.source.url);
  if (wrong !== null) return { kind: 'wrong-hash', detail: wrong };
  const runs = runningAddress({ source: record.source, parts: record.capture.parts });
  if (runs !== undefined) return { kind: 'wrong-address', detail: runs.slice(0, 200) };
  const impossible = momentsOf(record).find((moment) => Number.isNaN(Date.parse(moment)));
  return impossible === undefined ? null : { kind: 'wrong-shape', detail: `no such time: ${impossible}` };
}

/**
 * What the machine read, out of a record that holds what decisions made of it:
 *
 *   `reading` is there                     → that
 *   nothing was decided on its items       → `notice` as it stands
 *   a file of before `reading` was written → `notice` with every decision unwound, if the decisions lead back to it
 */
function machineReading(record: Exported, capture: CaptureRecord, decisions: Log): Result<Notice | null, Refusal> {
  const shown = pairsToSpans(record.notice) as Notice | null;
  if (record.reading !== undefined) return ok(bareNotice(pairsToSpans(record.reading) as Notice | null));
  if (leaveItems(decisions)) return ok(bareNotice(shown));
  // Machine values stand in the file as anything: what is made of them has to read as a notice.
  const reading = stored<Pick<Extraction, 'notice'>>(readingSchema.pick({ notice: true }), { notice: unwindReview(shown, record.rejected ?? [], record.review.classes ?? {}) });
  if (!reading.ok) return reading;
  const unwound = reading.value.notice;
  const plain = bareNotice(shown);
  const leadsBack = stableText(foldRecord({ capture, notice: unwound, decisions }).notice) === stableText(plain);
  return leadsBack ? ok(unwound) : refuse('no-reading', 'what the machine read cannot be told from what was decided');
}

type Parts = Pick<ImportedRecord, 'capture' | 'verdict' | 'notice' | 'versions' | 'decisions'> & { readonly marks: readonly HandMark[] };

/** What is said of a record, and its parts in the store's terms, put together. */
function imported(
  { id, captureId, index, key, supersededAt, tags, notes = '', review: { reviewed, reviewedAt, changedSinceReview } }: Pick<Exported, 'id' | 'captureId' | 'index' | 'key' | 'supersededAt' | 'tags' | 'notes' | 'review'>,
  { capture, verdict, notice, versions, decisions, marks }: Parts, line: number,
): ImportedRecord {
  return {
    line, id, captureId, index, capture, versions, decisions,
    key: key ?? `${pageKey(capture.source)}#${index}`,
    ...(supersededAt !== undefined && { supersededAt }),
    verdict, notice,
    own: { notes, tags, marks, review: { reviewed, ...(reviewedAt !== undefined && { reviewedAt }), ...(changedSinceReview && { changedSinceReview }) } },
  };
}

/**
 * A parsed record of a file as the store would keep it: checked by the schema of the export, decisions and earlier readings by
 * those of the store, by its hashes, and by whether its places lie within its text.
 *
 * @param line - Line it begins on, from 1.
 */
export async function toImported(value: unknown, line: number): Promise<Result<ImportedRecord, Refusal>> {
  const checked = recordSchema.safeParse(value);
  if (!checked.success) return refuse('wrong-shape', placeOf(checked.error));
  const record = checked.data;
  const wrong = await wrongIn(record);
  if (wrong) return err(wrong);
  const capture = toCapture(record, record.capture.blocks && pairsToSpans(record.capture.blocks) as readonly Block[]);
  const decisions = toDecisions(record.decisions);
  if (!decisions.ok) return decisions;
  const notice = machineReading(record, capture, decisions.value);
  if (!notice.ok) return notice;
  const verdict = pairsToSpans(record.verdict) as Verdict;
  const outside = spansInside({ verdict, notice: notice.value }, capture.text.length) ?? spansInside(capture.blocks, capture.text.length);
  if (outside !== null) return refuse('wrong-place', outside);
  const versions: RecordVersion[] = [];
  for (const each of record.versions) {
    const version = stored<RecordVersion>(versionSchema, { ...each, verdict: pairsToSpans(each.verdict), notice: pairsToSpans(each.notice) });
    if (!version.ok) return version;
    versions.push(version.value);
  }
  const marks: HandMark[] = [];
  for (const each of record.marks ?? []) {
    const mark = stored<HandMark>(markSchema, { prefix: '', suffix: '', ...(pairsToSpans(each) as object) });
    if (!mark.ok) return mark;
    marks.push(mark.value);
  }
  return ok(imported(record, { capture, verdict, notice: notice.value, versions, decisions: decisions.value, marks }, line));
}

/** The same of a record on whose items nobody has decided anything, which was read by the export's schema. */
export async function plainToImported(record: PlainRecord, line: number): Promise<Result<ImportedRecord, Refusal>> {
  const wrong = await wrongIn(record);
  if (wrong) return err(wrong);
  const { verdict, notice, versions } = record;
  const decisions = toDecisions(record.decisions);
  if (!decisions.ok) return decisions;
  return ok(imported(record, { capture: toCapture(record, record.capture.blocks), verdict, notice, versions, decisions: decisions.value, marks: [] }, line));
}
