import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimes } from '@/lib/notice/deadlines/find-times';
import type { TimeContext } from '@/lib/notice/deadlines/types';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText, quote } from '@/lib/text/paragraphs';

function read(text: string, context: TimeContext): ReturnType<typeof findTimes> {
  const article = articleFromPlainText(text);
  return findTimes(article, readParagraphs(article), context);
}

const D = { issuedOn: '2023-05-18' };

/** Lines cut at `width` characters, as a newspaper prints them. */
function cut(text: string, width: number): string {
  const lines: string[] = [];
  for (let i = 0; i < text.length; i += width) lines.push(text.slice(i, i + width));
  return lines.join('\n');
}

describe('lines cut at a column', () => {
  const filler = '该局党组多次专题研究整改工作并逐条梳理制定清单明确责任分工压紧压实各级责任，坚持问题导向目标导向结果导向相统一，以钉钉子精神推动各项任务落地见效，切实把责任扛在肩上。';
  const body = `${filler}${filler}预计将在2023年9月底前整改到位，两个乡镇年底前完成管网改造。${filler}${filler}`;

  it.each(Array.from({ length: 22 }, (_, n) => n))('finds both whatever the cut (%i characters earlier)', (shift) => {
    const text = cut(body.slice(shift), 22);
    const { deadlines } = read(text, D);
    expect(deadlines.map((d) => [d.text, d.due])).toEqual([['2023年9月底前', '2023-09-30'], ['年底前', '2023-12-31']]);
    for (const d of deadlines) expect(text.slice(d.span.start, d.span.end).replaceAll('\n', '')).toBe(d.text);
  });
});

describe('the clause of a deadline', () => {
  it.each([
    ['深化简政放权，年底前，推动3个乡镇建成服务窗口。', '年底前，推动3个乡镇建成服务窗口'],
    ['整改情况：一是确保年底前，空编率降至10%以内，防止反弹。', '确保年底前，空编率降至10%以内'],
    ['已完成19个；剩余5个预计9月底前完成。', '剩余5个预计9月底前完成'],
    ['至年底，全区建成50个示范站点，打造示范基地。', '至年底，全区建成50个示范站点'],
  ])('%s', (text, clause) => expect(read(text, D).deadlines.map((d) => d.clause)).toEqual([clause]));
});

describe('without the notice’s date', () => {
  it('keeps a promised explicit date, says it is to be checked', () => {
    const [deadline] = read('预计将在2023年9月底前整改到位。', {}).deadlines;
    expect(deadline).toMatchObject({ due: '2023-09-30', certainty: 'check' });
  });
  it('gives no year to a date that names none', () => {
    const { deadlines } = read('确保9月底前完成，力争年底前清零，明年3月通过验收。', {});
    expect(deadlines.every((d) => d.due === undefined && d.certainty === 'check')).toBe(true);
  });
  it('takes a written date without a promise for a report', () => {
    expect(read('2021年12月底前建成投用。2022年6月完成竣工验收。', {}).deadlines).toEqual([]);
  });
});

it('refuses a date that is none', () => {
  expect(() => read('年底前完成。', { issuedOn: '2023-02-30' })).toThrow(RangeError);
  expect(() => read('年底前完成。', { feedbackOn: '2023' })).toThrow(RangeError);
});

it('says when a promise was overdue as it was printed', () => {
  const [deadline] = read('预计2023年4月底前完成消防验收。', D).deadlines;
  expect(deadline).toMatchObject({ due: '2023-04-30', checkReasons: ['overdue-at-publication'] });
});

it('reads the value on the line after its label', () => {
  expect(read('整改时限：\n2023年12月底前', D).deadlines.map((d) => [d.due, d.source])).toEqual([['2023-12-31', 'label']]);
});

it('reads a cell beside the cell that names it', () => {
  const text = '整改时限\n2023年12月底';
  const cell = (column: number): object => ({ table: 0, row: 0, column, rowSpan: 1, columnSpan: 1, header: false, columnHeaders: [], rowHeaders: [] });
  const article = { text, blocks: [{ kind: 'cell', span: { start: 0, end: 4 }, cell: cell(0) }, { kind: 'cell', span: { start: 5, end: 14 }, cell: cell(1) }] };
  const typed = article as unknown as Parameters<typeof findTimes>[0];
  expect(findTimes(typed, readParagraphs(typed), D).deadlines.map((d) => [d.due, d.source])).toEqual([['2023-12-31', 'cell']]);
});

describe('any text', () => {
  const word = fc.constantFrom(
    '2023年', '今年', '明年', '9月', '12月', '31日', '底', '前', '内', '初', '年底', '年内', '预计', '力争', '确保', '完成', '建成', '已', '的', '，', '。', '；', '：', '《', '》', '“', '”', '（', '）',
    '至', '-', '每月', '整改时限：', '立行立改', '三', '个月', '两周之内', '反馈后', '待', '后', '超过', '十', '五', '季度', '上半年', '中旬', '\n', ' ', '一是', '2024.12', '/', '十四五', '春节', '共', '了', '2', '0', '〇',
  );
  const text = fc.oneof(fc.array(word, { maxLength: 60 }).map((words) => words.join('')), fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 80 }));
  const context = fc.constantFrom<TimeContext>({}, D, { issuedOn: '2024-02-29', feedbackOn: '2023-10-31' });

  it('gives a result with spans that hold their words, twice the same', () => {
    fc.assert(
      fc.property(text, context, (source, when) => {
        const article = articleFromPlainText(source);
        const paragraphs = readParagraphs(article);
        const first = findTimes(article, paragraphs, when);
        expect(findTimes(article, paragraphs, when)).toEqual(first);
        for (const found of [...first.deadlines, ...first.duties]) {
          expect(found.span.start).toBeLessThan(found.span.end);
          expect(found.span.end).toBeLessThanOrEqual(article.text.length);
          expect(quote(article, found.span)).toBe(found.text);
        }
        for (const deadline of first.deadlines) {
          expect(deadline.clauseSpan.start).toBeLessThanOrEqual(deadline.span.start);
          expect(deadline.clauseSpan.end).toBeGreaterThanOrEqual(deadline.span.end);
          if (deadline.due && deadline.dueLatest) expect(deadline.due < deadline.dueLatest).toBe(true);
          if (deadline.due && deadline.from) expect(deadline.from <= deadline.due).toBe(true);
          if (deadline.due === undefined) expect(deadline.certainty).toBe('check');
        }
      }),
      { numRuns: 500, seed: 20231 },
    );
  });

  it.each(['年', '9月底前', '2023年9月至', '每月', '“', '《', '，', '十', '1、', '待', '整改时限：', '(', '确保', '2023-', '已', '内', '、'])('ends on 30,000 times %s', (unit) => {
    const { deadlines } = read(unit.repeat(30_000), D);
    expect(Array.isArray(deadlines)).toBe(true);
  });
});
