import { describe, expect, test } from 'vitest';
import { ExportWriter } from '@/lib/export/export-writer';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { checksOf, logChecks } from '@/lib/store/check-log';
import { deleteRecord, purgeRecord, restoreRecord } from '@/lib/store/delete-record';
import { updateNotes, updateReviewed, updateTags } from '@/lib/store/edit-record';
import { compareSaved } from '@/lib/store/find-saved';
import { findSavedLinks } from '@/lib/store/find-saved-links';
import { addMark } from '@/lib/store/hand-marks';
import { listRecords } from '@/lib/store/list-records';
import { listOverrules, readOverrules, removeOverrule, writePageOverrule } from '@/lib/store/overrules';
import { addToQueue } from '@/lib/store/queue-add';
import { clearEnded, interruptQueue, listQueue, moveInQueue, nextInQueue, removeFromQueue } from '@/lib/store/queue-rows';
import { exportKeys, getRecord, loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import type { ListQuery } from '@/lib/store/types';
import { describeSpan } from '@/lib/text/selectors';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

const NOW = '2024-06-01T08:00:00+08:00';
const LATER = '2024-07-01T08:00:00+08:00';
const url = (name: string): string => `http://sw.liuhe.gov.cn/${name}.html`;
const key = (name: string): string => `${url(name)}#0`;
const payload = (name: string, more = '') => samplePayload({ url: url(name), text: `${SAMPLE_TEXT}\n附注${name}${more}` });

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

type Row = Record<string, unknown>;

/** Records good, bad and also; the bad one with an earlier version, note, tag, mark and review: it is the one damaged. */
async function save(): Promise<ZhenggaiDatabase> {
  const db = testDatabase();
  valueOf(await saveCapture(db, payload('good'), NOW));
  valueOf(await saveCapture(db, payload('bad', '旧'), NOW));
  valueOf(await saveCapture(db, payload('bad'), NOW));
  valueOf(await saveCapture(db, payload('also'), NOW));
  valueOf(await updateNotes(db, key('bad'), '问过办公室', NOW));
  valueOf(await updateTags(db, key('bad'), ['重点'], NOW));
  const start = SAMPLE_TEXT.indexOf('标识牌更换');
  valueOf(await addMark(db, key('bad'), 'measure', describeSpan(SAMPLE_TEXT, { start, end: start + 5 }), NOW));
  valueOf(await updateReviewed(db, key('bad'), true, NOW));
  valueOf(await logChecks(db, [NOW, LATER].map((at) => ({ id: `check ${at}`, recordKey: key('bad'), at, outcome: 'same', why: 'same-text', url: url('bad') }))));
  return db;
}

const saved = await save();
const ROWS = await Promise.all(saved.tables.map(async ({ name }) => [name, await saved.table<Row>(name).toArray()] as const));

/** A database with the rows of {@link save}, which are saved only once. */
async function stored(): Promise<ZhenggaiDatabase> {
  const db = testDatabase();
  for (const [table, rows] of ROWS) await db.table(table).bulkPut(rows);
  return db;
}

type Table = 'captures' | 'records' | 'extractions' | 'searches';
const HUGE = 'x'.repeat(100_000);

const without = (name: string) => (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([field]) => field !== name));
const having = (fields: Row) => (row: Row): Row => ({ ...row, ...fields });

