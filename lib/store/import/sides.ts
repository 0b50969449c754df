import { foldRecord, readingOf } from '@/lib/review/fold-record';
import type { ItemChange } from '@/lib/review/dry-run';
import type { DiffPiece } from '@/lib/review/text-diff';
import type { Decision, ReviewedItem } from '@/lib/review/types';
import { versionChanges } from '@/lib/review/version-changes';
import type { LocalRecord, Merged } from './merge-record';
import type { ImportedRecord } from './types';

/** Of one record so many contradictions of each kind are shown; of the others it is said how many there are. */
const MOST = 8;
/** What stayed the same in a text is shown so far around a change, and what changed so far, in UTF-16 units. */
const BESIDE = 24;
const LONGEST = 400;

/** Two decisions on one field, of which neither knew the other. */
export interface Clash {
  /** What they are on; null for the record's note. */
  readonly item: ReviewedItem | null;
  readonly field: string;
  readonly mine: Decision;
  readonly theirs: Decision;
}

/** When and by which rules a page was read. */
export interface ReadOn {
  readonly retrievedAt: string;
  readonly extractorVersion: string;
}

/** Two readings of a page, of which neither knew the other. */
export interface ReadingSides {
  readonly mine: ReadOn;
  readonly theirs: ReadOn;
  /** What the file's has otherwise than the stored one: items, and the text around what changed in it; null where too many were compared already. */
  readonly changes: { readonly items: readonly ItemChange[]; readonly more: number; readonly text: readonly DiffPiece[] | null } | null;
}

/** What stands on either side of a conflict. */
export interface Sides {
  readonly clashes: readonly Clash[];
  /** Clashes that are not among them. */
  readonly more: number;
  readonly reading: ReadingSides | null;
}

function brief({ kind, text }: DiffPiece): DiffPiece {
  const [most, tail] = kind === 'same' ? [2 * BESIDE, BESIDE] : [LONGEST, 0];
  return text.length <= most + BESIDE ? { kind, text } : { kind, text: `${text.slice(0, most - tail)}…${tail > 0 ? text.slice(-tail) : ''}` };
}

function readingSides(local: LocalRecord, theirs: ImportedRecord, compares: boolean): ReadingSides {
  const { retrievedAt, extractorVersion } = theirs.capture;
  const sides = { mine: { retrievedAt: local.entry.retrievedAt, extractorVersion: local.entry.extractorVersion }, theirs: { retrievedAt, extractorVersion } };
  if (!compares) return { ...sides, changes: null };
  const mine = readingOf({ capture: local.capture, notice: local.extraction.notice });
  const { items, text } = versionChanges(mine, readingOf(theirs));
  return { ...sides, changes: { items: items.slice(0, MOST), more: Math.max(0, items.length - MOST), text: text && text.slice(0, 4 * MOST).map(brief) } };
}

/**
 * What stands against what in a conflict, to be shown before it is decided.
 *
 * @param compares - Whether two readings are compared, which takes its time.
 */
export function sidesOf(local: LocalRecord, theirs: ImportedRecord, merged: Merged, compares: boolean): Sides {
  const { capture, standing: { notice }, log, conflicts, differences } = merged;
  const { items, rejected } = foldRecord({ capture, notice, decisions: log });
  const byId = new Map(log.map((decision) => [decision.id, decision]));
  const own = new Set(local.log.map(({ id }) => id));
  const clashes = conflicts.slice(0, MOST).flatMap(({ itemId, field, decisions }): Clash[] => {
    const [earlier, later] = decisions.map((id) => byId.get(id));
    if (!earlier || !later) return [];
    const [mine, other] = own.has(earlier.id) ? [earlier, later] : [later, earlier];
    return [{ item: [...items, ...rejected].find(({ id }) => id === itemId) ?? null, field, mine, theirs: other }];
  });
  const apart = differences.includes('text') || differences.includes('reading');
  return { clashes, more: conflicts.length - clashes.length, reading: apart ? readingSides(local, theirs, compares) : null };
}
