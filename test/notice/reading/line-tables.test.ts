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

  it.each([
    ['a row with a line too many', [...NAMES, '1', '台账不全', '补建台账。', '清点库房。', '已完成', '2', '巡查流于形式', '加密巡查。', '未完成']],
    ['one row alone', [...NAMES, '1', '台账不全', '补建台账。', '已完成']],
    ['no column of problems', ['序号', '单位', '电话', '地址', '1', '水务局', '12345', '河滨路', '2', '粮食局', '12346', '河滨路']],
    ['numbers that do not count up', [...NAMES, '1', '台账不全', '补建台账。', '已完成', '3', '巡查流于形式', '加密巡查。', '未完成']],
    ['no numbers', [...NAMES, '台账不全', '补建台账。', '已完成', '尚未完成']],
  ])('is none: %s', (_name, lines) => expect(cellsOf(...lines)).toEqual([]));
});
