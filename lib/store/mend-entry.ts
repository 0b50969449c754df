import type { z } from 'zod';
import type { RecordEntry, SearchEntry } from './database';
import { entrySchema, markSchema, searchSchema } from './schema';
import { ownWords } from './search-text';
import type { HandMark, Review } from './types';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (stored: unknown): Fields => (typeof stored === 'object' && stored !== null ? stored as Fields : {});

/** The fields of a stored row that are what they should be, by their names. */
function goodFields<K extends keyof typeof entrySchema.shape>(stored: Fields, ...names: readonly K[]): Partial<Pick<RecordEntry, K & keyof RecordEntry>> {
  const good: Record<string, unknown> = {};
  for (const name of names) {
    const schema: z.ZodType = entrySchema.shape[name];
    const checked = schema.safeParse(stored[name]);
    if (checked.success && checked.data !== undefined) good[name] = checked.data;
  }
  return good as Partial<Pick<RecordEntry, K & keyof RecordEntry>>;
}

/** The marks that can be read; a mark whose place is damaged is an orphan, its words are kept. */
export function readMarks(value: unknown): readonly HandMark[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): HandMark[] => {
    const whole = markSchema.safeParse(each);
    const checked = whole.success ? whole : markSchema.omit({ span: true }).safeParse(each);
    return checked.success ? [checked.data] : [];
  });
}

/** The tags that can be read, each once. */
export const readTags = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? [...new Set(value.filter((tag): tag is string => typeof tag === 'string' && tag !== ''))] : []);

/** The reader's review, field by field: a damaged moment does not take the mark away. */
function readReview(value: unknown): Review {
  const { reviewed, reviewedAt, changedSinceReview } = fieldsOf(value);
  const at = entrySchema.shape.review.shape.reviewedAt.safeParse(reviewedAt);
  return {
    reviewed: reviewed === true,
    ...(at.success && at.data !== undefined && { reviewedAt: at.data }),
    ...(changedSinceReview === true && { changedSinceReview }),
  };
}

/** The reader's own words: from the row; what is damaged there from the search text, which keeps them folded. */
function readOwn({ notes, tags }: Fields, search: unknown): Pick<RecordEntry, 'notes' | 'tags'> {
  const checked = searchSchema.safeParse(search);
  const found = ownWords(checked.success ? checked.data.own : '');
  return {
    notes: typeof notes === 'string' ? notes : found.notes,
    tags: Array.isArray(tags) ? readTags(tags) : found.tags,
  };
}

/** The reading a row speaks of: its fields belong together. */
type Reading = Pick<RecordEntry, 'id' | 'captureId' | 'retrievedAt' | 'textSha256' | 'extractorVersion'>;

/** The reading a row speaks of, if all of it can be read. */
export function storedReading(stored: unknown): Reading | null {
  const { id, captureId, retrievedAt, textSha256, extractorVersion } = goodFields(
    fieldsOf(stored), 'id', 'captureId', 'retrievedAt', 'textSha256', 'extractorVersion',
  );
  return id && captureId && retrievedAt && textSha256 && extractorVersion !== undefined
    ? { id, captureId, retrievedAt, textSha256, extractorVersion } : null;
}

/**
 * A row of `records` made whole: what can be read of the stored one, first of all what the reader did with it, the rest
 * from one made anew of the same page.
 *
 * @param stored - The row as it lies in the table; undefined if it is lost.
 * @param reading - Of what was saved last.
 * @param search - The row of `searches` beside it.
 */
export function mendEntry(stored: unknown, fresh: RecordEntry, reading: Reading, search: SearchEntry | undefined): RecordEntry {
  const fields = fieldsOf(stored);
  const marks = readMarks(fields['marks']);
  const { deletedAt, savedAt, ...good } = goodFields(
    fields, 'savedAt', 'updatedAt', 'savedOrder', 'deletedAt', 'supersededAt', 'captureIds', 'partPages', 'summary',
  );
  const saved = savedAt ?? reading.retrievedAt;
  const isDeleted = deletedAt !== undefined && fields['deleted'] === 1;
  return {
    ...fresh, ...good, ...reading, ...readOwn(fields, search),
    review: readReview(fields['review']),
    ...(marks.length > 0 && { marks }),
    savedAt: saved,
    savedOrder: good.savedOrder ?? Date.parse(saved),
    publishedOrder: (good.summary ?? fresh.summary).publishedOn ?? '',
    captureIds: [...new Set([...(good.captureIds ?? []), reading.captureId])],
    deleted: isDeleted ? 1 : 0,
    ...(isDeleted && { deletedAt }),
  };
}
