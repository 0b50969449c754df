import { array, assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '@/lib/text/fold';
import { findPageMarks, isPageNumber, withoutPageMarks } from '@/lib/notice/reading/page-marks';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText, quote, spanIn } from '@/lib/text/paragraphs';

const paragraphsOf = (...lines: string[]): string[] => readParagraphs(withoutPageMarks(articleFromPlainText(lines.join('\n')))).map(({ text }) => text);

describe('page numbers', () => {
  it.each([
    '— 1 —', '- 4 -', '－12－', '——3——', '·3·', '~ 5 ~', '第 5 页', '第5页 共5页', '第5页，共12页', '（第 3 页 / 共 7 页）', '共 7 页 第 3 页', '第三页', '- 第 2 页 -', '第5/12页',
    '5/12', '5 / 12 页', 'Page 3 of 7', 'page 3', 'P.3', '－ Page 3/7 －',
    '— 三 —', '-十二-', '[3]', '【12】', '页码：3', '页码 3', '=====第2页=====', '---第三页---', '[page 2]',
  ])('%s', (line) => expect(isPageNumber(foldText(line).text)).toBe(true));

  it.each([
    '2024', '3', '（3）', '(一)', '3.', '12/5', '2024年', '10月28日', '3月', '1-3', '-5', '第3项', '共5页', '附件3', '第5页至第8页的问题', '3、4、5', '5/12完成', '—', '- - -', '2024/10/28', 'P3项目已完工。',
    '二', '(二)', '[二]', '〔2024〕', '=====', '==第2页', '页码错误3处',
  ])('not: %s', (line) => expect(isPageNumber(foldText(line).text)).toBe(false));
});

describe('running heads', () => {
  const HEAD = '中共澜川县水务局党组整改进展情况通报';

  it.each([
    ['the title again below the number', [HEAD, '一是修订制度。', '— 1 —', HEAD, '二是建立台账。'], [2, 3]],
    ['a name above every number', ['澜川县水务局', '一是修订制度。', '澜川县水务局', '- 1 -', '二是建立台账。', '澜川县水务局', '- 2 -', '三是通报。'], [2, 3, 5, 6]],
    ['in one line with the number', ['澜川县水务局 — 1 —', '一是修订制度。', '澜川县水务局 — 2 —', '二是建立台账。'], [0, 2]],
    ['behind a form feed', [HEAD, '一是修订制度。', '\f', HEAD, '二是建立台账。'], [2, 3]],
    ['a paper\'s name without any number', [HEAD, '一是。', '三是。', '澜川县水务局文件', '四是。', '澜川县水务局文件', '五是。', '澜川县水务局文件', '六是。'], [3, 5, 7]],
    ['the title on every page', [HEAD, '一是。', '二是。', HEAD, '三是。', HEAD, '四是。'], [3, 5]],
    ['a bare number at a form feed', [HEAD, '一是修订', '2', '\f制度。'], [2]],
    ['a bare number in a date', [HEAD, '一是将于2025年3', '二', '月底前完成。'], [2]],
    ['whatever stands within a date', [HEAD, '一是力争2025年7', '（接上页）', '月底前完成。', '二是将于2025年1月', HEAD, '<<< 3 >>>', '底前完成。'], [2, 5, 6]],
    ['a bare number in a sentence', [HEAD, '一是对照县委巡察组反馈的6个问题逐项制定措施并将于年内', '3', '报县委，同步公示。'], [2]],
    ['a bare number before a label', [HEAD, '目前正在推进整改。', '4', '2.关于“台账不全”问题的整改。'], [2]],
    ['a number that two pages print after the head', ['第1页 澜川县水务局', '一是修订制度。', '第2页 澜川县水务局', '二是。'], [0, 2]],
  ])('%s', (_, lines, marks) => expect([...findPageMarks(lines)].sort((a, b) => a - b)).toEqual(marks));

  it.each([
    ['a signature above its date', ['中共澜川县水务局党组', '一是修订制度。', '— 1 —', '中共澜川县水务局党组', '2024年10月28日'], [2]],
    ['a label that stands elsewhere too', ['整改情况', '一是。', '整改情况', '— 1 —', '二是。', '整改情况', '— 2 —', '三是。', '整改情况', '四是。'], [3, 6]],
    ['a number before what it numbers', [HEAD, '整改如下。', '1', '关于“台账不全”问题的整改', '一是补录。', '2', '关于“清淤迟缓”问题的整改'], []],
    ['a paper\'s name twice', [HEAD, '一是。', '二是。', '三是。', '澜川县水务局文件', '四是。', '澜川县水务局文件'], []],
    ['a heading of every problem', ['一是。', '整改情况', '二是。', '整改情况', '三是。', '整改情况', '四是。', '整改情况'], []],
    ['a year that heads a list', ['2024年', '大事记', '3月12日，县委巡察组进驻。'], []],
    ['a sentence between two dates', [HEAD, '巡察自2024年3月', '完成整改12项。', '15日完成。'], []],
    ['a heading', ['一、整改情况', '一是。', '— 1 —', '一、整改情况', '二是。'], [2]],
    ['a heading that pages print once', [HEAD, '一是。', '— 1 —', '关于学习不深入问题的整改', '二是。'], [2]],
    ['cells', [HEAD, null, '5', null], []],
  ])('not: %s', (_, lines, marks) => expect([...findPageMarks(lines)].sort((a, b) => a - b)).toEqual(marks));
});

