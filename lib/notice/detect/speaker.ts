import { firstMatch, present, type Evidence, type Reading } from './evidence';
import { FIRMS, REGIONS, SHORT_NAMES } from '../words/bodies';
import { WHOLLY } from '../words/status';

const SELF =
  `(?:我(?:${SHORT_NAMES}|${REGIONS}|委|厅|部|${FIRMS}|办|站|中心|单位|村|行|社|旗|州|盟|所|司|处|会|馆)|本(?:局|院|校|单位|公司|行)|我们` +
  `|(?:${SHORT_NAMES}|公司|集团|委|部|厅|办|会|中心|医院|学校|学院|村|社区|县|市|区|分局|机关|[省区市县旗]政府)?党(?:委|组|总支|支部|工委))`;
/** The rectifying body on itself: takes the criticism, leads the work. */
const ACCEPTS = new RegExp(
  `${SELF}[^。]{0,40}(?:照单全收|全盘(?:接受|认领)|完全(?:接受|认同|赞同)|诚恳接受|虚心接受|(?:主动|${WHOLLY}|逐[项条一]|照单)认领|即知即改|立行立改|逐[项条]研究|坚决(?:拥护|接受)|高度重视[^。]{0,40}整改|整改[^。]{0,20}高度重视)`,
);
const ORGANISED = /成立(?:了)?[^。;]{0,60}整改[^。;]{0,20}(?:领导小组|工作专班|工作组|专班)|整改[^。;]{0,12}领导小组/;
const ORGANISING_SECTION = /^[(（]?[一二三四五六七八九十\d]{0,3}[、.)]?(?:[^。,]{0,16}整改(?:落实)?(?:工作)?(?:组织|总体|基本|推进|开展|主要)[^。,]{0,10}情况|[^。,]{0,10}(?:组织|统筹)(?:领导|推进|开展)[^。,]{0,10}整改[^。,]{0,10})$/;

/** Who speaks: the body under inspection, of its own rectification. */
export function speakerEvidence(reading: Reading): Evidence[] {
  return present([
    firstMatch(reading, reading.head, ACCEPTS, 'own-voice', 1.5),
    firstMatch(reading, reading.head, ORGANISED, 'rectification-group', 1),
    firstMatch(reading, reading.head, ORGANISING_SECTION, 'organising-section', 1.5),
  ]);
}
