import { foldSearch } from './fold-search';
import { likeness, sharedPairs } from './likeness';

/** What stands before a body's place and behind its own name: the party group, its committee, the organ itself. */
const BEFORE = /^(?:中国共产党|中共|共青团)/u;
const BEHIND = /(?:党组|党委|党支部|党总支|党工委|委员会|机关)+$/u;
const PLACE = /^[\u4e00-\u9fff]{1,10}?(?:自治州|自治县|省|市|县|区|旗|州|盟)(?!场|级|政|域)/u;
/** The word a body of its kind ends with says little: 局 of 水务局, 委 of 卫健委. */
const KIND = /(?:管理局|局|办公室|办|厅|处|委|中心|院|公司|集团|学校)$/u;

/** A body's name in its parts: the place, and what is left without the words all bodies have. */
export interface BodyName {
  readonly whole: string;
  readonly place: string;
  readonly core: string;
}

/** 中共柳河县水务局党组 → place 柳河县, core 水务. A place inside a place (市…区) belongs to it. */
export function bodyName(name: string): BodyName {
  const whole = foldSearch(name).replace(BEFORE, '').replace(BEHIND, '');
  let place = '';
  for (let rest = whole, found = PLACE.exec(rest); found && found[0].length < rest.length; found = PLACE.exec(rest)) {
    place += found[0];
    rest = rest.slice(found[0].length);
  }
  return { whole, place, core: whole.slice(place.length).replace(KIND, '') };
}

/** Do all characters of one stand in the other, in their order? 文旅 in 文化和旅游, 卫健 in 卫生健康. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return short.length >= 2 && at === short.length;
}

/**
 * How sure it is that two names are of one body, from 0 to 1.
 *
 *   柳河县水务局 / 中共柳河县水务局党组      → 1
 *   柳河县旅游局 / 柳河县文化和旅游局        → 0.85: renamed, or put together with another
 *   柳河县水务局 / 青溪县水务局              → 0: of two places
 */
export function sameBody(one: BodyName, other: BodyName): number {
  if (one.whole === other.whole) return 1;
  if (one.place !== other.place) return 0;
  if (one.core === other.core) return one.core === '' ? 0 : 0.95;
  const [short, long] = one.core.length <= other.core.length ? [one.core, other.core] : [other.core, one.core];
  if (isWithin(short, long)) return 0.85;
  // 环境保护 and 生态环境: perhaps one, which the inspection and the issues have to say.
  return Math.max(likeness(one.core, other.core) * 0.8, sharedPairs(one.core, other.core) > 0 ? 0.5 : 0);
}
