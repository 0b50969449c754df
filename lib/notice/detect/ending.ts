import { firstMatch, present, type Evidence, type Reading } from './evidence';
import { BRANCHES, COMMITTEES, UNIVERSITIES } from '../words/bodies';
import { ADVICE } from '../words/fields';
import { patternOf } from '../words/pattern';
import { CALLS_IN } from '../words/people';

const INVITATION = patternOf`欢迎[^。]{0,40}对[^。]{0,40}整改[^。]{0,30}监督|整改[^。]{0,60}(?:欢迎|接受)[^。]{0,30}监督[^。]{0,40}(?:${ADVICE}|联系|反映)|对[^。]{0,20}整改[^。]{0,20}(?:如)?有(?:异议|意见|不同意见)`;
const OBJECTION = patternOf`公示(?:期|时间|期限)[^。]{0,60}(?:异议|意见|反映)|(?:如)?有异议[^。]{0,40}(?:公示期|书面|${CALLS_IN}|反映)`;
const SIGNATURE = new RegExp(`^(?:中共|中国共产党)?[^,。:;、()]{2,40}(?:委员会|${COMMITTEES}|党工委|${BRANCHES}|人民政府|管委会|管理委员会|领导小组|局|厅|院|办公室|公司|${UNIVERSITIES}|中学|小学|医院)$`);
const DATE = /^(?:二[〇○零]|20)[\d〇○零一二三四五六七八九]{2}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** Closing and signature. Telephone and address prove nothing: every kind of page prints them. */
export function endingEvidence(reading: Reading): Evidence[] {
  const invitation = firstMatch(reading, reading.tail, INVITATION, 'closing-invitation', 3);
  const objection = invitation ? null : firstMatch(reading, reading.tail.filter(() => mentions(reading)), OBJECTION, 'objection-period', 1.5);
  return present([invitation, objection, signature(reading)]);
}

const mentions = (reading: Reading): boolean => reading.paragraphs.some(({ text }) => text.includes('整改'));

/** The rectifying body's name on its own line, followed by a date. */
function signature(reading: Reading): Evidence | null {
  for (const [i, paragraph] of reading.tail.entries()) {
    const next = reading.tail[i + 1];
    if (SIGNATURE.test(paragraph.text) && next && DATE.test(next.text)) {
      return firstMatch(reading, [paragraph], SIGNATURE, 'signature', 1);
    }
  }
  return null;
}
