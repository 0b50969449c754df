import { describe, expect, test } from 'vitest';
import { namedProblems } from '@/lib/notice/detect/problems';
import problemHeadings from '@/lib/notice/forms/problem-heading.phrases';
import { readMarks } from '@/lib/notice/phrases';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';

/** The names of problems that finding a notice sees in a numbered heading above its answer. */
const seenIn = (heading: string): string[] =>
  namedProblems(readParagraphs(articleFromPlainText(`1.${heading}\n整改情况：已完成整改。`))).map(({ paragraph, start, end }) => paragraph.text.slice(start, end));

describe('finding a notice and reading it know the same problem headings', () => {
  const tables = [problemHeadings].flat();
  test.each(tables.flatMap(({ rows }) => rows.map(({ text }) => readMarks(text).text)))('%s is one', (heading) => {
    expect(seenIn(heading)).toHaveLength(1);
  });

  test.each(tables.flatMap(({ nearMisses }) => nearMisses))('%s is none', (heading) => {
    expect(seenIn(heading)).toEqual([]);
  });
});

describe('what only finding asks', () => {
  test.each([
    ['1.非税收入未及时缴库38.6万元。已全部缴库。', '1.非税收入未及时缴库38.6万元'],
    ['2.全面从严治党不够严方面', '2.全面从严治党不够严方面'],
    ['针对惠民补贴发放不精准的问题,我局核对名册,已完成整改。', '针对惠民补贴发放不精准的问题'],
  ])('%s', (line, name) => {
    expect(namedProblems(readParagraphs(articleFromPlainText(line))).map(({ paragraph, end }) => paragraph.text.slice(0, end))).toEqual([name]);
  });

  test.each([
    ['a description below the heading', '一、关于台账管理混乱的问题\n问题描述：部分台账未更新。\n（1）修订办法。\n办理状态：正在推进', [true]],
    ['what the inspection said, below the heading', '一、关于台账管理混乱的问题\n反馈意见：部分台账未更新。\n整改进度：80%', [true]],
    ['a state in brackets behind the heading', '一、台账管理混乱问题［持续整改］。\n问题描述：部分台账未更新。\n①修订办法。', [true]],
    ['no answer at all', '一、关于台账管理混乱的问题\n问题描述：部分台账未更新。\n二、学习不深入的问题\n问题描述：记录不全。', [false, false]],
    ['descriptions that are the problems', '（一）履职方面\n存在问题：台账管理混乱。\n存在问题：学习不深入。', [false, false]],
  ])('is a problem answered: %s', (_name, text, answered) => {
    expect(namedProblems(readParagraphs(articleFromPlainText(text))).map((problem) => problem.answered)).toEqual(answered);
  });

  test('an item of a questionnaire names what came of a problem', () => {
    expect(namedProblems(readParagraphs(articleFromPlainText('（一）不动产登记“办证难”问题整改成效\nA.满意 B.基本满意 C.不满意'))).length).toBe(0);
  });
});
