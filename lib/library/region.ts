import type { Inspection } from '@/lib/notice/types';
import { CITIES, PROVINCES } from './divisions';

export interface Region {
  /** Two digits (province) or four (city). */
  readonly code?: string;
  /** How high the body stands, as far as its name says. */
  readonly level?: NonNullable<Inspection['level']>;
}

/** What stands before the place in the name of a body. */
const PARTY = /^(?:中国共产党|中共|共青团|中国)/u;

/** A division's name at the beginning of `name`, the longest that fits. 吉林省 is the province, 吉林市 the city. */
function leading(name: string, divisions: typeof PROVINCES): (typeof PROVINCES)[number] | undefined {
  return divisions.filter((one) => name.startsWith(one.name)).sort((a, b) => b.name.length - a.name.length)[0];
}

/** A code the table knows, of the first digits of a site code. */
function fromSiteCode(siteCode: string | undefined): string | undefined {
  if (!siteCode || !/^\d{10}$/u.test(siteCode)) return undefined;
  return CITIES.find(({ code }) => siteCode.startsWith(code))?.code ?? PROVINCES.find(({ code }) => siteCode.startsWith(code))?.code;
}

const MUNICIPALITY = new Set(['11', '12', '31', '50']);

/**
 * Where a body is, by the first place its name says, else by the ten digits of its site (SiteIDCode, whose first six are
 * the division's); and the level its name says.
 *
 *   中共吉林市委…      → 2202, city        广东省水利厅 → 44, provincial
 *   柳河县水务局, no code → county, nowhere: names of counties recur in several provinces
 */
export function regionOf(name: string | undefined, siteCode?: string): Region {
  const bare = (name ?? '').replace(PARTY, '');
  const city = leading(bare, CITIES);
  const province = leading(bare, PROVINCES);
  const inProvince = province && city?.name !== '吉林市' ? bare.slice(province.name.length).replace(/^(?:省|市|(?:壮族|回族|维吾尔)?自治区)/u, '') : bare;
  const inner = province && leading(inProvince, CITIES.filter(({ code }) => code.startsWith(province.code)));
  const place = city?.name === '吉林市' ? city : inner ?? (province && bare.startsWith(province.name) ? province : city);
  const code = place?.code ?? fromSiteCode(siteCode);
  const level = levelOf(inner ? inProvince : bare, place?.code);
  return { ...(code && { code }), ...(level && { level }) };
}

function levelOf(bare: string, code: string | undefined): Region['level'] {
  if (/^[\u4e00-\u9fff]{1,12}?(?:县|旗|(?<!开发|新|园|自治|社|景|校|矿|灾)区)(?!级)/u.test(bare)) return 'county';
  if (/^[\u4e00-\u9fff]{1,6}(?:省|自治区)/u.test(bare) || (code !== undefined && MUNICIPALITY.has(code))) return 'provincial';
  return /^[\u4e00-\u9fff]{1,9}?(?:市|自治州|州|盟|地区)/u.test(bare) ? 'city' : undefined;
}
