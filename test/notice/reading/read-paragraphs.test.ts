import { expect, test } from 'vitest';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const read = (line: string): string | undefined => readParagraphs(articleFromPlainText(line))[0]?.text;

test.each([
  ['状态｜已完成整改', '状态:已完成整改'],
  ['责任科室丨医保办、物价科', '责任科室:医保办、物价科'],
  ['整改时限|2025年6月底前', '整改时限:2025年6月底前'],
  // More bars part the cells of a row; other words are no field.
  ['责任科室|急诊科|医务科', '责任科室|急诊科|医务科'],
  ['首页|政务公开', '首页|政务公开'],
])('a bar behind the name of a field is its colon: %s', (line, words) => expect(read(line)).toBe(words));
