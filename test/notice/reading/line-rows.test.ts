import { describe, expect, it } from 'vitest';
import { withLineTables } from '@/lib/notice/reading/line-tables';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const cellsOf = (...lines: string[]): string[] => {
  const { text, blocks } = withLineTables(articleFromPlainText(lines.join('\n')));
  return blocks.flatMap(({ kind, cell, span }) => (kind === 'cell' && cell ? [`${String(cell.row)}.${String(cell.column)} ${text.slice(span.start, span.end)}`] : []));
};
const ROWS = [['序号', '反馈问题', '整改措施', '完成情况'], ['1', '仓储台账不全', '补建台账12本。', '已完成'], ['2', '夜间巡查流于形式', '加装探头，正在调试。', '正在整改']] as const;
const put = (between: string, [before, after]: readonly [string, string] = ['', '']): string[] => ROWS.map((row) => `${before}${row.join(between)}${after}`);

const FORMS: readonly (readonly [string, string[]])[] = [
  ['bars', put('|')],
  ['bars with gaps, around the row too', put(' | ', ['| ', ' |'])],
  ['full-width bars', put('｜')],
  ['a drawn frame', put('│', ['│', '│'])],
  ['a drawn frame with rules', put('│', ['│', '│']).flatMap((row) => [row, '├──┼──┼──┼──┤'])],
  ['Markdown', put(' | ', ['| ', ' |']).toSpliced(1, 0, '|---|:---|---:|---|')],
  ['one gap', put(' ')],
  ['gaps of any width', put('　　 ')],
  ['numbers in brackets', put(' ').map((row) => row.replace(/^(\d)/, '（$1）'))],
];

describe('a table whose rows are lines', () => {
  it.each(FORMS)('is one of cells: %s', (_name, rows) => {
    const found = cellsOf('现将情况报告如下：', ...rows, '特此报告。');
    expect(found).toHaveLength(12);
    expect([found[1], found[6], found[11]]).toEqual(['0.1 反馈问题', '1.2 补建台账12本。', '2.3 正在整改']);
  });

  it.each(FORMS)('is read by its columns: %s', (_name, rows) => {
    const text = ['关于市委巡察反馈意见整改情况的通报', '现将整改情况公布如下。', ...rows, '中共云桥区粮食局党组', '2024年5月6日'].join('\n');
    const [notice] = parseNotices(articleFromPlainText(text), { titles: [] });
    expect(notice?.issues.map(({ title, status, measures }) => [title, status, measures[0]?.text])).toEqual([
      ['仓储台账不全', 'completed', '补建台账12本。'], ['夜间巡查流于形式', 'in-progress', '加装探头，正在调试。'],
    ]);
    expect(notice?.issuedOn?.value).toBe('2024-05-06');
  });

  it('has empty cells where bars say so', () => {
    expect(cellsOf('反馈问题|整改措施|责任单位|完成情况', '台账不全|补建台账|仓储科|已完成', '巡查不力|加密巡查||未完成')).toEqual([
      '0.0 反馈问题', '0.1 整改措施', '0.2 责任单位', '0.3 完成情况', '1.0 台账不全', '1.1 补建台账', '1.2 仓储科', '1.3 已完成', '2.0 巡查不力', '2.1 加密巡查', '2.3 未完成',
    ]);
  });

  it.each([
    ['one row alone', put('|').slice(0, 2)],
    ['a row with a cell too few', ['序号|反馈问题|整改措施|完成情况', '1|台账不全|补建台账|已完成', '2|巡查不力|加密巡查']],
    ['gaps and no numbers', ['反馈问题 整改措施 完成情况', '台账不全 补建台账 已完成', '巡查不力 加密巡查 未完成']],
    ['gaps and a sentence with one', ['序号 反馈问题 整改措施 完成情况', '1 台账不全 补建 台账 已完成', '2 巡查不力 加密巡查 未完成']],
    ['no column of problems', ['序号|单位|电话|地址', '1|水务局|12345|河滨路', '2|粮食局|12346|河滨路']],
    ['a bar of links', ['首页|反馈问题|信息公开|政务服务', '互动交流|走进云桥|专题专栏|无障碍', '登录|注册|繁体|手机版']],
  ])('is none: %s', (_name, rows) => expect(cellsOf(...rows)).toEqual([]));
});
