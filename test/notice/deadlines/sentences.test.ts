import { expect, it } from 'vitest';
import { findTimes } from '@/lib/notice/deadlines/find-times';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { CONTEXT, SENTENCES } from './sentences';

it.each(SENTENCES)('%s', (text, dues) => {
  const article = articleFromPlainText(text);
  expect(findTimes(article, readParagraphs(article), CONTEXT).deadlines.map((d) => d.due ?? 'no day')).toEqual(dues);
});
