import { describe, expect, it } from 'vitest';
import { checkTotals } from '@/lib/notice/totals/check-totals';
import { findTotals } from '@/lib/notice/totals/find-totals';
import type { Issue, IssueStatus, Section } from '@/lib/notice/types';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const section: Section = { level: 1, label: '二、', title: '整改落实情况', span: { start: 900, end: 910 } };

function issue(number: number, status: IssueStatus, group: string, more: Partial<Issue> = {}): Issue {
  return {
    id: `i${number}`, complete: true, sectionPath: ['二、整改落实情况', group], status, statusFrom: 'group', statusEvidence: null, partialStatuses: [],
    span: { start: 1000 + number * 10, end: 1009 + number * 10 }, measures: [], subProblems: [], pending: [], responsible: [], certainty: 'certain', checkReasons: [],
    ...more,
  };
}

const issues = (count: number, status: IssueStatus = 'completed', groups = 1): Issue[] =>
  Array.from({ length: count }, (_, i) => issue(i + 1, status, `(${'一二三四五'[i % groups] ?? '一'})关于方面的问题`));

/** Checks of the first total of `text`, as "name result reason". */
function checksOf(text: string, found: readonly Issue[]): string[] {
  const article = articleFromPlainText(text);
  const [total] = checkTotals(findTotals(article, readParagraphs(article)), found, [section]);
  return (total?.checks ?? []).map(({ name, result, reason }) => `${name} ${result} ${reason}`);
}

