import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { updateNotes } from '@/lib/store/edit-record';
import { compareSaved, findSaved } from '@/lib/store/find-saved';
import { listRecords } from '@/lib/store/list-records';
import { pageKey } from '@/lib/store/page-key';
import { getRecord } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { sameNotice } from '@/lib/store/same-notice';
import { MOST_ADDRESS, namesList } from '@/lib/web-address';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

const NOW = '2024-06-01T08:00:00+08:00';
const SITE = 'http://sw.liuhe.gov.cn';
const T1 = `${SITE}/xx/t1.html`;
const T2 = `${SITE}/xx/t2.html`;
const OTHER_TEXT = SAMPLE_TEXT.replaceAll('水务局', '交通局').replace('河道', '桥梁');

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const page = (url: string, text: string, canonicalUrl?: string) => {
  const body = text.includes('交通局') ? '交通局' : '水务局';
  const name = `中共柳河县${body}党组`;
  return samplePayload({
    url, text, source: canonicalUrl === undefined ? {} : { canonicalUrl },
    notices: [{ title: `${name}关于巡察整改情况的通报`, organization: name }],
  });
};
const save = async (db: ZhenggaiDatabase, url: string, text: string, canonicalUrl?: string) => valueOf(await saveCapture(db, page(url, text, canonicalUrl), NOW));
const titles = async (db: ZhenggaiDatabase) =>
  valueOf(await listRecords(db, { words: '', sort: 'saved', today: '2024-06-01', offset: 0, limit: 50 })).rows.map(({ summary }) => summary.organization);

describe('addresses that name lists', () => {
  test.each([
    '/', '/xx/', '/index.html', '/xx/index.htm', '/xx/index_2.html', '/xx/index-12.shtml', '/default.aspx', '/xx/list.html', '/xx/list_3.shtml',
    '/xx/list-12-1.jsp', '/xx/list.asp?id=12', '/xxgk_list.html', '/newslist.php?cid=3', '/col/col1234/index.html', '/col/col1234/', '/col1234.html',
    '/node_34.htm', '/xx/node_341_2.htm', '/channel/1203.html', '/channel_12.html', '/column/12/', '/list/12_2.html', '/xx/lanmu.html', '/category-7.html',
    '/xwzx/more.htm', '/home', '/main.htm', '/lists/7.html', '/class_12.html', '/LIST.HTML',
  ])('%s', (path) => {
    expect(namesList(new URL(path, SITE))).toBe(true);
  });

  test.each([
    '/xx/t20240603_12.html', '/art/2024/6/3/art_1234_567.html', '/index.php?id=12', '/xx/content_12.html', '/2024/0603/12.shtml', '/info/1010/2345.htm',
    '/show.jsp?id=7', '/xx/page.htm', '/#/detail/12', '/node/123', '/col/col12/art/2024/art_3.html', '/xx/listening.html', '/xx/classified.html', '/xx/collect.html',
  ])('not %s', (path) => {
    expect(namesList(new URL(path, SITE))).toBe(false);
  });
});

describe('two notices never become one record', () => {
  test.each([
    ['the column', `${SITE}/xx/index.html`], ['its folder', `${SITE}/xx/`], ['a list with its page', `${SITE}/xx/list_2.html`], ['a script’s list', `${SITE}/list.jsp?id=3`],
    ['a numbered column', `${SITE}/col/col12/index.html`], ['a page that neither is', `${SITE}/xx/zhenggai.html`], ['the first of them', T1], ['the second of them', T2],
    ['a page of the site’s other name', 'http://www.sw.liuhe.gov.cn/xx/t.html'], ['a long address', `${SITE}/${'a'.repeat(1_000_000)}`], ['a mobile page', 'http://m.sw.liuhe.gov.cn/t.html'],
  ])('both name %s as canonical', async (_name, canonical) => {
    const db = testDatabase();
    const first = await save(db, T1, SAMPLE_TEXT, canonical);
    valueOf(await updateNotes(db, first.keys[0] ?? '', '水务局的笔记', NOW));
    const second = await save(db, T2, OTHER_TEXT, canonical);
    expect([first.how, second.how]).toEqual(['created', 'created']);
    expect(await titles(db)).toEqual(['中共柳河县交通局党组', '中共柳河县水务局党组']);
    expect(valueOf(await getRecord(db, second.keys[0] ?? ''))?.notes).toBe('');
    // Each is found by its own address, and a changed text is a new version of itself.
    for (const [url, text, { keys }] of [[T1, SAMPLE_TEXT, first], [T2, OTHER_TEXT, second]] as const) {
      expect(valueOf(await findSaved(db, { url }))).toEqual(keys);
      expect(valueOf(await compareSaved(db, page(url, text, canonical).capture))).toEqual({ keys, current: true });
      expect(await save(db, url, `${text}\n补记`, canonical)).toEqual({ how: 'new-version', keys });
    }
    expect(await titles(db)).toHaveLength(2);
  });

  test('a page whose address another one claimed gets a place of its own, and is told apart from it', async () => {
    const db = testDatabase();
    const thief = await save(db, T1, SAMPLE_TEXT, T2);
    expect(valueOf(await compareSaved(db, page(T2, OTHER_TEXT).capture))).toEqual({ keys: [], current: false });
    const owner = await save(db, T2, OTHER_TEXT);
    expect(owner.how).toBe('created');
    expect(owner.keys).not.toEqual(thief.keys);
    expect(valueOf(await findSaved(db, { url: T2 }))).toEqual(owner.keys);
    expect(valueOf(await findSaved(db, { url: T1 }))).toEqual(thief.keys);
    expect(await save(db, T2, OTHER_TEXT)).toEqual({ how: 'already-saved', keys: owner.keys });
    expect(await save(db, T1, SAMPLE_TEXT, T2)).toEqual({ how: 'already-saved', keys: thief.keys });
  });

  test('next year’s notice of the same body under the same title is another one', () => {
    const one = { text: SAMPLE_TEXT, title: '通报', organization: '水务局' };
    expect(sameNotice(one, { ...one, text: `${SAMPLE_TEXT}\n更正` })).toBe(true);
    expect(sameNotice(one, { ...one, text: SAMPLE_TEXT.split('\n').slice(0, 1).concat(['另一年', '另一事', '另一期', '2025年']).join('\n') })).toBe(false);
    expect(sameNotice(one, { ...one, text: `${SAMPLE_TEXT}\n更正`, organization: '交通局' })).toBe(false);
    expect(sameNotice(one, { ...one, text: `${SAMPLE_TEXT}\n更正`, title: '第二次通报' })).toBe(false);
  });

  test('a record that was kept under its column’s address keeps its key, and lets no other notice in', async () => {
    const db = testDatabase();
    const column = `${SITE}/xx/index.html`;
    const { keys: [key = ''] } = await save(db, T1, SAMPLE_TEXT);
    const [row, extraction, search, capture] = await Promise.all([db.records.get(key), db.extractions.get(key), db.searches.get(key), db.captures.toCollection().first()]);
    await Promise.all([db.records.clear(), db.extractions.clear(), db.searches.clear()]);
    const old = `${column}#0`;
    await db.table('records').put({ ...row, key: old, pageKey: column });
    await db.table('extractions').put({ ...extraction, key: old });
    await db.table('searches').put({ ...search, key: old });
    await db.table('captures').put({ ...capture, pageKey: column });
    expect((await save(db, T2, OTHER_TEXT, column)).how).toBe('created');
    expect(await save(db, T1, `${SAMPLE_TEXT}\n补记`, column)).toEqual({ how: 'new-version', keys: [old] });
    expect(await titles(db)).toHaveLength(2);
  });
});

