import type { HandKind } from '@/lib/capture/hand-kinds';
import type { AppError } from '@/lib/errors';
import type { OwnMark } from '@/lib/capture/types';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { Selectors } from '@/lib/text/selectors';
import { anchorMark } from './anchor-marks';
import type { ZhenggaiDatabase } from './database';
import { decide } from './decide';
import { findSaved } from './find-saved';
import { readMarks } from './mend-entry';
import { markDeed, marksIn } from './mark-deeds';
import { attempt } from './storage-error';
import type { HandMark } from './types';

/**
 * Stores a mark with a record: as a decision on it (see mark-deeds.ts). The same words marked as the same kind again
 * change nothing.
 *
 * @param made - Selectors into the text of the record's capture.
 * @param now - ISO 8601 with offset.
 */
export async function addMark(
  db: ZhenggaiDatabase, key: string, kind: HandKind, made: Selectors, now: string,
): Promise<Result<null, AppError>> {
  const { quote: { exact, prefix, suffix }, position: { start, end } } = made;
  const done = await decide(db, key, ({ log, reading }) => {
    const there = marksIn(log).some((mark) => mark.kind === kind && mark.exact === exact && mark.span?.start === start);
    return there ? [] : [markDeed({ kind, span: { start, end }, exact, prefix, suffix }, reading, log)];
  }, now);
  return done.ok ? ok(null) : done;
}

/** Takes a mark away: its decision is undone. */
export async function removeMark(db: ZhenggaiDatabase, key: string, id: string, now: string): Promise<Result<null, AppError>> {
  const done = await decide(db, key, [{ op: 'undo', target: id }], now);
  return done.ok ? ok(null) : done;
}

/** Undoes {@link removeMark}. */
export async function restoreMark(db: ZhenggaiDatabase, key: string, { id }: HandMark, now: string): Promise<Result<null, AppError>> {
  const done = await decide(db, key, [{ op: 'redo', target: id }], now);
  return done.ok ? ok(null) : done;
}

/** A mark and the record it is stored with. */
export interface StoredMark {
  readonly key: string;
  /** Place of the record's notice on its page. */
  readonly notice: number;
  readonly mark: HandMark;
}

/** The marks of the records with these keys. */
export function marksOf(db: ZhenggaiDatabase, keys: readonly string[]): Promise<Result<readonly StoredMark[], AppError>> {
  return attempt(async () => {
    const entries = await db.records.bulkGet([...keys]);
    return entries.flatMap((entry) => readMarks(entry?.marks).map((mark) => ({ key: entry?.key ?? '', notice: entry?.index ?? 0, mark })));
  });
}

/** The marks of a page, where they stand in the text it has now. Empty if it was not saved. */
export async function marksOnPage(
  db: ZhenggaiDatabase, page: { readonly url: string; readonly canonicalUrl?: string }, text: string,
): Promise<Result<readonly OwnMark[], AppError>> {
  const saved = await findSaved(db, page);
  const stored = saved.ok && saved.value.length > 0 ? await marksOf(db, saved.value) : saved.ok ? ok([]) : saved;
  if (!stored.ok) return stored;
  return ok(stored.value.flatMap(({ notice, mark }) => {
    const span = anchorMark(mark, text);
    return span ? [{ notice, itemId: mark.id, kind: mark.kind, span }] : [];
  }));
}
