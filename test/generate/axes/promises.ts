import type { Axis } from './axis';
import type { LimitForm } from './limits';

export interface PromiseFrame {
  /** The clause around a limit; `verb` is 完成, `object` what is to be done. */
  readonly clause: (limit: string, done: string) => string;
  /** Limits it can stand with; absent: all. */
  readonly kinds?: readonly LimitForm['kind'][];
  /** No word of it promises. */
  readonly bare?: true;
}

const BY = ['by'] as const;

export const PROMISE_FRAMES = {
  '确保…完成': { clause: (limit, done) => `确保${limit}完成${done}` },
  '预计…完成': { clause: (limit, done) => `预计${limit}完成${done}` },
  '计划于…完成': { clause: (limit, done) => `计划于${limit}完成${done}` },
  '计划…完成': { clause: (limit, done) => `计划${limit}完成${done}` },
  '拟于…完成': { clause: (limit, done) => `拟于${limit}完成${done}` },
  '将于…完成': { clause: (limit, done) => `将于${limit}完成${done}` },
  '将在…全面完成': { clause: (limit, done) => `将在${limit}全面完成${done}` },
  '力争…完成': { clause: (limit, done) => `力争${limit}完成${done}` },
  '争取在…完成': { clause: (limit, done) => `争取在${limit}完成${done}` },
  '务必于…完成': { clause: (limit, done) => `务必于${limit}完成${done}` },
  '要求…于…完成': { clause: (limit, done) => `要求相关科室于${limit}完成${done}` },
  '…，完成': { clause: (limit, done) => `${limit}，完成${done}`, kinds: BY, bare: true },
  '…完成': { clause: (limit, done) => `${limit}完成${done}`, kinds: BY, bare: true },
  '待…，…完成': { clause: (limit, done) => `待资金到位后，计划${limit}完成${done}` },
  '其余…将于…完成': { clause: (limit, done) => `其余事项将于${limit}完成${done}` },
  '…整改到位': { clause: (limit, done) => `预计${limit}${done}全部到位` },
  '…投入使用': { clause: (limit, done) => `${done}预计${limit}投入使用` },
  '…可办结': { clause: (limit, done) => `${done}${limit}可办结`, kinds: BY },
  '可望…': { clause: (limit, done) => `${done}可望${limit}完成` },
  '目标是…': { clause: (limit, done) => `目标是${limit}全面完成${done}` },
  '原则上…': { clause: (limit, done) => `原则上${limit}完成${done}` },
  '到…': { clause: (limit, done) => `到${limit}，${done}全部完成`, kinds: BY, bare: true },
  '限…办结': { clause: (limit, done) => `限${limit}办结${done}` },
  '倒排工期，…完成': { clause: (limit, done) => `倒排工期，${limit}完成${done}`, kinds: BY, bare: true },
  '…将…报送': { clause: (limit, done) => `${limit}将${done}结果报送上级`, kinds: BY, bare: true },
  '由…负责，…完成': { clause: (limit, done) => `由分管负责人牵头，${limit}完成${done}`, kinds: BY, bare: true },
  '…动工': { clause: (limit, done) => `${done}拟${limit}动工` },
  '…建成': { clause: (limit, done) => `${done}力争${limit}建成` },
  '…启动': { clause: (limit, done) => `计划${limit}启动${done}` },
} satisfies Axis<PromiseFrame>;

export const PROMISED = [
  '办公用房腾退',
  '村级集体资产清查登记',
  '档案数字化加工',
  '智慧水务平台建设',
  '老旧管网改造',
  '历史欠账清理',
  '不动产权证办理',
  '闲置校舍盘活',
  '内控手册修编',
  '渗滤液处理设施提标',
  '往来款清理核销',
  '停车场收费系统升级',
  '公共厕所改建',
  '灌区续建配套工程',
] as const;

/** Where a dated promise stands under its problem. */
export const PROMISE_PLACES = {
  'last sentence': {},
  'last measure': {},
  '下一步，': {},
  'in a measure, behind a comma': {},
} satisfies Axis<object>;
