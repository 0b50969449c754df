import type { OutlineForm } from './outline-forms';

/** Problems as inspections word them: several sentences, decimals, quotations inside; 460 characters and more. */
const LONG = [
  '一是学习贯彻不深入。2021年以来中心组集中学习“三重一大”有关规定仅1次，2个支部连续8个月未开展研讨；党员“学习积分”低于12.5分的有17人，占32.1%。',
  '二是项目管理粗放。抽查的6个项目中，4个未按合同约定工期完工，最长超期213天；河东片区管网改造要求2022年6月底前完成，至巡察时仅完成3.6公里。',
  '三是资金使用不规范。2019年至2021年超范围列支“三公”经费4.87万元，其中食堂招待费1.2万元、车辆维修费3.67万元；向3家企业出借资金120万元，尚未收回。',
  '四是监督责任缺位。纪检组对上述问题“看不见、不愿管”，3年未主动发现1条问题线索；对群众反映的“水压不足”投诉处理迟缓，平均办结时间达14.5天，1名分管负责人多次推诿。',
  '五是选人用人把关不严。2名中层干部任职前未征求意见，1名“带病提拔”。',
  '六是作风建设抓得不紧。2020年以来4次被县委督查室通报，其中“庸懒散拖”3次；窗口服务“门难进、脸难看”问题仍有发生，2022年群众满意度仅为81.6%，居全县第28位，比上年下降3.2个百分点。',
].join('');
/** A title ends without its stop. */
const TITLE = LONG.slice(0, -1);

const body = (text: string): string => `二、整改落实情况\n${text}`;

/** Problems quoted at length, and quotation marks that must not swallow what follows. */
export const QUOTED_FORMS: readonly OutlineForm[] = [
  {
    name: 'a problem quoted at length, alone on its line and run in',
    text: body(`1.关于“${LONG}”问题的整改。
一是制定学习计划。二是收回出借资金120万元。该问题已整改到位。
2.关于“账目混乱。2个账户未核对”等问题的整改。一是逐笔核对。二是销户2个。
3.关于“台账‘三缺’。12.5%的记录无签名”问题。
一是补录台账。二是开展培训。`),
    sections: ['二、整改落实情况'],
    issues: [
      ['1', TITLE, 'completed', '一是 二是'],
      ['2', '账目混乱。2个账户未核对', 'unspecified', '一是 二是'],
      ['3', '台账‘三缺’。12.5%的记录无签名', 'unspecified', '一是 二是'],
    ],
  },
  {
    name: 'the same behind no number, and answered behind a comma',
    text: body(`关于“${LONG}”问题的整改情况
一是制定学习计划。二是收回资金。
针对“账目混乱。2个账户未核对”问题，局党组逐笔核对，销户2个。`),
    sections: ['二、整改落实情况'],
    issues: [[undefined, TITLE, 'unspecified', '一是 二是'], [undefined, '账目混乱。2个账户未核对', 'unspecified', '-']],
  },
  {
    name: 'quotations inside the quotation, of the same kind and with stops',
    text: body(`1.关于“落实“三重一大”制度有差距。会议记录“缺项”较多”问题的整改。
一是修订规则。二是补录记录。
2.关于“执行‘一把手’末位表态不严格，存在“先定调。后讨论”现象”的问题。
一是严格程序。二是开展检查。`),
    sections: ['二、整改落实情况'],
    issues: [
      ['1', '落实“三重一大”制度有差距。会议记录“缺项”较多', 'unspecified', '一是 二是'],
      ['2', '执行‘一把手’末位表态不严格，存在“先定调。后讨论”现象', 'unspecified', '一是 二是'],
    ],
  },
  {
    name: 'a quotation that is never closed does not swallow the answer',
    text: body(`1.关于“学习不深入问题的整改。
一是制定“季度”计划。二是补学4次。
2.关于“账目混乱”问题的整改。
一是逐笔核对。二是销户2个。`),
    sections: ['二、整改落实情况'],
    issues: [['1', '“学习不深入', 'unspecified', '一是 二是'], ['2', '账目混乱', 'unspecified', '一是 二是']],
  },
  {
    name: 'headings without any label, with a state behind them',
    text: body(`对照督察指出的“渗滤液外溢”问题（已完成）
修好收集池。
对“堆场苫盖不全”问题的整改情况
盖好4处堆场。`),
    sections: ['二、整改落实情况'],
    issues: [[undefined, '渗滤液外溢', 'completed', '-'], [undefined, '堆场苫盖不全', 'unspecified', '-']],
  },
  {
    name: 'headings that name no fault, in a frame or not',
    text: body(`1.围绕“河道保洁不到位”问题
打捞6次。
2.围绕“餐饮油烟”问题
安装净化器12台。
3.关于“秸秆离田滞后”方面
存在问题：3个村未清运。
新增打捆机2台。
4.围绕“夜间施工扰民不断”问题突出，群众反映强烈的情况
约谈2家。`),
    sections: ['二、整改落实情况'],
    issues: [
      ['1', '河道保洁不到位', 'unspecified', '-'],
      ['2', '餐饮油烟', 'unspecified', '-'],
      ['3', '秸秆离田滞后', 'unspecified', '-'],
      ['4', '围绕“夜间施工扰民不断”问题突出，群众反映强烈的情况', 'unspecified', '-'],
    ],
  },
];
