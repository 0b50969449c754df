import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** 整改时限: and its like, and cells under such a header: always limits, also when they have passed. */
export default phrases<PhraseRow, { issuedOn: string; feedbackOn: string }>('deadlines/label', { issuedOn: '2024-03-18', feedbackOn: '2023-10-09' }, [
  { text: '整改时限：{deadline:2024年6月底前}', due: '2024-06-30', source: 'label', relation: 'by', strength: 'firm' },
  { text: '整改时限：{deadline:2023年12月31日}', due: '2023-12-31', source: 'label', yearFrom: 'explicit', checkReasons: [] },
  { text: '责任单位：办公室；完成时限：{deadline:2024年9月}；责任人：张某', due: '2024-09-30', from: '2024-09-01', source: 'label' },
  { text: '整改时限:{deadline:2024年底前},并{duty:长期坚持}', due: '2024-12-31', source: 'label', duty: 'standing' },
  { text: '整改时限：{duty:立行立改}', duty: 'standing' },
  { text: '整改期限：{duty:长期坚持}', duty: 'standing' },
  { text: '（整改时限：{deadline:2024年8月底前}完成）', due: '2024-08-31', source: 'label' },
  { text: '办结时限:{deadline:2024年5月20日前}。', due: '2024-05-20', source: 'label' },
  { text: '整改完成时限：{deadline:12月底}', due: '2023-12-31', yearFrom: 'inferred', source: 'label', checkReasons: ['year-inferred'] },
  { text: '完成时间：{deadline:2024年7月底前}', due: '2024-07-31', source: 'label' },
  { text: '整改时限为{deadline:2024年10月底前}。', due: '2024-10-31', source: 'label' },
  { text: '整改时限：{deadline:2024年4月—6月}', due: '2024-06-30', from: '2024-04-01', source: 'label', relation: 'during' },
  { text: '整改时限：{deadline:三个月内}', due: '2024-01-09', source: 'label', checkReasons: ['counted-from-feedback'] },
  { text: '整改时限：{deadline:自本通报公布之日起30日内}', due: '2024-04-17', source: 'label', checkReasons: [] },
  { text: '完成时限：{deadline:本公告发布后两个月内}', due: '2024-05-18', source: 'label', checkReasons: [] },
  { text: '整改时限：巡察反馈后{deadline:六个月内}', due: '2024-04-09', source: 'label', checkReasons: [] },
  { text: '整改时限：{deadline:2024年9月1日开学前}', due: '2024-08-31', source: 'label', relation: 'by' },
  { text: '完成时限：{deadline:2024年11月15日供暖前}完成', due: '2024-11-14', source: 'label', relation: 'by' },
  { text: '整改时限：{deadline:2024年6月30日前}', due: '2024-06-30', source: 'label', relation: 'by' },
  { text: '（一）关于制度不健全问题。责任领导：李某；整改时限：{deadline:2024年6月30日前}；整改措施：修订制度。', due: '2024-06-30', source: 'label' },
  { text: '{deadline:2024年12月}', column: '整改时限', due: '2024-12-31', source: 'cell' },
  { text: '{deadline:2024.12}', column: '完成时限', due: '2024-12-31', source: 'cell' },
  { text: '{deadline:2024-11-30前}', column: '整改完成时限', due: '2024-11-30', source: 'cell' },
  { text: '{deadline:20240630}', column: '整改期限', due: '2024-06-30', source: 'cell' },
  { text: '{duty:立行立改}', column: '整改时限', duty: 'standing' },
  { text: '{duty:长期}', column: '整改时限', duty: 'standing' },
  { text: '{deadline:2023年11月底前}完成，{duty:持续推进}', column: '整改时限', due: '2023-11-30', source: 'cell', duty: 'standing' },
  { text: '{deadline:年底前}', column: '时限', due: '2024-12-31', source: 'cell' },
  { text: '{deadline:2024年5月底}', column: '完成时间', due: '2024-05-31', source: 'cell' },
], {
  nearMisses: [
    '完成时间：2023年11月20日', '反馈时间：2023年10月9日', '发布日期：2024-03-18', '公示期限：2024年3月18日至3月24日', '正在深化整改的内容及时限：加强日常监管。', '整改时限：已完成', '压缩办理时限，提高服务效率。', '巡察时间：2024年4月至6月',
    '索引号：20240318', '整改时限：20××年6月底前', '完成时限：××年×月底前', '严格执行时限要求。', '有效期限：2024年1月1日至2024年12月31日',
  ],
});
