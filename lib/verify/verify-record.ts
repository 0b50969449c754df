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
  /** Fields that come out the same only by the record's word on its title, which neither its text nor its source has; else empty. */
  readonly unproven: readonly string[];
}

type Reading = Pick<ImportedRecord, 'verdict' | 'notice'>;

/** What was judged. Score and signals rest on all titles of the page as well, which are not in the file. */
const judged = ({ kind, family, relatedKind, decidedBy }: Verdict): object => ({ kind, family, relatedKind, decidedBy });

/** In which fields two readings differ. */
function differing(one: Reading, other: Reading): readonly string[] {
  const valuesOf = ({ verdict, notice }: Reading): Readonly<Record<string, unknown>> => ({ ...notice, verdict: judged(verdict) });
  const [were, are] = [valuesOf(one), valuesOf(other)];
  return [...new Set([...Object.keys(were), ...Object.keys(are)])].sort().filter((name) => stableText(were[name]) !== stableText(are[name]));
}

/**
 * Reads the stored text of a record again and compares with what its machine reading was, byte by byte. Nothing of that reading is
 * believed but the user's word on what the page is, and its title where text and source give none: a page may have had several,
 * and the file has one of them.
 */
export function verifyRecord({ capture, index, verdict, notice }: ImportedRecord): Verified {
  const again = readAgain({ capture, index, verdict });
  const fields = differing({ verdict, notice }, again);
  const untitled = fields.length > 0 && notice !== null && again.notice !== null && again.notice.title === undefined;
  const proven = !untitled || differing({ verdict, notice }, readAgain({ capture, index, verdict, notice })).length > 0;
  return {
    url: capture.source.url, result: fields.length === 0 || !proven ? 'same' : 'differs', madeBy: capture.extractorVersion, readBy: EXTRACTOR_VERSION,
    fields: proven ? fields : [], unproven: proven ? [] : fields,
  };
}
