import type { ExtractionEntry, RecordEntry } from '../database';
import type { HandMark } from '../types';

/** A record's rows. */
export interface Life {
  readonly record: RecordEntry;
  readonly extraction: ExtractionEntry | undefined;
}

/** Marks of both, each once; what has the same name but other words gets a free one. */
function joinMarks(earlier: readonly HandMark[], later: readonly HandMark[]): readonly HandMark[] {
  const joined = [...earlier];
  for (const mark of later) {
    if (joined.some(({ kind, exact, prefix }) => kind === mark.kind && exact === mark.exact && prefix === mark.prefix)) continue;
    const highest = joined.reduce((most, { id }) => Math.max(most, Number(/^h(\d+)$/.exec(id)?.[1] ?? 0)), 0);
    joined.push(joined.some(({ id }) => id === mark.id) ? { ...mark, id: `h${highest + 1}` } : mark);
  }
  return joined;
}

/**
 * A record that was saved anew while the one before was lost, made one with what the second copy holds of the one before:
 *
 *   the database was emptied → the page is saved again → the copy still has its note → record with the later reading and the note
 *
 * The later reading stands; the earlier one becomes a version if it is of another capture. Notes of both are kept, the
 * earlier first. The reviewed mark stays only if it was given to the same text.
 */
export function joinLives(before: Life, now: Life): Life {
  const { record: old, extraction: oldReading } = before;
  const { record, extraction } = now;
  const marks = joinMarks(old.marks ?? [], record.marks ?? []);
  const changed = old.textSha256 !== record.textSha256;
  const review = record.review.reviewed || !old.review.reviewed ? record.review
    : changed ? { ...old.review, reviewed: false, changedSinceReview: true as const } : old.review;
  const earlier = oldReading && old.captureId !== record.captureId
    ? [{ id: old.id, captureId: old.captureId, retrievedAt: old.retrievedAt, textSha256: old.textSha256, extractorVersion: old.extractorVersion, verdict: oldReading.verdict, notice: oldReading.notice }]
    : [];
  const versions = [...(extraction?.versions ?? []), ...earlier, ...(oldReading?.versions ?? [])];
  return {
    record: {
      ...record,
      notes: [...new Set([old.notes, record.notes].filter((note) => note.trim() !== ''))].join('\n\n'),
      tags: [...new Set([...old.tags, ...record.tags])],
      ...(marks.length > 0 && { marks }),
      review,
      savedAt: old.savedAt,
      savedOrder: old.savedOrder,
      captureIds: [...new Set([...old.captureIds, ...record.captureIds])],
      versionCount: versions.length,
    },
    extraction: extraction && { ...extraction, versions },
  };
}
