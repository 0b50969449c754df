import { expect, test } from 'vitest';
import { findCards } from '@/lib/notice/outline/cards';
import { findCountedLines } from '@/lib/notice/outline/counted-lines';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';

function cardsOf(...lines: string[]): string[] {
  const paragraphs = readParagraphs(articleFromPlainText(lines.join('\n')));
  return [...findCards(paragraphs, findCountedLines(paragraphs))].map(([{ text }, { label, state }]) => `${label.kind} ${label.number} ${text} ${state?.text ?? '-'}`);
}

test('a number, how things stand, and the name of the field above the problem are its head', () => {
  expect(cardsOf('任务4', '已完成', '反馈问题', '台账不全')).toEqual(['problem-number 4 台账不全 已完成']);
});

test('a section whose number stands alone is called by the line below, though that is the name of a field', () => {
  expect(cardsOf('一、', '反馈问题', '台账不全，走访不深入。', '二、', '整改措施', '补建台账52份。')).toEqual(['han 1 反馈问题 -', 'han 2 整改措施 -']);
});

test.each([
  ['a field alone below', ['问题4', '台账不全', '整改措施', '补建台账52份。'], ['problem-number 4 台账不全 -']],
  ['a field with its words below', ['事项12', '校车审批把关不严。', '责任单位：教育局'], ['problem-number 12 校车审批把关不严。 -']],
  ['how things stand above', ['问题4', '已完成', '台账不全', '整改措施', '补建台账52份。'], ['problem-number 4 台账不全 已完成']],
  ['no field', ['问题4', '台账不全', '补建台账52份。'], []],
  ['a whole sentence', ['问题4', '检查发现台账不全；走访不深入。', '整改措施', '补建台账52份。'], []],
  ['a field at once', ['问题4', '整改措施', '责任单位', '教育局'], []],
] as const)('the words between the number of a problem and a field are its name: %s', (_name, lines, expected) => {
  expect(cardsOf(...lines)).toEqual(expected);
});
