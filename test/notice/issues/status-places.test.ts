import { describe, expect, it } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const HEAD = '中共桑原县农业农村局党组关于巡察整改情况的通报|二、整改情况|1.关于“渠道清淤迟缓”问题的整改。|';
const END = '|2.关于“油卡管理混乱”问题的整改。|一是出台办法。该问题已完成整改。|中共桑原县农业农村局党组|2024年10月28日';
const statusOf = (answer: string): string | undefined =>
  parseNotices(articleFromPlainText(`${HEAD}${answer}${END}`.replaceAll('|', '\n')), { titles: [] })[0]?.issues[0]?.status;

describe('how an issue stands, wherever its words end', () => {
  it.each([
    ['in one paragraph', '一是清理渠道6公里。二是倒排工期。目前正在推进整改。'],
    ['a measure a paragraph', '一是清理渠道6公里。|二是倒排工期。目前正在推进整改。'],
    ['in the first of its measures', '一是倒排工期。目前正在抓紧整改。|二是清理渠道6公里。'],
    ['as the last clause of the last measure', '一是倒排工期。|二是剩余2处计划建成投用，正在推进整改。'],
    ['as the last clause of the answer', '已清理渠道6公里，目前正在推进整改。'],
    ['before what comes next', '一是清理渠道6公里。目前正在推进整改。下一步，将加大督促力度。'],
    ['before what is not of the issue', '一是清理渠道6公里。目前正在整改中。|渠道清淤现场'],
  ])('under way: %s', (_, answer) => expect(statusOf(answer)).toBe('in-progress'));

  it.each([
    ['of others', '一是督促正在整改的企业5家提标。二是清理渠道6公里。', 'unspecified'],
    ['and what was said later', '一是倒排工期，目前正在推进整改。二是6月底前清理完毕。该问题已完成整改。', 'completed'],
    ['as a promise', '一是倒排工期。二是继续推进整改工作。', 'unspecified'],
  ])('not: %s', (_, answer, status) => expect(statusOf(answer)).toBe(status));
});

describe('已完成。 at the head of an answer', () => {
  it.each([
    ['says it where the rest tells what was done', '已完成。清理渠道6公里，修复水闸2座。', 'completed'],
    ['does not where something has not happened', '已完成。第二阶段尚未启动。', 'unspecified'],
    ['does not where it has not in a later paragraph', '已完成。清理渠道6公里。|二期渠道仍未移交管护单位。', 'unspecified'],
    ['gives way to a remainder', '已完成。其余3户正在推进。', 'in-progress'],
    ['does where the word stands in another one', '已完成。补登未到期的合同4份。', 'completed'],
  ])('%s', (_, answer, status) => expect(statusOf(answer)).toBe(status));
});

describe('what is said of an issue in words that are not read', () => {
  const read = (answer: string): string => {
    const issue = parseNotices(articleFromPlainText(`${HEAD}${answer}${END}`.replaceAll('|', '\n')), { titles: [] })[0]?.issues[0];
    return [issue?.status, ...(issue?.checkReasons ?? [])].join(' ');
  };

  it.each([
    '该问题□完成整改。', '该问题\ue6f4完成整改。', '该问题\ufffc完成整改。', '该问题\ufffd整改到位。', '该问题[图]完成整改。', '一是清理渠道。该问题巳完成整改。', '该问题末整改到位。',
    '该问题已完成整改？', '县纪委认定该问题不算完成整改。', '目前正在推進整改。', '整改完成85%。', '待县级验收后销号。', '完成情况：在办', '完成情况：90%', '完成情况：×', '整改状态：部分完成验收',
  ])('is to be looked at: %s', (answer) => expect(read(answer)).toMatch(/^unspecified status-not-read$|^in-progress$/));

  it.each([
    '该问题涉及的6户企业已完成整改。', '目前工程已完成。', '召开专题会，研究该问题的整改。', '清理渠道6公里，已完成。', '完成情况：清理渠道6公里，更换闸门3座', '完成情况：—', '针对该问题，完善清淤台账。',
  ])('is none, where it tells of measures: %s', (answer) => expect(read(answer)).toBe('unspecified'));

  it.each([
    ['该问题未能按期完成整改。', 'in-progress'], ['该问题没有完成整改。', 'in-progress'], ['该问题未销号。', 'in-progress'], ['该问题仍未能如期整改到位。', 'in-progress'],
    ['整改进行中。', 'in-progress'], ['整改工作仍在进行。', 'in-progress'], ['目前整改任务有序推进中。', 'in-progress'], ['整改状态：○已完成 ●正在推进', 'in-progress'], ['完成情况：●已完成 ○正在推进', 'completed'],
  ])('and these are read: %s', (answer, status) => expect(read(answer)).toBe(status));
});

describe('a heading above several problems', () => {
  const statusUnder = (heading: string): string | undefined => {
    const text = `中共桑原县农业农村局党组关于巡察整改情况的通报\n二、${heading}\n1.关于“渠道清淤迟缓”的问题。\n制定清淤计划，清理渠道6公里。\n2.关于“油卡管理混乱”的问题。\n出台用油办法。\n中共桑原县农业农村局党组\n2024年10月28日`;
    const statuses = parseNotices(articleFromPlainText(text), { titles: [] })[0]?.issues.map(({ status }) => status) ?? [];
    return statuses.length === 2 && statuses[0] === statuses[1] ? statuses[0] : undefined;
  };

  it.each([
    ['达到序时进度的整改任务', 'in-progress'], ['达到时序进度的问题（2个）', 'in-progress'], ['按计划推进的任务', 'in-progress'], ['整改中的问题', 'in-progress'],
    ['全部整改到位的问题', 'completed'], ['整改完成的问题', 'completed'], ['均已完成整改的事项', 'completed'],
  ])('says how they stand: %s', (heading, status) => expect(statusUnder(heading)).toBe(status));

  it.each(['整改完成情况', '全部整改任务完成情况', '全部整改完成情况', '全部反馈问题整改落实情况', '完成整改情况', '按计划推进情况', '整改到位情况'])(
    'only leads on to them: %s', (heading) => expect(statusUnder(heading)).toBe('unspecified'));
});
