import { phrases } from '../phrases';

/** Marks: `status` are the words that prove it. The sentence closes the text unless `inside` says otherwise. */
export default phrases('status/own', {}, [
  { text: '{status:该问题已整改到位}', status: 'completed' },
  { text: '{status:目前,该问题已完成整改}', status: 'completed' },
  { text: '{status:已整改完成}', status: 'completed' },
  { text: '{status:已完成整改}', status: 'completed' },
  { text: '{status:此项问题已整改完毕}', status: 'completed' },
  { text: '{status:截至目前,已全部整改到位}', status: 'completed' },
  { text: '{status:问题已整改}', status: 'completed' },
  { text: '{status:上述问题均已整改到位}', status: 'completed' },
  { text: '{status:该问题已整改完成并长期坚持}', status: 'completed' },
  { text: '{status:整改任务已完成销号}', status: 'completed' },
  { text: '收回欠款12万元,{status:该问题已整改到位}', status: 'completed' },
  { text: '{status:该问题已基本完成整改}', status: 'in-progress' },
  { text: '{status:已基本整改到位}', status: 'in-progress' },
  { text: '{status:该问题达到序时进度}', status: 'in-progress' },
  { text: '{status:该问题正在整改中}', status: 'in-progress' },
  { text: '{status:目前正在推进整改}', status: 'in-progress' },
  { text: '{status:预计2025年12月底前完成整改}', status: 'in-progress' },
  { text: '{status:预计将在6月底前整改到位}', status: 'in-progress' },
  { text: '{status:该问题尚未完成整改}', status: 'in-progress' },
  { text: '追回资金30万元,{status:剩余资金预计明年6月底前全部追回}', status: 'in-progress' },
  { text: '{status:该问题长期坚持}', status: 'long-term' },
  { text: '{status:需长期坚持}', status: 'long-term' },
  { text: '{status:该问题已转入常态化整改}', status: 'long-term' },
  { text: '{status:该问题尚未启动整改}', status: 'not-started' },
  { text: '{status:该问题已整改到位}', status: 'completed', inside: true },
  { text: '{status:该项整改任务已完成,并长期坚持}', status: 'completed' },
  { text: '{status:目前,该问题已经整改到位并建立长效机制}', status: 'completed' },
  { text: '覆盖率提高到六成,{status:该问题正在推进整改},年底可达七成', status: 'in-progress' },
] as readonly { text: string; status: string; inside?: boolean }[], {
  nearMisses: [
    '检查台账36本,指出问题并现场整改', '对86份档案全部复核完毕', '涉案财物清理工作已全部完成', '确保问题整改到位', '推动整改落实到位', '谈话活动已全部完成',
    '力争年底前建成投用', '持续推进垃圾分类工作', '开展整改“回头看”', '做到问题不解决不松手', '未再发生类似问题', '完成改造11公里,其余路段正常通行',
    '坚持长期抓、抓长期', '督促责任单位限期完成整改', '对未完成整改的单位予以通报',
  ],
});
