import { describe, expect, it } from 'vitest';
import { withLineTables } from '@/lib/notice/reading/line-tables';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const cellsOf = (...lines: string[]): string[] => {
  const { text, blocks } = withLineTables(articleFromPlainText(lines.join('\n')));
  return blocks.flatMap(({ kind, cell, span }) => (kind === 'cell' && cell ? [`${String(cell.row)}.${String(cell.column)} ${text.slice(span.start, span.end)}`] : []));
};
const NAMES = ['序号', '反馈问题', '整改举措及成效', '完成情况'];

describe('a table printed as lines', () => {
  it.each([
    ['circled', ['①', '②']], ['plain', ['1', '2']], ['in brackets', ['（1）', '（2）']], ['in words', ['一', '二']], ['with a stop', ['1.', '2.']],
  ])('is one of cells: numbers %s', (_name, [one = '', two = '']) => {
    const found = cellsOf('现将情况报告如下：', ...NAMES, one, '台账不全', '补建台账。', '已完成', two, '巡查流于形式', '加密巡查。', '未完成', '特此报告。');
    expect(found).toHaveLength(12);
    expect([found[4], found[11]]).toEqual([`1.0 ${one}`, '2.3 未完成']);
  });

  it('is read by its columns', () => {
    const text = ['关于市委巡察反馈意见整改情况的通报', '现将整改情况公布如下。', ...NAMES, '1', '仓储台账不全', '补建台账12本。', '已完成', '2', '夜间巡查流于形式', '正在加装探头。', '正在整改'].join('\n');
    const [notice] = parseNotices(articleFromPlainText(text), { titles: [] });
    expect(notice?.issues.map(({ ordinal, title, status, measures }) => [ordinal, title, status, measures.length])).toEqual([
      ['1', '仓储台账不全', 'completed', 1], ['2', '夜间巡查流于形式', 'in-progress', 1],
    ]);
  });

  const PAIRS: readonly (readonly [string, string[]])[] = [
    ['with numbers', ['序号', '1', '反馈问题', '仓储台账不全', '整改措施', '补建台账12本。', '完成情况', '已完成', '序号', '2', '反馈问题', '夜间巡查流于形式', '整改措施', '正在加装探头。', '完成情况', '正在整改']],
    ['without', ['反馈问题', '仓储台账不全', '整改措施', '补建台账12本。', '完成情况', '已完成', '反馈问题', '夜间巡查流于形式', '整改措施', '正在加装探头。', '完成情况', '正在整改']],
    ['with values of several lines', ['反馈问题', '仓储台账不全', '整改措施', '补建台账12本。', '逐册核对。', '完成情况', '已完成', '反馈问题', '夜间巡查流于形式', '整改措施', '正在加装探头。', '更换门锁。', '完成情况', '正在整改']],
    ['in other words, with a name that says nothing', ['问题描述', '仓储台账不全', '整改举措', '补建台账12本。', '联系科室', '仓储科', '整改状态', '已完成', '问题描述', '夜间巡查流于形式', '整改举措', '正在加装探头。', '联系科室', '保卫科', '整改状态', '正在整改']],
  ];
  it.each(PAIRS)('is read where each value stands below its name: %s', (_name, lines) => {
    const text = ['关于市委巡察反馈意见整改情况的通报', '现将整改情况公布如下。', ...lines, '中共云桥区粮食局党组', '2024年5月6日'].join('\n');
    const [notice] = parseNotices(articleFromPlainText(text), { titles: [] });
    expect(notice?.issues.map(({ title, status, measures }) => [title, status, measures[0]?.text])).toEqual([['仓储台账不全', 'completed', '补建台账12本。'], ['夜间巡查流于形式', 'in-progress', '正在加装探头。']]);
    expect(notice?.issuedOn?.value).toBe('2024-05-06');
  });

  const headed = (...heads: string[]): string[] => heads.flatMap((head, i) => [
    head, '问题描述', i === 0 ? '抽查的9座库房中，4座账实不符。' : '6处探头离线，值班流于形式。', '整改目标', '账实相符。', '整改进展', '（1）补建台账12本。', '（2）逐册核对。', '整改状态', i === 0 ? '已完成' : '正在整改',
  ]);
  it.each([
    ['任务1：仓储台账混乱', '任务2：夜间巡查'], ['问题一：仓储台账混乱', '问题二：夜间巡查'], ['1.仓储台账混乱', '2.夜间巡查不严'], ['（一）仓储台账混乱的问题', '（二）夜间巡查不严的问题'],
  ])('where headings stand above the names, they name the problems: %s', (...heads) => {
    const text = ['关于市委巡察反馈意见整改情况的通报', '现将整改情况公布如下。', ...headed(...heads)].join('\n');
    const [notice] = parseNotices(articleFromPlainText(text), { titles: [] });
    expect(notice?.issues.map(({ title, status, measures }) => [title, status, measures.map(({ label }) => label)])).toEqual([
      ['仓储台账混乱', 'completed', ['（1）', '（2）']], [heads[1].includes('不严') ? '夜间巡查不严' : '夜间巡查', 'in-progress', ['（1）', '（2）']],
    ]);
  });

  it('where a heading stands above several of them, they are its problems', () => {
    const text = ['关于市委巡察反馈意见整改情况的通报', '现将整改情况公布如下。', '（一）仓储管理方面', ...headed('', '').filter(Boolean)].join('\n');
    expect(parseNotices(articleFromPlainText(text), { titles: [] })[0]?.issues.map(({ title }) => title)).toEqual(['抽查的9座库房中，4座账实不符', '6处探头离线，值班流于形式']);
  });

  it.each([
    ['one problem alone', ['反馈问题', '台账不全', '整改措施', '补建台账。', '完成情况', '已完成']],
    ['no value below a name', ['反馈问题', '整改措施', '完成情况', '反馈问题', '整改措施', '完成情况']],
    ['names in another order', ['反馈问题', '台账不全', '整改措施', '补建台账。', '完成情况', '已完成', '反馈问题', '巡查不力', '完成情况', '已完成', '整改措施', '加密巡查。']],
    ['a row with a line too many', [...NAMES, '1', '台账不全', '补建台账。', '清点库房。', '已完成', '2', '巡查流于形式', '加密巡查。', '未完成']],
    ['one row alone', [...NAMES, '1', '台账不全', '补建台账。', '已完成']],
    ['no column of problems', ['序号', '单位', '电话', '地址', '1', '水务局', '12345', '河滨路', '2', '粮食局', '12346', '河滨路']],
    ['numbers that do not count up', [...NAMES, '1', '台账不全', '补建台账。', '已完成', '3', '巡查流于形式', '加密巡查。', '未完成']],
    ['no numbers', [...NAMES, '台账不全', '补建台账。', '已完成', '尚未完成']],
  ])('is none: %s', (_name, lines) => expect(cellsOf(...lines)).toEqual([]));
});
