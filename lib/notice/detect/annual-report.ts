import { firstMatch, inText, present, type Evidence, type Reading } from './evidence';

const WEAK_POINTS = /^[(]?[一二三四五六七八九十\d]{1,3}[)、.][^。]{0,16}(?:存在(?:的)?(?:主要)?(?:问题|不足|困难)|不足(?:之处)?|问题(?:和|与|及)(?:不足|差距|挑战)|短板)[^。]{0,16}$/;
const NEXT = /^[(]?[一二三四五六七八九十\d]{1,3}[)、.][^。]{0,16}(?:下一步|下步|今后|20\d\d年)[^。]{0,10}(?:打算|思路|安排|计划|工作|措施|任务|重点|方向)[^。]{0,16}$/;
const YEAR_WORK = /^(?:\d{4}年(?:度)?以?来?|今年以来|一年来|过去一年|全年)[,,]/;
const REPORTED = /现将[^。;]{0,40}(?:年度|法治政府|依法行政|工作)(?:[^。;整]{0,30})(?:报告|公布|公开)(?:如下)?/;

/** Reports on a year's work: achievements, weak points, next steps, with no inspection behind them. */
export function annualReportEvidence(reading: Reading): Evidence[] {
  // An audited or inspected body may close its notice with what remains and what comes next.
  const rectifying = reading.head.some(({ text }) => /现[将就把][^。;]{0,80}整改/.test(text));
  const weak = reading.paragraphs.find(({ text }) => WEAK_POINTS.test(text));
  const next = reading.paragraphs.find(({ text }) => NEXT.test(text));
  return present([
    weak && next && !rectifying ? inText(reading, 'annual-sections', -4, weak, 0, weak.text.length, 'annual-report') : null,
    firstMatch(reading, reading.head, YEAR_WORK, 'year-of-work', -1.5, 'annual-report'),
    firstMatch(reading, reading.head, REPORTED, 'annual-announcement', -4, 'annual-report'),
  ]);
}
