import { describe, expect, it } from 'vitest';
import { findIssues } from '@/lib/notice/issues/find-issues';
import { buildOutline } from '@/lib/notice/outline/outline';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { ALIKE_FORMS } from './alike-forms';
import { ANSWER_FORMS } from './answer-forms';
import { BULLET_FORMS } from './bullet-forms';
import { FIELD_FORMS } from './field-forms';
import { HABIT_FORMS } from './habit-forms';
import { LINE_FORMS } from './line-forms';
import { FORMS } from './outline-forms';
import { QUOTED_FORMS } from './quoted-forms';
import { SERIES_FORMS } from './series-forms';
import { SLOPPY_FORMS } from './sloppy-forms';

const labels = (items: readonly { readonly label?: string }[]): string => items.map((item) => item.label ?? '-').join(' ');

describe.each([...FORMS, ...FIELD_FORMS, ...SLOPPY_FORMS, ...BULLET_FORMS, ...QUOTED_FORMS, ...ANSWER_FORMS, ...SERIES_FORMS, ...HABIT_FORMS, ...LINE_FORMS, ...ALIKE_FORMS])('$name', (form) => {
  const article = articleFromPlainText(form.text);
  const paragraphs = readParagraphs(article);
  const found = findIssues(article, buildOutline(paragraphs), paragraphs, { isFragment: false, firstStart: 0 });

  it('tells issues from sections and measures', () => {
    expect(found.issues.map((issue) => [issue.ordinal, issue.title, issue.status, labels(issue.measures), ...(issue.pending.length > 0 ? [labels(issue.pending)] : [])]))
      .toEqual(form.issues.map(([...issue]) => issue));
    expect(found.sections.map((section) => section.label + section.title)).toEqual(form.sections);
    expect(found.issues.flatMap((issue) => issue.subProblems.map((part) => part.title))).toEqual(form.subProblems ?? []);
    if (form.responsible) expect(found.issues.flatMap((issue) => issue.responsible.map((value) => value.value))).toEqual(form.responsible);
  });

  it('says where everything stands', () => {
    for (const issue of found.issues) {
      expect(article.text.slice(issue.heading?.span?.start, issue.heading?.span?.end)).toBe(issue.heading?.text);
      for (const child of [...issue.measures, ...issue.pending, ...issue.subProblems]) {
        expect(child.span.start).toBeGreaterThanOrEqual(issue.span.start);
        expect(child.span.end).toBeLessThanOrEqual(issue.span.end);
      }
    }
  });
});