describe('a line that stops where no sentence does', () => {
  it.each([
    ['a denial', ['该问题尚未', '完成整改。'], ['该问题尚未完成整改。']],
    ['another', ['因资金缺口，该问题未', '整改到位。'], ['因资金缺口,该问题未整改到位。']],
    ['a forecast', ['该问题预计2025年9月底前', '整改完成。'], ['该问题预计2025年9月底前整改完成。']],
    ['one without 前', ['该问题预计2025年9月', '完成整改。'], ['该问题预计2025年9月完成整改。']],
    ['an aim', ['力争', '年内完成整改。'], ['力争年内完成整改。']],
    ['what is not in time', ['该问题不能按期', '完成整改。'], ['该问题不能按期完成整改。']],
    ['behind a label', ['（2）未能按原计划于', '2024年12月底前建成。'], ['(2)未能按原计划于2024年12月底前建成。']],
    ['what a date was once', ['原定', '2024年12月底前建成，因汛情推迟。'], ['原定2024年12月底前建成,因汛情推迟。']],
    ['what comes every year', ['每年', '12月底前开展一次检查。'], ['每年12月底前开展一次检查。']],
    ['a date in Chinese numerals', ['二是确保二〇二五年', '十二月底前完成。'], ['二是确保二〇二五年十二月底前完成。']],
    ['another of these', ['确保二〇二五年十', '二月底前完成。'], ['确保二〇二五年十二月底前完成。']],
    ['a quarter', ['确保2025年第二', '季度完成验收。'], ['确保2025年第二季度完成验收。']],
  ])('goes on: %s', (_, lines, paragraphs) => expect(paragraphsOf(...lines)).toEqual(paragraphs));

  it.each([
    ['a heading', ['（三）整改情况', '局党组召开会议。'], ['(三)整改情况', '局党组召开会议。']],
    ['a title', ['中共澜川县水务局党组关于', '巡察整改进展情况的通报'], ['中共澜川县水务局党组关于', '巡察整改进展情况的通报']],
    ['a heading that ends in 待', ['1.违规公务接待', '局机关开展自查。'], ['1.违规公务接待', '局机关开展自查。']],
    ['one that ends in 保证', ['三、强化组织保证', '局党组成立专班。'], ['三、强化组织保证', '局党组成立专班。']],
    ['one that ends in 在', ['一、问题症结所在', '局党组深入剖析。'], ['一、问题症结所在', '局党组深入剖析。']],
    ['one that ends in 前', ['（二）落实责任走在前', '局党组召开会议。'], ['(二)落实责任走在前', '局党组召开会议。']],
    ['a line that ends in 还', ['借用资金全部归还', '局党组完善制度。'], ['借用资金全部归还', '局党组完善制度。']],
    ['a forecast that is whole', ['（2）管网改造预计2025年6月底前完成', '局党组每周调度。'], ['(2)管网改造预计2025年6月底前完成', '局党组每周调度。']],
    ['a labelled limit', ['整改时限：2024年6月底前', '局党组召开会议。'], ['整改时限:2024年6月底前', '局党组召开会议。']],
    ['a sentence', ['该问题尚未。', '完成整改。'], ['该问题尚未。', '完成整改。']],
    ['before a label', ['该问题尚未', '2.关于“台账不全”问题的整改。'], ['该问题尚未', '2.关于“台账不全”问题的整改。']],
    ['a signature', ['中共澜川县水务局党组', '2024年10月28日'], ['中共澜川县水务局党组', '2024年10月28日']],
  ])('does not: %s', (_, lines, paragraphs) => expect(paragraphsOf(...lines)).toEqual(paragraphs));
});

