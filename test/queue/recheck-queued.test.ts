import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SeenPage } from '@/entrypoints/background/queue-tab';
import type { BackgroundFailure } from '@/entrypoints/background/read-in-background-tab';
import type { CapturePayload } from '@/lib/capture/types';
import { err, ok, type Result } from '@/lib/result';
import { checksOf } from '@/lib/store/check-log';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { saveCapture } from '@/lib/store/save-capture';
import { must } from '../import/any-database';
import { NO_VERDICT, SAMPLE_TEXT, samplePayload } from '../store/sample-payload';

/** What the tab shows. */
const tab = vi.hoisted((): { db: unknown; read: unknown; seen: unknown; state: string } => ({ db: undefined, read: undefined, seen: null, state: 'open' }));
vi.mock('@/entrypoints/background/database', () => ({ database: () => tab.db }));
vi.mock('@/entrypoints/background/read-in-background-tab', () => ({ readOpenTab: () => Promise.resolve(tab.read) }));
vi.mock('@/entrypoints/background/queue-tab', () => ({ seenPage: () => Promise.resolve(tab.seen) }));
vi.mock('@/entrypoints/background/tab-is-open', () => ({ tabState: () => Promise.resolve(tab.state) }));
vi.mock('@/entrypoints/background/granted-sites', () => ({ mayReadTab: () => Promise.resolve(false) }));
vi.mock('@/entrypoints/background/tab-pages', () => ({ recordsChanged: () => Promise.resolve() }));

const URL = 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html';
const KEY = `${URL}#0`;
const CHANGED = SAMPLE_TEXT.replace('标识牌更换', '标识牌更换和巡河记录补录');
let db: ZhenggaiDatabase;

/** A page as it answers now. */
function shows(text: string, { url = URL, isNotice = true, status = 200 } = {}): void {
  tab.read = ok(samplePayload({ url, text, ...(isNotice ? {} : { verdict: NO_VERDICT }) })) satisfies Result<CapturePayload, BackgroundFailure>;
  tab.seen = { url, title: '', text, status } satisfies SeenPage;
}
function fails(error: BackgroundFailure, seen: SeenPage | null = null, state = 'open'): void {
  tab.read = err(error);
  tab.seen = seen;
  tab.state = state;
}

async function recheck(keep = false) {
  const { recheckQueued } = await import('@/entrypoints/background/recheck-queued');
  return recheckQueued(1, { keys: [KEY], ...(keep && { keep }) }, new AbortController().signal, () => Promise.resolve(true));
}
const versions = async (): Promise<number | undefined> => (await db.records.get(KEY))?.versionCount;

beforeEach(async () => {
  vi.resetModules();
  db = new ZhenggaiDatabase('zhenggai-recheck', { indexedDB: new IDBFactory(), IDBKeyRange });
  tab.db = db;
  await must(saveCapture(db, samplePayload()));
});

describe('what is noted', () => {
  test.each<[string, () => void, object]>([
    ['the same page', () => shows(SAMPLE_TEXT), { outcome: 'same', why: 'same-text', url: URL, finalUrl: URL, status: 200 }],
    ['the same text under another head', () => shows(`您的位置：首页\n${SAMPLE_TEXT}`, { isNotice: false }), { outcome: 'same' }],
    ['another text', () => shows(CHANGED), { outcome: 'changed', why: 'other-text', lines: { added: 1, removed: 1 } }],
    ['another address', () => shows(SAMPLE_TEXT, { url: 'http://sw.liuhe.gov.cn/new/1.html' }), { outcome: 'moved', finalUrl: 'http://sw.liuhe.gov.cn/new/1.html' }],
    ['404', () => fails({ kind: 'no-article' }, { url: URL, title: '404', text: 'nginx', status: 404 }), { outcome: 'gone', why: 'http-gone', status: 404 }],
    ['a soft 404', () => fails({ kind: 'no-article' }, { url: URL, title: '', text: '您访问的页面不存在', status: 200 }), { outcome: 'gone', why: 'soft-404' }],
    ['the front page', () => fails({ kind: 'no-article' }, { url: 'http://sw.liuhe.gov.cn/', title: '水务局', text: '首页', status: 200 }), { outcome: 'gone', why: 'to-front' }],
    ['no answer', () => fails({ kind: 'page-unreachable' }), { outcome: 'unclear', why: 'page-unreachable' }],
    ['no permission', () => fails({ kind: 'no-permission', origin: 'http://x.cn' }), { outcome: 'unclear', why: 'no-permission' }],
    ['a mistake of ours', () => fails({ kind: 'unexpected', detail: 'odd' }), { outcome: 'unclear', why: 'unexpected' }],
  ])('%s', async (_name, arrange, expected) => {
    arrange();
    const before = await db.records.get(KEY);
    await recheck();
    const [check] = await must(checksOf(db, KEY));
    expect(check).toMatchObject(expected);
    // A look changes nothing that is saved.
    expect(await db.records.get(KEY)).toEqual(before);
  });

  test('the queue is told what came of each record', async () => {
    shows(CHANGED);
    expect(await recheck()).toEqual({ state: 'checked', checked: [{ key: KEY, outcome: 'changed' }] });
  });
});

test('a changed text becomes a version only where the user said so, and the one before is kept', async () => {
  shows(CHANGED);
  await recheck();
  expect(await versions()).toBe(0);
  await recheck(true);
  expect(await versions()).toBe(1);
  const entry = await db.records.get(KEY);
  const [check] = await must(checksOf(db, KEY));
  expect(check?.textSha256).toBe(entry?.textSha256);
  expect((await db.extractions.get(KEY))?.versions.map(({ textSha256 }) => textSha256)).not.toContain(entry?.textSha256);
});

test.each<[string, () => void]>([
  ['the same', () => shows(SAMPLE_TEXT)],
  ['elsewhere', () => shows(CHANGED, { url: 'http://sw.liuhe.gov.cn/new/1.html' })],
  ['gone', () => shows('河流志愿者活动'.repeat(60), { isNotice: false })],
])('a text that is %s is never made a version', async (_name, arrange) => {
  arrange();
  await recheck(true);
  expect([await versions(), await db.records.count()]).toEqual([0, 1]);
});

test.each<[string, () => void, unknown]>([
  ['a page nobody wants any more', () => fails({ kind: 'cancelled' }), { state: 'skipped' }],
  ['a page whose tab was closed', () => fails({ kind: 'page-gone' }, null, 'closed'), { state: 'skipped' }],
  ['a page whose tab is gone with the browser', () => fails({ kind: 'page-gone' }, null, 'browser-closing'), 'browser-closing'],
  ['a browser that closes', () => fails({ kind: 'unexpected', detail: 'The browser is shutting down.' }), 'browser-closing'],
])('%s leaves no note', async (_name, arrange, expected) => {
  arrange();
  expect(await recheck()).toEqual(expected);
  expect(await db.checks.count()).toBe(0);
});

test('a file, and a site that was not granted, are noted without being opened', async () => {
  const { refuseRecheck } = await import('@/entrypoints/background/recheck-queued');
  expect(await refuseRecheck({ keys: [KEY] }, 'no-permission')).toEqual({ state: 'checked', checked: [{ key: KEY, outcome: 'unclear' }] });
  expect(await must(checksOf(db, KEY))).toMatchObject([{ outcome: 'unclear', why: 'no-permission' }]);
});
