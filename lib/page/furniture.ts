import { attributeOf, namesOf } from './real-property';
import { foldCharacters } from '@/lib/text/fold-with';
import { labelScript } from './label-script';
import type { Line } from './line-builder';
import type { PageBlock } from './walk-page';

/**
 * Furniture: what a site prints around an article and the article does not say. Told by the words of a whole short
 * line, never by a word inside a sentence.
 */

/** Words of buttons; a line made of nothing else is furniture. */
const BUTTON_WORDS = [
  '打印(?:本页|此页|文章|正文|页面|本文|文本)?|(?:友善)?列印|关闭(?:本页|窗口|此页|页面|本窗口)?|收藏(?:本页|此页|本文)?|下载(?:本文|文档)?|复制(?:链接)?|阅读全文|更多',
  '返回(?:顶部|上一页|上一级|首页|列表|目录)?|[回返][到回]?(?:页面)?顶部|回首页|回上页|首页|上一页|下一页|尾页|末页',
  '我要纠错|纠错|分享(?:到|至)?|转寄|推荐给?朋友|微信(?:好友)?|朋友圈|微博|新浪微博|QQ空间|QQ好友|点赞|评论',
  '繁体(?:版|中文)?|简体(?:版|中文)?|无障碍(?:阅读|浏览|服务|模式)?|(?:关怀|长者|适老|老年|大字)(?:模式|版)|辅助线|辅助浏览|对比度|配色|大鼠标|指读|读屏(?:专用)?|语速|朗读|(?:语音)?播报|重置',
  '放大镜?|缩小|默认|字体|字号|[大中小]|[ABT][+-]?',
  '跳(?:转?到|转?至|过)(?:网页|页面)?(?:导航|正文|主要|主体|主)?(?:内容)?(?:区域?)?|skip(?: to)?(?: main)? ?(?:content|navigation)',
  '[:,，|·/+>-]|<+|[[\\]【】()]',
];
const BUTTONS = new RegExp(BUTTON_WORDS.join('|'), 'iy');

/** Does the line consist of buttons from end to end? Most lines fail at their first word. */
function isButtons(folded: string): boolean {
  BUTTONS.lastIndex = 0;
  while (BUTTONS.lastIndex < folded.length) if (!BUTTONS.test(folded)) return false;
  return true;
}

