import type { Axis } from './axis';
import type { IssueStatus } from '@/lib/notice/types';

export interface StatusWords {
  readonly status: IssueStatus;
  /** As a mark behind a heading, the value of a label or a cell. */
  readonly short: string;
  /** As the last sentence of the answer. */
  readonly sentence: string;
  /** Readings that careful readers differ on. */
  readonly acceptable?: readonly IssueStatus[];
}

const completed = (short: string, sentence: string): StatusWords => ({ status: 'completed', short, sentence });
const inProgress = (short: string, sentence: string): StatusWords => ({ status: 'in-progress', short, sentence });
const longTerm = (short: string, sentence: string, acceptable?: readonly IssueStatus[]): StatusWords => ({
  status: 'long-term',
  short,
  sentence,
  ...(acceptable && { acceptable }),
});
const notStarted = (short: string, sentence: string): StatusWords => ({ status: 'not-started', short, sentence });

export const STATUS_WORDS = {
  none: { status: 'unspecified', short: '', sentence: '' },
  已完成: completed('已完成', '目前，该问题已完成整改。'),
  已整改到位: completed('已整改到位', '该问题已整改到位。'),
  整改完成: completed('整改完成', '此项问题整改完成。'),
  已全部完成: completed('已全部完成', '截至目前，此项整改任务已全部完成。'),
  已销号: completed('已销号', '该问题已通过验收，予以销号。'),
  已办结: completed('已办结', '该事项已办结。'),
  已完成并长期坚持: completed('已完成并长期坚持', '该问题已完成整改，并长期坚持。'),
  完成整改: completed('完成整改', '经评估，该问题完成整改。'),
  已整改: completed('已整改', '该问题已整改。'),
  已验收: completed('已通过验收', '经市级验收，同意销号。'),
  全部清退: completed('已完成', '违规资金全部清退到位，该问题整改完成。'),
  公示无异议: completed('已完成', '该问题已完成验收并公示无异议。'),
  正在整改: inProgress('正在整改', '目前，该问题正在整改。'),
  基本完成: inProgress('基本完成', '该问题基本完成整改。'),
  达到序时进度: inProgress('达到序时进度', '该项整改任务达到序时进度。'),
  部分完成: inProgress('部分完成', '该问题部分完成整改。'),
  正在推进: inProgress('正在推进', '该问题正在有序推进整改。'),
  取得阶段性成效: inProgress('取得阶段性成效', '该问题整改取得阶段性成效，仍在继续推进。'),
  部分整改: inProgress('部分整改', '该问题已部分整改，剩余事项正在办理。'),
  未整改到位: inProgress('未整改到位', '该问题目前尚未整改到位，整改仍在进行。'),
  加快推进: inProgress('加快推进', '目前，该项整改任务正在加快推进。'),
  尚未完成: inProgress('尚未完成', '该问题尚未完成整改，正在抓紧推进。'),
  长期坚持: longTerm('长期坚持', '该问题需长期坚持。'),
  持续整改: longTerm('持续整改', '该问题已列入持续整改事项。', ['long-term', 'in-progress']),
  常态化推进: longTerm('常态化推进', '该问题需常态化推进。'),
  长期整改: longTerm('长期整改', '该问题属长期整改事项，将长期抓好落实。'),
  尚未启动: notStarted('尚未启动', '该问题整改工作尚未启动。'),
  未开始: notStarted('未开始', '因用地手续未批复，该问题整改尚未启动，正在开展前期论证。'),
} satisfies Axis<StatusWords>;

export interface StatusPlace {
  readonly at: 'sentence' | 'line' | 'mark' | 'first' | 'label' | 'label first' | 'nowhere';
  /** At the end of a heading. */
  readonly mark?: (short: string) => string;
}

/** Where an issue's own status stands. */
export const STATUS_PLACES = {
  'last sentence': { at: 'sentence' },
  'own line': { at: 'line' },
  '（…）behind the heading': { at: 'mark', mark: (short) => `（${short}）` },
  '【…】behind the heading': { at: 'mark', mark: (short) => `【${short}】` },
  '——… behind the heading': { at: 'mark', mark: (short) => `——${short}` },
  '［…］behind the heading': { at: 'mark', mark: (short) => `［${short}］` },
  'label first': { at: 'label first' },
  'first sentence': { at: 'first' },
  label: { at: 'label' },
  nowhere: { at: 'nowhere' },
} satisfies Axis<StatusPlace>;
