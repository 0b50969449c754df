import type { Extraction } from '@/lib/capture/record';
import { stableText } from '@/lib/stable-text';
import { simplify } from '@/lib/text/traditional';
import type { ZhenggaiDatabase } from './database';

type Reading = Pick<Extraction, 'verdict' | 'notice'>;

const read = ({ verdict: { kind, family, relatedKind, decidedBy }, notice }: Reading): string =>
  simplify(stableText([kind, family, relatedKind, decidedBy, notice]));

/**
 * Do two readings say the same to a reader? What agrees in this needs no second version; scores may differ, and so may the
 * script they are written in.
 */
export const sameReading = (one: Reading, other: Reading): boolean => read(one) === read(other);

/** A text that is stored, and its hash. */
interface Hashed {
  readonly captureId: string;
  readonly textSha256: string;
}

/**
 * Is `text` what was saved? A page that its site or another extension converts between traditional and simplified
 * characters has not changed.
 *
 * @param saved - The record of what was saved; its text is fetched only where the hashes differ.
 */
export async function sameText(db: ZhenggaiDatabase, saved: Hashed, text: string, textSha256: string): Promise<boolean> {
  if (saved.textSha256 === textSha256) return true;
  const before: unknown = (await db.captures.get(saved.captureId))?.text;
  return typeof before === 'string' && before.length === text.length && simplify(before) === simplify(text);
}