/** Kinds of damage: what becomes of the row (null: it is lost). */
const DAMAGES: readonly (readonly [Table, string, (row: Row) => Row | null])[] = [
  ...(['captures', 'records', 'extractions', 'searches'] as const).map((table) => [table, 'row lost', () => null] as const),
  ['captures', 'field missing', without('text')],
  ['captures', 'wrong type', having({ text: 7 })],
  ['captures', 'null', having({ html: null })],
  ['captures', 'wrong nested shape', having({ source: [] })],
  ['captures', 'NaN', having({ coverage: { method: 'densest', share: Number.NaN, hasTitle: true, hasFirstParagraph: true, hasLastParagraph: true } })],
  ['captures', 'huge', having({ textSha256: HUGE })],
  ['records', 'summary missing', without('summary')],
  ['records', 'summary null', having({ summary: null })],
  ['records', 'summary of another shape', having({ summary: { url: 7 } })],
  ['records', 'sort field NaN', having({ savedOrder: Number.NaN })],
  ['records', 'sort field huge', having({ savedOrder: 1e308 })],
  ['records', 'sort field missing', without('publishedOrder')],
  ['records', 'deleted by no hand', having({ deleted: 1 })],
  ['records', 'deleted of a wrong type', having({ deleted: 'x' })],
  ['records', 'deleted out of range', having({ deleted: 2 })],
  ['records', 'index missing', without('index')],
  ['records', 'review of another shape', having({ review: { reviewed: true, reviewedAt: 5 } })],
  ['records', 'captures no list', having({ captureIds: 'x' })],
  ['records', 'capture missing', without('captureId')],
  ['records', 'hash huge', having({ textSha256: HUGE })],
  ['records', 'page key missing', without('pageKey')],
  ['extractions', 'verdict missing', without('verdict')],
  ['extractions', 'verdict of another shape', having({ verdict: { kind: 'perhaps' } })],
  ['extractions', 'notice of a wrong type', having({ notice: 'x' })],
  ['extractions', 'notice of another shape', having({ notice: { issues: [{}] } })],
  ['searches', 'text of a wrong type', having({ text: 5 })],
  ['searches', 'text null', having({ text: null })],
  ['searches', 'own missing', without('own')],
];

async function damage(db: ZhenggaiDatabase, table: Table, change: (row: Row) => Row | null): Promise<void> {
  const id = table === 'captures' ? (await db.records.get(key('bad')))?.captureId ?? '' : key('bad');
  const row: unknown = await db.table(table).get(id);
  const changed = change(row as Row);
  if (changed) await db.table(table).put(changed);
  else await db.table(table).delete(id);
}

const QUERY: ListQuery = { words: '', sort: 'saved', today: '2024-06-01', offset: 0, limit: 50 };
const list = async (db: ZhenggaiDatabase, query: Partial<ListQuery> = {}) => valueOf(await listRecords(db, { ...QUERY, ...query }));

test.each(['captures', 'records', 'extractions'] as const)('a lost row in %s is named in the list, whatever its order, until the page is saved again', async (table) => {
  const db = await stored();
  await damage(db, table, () => null);
  for (const sort of ['saved', 'published', 'deadline'] as const) {
    expect((await list(db, { sort })).broken).toEqual([{ key: key('bad'), reason: `its row in ${table} is lost` }]);
  }
  valueOf(await saveCapture(db, payload('bad'), LATER));
  expect((await list(db)).broken).toEqual([]);
});

