import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** 上旬 1–10, 中旬 11–20, 下旬 21–end. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/dekad', { issuedOn: '2023-09-11' }, [
  { text: '预计{deadline:10月中旬}完成。', due: '2023-10-20', from: '2023-10-11', precision: 'dekad', relation: 'in', yearFrom: 'inferred' },
  { text: '{deadline:10月中旬前}完成。', due: '2023-10-20', precision: 'dekad', relation: 'by' },
  { text: '预计{deadline:本月中旬}投用。', issuedOn: '2023-12-05', due: '2023-12-20', relation: 'in', yearFrom: 'relative' },
  { text: '力争{deadline:11月上旬}取得施工许可。', due: '2023-11-10', strength: 'effort' },
  { text: '拟于{deadline:2024年2月下旬}组织终验。', due: '2024-02-29', from: '2024-02-21' },
  { text: '确保{deadline:12月下旬前}全部交付使用。', due: '2023-12-31', strength: 'firm' },
  { text: '{deadline:下月上旬前}完成人员分流安置。', due: '2023-10-10', yearFrom: 'relative' },
  { text: '原计划2021年底完工，因管线迁改停工，今年8月18日主线贯通，附属工程将于{deadline:10月中旬}完工。', due: '2023-10-20' },
  { text: '办公用房腾退可望{deadline:12月中旬}完成。', due: '2023-12-20', strength: 'planned' },
  { text: '原则上{deadline:10月中旬}完成内控手册修编。', due: '2023-10-20', strength: 'planned' },
  { text: '目标是{deadline:10月上旬}全面完成管网改造。', due: '2023-10-10', strength: 'effort' },
  { text: '预计{deadline:10月下旬}对外开放。', due: '2023-10-31' },
  { text: '将于{deadline:9月下旬}通水。', due: '2023-09-30' },
  { text: '计划{deadline:今年10月下旬}启动二次供水改造。', due: '2023-10-31', relation: 'start' },
  { text: '已交付70套，第二批挂牌公告{deadline:10月中旬}发布。', due: '2023-10-20', relation: 'in' },
  { text: '施工图{deadline:11月上旬}送审。', due: '2023-11-10' },
], {
  nearMisses: ['第二批挂牌公告8月中旬发布。', '施工图12月上旬送审。', '10月中旬发布。', '招标工作10月中旬左右。', '原则上每月中旬开展一次检查。', '此事可望而不可即，9月中旬已通报。', '3月下旬，集中开展警示教育。', '8月中旬，完成问题核查。', '截至9月上旬，完成率达到85%。', '每月上旬前上报报表。', '7月中旬以来开展夜查12次。', '上旬末气温偏高。'],
});
