import type { CaptureRecord } from '@/lib/capture/record';
import { foldRecord } from '@/lib/review/fold-record';
import { mergeLogs } from '@/lib/review/log';
import type { Conflict, Decision, Log } from '@/lib/review/types';
import { stableText } from '@/lib/stable-text';
import type { ExtractionEntry, RecordEntry } from '../database';
import { newRandom, stampDeeds } from '../decision-log';
import { sameReading } from '../same-reading';
import type { RecordVersion } from '../types';
import { ownDeeds } from './own-deeds';
import type { Difference, ImportChoice, ImportedRecord, ImportState } from './types';

/** A stored record with all that an import needs of it. */
export interface LocalRecord {
  readonly entry: RecordEntry;
  readonly extraction: ExtractionEntry;
  /** Earlier versions that cannot be read: they are kept as they lie there. */
  readonly badVersions: readonly RecordVersion[];
  readonly capture: CaptureRecord;
  readonly log: Log;
}

/** What a record comes to when the file's is put to it. */
export interface Merged {
  readonly state: ImportState;
  readonly differences: readonly Difference[];
  /** Decisions of which neither side knew the other's. */
  readonly conflicts: readonly Conflict[];
  /** The reading that stands, its capture and the readings before it, newest first. */
  readonly standing: RecordVersion;
  readonly capture: CaptureRecord;
  readonly versions: readonly RecordVersion[];
  readonly log: Log;
}

/** Who decides, and when. */
export interface Signature {
  readonly coder: string;
  /** ISO 8601 with offset. */
  readonly now: string;
}

const readingNow = (
  { id, captureId, capture: { retrievedAt, textSha256, extractorVersion }, verdict, notice }: Pick<ImportedRecord, 'id' | 'captureId' | 'capture' | 'verdict' | 'notice'>,
): RecordVersion => ({ id, captureId, retrievedAt, textSha256, extractorVersion, verdict, notice });

const same = (one: RecordVersion, other: RecordVersion): boolean => one.textSha256 === other.textSha256 && sameReading(one, other);
const holds = (versions: readonly RecordVersion[], one: RecordVersion): boolean => versions.some((version) => same(version, one));

/** Readings that stand no more, each once, newest first. */
function earlier(standing: RecordVersion, all: readonly RecordVersion[]): readonly RecordVersion[] {
  const kept: RecordVersion[] = [];
  for (const version of all) if (!same(version, standing) && !holds(kept, version)) kept.push(version);
  return kept.sort((a, b) => Date.parse(b.retrievedAt) - Date.parse(a.retrievedAt));
}

const pairOf = ({ itemId, field, decisions }: Conflict): string => stableText([itemId, field, decisions]);

/** Contradictions that come about only by putting two logs together. */
function contradictions(conflicts: readonly Conflict[], ...before: readonly (readonly Conflict[])[]): readonly Conflict[] {
  const known = new Set(before.flat().map(pairOf));
  return conflicts.filter((conflict) => !known.has(pairOf(conflict)));
}

/** Undoes what does not stand by the user's choice; the earlier decision counts again then. */
function undoLosers(
  log: Log, conflicts: readonly Conflict[], losers: ReadonlySet<string>, { coder, now }: Signature,
): Log {
  const targets = [...new Set(conflicts.map(({ decisions: [, later] }) => later).filter((id) => losers.has(id)))];
  return [...log, ...stampDeeds(log, targets.map((target) => ({ deed: { op: 'undo', target }, at: now })), coder, newRandom)];
}

const idsOnlyIn = (log: Log, other: Log): ReadonlySet<string> => {
  const known = new Set(other.map(({ id }) => id));
  return new Set(log.flatMap(({ id }) => (known.has(id) ? [] : [id])));
};

/** Has the file the snapshot of a capture that is stored without one? */
const showsMore = (mine: CaptureRecord, theirs: CaptureRecord): boolean =>
  mine.captureId === theirs.captureId && mine.html === '' && theirs.html !== '' && mine.htmlSha256 === theirs.htmlSha256;

/** A record that is not stored yet. */
function asNew(theirs: ImportedRecord): Merged {
  return {
    state: 'new', differences: [], conflicts: [], standing: readingNow(theirs), capture: theirs.capture, versions: theirs.versions,
    log: mergeLogs(theirs.decisions, ownDeeds(theirs, [])),
  };
}

/**
 * Puts a record of a file to the stored one: the union of both logs, one reading that stands, the others before it.
 *
 *   same reading, nothing new in the log              → same
 *   one side holds what the other has and more        → changed
 *   two texts or readings of which neither knows the other, or two decisions on one field → conflict
 *
 * Pure: what is stored is told, what is to be stored is given.
 *
 * @param local - Null if there is none.
 */
export function mergeRecord(local: LocalRecord | null, theirs: ImportedRecord, choice: ImportChoice, signature: Signature): Merged {
  if (!local) return asNew(theirs);
  const mine: RecordVersion = readingNow({ ...local.entry, ...local.extraction, capture: { ...local.capture, ...local.entry } });
  const other = readingNow(theirs);
  const isSame = same(mine, other);
  const isOlder = holds(local.extraction.versions, other);
  const isNewer = holds(theirs.versions, mine);
  const apart = !isSame && !isOlder && !isNewer;
  const later = Date.parse(other.retrievedAt) > Date.parse(mine.retrievedAt);
  const takes = !isSame && !isOlder && (isNewer || choice === 'theirs' || (choice === 'later' && later));
  const standing = takes ? other : mine;
  const capture = takes ? theirs.capture : local.capture;
  const versions = earlier(standing, [mine, ...local.extraction.versions, other, ...theirs.versions]);

  const theirLog: Log = [...theirs.decisions, ...ownDeeds(theirs, local.log)];
  const union = mergeLogs(local.log, theirLog);
  const conflictsOf = (decisions: Log): readonly Conflict[] => foldRecord({ capture, notice: standing.notice, decisions }).conflicts;
  const grown = union.length > local.log.length;
  const conflicts = grown ? contradictions(conflictsOf(union), conflictsOf(local.log), conflictsOf(theirLog)) : [];
  const differences: Difference[] = [
    ...(apart ? [mine.textSha256 === other.textSha256 ? 'reading' as const : 'text' as const] : []),
    ...(conflicts.some(({ field }) => field === 'note') ? ['note' as const] : []),
    ...(conflicts.some(({ field }) => field !== 'note') ? ['decisions' as const] : []),
  ];
  const losers = choice === 'mine' ? idsOnlyIn(theirLog, local.log) : choice === 'theirs' ? idsOnlyIn(local.log, theirLog) : new Set<string>();
  const log: Decision[] = [...undoLosers(union, conflicts, losers, signature)];
  const back: { op: 'restore' }[] = local.entry.deleted === 1 ? [{ op: 'restore' }] : [];
  log.push(...stampDeeds(log, back.map((deed) => ({ deed, at: signature.now })), signature.coder));
  const gains = grown || takes || showsMore(local.capture, theirs.capture) || back.length > 0 || versions.length > local.extraction.versions.length;
  return { state: differences.length > 0 ? 'conflict' : gains ? 'changed' : 'same', differences, conflicts, standing, capture, versions, log };
}
