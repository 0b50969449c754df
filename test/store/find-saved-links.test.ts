import { beforeEach, describe, expect, test } from 'vitest';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { deleteRecord } from '@/lib/store/delete-record';
import { findSavedLinks } from '@/lib/store/find-saved-links';
import { saveCapture } from '@/lib/store/save-capture';
import { samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

const URL_1 = 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html';
const TITLE = '中共柳河县水务局党组关于巡察整改情况的通报';
const NOW = '2024-04-01T09:00:00+08:00';
let db: ZhenggaiDatabase;

beforeEach(() => {
  db = testDatabase();
});

async function known(title: string, date?: string, url = URL_1): Promise<readonly string[]> {
  const found = await findSavedLinks(db, [{ url, title, ...(date !== undefined && { date }) }]);
  if (!found.ok) throw new Error(found.error.kind);
  return found.value.map(({ state, key }) => (key === undefined ? state : `${state} ${key}`));
}

describe('a saved page in a list', () => {
  beforeEach(async () => {
    await saveCapture(db, samplePayload({ url: URL_1 }), NOW);
  });

  test.each([
    ['as it was', TITLE, '2024-03-18'],
    ['no day', TITLE, undefined],
    ['the day it was read', TITLE, '2024-04-01'],
    ['cut', '中共柳河县水务局党组关于巡察整…', '2024-03-18'],
    ['shortened', '柳河县水务局关于巡察整改情况的通报', '2024-03-18'],
    ['other punctuation and signs', `·[巡察整改] 1. ${TITLE.replace('关于', ' 关于“')}`, undefined],
    ['more words before it', `柳河县纪委监委：${TITLE}`, undefined],
  ])('saved: %s', async (_how, title, date) => expect(await known(title, date)).toEqual([`saved ${URL_1}#0`]));

  test.each([
    ['a later day', TITLE, '2024-04-02'],
    ['another title', '中共柳河县水务局党组关于巡察整改完成情况的公示', '2024-03-18'],
    ['a correction', `${TITLE}（更正）`, undefined],
    ['a second one', `${TITLE}（第二次）`, undefined],
  ])('changed: %s', async (_how, title, date) => expect(await known(title, date)).toEqual([`changed ${URL_1}#0`]));

  test('new: another address, or deleted', async () => {
    expect(await known(TITLE, undefined, 'http://sw.liuhe.gov.cn/tzgg/202403/t2.html')).toEqual(['new']);
    await deleteRecord(db, `${URL_1}#0`, NOW);
    expect(await known(TITLE)).toEqual(['new']);
  });

  test('a place on the page is the page', async () => expect(await known(TITLE, undefined, `${URL_1}#bottom`)).toEqual([`saved ${URL_1}#0`]));
});

test('saved under a canonical address, it is known by the address it was read at', async () => {
  await saveCapture(db, samplePayload({ url: `${URL_1}?from=list`, source: { canonicalUrl: URL_1 } }), NOW);
  expect(await known(TITLE, undefined, `${URL_1}?from=list`)).toEqual([`saved ${URL_1}#0`]);
  expect(await known(TITLE)).toEqual([`saved ${URL_1}#0`]);
});

test('a thousand links are quick, in their order, and no capture is loaded', async () => {
  for (let i = 0; i < 60; i += 1) await saveCapture(db, samplePayload({ url: `http://sw.liuhe.gov.cn/t${i * 10}.html` }), NOW);
  const links = Array.from({ length: 1000 }, (_, i) => ({ url: `http://sw.liuhe.gov.cn/t${i}.html`, title: TITLE }));
  let loaded = 0;
  db.captures.hook('reading', (capture) => {
    loaded += 1;
    return capture;
  });
  const start = performance.now();
  const found = await findSavedLinks(db, links);
  expect(performance.now() - start).toBeLessThan(3000);
  expect(found.ok && found.value.map(({ url }) => url)).toEqual(links.map(({ url }) => url));
  expect(found.ok && found.value.filter(({ state }) => state === 'saved')).toHaveLength(60);
  expect(loaded).toBe(0);
});
