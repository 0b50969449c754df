import type { Cite } from '@/components/use-reference';
import { citationOf, gbtReference } from '@/lib/export/formats/citation';

/** Copies the reference by GB/T 7714—2025. */
export const copyReference: Cite = ({ captureId, capture: { source, retrievedAt } }, { notice }) =>
  navigator.clipboard.writeText(gbtReference(citationOf({ id: captureId, source, notice, capture: { retrievedAt } }), 2025)).then(() => true, () => false);
