import { isoWithOffset } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import { BlobFile } from '@/lib/export/blob-file';
import { checkedRecord } from '@/lib/export/checked-record';
import { FORMATS, type FormatId } from '@/lib/export/formats';
import type { PersonalData } from '@/lib/export/formats/types';
import { PersonalDataCover } from '@/lib/export/personal-data';
import type { Language } from '@/lib/i18n/languages';
import { ok, type Result } from '@/lib/result';
import { ScratchFile } from '@/lib/scratch-file';
import { pageOf } from '@/lib/store/page-key';
import type { RecordSource } from '@/lib/store/read-record';
import type { BrokenRecord } from '@/lib/store/types';
import { GENERATOR } from '@/lib/version';

/** As what records are exported. */
export interface ExportAs {
  readonly format: FormatId;
  readonly personalData: PersonalData;
  readonly language: Language;
}

/** Records that were written down. */
export interface WrittenRecords {
  readonly file: Blob;
  readonly count: number;
  /** Records that could not be read or do not fit the format: not in the file. */
  readonly left: readonly BrokenRecord[];
}

/** Records read at a time: few enough to hold, and a transaction is not opened for each. */
const BATCH = 8;

/**
 * Writes the records with these keys, or all, as one file. Memory holds a few records at a time and what a format keeps of
 * its tables, not the collection. What cannot be exported is named, the rest is.
 *
 * @param source - Where they are read from: a database, or the second copy of one that cannot be opened.
 * @param onProgress - Called now and then with how many are done.
 */
export async function writeRecords(
  source: RecordSource, keys: readonly string[] | undefined, { format, personalData, language }: ExportAs, now: Date, onProgress: (done: number, total: number) => void,
): Promise<Result<WrittenRecords, AppError>> {
  const wanted = keys ? ok(keys) : await source.keys();
  if (!wanted.ok) return wanted;
  const { mime, load } = FORMATS[format];
  const scratch = await ScratchFile.open();
  const beside = (): BlobFile => new BlobFile(scratch);
  const out = beside();
  const sink = (await load())({ write: out.write, beside, language, personalData, exportedAt: isoWithOffset(now), generator: GENERATOR });
  const cover = new PersonalDataCover(personalData);
  const left: BrokenRecord[] = [];
  let count = 0;
  const loadFrom = (at: number): ReturnType<RecordSource['load']> => source.load(wanted.value.slice(at, at + BATCH));
  let loading = loadFrom(0);
  for (let at = 0; at < wanted.value.length; at += BATCH) {
    onProgress(at, wanted.value.length);
    const loaded = await loading;
    if (!loaded.ok) return loaded;
    // While these are written the next are read.
    loading = loadFrom(at + BATCH);
    left.push(...loaded.value.broken);
    const checked = loaded.value.records.map((record) => ({ key: record.key, html: record.capture.html, result: checkedRecord(record) }));
    const beside = personalData === 'kept' ? ok([]) : await source.beside(loaded.value.records.map(({ key }) => key));
    if (!beside.ok) return beside;
    const all = [...checked, ...beside.value.map((record) => ({ key: record.key, result: checkedRecord(record) }))];
    for (const { key, html, result } of checked) {
      if (result.ok) {
        const others = personalData === 'kept' ? [] : all.flatMap((other) => (other.key !== key && pageOf(other.key) === pageOf(key) && other.result.ok ? [other.result.value] : []));
        await sink.add(cover.cover(result.value, others), format === 'package' ? cover.coverSnapshot(result.value, html, others) : undefined);
        count += 1;
      } else left.push({ key, reason: result.error });
    }
  }
  await sink.end();
  return ok({ file: await out.whole(mime), count, left });
}
