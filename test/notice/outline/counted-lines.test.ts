import { describe, expect, it } from 'vitest';
import { findCountedLines } from '@/lib/notice/outline/counted-lines';
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
