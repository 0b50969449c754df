import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, readOne } from '@/lib/cli/extract-lines';
import type { ExportedRecord } from '@/lib/export/checked-record';
import { jsonLine } from '@/lib/export/json-lines';
import { readImport } from '@/lib/import/read-import';
import { type Verified, verifyRecord } from '@/lib/verify/verify-record';
import { ROOT } from '../support/source-imports';

const ARTICLES = filesBelow([join(ROOT, 'test/articles'), join(ROOT, 'test/lookalikes')]).filter(({ name }) => /source\.\w{1,8}$/.test(name));
const nameOf = (path: string): string => path.slice(join(ROOT, 'test').length + 1);

const extract = async (path: string, url?: string): Promise<readonly ExportedRecord[]> =>
  (await readOne({ name: 'page.html', path, ...(url !== undefined && { url }) }, () => '2024-04-01T09:00:00+08:00')).records;

/** What verifying says of records as `extract` prints them. */
async function verified(records: readonly object[]): Promise<readonly Verified[]> {
  const lines = records.map((record) => jsonLine(record as ExportedRecord));
  const read = await readImport((async function* () { yield await Promise.resolve(lines.join('')); })());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.map(verifyRecord);
}

test.each(ARTICLES.map(({ path }) => [nameOf(path), path]))('what extract reads, verify calls the same: %s', async (_, path) => {
  const records = await extract(path);
  expect(records.length).toBeGreaterThan(0);
  for (const each of await verified(records)) expect(each).toMatchObject({ result: 'same', fields: [] });
});

test('a title that neither text nor source has is taken from the record, and called unproven', async () => {
  const page = join(ROOT, 'test/articles/r15-jiangwan-jiedao-baozhi/source.html');
  const records = await extract(page);
  expect(await verified(records)).toMatchObject([{ result: 'same', fields: [], unproven: ['organization', 'organizationAliases', 'title'] }]);
  const [record] = records;
  const [altered] = await verified([{ ...record!, notice: { ...record!.notice, issues: [] } }]);
  expect(altered).toMatchObject({ result: 'differs', unproven: [] });
  expect(altered?.fields).toContain('issues');
});

describe('a reading that its text does not give', () => {
  /** Its title stands in the page's label alone. */
  const PAGE = join(ROOT, 'test/articles/court-title-only-in-head/source.html');

  test.each([
    ['of another title', ({ notice }: ExportedRecord) => ({ notice: { ...notice, title: { ...notice?.title, value: '另一通报' } } }), 'title'],
    ['of none of its issues', ({ notice }: ExportedRecord) => ({ notice: { ...notice, issues: [] } }), 'issues'],
    ['called no notice', ({ verdict }: ExportedRecord) => ({ notice: null, verdict: { ...verdict, kind: 'none' } }), 'verdict'],
  ])('%s is told', async (_, alter, field) => {
    const [record] = await extract(PAGE);
    const [first] = await verified([{ ...record!, ...alter(record!) }]);
    expect(first?.result).toBe('differs');
    expect(first?.fields).toContain(field);
  });
});
