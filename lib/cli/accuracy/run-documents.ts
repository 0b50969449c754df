import type { PageCapture } from '@/lib/capture/types';
import { captureFile } from '../capture-file';
import type { CorpusDocument } from './find-documents';
import { readGold } from './gold';
import { scoreDocument } from './score-document';
import { Tally } from './tally';

/** One document, run: scored against its gold, or, without one, the capture to be read by a person. */
export interface DocumentResult {
  readonly name: string;
  readonly tally?: Tally;
  readonly unscored?: PageCapture;
  /** The document or its gold cannot be read. */
  readonly broken?: string;
}

async function runDocument({ name, path, gold: goldPath, mustBeNone }: CorpusDocument): Promise<DocumentResult> {
  const gold = goldPath === undefined ? undefined : await readGold(goldPath);
  const captured = await captureFile(path, gold?.url ?? undefined);
  // A page without any text is no notice; where one was expected, that is a broken input.
  if (!captured.ok && mustBeNone && captured.error.kind === 'no-article') {
    const tally = new Tally();
    tally.right('verdict');
    return { name, tally };
  }
  if (!captured.ok) return { name, broken: `${path}: ${captured.error.kind}: ${captured.error.message}` };
  const { capture } = captured.value;
  if (gold) return { name, tally: scoreDocument(gold, capture) };
  if (!mustBeNone) return { name, unscored: capture };
  const tally = scoreDocument({ is_rectification_notice: false, notices: [] }, capture);
  for (const { text, clause } of capture.notices.flatMap(({ deadlines }) => deadlines)) {
    tally.miss({ field: 'deadlines', how: 'false', found: `${text} in 「${clause}」` });
  }
  return { name, tally };
}

/** Runs documents one after the other. */
export async function runDocuments(documents: readonly CorpusDocument[]): Promise<DocumentResult[]> {
  const results: DocumentResult[] = [];
  for (const document of documents) {
    try {
      results.push(await runDocument(document));
    } catch (error) {
      results.push({ name: document.name, broken: error instanceof Error ? error.message : String(error) });
    }
  }
  return results;
}