describe.each(DAMAGES)('%s: %s', (table, _kind, change) => {
  async function damaged(): Promise<ZhenggaiDatabase> {
    const db = await stored();
    await damage(db, table, change);
    return db;
  }

  test('the others are listed, found, opened, edited, deleted and exported; the damaged one is named', async () => {
    const db = await damaged();
    const named = new Set<string>();
    for (const sort of ['saved', 'published', 'deadline'] as const) {
      const { rows, broken, places, total } = await list(db, { sort });
      expect(rows.map((row) => row.key)).toEqual(expect.arrayContaining([key('good'), key('also')]));
      expect(places.every((place) => place < total)).toBe(true);
      for (const each of [...rows, ...broken]) named.add(each.key);
    }
    expect(named).toContain(key('bad'));
    for (const name of ['good', 'also']) {
      expect((await list(db, { words: `附注${name}` })).rows.map((row) => row.key)).toEqual([key(name)]);
      expect(valueOf(await getRecord(db, key(name)))?.capture.text).toContain(`附注${name}`);
      valueOf(await updateNotes(db, key(name), `记${name}`, LATER, ''));
      valueOf(await updateTags(db, key(name), ['看过'], LATER, []));
      expect((await list(db, { words: `记${name} 看过` })).rows.map((row) => row.key)).toEqual([key(name)]);
      expect(valueOf(await compareSaved(db, payload(name).capture))).toMatchObject({ keys: [key(name)], current: true });
      expect(valueOf(await saveCapture(db, payload(name), LATER)).how).toBe('already-saved');
    }
    expect(valueOf(await findSavedLinks(db, [{ url: url('good'), title: '' }, { url: url('bad'), title: '' }]))[0]).toMatchObject({ state: 'saved' });

    const writer = new ExportWriter();
    const loaded = valueOf(await loadRecords(db, valueOf(await exportKeys(db))));
    for (const record of loaded.records) expect(writer.add(record)).toMatchObject({ ok: true });
    expect(loaded.records.map((record) => record.key)).toEqual(expect.arrayContaining([key('good'), key('also')]));
    const opened = await getRecord(db, key('bad'));
    const read = opened.ok && opened.value !== null;
    // A record whose own row is lost is named by the list; what can be opened can be exported, the rest is named.
    if (!read && (await db.records.get(key('bad')))) expect(loaded.broken.map((each) => each.key)).toEqual([key('bad')]);

    valueOf(await deleteRecord(db, key('good'), LATER));
    expect((await list(db)).rows.map((row) => row.key)).not.toContain(key('good'));
    valueOf(await restoreRecord(db, key('good'), '2024-05-09T10:00:00+08:00'));
    valueOf(await purgeRecord(db, key('good')));
    expect(valueOf(await getRecord(db, key('also')))?.notes).toBe('记also');
  });

  test('saving the page again mends it, with note, tag, mark, review and version', async () => {
    const db = await damaged();
    expect(valueOf(await compareSaved(db, payload('bad').capture)).current).toBe(false);
    const saved = valueOf(await saveCapture(db, payload('bad'), LATER));
    expect(saved).toEqual({ how: 'already-saved', keys: [key('bad')] });
    const record = valueOf(await getRecord(db, key('bad')));
    // The reader's words stand twice; their marks and review only in the record's own row.
    const own = table === 'records' && (await wasLost(change)) ? {} : { review: { reviewed: true }, marks: [{ exact: '标识牌更换' }] };
    expect(record).toMatchObject({ notes: '问过办公室', tags: ['重点'], capture: { text: `${SAMPLE_TEXT}\n附注bad` }, ...own });
    expect(record?.versions.map(({ notice }) => notice?.issues.length ?? 0)).toEqual([expect.any(Number)]);
    const { rows, broken, total } = await list(db);
    expect([rows.length, broken, total]).toEqual([3, [], 3]);
    expect((await list(db, { words: '附注bad 问过 重点' })).rows.map((row) => row.key)).toEqual([key('bad')]);
    expect(valueOf(await compareSaved(db, payload('bad').capture))).toMatchObject({ current: true });
  });

  test('a changed page saved over it is a new version, and nothing of the reader’s is lost', async () => {
    const db = await damaged();
    const saved = valueOf(await saveCapture(db, payload('bad', '新'), LATER));
    expect(saved.keys).toEqual([key('bad')]);
    const record = valueOf(await getRecord(db, key('bad')));
    expect(record).toMatchObject({ notes: '问过办公室', tags: ['重点'] });
    expect(record?.capture.text).toContain('附注bad新');
    expect((await list(db)).broken).toEqual([]);
  });

  test('it can be removed for good, and takes nothing of the others with it', async () => {
    const db = await damaged();
    valueOf(await purgeRecord(db, key('bad')));
    const { rows, broken } = await list(db);
    expect([rows.map((row) => row.key).sort(), broken]).toEqual([[key('also'), key('good')], []]);
    expect(await db.captures.count()).toBe(2);
  });
});