describe('checkTotals', () => {
  it('compares the unit that is printed and leaves the finer one open', () => {
    expect(checksOf('反馈的3个方面8个大类21项具体问题。', issues(8, 'unspecified', 3))).toEqual([
      'found consistent aspects-equal-groups', 'found consistent categories-equal-issues', 'found cannot-tell finer-unit-not-printed',
    ]);
  });
  it('does not take groups by status for aspects', () => {
    const grouped = [issue(1, 'completed', '(一)已整改完成的问题'), issue(2, 'in-progress', '(二)正在推进整改的问题')];
    expect(checksOf('反馈的3个方面2个大类问题。', grouped)).toEqual(['found cannot-tell aspects-not-printed', 'found consistent categories-equal-issues']);
  });
  it('says where the declared number and the printed problems differ', () => {
    expect(checksOf('反馈的12个问题。', issues(11))).toEqual(['found inconsistent fewer-issues-than-declared']);
    expect(checksOf('反馈的10个问题。', issues(11))).toEqual(['found inconsistent more-issues-than-declared']);
    expect(checksOf('反馈的11个问题。', issues(11))).toEqual(['found consistent problems-equal-issues']);
  });
  it('does not take headings of groups for the problems', () => {
    const heading = { value: '关于选人用人方面的问题', text: '关于选人用人方面的问题', rule: 'issue/named', from: 'text' } as const;
    const named = (count: number): Issue[] => Array.from({ length: count }, (_, i) => issue(i + 1, 'unspecified', '(一)', { heading }));
    expect(checksOf('反馈的36个问题。', issues(8))).toEqual(['found cannot-tell finer-unit-not-printed']);
    expect(checksOf('反馈的16个问题。', named(8))).toEqual(['found cannot-tell finer-unit-not-printed']);
    expect(checksOf('反馈的16个问题。', issues(8))).toEqual(['found inconsistent fewer-issues-than-declared']);
    expect(checksOf('反馈的9个问题。', named(8))).toEqual(['found inconsistent fewer-issues-than-declared']);
    expect(checksOf('反馈的5个问题。', named(8))).toEqual(['found inconsistent more-issues-than-declared']);
  });
  it.each([
    ['反馈的16个问题，其中立行立改问题6个，限期整改问题10个，长期整改问题2个。', 'inconsistent fewer-issues-than-declared'],
    ['反馈的16个问题。现将部分问题整改情况公布如下。', 'cannot-tell part-of-the-problems'],
    ['反馈的16个问题。除涉密事项外，现将整改情况予以公布。', 'cannot-tell part-of-the-problems'],
    ['反馈的16个问题。涉及国家秘密的问题整改情况不予公开。', 'cannot-tell part-of-the-problems'],
    ['反馈的16个问题。现将整改情况公布如下。', 'inconsistent fewer-issues-than-declared'],
    ['反馈的16个问题。公布了主要负责人电话，推动问题解决。', 'inconsistent fewer-issues-than-declared'],
  ])('cannot tell where only some problems are published: %s', (text, expected) => {
    const article = articleFromPlainText(text);
    const paragraphs = readParagraphs(article);
    const [total] = checkTotals(findTotals(article, paragraphs), issues(12), [section], paragraphs);
    expect(total?.checks.map(({ result, reason }) => `${result} ${reason}`)).toEqual([expected]);
  });
  it('counts sub-problems where the finer unit is printed', () => {
    const part = { title: '制度不健全', span: { start: 0, end: 1 }, measures: [] };
    const two = [issue(1, 'completed', '(一)', { subProblems: [part, part] }), issue(2, 'completed', '(一)', { subProblems: [part, part, part] })];
    expect(checksOf('反馈的5个具体问题。', two)).toEqual(['found consistent problems-equal-sub-problems']);
  });
  it('cannot tell in a fragment', () => {
    expect(checksOf('反馈的12个问题。', [issue(1, 'unspecified', '(一)', { complete: false })])).toEqual(['found cannot-tell notice-incomplete']);
  });
  it('compares a count of finished problems with the statuses, when all are known', () => {
    const mixed = [...issues(6), ...issues(8, 'in-progress')];
    expect(checksOf('共计6个大类问题已完成整改。', mixed)).toEqual(['found consistent completed-issues-equal']);
    expect(checksOf('共计6个大类问题已完成整改。', issues(6, 'unspecified'))).toEqual([]);
  });
  it('adds up parts, and says when a remainder is not told', () => {
    expect(checksOf('25项整改任务，已完成19项、正在整改6项。', [])).toEqual(['parts consistent parts-equal-whole']);
    expect(checksOf('25项整改任务，已完成19项、正在整改5项。', [])).toEqual(['parts inconsistent parts-below-whole']);
    expect(checksOf('25项整改任务，已完成19项、正在整改7项。', [])).toEqual(['parts inconsistent parts-exceed-whole']);
    expect(checksOf('25项整改任务，已完成19项。', [])).toEqual(['parts cannot-tell remainder-not-said']);
    expect(checksOf('25项整改任务，已完成19项、正在整改2项，需长期坚持4项。', [])).toEqual(['parts consistent parts-equal-whole']);
    expect(checksOf('25项整改任务，已完成19项、基本完成3项、正在整改3项。', [])).toEqual(['parts consistent parts-equal-whole']);
    expect(checksOf('25项整改任务，已完成19项、正在整改2项，需长期坚持3项。', [])).toEqual(['parts cannot-tell part-not-counted']);
  });
  it('confirms a count without a whole by one declared elsewhere, and never contradicts it', () => {
    const checksOfLast = (text: string): string[] => {
      const article = articleFromPlainText(text);
      return checkTotals(findTotals(article, readParagraphs(article)), [], [section]).at(-1)?.checks.map(({ name, result, reason }) => `${name} ${result} ${reason}`) ?? [];
    };
    expect(checksOfLast('反馈的11项任务。截至目前，已完成9个，正在推进2个，完成率81.8%。')).toEqual(['parts consistent parts-equal-other-whole', 'rate consistent rate-fits']);
    expect(checksOfLast('反馈的12项任务。截至目前，已完成9个，正在推进2个，完成率81.8%。')).toEqual(['rate cannot-tell whole-or-part-not-said']);
  });
  it.each([
    ['66.7%', 'consistent rate-fits'], ['66.6%', 'consistent rate-cut-off'], ['67%', 'consistent rate-fits'], ['66%', 'consistent rate-cut-off'],
    ['68%', 'inconsistent rate-differs'], ['66.67%', 'consistent rate-fits'], ['66.70%', 'inconsistent rate-differs'],
  ])('20 of 30 at %s: %s', (rate, expected) => {
    expect(checksOf(`30项整改任务，已完成20项，完成率${rate}。`, [])).toContain(`rate ${expected}`);
  });
  it('leaves out numbers that stand inside an issue', () => {
    const article = articleFromPlainText('反馈的12个问题。');
    const totals = findTotals(article, readParagraphs(article));
    expect(checkTotals(totals, [issue(1, 'completed', '(一)', { span: { start: 0, end: 40 } })], [section])).toEqual([]);
  });
  it('changes no value', () => {
    const article = articleFromPlainText('反馈的3个方面8个大类21项具体问题，制定64项整改措施。');
    const totals = findTotals(article, readParagraphs(article));
    expect(checkTotals(totals, issues(5), [section]).map(({ values }) => values)).toEqual(totals.map(({ values }) => values));
  });
});
