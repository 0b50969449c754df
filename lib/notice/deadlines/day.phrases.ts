import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** A day; with 前 the day itself counts. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/day', { issuedOn: '2023-12-04' }, [
  { text: '确保{deadline:2024年12月10日前}消除隐患。', due: '2024-12-10', precision: 'day', relation: 'by', strength: 'firm', yearFrom: 'explicit' },
  { text: '整改报告于{deadline:2024年3月15日前}报送。', due: '2024-03-15', relation: 'by' },
  { text: '{deadline:12月10日前}，各支部将整改台账报局党委。', issuedOn: '2020-12-01', due: '2020-12-10', yearFrom: 'inferred', relation: 'by' },
  { text: '务必于{deadline:12月31日24时前}完成数据上报。', due: '2023-12-31', strength: 'firm' },
  { text: '限{deadline:12月20日（含）前}提交书面检查。', due: '2023-12-20' },
  { text: '将于{deadline:2023年12月28日}召开现场推进会。', due: '2023-12-28', relation: 'in', strength: 'firm' },
  { text: '培养入党积极分子3名，{deadline:2024年7月1日前}发展预备党员1名以上。', due: '2024-07-01', relation: 'by' },
  { text: '定于{deadline:12月25日}启动专项审计。', due: '2023-12-25', relation: 'start' },
  { text: '请于{deadline:2024-01-31前}提交整改佐证材料。', due: '2024-01-31' },
  { text: '剩余款项{deadline:2024年1月5号之前}全部退还。', due: '2024-01-05', extent: 'full' },
  { text: '确保{deadline:二〇二四年一月三十一日前}完成销号。', due: '2024-01-31' },
  { text: '{deadline:12月15日以前}完成问题认领。', due: '2023-12-15' },
  { text: '预计{deadline:2024.3.31}前完成审批。'.replace('{deadline:2024.3.31}前', '{deadline:2024.3.31前}'), due: '2024-03-31' },
  { text: '要求{deadline:1月10日前}完成3家加油站的防渗改造。', due: '2024-01-10', yearFrom: 'inferred' },
  { text: '{deadline:12月31日前}3个责任科室全部完成自查。', due: '2023-12-31' },
  { text: '最迟{deadline:12月20日}完成二期防渗铺设。', due: '2023-12-20', relation: 'by', strength: 'firm' },
  { text: '责令施工单位{deadline:1月10日前}返修完毕。', due: '2024-01-10', yearFrom: 'inferred' },
  { text: '公开承诺{deadline:12月20日前}全部退还。', due: '2023-12-20', strength: 'firm' },
], {
  nearMisses: [
    '2024年1月1日前发展村集体经济的思路。',
    '2023年11月20日，召开党组会议。', '8月24日通过媒体发布公告。', '2023年12月4日', '中共某县委员会\n2023年12月4日', '每月25日前报送进展情况。', '截至12月1日，已整改35项。',
    '自2024年1月1日起施行。', '11月15日前已完成清退。', '公示时间：2023年12月4日至12月10日前，如有异议请来电反映。', '2023年8月30日前完成清退工作。', '生成日期：2024-03-27',
    '12月10日前一天发生的情况。', '监督电话：0510-12345678', '5·10思廉月活动。', '2024927日至126日完成', '报名截止到12月30日前。', '发布日期2023-12-28',
    // 承诺书 promises nothing here; nor does a past day of this year mean next year's.
    '一是5月22日组织412名员工签订承诺书。', '3月8日张贴承诺卡，组织党员签名。', '5月22日责令3家企业限期整改。', '4月10日约谈施工方，必须完成整改。', '5月底责令3家企业限期整改到位。', '最迟一批设备12月到货。', '2月20日与41户签订搬离承诺，其中36户已搬离。',
    '三季度约谈企业，责令11月10日前改正。',
  ],
});
