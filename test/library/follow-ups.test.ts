import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { FollowUps } from '@/entrypoints/library/follow-ups';
import { Shelf } from '@/lib/library/shelf';
import { packIssues } from '@/lib/library/issue-list';
import type { DeadlineRow, IssueRow } from '@/lib/library/types';
import { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import { sampleRow } from './sample-row';

const TITLES = ['河道巡查流于形式', '项目资金拨付迟缓', '公务接待审批手续不全'];
const issue = (i: number, status: IssueRow['status'] = 'in-progress'): IssueRow =>
  ({ id: `i${i}`, title: TITLES[i] ?? '', section: [], status, state: 'machine', toCheck: false, responsible: [], measures: [], outcomes: [] });
const promise: DeadlineRow = { id: 'd1', text: '年底前', clause: '年底前完成', open: true, due: '2024-12-31', issueId: 'i0', evidence: { record: 'b', itemId: 'i0' } };

/** Notices of one body: the first with a promise, the second that does not mention the last problem, the third by which all are solved; and one of another body. */
async function shelved() {
  const disk = new ShelfDatabase('follow-test', { indexedDB: new IDBFactory(), IDBKeyRange });
  const shelf = new Shelf();
  const put = async (key: string, publishedOn: string, issues: readonly IssueRow[], deadlines: readonly DeadlineRow[] = [], unit = '柳河县水务局') => {
    shelf.put([sampleRow({ key, unit, publishedOn, feedbackOn: '2023-09-01', issueList: packIssues(issues) })]);
    await disk.items.put({ key, at: 1, issues, deadlines });
  };
  await put('a', '2024-01-10', [issue(0), issue(1), issue(2)], [promise, { ...promise, id: 'd2', open: false }]);
  await put('b', '2024-07-10', [issue(0), issue(1)]);
  await put('c', '2025-01-10', [issue(0, 'completed'), issue(1, 'completed')]);
  await put('x', '2024-07-10', [issue(0)], [], '青溪县教育局');
  return { shelf, disk, follow: new FollowUps(shelf, disk, () => 1) };
}

test('notices of one body are one chain, with the promises of each issue and what their evidence says', async () => {
  const { follow } = await shelved();
  const { total, shown } = await follow.chains(new Set(['b']), 60);
  expect([total, shown[0]?.rows.map(({ key }) => key)]).toEqual([1, ['a', 'b', 'c']]);
  expect(shown[0]?.lines.map((line) => line.map((step) => step && `${step.issue.id} ${step.issue.status}`))).toEqual([
    ['i0 in-progress', 'i0 in-progress', 'i0 completed'], ['i1 in-progress', 'i1 in-progress', 'i1 completed'], ['i2 in-progress', null, null],
  ]);
  expect(shown[0]?.lines[0]?.[0]?.promises).toMatchObject([{ id: 'd1', later: 'in-progress' }]);
});

test('only so many are told, and how many there are', async () => {
  const { follow } = await shelved();
  expect(await follow.chains(new Set(['a']), 0)).toEqual({ total: 1, shown: [] });
  expect(await follow.chains(new Set(['x']), 60)).toEqual({ total: 0, shown: [] });
});

test('for an open promise the notices of its place alone are compared', async () => {
  const { follow, disk } = await shelved();
  await disk.items.delete('x');
  const found = await follow.settling('a', 'd1');
  expect(found?.deadline).toMatchObject({ later: 'in-progress' });
  expect(found?.deadline.settled).toBeUndefined();
  expect(found?.candidates).toMatchObject([{ record: 'b', publishedOn: '2024-07-10', issue: { id: 'i0' } }]);
  expect(await follow.settling('a', 'd9')).toBeNull();
  expect(await follow.openOf('a', 'i0')).toEqual(['d1']);
});
