import { expect, test } from 'vitest';
import { deleteRecord } from '@/lib/store/delete-record';
import { compareSaved } from '@/lib/store/find-saved';
import { exportKeys } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { NO_VERDICT, SAMPLE_NOTICE, samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const URL = 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html';

test.each([
  ['at the same address', {}, true],
  ['at a place on the page', { url: `${URL}#content` }, true],
  ['after the text changed', { text: '中共柳河县水务局党组关于巡察整改情况的通报\n1.河道巡查流于形式的问题。\n2.项目资金拨付迟缓的问题。\n2024年6月底前，中共柳河县水务局党组' }, false],
  ['after the extractor reads one more thing', { notices: [{ ...SAMPLE_NOTICE, issuedOn: '2024-03-19' }] }, false],
  ['after the user overruled the verdict', { verdict: { ...NO_VERDICT, decidedBy: 'user' as const } }, false],
  ['with one notice more', { notices: [SAMPLE_NOTICE, SAMPLE_NOTICE] }, false],
])('a saved page %s: is saving it again for nothing? %#', async (_name, later, current) => {
  const db = testDatabase();
  valueOf(await saveCapture(db, samplePayload()));
  const again = samplePayload(later);
  expect(valueOf(await compareSaved(db, again.capture)).current).toBe(current);
  // What is promised holds: only a page said to be current is left alone by a save, and after one every page is.
  expect(valueOf(await saveCapture(db, again)).how === 'already-saved').toBe(current);
  expect(valueOf(await compareSaved(db, again.capture)).current).toBe(true);
});

test('fewer notices than stored: the rest is superseded by a save, and then the page is current', async () => {
  const db = testDatabase();
  valueOf(await saveCapture(db, samplePayload({ notices: [SAMPLE_NOTICE, SAMPLE_NOTICE] })));
  const one = samplePayload();
  expect(valueOf(await compareSaved(db, one.capture)).current).toBe(false);
  valueOf(await saveCapture(db, one));
  expect(valueOf(await compareSaved(db, one.capture)).current).toBe(true);
});

test('a page that was never saved, or whose record was deleted, is not current', async () => {
  const db = testDatabase();
  expect(valueOf(await compareSaved(db, samplePayload().capture))).toEqual({ keys: [], current: false });
  const { keys } = valueOf(await saveCapture(db, samplePayload()));
  await deleteRecord(db, keys[0] ?? '', '2024-04-02T09:00:00+08:00');
  expect(valueOf(await compareSaved(db, samplePayload().capture))).toEqual({ keys: [], current: false });
});

test('an export lists records by address, without deleted ones, and names what cannot be read', async () => {
  const db = testDatabase();
  for (const page of ['c', 'a', 'b']) valueOf(await saveCapture(db, samplePayload({ url: `http://${page}.gov.cn/1.html` })));
  await deleteRecord(db, 'http://b.gov.cn/1.html#0', '2024-04-02T09:00:00+08:00');
  await db.table('records').put({ key: 'broken' });
  expect(valueOf(await exportKeys(db))).toEqual(['broken', 'http://a.gov.cn/1.html#0', 'http://c.gov.cn/1.html#0']);
});
