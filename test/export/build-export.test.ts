import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoWithOffset } from '@/lib/capture/local-time';
import { buildRecords } from '@/lib/capture/record';
import { buildExport, exportText, untouched } from '@/lib/export/build-export';
import type { ExportRecord } from '@/lib/export/build-export';
import { exportFileName } from '@/lib/export/export-file-name';
import { exportJsonSchema, fieldNames, fieldsPage } from '@/lib/export/json-schema';
import { FIELD_SAYS, saysOf } from '@/lib/export/tables/field-says';
import { readingSchema } from '@/lib/store/schema';
import { loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { NO_VERDICT, SAMPLE_TEXT, samplePayload } from '../store/sample-payload';
import { testDatabase } from '../store/test-database';
import { anyNotice, anyVerdict } from './arbitrary-notice';
import { committedSchema, complaints } from './validate-export';

const OPTIONS = { exportedAt: '2024-04-01T09:05:00+08:00', generator: { name: 'zhenggai', version: '0.0.0-test' } };

async function fromPayload(payload = samplePayload()): Promise<ExportRecord[]> {
  const { capture, extractions } = await buildRecords(payload);
  return extractions.map((extraction) => untouched({ ...capture, extractorVersion: '0.0.0-test' }, extraction));
}

describe('the export file', () => {
  test('is, to the letter, what it was', async () => {
    const no = samplePayload({ url: 'http://sw.liuhe.gov.cn/a/news.html', text: '水务局召开防汛会议', verdict: NO_VERDICT, method: 'hand' });
    const records = [...(await fromPayload()), ...(await fromPayload(no))];
    await expect(exportText(buildExport(records, OPTIONS))).toMatchFileSnapshot('golden-export.json');
  });

  test('does not depend on the order records come in, and puts notices of one page in page order', async () => {
    const notices = [{ organization: '甲局' }, { organization: '乙局' }];
    const records = [
      ...(await fromPayload(samplePayload({ url: 'http://b.gov.cn/', text: '甲局通报\n乙局通报', notices }))),
      ...(await fromPayload(samplePayload({ url: 'http://a.gov.cn/' }))),
    ];
    const forwards = buildExport(records, OPTIONS);
    expect(exportText(buildExport(records.toReversed(), OPTIONS))).toBe(exportText(forwards));
    expect(forwards.records.map(({ source, index }) => `${source.url} ${index}`)).toEqual(['http://a.gov.cn/ 0', 'http://b.gov.cn/ 0', 'http://b.gov.cn/ 1']);
    expect(forwards.counts).toEqual({ captures: 2, records: 3, notices: 3, issues: 2, deadlines: 1 });
  });

  test('spans cut the words they stand for out of the record’s own text', async () => {
    const [record] = buildExport(await fromPayload(), OPTIONS).records;
    const [start = 0, end = 0] = (record?.notice?.deadlines[0]?.span ?? []) as number[];
    expect(record?.capture.text.slice(start, end)).toBe('2024年6月底前');
  });

  test('leaves out what was not said, and keeps the errors of the command line', async () => {
    const payload = samplePayload({ source: { siteName: '', attachments: [{ url: 'http://a.gov.cn/a.pdf', name: '', type: 'pdf' }] } });
    const file = buildExport(await fromPayload(payload), { ...OPTIONS, errors: [{ file: 'x.html', kind: 'unreadable', message: '…' }] });
    expect(exportText(file)).not.toContain('""');
    expect(file.errors).toHaveLength(1);
    expect(buildExport([], OPTIONS)).not.toHaveProperty('errors');
    expect(complaints(file)).toEqual([]);
  });

  test('of stored records with note, tags, review and an older version validates', async () => {
    const db = testDatabase();
    await saveCapture(db, samplePayload());
    await saveCapture(db, samplePayload({ text: `${SAMPLE_TEXT}\n更正`, retrievedAt: '2024-05-02T10:00:00+08:00' }));
    const loaded = await loadRecords(db);
    const file = JSON.parse(exportText(buildExport(loaded.ok ? loaded.value.records : [], OPTIONS))) as { records: { versions: unknown[] }[] };
    expect(complaints(file)).toEqual([]);
    expect(file.records[0]?.versions).toHaveLength(1);
  });

  test('any notice the types allow validates, and reads back from the store', async () => {
    const [sample] = await fromPayload();
    if (!sample) throw new Error('no sample');
    fc.assert(fc.property(anyNotice, anyVerdict, (notice, verdict) => {
      const file = JSON.parse(exportText(buildExport([{ ...sample, notice, verdict }], OPTIONS))) as unknown;
      expect(complaints(file)).toEqual([]);
      expect(readingSchema.safeParse({ key: 'k', verdict, notice }).error).toBeUndefined();
    }), { numRuns: 150, seed: 20240401 });
  });

  test('a record that breaks the promise is refused, not written', async () => {
    const [sample] = await fromPayload();
    expect(() => buildExport([{ ...sample, captureId: 'no hash' } as ExportRecord], OPTIONS)).toThrow(/captureId/);
  });
});

describe('the published schema', () => {
  test('is the one the program writes by (else: npm run schema)', () => {
    expect(committedSchema).toBe(exportJsonSchema());
  });

  test('names and describes every field in both languages, with the words of docs/fields.md', () => {
    const names = fieldNames(JSON.parse(committedSchema));
    const lacking = names.filter((name) => !/\p{Script=Han}/u.test(saysOf(name)[0]) || !/[.”"]$/.test(saysOf(name)[1]) || /\p{Script=Han}/u.test(saysOf(name)[1]));
    expect(lacking).toEqual([]);
    // What nothing is called is said of nothing.
    expect(Object.keys(FIELD_SAYS).filter((name) => !names.includes(name))).toEqual([]);
    expect(readFileSync(fileURLToPath(new URL('../../docs/fields.md', import.meta.url)), 'utf8')).toBe(fieldsPage());
  });

  test.each([
    ['a renamed field', (file: Record<string, unknown>) => ({ ...file, created: file['exportedAt'] })],
    ['another format', (file: Record<string, unknown>) => ({ ...file, format: 'other' })],
    ['a missing list', (file: Record<string, unknown>) => ({ ...file, records: undefined })],
    ['a time without its offset', (file: Record<string, unknown>) => ({ ...file, exportedAt: '2024-04-01T09:05:00' })],
  ])('refuses %s', async (_name, spoil) => {
    const file = buildExport(await fromPayload(), OPTIONS);
    expect(complaints(JSON.parse(exportText(file)))).toEqual([]);
    expect(complaints(JSON.parse(JSON.stringify(spoil(file))))).not.toEqual([]);
  });
});

test('file names and times are local and sort by time', () => {
  const now = new Date(2024, 3, 1, 9, 5, 7);
  expect(exportFileName(now)).toBe('zhenggai-notices-20240401-0905.json');
  expect(isoWithOffset(now)).toMatch(/^2024-04-01T09:05:07[+-]\d{2}:\d{2}$/);
  expect(Date.parse(isoWithOffset(now))).toBe(now.getTime());
});
