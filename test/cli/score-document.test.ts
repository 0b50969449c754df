import { describe, expect, test } from 'vitest';
import { commonInOrder, placesOf, plain, plainText } from '@/lib/cli/accuracy/compare-text';
import type { Gold } from '@/lib/cli/accuracy/gold';
import { scoreDocument } from '@/lib/cli/accuracy/score-document';
import { f1 } from '@/lib/cli/accuracy/tally';
import type { PageCapture } from '@/lib/capture/types';
import type { Notice } from '@/lib/notice/types';
import { NO_VERDICT, SAMPLE_NOTICE, samplePayload } from '../store/sample-payload';

const { capture } = samplePayload();

const GOLD: Gold = {
  is_rectification_notice: true,
  notices: [{
    title: '中共柳河县水务局党组 关于巡察整改情况的通报',
    organization: '中共柳河县水务局党组',
    issued_on: '2024-03-18',
    feedback_date: null,
    issues: [
      { ordinal: '1', title: '河道巡查，流于形式。', status: 'completed', status_acceptable: ['unspecified'] },
      { ordinal: '2', title: '项目资金拨付迟缓', status: 'unspecified' },
    ],
    deadlines: [{ quote: '2024年6月底前完成标识牌更换', expression: '2024年6月底前', due: '2024-06-30', tier: 'core' }],
    contacts: { phone: null },
  }],
};

const withNotice = (change: Partial<Notice>): PageCapture => {
  const [notice] = capture.notices;
  if (!notice) throw new Error('no sample');
  return { ...capture, notices: [{ ...notice, ...change }] };
};
const [sample] = capture.notices;
const misses = (gold: Gold, page: PageCapture = capture): string[] =>
  scoreDocument(gold, page).misses.map(({ field, how, where }) => `${how} ${field}${where === 'a past date' ? ' (past)' : ''}`);
const goldWith = (change: Partial<Gold['notices'][number]>): Gold => ({ ...GOLD, notices: [{ ...GOLD.notices[0], ...change }] });