const wasLost = (change: (row: Row) => Row | null): Promise<boolean> => Promise.resolve(change({}) === null);

describe('one bad earlier version', () => {
  test.each<readonly [string, unknown]>([
    ['null', null], ['of another shape', { id: 'x' }], ['without its reading', 'verdict'], ['a number', 5],
  ])('%s: the record opens without it, says so, and is mended by saving', async (_name, bad) => {
    const db = await stored();
    const row = await db.extractions.get(key('bad'));
    const [version] = row?.versions ?? [];
    const broken = bad === 'verdict' ? { ...version, verdict: undefined } : bad;
    await db.table('extractions').put({ ...row, versions: [broken, version] });
    expect(valueOf(await getRecord(db, key('bad')))).toMatchObject({ badVersions: 1, versions: [version], notes: '问过办公室' });
    valueOf(await saveCapture(db, payload('bad', '新'), LATER));
    const record = valueOf(await getRecord(db, key('bad')));
    expect(record?.versions).toEqual(expect.arrayContaining([version]));
    expect(record?.badVersions ?? 0).toBe(bad === 'verdict' ? 0 : 1);
  });
});

describe.each(['decisions', 'checks'] as const)('a row of %s', (table) => {
  test.each<readonly [string, (row: Row) => Row | null]>([
    ['lost', () => null], ['without its moment', without('at')], ['null in its moment', having({ at: null })], ['NaN', having({ op: Number.NaN, outcome: Number.NaN })],
    ['of an unknown kind', having({ op: 'x', outcome: 'x' })], ['of another shape', having({ op: [], outcome: {} })], ['huge', having({ at: HUGE })],
    ['that says of no record', without('recordKey')],
  ])('%s counts for nothing: the rest of the log stands, and all else of the record', async (_name, change) => {
    const db = await stored();
    const rows = await db.table<Row>(table).where('recordKey').equals(key('bad')).toArray();
    const [first, ...rest] = rows.filter((row) => row['op'] !== 'add');
    if (!first || rest.length === 0) throw new Error(`${table} has too few rows`);
    const changed = change(first);
    if (changed) await db.table(table).put(changed);
    else await db.table(table).delete(String(first['id']));

    const left = table === 'checks' ? valueOf(await checksOf(db, key('bad'))) : valueOf(await getRecord(db, key('bad')))?.decisions;
    expect(left).toHaveLength(rows.length - 1);
    const { rows: listed, broken } = await list(db);
    expect([listed.map((row) => row.key).sort(), broken]).toEqual([[key('also'), key('bad'), key('good')], []]);
    const own = { notes: '问过办公室', tags: ['重点'], review: { reviewed: true }, marks: [{ exact: '标识牌更换' }] };
    expect(valueOf(await loadRecords(db, [key('bad')]))).toMatchObject({ records: [own], broken: [] });

    // It is worked on and saved again, and goes for good, as if nothing were.
    valueOf(await updateTags(db, key('bad'), ['看过'], LATER, []));
    valueOf(await logChecks(db, [{ id: 'later', recordKey: key('bad'), at: LATER, outcome: 'gone', why: 'http-gone', url: url('bad') }]));
    expect(valueOf(await saveCapture(db, payload('bad', '新'), LATER)).keys).toEqual([key('bad')]);
    expect(valueOf(await getRecord(db, key('bad')))).toMatchObject({ notes: '问过办公室', tags: ['重点', '看过'], marks: own.marks });
    expect(valueOf(await checksOf(db, key('bad')))).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'later', outcome: 'gone' })]));
    valueOf(await purgeRecord(db, key('bad')));
    expect((await list(db)).rows.map((row) => row.key).sort()).toEqual([key('also'), key('good')]);
  });
});

