import type { Axis } from './axis';

/** One sanction as a notice tells it. */
export interface Sanction {
  readonly quote: string;
  readonly measure: string;
  readonly persons: number;
}

/** Sentences about who was held to account; `n` is a number from 1 to 9. */
export const ACCOUNTABILITY = {
  none: () => null,
  '对N人…': (n) => ({
    sentence: `对履职不力的${n}名干部进行提醒谈话。`,
    sanctions: [{ quote: `${n}名干部进行提醒谈话`, measure: '提醒谈话', persons: n }],
  }),
  '给予N人…处分': (n) => ({
    sentence: `因监管失职，给予${n}人党内警告处分。`,
    sanctions: [{ quote: `给予${n}人党内警告处分`, measure: '党内警告', persons: n }],
  }),
  '…N人，…M人': (n) => ({
    sentence: `整改期间，批评教育${n + 1}人，诫勉谈话${n}人，党纪处分${n + 2}人。`,
    sanctions: [
      { quote: `批评教育${n + 1}人`, measure: '批评教育', persons: n + 1 },
      { quote: `诫勉谈话${n}人`, measure: '诫勉谈话', persons: n },
      { quote: `党纪处分${n + 2}人`, measure: '党纪处分', persons: n + 2 },
    ],
  }),
  '对N名…予以诫勉，责令M人…': (n) => ({
    sentence: `对${n}名负有领导责任的同志予以诫勉，责令${n + 3}人作出书面检查。`,
    sanctions: [
      { quote: `对${n}名负有领导责任的同志予以诫勉`, measure: '诫勉', persons: n },
      { quote: `责令${n + 3}人作出书面检查`, measure: '责令检查', persons: n + 3 },
    ],
  }),
  运用第一种形态: (n) => ({
    sentence: `运用监督执纪第一种形态处理${n}人。`,
    sanctions: [{ quote: `运用监督执纪第一种形态处理${n}人`, measure: '第一种形态', persons: n }],
  }),
  '政务处分N人、…M人': (n) => ({
    sentence: `对相关责任人员给予政务记过处分${n}人、政务警告处分${n + 1}人。`,
    sanctions: [
      { quote: `政务记过处分${n}人`, measure: '政务记过', persons: n },
      { quote: `政务警告处分${n + 1}人`, measure: '政务警告', persons: n + 1 },
    ],
  }),
  将N名干部移送司法机关: (n) => ({
    sentence: `将涉嫌职务犯罪的${n}名干部移送司法机关。`,
    sanctions: [{ quote: `${n}名干部移送司法机关`, measure: '移送司法', persons: n }],
  }),
  '多少人次，no sanction': (n) => ({ sentence: `开展谈心谈话${n * 7}人次，培训干部${n * 11}人。`, sanctions: [] }),
  约谈: (n) => ({
    sentence: `约谈相关责任人${n}人次，通报批评${n + 1}人。`,
    sanctions: [
      { quote: `约谈相关责任人${n}人次`, measure: '约谈', persons: n },
      { quote: `通报批评${n + 1}人`, measure: '通报批评', persons: n + 1 },
    ],
  }),
} satisfies Axis<(n: number) => { sentence: string; sanctions: readonly Sanction[] } | null>;