describe('what a page\'s end cuts', () => {
  it.each([
    ['a sentence', ['二是剩余6.2公里将于', '—4—', '2025年3月底前完成改造。'], ['二是剩余6.2公里将于2025年3月底前完成改造。']],
    ['a quotation in a heading', ['4.关于“老旧管网改造', '- 4 -', '进度迟缓”问题的整改。'], ['4.关于“老旧管网改造进度迟缓”问题的整改。']],
    ['a heading without quotation', ['5.水费欠缴追收', '第 5 页 共 9 页', '不力的问题。', '一是催缴。'], ['5.水费欠缴追收不力的问题。', '一是催缴。']],
    ['a date', ['中共澜川县水务局党组', '2024年10', '·6·', '月28日'], ['中共澜川县水务局党组', '2024年10月28日']],
    ['the date it is signed with, behind the month', ['中共澜川县水务局党组', '2024年10月', '— 2 —', '28日'], ['中共澜川县水务局党组', '2024年10月28日']],
    ['the same behind the year', ['中共澜川县水务局党组', '2024年', '[2]', '10月28日'], ['中共澜川县水务局党组', '2024年10月28日']],
    ['a limit, before its 底前', ['二是剩余路段将于2025年3月', '— 2 —', '底前完成。'], ['二是剩余路段将于2025年3月底前完成。']],
    ['a limit, by blank lines', ['二是剩余路段将于2025年3', '', '', '月底前完成。'], ['二是剩余路段将于2025年3月底前完成。']],
    ['a status', ['该问题已整', '— 2 —', '改到位。'], ['该问题已整改到位。']],
    ['the same that goes on', ['目前正在推', '第3页', '进整改。'], ['目前正在推进整改。']],
    ['a limit, by a bare number', ['二是剩余路段将于2025年3月', '2', '31日前完成。'], ['二是剩余路段将于2025年3月31日前完成。']],
    ['a sentence, by a form feed and a running head', ['澜川县水务局', '一是对照县委巡察组反馈的6个问题逐项制定', '\f', '澜川县水务局', '措施并报县委。'], ['澜川县水务局', '一是对照县委巡察组反馈的6个问题逐项制定措施并报县委。']],
    ['nothing: a signature', ['中共澜川县水务局党组', '第 5 页 共 5 页', '2024年10月28日'], ['中共澜川县水务局党组', '2024年10月28日']],
    ['nothing: a month, and a day of another', ['整改于2024年10月。', '— 2 —', '10月28日召开会议。'], ['整改于2024年10月。', '10月28日召开会议。']],
    ['nothing: a finished sentence', ['该问题已整改完成。', '— 3 —', '三、正在推进整改的问题'], ['该问题已整改完成。', '三、正在推进整改的问题']],
    ['nothing: a whole heading', ['4.关于学习不深入的问题', '— 3 —', '修订学习制度，建立台账。'], ['4.关于学习不深入的问题', '修订学习制度,建立台账。']],
  ])('%s', (_, lines, paragraphs) => expect(paragraphsOf(...lines)).toEqual(paragraphs));

  it('is quoted without the mark, and stands where it is printed', () => {
    const article = withoutPageMarks(articleFromPlainText('一是剩余路段将于2025年3\n— 4 —\n月底前完成。'));
    const [paragraph] = readParagraphs(article);
    const at = paragraph!.text.indexOf('2025');
    const span = spanIn(paragraph!, at, at + '2025年3月底前'.length);
    expect(article.text.slice(span.start, span.end)).toBe('2025年3\n— 4 —\n月底前');
    expect(quote(article, span)).toBe('2025年3月底前');
  });

  it('maps back to the characters it was read from, wherever pages end', () => {
    const lines = ['一是将于', '2025年3月底前完成。', '关于“学习', '不够”问题', '— 1 —', '第2页', '\f', '㈠组织', '&nbsp;台账'];
    assert(property(array(constantFrom(...lines), { maxLength: 14 }), nat(30), nat(12), (chosen, start, length) => {
      const whole = articleFromPlainText(chosen.join('\n'));
      const article = withoutPageMarks(whole);
      expect(article.text).toBe(whole.text);
      for (const paragraph of readParagraphs(article)) {
        const from = Math.min(start, paragraph.text.length);
        const to = Math.min(from + length, paragraph.text.length);
        const span = spanIn(paragraph, from, to);
        expect(span.start).toBeGreaterThanOrEqual(paragraph.span.start);
        expect(span.end).toBeLessThanOrEqual(paragraph.span.end);
        const words = quote(article, span);
        if (to > from) expect(foldText(words).text).toContain(paragraph.text.slice(from, to).trim());
      }
    }), { numRuns: 1500 });
  });
});

