import { isoWithOffset } from '@/lib/capture/local-time';
import { buildExport, exportText } from '@/lib/export/build-export';
import { exportFileName } from '@/lib/export/export-file-name';
import type { AppError } from '@/lib/messages/types';
import { err, ok, type Result } from '@/lib/result';
import { loadRecords } from '@/lib/store/read-record';
import { GENERATOR } from '@/lib/version';
import { database } from './database';
import { download } from './download';

export interface Exported {
  readonly file: string;
  readonly count: number;
}

/** Exports the records with these keys, or all, as one JSON file. Nothing is written if there is nothing to write. */
export async function exportRecords(keys?: readonly string[]): Promise<Result<Exported, AppError>> {
  const loaded = await loadRecords(database, keys);
  if (!loaded.ok) return loaded;
  const { records } = loaded.value;
  const now = new Date();
  const file = exportFileName(now);
  if (records.length === 0) return ok({ file, count: 0 });
  try {
    download(exportText(buildExport(records, { exportedAt: isoWithOffset(now), generator: GENERATOR })), file);
  } catch (error) {
    return err({ kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) });
  }
  return ok({ file, count: records.length });
}
