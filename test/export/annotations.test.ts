import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportedRecord } from '@/lib/export/checked-record';
import { saveCapture } from '@/lib/store/save-capture';
import { must, notePage } from '../import/any-database';
import { testDatabase } from '../store/test-database';
import { anyNotice } from './arbitrary-notice';
import { broken } from './annotation-rules';
import { exportedRecords, textOf } from './file-of';

type Json = Record<string, unknown>;
let record: ExportedRecord;

beforeAll(async () => {
  const db = testDatabase();
  await must(saveCapture(db, notePage('http://sw.liuhe.gov.cn/a.html', '𠮷'.repeat(40))));
  const [first] = await exportedRecords(db);
  if (!first) throw new Error('no record');
  record = first;
});

/** The sample's text again and again, so that places of any notice may lie in it. */
const longText = (): string => `${record.capture.text}\n`.repeat(Math.ceil(21_000 / record.capture.text.length));

/** Addresses as browsers and files have them, and some that are none. */
const anyUrl = fc.constantFrom(
  'http://sw.liuhe.gov.cn/a.html', 'https://例子.政务.cn/整改?q={1}|2#一', 'file:///C:/a b/整改 "1".html', 'http://a.gov.cn/\u202e<b>', 'http://a.gov.cn/\ud83d', '整改', '', 'a b',
);
const anyMoment = fc.constantFrom('2024-04-01T09:00:00.250+08:00', '2023-12-31T23:59:59-03:30', '2024-04-01T01:00:00Z', '2024-02-30T25:00:00+08:00');

describe('the Web Annotation Data Model', () => {
  test('is kept by every record, whatever it says', async () => {
    const text = longText();
    let annotations = 0;
    await fc.assert(fc.asyncProperty(anyNotice, anyUrl, anyMoment, async (notice, url, retrievedAt) => {
      const pairs = JSON.parse(JSON.stringify(notice), (_key, value: unknown) => {
        const { start, end } = (value ?? {}) as { readonly start?: unknown; readonly end?: unknown };
        return typeof start === 'number' && typeof end === 'number' ? [start, end] : value;
      }) as ExportedRecord['notice'];
      // Items of one kind have names of their own in every record that is stored.
      pairs?.issues.forEach((issue, i) => { issue.id = `${issue.id}-${i}`; });
      pairs?.deadlines.forEach((deadline, i) => { deadline.id = `d${deadline.id}-${i}`; });
      const file = await textOf('annotations', [{ ...record, source: { ...record.source, url }, capture: { ...record.capture, text, retrievedAt }, notice: pairs }]);
      annotations += ((JSON.parse(file) as Json)['items'] as Json[] | undefined ?? []).length;
      expect(broken(file)).toEqual([]);
    }), { numRuns: 80, seed: 20240401 });
    expect(annotations).toBeGreaterThan(200);
  });

  test('is kept by what the grammar read, with every selector, and by a file of nothing', async () => {
    const file = await textOf('annotations', [record]);
    expect(broken(file)).toEqual([]);
    const items = (JSON.parse(file) as { readonly items: readonly { readonly target: { readonly source: string; readonly selector: readonly Json[]; readonly state: Json } }[] }).items;
    expect(items.length).toBeGreaterThan(5);
    for (const { target: { source, selector, state } } of items) {
      expect(selector.map(({ type }) => type)).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
      expect([source, state]).toEqual(['http://sw.liuhe.gov.cn/a.html', { type: 'TimeState', sourceDate: '2024-04-01T01:00:00.250Z' }]);
    }
    expect(broken(await textOf('annotations', []))).toEqual([]);
  });

  test.each<[string, (item: Json, target: Json) => void]>([
    ['3.1', (item) => { item['id'] = 'no name'; }],
    ['3.1', (item) => { item['type'] = 'Note'; }],
    ['3.2.4', (item) => { item['body'] = [{ type: 'TextualBody' }]; }],
    ['3.3.1', (item) => { item['created'] = '2024-04-01T09:00:00+08:00'; }],
    ['3.3.5', (item) => { item['motivation'] = 'admiring'; }],
    ['4', (_item, target) => { target['source'] = '/a.html'; }],
    ['4.2.5', (_item, target) => { target['selector'] = [{ type: 'TextQuoteSelector', exact: '整', prefix: '', suffix: '' }]; }],
    ['4.3.1', (_item, target) => { target['state'] = { type: 'TimeState' }; }],
    ['Vocabulary, 2', (item) => { item['colour'] = 'red'; }],
  ])('a file that breaks %s is caught', async (section, spoil) => {
    const file = JSON.parse(await textOf('annotations', [record])) as { items: (Json & { target: Json })[] };
    const [item] = file.items;
    if (item) spoil(item, item.target);
    expect(broken(JSON.stringify(file)).some((words) => words.startsWith(`${section} `))).toBe(true);
  });
});
