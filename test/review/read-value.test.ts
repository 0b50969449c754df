import { describe, expect, test } from 'vitest';
import { readStatus, readValue } from '@/lib/review/read-value';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { readingOf, spanOf } from './sample-reading';

const reading = readingOf();
const context = { article: reading, notice: reading.notice };

/** Words of a line of its own, read in a notice of 18 March 2024. */
function inLine(line: string, words: string) {
  const article = articleFromPlainText(line);
  return { span: spanOf(article, words), context: { article, notice: reading.notice } };
}

describe('a deadline from selected words', () => {
  test.each([
    ['于2024年6月底前完成', '2024年6月底前', { due: '2024-06-30', precision: 'month', relation: 'by' }],
    ['力争11月动工', '11月', { due: '2024-11-30', relation: 'start' }],
    ['争取明年一季度办结', '明年一季度', { due: '2025-03-31', precision: 'quarter' }],
    // The rules find nothing here; read because a person says that it is a limit.
    ['2024年8月15日下发了任务清单', '2024年8月15日', { due: '2024-08-15', precision: 'day', relation: 'by' }],
    ['时间为2024.12', '2024.12', { due: '2024-12-31', precision: 'month' }],
    ['反馈后六个月内', '六个月内', { precision: 'day', certainty: 'check' }],
  ])('%s', (line, words, expected) => {
    const { span, context: at } = inLine(line, words);
    expect(readValue('deadline', span, at)).toMatchObject({ ...expected, text: words, span });
  });

  test('where no date can be read none is invented', () => {
    const { span, context: at } = inLine('尽快完成', '尽快');
    const deadline = readValue('deadline', span, at);
    expect(deadline).toMatchObject({ text: '尽快', certainty: 'check', checkReasons: ['no-date-read'] });
    expect(deadline).not.toHaveProperty('due');
  });
});

describe('other values from selected words', () => {
  test.each([
    ['5.关于“台账不全”问题的整改。', { ordinal: '5', title: '台账不全' }],
    ['（三）针对窗口排队时间长的问题', { title: '窗口排队时间长' }],
    ['群众意见没有回音', { title: '群众意见没有回音' }],
  ])('an issue: %s', (line, expected) => {
    const { span, context: at } = inLine(line, line);
    expect(readValue('issue', span, at)).toMatchObject({ ...expected, status: 'unspecified', span });
  });

  test.each([
    ['（2）开展清查。', { label: '（2）', text: '开展清查。' }],
    ['开展清查', { text: '开展清查' }],
  ])('a measure: %s', (line, expected) => {
    const { span, context: at } = inLine(line, line);
    expect(readValue('measure', span, at)).toMatchObject(expected);
  });

  test('a fact: its words; in a field that holds a date the day they name', () => {
    expect(readValue('fact', spanOf(reading, '中共青禾县交通局党组', 2), context, 'issuedBy')).toMatchObject({ value: '中共青禾县交通局党组' });
    expect(readValue('fact', spanOf(reading, '2023年12月20日'), context, 'inspection.feedbackOn')).toMatchObject({ value: '2023-12-20', text: '2023年12月20日' });
  });

  test.each([['已完成整改', 'completed'], ['正在推进', 'in-progress'], ['需长期坚持', 'long-term'], ['尚未启动', 'not-started']])('a status: %s', (words, status) => {
    const { span, context: at } = inLine(words, words);
    expect(readStatus(at, span)).toMatchObject({ status, statusEvidence: { text: words } });
  });

  test('no status in words that say none, no value from no words', () => {
    const { span, context: at } = inLine('修订制度3项', '修订制度');
    expect(readStatus(at, span)).toBeNull();
    expect(() => readValue('issue', { start: 2, end: 2 }, at)).toThrow(RangeError);
    expect(() => readValue('fact', span, at)).toThrow(RangeError);
  });
});
