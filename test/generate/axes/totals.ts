import type { TotalKey } from '@/lib/notice/types';
import type { Axis } from './axis';
import { chineseNumber } from './numbering';

/** How many problems a notice prints, in groups and by status. */
export interface Count {
  readonly groups: number;
  readonly issues: number;
  readonly completed: number;
  readonly inProgress: number;
}

/** A sentence that declares totals, with what it declares. */
export interface Totals {
  readonly sentence: string;
  readonly quote: string;
  readonly values: Partial<Record<TotalKey, number>>;
}

type TotalsForm = (count: Count) => Totals | null;

const whole = (sentence: string, values: Totals['values'], quote = sentence): Totals => ({ sentence, quote, values });

/** Right and wrong ones, coarse and finer than what is printed; a reader takes each as it stands. */
export const TOTALS = {
  none: () => null,
  N个问题: ({ issues }) => whole(`反馈意见共指出${issues}个问题`, { problems: issues }),
  N个方面M个问题: ({ groups, issues }) => whole(`反馈意见指出${groups}个方面${issues}个问题`, { aspects: groups, problems: issues }),
  'N个方面、M个具体问题': ({ groups, issues }) =>
    whole(`将反馈意见梳理为${groups}个方面、${issues}个具体问题`, { aspects: groups, problems: issues }),
  '问题N项，措施M条': ({ issues }) => whole(`梳理问题${issues}项，制定整改措施${issues * 3}条`, { problems: issues, measures: issues * 3 }),
  N项整改任务M条措施: ({ issues }) =>
    whole(`细化为${issues + 9}项整改任务、${issues * 4}条整改措施`, { tasks: issues + 9, measures: issues * 4 }),
  已完成N个: ({ issues, completed, inProgress }) =>
    whole(`反馈的${issues}个问题，已完成整改${completed}个，正在整改${inProgress}个`, { problems: issues, completed, inProgress }),
  '已完成N个，完成率': ({ issues }) =>
    whole(`反馈的${issues * 5}个问题，已整改完成${issues * 4}个，整改完成率80%`, {
      problems: issues * 5,
      completed: issues * 4,
      ratePercent: 80,
    }),
  N条意见建议: ({ groups }) => whole(`反馈意见指出了${groups}个方面的问题，提出了4条意见建议`, { aspects: groups, suggestions: 4 }),
  'wrong number of problems': ({ issues }) => whole(`反馈意见共指出${issues + 2}个问题`, { problems: issues + 2 }),
  三个方面八个问题: ({ issues }) => whole(`反馈意见指出三个方面${chineseNumber(issues)}个具体问题`, { aspects: 3, problems: issues }),
  N类M项: ({ issues }) => whole(`共认领问题3大类${issues}项`, { categories: 3, problems: issues }),
  其中已完成N项: ({ issues }) =>
    whole(`制定整改措施${issues * 4}项，其中已完成${issues * 3}项，正在推进${issues}项`, {
      measures: issues * 4,
      completed: issues * 3,
      inProgress: issues,
    }),
  完成率: ({ issues }) =>
    whole(`${issues * 4}项整改措施已完成${issues * 3}项，完成率75%`, { measures: issues * 4, completed: issues * 3, ratePercent: 75 }),
  'all completed': ({ issues }) => whole(`反馈的${issues}个问题已全部完成整改`, { problems: issues, completed: issues }),
  'meetings and rules': () => whole('先后召开党组会5次、推进会8次，新建制度12项，走访群众63户', {}),
  finer: ({ issues }) => whole(`反馈意见共指出${issues}个大类${issues * 3}个具体问题`, { categories: issues, problems: issues * 3 }),
  'no totals, but numbers': () => whole('始终坚持一个问题一套方案、一名领导一抓到底', {}),
} satisfies Axis<TotalsForm>;
