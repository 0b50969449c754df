import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, test } from 'vitest';
import { ShelfService } from '@/entrypoints/library/shelf-service';
import type { Told } from '@/lib/library/told';
import { FIRST_VIEW, type LibraryView } from '@/lib/library/view';
import { DATABASE_NAME, ZhenggaiDatabase } from '@/lib/store/database';
import { updateTags } from '@/lib/store/edit-record';
import { saveCapture } from '@/lib/store/save-capture';
import { addSegment } from '@/lib/store/shelf/segments';
import { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import { shelveNext } from '@/lib/store/shelf/shelve-records';
import { SAMPLE_TEXT, samplePayload } from '../store/sample-payload';

const SIGHT = { start: 0, end: 20 };
const failures: string[] = [];
afterEach(() => expect(failures).toEqual([]));

const keyOf = (n: number): string => `http://sw.liuhe.gov.cn/${n}.html#0`;
const save = (db: ZhenggaiDatabase, n: number, words: string) => saveCapture(db, samplePayload({ url: `http://sw.liuhe.gov.cn/${n}.html`, text: `${SAMPLE_TEXT}\n${words}` }));

/** A library of notices that end with these words, all but the last in the index, and what its page is told. */
async function library(words: readonly string[]) {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const [db, disk] = [new ZhenggaiDatabase(DATABASE_NAME, options), new ShelfDatabase('shelf-test', options)];
  for (const [n, each] of words.entries()) await save(db, n, each);
  while ((await shelveNext(db, disk)) > 0);
  await addSegment(disk, () => Promise.resolve(), words.length - 1);
  const service = new ShelfService(db, disk);
  const told: Told[] = [];
  const changes: (() => void)[] = [];
  await service.start({ told: (each) => told.push(each), changed: () => changes.forEach((each) => each()), shelving: () => undefined, failed: (reason) => failures.push(reason) });
  let turn = 0;
  /** Asks, and answers with the keys that are told last of this question; null if it is overtaken. */
  const ask = async (typed: string): Promise<string[] | null> => {
    turn += 1;
    const own = turn;
    await service.ask(own, { ...FIRST_VIEW, words: typed }, '2024-06-30', SIGHT);
    const last = told.findLast((each) => each.turn === own && !each.searching);
    return last?.rows.flatMap((row) => row?.ref.key ?? []).sort() ?? null;
  };
  return { db, disk, service, told, ask, changes };
}

/** So many turns of the event loop. */
async function wait(turns: number): Promise<void> {
  for (let i = 0; i < turns; i += 1) await new Promise((resolve) => { setImmediate(resolve); });
}

test('a question asked again is answered as itself, whenever another came between', async () => {
  const { ask } = await library(['甲类问题', '乙类问题', '甲类乙类']);
  for (let turns = 0; turns < 40; turns += 1) {
    const first = ask('甲类');
    await wait(turns);
    const [between, again] = [ask('乙类'), ask('甲类')];
    expect(await again, `after ${turns}`).toEqual([keyOf(0), keyOf(2)]);
    expect([null, [keyOf(0), keyOf(2)]]).toContainEqual(await first);
    expect([null, [keyOf(1), keyOf(2)]]).toContainEqual(await between);
  }
});

test('what is told of an answer is never under the count of another, and hits are those of its rows', async () => {
  const { service, told, ask } = await library(['甲类甲类', '乙类问题', '甲类乙类']);
  await ask('甲类');
  expect(told.at(-1)).toMatchObject({ total: 2, hits: 3 });
  const rows = service.rowsAt(0, 5);
  await ask('乙类');
  expect((await rows).answer).not.toBe(told.at(-1)?.answer);
  await service.ask(99, { ...FIRST_VIEW, words: '甲类', units: ['没有这个单位'] }, '2024-06-30', SIGHT);
  expect(told.at(-1)).toMatchObject({ total: 0, hits: 0 });
});

test('the first part of an answer is no more than some rows, each with the words around its hits; what is shown already is not told again', async () => {
  const { service, told, ask } = await library(Array.from({ length: 12 }, (_, n) => `丙类${n}`));
  await ask('');
  told.length = 0;
  expect(await ask('整改')).toHaveLength(12);
  expect(told.map(({ total, searching }) => [total, searching])).toEqual([[8, true], [12, false]]);
  expect(told[0]?.rows.every((row) => row?.context?.[0]?.hit === '整改')).toBe(true);
  told.length = 0;
  await service.ask(77, { ...FIRST_VIEW, words: '丙类1' }, '2024-06-30', SIGHT, new Map([[keyOf(1), 1]]));
  expect(told.map(({ total, searching }) => [total, searching])).toEqual([[3, false]]);
});

test('a text for the page to search is that of the notice, of the turn it was shelved in', async () => {
  const { service, told, ask } = await library(['甲类问题', '乙类问题']);
  await ask('');
  const row = told.at(-1)?.rows[0]?.row;
  const [text] = await service.texts([row?.key ?? '']);
  expect(text).toMatchObject({ key: row?.key, at: row?.at });
  expect(text?.fold.text).toContain('乙类问题');
  expect(text?.fold.source.at(-1)).toBe(text?.text.length);
});

test.each(['特别标签', 'sw.liuhe.gov.cn/0', '柳河县'])('a record that is found by %s says so, wherever that stands', async (words) => {
  const { db, service } = await library(['甲类问题', '乙类问题']);
  await updateTags(db, keyOf(0), ['特别标签'], '2024-06-30T09:00:00+08:00');
  const [found] = await service.contexts([keyOf(0)], words);
  expect(found?.[1][0]?.hit).toBe(words);
});

test('rows are selected from one to another, whether they were in sight or not, and never those of another answer', async () => {
  const { service, told, ask } = await library(['甲类问题', '乙类问题', '甲类乙类']);
  await ask('');
  const { answer } = told.at(-1) ?? { answer: -1 };
  expect(service.keysBetween(answer, 1, 3)).toEqual([keyOf(1), keyOf(0)]);
  await ask('甲类');
  expect(service.keysBetween(answer, 1, 3)).toEqual([]);
});

test('an export asked for while a question is answered means all that answers it', async () => {
  const { service, ask } = await library(['甲类问题', '乙类问题', '甲类乙类']);
  await ask('');
  const answered = ask('乙类');
  expect((await service.keys()).sort()).toEqual([keyOf(1), keyOf(2)]);
  await answered;
});

test.each([0, 1, 2, 4, 8, 16, 32])('a notice saved while words are searched for is found by the question that follows (%i turns)', async (turns) => {
  const { db, ask, changes } = await library(['甲类问题', '乙类问题']);
  const answers: Promise<string[] | null>[] = [ask('甲类')];
  const changed = new Promise<void>((resolve) => changes.push(() => {
    answers.push(ask('甲类'));
    resolve();
  }));
  await wait(turns);
  await save(db, 5, '甲类问题');
  await changed;
  expect(await answers.at(-1)).toEqual([keyOf(0), keyOf(5)]);
});

test('rows of problems and promises say their own hits, not those of their record', async () => {
  const { service, told } = await library(['甲类问题']);
  const rowsOf = async (level: LibraryView['level'], words: string) => {
    await service.ask(told.length + 100, { ...FIRST_VIEW, level, words }, '2024-06-30', SIGHT);
    return told.at(-1)?.rows.map((row) => [row?.issue?.id ?? row?.deadline?.id, row?.hits, row?.context?.map(({ hit }) => hit)]);
  };
  expect(await rowsOf('issue', '河道')).toEqual([['i1', 1, ['河道']]]);
  expect(await rowsOf('issue', '项目 或 河道')).toEqual([['i1', 1, ['河道']], ['i2', 1, ['项目']]]);
  expect(await rowsOf('issue', '-河道')).toEqual([['i2', 0, []]]);
  expect(await rowsOf('deadline', '河道')).toEqual([['d1', 1, ['河道']]]);
  // How often the words stand in all rows nobody counts; it is not said then.
  expect(told.at(-1)?.hits).toBe(0);
});

test('a unit is found by its initials without saying that it is one, and says where', async () => {
  const { ask, service, told } = await library(['甲类问题']);
  expect(await ask('lhxswj')).toEqual([keyOf(0)]);
  expect(await ask('lhxswj 甲类')).toEqual([keyOf(0)]);
  expect(await ask('-lhxswj')).toEqual([]);
  expect((await service.contexts([keyOf(0)], 'lhxswj'))[0]?.[1].map(({ hit }) => hit)).toEqual(['柳河县水务局']);
  expect(told.at(-1)?.units).toEqual([['中共柳河县水务局党组', 'zglhxswjdz']]);
});

test('one character asks for a unit or a tag, also beside other words', async () => {
  const { db, disk, ask, changes } = await library(['甲类问题', '乙类问题']);
  const changed = new Promise<void>((resolve) => changes.push(resolve));
  await updateTags(db, keyOf(1), ['急'], '2024-06-30T09:00:00+08:00');
  while ((await shelveNext(db, disk)) > 0);
  await changed;
  expect(await ask('急')).toEqual([keyOf(1)]);
  expect(await ask('急 或 甲类')).toEqual([keyOf(0), keyOf(1)]);
  expect(await ask('柳 -急')).toEqual([keyOf(0)]);
});
