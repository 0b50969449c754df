import { describe, expect, test } from 'vitest';
import { looksWorthReading } from '@/lib/notice/detect/probe';
import { readCases } from './read-cases';

const cases = ['notices.txt', 'lookalikes.txt', 'kept-aside.txt', 'second-round.txt', 'page-forms.txt', 'third-round.txt', 'fourth-round.txt', 'fifth-round.txt', 'sixth-round.txt', 'seventh-round.txt'].flatMap(readCases);
const notices = cases.filter(({ expected }) => expected.startsWith('notice'));

const look = (sample: string, title = '', metas = ''): boolean => looksWorthReading({ url: 'http://www.x.gov.cn/a.html', title, metas, sample });

/** In their text the word does not fall: the title lets them through, as the test before shows. */
const SAID_BY_TITLE = ['environment-table', 'only-head-title-and-numbers', 'land-inspection-table-only'];

describe('a notice is never missed', () => {
  test.each(notices.map(({ name, article, context }) => [name, article.text, context.titles[0]?.value ?? ''] as const))('%s', (_name, text, title) => {
    expect(look(text, title)).toBe(true);
  });

  test.each(notices.map(({ name, article }) => [name, article.text] as const).filter(([name]) => !SAID_BY_TITLE.includes(name)))(
    '%s: by its text alone', (_name, text) => {
      expect(look(text)).toBe(true);
    },
  );

  test.each([
    ['中共云川县水务局党组关于巡察 整 改 情况的通报'],
    ['关于落实市委巡察组反馈意见情况的通报'],
    ['督察反馈问题销号公示'],
  ])('%s: by its title, where the text is not there yet', (title) => {
    expect(look('正在加载', title)).toBe(true);
    expect(look('正在加载', '信息公开', title)).toBe(true);
  });
});

describe('lists of notices are let through', () => {
  test.each([
    ['short titles', '水务局巡察整改情况的通报\n教育局巡察整改情况的通报\n民政局巡察整改情况的通报'],
    ['cut titles', '县水务局巡察整改进展情况…\n县教育局巡察整改进展情况…\n县民政局巡察整改进展情况…'],
    ['without the word', '市监局反馈意见落实情况的通报\n2024-03-28\n商务局反馈意见落实情况的通报\n2024-03-27\n司法局反馈意见落实情况公示'],
    ['search words marked by the site', '县水务局巡察\n整改\n情况的通报\n县教育局巡察\n整改\n情况的通报\n县民政局\n整改\n结果公告\n整改\n措施\n整改\n台账\n整改\n到位'],
  ])('%s', (_name, text) => {
    expect(look(text, '信息公开')).toBe(true);
  });
});

describe('ordinary pages are left alone', () => {
  test.each([
    ['a tender', '云川县第一中学学生公寓维修项目竞争性磋商公告', '预算金额：186万元。\n采购文件获取时间：2023年8月1日至8月7日。'],
    ['a portal with one link', '松江市人民政府', '要闻动态\n巡视整改\n通知公告\n市长调研工业经济运行'],
    ['news with a passing mention', '市安委会检查商场消防', '检查组要求商场负责人对消防通道堵塞立即整改，确保节日期间安全。\n下一步将持续加大检查力度。'],
    ['personnel', '关于张某等同志任免职的通知', '经研究决定，任命张某为市教育局副局长。'],
    ['a column with one short notice among others', '巡察公告', '第一轮巡察公告\n水务局巡察整改情况\n关于开展巡察工作的通知\n县委召开动员会'],
    ['columns of the topic', '信息公开', '政策落实情况\n督查落实情况\n重点任务落实情况\n整改公开'],
    ['nothing at all', '', ''],
  ])('%s', (_name, title, text) => {
    expect(look(text, title)).toBe(false);
  });
});
