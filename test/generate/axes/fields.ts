import type { Axis } from './axis';

export type FieldName = 'measures' | 'progress' | 'responsible' | 'limit' | 'status' | 'next';

/** Which labelled fields stand under a problem, in their order. `measures` without a label where it is not named. */
export const FIELD_ORDERS = {
  none: ['measures'],
  措施: ['label:measures', 'measures'],
  '措施 进展': ['label:measures', 'measures', 'progress'],
  '单位 时限 措施': ['responsible', 'limit', 'label:measures', 'measures'],
  '措施 单位 时限': ['label:measures', 'measures', 'responsible', 'limit'],
  '单位 措施 进展 时限': ['responsible', 'label:measures', 'measures', 'progress', 'limit'],
  '时限 单位 措施 进展': ['limit', 'responsible', 'label:measures', 'measures', 'progress'],
  '措施 下一步': ['label:measures', 'measures', 'next'],
  '单位；时限 措施': ['responsible; limit', 'label:measures', 'measures'],
  '措施 单位；时限': ['label:measures', 'measures', 'responsible; limit'],
  '单位 措施 下一步 时限': ['responsible', 'label:measures', 'measures', 'next', 'limit'],
} satisfies Axis<readonly (FieldName | 'label:measures' | 'responsible; limit')[]>;

/** What a notice calls its fields. */
export const FIELD_WORDS = {
  整改措施: { measures: '整改措施', progress: '整改进展', responsible: '责任单位', limit: '整改时限', status: '整改状态', next: '下一步' },
  整改情况: {
    measures: '整改情况',
    progress: '整改成效',
    responsible: '责任领导',
    limit: '完成时限',
    status: '整改状态',
    next: '下一步打算',
  },
  整改落实情况: {
    measures: '整改落实情况',
    progress: '取得成效',
    responsible: '牵头单位',
    limit: '整改期限',
    status: '完成情况',
    next: '下一步工作计划',
  },
  主要做法: {
    measures: '主要做法',
    progress: '阶段性成效',
    responsible: '责任部门',
    limit: '计划完成时间',
    status: '整改进度',
    next: '下步整改措施',
  },
  具体措施: {
    measures: '具体措施',
    progress: '整改结果',
    responsible: '责任人',
    limit: '完成时间',
    status: '办理状态',
    next: '下一步整改计划',
  },
  落实举措: {
    measures: '落实举措',
    progress: '完成情况',
    responsible: '牵头部门',
    limit: '预计完成时限',
    status: '整改结果',
    next: '后续措施',
  },
  整改内容: {
    measures: '整改内容',
    progress: '工作成效',
    responsible: '责任科室',
    limit: '办结时限',
    status: '当前状态',
    next: '下一阶段安排',
  },
  整改举措: {
    measures: '整改举措',
    progress: '整改进展情况',
    responsible: '牵头领导',
    limit: '整改完成时限',
    status: '整改完成情况',
    next: '下一步措施',
  },
} satisfies Axis<Readonly<Record<FieldName, string>>>;

export interface LabelForm {
  /** Before a list or a paragraph. */
  readonly open: (label: string) => string;
  /** With a short value behind it. */
  readonly field: (label: string, value: string) => string;
  readonly ownLine?: true;
}

/** How a label stands before its words. */
export const LABEL_FORMS = {
  '…：': { open: (label) => `${label}：`, field: (label, value) => `${label}：${value}` },
  '【…】': { open: (label) => `【${label}】`, field: (label, value) => `【${label}】${value}` },
  '…： alone': { open: (label) => `${label}：`, field: (label, value) => `${label}：${value}`, ownLine: true },
  '（…：…）': { open: (label) => `${label}：`, field: (label, value) => `（${label}：${value}）` },
  '…：…。': { open: (label) => `${label}：`, field: (label, value) => `${label}：${value}。` },
} satisfies Axis<LabelForm>;

/** What came of it, with no word of status. */
export const PROGRESS = [
  '台账与实物一致，账实不符现象未再发生',
  '群众办事平均等候时间由40分钟缩短至15分钟',
  '资产登记率明显提高，出租程序得到规范',
  '干部纪律意识进一步增强',
  '窗口好评率稳定在高位',
  '管护经费落实到村到人',
] as const;

export const RESPONSIBLE = {
  unit: ['办公室', '机关党委', '规划财务科', '各街道办事处、区城管局', '人事教育科、机关纪委', '市水务集团'],
  person: ['王志远', '李春梅、周立群', '陈国栋', '分管副局长赵明', '党组书记孙海波'],
} as const;
