import { describe, expect, test } from 'vitest';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { deleteAll, deleteRecord, purgeRecord, restoreRecord } from '@/lib/store/delete-record';
import { updateNotes, updateTags } from '@/lib/store/edit-record';
import { findSaved } from '@/lib/store/find-saved';
import { listRecords } from '@/lib/store/list-records';
import { getRecord, loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import type { ListQuery } from '@/lib/store/types';
import { SAMPLE_NOTICE, SAMPLE_TEXT, samplePayload } from './sample-payload';
import { contents, testDatabase } from './test-database';

const NOW = '2024-06-01T08:00:00+08:00';
const url = (name: string): string => `http://sw.liuhe.gov.cn/${name}.html`;
const key = (name: string): string => `${url(name)}#0`;

async function save(db: ZhenggaiDatabase, name: string, retrievedAt: string, due: string, issuedOn: string, open = true): Promise<void> {
  const notice = { ...SAMPLE_NOTICE, issuedOn, due: { words: '2024年6月底前', day: due, open } };
  const saved = await saveCapture(db, samplePayload({ url: url(name), retrievedAt, notices: [notice], text: `${SAMPLE_TEXT}\n附注${name}` }));
  expect(saved.ok).toBe(true);
}

/** Saved in the order a, b, c; published b, c, a; due c, a, b. */
async function threeRecords(): Promise<ZhenggaiDatabase> {
  const db = testDatabase();
  await save(db, 'a', '2024-04-01T09:00:00+08:00', '2024-08-31', '2024-03-03');
  // Later than a, though its text sorts before: another offset.
  await save(db, 'b', '2024-04-01T03:30:00+01:00', '2024-12-31', '2024-03-01');
  await save(db, 'c', '2024-04-02T09:00:00+08:00', '2024-06-30', '2024-03-02');
  return db;
}

async function list(db: ZhenggaiDatabase, query: Partial<ListQuery> = {}) {
  const result = await listRecords(db, { words: '', sort: 'saved', today: '2024-06-01', offset: 0, limit: 50, ...query });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const names = (rows: readonly { readonly key: string }[]): string => rows.map((row) => /(\w+)\.html/.exec(row.key)?.[1]).join(' ');

describe('sorting and paging', () => {
  test('newest save first, by moment and not by text', async () => {
    expect(names((await list(await threeRecords())).rows)).toBe('c b a');
  });

  test('newest publication first', async () => {
    expect(names((await list(await threeRecords(), { sort: 'published' })).rows)).toBe('a c b');
  });

  test('nearest deadline first; a past one does not count', async () => {
    const db = await threeRecords();
    expect(names((await list(db, { sort: 'deadline' })).rows)).toBe('c a b');
    expect(names((await list(db, { sort: 'deadline', today: '2024-07-01' })).rows)).toBe('a b c');
    expect(names((await list(db, { sort: 'deadline', today: '2024-06-30' })).rows)).toBe('c a b');
  });

  test('a deadline of a completed issue is no next deadline', async () => {
    const db = testDatabase();
    await save(db, 'done', '2024-04-05T09:00:00+08:00', '2024-06-02', '2024-03-03', false);
    await save(db, 'open', '2024-04-01T09:00:00+08:00', '2024-12-31', '2024-03-03');
    expect(names((await list(db, { sort: 'deadline' })).rows)).toBe('open done');
  });

  test.each(['saved', 'deadline'] as const)('pages of the %s list follow each other and know the total', async (sort) => {
    const db = await threeRecords();
    const whole = names((await list(db, { sort })).rows);
    const first = await list(db, { sort, limit: 2 });
    const second = await list(db, { sort, offset: 2, limit: 2 });
    expect([first.total, second.total]).toEqual([3, 3]);
    expect(`${names(first.rows)} ${names(second.rows)}`).toBe(whole);
  });
});

describe('what a list reads', () => {
  async function readsOf(query: Partial<ListQuery>): Promise<Record<string, number>> {
    const db = await threeRecords();
    const reads: Record<string, number> = {};
    for (const table of db.tables) {
      table.hook('reading', (row: unknown) => {
        reads[table.name] = (reads[table.name] ?? 0) + 1;
        return row;
      });
    }
    await list(db, query);
    return reads;
  }

  test.each(['saved', 'published', 'deadline'] as const)('the rows of one page by %s, and no text', async (sort) => {
    expect(await readsOf({ sort, limit: 2 })).toEqual({ records: 2 });
  });

  test('search texts only for words, and never a capture or an extraction', async () => {
    expect(await readsOf({ words: '附注a' })).toEqual({ records: 1, searches: 3 });
  });
});

describe('finding by words', () => {
  test.each([
    ['水务局', 'c b a'],
    ['附注a', 'a'],
    ['附注ａ　资金拨付', 'a'],
    ['LIUHE.gov.cn', 'c b a'],
    ['河道 巡查', 'c b a'],
    ['问过办公室', 'b'],
    ['急件 附注b', 'b'],
    ['急件 附注a', ''],
    ['没有的词', ''],
    ['資金撥付', 'c b a'],
    ['問過辦公室', 'b'],
    ['资金\u200b拨付', 'c b a'],
    ['附注a 或 附注c', 'c a'],
    ['水务局 -附注b', 'c a'],
    ['"问过 办公室"', 'b'],
  ])('%s → [%s]', async (words, expected) => {
    const db = await threeRecords();
    await updateNotes(db, key('b'), '问过 办公室', NOW);
    await updateTags(db, key('b'), ['急件'], NOW);
    const found = await list(db, { words });
    expect(names(found.rows)).toBe(expected);
    expect(found.total).toBe(found.rows.length);
  });

  test('in a text of the other script, with characters in it that take no room', async () => {
    const db = testDatabase();
    await saveCapture(db, samplePayload({ url: url('a'), text: `${SAMPLE_TEXT}\n關於巡察\u200b整改` }));
    for (const words of ['关于巡察整改', '關於巡察整改', '关于 巡察整']) expect((await list(db, { words })).total, words).toBe(1);
  });

  test('words of a changed text are found, those of the old one no longer', async () => {
    const db = await threeRecords();
    await saveCapture(db, samplePayload({ url: url('a'), text: `${SAMPLE_TEXT}\n更正说明` }));
    expect(names((await list(db, { words: '更正说明' })).rows)).toBe('a');
    expect((await list(db, { words: '附注a' })).rows).toEqual([]);
  });
});

describe('deleting', () => {
  test('a deleted record leaves the list and the page’s saved mark, and undo brings both back', async () => {
    const db = await threeRecords();
    await deleteRecord(db, key('b'), NOW);
    expect(names((await list(db)).rows)).toBe('c a');
    expect((await list(db)).total).toBe(2);
    expect(await findSaved(db, { url: url('b') })).toEqual({ ok: true, value: [] });
    await restoreRecord(db, key('b'), '2024-05-09T10:00:00+08:00');
    expect(names((await list(db)).rows)).toBe('c b a');
    expect(await findSaved(db, { url: `${url('b')}#part` })).toEqual({ ok: true, value: [key('b')] });
  });

  test('purging removes a record with its capture, and nothing else', async () => {
    const db = await threeRecords();
    await deleteRecord(db, key('a'), NOW);
    await purgeRecord(db, key('a'));
    expect((await db.captures.toArray()).map(({ source }) => source.url).sort()).toEqual([url('b'), url('c')]);
    expect(await restoreRecord(db, key('a'), '2024-05-09T10:00:00+08:00')).toEqual({ ok: true, value: false });
  });

  test('a capture stays as long as another record of its page needs it', async () => {
    const db = testDatabase();
    const notices = [{ organization: '甲局' }, { organization: '乙局' }];
    const saved = await saveCapture(db, samplePayload({ text: '甲局通报\n乙局通报', notices }));
    const keys = saved.ok ? saved.value.keys : [];
    await purgeRecord(db, keys[0] ?? '');
    expect(await db.captures.count()).toBe(1);
    await purgeRecord(db, keys[1] ?? '');
    expect(await db.captures.count()).toBe(0);
  });

  test('deleting all tells how many and leaves empty tables', async () => {
    const db = await threeRecords();
    await deleteRecord(db, key('a'), NOW);
    expect(await deleteAll(db)).toEqual({ ok: true, value: 2 });
    expect(Object.values(await contents(db)).flat()).toEqual([]);
  });
});

describe('rows that are not what they should be', () => {
  test('a damaged row is named in every list and breaks nothing', async () => {
    const db = await threeRecords();
    const row = await db.records.get(key('b'));
    await db.table('records').put({ ...row, summary: { url: 7 } });
    for (const sort of ['saved', 'published', 'deadline'] as const) {
      const { rows, broken } = await list(db, { sort });
      expect(rows.map((item) => item.key).sort()).toEqual([key('a'), key('c')]);
      expect(broken).toEqual([{ key: key('b'), reason: expect.stringContaining('summary') as string }]);
    }
    expect(await db.records.get(key('b'))).toMatchObject({ summary: { url: 7 } });
  });

  test('a row that no index holds is still named', async () => {
    const db = await threeRecords();
    await db.table('records').put({ key: 'leftover' });
    expect((await list(db)).broken.map((item) => item.key)).toEqual(['leftover']);
    await purgeRecord(db, 'leftover');
    expect((await list(db)).broken).toEqual([]);
  });

  test('a damaged extraction or a lost capture is an error with its place; the others can be exported', async () => {
    const db = await threeRecords();
    await db.table('extractions').put({ key: key('a'), verdict: { kind: 'perhaps' }, notice: null, versions: [] });
    const row = await db.records.get(key('c'));
    await db.captures.delete(row?.captureId ?? '');
    expect(await getRecord(db, key('a'))).toMatchObject({ ok: false, error: { kind: 'storage-failed', detail: expect.stringContaining('verdict') as string } });
    const loaded = await loadRecords(db);
    expect(loaded.ok && names(loaded.value.records)).toBe('b');
    expect(loaded.ok && loaded.value.broken.map((item) => item.key).sort()).toEqual([key('a'), key('c')]);
  });

  test('what is not there is null, not an error', async () => {
    expect(await getRecord(testDatabase(), key('a'))).toEqual({ ok: true, value: null });
  });
});

test('a record saved under a canonical address is found by the address in the tab', async () => {
  const db = testDatabase();
  const shared = `${url('t')}?from=share`;
  await saveCapture(db, samplePayload({ url: shared, source: { canonicalUrl: url('t') } }));
  expect(await findSaved(db, { url: shared })).toEqual({ ok: true, value: [key('t')] });
  expect(await findSaved(db, { url: url('t') })).toEqual({ ok: true, value: [key('t')] });
});
