import { describe, expect, it } from 'vitest';
import { findCountedHeads, findCountedLines } from '@/lib/notice/outline/counted-lines';
import { readLabel } from '@/lib/notice/forms/label';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const numbersOf = (...lines: string[]): number[] =>
  [...findCountedLines(readParagraphs(articleFromPlainText(lines.join('\n')))).values()].map(({ number }) => number);
const blocks = (...numbers: string[]): string[] => numbers.flatMap((number) => [number, '居务公开不及时', '怎么改的：重做公开栏4块，每月10日前张贴收支明细。']);

describe('numbers alone in the line above what they number', () => {
  it.each([
    ['two digits', blocks('01', '02', '03')], ['one digit', blocks('1', '2', '3', '4')], ['with a stop', blocks('1.', '2.', '3.')], ['ideographs', blocks('一', '二', '三')],
    ['No.', blocks('NO.1', 'NO.2', 'NO.3')],
  ])('%s', (_, lines) => expect(numbersOf('各位居民：', ...lines)).toEqual(lines.filter((_line, i) => i % 3 === 0).map((_line, i) => i + 1)));

  it.each([
    ['two alone', blocks('01', '02')], ['no counting', blocks('12', '7', '31')], ['figures one below the other', ['1', '2', '3', '4']],
    ['above long texts', ['1', '2', '3'].flatMap((number) => [number, '社区党委逐条研究，把整改任务分解到人，'.repeat(6)])],
  ])('not: %s', (_, lines) => expect(numbersOf(...lines)).toEqual([]));
});

describe('sections numbered in a line of their own', () => {
  const kindsOf = (...lines: string[]): string[] => [...findCountedLines(readParagraphs(articleFromPlainText(lines.join('\n')))).values()].map(({ kind, number }) => `${kind} ${number}`);

  it('count beside the problems, which count by themselves', () => {
    expect(kindsOf('一、', '整改工作怎么抓', '校党总支专题研究3次。', '二、', '反馈问题怎么改', ...blocks('01', '02', '03')))
      .toEqual(['problem-number 1', 'problem-number 2', 'problem-number 3', 'han 1', 'han 2']);
  });
  it('one alone is none', () => expect(kindsOf('一、', '整改工作怎么抓', '校党总支专题研究3次。')).toEqual([]));
});

const headsOf = (...lines: string[]): number[] => {
  const paragraphs = readParagraphs(articleFromPlainText(lines.join('\n')));
  return [...findCountedHeads(paragraphs, paragraphs.map(({ text }) => readLabel(text))).values()].map(({ number }) => number);
};
const ANSWER = '重做公开栏4块，每月10日前张贴收支明细。';
const heads = (...numbers: string[]): string[] => numbers.flatMap((number) => [`${number}关于“居务公开不及时”问题的整改。`, ANSWER]);

describe('numbers before a problem that no standard knows as labels', () => {
  it.each([
    ['a colon', heads('1：', '2：', '3：'), [1, 2, 3]], ['brackets of headlines', heads('【1】', '【2】'), [1, 2]], ['square brackets', heads('[1]', '[2]', '[3]'), [1, 2, 3]],
    ['full-width ones', heads('［１］', '［２］'), [1, 2]], ['Roman numerals', heads('Ⅰ.', 'Ⅱ.', 'Ⅲ.', 'Ⅳ.'), [1, 2, 3, 4]], ['Roman numerals alone', heads('Ⅰ', 'Ⅱ'), [1, 2]],
    ['a hash', heads('#1', '#2'), [1, 2]], ['No.', heads('No.1', 'No.2'), [1, 2]], ['nothing', heads('1', '2', '3'), [1, 2, 3]],
    ['faults and their answers in one line', ['1：学习不深入。组织补学6次。', '2：台账更新不及时。补录52份。'], [1, 2]],
    ['beginning anew in each section', [...heads('1：', '2：'), '（二）作风建设方面', ...heads('1：', '2：')], [1, 2, 1, 2]],
    ['going on in the next section', [...heads('【1】', '【2】'), '（二）作风建设方面', ...heads('【3】')], [1, 2, 3]],
  ])('%s', (_, lines, numbers) => expect(headsOf(...lines)).toEqual(numbers));

  it.each([
    ['one alone', heads('【1】')], ['no counting', heads('1：', '5：', '9：')], ['each in a form of its own', heads('1：', '【2】', 'Ⅲ.')],
    ['measures', ['1：修订管理办法3项。', '2：组织专题培训4次。', '3：更换公开栏4块。']], ['references', ['[1]数据来自县统计年鉴。', '[2]同上。']],
    ['scores and times', ['1：0战胜邻队。', '2：30召开会议。']], ['counts', ['1个村台账更新不及时。', '2个村台账更新不及时。']],
  ])('not: %s', (_, lines) => expect(headsOf(...lines)).toEqual([]));
});
