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
  ])('is that of the newspaper page: %s', (head, due) => {
    expect(duesOf(`${head}\n关于巡察整改情况的通报\n${FILLER}\n一、整改情况\n1.关于“库存盘点不及时”的问题。预计年底前完成系统升级。`)).toEqual([due]);
  });
  it('is the page’s publication day where that is known', () => {
    expect(duesOf(`2022年8月19日 星期五 第7版\n${FILLER}\n预计年底前完成系统升级。`, '2023-01-04')).toEqual(['2023-12-31']);
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
