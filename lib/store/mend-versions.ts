import type { RecordEntry, ZhenggaiDatabase } from './database';
import { readVersion, storedVersions } from './read-extraction';
import { versionFrom } from './reread-capture';
import type { RecordVersion } from './types';

/** The capture a stored version names, whatever else may be wrong with it. */
export const captureIdOf = (version: unknown): string | null =>
  typeof version === 'object' && version !== null && 'captureId' in version && typeof version.captureId === 'string' ? version.captureId : null;

/**
 * The earlier versions of a record: those that can be read, those that can be made anew from their captures; what is
 * neither stays as it lies there. A lost row has lost its versions as well: they are made anew from the captures that the
 * record still names. Newest first. Runs in the caller's transaction.
 *
 * @param extraction - The row of `extractions` as it lies there.
 */
export async function mendVersions(
  db: ZhenggaiDatabase, extraction: unknown, { index, captureId: current, captureIds }: Pick<RecordEntry, 'index' | 'captureId' | 'captureIds'>,
): Promise<readonly RecordVersion[]> {
  const stored = storedVersions(extraction);
  const anew = async (captureId: string | null): Promise<RecordVersion | null> => (captureId === null ? null : versionFrom(db, captureId, index));
  if (stored.length > 0) {
    const versions: RecordVersion[] = [];
    for (const each of stored) versions.push(readVersion(each) ?? await anew(captureIdOf(each)) ?? each as RecordVersion);
    return versions;
  }
  const versions: RecordVersion[] = [];
  for (const captureId of captureIds.toReversed()) {
    const version = captureId === current ? null : await anew(captureId);
    if (version) versions.push(version);
  }
  return versions;
}
