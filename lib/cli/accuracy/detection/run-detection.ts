import { readFile } from 'node:fs/promises';
import type { Notice, Verdict } from '@/lib/notice/types';
import { looksWorthReading, topicAt } from '@/lib/notice/detect/probe';
import { samplePage } from '@/lib/page/sample-page';
import { captureFile, captureHtml } from '../../capture-file';
import { decodeBytes } from '@/lib/files/decode-bytes';
import { fileAddress } from '@/lib/files/own-address';
import { openDom } from '../../open-dom';
import type { DetectionPage, Expected } from './detection-pages';

/** A page, judged. */
export interface Detection {
  readonly page: DetectionPage;
  /** "notice", "related plan", "none". */
  readonly expected: string;
  readonly called: string;
  readonly kindRight: boolean;
  /** Announced as a notice, rightly or not. */
  readonly announced: boolean;
  readonly family?: string;
  readonly complete?: boolean;
  readonly missing: readonly string[];
  /** What the tiny script says; absent for plain text, which no browser shows to it. */
  readonly letThrough?: boolean;
  readonly verdict: Verdict | null;
}

/** "related plan"; what is neither asked for nor said is left out. */
const nameOf = ({ kind, relatedKind }: { kind: string; relatedKind?: string }): string =>
  `${kind}${relatedKind === undefined ? '' : ` ${relatedKind}`}`;

function isRight({ kind, relatedKind }: Expected, called: Pick<Verdict, 'kind' | 'relatedKind'>): boolean {
  if (kind === 'other') return called.kind !== 'notice';
  return kind === called.kind && (relatedKind === undefined || relatedKind === called.relatedKind);
}

/** The tiny script's answer for a page of that HTML. */
function probe(html: string, url: string): boolean {
  const dom = openDom(html, url);
  try {
    return looksWorthReading(samplePage(dom.window.document, topicAt));
  } finally {
    dom.window.close();
  }
}

/** @throws If the page cannot be read at all; a page without text is none. */
async function judgePage(page: DetectionPage): Promise<{ verdict: Verdict | null; notices: readonly Notice[]; letThrough?: boolean }> {
  const { path, url } = page;
  const plain = page.html === undefined && /\.(?:txt|md)$/i.test(path);
  const html = page.html ?? (plain ? undefined : decodeBytes(await readFile(path), true).text);
  const captured = html === undefined ? await captureFile(path, url) : captureHtml(html, path, url, null);
  if (!captured.ok && captured.error.kind !== 'no-article') throw new Error(`${path}: ${captured.error.kind}: ${captured.error.message}`);
  const { verdict, notices } = captured.ok ? captured.value.capture : { verdict: null, notices: [] };
  return { verdict, notices, ...(html !== undefined && { letThrough: probe(html, url ?? fileAddress(path)) }) };
}

async function detect(page: DetectionPage): Promise<Detection> {
  const { verdict, notices, letThrough } = await judgePage(page);
  const called = verdict ?? { kind: 'none' as const };
  const announced = called.kind === 'notice';
  return {
    page,
    expected: nameOf(page.expected),
    called: nameOf(called),
    kindRight: isRight(page.expected, called),
    announced,
    ...(announced && verdict?.family !== undefined && { family: verdict.family }),
    ...(announced && notices.length > 0 && { complete: notices.every(({ complete }) => complete) }),
    missing: [...new Set(notices.flatMap(({ missing }) => missing))],
    ...(letThrough !== undefined && { letThrough }),
    verdict,
  };
}

/** Runs pages one after the other, each as the command line reads a file. */
export async function runDetection(pages: readonly DetectionPage[]): Promise<Detection[]> {
  const results: Detection[] = [];
  for (const page of pages) results.push(await detect(page));
  return results;
}
