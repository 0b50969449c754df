import { describe, expect, it } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import { splitRunInSections } from '@/lib/notice/outline/run-in-sections';
import { articleFromPlainText, readParagraphs, spanIn } from '@/lib/text/paragraphs';

const partsOf = (text: string): string[] => splitRunInSections(readParagraphs(articleFromPlainText(text))).map((part) => part.text);

describe('sections run into one paragraph', () => {
  it.each([
    ['（一）压实责任。党组书记亲自督办。（二）跟踪问效。对7项任务提级督办。（三）建章立制。再修订制度2项。', 3],
    ['一、提高站位。学习有关精神。二、狠抓整改。逐条制定措施。', 2],
    ['（三）强化监督。每月调度。（四）巩固成果。开展“回头看”。', 2],
    ['（一）关于学习不深入的问题：修订学习制度；（二）关于作风不实的问题：下沉一线。', 2],
  ])('%s', (text, parts) => expect(partsOf(text)).toHaveLength(parts));

  it.each([
    '（一）严格执行规定。按条例第三条第（二）项办理。',
    '（一）压实责任。党组书记亲自督办。（三）建章立制。再修订制度2项。',
    '压实责任。（一）跟踪问效。对7项任务提级督办。（二）建章立制。再修订制度2项。',
    '（一）压实责任。（二）跟踪问效。',
    '一、二、三季度均按要求公示。二、三科室负责。',
  ])('stays whole: %s', (text) => expect(partsOf(text)).toHaveLength(1));

  it('keeps the place of every word', () => {
    const article = articleFromPlainText('（一）压实 责任。党组 书记亲自督办。（二）跟踪 问效。对 7 项任务 提级督办。（三）建章立制。再修订制度 2 项。');
    for (const part of splitRunInSections(readParagraphs(article))) {
      const span = spanIn(part, 0, part.text.length);
      expect(span).toEqual(part.span);
      expect(article.text.slice(span.start, span.end).replace(/ /g, '').replace(/（/g, '(').replace(/）/g, ')')).toBe(part.text);
    }
  });

  it('gives each its section', () => {
    const [notice] = parseNotices(articleFromPlainText('三、下一步安排\n（一）压实责任。亲自督办。（二）跟踪问效。提级督办。'), { titles: [] });
    expect(notice?.sections.map(({ label, title }) => `${label}${title}`)).toEqual(['三、下一步安排', '（一）压实责任', '（二）跟踪问效']);
  });
});
