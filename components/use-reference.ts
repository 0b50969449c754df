import { useEffect, useState } from 'preact/hooks';
import type { Folded } from '@/lib/review/types';
import type { StoredRecord } from '@/lib/store/types';

/** Puts a record's reference, made from what stands of it, on the clipboard; answers whether the browser allowed it. */
export type Cite = (record: StoredRecord, folded: Folded) => Promise<boolean>;

export interface Reference {
  readonly copy: () => void;
  /** Is it on the clipboard? Null before it was asked for. */
  readonly copied: boolean | null;
}

/** The reference of the open record, to be copied. */
export function useReference(record: StoredRecord | null, folded: Folded | null, cite: Cite): Reference {
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => setCopied(null), [record?.key]);
  return {
    copied,
    copy: () => {
      if (record && folded) void cite(record, folded).then(setCopied);
    },
  };
}
