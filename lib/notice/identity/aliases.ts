import type { Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import type { Found, OrganizationType } from '../types';
import { coreName, partyWord } from './organization-name';
import { isBoundary } from './inspector';
import { foundIn, joinParagraphs } from './stream';
import type { RuleId } from '../rules';
import { CORPS, FIRMS } from '../words/bodies';
import { RULES_OF_CONDUCT } from '../words/genre';
import { patternOf } from '../words/pattern';

const DEFINED = /\((?:以下)?(?:统称|简称|下称)(?:为|:)?“?([\u4e00-\u9fffA-Za-z·]{2,20})”?\)|\((?:以下)?(?:简称|下称)“([^“”()]{2,20})”[^()]{0,10}\)/g;
const NOT_A_BODY = patternOf`(?:巡[视察]组|督察组|领导小组|条例|意见|${RULES_OF_CONDUCT}|方案|报告|工作|专项|》|行动|问题)$`;

/** The region names a core begins with: 滨海市, 云岭区 …; the last one's kind is its last character. */
const REGION = /^(?:[\u4e00-\u9fff]{1,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{1,8}?(?:市|自治州|州|盟|地区))?(?:[\u4e00-\u9fff]{1,8}?(?:区(?!域)|县|旗|市))?/;

/** The words a party organ of such a body calls itself by beside its place and name. */
const GENERIC: Partial<Record<OrganizationType, readonly string[]>> = {
  university: ['学校', '校', '学院', '院'],
  school: ['学校', '校', '园'],
  hospital: ['医院', '院'],
  court: ['法院', '院'],
  procuratorate: ['检察院', '院'],
  'state-owned-company': ['集团公司', '集团', '公司', '总公司', '行'],
  'town-or-street': ['街道', '镇', '乡'],
  'development-zone': ['园区', '区', '开发区', '高新区', '管委会'],
};

/** Generic words that can only mean this body: a college is not 学校, a branch of a group not 集团. */
function genericWords(core: string, type: OrganizationType | undefined): readonly string[] {
  const words = (type && GENERIC[type]) ?? [];
  if (type === 'university') {
    if (/大学[\u4e00-\u9fff]{2,}$/.test(core)) return /院$/.test(core) ? ['学院', '院'] : [];
    return /院$/.test(core) ? words : ['学校', '校'];
  }
  if (type === 'state-owned-company') return /集团[\u4e00-\u9fff]{0,8}公司$|集团$/.test(core) && !/公司[\u4e00-\u9fff]+公司$/.test(core) ? words : words.filter((word) => !word.includes('集团'));
  return words;
}

/** 市, 县 …: the kind of a region, and its short form without what stands before it. */
const REGION_KIND = /[省市县区州旗盟]$/;
const REGION_SHORT = /([\u4e00-\u9fff]{2,3}[省市县区州旗盟])$/;
/** 云川市公安局{江岸分局}. */
const BRANCH = /^(.{0,12}?局)([\u4e00-\u9fff]{2,16}分局)$/;
const LAST = patternOf`(?:分局|${CORPS}|局|厅|院|委|校|办|处|中心)$`;
const UNIT_OF = patternOf`(?:大学|${FIRMS}|医院|总局|总行)([\u4e00-\u9fff]{3,16})$`;

/** The name without its region, or with less of it: 云川市公安局 → 市公安局, 公安局. */
function withLessRegion(region: string, tail: string): string[] {
  if (tail === '' || region === '') return [];
  const kind = REGION_KIND.exec(region)?.[0] ?? '';
  const short = REGION_SHORT.exec(region)?.[0] ?? '';
  return [...(kind !== '' ? [kind + tail] : []), ...(short !== '' && short !== region ? [short + tail] : []), tail];
}

/** The name by its last word: 市局, 局; of a branch by its own name, with the bureau's and without. */
function byLastWord(region: string, tail: string, known: readonly string[]): string[] {
  const kind = REGION_KIND.exec(region)?.[0] ?? '';
  const [, bureau = '', part] = BRANCH.exec(tail) ?? [];
  if (part !== undefined) {
    const parts = Array.from({ length: Math.max(part.length - 3, 1) }, (_, i) => part.slice(i));
    const whole = [...known, ...parts].filter((form) => form.endsWith('分局') && !form.includes(bureau)).map((form) => kind + bureau + form);
    return [...parts, ...whole, '分局'];
  }
  const last = LAST.exec(tail)?.[0];
  if (last === undefined || last === tail) return [];
  return kind !== '' && /[局厅院委]$/.test(last) && last !== '分局' ? [kind + last, last] : [last];
}

/** The shorter forms of a body's own name that can stand for it, longest first: 市公安局, 市局, 局 …; never the full core. */
function shortForms(core: string, type: OrganizationType | undefined): string[] {
  const region = REGION.exec(core)?.[0] ?? '';
  const tail = core.slice(region.length);
  const unit = UNIT_OF.exec(tail)?.[1];
  const named = [...withLessRegion(region, tail), ...(unit === undefined ? [] : [unit])];
  const forms = new Set([...named, ...byLastWord(region, tail, named), ...genericWords(core, type)]);
  // 区检察院 for 江岸区人民检察院.
  for (const form of [...forms]) if (form.includes('人民') && /院$/.test(form)) forms.add(form.replace('人民', ''));
  forms.delete(core);
  return [...forms].filter((form) => form !== '').sort((a, b) => b.length - a.length);
}

interface Place {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Can an alias begin at `at`? More than where a name begins: 指出{市公安局党委}存在…, 和, 的. */
const beginsAt = (text: string, at: number): boolean => isBoundary(text, at) || /(?:指出|提出|认为|反映|要求|[和与及的])$/.test(text.slice(Math.max(0, at - 2), at));

const inTitle = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at);

/** Uses of `word` as a name of its own, at most `limit`. */
function usesOf(word: string, paragraphs: readonly Paragraph[], bare: boolean, limit: number): Place[] {
  const places: Place[] = [];
  for (const [index, { text }] of paragraphs.entries()) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (!beginsAt(text, at) || inTitle(text, at)) continue;
      // A bare form must not be the head of a longer name: 市公安局+党委, 市公安局+机关, 市局+的 is fine.
      if (bare && /^(?:党[委组工]|机关|委员会|分局|系统|纪|直属|下属|长|领导|局|部|处|科|室)/.test(text.slice(end, end + 3))) continue;
      // 校党委第二巡察组, 镇党委统一部署: who inspects, not who is inspected.
      if (!bare && /^(?:第[一二三四五六七八九十\d]{1,3}(?:轮|巡)|巡[视察](?:组|工作)|统一[部安]|[统总]?部署)/.test(text.slice(end, end + 5))) continue;
      places.push({ paragraph: index, start: at, end });
      if (places.length >= limit) return places;
    }
  }
  return places;
}

