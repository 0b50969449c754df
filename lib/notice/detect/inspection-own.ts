import { allMatches, firstMatch, inText, present, type Evidence, type Reading } from './evidence';
import { FINDS, TELLS_ABOVE } from '../words/acts';
import { ADVICE } from '../words/fields';
import { SPEECHES } from '../words/genre';
import { patternOf } from '../words/pattern';
import { CALLS_IN } from '../words/people';

/** The inspection speaks: 反馈指出, 巡察认为, 督察发现. In a notice the problems are named, not pronounced. */
const PRONOUNCES = patternOf`(?:^|。)(?:反馈(?:意见)?(?:${FINDS}|要求|强调)|(?:巡[视察]|督察)(?:组)?(?:也)?(?:${FINDS}|发现|强调)[,:]|(?:.{2,20}(?:巡[视察]|督察)组(?:组长)?[^,。的]{0,6})(?:指出|强调|要求)[,:])`;
const ADVISES = patternOf`(?:巡[视察]|督察)组(?:对[^。]{0,20})?(?:提出|建议)(?:了)?[^。]{0,20}(?:[一二三四五六七八九十\d]点|以下|如下|[一二三四五六七八九十\d]个方面)[^。]{0,12}(?:${ADVICE}|要求)|${ADVICE}(?:如下|是):`;
const HANDED = /(?:还|同时)(?:收到|发现)[^。]{0,40}(?:问题|线索)[^。]{0,60}(?:转|移交)[^。]{0,30}(?:纪委|纪检|组织部|有关(?:部门|方面))/;
const FEEDBACK_MEETING = patternOf`反馈(?:会|会议)|表态${SPEECHES}|(?:主持|出席)(?:了)?[^。]{0,20}反馈|代表(?:巡[视察]|督察)组[^。]{0,10}反馈`;
const DEMANDS = patternOf`(?:应|要)(?:当)?(?:在|于|自)[^。]{0,30}(?:个月|日|工作日)(?:内|之内)[^。]{0,30}(?:${TELLS_ABOVE}|提交|公开)|整改(?:落实|进展)?情况[^。]{0,30}(?:及时|按(?:照)?(?:有关)?规定|适时)?[^。]{0,10}向[^。]{0,10}(?:报告|社会公开|社会公布)[^如]{0,4}$`;

const ENTERS = /(?:进驻|将(?:对|于)[^。]{0,60}(?:开展|进行)[^。]{0,30}(?:巡[视察]|督察)|(?:巡[视察]|督察|进驻)(?:时间|期限)[^。]{0,8}(?:为|从|自|约))/;
const RECEIVES = patternOf`(?:巡[视察]|督察|进驻)(?:工作)?期间[^。]{0,60}(?:设立|设置|开通|公布)|受理(?:范围|信访|${CALLS_IN}|反映|群众(?![^。,;]{0,9}\d))|主要受理|专门(?:值班|举报)电话|值班电话[:为]|专用邮箱|(?:设立|设置|值班|受理|巡[视察]组)[^。]{0,40}意见箱`;

function feedbackEvidence(reading: Reading): Evidence[] {
  const pronounced = allMatches(reading.paragraphs, PRONOUNCES);
  const [first] = pronounced;
  // Notices may quote the inspection before each answer, and tell how the feedback was received.
  const calm = reading.answers ? 0.5 : 1;
  return present([
    first ? inText(reading, 'inspection-pronounces', calm * (pronounced.length >= 2 ? -5 : -3), first.paragraph, first.start, first.end, 'feedback') : null,
    firstMatch(reading, reading.paragraphs, ADVISES, 'inspection-advises', calm * -2, 'feedback'),
    firstMatch(reading, reading.paragraphs, HANDED, 'leads-passed-on', calm * -2, 'feedback'),
    firstMatch(reading, reading.head.slice(0, 6), FEEDBACK_MEETING, 'feedback-meeting', calm * -2, 'feedback'),
    firstMatch(reading, reading.tail, DEMANDS, 'rectification-demanded', calm * -2, 'feedback'),
  ]);
}

function entryEvidence(reading: Reading): Evidence[] {
  const receives = firstMatch(reading, reading.head, RECEIVES, 'complaints-received', -4, 'entry-announcement');
  const enters = firstMatch(reading, reading.head.slice(0, 6), ENTERS, 'inspection-begins', -3, 'entry-announcement');
  // 进驻 alone also stands in the history a notice tells; it is an entry announcement when complaints are invited.
  return present([receives, receives ? enters : null]);
}

/** The inspecting body's own publications: feedback and entry announcements. */
export const inspectionOwnEvidence = (reading: Reading): Evidence[] => [...feedbackEvidence(reading), ...entryEvidence(reading)];
