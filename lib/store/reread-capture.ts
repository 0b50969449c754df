import Dexie from 'dexie';
import { type CaptureRecord, sha256 } from '@/lib/capture/record';
import type { ZhenggaiDatabase } from './database';
import { readAgain } from './read-again';
import { captureSchema } from './schema';
import type { RecordVersion } from './types';

/** A capture that can be read, null for any other. */
async function readCapture(db: ZhenggaiDatabase, captureId: string): Promise<CaptureRecord | null> {
  const checked = captureSchema.safeParse(await db.captures.get(captureId));
  return checked.success ? checked.data : null;
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
  return { id, captureId, retrievedAt, textSha256, extractorVersion, ...readAgain({ capture, index }) };
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
