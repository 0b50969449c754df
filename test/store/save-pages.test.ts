import { describe, expect, test } from 'vitest';
import { assess } from '@/lib/capture/assess';
import { pageContext } from '@/lib/capture/page-context';
import type { CapturePayload, Source } from '@/lib/capture/types';
import { buildExport } from '@/lib/export/build-export';
import type { Result } from '@/lib/result';
import { deleteRecord } from '@/lib/store/delete-record';
import { compareSaved, findSaved } from '@/lib/store/find-saved';
import { listRecords } from '@/lib/store/list-records';
import { getRecord } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { savePages } from '@/lib/store/save-pages';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { testDatabase } from './test-database';

const NOW = '2024-05-02T09:00:00+08:00';
const BASE = 'http://czj.liuhe.gov.cn/tzgg/t20230920_381';
const URLS = [`${BASE}.html`, `${BASE}_1.html`];
const TEXTS = [`中共柳河县财政局党组关于巡察整改情况的通报
根据县委统一部署，2023年3月1日至4月28日，县委第一巡察组对县财政局党组进行了巡察。6月7日反馈了意见。现将整改情况予以公布。
一、巡察反馈问题整改落实情况
1.关于学习不够深入的问题。
整改情况：制定学习计划，集中学习8次。已完成整改。`, `2.关于预算执行率不高的问题。
整改情况：每月通报执行进度，2024年6月底前达到95%。
中共柳河县财政局党组
2023年9月20日`];

function page(number: number, { text = TEXTS[number - 1] ?? '', canonicalUrl = '' } = {}): CapturePayload {
  const url = URLS[number - 1] ?? '';
  const source: Source = {
    url, title: '中共柳河县财政局党组关于巡察整改情况的通报', ...(canonicalUrl && { canonicalUrl }), attachments: [], provenance: {},
    pages: { current: number, total: 2, pages: URLS.map((each, i) => ({ number: i + 1, url: each })) },
  };
  const article = articleFromPlainText(text);
  return {
    capture: { source, article, coverage: { method: 'densest', share: 1, hasTitle: true, hasFirstParagraph: true, hasLastParagraph: true }, ...assess(article, pageContext(source)) },
    method: 'auto', retrievedAt: NOW, html: `<p>${number}</p>`,
  };
}

function valueOf<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const KEY = `${BASE}.html#0`;
const listed = async (db: ReturnType<typeof testDatabase>): Promise<string[]> =>
  valueOf(await listRecords(db, { words: '', sort: 'saved', today: '2024-05-02', offset: 0, limit: 10 })).rows.map(({ key }) => key);

describe('a split article saved whole', () => {
  test('is one record of the first page’s key, complete, exported with its parts', async () => {
    const db = testDatabase();
    expect(valueOf(await savePages(db, [page(1), page(2)], NOW))).toEqual({ how: 'created', keys: [KEY] });
    const record = valueOf(await getRecord(db, KEY));
    expect(record?.notice).toMatchObject({ complete: true, issues: [{ ordinal: '1' }, { ordinal: '2' }] });
    expect(record?.capture.parts?.map(({ url, start, end }) => [url, record.capture.text.slice(start, end)])).toEqual(URLS.map((url, i) => [url, TEXTS[i]]));
    const exported = buildExport(record ? [record] : [], { exportedAt: NOW, generator: { name: 'test', version: '1' } });
    expect(exported.records[0]?.capture.parts?.map(({ url }) => url)).toEqual(URLS);
    expect(exported.records[0]?.source.pages?.total).toBe(2);
  });

  test('is found from each of its pages, by address and by page', async () => {
    const db = testDatabase();
    await savePages(db, [page(1), page(2)], NOW);
    for (const number of [1, 2]) {
      expect(valueOf(await findSaved(db, { url: `${URLS[number - 1] ?? ''}#top` }))).toEqual([KEY]);
      expect(valueOf(await compareSaved(db, page(number).capture))).toEqual({ keys: [KEY], current: true, whole: true });
    }
    expect(valueOf(await findSaved(db, { url: `${BASE}_2.html` }))).toEqual([]);
  });

  test('a page that has changed since is told', async () => {
    const db = testDatabase();
    await savePages(db, [page(1), page(2)], NOW);
    const changed = page(2, { text: `${TEXTS[1] ?? ''}\n更正：已完成。` });
    expect(valueOf(await compareSaved(db, changed.capture))).toEqual({ keys: [KEY], current: false, whole: true });
    expect(await saveCapture(db, changed)).toEqual({ ok: false, error: { kind: 'join-again' } });
    expect(valueOf(await savePages(db, [page(1), changed], NOW)).how).toBe('new-version');
    expect(valueOf(await compareSaved(db, changed.capture)).current).toBe(true);
  });

  test('saving it or one of its pages again changes nothing', async () => {
    const db = testDatabase();
    await savePages(db, [page(1), page(2)], NOW);
    expect(valueOf(await savePages(db, [page(1), page(2)], NOW)).how).toBe('already-saved');
    for (const number of [1, 2]) expect(valueOf(await saveCapture(db, page(number)))).toEqual({ how: 'already-saved', keys: [KEY] });
    expect(await listed(db)).toEqual([KEY]);
    expect(valueOf(await getRecord(db, KEY))?.versions).toEqual([]);
  });

  test('takes the place of the first page saved alone, as a newer version', async () => {
    const db = testDatabase();
    await saveCapture(db, page(1));
    expect(valueOf(await getRecord(db, KEY))?.notice?.complete).toBe(false);
    expect(valueOf(await savePages(db, [page(1), page(2)], NOW)).how).toBe('new-version');
    expect(await listed(db)).toEqual([KEY]);
    expect(valueOf(await getRecord(db, KEY))).toMatchObject({ notice: { complete: true }, versions: [{ notice: { complete: false } }] });
  });

  test('a deleted whole gives its pages back to themselves', async () => {
    const db = testDatabase();
    await savePages(db, [page(1), page(2)], NOW);
    await deleteRecord(db, KEY, NOW);
    expect(valueOf(await findSaved(db, { url: URLS[1] ?? '' }))).toEqual([]);
    expect(valueOf(await saveCapture(db, page(2))).keys).toEqual([`${URLS[1] ?? ''}#0`]);
    expect(valueOf(await saveCapture(db, page(1))).how).toBe('created');
    expect(valueOf(await compareSaved(db, page(1).capture))).toEqual({ keys: [KEY], current: true });
    expect(valueOf(await compareSaved(db, page(2).capture))).toEqual({ keys: [`${URLS[1] ?? ''}#0`], current: true });
  });

  test('a page that adds nothing leaves nothing behind', async () => {
    const db = testDatabase();
    expect(await savePages(db, [page(1), page(2, { text: TEXTS[0] ?? '' })], NOW)).toEqual({ ok: false, error: { kind: 'page-not-part', page: 2 } });
    expect(await listed(db)).toEqual([]);
  });

  test('pages that all call the first one canonical are told apart', async () => {
    const db = testDatabase();
    const canonicalUrl = URLS[0] ?? '';
    await saveCapture(db, page(1, { canonicalUrl }));
    expect(valueOf(await saveCapture(db, page(2, { canonicalUrl }))).keys).toEqual([`${URLS[1] ?? ''}#0`]);
    expect(await listed(db)).toHaveLength(2);
  });
});
