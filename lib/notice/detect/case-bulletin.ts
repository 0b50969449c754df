import { allMatches, firstMatch, inText, present, type Evidence, type Reading } from './evidence';
import { CASES, MISUSES } from '../words/faults';
import { patternOf } from '../words/pattern';
import { HEADS } from '../words/people';

const BULLETIN = patternOf`(?:现将|通报|公开)[^。]{0,60}(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:起|件|名)[^。,;]{0,30}(?:典型|案例|违|不力|不担当|腐败|问题)|典型(?:问题|${CASES})[^。]{0,24}(?:(?:予以|进行|公开|专门)?通报(?:曝光)?如下|如下)|(?:^|。)(?:现)?(?:通报|公布|公开曝光)[^。]{0,24}典型(?:问题|${CASES})`;
const PERSON = patternOf`(?:原|时任)?[^。]{2,30}(?:书记|${HEADS}|镇长|村长|经理|科长|所长|股长|会计|干部|委员)[\u4e00-\u9fff×]{2,4}[^。]{0,40}(?:违规|违反|收受|侵占|${MISUSES}|失职|不作为|酒)[^。]{0,10}`;
const PUNISHED = /受到[^。]{0,24}(?:警告|严重警告|记过|撤职|开除|降级|诫勉|处分)/;

/** A bulletin on disciplined people or exposed cases: persons, what they did, how they were punished. */
export function caseEvidence(reading: Reading): Evidence[] {
  const punished = allMatches(reading.paragraphs, PUNISHED).filter(({ paragraph }) => PERSON.test(paragraph.text));
  const [first] = punished;
  const bulletin = firstMatch(reading, reading.head, BULLETIN, 'case-bulletin', -4, 'case-bulletin');
  return present([
    bulletin,
    // A notice tells its accountability too, person by person; without the bulletin's announcement this says little.
    first && punished.length >= 2 ? inText(reading, 'punished-persons', bulletin ? -5 : -2, first.paragraph, first.start, first.end, 'case-bulletin') : null,
  ]);
}
