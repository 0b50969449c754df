import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import type { Measure, Notice } from '@/lib/notice/types';
import { articleFromPlainText, quote } from '@/lib/text/paragraphs';
import type { ArticleText, Span } from '@/lib/text/types';

/** Scraps of notices, so that random text reaches the rules. */
const SCRAPS = [
  '一、整改情况', '（一）关于党建方面的问题', '1.关于“学习不深入”的问题', '（1）开展培训。', '①修订制度；', '一是加强领导。', '二是压实责任。', '三是', '问题1：台账不全。', '\n', '\n', '\n',
  '整改措施：', '完成情况：已完成', '整改时限：2024年6月底前', '责任单位：办公室', '下一步，', '预计2024年12月底前完成整改。', '该问题已整改到位。', '上接第3版>>>', '下转第5版', '2021年3月15日至5月15日，',
  '市委第一巡察组对县水务局党组进行了巡察。', '6月7日反馈。', '共12个问题，已完成9个，完成率75%。', '给予党内警告处分2人，', '追缴资金3.5万元。', '联系电话：0510-1234567', '电子邮箱：a@b.cn', '中共临川湖市水务局党组', '2024年3月1日',
  '“', '”', '《', '》', '（', '）', '(', '。', '，', '；', '：', '　　', ' ', '１２', '十四五', '年底前', '每月', '长期坚持', '12月前',
];
const text = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 120 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

/** Whole lines as pages print them: heads, openings, lists of dates, tallies, labels, closings. Mixed in any order. */
const LINES = [
  '关于江岸市2022年度本级预算执行审计查出问题整改情况的报告', '——2023年11月28日在江岸市第五届人民代表大会常务委员会第十四次会议上', '（2023年11月28日）', '市审计局局长　何立群', '主任、各位副主任、各位委员：',
  '　　受市人民政府委托，我向本次会议报告审计查出问题整改情况，请予审议。', '整改任务一：沿江2家码头未办理环评手续', '整改任务二：', '整改目标：年底前全部完善手续。', '整改时限：2024年3月、4月', '整改时限：立行立改，长期坚持',
  '3月、5月和9月2日先后完成评估验收，督察组反馈问题销号。', '3-5月，省第二生态环境保护督察组对我市开展督察。', '今年2—6月开展检查。', '2022年3月至2023年，审计。', '至6月，督导。', '2023年、2024年检查发现的问题。', '一季度、二季度考核反馈。', '3月15、16日督察反馈。',
  '截至10月底，24项任务已完成18项，达到序时进度6项；约谈12人次，问责3人。', '反馈意见', '存在4个方面9个问题', '　　一、总体情况', '（一）已完成整改的问题', '1.关于审批不严的问题。已整改。', '整改措施：（1）修订制度；（2）开展培训。', '完成情况：正在推进，国庆节前完成。', '责任单位：市交通局',
  '欢迎监督。联系电话：0739-', '2683315；地址：江岸市滨河路1号；邮', '政编码：422000', '江岸市生态环境保护督察整改工作领导小组', '2023年12月', '2023年12月5日', '二〇二三年十二月五日', '下转第5版', '上接第3版>>>', '中共江岸市交通局党组关于巡察整改情况的通报',
];
const page = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: fc.constantFrom(...SCRAPS) }), { maxLength: 30 }).map((lines) => lines.join('\n'));

const CONTEXT = { titles: [], publishedOn: '2024-03-05' };

function spansOf(value: unknown, found: { span: Span; text?: string }[] = []): { span: Span; text?: string }[] {
  if (Array.isArray(value)) value.forEach((item) => spansOf(item, found));
  else if (value && typeof value === 'object') {
    const record = value as Record<string, unknown>;
    if (record.span && typeof record.rule === 'string' && record.from === 'text') found.push({ span: record.span as Span, text: record.text as string });
    else if (record.span) found.push({ span: record.span as Span });
    Object.entries(record).forEach(([key, item]) => key !== 'span' && spansOf(item, found));
  }
  return found;
}

const inside = (child: Span, parent: Span): boolean => child.start >= parent.start && child.end <= parent.end;

function checkMeasures(measures: readonly Measure[], parent: Span): void {
  for (const measure of measures) {
    expect(inside(measure.span, parent)).toBe(true);
    checkMeasures(measure.measures, measure.span);
  }
}

function check(article: ArticleText, notices: readonly Notice[]): void {
  for (const notice of notices) {
    for (const { span, text: words } of spansOf(notice)) {
      expect(span.start).toBeGreaterThanOrEqual(notice.span.start);
      expect(span.end).toBeLessThanOrEqual(notice.span.end);
      expect(span.start).toBeLessThanOrEqual(span.end);
      // Over lines that were joined, some values keep the printed line ends.
      if (words !== undefined) expect([article.text.slice(span.start, span.end), quote(article, span)]).toContain(words);
    }
    for (const issue of notice.issues) checkMeasures(issue.measures, issue.span);
    for (const deadline of notice.deadlines) {
      expect(quote(article, deadline.span)).toBe(deadline.text);
      expect(inside(deadline.span, deadline.clauseSpan)).toBe(true);
    }
  }
}

describe('parseNotices on any text', () => {
  it('gives a result whose values stand where they say', () => {
    fc.assert(fc.property(text, (source) => {
      const article = articleFromPlainText(source);
      check(article, parseNotices(article, CONTEXT));
    }), { numRuns: 400 });
  });

  it('gives a result whatever the order of a page’s lines', () => {
    fc.assert(fc.property(page, fc.constantFrom('关于审计查出问题整改情况的报告', ''), (source, title) => {
      const article = articleFromPlainText(source);
      check(article, parseNotices(article, { ...CONTEXT, titles: title === '' ? [] : [{ value: title, from: 'meta' }] }));
    }), { numRuns: 300 });
  });

  // More values in one paragraph than a call may have arguments.
  it.each([
    ['accountability', '批评教育3人、'], ['measures', '一、整改情况\n1.关于“学习不深入”的问题。\n整改措施：'], ['limits', '整改时限：2024年6月底前；'],
  ])('gives a result for a paragraph of very many values: %s', (kind, words) => {
    const many = kind === 'measures' ? `${words}${Array.from({ length: 20_000 }, () => '①制定。②完善。③检查。④通报。⑤问责。⑥回访。').join('')}` : words.repeat(130_000);
    expect(parseNotices(articleFromPlainText(many), CONTEXT)).toHaveLength(1);
  });

  it('gives the same result twice', () => {
    fc.assert(fc.property(text, (source) => {
      const article = articleFromPlainText(source);
      expect(JSON.stringify(parseNotices(article, CONTEXT))).toBe(JSON.stringify(parseNotices(article, CONTEXT)));
    }), { numRuns: 100 });
  });
});
