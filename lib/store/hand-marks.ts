import type { HandKind } from '@/lib/capture/hand-kinds';
import type { AppError, OwnMark } from '@/lib/messages/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { anchorSpan } from '@/lib/text/selectors';
import type { Selectors } from '@/lib/text/selectors';
import type { ZhenggaiDatabase } from './database';
import { findSaved } from './find-saved';
import { readMarks } from './mend-entry';
import { attempt } from './storage-error';
import type { HandMark } from './types';
import { without } from './without';

const selectorsOf = ({ exact, prefix, suffix, span }: HandMark): Selectors => ({
  quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
  position: { type: 'TextPositionSelector', start: span?.start ?? 0, end: span?.end ?? 0 },
});

/** Where a mark stands in `text`; null if its words are nowhere: it is an orphan there. */
export const anchorMark = (mark: HandMark, text: string) => anchorSpan(text, selectorsOf(mark));

/** Marks against another text of the page: spans follow their words, and are taken away from orphans. */
export const anchorMarks = (marks: readonly HandMark[], text: string): readonly HandMark[] =>
  marks.map((mark) => {
    const span = anchorMark(mark, text);
    return span ? { ...mark, span } : without(mark, 'span');
  });

/** In text order, orphans last; of equals the older one first. */
const inOrder = (marks: readonly HandMark[]): readonly HandMark[] =>
  [...marks].sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || a.madeAt.localeCompare(b.madeAt));

/** "h1", "h2", …: a number that no mark of the record has. */
const freeId = (marks: readonly HandMark[]): string => `h${marks.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0) + 1}`;

/** Changes the marks of one record; `storage-failed` if it is not there. */
async function change(
  db: ZhenggaiDatabase, key: string, now: string, work: (marks: readonly HandMark[]) => readonly HandMark[],
): Promise<Result<null, AppError>> {
  const done = await attempt(() => db.transaction('rw', db.records, async () => {
    const entry = await db.records.get(key);
    if (!entry) return false;
    const marks = inOrder(work(readMarks(entry.marks)));
    await db.records.put({ ...without(entry, 'marks'), ...(marks.length > 0 && { marks }), updatedAt: now });
    return true;
  }));
  if (!done.ok) return done;
  return done.value ? ok(null) : err({ kind: 'storage-failed', detail: `no record ${key}` });
}

/**
 * Stores a mark with a record. The same words marked as the same kind again change nothing.
 *
 * @param made - Selectors into the text of the record's capture.
 * @param now - ISO 8601 with offset.
 */
export function addMark(
  db: ZhenggaiDatabase, key: string, kind: HandKind, made: Selectors, now: string,
): Promise<Result<null, AppError>> {
  const { quote: { exact, prefix, suffix }, position: { start, end } } = made;
  return change(db, key, now, (marks) => {
    const there = marks.some((mark) => mark.kind === kind && mark.span?.start === start && mark.span.end === end);
    return there ? marks : [...marks, { id: freeId(marks), kind, span: { start, end }, exact, prefix, suffix, madeAt: now }];
  });
}

export const removeMark = (db: ZhenggaiDatabase, key: string, id: string, now: string): Promise<Result<null, AppError>> =>
  change(db, key, now, (marks) => marks.filter((mark) => mark.id !== id));

/** Undoes {@link removeMark}; a mark that has taken its name meanwhile keeps it. */
export const restoreMark = (db: ZhenggaiDatabase, key: string, mark: HandMark, now: string): Promise<Result<null, AppError>> =>
  change(db, key, now, (marks) => [...marks, marks.some(({ id }) => id === mark.id) ? { ...mark, id: freeId(marks) } : mark]);

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
