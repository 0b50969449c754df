import { GROUPINGS } from './axes/grouping';
import { LIMIT_FORMS } from './axes/limits';
import { NUMBERINGS } from './axes/numbering';
import type { Numbering } from './axes/numbering';
import { PROMISE_FRAMES } from './axes/promises';
import type { PromiseFrame } from './axes/promises';
import type { IssueChoice, NoticeChoice } from './choices';

interface LeftOut<C> {
  readonly because: string;
  readonly when: (choice: C) => boolean;
}

const frame = (choice: IssueChoice): PromiseFrame => PROMISE_FRAMES[choice.promise];
const numbering = (choice: NoticeChoice): Numbering => NUMBERINGS[choice.numbering];

/** Notices nobody could read for certain, or nobody writes. */
export const LEFT_OUT_NOTICES: readonly LeftOut<NoticeChoice>[] = [
  {
    because: 'groups need a level between the part and its problems',
    when: (choice) => numbering(choice).group === null && GROUPINGS[choice.grouping].by !== 'none',
  },
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
    when: (choice) => ['arabicDot', 'arabicComma'].includes(numbering(choice).issue) && choice['measure list'] === '1.… inside',
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
    because: 'a table of problems is a page\'s, not a text file\'s, and its own columns take the place of headings, groups and fields',
    when: (choice) => choice.table !== 'none' && (choice.carrier === 'text' || choice.grouping !== 'none' || choice.fields !== 'none'),
  },
];

/** Problems nobody writes so. */
export const LEFT_OUT_ISSUES: readonly LeftOut<IssueChoice>[] = [
  {
    because: '「2024年6月完成…」 with no word that promises may be a report of June',
    when: (choice) => choice.limit !== 'none' && frame(choice).kinds?.includes(LIMIT_FORMS[choice.limit].kind) === false,
  },
  {
    because: '「于自本通报公布之日起」: two words for one place',
    when: (choice) => choice.limit === '自公布之日起' && /[于在]…/.test(choice.promise),
  },
];

/** Is this a notice somebody might write, and everybody reads alike? */
export const isWrittenNotice = (choice: NoticeChoice): boolean => !LEFT_OUT_NOTICES.some(({ when }) => when(choice));

export const isWrittenIssue = (choice: IssueChoice): boolean => !LEFT_OUT_ISSUES.some(({ when }) => when(choice));
