import { isoWithOffset } from '@/lib/capture/local-time';
import { exportFileName } from '@/lib/export/export-file-name';
import { ExportWriter } from '@/lib/export/export-writer';
import type { AppError } from '@/lib/errors';
import { ok, type Result } from '@/lib/result';
import { exportKeys, loadRecords } from '@/lib/store/read-record';
import type { BrokenRecord } from '@/lib/store/types';
import { GENERATOR } from '@/lib/version';
import { database } from './database';
import { download } from './download';

export interface Exported {
  /** The user stopped it: no file was made, and `count` is 0. */
  readonly cancelled: boolean;
  readonly file: string;
  /** Records in the file; with none of them no file is made. */
  readonly count: number;
  /** Records that could not be read or do not fit the format: not in the file. */
  readonly left: readonly BrokenRecord[];
}

/**
 * Exports the records with these keys, or all, as one JSON file. They are read one by one, and the finished text is
 * handed to the browser as it grows: memory holds one record, not all. What cannot be exported is named, the rest is.
 *
 * @param options.onProgress - Called before each record with how many are done.
 * @param options.signal - Stops before the next record; no file is made then.
 */
export async function exportRecords(
  keys: readonly string[] | undefined, { onProgress, signal }: { onProgress: (done: number, total: number) => void; signal: AbortSignal },
): Promise<Result<Exported, AppError>> {
  const wanted = keys ? ok(keys) : await exportKeys(database);
  if (!wanted.ok) return wanted;
  const writer = new ExportWriter();
  const parts: Blob[] = [];
  const left: BrokenRecord[] = [];
  for (const [done, key] of wanted.value.entries()) {
    if (signal.aborted) return ok({ cancelled: true, file: '', count: 0, left: [] });
    onProgress(done, wanted.value.length);
    const loaded = await loadRecords(database, [key]);
    if (!loaded.ok) return loaded;
    left.push(...loaded.value.broken);
    for (const record of loaded.value.records) {
      const text = writer.add(record);
      if (text.ok) parts.push(new Blob([text.value]));
      else left.push({ key, reason: text.error });
    }
  }
  const now = new Date();
  const file = exportFileName(now);
  if (writer.count > 0) {
    const head = writer.head({ exportedAt: isoWithOffset(now), generator: GENERATOR });
    download(new Blob([head, ...parts, writer.tail], { type: 'application/json' }), file);
  }
  return ok({ cancelled: false, file, count: writer.count, left });
}
