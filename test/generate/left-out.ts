import { GROUPINGS } from './axes/grouping';
import { HEADING_FORMS } from './axes/headings';
import { LIMIT_FORMS } from './axes/limits';
import { MEASURE_LISTS } from './axes/measures';
import { NUMBERINGS } from './axes/numbering';
import type { Numbering } from './axes/numbering';
import { PROMISE_FRAMES } from './axes/promises';
import type { PromiseFrame } from './axes/promises';
import { STATUS_WORDS } from './axes/status';
import type { IssueChoice, NoticeChoice, NoticeSeed } from './choices';

interface LeftOut<C> {
  readonly because: string;
  readonly when: (choice: C) => boolean;
}

const frame = (choice: IssueChoice): PromiseFrame => PROMISE_FRAMES[choice.promise];
const numbering = (choice: NoticeChoice): Numbering => NUMBERINGS[choice.numbering];

/** Notices nobody could read for certain, or nobody writes. */
export const LEFT_OUT_NOTICES: readonly LeftOut<NoticeChoice>[] = [
  {
    because: 'without groups a level for groups is the numbering that has none',
    when: (choice) => numbering(choice).zone === null && numbering(choice).group !== null && GROUPINGS[choice.grouping].by === 'none',
  },
  {
    because: 'problems numbered 一是 whose measures are 一是, too: which 二是 is the next problem?',
    when: (choice) => numbering(choice).issue === 'isPoint' && choice['measure list'].startsWith('一是'),
  },
  {
    because: 'a paragraph 「1.…2.…」 under problem 「1.」 looks like the next problem',
    when: (choice) =>
      choice['measure list'] === '1.… inside' &&
      [numbering(choice).issue, numbering(choice).group].some((series) => series === 'arabicDot' || series === 'arabicComma'),
  },
  {
    because: 'the same for 「（1）…（2）…」',
    when: (choice) => numbering(choice).issue === 'arabicParen' && choice['measure list'] === '（1）… inside',
  },
  {
    because: 'the same for ①',
    when: (choice) => numbering(choice).issue === 'circled' && choice['measure list'].startsWith('①'),
  },
  {
    because: '「1.台账管理混乱，组织骨干…」: where does the title end?',
    when: (choice) => choice['heading place'] === 'run-in，' && !('closed' in HEADING_FORMS[choice.heading]),
  },
  {
    because: '1.1 needs a group 1',
    when: (choice) => numbering(choice).issue === 'decimal' && (choice.grouping === 'none' || choice.counting === 'goes on'),
  },
];

const YEARLESS = ['M月底前', 'M月底', 'M月D日前', 'M月中旬', '国庆节前', '元旦前', '汛期前'];
/** Counted from a day. */
const LENGTHS = ['N个月内', '两周内', '半年内', '下季度末'];

/** Problems nobody writes so. */
export const LEFT_OUT_ISSUES: readonly LeftOut<IssueChoice>[] = [
  {
    because: '「2024年6月完成…」 with no word that promises may be a report of June',
    when: (choice) => choice.limit !== 'none' && frame(choice).kinds?.includes(LIMIT_FORMS[choice.limit].kind) === false,
  },
  {
    because: '「7月底完成…」 in November, with no word that promises: last July or the next?',
    when: (choice) => YEARLESS.includes(choice.limit) && frame(choice).bare === true,
  },
  {
    because: '「要求相关科室于7月中旬完成…」, 「于两周内完成…」: what was demanded was so at a day nobody tells',
    when: (choice) => choice.promise === '要求…于…完成' && (YEARLESS.includes(choice.limit) || LENGTHS.includes(choice.limit)),
  },
  {
    because: '「原则上两周内完成…」 is how standing rules are put',
    when: (choice) => choice.promise === '原则上…' && LENGTHS.includes(choice.limit),
  },
  {
    because: '「该问题整改尚未启动。其余事项将于…完成」: what is left implies that something was done',
    when: (choice) => choice.promise === '其余…将于…完成' && ['not-started', 'long-term'].includes(STATUS_WORDS[choice.status].status),
  },
  {
    because: '「于自本通报公布之日起」, 「到年内」: two words for one place',
    when: (choice) =>
      (choice.limit === '自公布之日起' && /[于在到限]…/.test(choice.promise)) || (choice.limit.endsWith('内') && choice.promise === '到…'),
  },
];

/** Problems that cannot stand in such a notice. */
export const LEFT_OUT_TOGETHER: readonly {
  readonly because: string;
  readonly when: (choice: NoticeChoice, issue: IssueChoice) => boolean;
}[] = [
  {
    because: '「关于“校园周边占道经营”方面」 may be a group',
    when: (choice, issue) => choice.heading === '关于“…”方面' && issue.problem === 'no fault word',
  },
  {
    because: '「1.12021年」, 「1.13个」: where does the number end?',
    when: (choice, issue) => numbering(choice).issue === 'decimal' && ['starts with a number', 'year inside'].includes(issue.problem),
  },
  {
    because: '一是 inside a measure labelled 一是 or not at all, or under a problem labelled so: which level is it?',
    when: (choice, issue) =>
      issue.measure === 'points inside' &&
      (!MEASURE_LISTS[choice['measure list']].scored || choice['measure list'].startsWith('一是') || numbering(choice).issue === 'isPoint'),
  },
];

/** Is this a notice somebody might write, and everybody reads alike? The same for its problems, and for both together. */
export const isWrittenNotice = (choice: NoticeChoice): boolean => !LEFT_OUT_NOTICES.some(({ when }) => when(choice));
export const isWrittenIssue = (choice: IssueChoice): boolean => !LEFT_OUT_ISSUES.some(({ when }) => when(choice));
export const isWritten = ({ choice, issues }: NoticeSeed): boolean =>
  !issues.some((issue) => LEFT_OUT_TOGETHER.some(({ when }) => when(choice, issue.choice)));
