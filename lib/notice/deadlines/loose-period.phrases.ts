import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** 年初 is the first quarter, 年中 the end of June, both loose; 月初 the first ten days. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/loose-period', { issuedOn: '2021-11-03' }, [
  { text: '{deadline:2022年初}投入使用。', due: '2022-03-31', from: '2022-01-01', precision: 'fuzzy', relation: 'in', yearFrom: 'explicit', checkReasons: ['loose-period'] },
  { text: '预计{deadline:明年初}完成验收。', due: '2022-03-31', yearFrom: 'relative', strength: 'planned' },
  { text: '力争{deadline:2022年年初}正式挂牌。', due: '2022-03-31', strength: 'effort' },
  { text: '预计{deadline:2022年年中}建成投产。', due: '2022-06-30', precision: 'fuzzy' },
  { text: '拟于{deadline:12月初}组织复验。'.replace('组织复验', '完成复验'), due: '2021-12-10', precision: 'dekad' },
  { text: '预计{deadline:2022年3月初}开工。', due: '2022-03-10', relation: 'start' },
], {
  nearMisses: ['年初制定工作计划。', '今年年初，召开动员部署会。', '较年初下降12%。', '2021年初步完成整改。', '做到年初有部署。', '2022年中央预算内投资计划。', '今年8月初抓获归案。', '年中考核结果较好。'],
});
