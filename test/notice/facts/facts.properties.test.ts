import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAccountability } from '@/lib/notice/accountability/find-accountability';
import { findLeads } from '@/lib/notice/accountability/find-leads';
import { findOutcomes } from '@/lib/notice/accountability/find-outcomes';
import { findContacts } from '@/lib/notice/contacts/find-contacts';
import { readIdentity } from '@/lib/notice/identity/read-identity';
import { checkTotals } from '@/lib/notice/totals/check-totals';
import { findTotals } from '@/lib/notice/totals/find-totals';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import type { ArticleText, Span } from '@/lib/text/types';

/** What notices are made of, so that random texts meet the rules. */
const WORDS = [
  '中共滨海市商务局党组', '关于巡察整改情况的通报', '市委第二巡察组', '对', '进行了巡察', '反馈', '2022年3月1日', '至', '4月29日', '二〇二二年', '5个方面', '14个大类',
  '40项具体问题', '已完成19个', '正在整改6个', '完成率', '76%', '提醒谈话', '5人', '12人次', '给予', '诫勉', '移交问题线索', '3件', '已办结', '追缴', '13.7万元', '制定', '制度6项',
  '欢迎监督', '联系电话', '：', ':', '0510-', '82222000', '邮政信箱', '云岭路12号', '邮编', '214000', '电子邮箱', 'ab-', 'cd@163.com', '（', '）', '《', '》', '“', '”', '。', '，', '、', '\n',
  '一、', '（一）', '1.', '一是', '上接第', '14版', '以下简称', '局党委', '2021年11月3日', ' ', '　', '１２', '第', '余', '万', '以上',
] as const;
const text = fc.oneof(fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join('')), fc.string({ unit: 'binary', maxLength: 200 }));

function readAll(article: ArticleText, title: string) {
  const paragraphs = readParagraphs(article);
  return {
    identity: readIdentity(article, paragraphs, { titles: title === '' ? [] : [{ value: title, from: 'meta' }], publishedOn: '2022-11-30' }),
    contacts: findContacts(article, paragraphs),
    totals: checkTotals(findTotals(article, paragraphs), [], []),
    accountability: findAccountability(article, paragraphs),
    leads: findLeads(article, paragraphs),
    outcomes: findOutcomes(article, paragraphs),
  };
}

type Spanned = { readonly span: Span; readonly text?: string; readonly quote?: string };

/** Every object that carries a span, at any depth. */
function spannedIn(value: unknown): Spanned[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(spannedIn);
  return 'span' in value && typeof value.span === 'object' ? [value as Spanned, ...inner] : inner;
}

describe('facts of any text', () => {
  it('are found without a throw, twice the same, each in its place and in the article words', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('', '关于巡察整改情况的通报_滨海市'), (source, title) => {
        const article = articleFromPlainText(source);
        const found = readAll(article, title);
        expect(readAll(article, title)).toEqual(found);
        for (const { span, text: words, quote } of spannedIn(found)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(article.text.length);
          expect(words ?? quote).toBe(article.text.slice(span.start, span.end));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('do not change when indentation and blank lines are added', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS.filter((word) => word !== '\n' && word.trim() !== '')), { minLength: 1, maxLength: 60 }), (words) => {
        const source = words.join('').replaceAll('。', '。\n');
        const loose = source.split('\n').map((line) => `　　${line}\n`).join('\n');
        const [one, two] = [readAll(articleFromPlainText(source), ''), readAll(articleFromPlainText(loose), '')];
        expect(two).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });
});
