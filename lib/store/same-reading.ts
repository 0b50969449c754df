import type { Extraction } from '@/lib/capture/record';
import { stableText } from '@/lib/stable-text';

type Reading = Pick<Extraction, 'verdict' | 'notice'>;

const read = ({ verdict: { kind, family, relatedKind, decidedBy }, notice }: Reading): string =>
  stableText([kind, family, relatedKind, decidedBy, notice]);

/** Do two readings say the same to a reader? What agrees in this needs no second version; scores may differ. */
export const sameReading = (one: Reading, other: Reading): boolean => read(one) === read(other);
