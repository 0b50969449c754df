import { stableText } from '@/lib/stable-text';
import { EXTRACTOR_VERSION } from '@/lib/version';
import type { ImportedRecord } from '@/lib/store/import/types';
import { reread } from '@/lib/store/reread-capture';

/** How a record stands up to reading its stored text again. */
export interface Verified {
  readonly url: string;
  readonly result: 'same' | 'differs';
  /** Version that made the record, and the one that reads now. */
  readonly madeBy: string;
  readonly readBy: string;
  /** Fields of the notice that come out otherwise; empty if none. */
  readonly fields: readonly string[];
}

/**
 * Reads the stored text of a record again and compares with what its machine reading was, byte by byte. What the page said
 * outside of the text (labels in its head) is not in the file: a title that came from there may come out otherwise.
 */
export function verifyRecord({ capture, index, notice }: ImportedRecord): Verified {
  const again = reread(capture, index).notice;
  const names = [...new Set([...Object.keys(notice ?? {}), ...Object.keys(again ?? {})])].sort();
  const field = (value: object | null, name: string): string => stableText((value as Readonly<Record<string, unknown>> | null)?.[name]);
  const fields = names.filter((name) => field(notice, name) !== field(again, name));
  return {
    url: capture.source.url, result: fields.length === 0 && (notice === null) === (again === null) ? 'same' : 'differs',
    madeBy: capture.extractorVersion, readBy: EXTRACTOR_VERSION, fields,
  };
}
