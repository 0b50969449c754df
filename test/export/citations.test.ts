import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportedRecord } from '@/lib/export/checked-record';
import { type Citation, citationOf, cslItem, gbtReference, risEntry } from '@/lib/export/formats/citation';
import { saveCapture } from '@/lib/store/save-capture';
import { must, notePage } from '../import/any-database';
import { testDatabase } from '../store/test-database';
import { exportedRecords, textOf } from './file-of';

let records: ExportedRecord[] = [];

beforeAll(async () => {
  const db = testDatabase();
  for (const name of ['a', 'b']) {
    const page = notePage(`http://sw.liuhe.gov.cn/${name}.html?x=1&y=2`, `${name}。`);
    const source = { ...page.capture.source, siteName: '青禾县人民政府', documentNumber: '青交党〔2024〕3号', ...(name === 'b' && { publishedOn: '2024-03-20' }) };
    await must(saveCapture(db, { ...page, capture: { ...page.capture, source } }));
  }
  records = await exportedRecords(db);
});

type Published = readonly [author: string | undefined, title: string, published: string | undefined, accessed: string, url: string, printed: string];

/** The web pages among the examples of both editions, as they are printed there. */
const EXAMPLES_2015: readonly Published[] = [
  ['萧钰', '出版业信息化迈入快车道', '2001-12-19', '2002-04-15', 'http://www.creader.com/news/20011219/200112190019.html',
    '萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://www.creader.com/news/20011219/200112190019.html.'],
  ['李强', '化解医患矛盾需釜底抽薪', '2012-05-03', '2013-03-25', 'http://wenku.baidu.com/view/47e4f206b52acfc789ebc92f.html',
    '李强. 化解医患矛盾需釜底抽薪[EB/OL]. (2012-05-03)[2013-03-25]. http://wenku.baidu.com/view/47e4f206b52acfc789ebc92f.html.'],
  ['Commonwealth Libraries Bureau of Library Development, Pennsylvania Department of Education Office', 'Pennsylvania library laws', undefined, '2013-03-24',
    'http://www.racc.edu/yocum/pdf/PALibraryLaws.pdf', 'Commonwealth Libraries Bureau of Library Development, Pennsylvania Department of Education Office. Pennsylvania library laws'
    + '[EB/OL]. [2013-03-24]. http://www.racc.edu/yocum/pdf/PALibraryLaws.pdf.'],
  [undefined, 'Dublin core metadata element set: version 1.1', '2012-06-14', '2014-06-11', 'http://dublincore.org/documents/dces/',
    'Dublin core metadata element set: version 1.1[EB/OL]. (2012-06-14)[2014-06-11]. http://dublincore.org/documents/dces/.'],
];
const EXAMPLES_2025: readonly Published[] = [
  [undefined, '中国国家博物馆', undefined, '2025-05-06', 'https://www.chnmuseum.cn/', '中国国家博物馆[EB/OL]. [2025-05-06]. https://www.chnmuseum.cn/.'],
  [undefined, 'Library of Congress', undefined, '2020-06-12', 'https://www.loc.gov', 'Library of Congress[EB/OL]. [2020-06-12]. https://www.loc.gov.'],
  [undefined, '许振超：“好好干，当一个好工人”', '2025-02-17', '2025-06-22', 'http://cpc.people.com.cn/nl/2025/0217/c443712-40419790.html',
    '许振超：“好好干，当一个好工人”[EB/OL].（2025-02-17）[2025-06-22]. http://cpc.people.com.cn/nl/2025/0217/c443712-40419790.html.'],
];

describe('GB/T 7714', () => {
  test.each([...EXAMPLES_2015.map((row) => [2015, ...row] as const), ...EXAMPLES_2025.map((row) => [2025, ...row] as const)])('%i, an example it prints: %s %s', (edition, author, title, published, accessed, url, printed) => {
    const citation: Citation = { id: 'x', title, accessed, url, ...(author !== undefined && { author }), ...(published !== undefined && { published }) };
    // Both editions print the same forms now with a space behind the point and now without.
    const tight = (text: string): string => text.replace(/([.）]) +(?=[（([h])/g, '$1');
    expect(tight(gbtReference(citation, edition))).toBe(tight(printed));
  });

  test.each([['gbt', '(2024-03-18)'], ['gbt2025', '（2024-03-18）']] as const)('%s: a line a record', async (id, day) => {
    const lines = (await textOf(id, records)).split('\n');
    expect(lines).toHaveLength(records.length + 1);
    expect(lines[0]).toBe(`中共青禾县交通局党组. 中共青禾县交通局党组关于巡察整改进展情况的通报[EB/OL]. ${day}[2024-04-01]. http://sw.liuhe.gov.cn/a.html?x=1&y=2.`);
  });
});

/** What Citation.js understood, without its own notes on how. */
const readBy = (file: string | object): Record<string, unknown>[] => new Cite(file).data.map(({ _graph, ...item }) => item);
const day = (iso: string): object => ({ 'date-parts': [iso.split('-').map(Number)] });

describe('reference managers', () => {
  test('Citation.js finds in RIS and in CSL-JSON who, what, when, where, and when it was read', async () => {
    const ris = readBy(await textOf('ris', records));
    const csl = readBy(await textOf('csl', records));
    expect(records).toHaveLength(2);
    for (const [at, record] of records.entries()) {
      const { id, author, title, published = '', accessed, site, url } = citationOf(record);
      const same = { id, type: 'webpage', title, URL: url, language: 'zh-CN', issued: day(published), accessed: day(accessed) };
      expect(csl[at]).toEqual({ ...same, author: [{ literal: author }], 'container-title': site, number: '青交党〔2024〕3号' });
      // RIS knows names of people alone, and no number of a page.
      expect(ris[at]).toEqual({ ...same, author: [{ family: author }], 'collection-title': site, note: '文号：青交党〔2024〕3号' });
    }
    expect(records.map((record) => citationOf(record).published)).toEqual(['2024-03-18', '2024-03-20']);
  });

  test('what a page does not say is absent, in both', () => {
    const bare: Citation = { id: 'zhenggai-1', title: 'http://a.gov.cn/', url: 'http://a.gov.cn/', accessed: '2024-04-01' };
    const wanted = { id: bare.id, type: 'webpage', title: bare.title, URL: bare.url, language: 'zh-CN', accessed: day(bare.accessed) };
    expect(readBy([cslItem(bare)])).toEqual([wanted]);
    expect(readBy(risEntry(bare))).toEqual([wanted]);
  });

  test('RIS has one tag a line, CR LF at each end, and an entry ends with ER', async () => {
    const file = await textOf('ris', records);
    expect(file.split('\r\n').filter((line) => line !== '').every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(file.match(/^ER {2}- \r\n/gm)).toHaveLength(records.length);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(JSON.parse(await textOf('csl', []))).toEqual([]);
  });
});
