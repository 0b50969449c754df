import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ExtractionEntry } from './database';
import { readingSchema, versionSchema, whyBroken } from './schema';
import type { RecordVersion } from './types';

/** A row of `extractions` as it was read: the reading, and the earlier ones that are whole. */
export interface ReadExtraction extends ExtractionEntry {
  /** Earlier versions that do not read as one, as they lie there. */
  readonly badVersions: readonly unknown[];
}

/** An earlier reading, or null if that is not what it is. */
export function readVersion(value: unknown): RecordVersion | null {
  const checked = versionSchema.safeParse(value);
  return checked.success ? checked.data as RecordVersion : null;
}

/** The earlier readings of a row, whatever else may be wrong with it; a list that is none counts as one bad version. */
export function storedVersions(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !('versions' in value)) return [];
  return Array.isArray(value.versions) ? value.versions : [value.versions];
}

/** Checks a row of `extractions`. One bad earlier version does not make the record unreadable: it is counted and left out. */
export function readExtraction(value: unknown): Result<ReadExtraction, string> {
  const checked = readingSchema.safeParse(value);
  if (!checked.success) return err(`extraction ${whyBroken(checked.error)}`);
  const versions = storedVersions(value).map((each) => ({ each, version: readVersion(each) }));
  return ok({
    ...checked.data as Pick<ExtractionEntry, 'key' | 'verdict' | 'notice'>,
    versions: versions.flatMap(({ version }) => version ?? []),
    badVersions: versions.flatMap(({ each, version }) => (version ? [] : [each])),
  });
}
