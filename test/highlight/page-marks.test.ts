import { describe, expect, test } from 'vitest';
import { itemSpan, pageMarks } from '@/entrypoints/article.content/page-marks';
import type { Deadline, Issue, Notice } from '@/lib/notice/types';
import type { ArticleText } from '@/lib/text/types';
import { view } from '../messages/fixtures';

const TEXT = '(一)已整改完成的问题\n1.学习不够深入的问题。已组织学习。\n2.台账不清的问题。\n上接的尾部一行\n第二行，2027年6月底前完成';
const article: ArticleText = { text: TEXT, blocks: [] };
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const [base] = view.capture.notices;
const [model] = base?.issues ?? [];
if (!base || !model) throw new Error('the fixture has no issue');

const found = (words: string) => ({ value: words, text: words, span: at(words), rule: 'test', from: 'text' as const });
const issue = (id: string, parts: Partial<Issue>): Issue => ({ ...model, id, statusEvidence: null, heading: undefined, ...parts });
const deadline = (id: string, words: string) => ({ id, span: at(words) }) as Deadline;
const notice = (parts: Partial<Notice>): Notice => ({ ...base, issues: [], deadlines: [], ...parts });
const words = (marks: ReturnType<typeof pageMarks>) => marks.map(({ kind, id, span }) => `${kind} ${id} ${TEXT.slice(span.start, span.end)}`);

describe('what is marked', () => {
  test('an issue by its heading, a tail by its first line, a deadline by its words', () => {
    const marks = pageMarks(article, [notice({
      issues: [
        issue('i1', { heading: found('1.学习不够深入的问题') }),
        issue('i2', { complete: false, span: { start: TEXT.indexOf('上接'), end: TEXT.length } }),
      ],
      deadlines: [deadline('d1', '2027年6月底前')],
    })]);
    expect(words(marks)).toEqual(['issue 0/i1 1.学习不够深入的问题', 'issue 0/i2 上接的尾部一行', 'deadline 0/d1 2027年6月底前']);
  });

  test('the words that prove a group\'s status are marked once', () => {
    const group = found('(一)已整改完成的问题');
    const marks = pageMarks(article, [notice({
      issues: [
        issue('i1', { heading: found('1.学习不够深入的问题'), statusEvidence: group }),
        issue('i2', { heading: found('2.台账不清的问题'), statusEvidence: group }),
      ],
    })]);
    expect(marks.filter(({ kind }) => kind === 'status').map(({ id }) => id)).toEqual(['0/i1']);
  });

  test('several notices of a page keep their items apart', () => {
    const one = notice({ issues: [issue('i1', { heading: found('1.学习不够深入的问题') })] });
    const two = notice({ issues: [issue('i1', { heading: found('2.台账不清的问题') })] });
    expect(pageMarks(article, [one, two]).map(({ item }) => item)).toEqual([{ notice: 0, itemId: 'i1' }, { notice: 1, itemId: 'i1' }]);
  });
});

describe('where an item stands', () => {
  const marks = pageMarks(article, [notice({ issues: [issue('i1', { heading: found('1.学习不够深入的问题') })] })]);

  test('an item with a mark, or a stretch by its offsets', () => {
    expect(itemSpan(article, marks, { notice: 0, itemId: 'i1' })).toEqual(at('1.学习不够深入的问题'));
    expect(itemSpan(article, marks, { notice: 0, itemId: 'span:2-7' })).toEqual({ start: 2, end: 7 });
  });

  test.each(['i9', 'span:7-2', 'span:5-5', `span:0-${TEXT.length + 1}`])('%s stands nowhere', (itemId) => {
    expect(itemSpan(article, marks, { notice: 0, itemId })).toBeNull();
  });
});
