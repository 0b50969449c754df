import type { Notice, Verdict } from '@/lib/notice/types';
import type { Block } from '@/lib/text/types';
import { EXTRACTOR_VERSION } from '@/lib/version';
import type { CaptureMethod, CapturePayload, Coverage, Source } from './types';

/** One page of a notice that was joined from several; `start` and `end` count into the capture's text. */
export interface CapturePart {
  readonly url: string;
  readonly retrievedAt: string;
  readonly start: number;
  readonly end: number;
  /** Of the page's whole text as it was read; only for the pages of a split article. */
  readonly textSha256?: string;
}

/** A page as it is kept: what it said, where and when, and the hashes that prove it. */
export interface CaptureRecord {
  /** SHA-256 of `source.url` + "\n" + `text`, hex. */
  readonly captureId: string;
  readonly source: Source;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Sanitised HTML of the article. */
  readonly html: string;
  readonly textSha256: string;
  /** Of the sanitised HTML as stored. */
  readonly htmlSha256: string;
  /** ISO 8601 with the local offset. */
  readonly retrievedAt: string;
  readonly method: CaptureMethod;
  readonly coverage: Coverage;
  readonly extractorVersion: string;
  /** Only when joined from several pages, in order. */
  readonly parts?: readonly CapturePart[];
}

/** What was read in a capture: one notice, or nothing (`notice` null) where the page is none. */
export interface Extraction {
  /** SHA-256 of `captureId` + ":" + `index`, hex. */
  readonly id: string;
  readonly captureId: string;
  /** Place among the notices of the page, from 0. */
  readonly index: number;
  readonly verdict: Verdict;
  readonly notice: Notice | null;
}

export interface BuiltRecords {
  readonly capture: CaptureRecord;
  /** At least one. */
  readonly extractions: readonly Extraction[];
}

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. Needs `crypto.subtle`: background, extension pages and Node only. */
export async function sha256(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hashes a payload and gives its notices their ids; a page without a notice has one extraction with `notice` null. */
export async function buildRecords(payload: CapturePayload): Promise<BuiltRecords> {
  const { source, article, coverage, verdict, notices } = payload.capture;
  const captureId = await sha256(`${source.url}\n${article.text}`);
  const capture: CaptureRecord = {
    captureId,
    source,
    text: article.text,
    blocks: article.blocks,
    html: payload.html,
    textSha256: await sha256(article.text),
    htmlSha256: await sha256(payload.html),
    retrievedAt: payload.retrievedAt,
    method: payload.method,
    coverage,
    extractorVersion: EXTRACTOR_VERSION,
  };
  const found: readonly (Notice | null)[] = notices.length > 0 ? notices : [null];
  const extractions = await Promise.all(
    found.map(async (notice, index) => ({ id: await sha256(`${captureId}:${index}`), captureId, index, verdict, notice })),
  );
  return { capture, extractions };
}
