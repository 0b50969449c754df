import type { Axis } from './axis';

export interface HeadingForm {
  /** The heading's words; `quoted` is the title in “”, its own quotes turned into ‘’. */
  readonly words: (title: string, quoted: string) => string;
  /** What the title is then, if not the bare problem. */
  readonly title?: (title: string) => string;
  /** Its last word says that the title is over, so that a comma may follow. */
  readonly closed?: true;
}

export const HEADING_FORMS = {
  '关于…的问题': { words: (title) => `关于${title}的问题`, closed: true },
  '…': { words: (title) => title },
  '关于“…”问题的整改': { words: (_title, quoted) => `关于${quoted}问题的整改` },
  '关于“…”的问题': { words: (_title, quoted) => `关于${quoted}的问题`, closed: true },
  '关于…问题整改情况': { words: (title) => `关于${title}问题整改情况` },
  '关于…问题的整改落实情况': { words: (title) => `关于${title}问题的整改落实情况` },
  '…的问题': { words: (title) => `${title}的问题` },
  '…问题': { words: (title) => `${title}问题` },
  '针对“…”问题': { words: (_title, quoted) => `针对${quoted}问题`, closed: true },
  '针对…的问题': { words: (title) => `针对${title}的问题`, closed: true },
  '对“…”问题的整改情况': { words: (_title, quoted) => `对${quoted}问题的整改情况` },
  '“…”问题整改情况': { words: (_title, quoted) => `${quoted}问题整改情况` },
  '关于反馈的“…”问题': { words: (_title, quoted) => `关于反馈的${quoted}问题` },
  '关于…等问题': { words: (title) => `关于${title}等问题`, title: (title) => `${title}等问题` },
  '反馈问题：…': { words: (title) => `反馈问题：${title}` },
  '围绕“…”问题': { words: (_title, quoted) => `围绕${quoted}问题`, closed: true },
  '关于…的问题整改情况': { words: (title) => `关于${title}的问题整改情况` },
  '对照反馈指出的“…”问题': { words: (_title, quoted) => `对照反馈指出的${quoted}问题`, closed: true },
  '就…的问题': { words: (title) => `就${title}的问题`, closed: true },
  '关于“…”方面': { words: (_title, quoted) => `关于${quoted}方面` },
} satisfies Axis<HeadingForm>;

/** Does the answer follow in the heading's own paragraph, and what stands at the heading's end? */
export const HEADING_PLACES = {
  'own line': { runIn: false, end: '' },
  'own line。': { runIn: false, end: '。' },
  'own line：': { runIn: false, end: '：' },
  'run-in。': { runIn: true, end: '。' },
  'run-in：': { runIn: true, end: '：' },
  'run-in，': { runIn: true, end: '，' },
} satisfies Axis<{ runIn: boolean; end: string }>;

/** What a notice says of a problem between its heading and the answer: it belongs to the problem, and is no measure. */
export const DESCRIPTIONS = {
  none: null,
  '问题表现：': '问题表现：',
  '存在问题：': '存在问题：',
  '问题描述：': '问题描述：',
  '具体问题：': '具体问题：',
  '反馈意见：': '反馈意见：',
} satisfies Axis<string | null>;

export const DESCRIBED = [
  '有的支部一年仅开展2次集中学习，记录不完整',
  '2023年6月抽查的12本台账中，5本未及时更新',
  '个别项目超概算42万元，未履行报批手续',
  '部分资产闲置3年以上，未及时处置',
  '3名工作人员上岗前未经培训',
  '个别科室负责人对制度要求不熟悉，审核把关流于形式',
  '巡查记录缺失，部分点位长期无人管护',
  '群众来信来访办理超期9件',
] as const;
