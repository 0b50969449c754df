import { namesOf } from './real-property';
import { foldCharacters } from '@/lib/text/fold-with';
import { TITLE_NAME, type WeighedWalk } from './choose-root';
import type { PageTitle } from './types';

/** What a site or column calls itself; a part of the document's title that ends so is no part of the article's. */
const SITE_NAME =
  /(?:政府|政府网|网站|官网|门户|门户网|网|在线|频道|委员会|委|局|厅|办|院|中心|大学|学院|医院|公司|集团|日报|晚报|时报|报|数字报|专栏|专题|公开|公示|公告|通告|动态|要闻|新闻|信息|栏目|首页|平台|系统|电子版|纪检监察|巡察|巡视|整改)$/;

const plain = (text: string): string => foldCharacters(text);

/** The document's title without site and column names: 「…的通报_某某市人民政府」 → 「…的通报」. */
export function stripSiteName(title: string, names: readonly (string | undefined)[]): string {
  let rest = title.replace(/\s+/g, ' ').trim();
  const known = new Set(names.flatMap((name) => (name ? [plain(name)] : [])));
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

/**
 * The heading over the text: a line above the root (or at its top) that the document's title starts with — a heading
 * broken over several lines is joined —, else the nearest h1–h3 or element named as a title above.
 */
export function findHeading(weighed: WeighedWalk, firstLine: number, endLine: number, documentTitle: string): string | null {
  const { lines, blocks } = weighed.walk;
  const whole = plain(documentTitle);
  let nearest: string | null = null;
  for (let i = Math.min(firstLine + 5, endLine) - 1; i >= Math.max(0, firstLine - 60); i -= 1) {
    const line = lines[i];
    const folded = weighed.lines[i]?.folded ?? '';
    if (!line || folded.length < 4 || folded.length > 150 || line.linkWeight >= Math.max(line.weight, 1) * 0.5) continue;
    const joined = whole.startsWith(folded) ? joinedHeading(weighed, i, whole) : null;
    // Where the document's title only names the site, its banner matches it: the longer heading nearer the text is the article's.
    if (joined !== null) return nearest !== null && plain(nearest).length > plain(joined).length ? nearest : joined;
    const block = blocks[line.block];
    if (nearest !== null || i >= firstLine || !block) continue;
    const isTitle = /^h[123]$/.test(block.tag) || TITLE_NAME.test(namesOf(block.element));
    if (isTitle && block.endLine - block.firstLine <= 4) nearest = lines.slice(block.firstLine, block.endLine).map((each) => each.text).join('');
  }
  return nearest;
}

/** Lines from `from` on that together make the document's title up to its end or a separator; null if they do not. */
function joinedHeading(weighed: WeighedWalk, from: number, whole: string): string | null {
  let text = '';
  let folded = '';
  for (let i = from; i < from + 6; i += 1) {
    const next = folded + (weighed.lines[i]?.folded ?? '');
    if (next === folded || !whole.startsWith(next)) break;
    folded = next;
    text += weighed.walk.lines[i]?.text ?? '';
  }
  const rest = whole.slice(folded.length);
  return folded.length >= 6 && /^(?:$|[-_|>·])/.test(rest) ? text : null;
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
