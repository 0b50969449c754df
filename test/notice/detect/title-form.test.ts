import { describe, expect, test } from 'vitest';
import { titleForm } from '@/lib/notice/detect/title-form';
import { foldText } from '@/lib/text/fold';
import { MENTIONS, NOTICE_TITLES, OTHER_TITLES } from './titles';

const saysOf = (title: string): string => {
  const form = titleForm(foldText(title).text);
  return form ? (form.says === 'notice' && !form.strong ? 'topic' : form.says) : 'nothing';
};

describe('a notice in its title', () => {
  test.each(NOTICE_TITLES)('%s', (title) => {
    expect(saysOf(title)).toBe('notice');
  });
});

describe('another text in its title', () => {
  test.each(OTHER_TITLES)('%s: %s', (title, says) => {
    expect(saysOf(title)).toBe(says);
  });
});

describe('a mention is no more than the topic', () => {
  test.each(MENTIONS)('%s', (title) => {
    expect(['topic', 'nothing']).toContain(saysOf(title));
  });
});