/**
 * Names the notice uses for its own organization: short names it defines (以下简称“…”) and forms of its name that it
 * uses for itself (局党委, 市局党委, 分局党委). Each with its first place, in text order.
 *
 * @param names - The organization's and the inspected body's name, folded.
 */
export function findAliases(
  article: ArticleText,
  paragraphs: readonly Paragraph[],
  names: readonly string[],
  type: OrganizationType | undefined,
): Found[] {
  const [name] = names;
  if (name === undefined) return [];
  const core = coreName(name);
  const places = new Map<string, Place & { rule: RuleId }>();
  const keep = (word: string, place: Place, rule: RuleId): void => {
    const known = places.get(word);
    if (word !== name && word.length >= 2 && (!known || known.paragraph > place.paragraph)) places.set(word, { ...place, rule });
  };
  for (const [index, { text }] of paragraphs.slice(0, 30).entries()) {
    if (!text.includes('称')) continue;
    for (const match of text.matchAll(DEFINED)) {
      const word = match[1] ?? match[2] ?? '';
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      const own = names.some((each) => before.endsWith(each) || before.endsWith(coreName(each)) || (coreName(each).length >= 4 && before.includes(coreName(each), before.length - coreName(each).length - 6)));
      if (!own || NOT_A_BODY.test(word) || NOT_A_BODY.test(before)) continue;
      const start = match.index + match[0].indexOf(word);
      keep(word, { paragraph: index, start, end: start + word.length }, 'identity/alias-defined');
    }
  }
  const party = partyWord(name) ?? names.map((each) => /党委$|党组$|党工委$/.exec(each)?.[0]).find((word) => word !== undefined);
  const forms = shortForms(core, type);
  for (const form of party === undefined ? [] : [core, ...forms]) {
    const word = `${form}${party ?? ''}`;
    const [use] = usesOf(word, paragraphs, false, 1);
    if (use) keep(word, use, 'identity/alias-party');
  }
  for (const body of names.slice(1)) {
    if (core.endsWith(coreName(body)) && coreName(body).length >= 3) {
      const [use] = usesOf(body, paragraphs, false, 1);
      if (use) keep(body, use, 'identity/alias-inspected-body');
    }
  }
  for (const form of forms.filter((each) => each.length >= 3)) {
    const uses = usesOf(form, paragraphs, true, 2);
    // Short words (局机关, 分局) must come twice to be more than a chance; 市公安局 says whose it is.
    if (uses[0] && (uses.length > 1 || uses[0].paragraph < 6 || form.length >= 4)) keep(form, uses[0], 'identity/alias-short');
  }
  return [...places.entries()]
    .sort(([, a], [, b]) => a.paragraph - b.paragraph || a.start - b.start)
    .map(([, { paragraph, start, end, rule }]) => foundIn(article, joinParagraphs([paragraphs[paragraph]!]), start, end, rule));
}
