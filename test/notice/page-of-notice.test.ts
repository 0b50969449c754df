import { describe, expect, test } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import type { Notice, PageContext } from '@/lib/notice/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const TITLE = '中共柳河县财政局党组关于巡察整改情况的通报';
const FIRST = `${TITLE}
根据县委统一部署，2023年3月1日至4月28日，县委第一巡察组对县财政局党组进行了巡察。6月7日反馈了意见。现将整改情况予以公布。
一、巡察反馈问题整改落实情况
1.关于学习不够深入的问题。
整改情况：制定学习计划，集中学习8次。已完成整改。`;
const MIDDLE = `二是修订财务制度3项。
2.关于预算执行率不高的问题。
整改情况：每月通报执行进度。已完成整改。`;
const LAST = `3.关于资产管理不规范的问题。
整改情况：完成清查盘点。已完成整改。
欢迎监督。联系电话：0000-1234567。
中共柳河县财政局党组
2023年9月20日`;

const read = (text: string, part?: PageContext['part']): Notice | undefined =>
  parseNotices(articleFromPlainText(text), { titles: [{ value: TITLE, from: 'title' }], ...(part && { part }) })[0];
const says = (text: string, part?: PageContext['part']) => {
  const notice = read(text, part);
  return [notice?.complete, ...(notice?.missing ?? [])];
};

describe('a page of a split notice is a fragment', () => {
  test('without other pages it is complete', () => expect(says(FIRST)).toEqual([true]));
  test('the first page misses what follows', () => expect(says(FIRST, { number: 1, total: 3 })).toEqual([false, 'issues', 'closing']));
  test('a page in the middle misses both sides', () => expect(says(MIDDLE, { number: 2, total: 3 })).toEqual([false, 'opening', 'issues', 'closing']));
  test('the last page misses what stands before', () => expect(says(LAST, { number: 3, total: 3 })).toEqual([false, 'opening', 'issues']));

  test('words before the first heading are the tail of an issue whose heading is on the page before', () => {
    expect(read(MIDDLE, { number: 2, total: 3 })?.issues.map(({ title, complete }) => [title, complete])).toEqual([[undefined, false], ['预算执行率不高', true]]);
  });

  test.each([TITLE, `${TITLE}（2）`, '中共柳河县财政局党组\n关于巡察整改情况的通报'])('the title printed again is no tail: %s', (title) => {
    const notice = read(`${title}\n${LAST}`, { number: 3, total: 3 });
    expect(notice?.issues.map(({ title: issue }) => issue)).toEqual(['资产管理不规范']);
    expect(notice?.title?.value).toContain(TITLE);
  });
});
