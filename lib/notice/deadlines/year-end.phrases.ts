import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** 年底, 年末: the last day of D's year, of the written one, or of 明年. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/year-end', { issuedOn: '2023-05-18' }, [
  { text: '{deadline:年底前}建成8个社区服务站、3个便民驿站。', due: '2023-12-31', precision: 'year', relation: 'by', yearFrom: 'relative', extent: 'full' },
  { text: '已盘活厂房28万平方米，{deadline:2023年底前}再盘活15万平方米。', due: '2023-12-31', relation: 'by' },
  { text: '至{deadline:今年年底}，各窗口需进一步压缩时限。', due: '2023-12-31', relation: 'by' },
  { text: '至{deadline:今年年底}，各科室需持续跟踪问效。', due: '2023-12-31', relation: 'during' },
  { text: '到{deadline:今年年底}，建立三级管理制度。', due: '2023-12-31', relation: 'by' },
  { text: '{deadline:今年年底前}物业费、租金应收尽收。', due: '2023-12-31' },
  { text: '确保{deadline:年底}欠缴率不超过5%。', due: '2023-12-31', strength: 'firm' },
  { text: '确保{deadline:年底前}，空编率降至10%以内。', due: '2023-12-31', strength: 'firm' },
  { text: '{deadline:年底}两项指标相较年初分别提升15%。', due: '2023-12-31' },
  { text: '至{deadline:年底}，全区建成50个示范站点。', due: '2023-12-31' },
  { text: '老旧管网改造{deadline:年底前}完成。', due: '2023-12-31' },
  { text: '{deadline:年底前}委托第三方机构对下属企业开展专项审计。', due: '2023-12-31' },
  { text: '{deadline:年底前}每半月开展一次夜间巡查。', due: '2023-12-31', relation: 'during' },
  { text: '争取于{deadline:年底前}形成规范流程。', due: '2023-12-31', strength: 'effort' },
  { text: '{deadline:2024年底}前全面完成搬迁。'.replace('{deadline:2024年底}前', '{deadline:2024年底前}'), due: '2024-12-31', yearFrom: 'explicit' },
  { text: '力争{deadline:2024年年末}实现全覆盖。', due: '2024-12-31', strength: 'effort' },
  { text: '预计{deadline:明年年底前}全部还清。', due: '2024-12-31', yearFrom: 'relative' },
  { text: '{deadline:到2025年底}，基本消除黑臭水体。'.replace('{deadline:到2025年底}', '到{deadline:2025年底}'), due: '2025-12-31', extent: 'basic' },
  { text: '{deadline:年末前}完成编外人员清理。', due: '2023-12-31' },
  { text: '正在深化整改的内容及时限：{deadline:年底前}完成系统升级，加大监管力度。', due: '2023-12-31' },
  { text: '二是{deadline:年底前}修订《某局资产管理办法（试行）》。', due: '2023-12-31' },
  { text: '{deadline:年底前}，按照“一企一策”要求，由国资部门牵头，完成僵尸企业出清退出。', due: '2023-12-31' },
  { text: '{deadline:2023年底前}，推动3个乡镇建成综合服务窗口。', due: '2023-12-31' },
  { text: '{deadline:2023年底前}建成服务站8个，目前已建成5个。', due: '2023-12-31' },
  { text: '{deadline:2023年底前}建成综合服务楼，目前已完成招标。', due: '2023-12-31' },
  { text: '{deadline:年终前}完成全员轮训，做到应训尽训。', due: '2023-12-31' },
  { text: '{deadline:年底前}供而未用土地处置率达到70%以上。', due: '2023-12-31' },
], {
  nearMisses: [
    '到“十四五”期间，2000年底前建成的老旧小区改造完毕。'.replace('到“十四五”期间，', ''), '截至2022年底，已完成275项。', '年底考核中予以扣分。', '2022年年底召开总结会。', '每年年底前组织述职。',
    '年底绩效考核挂钩。', '较2022年底增长10%。', '至2022年底，共清退12户。', '年底前未完成整改的，严肃追责问责。', '做到年初有计划、年底有总结。', '2022年底前，先后组织4次培训。',
    '岁末年初开展走访慰问。', '摸清家底，年底子数据准确。', '原计划2023年底前建成的项目已取消。', '印发《2023年底前重点工作安排》。', '学年底组织评教。',
    // Met before its day.
    '2023年底前新配备专职人员2名，目前已到岗。', '年底前完成线路改造，现已全部完成。',
  ],
});