describe('scoring', () => {
  test('what agrees but for spacing and punctuation has no miss', () => {
    const tally = scoreDocument(GOLD, capture);
    expect(tally.misses).toEqual([]);
    expect(tally.scores.get('issues')).toEqual({ right: 2, missed: 0, wrong: 0 });
    expect(tally.scores.get('deadlines')).toEqual({ right: 1, missed: 0, wrong: 0 });
    expect(tally.scores.has('feedback')).toBe(false);
  });

  test.each<[string, Gold, PageCapture, string[]]>([
    ['a wrong date', GOLD, withNotice({ issuedOn: { value: '2024-03-19', text: '', rule: 't', from: 'meta' } }), ['wrong issued on']],
    ['an invented date', GOLD, withNotice({ inspection: { feedbackOn: { value: '2024-01-01', text: '', rule: 't', from: 'meta' } } }), ['false feedback']],
    ['a lost name', GOLD, withNotice({ organization: undefined }), ['missed organization']],
    ['issues in another order', GOLD, withNotice({ issues: sample?.issues.toReversed() ?? [] }), ['missed issues', 'false issues']],
    ['an issue that is none', GOLD, withNotice({ issues: [...(sample?.issues ?? []), ...(sample?.issues.slice(0, 1) ?? [])] }), ['false issues']],
    ['a status', goldWith({ issues: [{ title: '河道巡查流于形式', status: 'completed' }, { title: '项目资金拨付迟缓' }] }), capture, ['wrong statuses']],
    ['a lost deadline', GOLD, withNotice({ deadlines: [] }), ['missed deadlines']],
    ['a deadline by another day', goldWith({ deadlines: [{ quote: '2024年6月底前完成标识牌更换', expression: '2024年6月底前', due: '2024-05-31' }] }), capture, ['wrong deadlines']],
    ['which may be accepted, too', goldWith({ deadlines: [{ quote: '2024年6月底前完成标识牌更换', expression: '2024年6月底前', due: '2024-05-31', due_acceptable: ['2024-06-30'] }] }), capture, []],
    ['a false mark', goldWith({ deadlines: [] }), capture, ['false deadlines']],
    ['a mark on a past date', goldWith({ deadlines: [], past_dates: [{ quote: '2024年6月底前完成', expression: '2024年6月底前' }] }), capture, ['false deadlines (past)']],
    ['a borderline one found', goldWith({ deadlines: [{ quote: '2024年6月底前完成标识牌更换', expression: '2024年6月底前', tier: 'borderline' }] }), capture, []],
    ['a borderline one not found', goldWith({ deadlines: [{ quote: '2024年6月底前完成标识牌更换', expression: '2024年6月底前', tier: 'borderline' }] }), withNotice({ deadlines: [] }), []],
    ['an invented telephone', GOLD, withNotice({ contacts: { phone: [{ value: '0000-1', text: '', rule: 't', from: 'text' }], address: [], postcode: [], email: [] } }), ['false phone']],
    ['a notice not seen', GOLD, { ...capture, verdict: NO_VERDICT, notices: [] }, ['wrong verdict', 'missed notices']],
    ['a notice where there is none', { is_rectification_notice: false, notices: [] }, capture, ['wrong verdict']],
  ])('%s', (_name, gold, page, expected) => {
    expect(misses(gold, page)).toEqual(expected);
  });

  test('several notices are told apart by name, and one too many is false', () => {
    const text = '甲局关于巡察整改情况的通报\n作风不实\n乙局关于巡察整改情况的通报\n管理松散';
    const found = samplePayload({ text, notices: [{ ...SAMPLE_NOTICE, organization: '甲局', title: undefined, issueTitles: ['作风不实'], due: undefined }, { organization: '乙局', issueTitles: ['管理松散'] }] });
    const gold: Gold = { is_rectification_notice: true, notices: [{ organization: '乙局', issues: [{ title: '管理松散' }] }] };
    const tally = scoreDocument(gold, found.capture);
    expect(tally.misses.map(({ field, how }) => `${how} ${field}`)).toEqual(['false notices']);
    expect(tally.scores.get('issues')?.right).toBe(1);
  });

  test.each([
    ['②', '2023年冬季停电的库房已改造'], ['2.', '2024年春季学期开展学习6次'], ['（1）', '（1）1月完成清点'],
  ])('a measure %s that begins with the same digit keeps it', (label, text) => {
    const issues = sample?.issues.map((issue) => ({ ...issue, measures: [{ label, text, span: issue.span, measures: [] }] }));
    const starts_with = text.replace(label, '').slice(0, 6);
    const goldIssues = GOLD.notices[0]?.issues?.map((issue) => ({ ...issue, measures: [{ label, starts_with }] }));
    expect(misses(goldWith({ issues: goldIssues }), withNotice({ issues }))).toEqual([]);
    expect(misses(goldWith({ issues: goldIssues?.map((issue) => ({ ...issue, measures: [{ label, starts_with: '并无此事' }] })) }), withNotice({ issues })))
      .toEqual(['missed measures', 'false measures', 'missed measures', 'false measures']);
  });

  test('F1 weighs what is missed and what is false alike', () => {
    expect(f1({ right: 2, missed: 1, wrong: 0 })).toBeCloseTo(0.8);
    expect(f1({ right: 2, missed: 0, wrong: 1 })).toBeCloseTo(0.8);
    expect(f1({ right: 0, missed: 0, wrong: 0 })).toBe(1);
  });
});

describe('comparing', () => {
  test('plain text keeps the way back', () => {
    const text = plainText('（一）关于 “ＡＢ”\n问题');
    expect(text.text).toBe('一关于AB问题');
    expect(placesOf(text, 'ab')).toEqual([]);
    expect(placesOf(text, 'AB问题')).toEqual([{ start: 7, end: 13 }]);
    expect(placesOf(text, '……')).toEqual([]);
    expect(plain('２０２４年 6 月')).toBe('2024年6月');
  });

  test('a longest common subsequence keeps order', () => {
    expect(commonInOrder([...'abcd'], [...'xacdb'], (a, b) => a === b)).toEqual([[0, 1], [2, 2], [3, 3]]);
  });
});
