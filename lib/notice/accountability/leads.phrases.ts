import { phrases } from '../phrases';
import type { Leads } from '../types';

/** Marks: `lead`. */
export interface LeadRow {
  readonly text: string;
  readonly expected: readonly Pick<Leads, 'received' | 'closed' | 'open'>[];
}

const rows: readonly LeadRow[] = [
  { text: '市委巡察组{lead:移交问题线索12件，已办结10件，正在核查2件}。', expected: [{ received: 12, closed: 10, open: 2 }] },
  { text: '巡视组{lead:移交信访件35件，已全部办结}。', expected: [{ received: 35, closed: 35 }] },
  { text: '县委巡察组{lead:交办立行立改线索4条，均已办结}。', expected: [{ received: 4, closed: 4 }] },
  { text: '收到巡察组{lead:转办的信访举报件8件，办结7件}。', expected: [{ received: 8, closed: 7 }] },
  { text: '{lead:移交的信访件14件}和{lead:问题线索3条均已办结}。', expected: [{ received: 14, closed: 14 }, { received: 3, closed: 3 }] },
  { text: '市委巡察组{lead:移交信访件14件}、{lead:问题线索3条}，办结15件。', expected: [{ received: 14 }, { received: 3 }] },
  { text: '{lead:移交的6件问题线索}正按程序办理。', expected: [{ received: 6 }] },
  { text: '市委巡察组{lead:移交问题线索12件}，已办结□0件。', expected: [{ received: 12 }] },
];

export default phrases('accountability/find-leads', {}, rows, {
  nearMisses: [
    // What is left of a number that cannot be read whole is none.
    '市委巡察组移交问题线索□2件。','涉黑案件线索倒查任务全部完成，核查线索56条。', '对排查问题线索全部移交纪检监察机关。', '全年受理群众信访事项210件，办结198件。', '将线索移交公安机关3件。'],
});
