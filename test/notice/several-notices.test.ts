import { describe, expect, test } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const noticeOf = (title: string, problem: string): string => `${title}
根据县委统一部署，2023年3月1日至4月28日，县委第一巡察组进行了巡察。6月7日反馈了意见。现将整改情况予以公布。
一、巡察反馈问题整改落实情况
1.关于${problem}的问题。
制定计划，逐项落实。已完成整改。`;
const FIRST = noticeOf('中共柳河县财政局党组关于巡察整改情况的通报', '学习不够深入');
const SECOND = noticeOf('中共柳河县档案馆党组关于巡察整改进展情况的通报', '库房管理不严');
const SIGNED = '中共柳河县财政局党组\n2023年9月20日';

const titlesAndIssues = (text: string): unknown[] =>
  parseNotices(articleFromPlainText(text), { titles: [] }).map(({ title, issues }) => [title?.value.slice(5, 8), issues.map((issue) => issue.title)]);
const BOTH = [['财政局', ['学习不够深入']], ['档案馆', ['库房管理不严']]];

describe('two notices one behind the other are two, whether or not the first is signed', () => {
  test.each([
    ['unsigned', `${FIRST}\n${SECOND}`],
    ['signed', `${FIRST}\n${SIGNED}\n${SECOND}`],
    ['by its body alone', `${FIRST}\n中共柳河县财政局党组\n${SECOND}`],
    ['a committee', `${FIRST}\n${SECOND.replace('档案馆党组', '档案馆总支部委员会')}`],
  ])('%s', (_, text) => expect(titlesAndIssues(text)).toEqual(BOTH));

  test.each([
    ['a link to another notice below', `${FIRST}\n中共柳河县档案馆党组关于巡察整改进展情况的通报\n上一篇`],
    ['the title printed again', `${FIRST}\n中共柳河县财政局党组关于巡察整改情况的通报\n根据整改要求，2.关于台账的问题由办公室牵头，各股室配合，逐项落实整改措施并建立长效机制。`],
    ['a heading within it', `${FIRST}\n巡察整改情况\n根据县委巡察组的反馈意见，局党组逐项制定了整改措施，明确责任股室和时限，并按月调度。`],
  ])('one: %s', (_, text) => expect(titlesAndIssues(text)).toHaveLength(1));
});
