import type { Paragraph } from '@/lib/text/paragraphs';
import { firstMatch, inText, type Evidence, type Reading } from './evidence';
import { titleForm } from './title-form';
import { GENRES } from '../words/genre';
import { COMMITTEES } from '../words/bodies';
import { patternOf } from '../words/pattern';

/** A line that ends in what a text calls itself, maybe with its number: …的通报(第二批). */
const NAMED = new RegExp(`(?:${GENRES}|通知|方案)(?:\\(.{1,10}\\))?$`);

/** What a site answers, with status 200, in place of an article: gone, not yet there, or not for everybody. */
const GONE = new RegExp([
  '(?:页面|网页|文章|信息|内容|稿件|栏目|资源|文档|记录|链接|地址)(?:不存在|未找到|找不到|(?:已经?|可能)?(?:被)?(?:删除|撤回|撤稿|移除|下线|下架|失效|过期|屏蔽)|走丢|丢失|无法(?:访问|显示|打开))',
  '(?:您|你)(?:所|要|想)?(?:访问|查看|请求|要找|查找|浏览|打开)的[^。]{0,30}(?:不存在|已经?(?:被)?(?:删除|移除|下线)|失效|找不到|下线|过期|未找到|走丢|出错)',
  '(?:没有|无|暂无)(?:查看|访问|浏览|阅读)(?:的)?权限|无权(?:查看|访问|浏览)|(?:未通过|正在)审核(?:或|,|!|。|$)|登录后(?:才能|方可|可)?(?:查看|访问|浏览)',
  '(?:系统|服务器|程序|页面)(?:发生|出现)?(?:错误|异常|出错|繁忙)|(?:该|此)(?:信息|文章|内容|页面)(?:不存在|尚未|未)(?:发布|公开|审核)?',
  '404(?:NotFound|错误|页面|Error)|^(?:error:?)?40[34]!?$|NotFound|Forbidden|noaccess',
].join('|'), 'i');
/** An error page says little else, and that in short lines; longer texts may quote such words. */
const ERROR_LENGTH = 600;
const LONGEST_LINE = 80;
const DATED = /(?:^[\[(]?20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])]?|[\[(]?20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])]?|\d{2}-\d{2})$/;
/** The title of some body's notice, not a section heading of one. */
const WHOLE_TITLE = patternOf`^[^。:;\d(一二三四五六七八九十]{0,2}[^。:;]{2,60}(?:关于|${COMMITTEES}|委员会|支部)[^。:;]{2,60}$`;
const PROSE_LENGTH = 70;

/** 为您找到相关结果约64条, 搜索结果:…: a line above what a site's search found, or a part of the page's title. */
const SEARCHED = /^(?:(?:搜索|检索)结果(?:$|[:(])|[^。;]{0,6}(?:找到|搜到|检索到)(?:相关)?(?:结果|信息|内容)(?:约|共)?\d)/;
const SEARCH_PAGE = /(?:^|[-_|·—\s])(?:搜索|检索)结果(?:$|[-_|·—\s])/;

/** Pages without an article: errors answered with status 200, and lists of links. */
export function noArticleEvidence(reading: Reading): Evidence[] {
  const short = reading.length < ERROR_LENGTH && !reading.answers;
  const gone = short ? firstMatch(reading, reading.paragraphs.filter(({ text }) => text.length <= LONGEST_LINE), GONE, 'error-page', -12) : null;
  const inMeta = gone ? null : short ? reading.context.titles.find(({ value }) => GONE.test(value)) : null;
  const evidence: Evidence[] = gone ? [gone] : [];
  if (inMeta) evidence.push({ name: 'error-page', weight: -12, where: 'title', quote: inMeta.value });
  const lines = reading.paragraphs.filter(({ blocks }) => blocks[0]?.kind !== 'cell');
  const prose = lines.filter(({ text }) => text.length > PROSE_LENGTH && /[。;]/.test(text)).reduce((sum, { text }) => sum + text.length, 0);
  const links = lines.filter(({ text }, i) => text.length >= 8 && (DATED.test(text) || (NAMED.test(text) && DATED.test(lines[i + 1]?.text ?? ''))));
  const notices = reading.paragraphs.filter(({ text }) => text.length <= 100 && WHOLE_TITLE.test(text) && titleForm(text)?.says === 'notice');
  // Search results print the opening of each notice below its title: so many titles stand on no article's page.
  const results = notices.length >= 4 && notices.length >= reading.paragraphs.length * 0.2;
  const list = results ? notices : links.length >= 5 ? links : notices.length >= 4 ? notices : documentRows(reading);
  const [first] = list;
  const searched = reading.head.find(({ text }) => text.length <= LONGEST_LINE && SEARCHED.test(text));
  const inTitle = reading.context.titles.find(({ value }) => SEARCH_PAGE.test(value));
  if (reading.answers) return evidence;
  if (searched) evidence.push(inText(reading, 'link-list', -10, searched, 0, searched.text.length));
  else if (inTitle) evidence.push({ name: 'link-list', weight: -10, where: 'title', quote: inTitle.value });
  else if (first && (prose < reading.length * 0.4 || results)) {
    evidence.push(inText(reading, 'link-list', -10, first, 0, first.text.length));
  }
  return evidence;
}

const DOCUMENT = patternOf`^[^。;]{8,100}(?:通知|方案|${GENRES}|通告|目录|办法|意见|规划|年报|情况|结果|名单|一览表)(?:\([^()]{1,20}\))?$`;
const DAY = /^[\[(]?20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])]?$/;

/** The rows of an index of documents, each with a document's name and its day; empty if a table has other rows too. */
function documentRows(reading: Reading): Paragraph[] {
  const rows = new Map<string, Paragraph[]>();
  for (const paragraph of reading.paragraphs) {
    const cell = paragraph.blocks[0]?.cell;
    if (!cell || cell.header || cell.row === 0) continue;
    const key = `${cell.table}:${cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), paragraph]);
  }
  const documents = [...rows.values()].flatMap((cells) => {
    const name = cells.find(({ text }) => DOCUMENT.test(text));
    return name && cells.some(({ text }) => DAY.test(text)) ? [name] : [];
  });
  return documents.length >= 5 && documents.length >= rows.size * 0.8 ? documents : [];
}
