import { describe, expect, it } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const FILLER = '社党组对照反馈意见逐项梳理，明确责任领导、责任科室和完成时间，压紧压实整改责任，确保件件有落实、事事有回音。';
const duesOf = (source: string, publishedOn?: string) =>
  parseNotices(articleFromPlainText(source), { titles: [], ...(publishedOn ? { publishedOn } : {}) }).flatMap(({ deadlines }) => deadlines.map(({ due }) => due));

describe('the year of a notice that is not dated', () => {
  it.each([
    ['2022年8月19日　星期五　江岸晚报　第7版', '2022-12-31'],
    ['江岸日报 2022-08-19 第B03版：公告', '2022-12-31'],
    ['A06 公示 2022年08月19日 周五', '2022-12-31'],
    ['江岸日报　2022年8月19日　星\n期五　第05版', '2022-12-31'],
    ['江岸日报　2022年8月19日\n第05版：公告', '2022-12-31'],
  ])('is that of the newspaper page: %s', (head, due) => {
    expect(duesOf(`${head}\n关于巡察整改情况的通报\n${FILLER}\n一、整改情况\n1.关于“库存盘点不及时”的问题。预计年底前完成系统升级。`)).toEqual([due]);
  });
  it('is the page’s publication day where that is known', () => {
    expect(duesOf(`2022年8月19日 星期五 第7版\n${FILLER}\n预计年底前完成系统升级。`, '2023-01-04')).toEqual(['2023-12-31']);
  });
  it.each([
    ['江岸日报数字报-2022年08月19日 第5版:公告', '2022-12-31'], ['关于2022年8月19日巡察反馈意见整改情况的通报', undefined], ['2022年8月19日公告', undefined],
  ])('is that of the newspaper page its title names: %s', (value, due) => {
    const notice = parseNotices(articleFromPlainText(`关于巡察整改情况的通报\n${FILLER}\n预计年底前完成系统升级。`), { titles: [{ value, from: 'title' }] })[0];
    expect(notice?.deadlines.map((deadline) => deadline.due)).toEqual([due]);
  });
  it.each([['2022年8月19日，县委第二巡察组反馈了意见。'], ['2022年8月19日'], ['全年共检查2022年8月19日前开业的12家门店']])('is not that of any date at the head: %s', (head) => {
    expect(duesOf(`${head}\n${FILLER}\n预计年底前完成系统升级。`)).toEqual([undefined]);
  });
  it('is that of the month a notice is signed with', () => {
    expect(duesOf(`关于巡察整改情况的通报\n${FILLER}\n预计年底前完成系统升级。\n中共江岸县供销合作社党组\n2022年9月`)).toEqual(['2022-12-31']);
    const notice = parseNotices(articleFromPlainText(`关于巡察整改情况的通报\n${FILLER}\n力争两周之内办结。\n中共江岸县供销合作社党组\n2022年9月`), { titles: [], publishedOn: '2022-09-15' })[0];
    expect([notice?.issuedOn?.value, notice?.deadlines[0]?.due]).toEqual(['2022-09', '2022-09-29']);
  });
});

describe('a date alone at the end, without a signer', () => {
  const issuedOn = (end: string): string | undefined =>
    parseNotices(articleFromPlainText(`关于巡察整改情况的通报\n${FILLER}\n一、整改情况\n1.关于“库存盘点不及时”的问题。预计年底前完成系统升级。\n${end}`), { titles: [] })[0]?.issuedOn?.value;
  it.each([
    ['二、下一步打算\n持续巩固成果，建立长效机制。\n2024-01-10', '2024-01-10'],
    ['二、下一步打算\n持续巩固成果，建立长效机制。\n2024年1月10日', '2024-01-10'],
    ['联系电话：0578-6620663\n电子邮箱：xk3@yunling.gov.cn\n2024年1月10日', '2024-01-10'],
    ['联系电话：0578-6620663\n联系人：何某\n2024年1月10日', '2024-01-10'],
    ['1.电话：0578-6620663\n2.来信来访：云岭县建设大道8号\n（2024年1月10日）', '2024-01-10'],
  ])('is the notice’s own: %s', (end, day) => expect(issuedOn(end)).toBe(day));
  it.each([
    ['2024-01-10\n上一篇：关于召开工作会议的通知\n下一篇：关于表彰先进的决定'],
    ['二、下一步打算\n持续巩固成果，建立长效机制。\n打印日期：2024-01-10'],
    ['相关链接\n关于开展集中学习的通知\n2024-01-10'],
  ])('is not that of what the page adds: %s', (end) => expect(issuedOn(end)).toBeUndefined());
});