describe('what no line\'s end parts', () => {
  it.each([
    ['a word of a status', ['该问题已整', '改到位。'], ['该问题已整改到位。']],
    ['another', ['目前正在推', '进整改。'], ['目前正在推进整改。']],
    ['another', ['两处隐患均已销', '号。'], ['两处隐患均已销号。']],
    ['a sanction and its persons', ['二是给予党内警告处分', '1人，提醒谈话3人。'], ['二是给予党内警告处分1人,提醒谈话3人。']],
    ['a number and what it counts', ['二是批评教育5', '名监管人员。'], ['二是批评教育5名监管人员。']],
    ['a sanction', ['二是对2名责任人员进行诫', '勉。'], ['二是对2名责任人员进行诫勉。']],
    ['a telephone number', ['联系电话：0888-7301', '245。'], ['联系电话:0888-7301245。']],
    ['its area code', ['联系电话：0888-', '7301245。'], ['联系电话:0888-7301245。']],
    ['a mobile number', ['联系电话：1380000', '1234。'], ['联系电话:13800001234。']],
    ['a postcode', ['通信地址：澜川县河堤路19号（邮编066', '600）。'], ['通信地址:澜川县河堤路19号(邮编066600)。']],
    ['an e-mail address', ['电子邮箱：slj@lan', 'chuan.example。'], ['电子邮箱:slj@lanchuan.example。']],
    ['next year', ['确保明', '年6月底前建成。'], ['确保明年6月底前建成。']],
    ['a plan\'s name', ['确保“十四', '五”期末建成。'], ['确保“十四五”期末建成。']],
  ])('%s', (_, lines, paragraphs) => expect(paragraphsOf('一、整改情况', ...lines, '二、下一步打算')).toEqual(['一、整改情况', ...paragraphs, '二、下一步打算']));

  it.each([
    ['人员调整', '改进作风'], ['全体人员签到', '位于河堤路的泵站'], ['县水务局党委办', '结合实际制定方案'], ['各乡镇办事处', '分管领导'], ['任务清单见附件1', '名单见附件2'],
    ['联系电话：0888-7301245', '3.关于“台账不全”问题的整改'], ['邮编：066600', '2024年10月28日'], ['一、开展专项检查', '3个单位已整改'], ['联系电话：0888-730124', '2024年10月28日'],
  ])('not: %s | %s', (...lines) => expect(paragraphsOf(...lines)).toHaveLength(2));

  it('nor does a page, whatever it prints between', () => {
    expect(paragraphsOf('一、整改情况', '目前正在推', '— 3 —', '进整改。', '二、下一步打算', '目前正在推', '— 4 —', '进整改。')).toEqual(['一、整改情况', '目前正在推进整改。', '二、下一步打算', '目前正在推进整改。']);
    expect(paragraphsOf('一、整改情况', '电子邮箱：slj@', '<<< 3 >>>', 'lanchuan.example。')).toEqual(['一、整改情况', '电子邮箱:slj@lanchuan.example。']);
  });
});
