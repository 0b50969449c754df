import { foldCharacters } from '@/lib/text/fold-with';
import { labelScript } from './label-script';
import type { PageTitle } from './types';

/** What a site or column calls itself; a part of the document's title that ends so is no part of the article's. */
export const SITE_NAME =
  /(?:政府|政府网|网站|官网|门户|门户网|网|在线|频道|委员会|委|局|厅|办|院|中心|大学|学院|医院|公司|集团|日报|晚报|时报|报|数字报|专栏|专题|公开|公示|公告|通告|动态|要闻|新闻|信息|栏目|首页|平台|系统|电子版|纪检监察|巡察|巡视|整改)$/;

/** How titles of documents end; a column's name may end so, too, and is shorter. */
export const TITLE_FORM = /^.{4,}(?:通报|报告|公告|公示|通告|通知|公布|说明|情况|结果|进展|清单|方案|意见|决定|函)(?:[(].{1,24}[)])?$/;

const plain = (text: string): string => labelScript(foldCharacters(text));

/** The document's title without site and column names: 「…的通报_某某市人民政府」 → 「…的通报」. */
export function stripSiteName(title: string, names: readonly (string | undefined)[]): string {
  const known = new Set(names.flatMap((name) => (name ? [plain(name)] : [])));
  let rest = stripSiteBefore(title.replace(/\s+/g, ' ').trim(), known);
  for (let i = 0; i < 6; i += 1) {
    const match = /^(.{1,300}?)\s{0,3}(?:([_|｜])|(?:\s|(?<=[\u4e00-\u9fff”’》）)？！。…]))[-–—]{1,3}(?=\s|[\u4e00-\u9fff]))\s{0,3}([^_|｜–—]{1,60})$/.exec(rest);
    const separator = match?.[2];
    const head = match?.[1]?.trim() ?? '';
    const tail = plain(match?.[3] ?? '').replace(/^-+/, '');
    if (!match || head.length < 4) break;
    if (!separator && !known.has(tail) && !SITE_NAME.test(tail)) break;
    if (separator && head.length < 6 && !known.has(tail) && !SITE_NAME.test(tail)) break;
    rest = head;
  }
  return rest.replace(/[-_|｜–—\s]{1,5}$/, '');
}

/** Names that only sites have; an organisation's may be the beginning of a title. */
const SITE_ONLY = /(?:政府网|门户网|门户网站|网站|官网|信息网|政务网|在线)$/;

/** The same without the site's name in front: 「某某市人民政府_…的通报」, 「某某网 …的通报」 → 「…的通报」. */
function stripSiteBefore(title: string, known: ReadonlySet<string>): string {
  const match = /^([^_|｜]{2,30}?)\s{0,3}([-_|｜–—]{1,3}|\s)\s{0,3}(.{8,300})$/.exec(title);
  const name = plain(match?.[1] ?? '');
  const [, , separator = '', rest = ''] = match ?? [];
  const isSite = known.has(name) || SITE_ONLY.test(name) || (separator.trim() !== '' && name.endsWith('政府'));
  return isSite && TITLE_FORM.test(plain(rest)) ? rest : title;
}

/** What cut a title short: an ellipsis, or the quotation mark that ended the attribute it stands in. */
const CUT = /(?:\.{2,6}|…{1,2})$/;
const QUOTE = /^["“”'‘’「」『』]/;

/** The title whole, where one of the others goes on where this one was cut short. */
export function wholeTitle(title: string, others: readonly string[]): string {
  const cut = CUT.exec(title);
  const head = plain(cut ? title.slice(0, cut.index) : title);
  if (head.length < 4) return title;
  return others.find((other) => {
    const words = plain(other);
    return words.length > head.length && words.startsWith(head) && !CUT.test(other) && (cut !== null || QUOTE.test(words.slice(head.length)));
  }) ?? title;
}

/** Titles best first, each once; titles that only name the site are left out. */
export function orderTitles(candidates: readonly PageTitle[], siteName: string | undefined): PageTitle[] {
  const seen = new Set<string>(siteName ? [plain(siteName)] : []);
  return candidates.filter(({ value }) => {
    const key = plain(value);
    if (!key || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
