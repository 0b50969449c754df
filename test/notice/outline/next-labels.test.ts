import { expect, test } from 'vitest';
import { findIssues } from '@/lib/notice/issues/find-issues';
import { buildOutline } from '@/lib/notice/outline/outline';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const titlesIn = (...lines: readonly string[]): string[] => {
  const article = articleFromPlainText(['二、问题整改情况', ...lines].join('\n'));
  const paragraphs = readParagraphs(article);
  return findIssues(article, buildOutline(paragraphs), paragraphs, { isFragment: false, firstStart: 0 }).issues.map(({ ordinal, title }) => `${ordinal ?? '-'} ${title}`);
};

test.each([
  ['in the next section', ['（一）财政管理方面', '1.台账管理混乱。已补录。', '2.补贴发放不精准。已追回。', '（二）资产管理方面', '3.42处房产长期闲置。已盘活27处。'],
    ['1 台账管理混乱', '2 补贴发放不精准', '3 42处房产长期闲置']],
  ['before an amount of money', ['1.台账管理混乱。已补录。', '2.320万元专项资金滞留。已拨付。', '3.学习不深入。已改正。'],
    ['1 台账管理混乱', '2 320万元专项资金滞留', '3 学习不深入']],
  ['twice in a row', ['1.台账管理混乱。已补录。', '2.15公里管网未验收。已验收。', '3.86万元押金未退还。已退还。', '4.学习不深入。已改正。'],
    ['1 台账管理混乱', '2 15公里管网未验收', '3 86万元押金未退还', '4 学习不深入']],
  ['first of all, counted in whole numbers', ['1.12处点位值守不到位。已排班。', '2.学习不深入。已改正。'], ['1 12处点位值守不到位', '2 学习不深入']],
])('an ordinal before a number, told by its sequence: %s', (_name, lines, titles) => {
  expect(titlesIn(...lines)).toEqual(titles);
});

test.each([
  ['a decimal that does not follow', ['1.台账管理混乱。', '6.42万元已追回。', '2.学习不深入。已改正。'], ['1 台账管理混乱', '2 学习不深入']],
  ['a decimal that follows and names no problem', ['1.台账管理混乱。', '2.42万元已全部追回。'], ['1 台账管理混乱']],
  ['a day', ['1.台账管理混乱。', '2.3.15公示期满。'], ['1 台账管理混乱']],
])('no ordinal: %s', (_name, lines, titles) => {
  expect(titlesIn(...lines)).toEqual(titles);
});
