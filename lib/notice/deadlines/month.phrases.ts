import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** A bare month: a promise with a cue, or written, after D and with a verb of completion. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/month', { issuedOn: '2021-11-03' }, [
  { text: '{deadline:2022年6月}基本完成平台建设。', due: '2022-06-30', from: '2022-06-01', precision: 'month', relation: 'in', extent: 'basic', yearFrom: 'explicit' },
  { text: '计划{deadline:2021年6月}完成立项，{deadline:7月}完成设计，{deadline:12月}开工。', issuedOn: '2021-02-08', due: ['2021-06-30', '2021-07-31', '2021-12-31'], strength: 'planned' },
  { text: '新仓库力争{deadline:11月}动工。', due: '2021-11-30', relation: 'start', strength: 'effort', yearFrom: 'inferred' },
  { text: '{deadline:今年12月}将开始第二轮等级评定。', due: '2021-12-31', relation: 'start', strength: 'firm', yearFrom: 'relative' },
  { text: '不晚于{deadline:2022年7月}全面办结。', due: '2022-07-31', strength: 'firm' },
  { text: '预计{deadline:明年3月}通过验收。', issuedOn: '2024-10-08', due: '2025-03-31', relation: 'in', yearFrom: 'relative' },
  { text: '拟定于{deadline:12月份}启动招标。'.replace('拟定于', '拟于'), due: '2021-12-31', relation: 'start' },
  { text: '预计{deadline:2022年3月份}正式上线运行。', due: '2022-03-31' },
  { text: '项目将于{deadline:２０２２年５月}竣工。', due: '2022-05-31', strength: 'firm' },
  { text: '综合楼改造{deadline:2022年8月}完工。', due: '2022-08-31', relation: 'in' },
  { text: '争取在{deadline:下月}出台实施细则。', due: '2021-12-31', yearFrom: 'relative', strength: 'effort' },
  { text: '力争{deadline:本月}签订补充协议。', due: '2021-11-30', yearFrom: 'relative' },
  { text: '预计{deadline:十二月}投入使用。', due: '2021-12-31' },
  { text: '计划于{deadline:2022年4月}完成搬迁，并于{deadline:同年10月}拆除旧房。'.replace('同年10月', '10月'), due: ['2022-04-30', '2022-10-31'], yearFrom: 'explicit' },
  { text: '下一步，{deadline:12月}完成全部确权登记。', due: '2021-12-31' },
  { text: '系统一期计划{deadline:2021年12月}上线，二期计划{deadline:2022年9月}上线。', due: ['2021-12-31', '2022-09-30'] },
  { text: '预计{deadline:2022年2月}可完成全部补缴。', due: '2022-02-28' },
  { text: '招录的5名驾驶员将于{deadline:12月}上岗。', due: '2021-12-31', strength: 'firm' },
  { text: '{deadline:2022年1月}新门诊楼开诊。', due: '2022-01-31', relation: 'in' },
  { text: '省级课题预计{deadline:明年4月}结题。', due: '2022-04-30', relation: 'in' },
  { text: '计划{deadline:2022年5月}转为正式党员。', due: '2022-05-31' },
  { text: '{deadline:2022年3月}将对已办结事项开展抽查。', due: '2022-03-31', strength: 'firm' },
  { text: '对2018年至2020年的奖补资金逐笔核对，其余40万元{deadline:12月15日前}全部追缴到位。', due: '2021-12-15' },
  { text: '其中11份已补正，另外3份需到原单位核实，{deadline:12月中旬}完成。', due: '2021-12-20', precision: 'dekad', rule: 'deadlines/dekad' },
  { text: '2018年以来未办结的17件积案办结14件，剩余3件{deadline:2022年1月底前}结案。', due: '2022-01-31', rule: 'deadlines/month-end' },
], {
  nearMisses: [
    '其余12处6月底拆除完毕。', '尚有3家企业未办证，9月底前整改到位。',
    '预计2022年的产量增长一成。', '2021年8月，局党组要求各股室9月15日前整改完毕。',
    '9月入学的新生共320人。', '驾驶员上岗证于12月换发。',
    '于10月份评出年度优秀案例。', '10月组织开展自查自纠。', '2021年6月完成立项。', '1-7月受理案件320件。', '8月24日发布公告。', '9月，印发整改方案。',
    '今年8月初将嫌疑人抓获归案。', '6月以来累计走访企业120家。', '12月的例会制度要坚持。', '2020年12月至2021年3月开展巡察。', '今年9月先后召开3次推进会。',
    '去年12月完成换届。', '3个月后再次核查。', '一月一通报、一季一点评。', '12月征文活动中有3人获奖。', '较2020年6月下降8%。', '2021年9月前往外地考察学习。',
  ],
});
