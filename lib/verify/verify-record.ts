import type { Verdict } from '@/lib/notice/types';
import { stableText } from '@/lib/stable-text';
import { EXTRACTOR_VERSION } from '@/lib/version';
import type { ImportedRecord } from '@/lib/store/import/types';
import { readAgain } from '@/lib/store/read-again';

/** How a record stands up to reading its stored text again. */
export interface Verified {
  readonly url: string;
  readonly result: 'same' | 'differs';
  /** Version that made the record, and the one that reads now. */
  readonly madeBy: string;
  readonly readBy: string;
  /** Fields of the notice that come out otherwise, and "verdict" if the page is judged otherwise; empty if none. */
  readonly fields: readonly string[];
}

/** What was judged. Score and signals rest on all titles of the page as well, which are not in the file. */
const judged = ({ kind, family, relatedKind, decidedBy }: Verdict): object => ({ kind, family, relatedKind, decidedBy });

/**
 * Reads the stored text of a record again and compares with what its machine reading was, byte by byte. Nothing of that reading is
 * believed but the user's word on what the page is: titles of the page that are not in its source are not in the file.
 */
export function verifyRecord({ capture, index, verdict, notice }: ImportedRecord): Verified {
  const again = readAgain({ capture, index, verdict });
  const were: Readonly<Record<string, unknown>> = { ...notice, verdict: judged(verdict) };
  const are: Readonly<Record<string, unknown>> = { ...again.notice, verdict: judged(again.verdict) };
  const names = [...new Set([...Object.keys(were), ...Object.keys(are)])].sort();
  const fields = names.filter((name) => stableText(were[name]) !== stableText(are[name]));
  return {
    url: capture.source.url, result: fields.length === 0 ? 'same' : 'differs', madeBy: capture.extractorVersion, readBy: EXTRACTOR_VERSION, fields,
  };
}
