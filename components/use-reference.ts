import { useEffect, useState } from 'preact/hooks';
import { citationOf, gbtReference } from '@/lib/export/formats/citation';
import type { Folded } from '@/lib/review/types';
import type { StoredRecord } from '@/lib/store/types';

export interface Reference {
  readonly copy: () => void;
  /** Is it on the clipboard? Null before it was asked for. */
  readonly copied: boolean | null;
}

/** The open record as a reference (GB/T 7714—2025) to be copied, made from what stands of it. */
export function useReference(record: StoredRecord | null, folded: Folded | null): Reference {
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => setCopied(null), [record?.key]);
  return {
    copied,
    copy: () => {
      if (!record || !folded) return;
      const { captureId, capture: { source, retrievedAt } } = record;
      const cited = citationOf({ id: captureId, source, notice: folded.notice, capture: { retrievedAt } });
      void navigator.clipboard.writeText(gbtReference(cited, 2025)).then(() => setCopied(true), () => setCopied(false));
    },
  };
}
