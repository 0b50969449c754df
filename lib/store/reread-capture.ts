import Dexie from 'dexie';
import { assess } from '@/lib/capture/assess';
import { pageContext } from '@/lib/capture/page-context';
import { type CaptureRecord, type Extraction, sha256 } from '@/lib/capture/record';
import type { ZhenggaiDatabase } from './database';
import { captureSchema } from './schema';
import type { RecordVersion } from './types';

/** A capture that can be read, null for any other. */
async function readCapture(db: ZhenggaiDatabase, captureId: string): Promise<CaptureRecord | null> {
  const checked = captureSchema.safeParse(await db.captures.get(captureId));
  return checked.success ? checked.data : null;
}

/** The grammar's reading of a stored text: what a lost extraction said, as far as today's rules say the same. */
export function reread({ source, text, blocks, coverage }: CaptureRecord, index: number): Pick<Extraction, 'verdict' | 'notice'> {
  const titles = source.title === undefined ? [] : [{ value: source.title, from: 'title' as const }];
  const { verdict, notices } = assess({ text, blocks }, pageContext(source, titles, coverage));
  return { verdict, notice: notices[index] ?? null };
}

/**
 * An earlier version made anew from its capture, where what was stored of its reading is lost. Runs in the caller's
 * transaction, which is kept alive while hashes are made.
 *
 * @returns null if the capture is lost as well.
 */
export async function versionFrom(db: ZhenggaiDatabase, captureId: string, index: number): Promise<RecordVersion | null> {
  const capture = await readCapture(db, captureId);
  if (!capture) return null;
  const { retrievedAt, textSha256, extractorVersion } = capture;
  const id = await Dexie.waitFor(sha256(`${captureId}:${index}`));
  return { id, captureId, retrievedAt, textSha256, extractorVersion, ...reread(capture, index) };
}

/**
 * The capture a page was read from last, of those that can still be read; null if there is none.
 *
 * @param earlier - Captures of earlier versions, which it is not.
 */
export async function lastCaptureId(db: ZhenggaiDatabase, page: string, earlier: ReadonlySet<string>): Promise<string | null> {
  const captures = (await db.captures.where('pageKey').equals(page).toArray()).flatMap((stored) => {
    const checked = captureSchema.safeParse(stored);
    return checked.success && !earlier.has(checked.data.captureId) ? [checked.data] : [];
  });
  return captures.sort((a, b) => Date.parse(b.retrievedAt) - Date.parse(a.retrievedAt))[0]?.captureId ?? null;
}
