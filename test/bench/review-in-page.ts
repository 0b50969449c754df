import { readingOf } from '@/lib/review/fold-record';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { getRecord } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { noticeText, payloadOf } from './library-notices';
import { decisions } from './review';

/**
 * Puts the same notice twice into the extension's database: as read, and with decisions on it.
 *
 * @returns The keys of both records.
 */
export async function seedReview(characters: number, issues: number, count: number): Promise<readonly [plain: string, decided: string]> {
  const db = new ZhenggaiDatabase();
  const keys: string[] = [];
  for (const name of ['plain', 'decided']) {
    const saved = await saveCapture(db, payloadOf(noticeText(1, characters, issues), name), '2026-06-03T09:30:00+08:00');
    if (!saved.ok) throw new Error(saved.error.kind);
    keys.push(saved.value.keys[0] ?? '');
  }
  const [plain = '', decided = ''] = keys;
  const record = await getRecord(db, decided);
  if (!record.ok || record.value?.notice?.issues.length !== issues) throw new RangeError(`the notice of the benchmark has not ${issues} issues`);
  await db.decisions.bulkPut(decisions(readingOf(record.value), count).map((decision) => ({ ...decision, recordKey: decided })));
  db.close();
  return [plain, decided];
}
