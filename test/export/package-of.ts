import { checkedRecord } from '@/lib/export/checked-record';
import { FORMATS } from '@/lib/export/formats';
import type { PersonalData } from '@/lib/export/formats/types';
import { PersonalDataCover } from '@/lib/export/personal-data';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { exportKeys, loadRecords } from '@/lib/store/read-record';
import { must } from '../import/any-database';
import { fileInMemory } from '../support/file-in-memory';

/** A whole database as a replication package. Throws if a record does not fit. */
export async function packageOf(db: ZhenggaiDatabase, personalData: PersonalData = 'kept'): Promise<Uint8Array<ArrayBuffer>> {
  const file = fileInMemory();
  const sink = (await FORMATS.package.load())({
    ...file.context, language: 'zh', exportedAt: new Date().toISOString(), generator: { name: 'zhenggai', version: '0.0.0-test' }, personalData,
  });
  const cover = new PersonalDataCover(personalData);
  for (const record of (await must(loadRecords(db, await must(exportKeys(db))))).records) {
    const checked = checkedRecord(record);
    if (!checked.ok) throw new Error(checked.error);
    await sink.add(cover.cover(checked.value), cover.coverSnapshot(checked.value, record.capture.html));
  }
  await sink.end();
  return file.bytes();
}
