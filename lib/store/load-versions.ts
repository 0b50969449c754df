import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { CaptureRecord } from '@/lib/capture/record';
import type { ZhenggaiDatabase } from './database';
import { getRecord } from './read-record';
import { captureSchema } from './schema';
import { attempt } from './storage-error';
import type { RecordVersion } from './types';
import { without } from './without';

/** A reading of a record, earlier or present, with the text it was made from. */
export interface LoadedVersion extends Pick<RecordVersion, 'captureId' | 'retrievedAt' | 'extractorVersion' | 'notice'> {
  /** Counted from the oldest, which is 1: it keeps its number when newer ones come. */
  readonly number: number;
  /** Null if its text is lost. */
  readonly capture: CaptureRecord | null;
}

/**
 * All versions of a record, the present one first.
 *
 * @returns `storage-failed` if there is no such record, or it cannot be read.
 */
export async function loadVersions(db: ZhenggaiDatabase, key: string): Promise<Result<readonly LoadedVersion[], AppError>> {
  const read = await getRecord(db, key);
  if (!read.ok) return read;
  const record = read.value;
  if (!record) return err({ kind: 'storage-failed', detail: `no record ${key}` });
  const entry = await attempt(() => db.records.get(key));
  if (!entry.ok) return entry;
  // The capture names the rules that read it first, the record those that read it last.
  const { extractorVersion } = entry.value ?? record.capture;
  const readings = [{ ...record.capture, extractorVersion, notice: record.notice }, ...record.versions];
  const captures = await attempt(() => db.captures.bulkGet(readings.map(({ captureId }) => captureId)));
  if (!captures.ok) return captures;
  return ok(readings.map(({ captureId, retrievedAt, extractorVersion, notice }, at): LoadedVersion => {
    const capture = captureSchema.safeParse(captures.value[at]);
    return {
      captureId, retrievedAt, extractorVersion, notice, number: readings.length - at,
      capture: capture.success ? without(capture.data, 'pageKey') : null,
    };
  }));
}
