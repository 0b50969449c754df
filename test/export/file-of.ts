import { checkedRecord, type ExportedRecord } from '@/lib/export/checked-record';
import { FORMATS, type FormatId } from '@/lib/export/formats';
import type { PersonalData } from '@/lib/export/formats/types';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { loadRecords } from '@/lib/store/read-record';
import { must } from '../import/any-database';
import { fileInMemory } from '../support/file-in-memory';

/** What a format is told besides where to write. */
export const SURROUNDINGS = {
  language: 'zh', exportedAt: '2024-05-01T09:05:00+08:00', generator: { name: 'zhenggai', version: '0.0.0-test' }, personalData: 'kept',
} as const;

/** The records of a database as files hold them. Throws if one does not fit. */
export async function exportedRecords(db: ZhenggaiDatabase): Promise<ExportedRecord[]> {
  return (await must(loadRecords(db))).records.map((record) => {
    const checked = checkedRecord(record);
    if (!checked.ok) throw new Error(checked.error);
    return checked.value;
  });
}

/** A format's whole file. */
export async function fileOf(id: FormatId, records: readonly ExportedRecord[], personalData: PersonalData = 'kept'): Promise<Uint8Array<ArrayBuffer>> {
  const file = fileInMemory();
  const sink = (await FORMATS[id].load())({ ...SURROUNDINGS, ...file.context, personalData });
  for (const record of records) await sink.add(record);
  await sink.end();
  return file.bytes();
}

/** A format's whole file as text, its byte order mark included. */
export async function textOf(id: FormatId, records: readonly ExportedRecord[], personalData?: PersonalData): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fileOf(id, records, personalData));
}