describe('one notice stays one record', () => {
  test.each([
    ['a place on the page', `${T1}#zw`, undefined], ['a share that names the page', `${T1}?from=timeline`, T1], ['the mobile page', 'http://m.sw.liuhe.gov.cn/xx/t1.html', T1],
    ['the www name', 'http://www.sw.liuhe.gov.cn/t1.html', T1], ['over https', 'https://sw.liuhe.gov.cn/xx/t1.html', T1],
  ])('%s', async (_name, url, canonical) => {
    const db = testDatabase();
    const { keys } = await save(db, T1, SAMPLE_TEXT);
    expect(await save(db, url, SAMPLE_TEXT, canonical)).toEqual({ how: 'already-saved', keys });
    expect(await save(db, url, `${SAMPLE_TEXT}\n补记`, canonical)).toEqual({ how: 'new-version', keys });
    expect(await save(db, T1, `${SAMPLE_TEXT}\n再记`)).toEqual({ how: 'new-version', keys });
  });

  test('the share saved first, then the page itself, changed', async () => {
    const db = testDatabase();
    const { keys } = await save(db, `${T1}?from=timeline`, SAMPLE_TEXT, T1);
    expect(keys).toEqual([`${T1}#0`]);
    expect(await save(db, T1, `${SAMPLE_TEXT}\n补记`)).toEqual({ how: 'new-version', keys });
  });

  test('a page that gets a canonical address later, or another template, stays where it is', async () => {
    const db = testDatabase();
    const { keys } = await save(db, T1, SAMPLE_TEXT);
    for (const canonical of [`${SITE}/xx/`, `${SITE}/art/2024/art_1.html`, `http://www.sw.liuhe.gov.cn/xx/t1.html`]) {
      expect(await save(db, T1, SAMPLE_TEXT, canonical)).toEqual({ how: 'already-saved', keys });
      expect((await save(db, T1, `${SAMPLE_TEXT}\n${canonical.length}`, canonical)).keys).toEqual(keys);
      await save(db, T1, SAMPLE_TEXT);
    }
  });
});

describe('addresses of any length', () => {
  test('are no keys, and two long ones stay two', () => {
    const long = (tail: string): string => `${T1}?x=${'a'.repeat(1_000_000)}${tail}`;
    expect(pageKey({ url: T1, canonicalUrl: long('') })).toBe(T1);
    expect(pageKey({ url: long('1') }).length).toBeLessThanOrEqual(MOST_ADDRESS);
    expect(pageKey({ url: long('1') })).not.toBe(pageKey({ url: long('2') }));
    expect(pageKey({ url: pageKey({ url: long('1') }) })).toBe(pageKey({ url: long('1') }));
  });

  test('any canonical address gives a key that stays itself and is on the page’s site', () => {
    fc.assert(fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), fc.constantFrom(T2, 'javascript:1', '//m.sw.liuhe.gov.cn/x.html')), (claim) => {
      const key = pageKey({ url: T1, canonicalUrl: claim });
      expect(new URL(key).hostname).toMatch(/^(?:(?:www|m|wap|mobile|3g|touch|h5)\.)?sw\.liuhe\.gov\.cn$/);
      expect(pageKey({ url: key })).toBe(key);
    }), { seed: 7, numRuns: 300 });
  });
});
