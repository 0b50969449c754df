import type { PageCapture } from '@/lib/capture/types';
import { captureFile } from '../capture-file';
import { countDocument } from './count-documents';
import type { DocumentCount } from './count-documents';
import type { CorpusDocument } from './find-documents';
import { readGold } from './gold';
import { readAbout, toLookalike } from './lookalike';
import type { LookalikeResult } from './lookalike';
import { scoreDocument } from './score-document';
import { Tally } from './tally';

/** One document, run: scored against its gold, or, without one, the capture to be read by a person. */
export interface DocumentResult {
  readonly name: string;
  readonly slug?: string;
  readonly tally?: Tally;
  /** What its gold holds. */
  readonly count?: DocumentCount;
  readonly lookalike?: LookalikeResult;
  readonly unscored?: PageCapture;
  /** The document or its gold cannot be read. */
  readonly broken?: string;
}

const NO_NOTICE = { is_rectification_notice: false, notices: [] };

async function capture(path: string, url?: string, overrule: 'notice' | null = null): Promise<PageCapture> {
  const captured = await captureFile(path, url, overrule);
  if (!captured.ok) throw new Error(`${path}: ${captured.error.kind}: ${captured.error.message}`);
  return captured.value.capture;
}

/** A page that must be no notice; one without any text is none. */
async function runNone(path: string): Promise<Tally> {
  const captured = await captureFile(path);
  if (!captured.ok && captured.error.kind === 'no-article') {
    const tally = new Tally();
    tally.right('verdict');
    return tally;
  }
  const found = captured.ok ? captured.value.capture : await capture(path);
  const tally = scoreDocument(NO_NOTICE, found);
  for (const { text, clause } of found.notices.flatMap(({ deadlines }) => deadlines)) {
    tally.miss({ field: 'deadlines', how: 'false', found: `${text} in 「${clause}」` });
  }
  return tally;
}

async function runDocument({ path, gold: goldPath, mustBeNone, about }: CorpusDocument): Promise<Omit<DocumentResult, 'name'>> {
  if (mustBeNone) return { tally: await runNone(path) };
  if (about !== undefined) {
    const [expected, found] = [await readAbout(about), await capture(path)];
    return { tally: scoreDocument(NO_NOTICE, found), lookalike: toLookalike(expected, found, await capture(path, undefined, 'notice')) };
  }
  if (goldPath === undefined) return { unscored: await capture(path) };
  const gold = await readGold(goldPath);
  const found = await capture(path, gold.url ?? undefined);
  return { tally: scoreDocument(gold, found), count: countDocument(gold, found.article) };
}

/** Runs documents one after the other. */
export async function runDocuments(documents: readonly CorpusDocument[]): Promise<DocumentResult[]> {
  const results: DocumentResult[] = [];
  for (const document of documents) {
    const called = { name: document.name, ...(document.slug !== undefined && { slug: document.slug }) };
    try {
      results.push({ ...called, ...(await runDocument(document)) });
    } catch (error) {
      results.push({ ...called, broken: error instanceof Error ? error.message : String(error) });
    }
  }
  return results;
}
