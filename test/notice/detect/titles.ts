/** Titles of notices. */
export const NOTICE_TITLES: readonly string[] = [
  '关于县委“回头看”反馈意见落实情况的公告',
  '巡察整改情况“成绩单”公示',
  '省级督察反馈问题整改台账销号公示',
  '审计查出问题整改情况汇总表',
  '关于省纪委通报中的问题整改情况的报告',
  '中共南州通用航空有限公司委员会关于巡视整改进展情况的通报',
  '某师范文学院党委关于巡察整改情况的通报',
  '关于示范文明校园复查反馈问题整改情况的公示',
  '建筑模板堆放专项检查问题整改情况公示',
  '巡察整改情况的通报（第二批）',
  '巡察整改情况的通报——市水务局',
  '关于群众接待室背后堆物等问题整改情况的公示',
  '关于土地督察未整改问题整改情况的报告',
  '关于国务院大督查督查组反馈问题整改情况的报告',
  '关于督查通报问题整改情况的报告',
  '关于组织生活会检视问题整改情况的函',
  '关于加强消防管理督查反馈问题整改情况的复函',
  '关于巡察整改情况的通报 - 云川县人民政府',
];

/** Titles of other texts, and what each says its page is. */
export const OTHER_TITLES: readonly (readonly [title: string, says: string])[] = [
  ['审计整改情况报告办法', 'regulation'],
  ['一份整改通报背后的“水账本”', 'media-report'],
  ['整改公告引发的追问', 'media-report'],
  ['整改通报里的民生温度', 'media-report'],
  ['一纸整改报告，十年护水路', 'media-report'],
  ['巡察整改情况报告范文', 'model-text'],
  ['巡察整改报告模板', 'model-text'],
  ['整改情况报告（精选5篇）', 'model-text'],
  ['某市XX局关于巡察整改情况的通报', 'model-text'],
  ['在巡察整改情况通报会上的讲话', 'other'],
  ['全县巡察整改工作经验交流材料', 'other'],
  ['关于报送巡察整改进展情况的通知', 'other'],
  ['检查组关于检查水污染防治法实施情况的报告', 'feedback'],
  ['关于商请提供审计整改情况的函', 'other'],
  ['关于做好整改情况公开工作的通知', 'order'],
  ['隐患整改承诺书', 'other'],
  ['市人大常委会调研组关于审计查出问题整改情况的调研报告', 'other'],
  ['事故整改措施落实情况评估报告', 'other'],
  ['14家单位集中公开巡察整改情况', 'media-report'],
];

/** Titles in which a rectification is no more than mentioned. */
export const MENTIONS: readonly string[] = ['关于网传“大桥裂缝未整改”的情况说明', '别让整改报告成了“表面文章”', '巡察整改公示牌立在村口'];
