import type { OrganizationType } from '../types';
import { BRANCHES, COMMITTEES, CORPS, FIRMS, OWN_OFFICES, REGIONS, UNIVERSITIES, VILLAGES } from '../words/bodies';
import { PAGE_NOTES, PAGE_TOOLS } from '../words/genre';
import { patternOf } from '../words/pattern';

/** 云川县: a region, and no body of it. */
const REGION_ALONE = new RegExp(`^[\\u4e00-\\u9fff]{1,10}(?:${REGIONS}|州|旗|盟)$`);

/** What a party body's name ends in (folded text). */
export const PARTY_BODY = new RegExp(`(?:工作委员会|委员会|党工委|${COMMITTEES}|${BRANCHES}|工委|总支)$`);

const ENDS =
  patternOf`(?:委员会|党工委|[省市县区州盟旗]委|${COMMITTEES}|${BRANCHES}|总支|工委|局|厅|院|${UNIVERSITIES}|中学|小学|学校|党校|幼儿园|${FIRMS}|中心|${OWN_OFFICES}|办事处|政府|协会|学会|研究会|促进会|慈善会|总会|联合会|商会|工会|联社|合作社|报社|出版社|馆|站|管理处|服务处|研究所|派出所|看守所|强制隔离戒毒所|监狱|${CORPS}|镇|乡|街道|${VILLAGES}|银行|分行|支行|基金会|指挥部|管委会|管理会|领导小组|厂|矿|林场|农场|电视台|广播台|总工会|妇联|文联|残联|科协|红十字会|团委|部|署|社|公园|园区|开发区)$`;
const NOT_A_NAME = patternOf`[。,;:!?"“”《》【】]|^(?:欢迎|如有|特此|${PAGE_NOTES}|上一|下一|返回|${PAGE_TOOLS}|首页|当前|作者|责任|抄送)`;

/**
 * The longest names of bodies in print run to about 60 characters (a branch of a company of a group, with its party
 * committee); a line without punctuation that is longer than this lists several things.
 */
export const LONGEST_NAME = 80;

/** Reads "中共××委员会" and the like: folded text, no punctuation but brackets, ending as bodies' names do. */
export function isOrganizationName(text: string): boolean {
  return text.length >= 4 && text.length <= LONGEST_NAME && !NOT_A_NAME.test(text) && !/^\d/.test(text) && ENDS.test(text.replace(/\([^()]+\)$/, ''));
}

/** The body behind a party body's name: 中共××市公安局委员会, ××市公安局党委 → ××市公安局. Other names are kept. */
export function coreName(name: string): string {
  const bare = name.replace(/^中国共产党|^中共/, '').replace(/\([^()]+\)$/, '');
  const isParty = bare.length < name.length || /(?:党|工委|支部)/.test(bare.slice(-5));
  if (!isParty) return bare;
  // 中共云岭县委 is 中共云岭县委员会.
  const core = bare.replace(PARTY_BODY, '').replace(/(?<=[省市县区州盟旗])委$/, '').replace(/机关$/, '');
  return core.length >= 2 ? core : bare;
}

/** The body's own party organ as notices call it: 党委 for a 委员会, 党组, 党工委, …; undefined for other names. */
export function partyWord(name: string): string | undefined {
  const bare = name.replace(/\([^()]+\)$/, '');
  if (/党组$/.test(bare)) return '党组';
  if (/(?:工作委员会|党工委|工委)$/.test(bare)) return '党工委';
  if (/总支(?:部(?:委员会)?)?$/.test(bare)) return '党总支';
  if (/支部(?:委员会)?$/.test(bare)) return '党支部';
  if (/党委$/.test(bare) || (/^中共|^中国共产党/.test(bare) && /委员会$/.test(bare))) return '党委';
  return undefined;
}

type Row = readonly [OrganizationType, RegExp];

/** In order: the first that fits. All read the core name (see {@link coreName}). */
const TYPES: readonly Row[] = [
  ['court', /人民法院$|法院$/],
  ['procuratorate', /检察院$/],
  ['police', /公安|警察|交警|边防检查站/],
  ['hospital', /医院|卫生院|保健院|卫生服务中心/],
  ['party-organ', /(?:纪律检查委员会|纪委|监委|监察委员会|组织部|宣传部|统战部|统一战线工作部|政法委员?会?|党校|编制委员会办公室|编办|巡察工作?(?:领导小组)?办公室|巡察办|老干部局|史志研究室|档案馆|直属机关|市直机关|县直机关|区直机关|省直机关)$|委(?:员会)?(?:办公室|政策研究室)$/],
  ['university', /大学(?!科技园|城)|学院$|学院(?!路|街)[\u4e00-\u9fff]{0,8}$|高等专科学校/],
  ['school', /中学|小学|学校|幼儿园|一中|二中|三中|中专|职教中心/],
  ['state-owned-company', patternOf`${FIRMS}|银行|信用社|联社|电网|厂$|矿$|分行|支行`],
  ['town-or-street', patternOf`(?:街道|街道办事处|镇|乡|苏木|${VILLAGES})$|街道办`],
  ['development-zone', /开发区|高新区|园区|新区|保税区|示范区|度假区|试验区|风景区|自贸区|工业园|产业园|管理委员会$|管委会$/],
  ['government', /人民政府$|(?:^|[^镇乡])政府$/],
];

/**
 * What kind of body signs, from its name's form alone; 'other' where the form does not say.
 * A development zone's bureau (…开发区分局) is what the bureau is: the end of the name decides before the zone.
 */
export function organizationType(name: string): OrganizationType {
  const core = coreName(name);
  if (/(?:局|厅|署)$/.test(core) && !/公安|警/.test(core)) return /老干部局$/.test(core) ? 'party-organ' : 'government-organ';
  if (/纪律检查|监察委员会/.test(name)) return 'party-organ';
  // 安全生产委员会办公室, 爱国卫生运动委员会办公室: committees of the government, though a party committee's office ends alike.
  if (/(?:安全生产|安全|消防|爱国卫生|防灾减灾救灾|减灾|运动|规划|建设|管理|保护|食品药品|国防动员|征兵|老龄工作|残疾人工作|健康|卫生健康|发展和改革)[\u4e00-\u9fff]{0,6}委员会办公室$/.test(core)) return 'government-organ';
  for (const [type, form] of TYPES) if (form.test(core)) return type;
  if (/人民政府(?:办公厅|办公室)$|(?:委员会|办公室|服务中心|总队|支队|大队|部|委|监狱|管理所|戒毒所|海关|管理处|事务中心)$/.test(core)) return 'government-organ';
  if (REGION_ALONE.test(core) && core !== name) return 'party-organ';
  return 'other';
}
