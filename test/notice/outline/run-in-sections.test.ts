import { describe, expect, it } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import { splitRunInSections } from '@/lib/notice/outline/run-in-sections';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText, spanIn } from '@/lib/text/paragraphs';

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

  it.each([
    ['（1）组织清点。\n（2）补建台账12本；（3）公开结果。', 3],
    ['一是组织清点。\n二是补建台账12本。三是公开结果。四是回访。', 4],
    ['①组织清点。\n②补建台账12本。③公开结果。', 3],
  ])('parts a list that goes on in the next paragraph: %s', (text, parts) => expect(partsOf(text)).toHaveLength(parts));

  it.each([
    ['（1）组织清点；（2）补建台账12本。\n（3）公开结果；（4）回访。', 2],
    ['（1）组织清点。\n（3）补建台账12本；（4）公开结果。', 2],
    ['（1）组织清点。\n②补建台账12本；③公开结果。', 2],
  ])('leaves another as it is: %s', (text, parts) => expect(partsOf(text)).toHaveLength(parts));

  it.each([
    ['查出的2个问题已整改1个。一是关于公用经费被挤占的问题。11所学校违规列支，整改情况：已归还116万元。二是关于票据不规范的问题。整改情况：已更换。', 3],
    ['一是关于“账实不符”的问题。已完成资产清查。二是关于“往来款清理不及时”问题的整改情况：已收回12万元。', 2],
    ['（1）关于会议费超标的问题。已退回3万元。（2）关于公车管理不严的问题。正在整改。', 2],
    ['1.关于台账不全的问题：已补齐。2.关于公示不及时的问题：已公示。3.关于采购不规范的问题：已处理。', 3],
  ])('parts the problems of %s', (text, parts) => expect(partsOf(text)).toHaveLength(parts));

  it.each([
    '巡察指出，一是关于学习不深入的问题。二是关于作风不实的问题。',
    '一是关于公用经费被挤占的问题。已归还116万元。二是健全制度。已修订办法2项。',
    '一是针对账实不符的问题，完成清查。二是针对往来款挂账的问题，收回12万元。',
    '整改情况：一是开展清查，发现关于票据的问题3个。二是完成整改。',
    '一是关于党的建设方面的问题。已整改3个。二是关于财务管理方面的问题。已整改2个。',
  ])('parts no problems of %s', (text) => expect(partsOf(text)).toHaveLength(1));

  it('leaves the parts of one problem where they are', () => {
    const parts = '一是关于发票不合规的问题。已更换票据78份。二是关于超限额付现的问题。已清理。';
    expect(partsOf(`1.关于财务管理不规范的问题\n${parts}`)).toHaveLength(2);
    expect(partsOf(`1.关于财务管理不规范的问题\n整改情况：已完成。\n${parts}`)).toHaveLength(3);
    expect(partsOf(`（一）财务管理方面\n${parts}`)).toHaveLength(3);
    expect(partsOf(`1.关于采购不规范的问题\n已整改。\n（二）财务管理方面\n${parts}`)).toHaveLength(5);
  });

  it('makes issues of them', () => {
    const [notice] = parseNotices(articleFromPlainText(`二、审计查出问题的整改情况
（一）预算管理方面
1.关于预算编制不细的问题。整改情况：已整改到位。
（二）专项资金方面
审计查出的3个问题中，2个已整改到位。一是关于公用经费被挤占的问题。11所学校违规列支，整改情况：正在整改，尚欠10万元。二是关于补助结余过多的问题。整改情况：已整改到位，结余降至4万元。三是关于资助对象不准的问题。整改情况：已整改到位。
（三）资产管理方面
1.关于账实不符的问题。整改情况：已整改到位。`), { titles: [] });
    expect(notice?.issues.map(({ title, status, sectionPath }) => [title, status, sectionPath.at(-1)])).toEqual([
      ['预算编制不细', 'completed', '（一）预算管理方面'],
      ['公用经费被挤占', 'in-progress', '（二）专项资金方面'],
      ['补助结余过多', 'completed', '（二）专项资金方面'],
      ['资助对象不准', 'completed', '（二）专项资金方面'],
      ['账实不符', 'completed', '（三）资产管理方面'],
    ]);
  });

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
