import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { isNoticeList, isSearchResult } from '@/lib/capture/link-candidates';
import { linkTitle, listLinks, noticeForm } from '@/lib/capture/list-links';

describe('forms of notices in lists', () => {
  test.each([
    '中共柳河县水务局党组关于巡察整改进展情况的通报',
    '[巡察整改] 中共柳河县委办公室支部委员会关于县委第二巡察组反馈意见整改情况的通报',
    '【整改公开】柳河县审计局：2023年度预算执行审计查出问题整改结果公告',
    '· 柳河县人民医院党委关于巡察“回头看”整改落实情况的报告',
    '12. 柳河县贯彻落实省生态环境保护督察反馈意见整改情况公示',
    '2024-03-28 中共柳河县青云镇委员会关于巡察整改情况的通报',
    '03-28 柳河县市场监管局关于巡视反馈意见落实情况的通报',
    '中共柳河县卫生健康局委员会 关于巡察 整改 进展情况的通报 NEW',
    '柳河县中央环保督察整改任务完成情况公示（第三批）',
    '•置顶 柳河集团党委巡察整改进展情况通报[详细]',
    '（图）柳河县供销社党组关于巡察整改情况的通报'.replace('（图）', ''),
  ])('sure: %s', (words) => expect(noticeForm(words)).toBe('sure'));

  test.each([
    '中共柳河县林业局党组关于巡察整改进展情况',
    '柳河县教育局党组巡察整改落实情况…',
    '中共柳河县财政局党组关于县委第三巡察组反馈意见整改进展情况的通…',
    '中共柳河县民政局党组关于县委第三巡察组反馈意见集中整…',
    '中共柳河县统计局党组关于市委第一巡察组反馈...',
  ])('maybe: %s', (words) => expect(noticeForm(words)).toBe('maybe'));

  test.each([
    '柳河县召开巡察整改工作推进会', '柳河县水务局巡察整改工作方案', '关于做好巡察整改工作的通知', '县委第三巡察组向水务局党组反馈巡察情况',
    '县委第一巡察组进驻县住建局公告', '柳河县2023年法治政府建设情况报告', '关于3起整改不力典型问题的通报', '责令限期整改通知书', '巡察整改', '整改公开',
    '[巡察整改]柳河县召开干部大会', '经济运行情况', '本市天气情况', '城市环境综合整…', '柳河县人民政府关于加强城市管理的…', '巡察整改情况报告范文三篇', '整改服务项目成交公告', '更多', '',
  ])('none: %s', (words) => expect(noticeForm(words)).toBeNull());

  test.each([
    ['·[巡察整改]1、柳河县关于整改情况的通报（图）', '柳河县关于整改情况的通报'],
    ['2024年度审计整改情况的报告', '2024年度审计整改情况的报告'],
    ['3起问题整改情况的通报', '3起问题整改情况的通报'],
    ['12345政务热线问题整改情况的通报', '12345政务热线问题整改情况的通报'],
  ])('%s → %s', (words, title) => expect(linkTitle(words)).toBe(title));
});

const URL_OF_LIST = 'http://www.liuhe.gov.cn/col/xczg/index.html';
const pageOf = (body: string): Document => new JSDOM(`<!DOCTYPE html><body>${body}</body>`, { url: URL_OF_LIST }).window.document;

test('of all links of a page those in notice form, cut ones by their title attribute', () => {
  const links = listLinks(pageOf(`
    <a href="/">首页</a><a href="${URL_OF_LIST}#a">巡察整改情况的通报</a>
    <ul><li><a href="/1" title="中共柳河县水务局党组关于巡察整改情况的通报">中共柳河县水务局党组关于…</a><span>2024-03-28</span></li>
    <li><a href="/2">柳河县召开巡察整改推进会</a></li><li><a href="/3">柳河县林业局巡察整改情况</a></li></ul>`), URL_OF_LIST);
  expect(links.map(({ url, words, sure, date }) => [new URL(url).pathname, words, sure, date])).toEqual([
    ['/1', '中共柳河县水务局党组关于巡察整改情况的通报', true, '2024-03-28'],
    ['/3', '柳河县林业局巡察整改情况', false, undefined],
  ]);
});

describe('what is a list', () => {
  const links = (count: number) => listLinks(pageOf(Array.from({ length: count }, (_, i) => `<a href="/${i}">柳河县第${i}中学党支部关于巡察整改情况的通报</a>`).join('')), URL_OF_LIST);
  const page = { verdict: 'none', url: URL_OF_LIST, title: '巡察整改' } as const;
  const search = { ...page, url: 'http://search.liuhe.gov.cn/s?q=%E6%95%B4%E6%94%B9' };

  test.each([[3, page, true], [2, page, false], [0, search, false], [1, search, true], [9, { ...page, verdict: 'notice' as const }, false], [3, { ...page, verdict: 'related' as const }, true]])('%i links', (count, where, list) => {
    expect(isNoticeList(links(count).length, where)).toBe(list);
  });

  test.each([
    ['http://www.a.gov.cn/search.jsp?keyword=整改', '', true], ['http://www.a.gov.cn/jsearchfront/search.do?websiteid=1&q=整改', '', true],
    ['http://www.a.gov.cn/col/1.html', '搜索结果_某某县人民政府', true], ['http://www.a.gov.cn/search.html', '高级查询', false],
    ['http://www.a.gov.cn/search.jsp?page=2', '', false], ['http://www.a.gov.cn/art/1.html?q=1', '通知', false], ['no address', '', false],
  ])('a search result: %s %s', (url, title, is) => expect(isSearchResult(url, title)).toBe(is));
});
