import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { foldRecord, readingOf } from '@/lib/review/fold-record';
import { addBySelecting, correctFields, rejectItem, type Sight } from '@/lib/review/deeds';
import { acceptItems } from '@/lib/review/progress';
import type { Deed, ReviewedItem } from '@/lib/review/types';
import { decide } from '@/lib/store/decide';
import { getRecord } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { must, notePage } from '../import/any-database';
import { spanOf } from '../review/sample-reading';
import { testDatabase } from '../store/test-database';
import { packageOf } from './package-of';

/** A line of a README's table by what stands first in it: its other cells. */
function lineOf(readme: string, first: string): readonly string[] | null {
  const line = readme.split('\n').find((each) => each.startsWith(`| ${first} |`));
  return line ? line.split('|').slice(2, -1).map((cell) => cell.trim()) : null;
}

test('the figures of a package say per kind and per field what was kept, corrected, added, rejected and not looked at', async () => {
  const db = testDatabase();
  const { keys: [key = ''] } = await must(saveCapture(db, notePage('http://sw.liuhe.gov.cn/a.html')));
  const record = await must(getRecord(db, key));
  if (!record) throw new Error('no record');
  const sight: Sight = { article: readingOf(record), folded: foldRecord(record) };
  const { text } = record.capture;
  const item = (id: string): ReviewedItem => sight.folded.items.find((one) => one.id === id)!;
  const deeds: readonly (Deed | null)[] = [
    acceptItems(text, [item('i1'), item('organization')]),
    // A status the machine did not read: its title was looked at, and stays.
    correctFields(sight, item('i2') as ReviewedItem<'issue'>, { status: 'completed' }),
    correctFields(sight, item('d1') as ReviewedItem<'deadline'>, { due: '2024-07-31' }),
    correctFields(sight, item('organizationType') as ReviewedItem<'choice'>, { value: 'town-or-street' }),
    rejectItem(sight, item('d2')),
    rejectItem(sight, item('inspector')),
    rejectItem(sight, item('contacts.phone/1')),
    addBySelecting(sight, 'measure', spanOf({ text }, '欢迎监督'), { under: item('i4') }),
    addBySelecting(sight, 'fact', spanOf({ text }, '县委'), { slot: 'organizationAliases' }),
  ];
  await must(decide(db, key, deeds.filter((deed) => deed !== null), '2024-04-02T09:00:00+08:00'));
  const files = unzipSync(await packageOf(db));
  const [en, zh] = ['README.md', 'README.zh.md'].map((name) => new TextDecoder().decode(files[name])) as [string, string];

  expect(lineOf(en, 'issues')).toEqual(['1', '1', '0', '0', '2']);
  expect(lineOf(en, 'deadlines')).toEqual(['0', '1', '0', '1', '1']);
  expect(lineOf(en, 'classes')?.slice(0, 4)).toEqual(['0', '1', '0', '0']);
  expect(lineOf(zh, '措施')?.slice(0, 4)).toEqual(['0', '0', '1', '0']);
  expect(lineOf(en, '`issue.status`')).toEqual(['issues · status', '1', '1', '0', '0', '2']);
  expect(lineOf(zh, '`issue.title`')).toEqual(['问题 · 标题', '2', '0', '0', '0', '2']);
  expect(lineOf(en, '`deadline.due`')).toEqual(['deadlines · due on', '0', '1', '0', '1', '1']);
  expect(lineOf(en, '`deadline.relation`')).toEqual(['deadlines · relation', '1', '0', '0', '1', '1']);
  expect(lineOf(en, '`organization`')).toEqual(['organization', '1', '0', '0', '0', '0']);
  expect(lineOf(en, '`organizationType`')).toEqual(['type of organization', '0', '1', '0', '0', '0']);
  expect(lineOf(en, '`inspector`')).toEqual(['inspector', '0', '0', '0', '1', '0']);
  expect(lineOf(zh, '`contacts.phone`')).toEqual(['联系方式 · 电话', '0', '0', '0', '1', '0']);
  expect(lineOf(en, '`organizationAliases`')?.slice(0, 5)).toEqual(['also called', '0', '0', '1', '0']);
  expect(lineOf(en, '`inspection.start`')).toEqual(['inspection · start', '0', '0', '0', '0', '1']);
  expect(lineOf(en, '`issue.span`')).toBeNull();

  // The kinds add up to the sentence, and so do the fields of facts to their kind.
  const kinds = ['issues', 'measures', 'deadlines', 'standing duties', 'facts of the notice', 'classes', 'declared totals', 'outcomes'].map((name) => lineOf(en, name)?.map(Number) ?? []);
  const [kept = 0, corrected = 0, added = 0, rejected = 0, left = 0] = [0, 1, 2, 3, 4].map((at) => kinds.reduce((sum, counts) => sum + (counts[at] ?? 0), 0));
  expect(en).toContain(`Of the ${kept + corrected + rejected + left} values that it read, ${kept} were kept, ${corrected} corrected and ${rejected} rejected by coders, who added ${added}`);
});
