import { isoWithOffset } from '@/lib/capture/local-time';
import { checkedRecord } from '@/lib/export/checked-record';
import { exportFileName } from '@/lib/export/export-file-name';
import { FORMATS, type FormatId } from '@/lib/export/formats';
import type { PersonalData } from '@/lib/export/formats/types';
import { PersonalDataCover } from '@/lib/export/personal-data';
import type { AppError } from '@/lib/errors';
import type { Language } from '@/lib/i18n/languages';
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

/** As what records are exported. */
export interface ExportAs {
  readonly format: FormatId;
  readonly personalData: PersonalData;
  readonly language: Language;
}

interface Run {
  /** Called before each record with how many are done. */
  readonly onProgress: (done: number, total: number) => void;
  /** Stops before the next record; no file is made then. */
  readonly signal: AbortSignal;
}

/**
 * Exports the records with these keys, or all, as one file. They are read one by one, and the finished pieces are handed to
 * the browser as they come: memory holds one record, not all. What cannot be exported is named, the rest is.
 */
export async function exportRecords(
  keys: readonly string[] | undefined, { format, personalData, language }: ExportAs, { onProgress, signal }: Run,
): Promise<Result<Exported, AppError>> {
  const wanted = keys ? ok(keys) : await exportKeys(database);
  if (!wanted.ok) return wanted;
  const { kind, extension, mime, load } = FORMATS[format];
  const now = new Date();
  const parts: Blob[] = [];
  const sink = (await load())({
    write: (piece) => void parts.push(new Blob([piece])), language, personalData, exportedAt: isoWithOffset(now), generator: GENERATOR,
  });
  const cover = new PersonalDataCover(personalData);
  const left: BrokenRecord[] = [];
  let count = 0;
  for (const [done, key] of wanted.value.entries()) {
    if (signal.aborted) return ok({ cancelled: true, file: '', count: 0, left: [] });
    onProgress(done, wanted.value.length);
    const loaded = await loadRecords(database, [key]);
    if (!loaded.ok) return loaded;
    left.push(...loaded.value.broken);
    for (const record of loaded.value.records) {
      const checked = checkedRecord(record);
      if (checked.ok) {
        await sink.add(cover.cover(checked.value));
        count += 1;
      } else left.push({ key, reason: checked.error });
    }
  }
  await sink.end();
  const file = exportFileName(now, kind, extension);
  if (count > 0) download(new Blob(parts, { type: mime }), file);
  return ok({ cancelled: false, file, count, left });
}