describe('the queue', () => {
  const link = (name: string) => ({ url: url(name), title: name });
  async function queue(): Promise<ZhenggaiDatabase> {
    const db = testDatabase();
    let id = 0;
    valueOf(await addToQueue(db, ['a', 'b', 'c'].map(link), NOW, () => `q${(id += 1)}`));
    return db;
  }

  test.each<readonly [string, (row: Row) => Row | null]>([
    ['lost', () => null], ['order missing', without('order')], ['order NaN', having({ order: Number.NaN })], ['order huge', having({ order: 1e308 })],
    ['order text', having({ order: '1' })], ['state unknown', having({ state: 'x' })], ['open for good, without an address', having({ state: 'open', url: 5 })],
    ['page key missing', without('pageKey')], ['moment null', having({ addedAt: null })], ['failure of another shape', having({ failure: 'x' })],
  ])('a row %s is named, the others go on, and it can be queued anew and removed', async (_name, change) => {
    const db = await queue();
    const changed = change((await db.queue.get('q2')) as unknown as Row);
    if (changed) await db.table('queue').put(changed);
    else await db.queue.delete('q2');
    const { rows, broken } = valueOf(await listQueue(db));
    expect([rows.map(({ id }) => id), broken]).toEqual([['q1', 'q3'], changed ? ['q2'] : []]);

    expect(valueOf(await nextInQueue(db))?.id).toBe('q1');
    expect(valueOf(await moveInQueue(db, 'q1', { kind: 'open' }))?.state).toBe('open');
    expect(valueOf(await interruptQueue(db))).toBe(1);
    expect(valueOf(await moveInQueue(db, 'q1', { kind: 'skip', at: NOW }))?.state).toBe('skipped');
    expect(valueOf(await clearEnded(db))).toHaveLength(1);
    expect(valueOf(await listQueue(db)).broken).toEqual(changed ? ['q2'] : []);

    valueOf(await addToQueue(db, [link('d')], NOW, () => 'q4'));
    expect(valueOf(await listQueue(db)).rows.map(({ id }) => id)).toEqual(['q3', 'q4']);
    valueOf(await removeFromQueue(db, 'q2'));
    valueOf(await addToQueue(db, [link('b')], NOW, () => 'q5'));
    expect(valueOf(await listQueue(db))).toMatchObject({ rows: [{ id: 'q3' }, { id: 'q4' }, { id: 'q5', url: url('b') }], broken: [] });
  });
});

describe('remembered verdicts', () => {
  test.each<readonly [string, (row: Row) => Row | null]>([
    ['of an unknown kind', having({ as: 'x' })], ['null', having({ as: null })], ['a number', having({ as: 5 })], ['without its kind', without('as')],
    ['without its moment', without('madeAt')], ['nested', having({ as: { as: 'none' } })],
  ])('a row %s says nothing, is named, and can be written anew or removed', async (_name, change) => {
    const db = testDatabase();
    valueOf(await writePageOverrule(db, { url: url('a') }, 'none', NOW));
    valueOf(await writePageOverrule(db, { url: url('b') }, 'notice', NOW));
    const rowKey = `page:${url('a')}`;
    await db.table('overrules').put(change((await db.overrules.get(rowKey)) as unknown as Row));
    expect(valueOf(await readOverrules(db, { url: url('a') }))).toEqual({});
    expect(valueOf(await readOverrules(db, { url: url('b') }))).toEqual({ page: 'notice' });
    expect(valueOf(await listOverrules(db)).map(({ place, as }) => [place, as])).toEqual([[url('a'), null], [url('b'), 'notice']]);
    valueOf(await writePageOverrule(db, { url: url('a') }, 'notice', NOW));
    expect(valueOf(await readOverrules(db, { url: url('a') }))).toEqual({ page: 'notice' });
    valueOf(await removeOverrule(db, rowKey));
    expect(valueOf(await listOverrules(db))).toHaveLength(1);
  });
});
