import type { Extraction } from '@/lib/capture/record';
import type { SearchEntry, ZhenggaiDatabase } from './database';
import { readLog } from './decision-log';
import { foldedNotice } from '@/lib/review/fold-record';
import { readExtraction } from './read-extraction';
import { captureSchema, searchSchema } from './schema';
import { ownSearchText, searchText } from './search-text';
import type { RecordRow } from './types';

/**
 * The row of `searches` a stored record should have, made from its capture and extraction; null if one of them cannot be
 * read. Runs in the caller's transaction over captures, extractions and decisions.
 */
export async function searchEntry(
  db: ZhenggaiDatabase, { key, captureId, index }: Pick<RecordRow, 'key' | 'captureId' | 'index'>, own: string,
): Promise<SearchEntry | null> {
  const capture = captureSchema.safeParse(await db.captures.get(captureId));
  const reading = readExtraction(await db.extractions.get(key));
  if (!capture.success || !reading.ok) return null;
  const { verdict } = reading.value;
  const { log: decisions } = await readLog(db, key);
  const notice = foldedNotice({ capture: capture.data, notice: reading.value.notice, decisions });
  const extraction: Extraction = { id: '', captureId, index, verdict, notice };
  return { key, text: searchText(capture.data.source, capture.data.text, extraction), own };
}

/** Writes what the reader's words are found by; a search text that is lost or damaged is made anew. */
export async function writeOwnSearch(
  db: ZhenggaiDatabase, record: Pick<RecordRow, 'key' | 'captureId' | 'index' | 'notes' | 'tags'>,
): Promise<void> {
  const own = ownSearchText(record.notes, record.tags);
  const stored = searchSchema.safeParse(await db.searches.get(record.key));
  const entry = stored.success ? { ...stored.data, own } : await searchEntry(db, record, own);
  if (entry) await db.searches.put(entry);
}
