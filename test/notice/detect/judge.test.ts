import { describe, expect, test } from 'vitest';
import { judge, THRESHOLD } from '@/lib/notice/detect/judge';
import { SIGNAL_SENTENCES } from '@/lib/notice/detect/signal-names';
import type { Verdict } from '@/lib/notice/types';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText, quote } from '@/lib/text/paragraphs';
import { readCases, type DetectionCase } from './read-cases';

const verdictOf = ({ article, context }: DetectionCase) => judge(article, readParagraphs(article), context);

const FILES = ['notices.txt', 'lookalikes.txt', 'kept-aside.txt', 'second-round.txt', 'page-forms.txt', 'third-round.txt', 'fourth-round.txt', 'fifth-round.txt', 'sixth-round.txt', 'seventh-round.txt'];
const cases = FILES.flatMap(readCases);

describe('every text of ours gets the verdict a careful reader gives it', () => {
  test.each(cases.map((item) => [item.name, item] as const))('%s', (_name, item) => {
    const verdict = verdictOf(item);
    const reasons = verdict.signals.map(({ name, weight, quote: words }) => `${weight} ${name}: ${words}`).join('\n');
    expect([verdict.kind, verdict.family ?? verdict.relatedKind].filter(Boolean).join(' '), reasons).toBe(item.expected);
  });
});

describe('a verdict explains itself', () => {
  test.each(cases.map((item) => [item.name, item] as const))('%s: score, threshold and places fit', (_name, item) => {
    const verdict = verdictOf(item);
    expect(verdict.signals.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(verdict.score, 1);
    expect(verdict.score >= THRESHOLD).toBe(verdict.kind === 'notice');
    for (const signal of verdict.signals) {
      expect(Object.keys(SIGNAL_SENTENCES)).toContain(signal.name);
      expect(signal.quote).not.toBe('');
      if (signal.where === 'text') expect(signal.span).toBeDefined();
      if (signal.span && signal.quote.length < 80) expect(quote(item.article, signal.span).replace(/\s/g, '')).toContain(signal.quote.replace(/\s/g, '').slice(0, 8));
    }
  });

  test('the same page gives the same verdict', () => {
    for (const item of cases) expect(verdictOf(item)).toEqual(verdictOf(item));
  });
});

const judgeText = (text: string, title: string): Verdict => {
  const article = articleFromPlainText(text);
  return judge(article, readParagraphs(article), { titles: [{ value: title, from: 'title' }] });
};

describe('titles and body together', () => {
  const body = '根据县委统一部署，2022年9月5日至11月10日，县委第三巡察组对局党组进行了巡察。';
  test('a title alone announces nothing', () => {
    expect(judgeText('版权所有 县水务局', '中共云川县水务局党组关于巡察整改情况的通报').kind).not.toBe('notice');
  });

  test('contact details and a signature prove nothing', () => {
    const text = `${body}\n联系电话：0999-1234567\n电子邮箱：a@b.example\n中共云川县水务局党组\n2023年6月10日`;
    expect(judgeText(text, '信息公开').kind).not.toBe('notice');
  });

  test('an error page with the title of a notice is not taken for one, however much furniture stands around', () => {
    const text = `网站首页\n政务公开\n您访问的页面不存在或已被删除\n主办单位：云川县人民政府办公室`;
    expect(judgeText(text, '中共云川县水务局党组关于巡察整改情况的通报').kind).toBe('none');
  });

  test('a page without any text is nothing', () => {
    expect(judgeText('', '')).toMatchObject({ kind: 'none', score: 0, signals: [] });
  });
});

test.each(['整改', '现将', '一、关于', '(一)', '问题', '反馈', '巡察组', '1.', '召开', '开展', '现将整改', '××', '关于针对', '整改情况', '记者('])(
  '%s repeated on one line is no notice', (piece) => {
    expect(judgeText(piece.repeat(20_000), piece.repeat(1000)).kind).not.toBe('notice');
  });