/** Whole lines that are furniture wherever they stand; tested on folded text of at most {@link LONGEST} characters. */
const FURNITURE = [
  /^[[【(]?(?:分享到|分享至|一键分享|分享:|转发到|转载到)/,
  /扫一扫|(?:扫描|长按|识别).{0,8}二维码|(?:手机|微信)(?:打开|查看|浏览|阅读)(?:当前|本)?(?:页|网页|文章)/,
  /(?:字体|字号|字体大小)[:\s]{0,2}[[【(]?[大小中特]/,
  /^[[【(]?[大中小][\])】]?[|\s]?[[【(]?[大中小][\])】]?[|\s]?[[【(]?[大中小]/,
  /^[[【(<]?(?:上一篇|下一篇|上一条|下一条|上篇|下篇|前一篇|后一篇|上一页|下一页|前一条|后一条)(?:$|[:\]】)>文新没无])/,
  /(?:浏览|点击|阅读|访问)(?:次数|量|数|人次|人数)(?:[:\d[【(]|$)|(?:^|[|\d])(?:点击|浏览|阅读|人气|访问):\d/,
  /^(?:您|你)?(?:现在|当前|所在)?(?:的|所处)?(?:所在)?(?:的)?(?:位置|栏目)(?:是|为)?:|^当前位置|^首页[>»]/,
  /(?:推荐|建议|最佳)(?:使用|浏览|分辨率)|分辨率(?:为|下|浏览)|[^a-z]IE\d|technicalsupport/i,
  /^(?:设为首页|加入收藏|联系我们|网站地图|关于我们|网站声明|帮助信息|法律声明|隐私)/,
  // A row of pages: 上一页 1 2 3 下一页
  /^(?=.*(?:上一页|下一页|尾页|末页))(?:首页|上一页|下一页|尾页|末页|[\d <>«»‹›|.…]|共\d{1,4}页|第\d{1,4}页|跳转|转到|go){2,60}$/i,
  /^[[【(]?(?:责任编辑|责编|(?:网站|网络|本期|值班|新媒体)编辑)[:：/]?\S{0,2}[\u4e00-\u9fff·]{2,4}(?:[,;|、 ]{0,2}(?:编辑|校对|审核|审校|初审|复审|终审|一审|二审|三审|值班编委|监制)[:：]?[\u4e00-\u9fff·]{2,4}){0,4}[\])】]?$/,
  /^[[【(](?:文章|稿件|信息)?来源[:：][^,。:]{2,30}[\])】]$/,
  /^(?:广告|(?:点击)?(?:收听|播放|朗读)(?:本文|全文)?\d{1,2}:\d{2}(?:\/\d{1,2}:\d{2})?|已(?:阅读?|读)\d{1,3}%|展开全文|收起全文|查看全文|阅读原文)$/,
  /^今天是|请(?:先)?登录|还?未登录|跳转到?登录|^(?:手机版|电脑版|移动版|PC版)/i,
];
/** What the law and good manners want at the foot of a site, sentence or not. */
const SITE_FOOT = /ICP备|公网安备|网站标识码|版权所有|copyright|allrightsreserved|政府网站找错|扫一扫.{0,12}(?:打开|分享|关注|浏览|查看|阅读)/i;
/** Furniture only where the text ends: the staff's names, the site's owner, a repeated source. */
const TAIL = [
  /^[(（【[]?(?:发布|发稿|更新|上网|录入|公开|添加)(?:时间|日期)[:：].{0,60}$/,
  /^[(（]?(?:责任编辑|网站编辑|编辑|责编|校对|审核|审核人|初审|复审|终审|一审|二审|三审|编审|排版|供稿|供稿单位|来源|信息来源|稿件来源|作者|录入|发布人|撰稿|摄影|监制|值班编辑|(?:一审|初审)一校)[:：].{0,40}$/,
  /^(?:主办|承办|协办|技术支持|运维|维护)(?:单位|部门)?:.{0,60}$/,
  /^(?:网站)?(?:地址|电话|邮编|传真|举报电话|联系电话):.{0,60}(?:ICP|备案|版权|网站)/,
  /^(?:end|完|正文完|-+end-+)$/i,
];
const LONGEST = 90;

/** A site's statement on reprints; it may run over several lines of print. */
const REPRINTS = /^[(（]?\d{0,2}[.、]?凡?(?:本站|本网)(?:站)?(?:及其子站)?(?:所有|所?刊|转载|发布|注明|登载|内容|未).{0,40}(?:版权|转载|来源|注明|原创|作品|侵权)|^(?:[(（]?\d{0,2}[.、)]?)凡(?:本站|本网)/;

/** Is this line furniture wherever it stands? `folded` is its folded text. */
export function isFurnitureLine(folded: string): boolean {
  if (/^.{0,8}本[站网]/.test(folded) && REPRINTS.test(folded)) return true;
  if (folded.length > LONGEST) return false;
  if (folded.length <= 60 && isButtons(folded)) return true;
  if (SITE_FOOT.test(folded)) return true;
  if (/[。!?;]$|[。;]./.test(folded) && folded.length > 6) return false; // a sentence
  return isAsideHeading(folded) || FURNITURE.some((pattern) => pattern.test(folded));
}

/** Is this line, standing after the text's last words, furniture? */
export const isTailLine = (folded: string): boolean => folded.length <= LONGEST && TAIL.some((pattern) => pattern.test(folded));

/**
 * The line of facts between title and text, in the labels sites use. A line of the text may begin so too (时间: …), so
 * this is asked only above the first paragraph.
 */
const INFO_LABEL =
  /(?:发布时间|发布日期|发文日期|发稿时间|更新时间|更新日期|添加时间|录入时间|创建时间|公开日期|公布日期|成文日期|生成日期|信息来源|文章来源|稿件来源|发布机构|索引号):|(?:^|[\d|)\]】日分])(?:发布单位|发布人|发布者|发布|来自|来源|作者|时间|日期|文号|字体|编辑|审核):/;
const DATE = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/;

/** Is this line the page's own line of facts (发布时间、来源、作者)? */
export function isInfoLine(folded: string): boolean {
  if (folded.length > 160 || /[。;]/.test(folded)) return false;
  const label = INFO_LABEL.exec(folded);
  if (label) return label.index <= 20 || DATE.test(folded.slice(0, label.index));
  return folded.length <= 40 && /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\d{1,2}:\d{2}(?::\d{2})?)?/.test(folded);
}

/** Class and id words of a site's frame. Weak evidence: weight is lowered, text is not dropped for it alone. */
const FRAME_NAME =
  /(?:^|[\s_-])(?:foot|footer|copyright|nav|navbar|navigation|menu|sidebar|side|friendlinks?|breadcrumbs?|crumbs?|related|recommend|comments?|share|bdshare|pager|pagination|toolbar|topbar|header|banner|login|search)(?:$|[\s_-])/i;
const FRAME_TAGS = new Set(['nav', 'footer', 'aside', 'menu']);
const FRAME_ROLES = new Set(['navigation', 'search', 'banner', 'contentinfo', 'complementary', 'menu', 'menubar', 'toolbar']);

/** How much a block's text counts for its place in the page: 0 in a navigation or footer element, less in what is named so. */
export function frameFactor(block: PageBlock): number {
  if (FRAME_TAGS.has(block.tag) || FRAME_ROLES.has(attributeOf(block.element, 'role') ?? '')) return 0;
  const names = namesOf(block.element);
  return names.length > 1 && FRAME_NAME.test(names) ? 0.3 : 1;
}

/** Headings of what sites print beside an article: their own statements, links to other articles, what readers wrote. */
const ASIDE_HEADINGS = [
  /^(?:版权|免责|网站|特别|郑重)(?:与|及|和)?(?:版权|免责)?声明:?$/,
  /^[[【]?(?:相关(?:链接|新闻|阅读|文章|信息|稿件|文档|推荐|报道|资讯|内容|专题|解读)|延伸阅读|热点(?:推荐|新闻)|推荐(?:阅读|文章|新闻)|(?:您|你)?可能(?:还)?(?:感兴趣|喜欢).{0,4}|猜你喜欢|友情链接|最新(?:文章|信息|新闻|资讯|发布)|点击排行|热门(?:文章|新闻|推荐))[\]】]?[:>]?(?:更多|more)?>*$/i,
  /^[[【]?(?:网友|读者|用户|最新|全部|热门|精彩|我要|发表|文章|参与)?(?:评论|留言|跟帖|跟贴|回复)(?:区|列表|专区|须知)?(?:[(]?\d{1,6}条?[)]?)?[\]】]?:?$/,
];

/** Is this the heading of what belongs to the site? What stands in a block with it is no article. */
export const isAsideHeading = (folded: string): boolean => folded.length <= 30 && ASIDE_HEADINGS.some((pattern) => pattern.test(folded));

/** Does the line say what the law and good manners want at the foot of a site? */
export const isSiteFoot = (folded: string): boolean => folded.length <= LONGEST && SITE_FOOT.test(folded);

/** Where the site's foot stands below: the address of its house. */
export const isFootAddress = (folded: string): boolean => /^(?:网站|单位|联系|办公)?(?:地址|电话|邮编|传真|邮箱|技术支持|主办|承办)(?:单位)?:.{2,70}$/.test(folded);

/** Longer lines are prose, whose heads tell enough; but a statement on reprints may be as long. */
const FOLDED_HEAD = 170;
/** Might this line be furniture for all its length? Asked of the plain text, so that prose need not be folded. */
export const mayBeFurniture = (text: string): boolean => text.length < FOLDED_HEAD || /^.{0,12}本[站网]/.test(text);

/** The folded text of a line's head: what the patterns here are written for. */
export const foldLine = (line: Line): string => labelScript(foldCharacters(line.text, Math.min(line.text.length, FOLDED_HEAD)));
