import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** No cue: a subject, a limit and a bare verb (9户6月底前完成), or a month that 可 or 将 leads on from (11月可投产). */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/bare-limit', { issuedOn: '2024-03-18' }, [
  { text: '另外9户{deadline:6月底前}完成。', due: '2024-06-30', relation: 'by' },
  { text: '另有2家企业{deadline:10月底前}停产。', due: '2024-10-31', relation: 'by' },
  { text: '用地手续{deadline:4月底前}批复。', due: '2024-04-30', relation: 'by' },
  { text: '5座泵站仍在施工，其中4座{deadline:6月底前}通水。', due: '2024-06-30', relation: 'by' },
  { text: '其中3个校舍项目{deadline:8月25日前}完工。', due: '2024-08-25' },
  { text: '灌区配套工程{deadline:11月底}可办结，变更手续正在办理。', due: '2024-11-30', checkReasons: ['year-inferred'] },
  { text: '灌区配套工程{deadline:2月底前}可办结。', due: '2025-02-28', checkReasons: ['year-inferred'] },
  { text: '绿化补植最迟到{deadline:4月中旬}收尾。', due: '2024-04-20' },
  { text: '1户已判决的{deadline:2025年3月底前}完成注销。', due: '2025-03-31' },
  { text: '剩余3处{deadline:5月底前}封堵。', due: '2024-05-31' },
  { text: '欠缴租金{deadline:12月底前}到账。', due: '2024-12-31' },
  { text: '二期工程{deadline:11月}可投产。', due: '2024-11-30', relation: 'start' },
  { text: '新系统{deadline:9月}能上线。', due: '2024-09-30', relation: 'in' },
  { text: '该做法{deadline:下半年}将逐步推广。', due: '2024-12-31', relation: 'start', precision: 'half' },
  { text: '{deadline:2024年8月}可交付使用。', due: '2024-08-31' },
  { text: '未完成的4项由管委会领导包案，{deadline:7月底前}全部闭环。', due: '2024-07-31', relation: 'by' },
  { text: '{deadline:8月底前}逐一过户。', due: '2024-08-31' },
], {
  nearMisses: [
    '领导包案，12月底前全部闭环。', '2月底前全部过户。',
    '9户6月底前已完成。', '最迟到的一批6月签收。', '其中4座1月底前通水。', '2家企业去年10月底前停产。', '2023年10月底前停产2家。', '1月底前完成了批复。', '11月可能出现汛情。', '3月可视情况延长。', '全年可投产项目5个。', '下半年将面临更大压力。',
  ],
});
