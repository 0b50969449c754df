import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updateNotes, updateReviewed, updateTags } from '@/lib/store/edit-record';
import { listRecords } from '@/lib/store/list-records';
import { mergeNote } from '@/lib/store/merge-note';
import { getRecord } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { samplePayload } from './sample-payload';
import { newDisk, testDatabase } from './test-database';

const NOW = '2024-06-01T08:00:00+08:00';
const KEY = 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html#0';

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** One record, open in two windows: each has a connection of its own. */
async function windows() {
  const disk = newDisk();
  const [first, second] = [testDatabase(disk), testDatabase(disk)];
  valueOf(await saveCapture(first, samplePayload(), NOW));
  return { first, second, record: async () => valueOf(await getRecord(first, KEY)) };
}

test.each([
  ['added in both', [], ['甲'], ['乙'], ['甲', '乙']],
  ['the same added in both', [], ['甲'], ['甲'], ['甲']],
  ['removed in one, added in the other', ['旧'], [], ['旧', '新'], ['新']],
  ['removed in both', ['旧', '留'], ['留'], ['留'], ['留']],
  ['each removes another', ['一', '二', '三'], ['二', '三'], ['一', '三'], ['三']],
])('tags: %s', async (_name, before, one, other, expected) => {
  const { first, second, record } = await windows();
  valueOf(await updateTags(first, KEY, before, NOW));
  await Promise.all([updateTags(first, KEY, one, NOW, before), updateTags(second, KEY, other, NOW, before)]);
  expect([...(await record())?.tags ?? []].sort()).toEqual([...expected].sort());
});

test('a note written in both windows at once keeps both texts, which are both found, and it is said', async () => {
  const { first, second, record } = await windows();
  const [one, other] = await Promise.all([updateNotes(first, KEY, '甲窗口的话', NOW, ''), updateNotes(second, KEY, '乙窗口的话', NOW, '')]);
  expect([valueOf(one).both, valueOf(other).both].sort()).toEqual([false, true]);
  expect((await record())?.notes).toMatch(/甲窗口的话\n\n―+\n\n乙窗口的话|乙窗口的话\n\n―+\n\n甲窗口的话/);
  const found = await listRecords(first, { words: '甲窗口 乙窗口', sort: 'saved', today: '2024-01-01', offset: 0, limit: 5 });
  expect(valueOf(found).total).toBe(1);
});

test('typed on in both windows, each changes its own text and none is stored twice', async () => {
  const { first, second, record } = await windows();
  valueOf(await updateNotes(first, KEY, '甲', NOW, ''));
  valueOf(await updateNotes(second, KEY, '乙', NOW, ''));
  valueOf(await updateNotes(first, KEY, '甲甲', NOW, '甲'));
  valueOf(await updateNotes(second, KEY, '乙乙', NOW, '乙'));
  expect((await record())?.notes.split(/\n\n―+\n\n/)).toEqual(['甲甲', '乙乙']);
});

test('a note and the reviewed mark of two windows do not take each other away', async () => {
  const { first, second, record } = await windows();
  await Promise.all([updateNotes(first, KEY, '记', NOW, ''), updateReviewed(second, KEY, true, NOW), updateTags(first, KEY, ['签'], NOW, [])]);
  expect(await record()).toMatchObject({ notes: '记', tags: ['签'], review: { reviewed: true } });
});

test.each([
  ['nothing changed elsewhere', '旧', '旧', '新', '新', false],
  ['only elsewhere', '新', '旧', '旧', '新', false],
  ['the same on both sides', '新', '旧', '新', '新', false],
  ['cleared here, written there', '新', '旧', '', '新', false],
  ['cleared there, written here', '', '旧', '新', '新', false],
  ['both', '甲', '旧', '乙', '甲\n\n――――――――――\n\n乙', true],
])('%s', (_name, stored, base, mine, notes, both) => {
  expect(mergeNote(stored, base, mine)).toEqual({ notes, both });
});

test('whatever two windows write in turn, the last word of each is in the note', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), word), { minLength: 1, maxLength: 12 }), (steps) => {
    let stored = '';
    const bases = ['', ''];
    const last = ['', ''];
    steps.forEach(([second, text], at) => {
      const window = second ? 1 : 0;
      // No window ever writes what the other one has written: texts are told apart by their author.
      const mine = `${window}${at}${text}`;
      stored = mergeNote(stored, bases[window] ?? '', mine).notes;
      bases[window] = mine;
      last[window] = mine;
    });
    for (const text of last) expect(stored).toContain(text);
  }), { seed: 11, numRuns: 500 });
});
