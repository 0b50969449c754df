import { simplify } from '@/lib/text/traditional';

/**
 * What a page is that says it is no page of an article:
 *
 *   missing  the article is not there (any more)
 *   login    one has to sign in first
 *   guard    a firewall, a test for people, or work on the site stands before it
 */
export type PageWords = 'missing' | 'login' | 'guard';

/** Longer texts are articles, whatever words stand in them: "…反映的网页不存在" is an issue of some notice. In UTF-16 units. */
const MOST = 600;
/** With its site's menus a page without an article may be longer: there only a line that says nothing else counts, up to so long. */
const MOST_WITH_MENUS = 4000;
const LINE = 50;

const THING = '(?:页面|网页|信息|文章|内容|链接|地址|资源|文件|栏目|数据|稿件|新闻)';
const NOT_THERE = '(?:不存在|不见了|未找到|找不到|没有找到|无法找到|走丢了|丢失|(?:已经?)?被?(?:删除|移除|下线|下架|撤销|撤稿|失效|过期)(?!或?修改))';
const MISSING = new RegExp([
  String.raw`${THING}[^。！!?？\n]{0,12}?${NOT_THERE}`,
  String.raw`(?:找不到|没有找到|未找到|无法找到|不存在)[^。！!?？\n]{0,10}?(?:${THING}|该页)`,
  String.raw`(?:404|410)\s*[-–—:：|]?\s*(?:not\s*found|错误|页面|gone|error)`,
  String.raw`^\s*(?:404|not found)\s*$`,
  String.raw`(?:page|file|article|resource)[^.\n]{0,30}(?:not found|(?:does not|doesn.t|no longer) exists?|has been (?:removed|deleted))`,
].join('|'), 'imu');

/** In the order tried: what stands before an article says nothing of the article behind it; "用户登录" stands in the head of many pages. */
const KINDS: readonly { readonly kind: PageWords; readonly words: RegExp }[] = [
  {
    kind: 'guard',
    words: /(?:维护|升级|改版)中(?!心)|(?:维护|升级|改造)期间|暂停(?:服务|访问)|安全(?:验证|检测中)|人机验证|(?:访问|请求|操作)(?:过于|太)频繁|(?:请求|访问)[^。\n]{0,6}(?:拦截|拒绝|阻断|禁止)|(?:拦截|拒绝|禁止)[^。\n]{0,6}(?:请求|访问)|防火墙|验证码|(?:开启|启用)\s*javascript|enable javascript|checking your browser|access denied|forbidden|域名[^。\n]{0,6}(?:过期|到期|出售)|未备案|server error|服务器(?:错误|繁忙|内部)/iu,
  },
  { kind: 'login', words: /(?:请先?|需要|尚未|还未)登[录陆]|登[录陆][^。\n]{0,4}(?:超时|失效|后(?:查看|访问|阅读))|仅限(?:校内|内网|内部)|无权(?:限)?(?:访问|查看)|没有[^。\n]{0,4}权限|权限不足|please (?:log|sign) ?in/iu },
  { kind: 'missing', words: MISSING },
  { kind: 'login', words: /统一身份认证|(?:用户|账号|扫码)登[录陆]|sign in to/iu },
];

/** Addresses of a site's own page about what is missing, and of its door. */
const MISSING_ADDRESS = /(?:^|[/_-])(?:404|410|not-?_?found|nopage|pagenotfound)(?:\.[a-z]{2,5})?$/i;
const LOGIN_ADDRESS = /(?:^|[/._-])(?:login|signin|sso|cas|authserver|passport|oauth2?)(?:[/._-]|$)/i;

/** What of a page is looked at. */
export interface SeenWords {
  readonly title: string;
  /** What stands on it, a line a block. */
  readonly text: string;
  readonly url: string;
}

/** Does a line say that there is no such page, and nothing else? */
const hasMissingLine = (text: string): boolean => text.split('\n').some((line) => line.trim().length <= LINE && MISSING.test(line));

/** Reads what a page without an article says of itself; null for an article, and for a page that says none of this. */
export function pageWords({ url, ...seen }: SeenWords): PageWords | null {
  const [title, text] = [simplify(seen.title), simplify(seen.text)];
  const length = text.trim().length;
  if (length > MOST_WITH_MENUS) return null;
  if (length > MOST) return MISSING.test(title) || hasMissingLine(text) ? 'missing' : null;
  const { hostname = '', pathname = '' } = URL.parse(url) ?? {};
  if (LOGIN_ADDRESS.test(hostname + pathname)) return 'login';
  const said = `${title}\n${text}`;
  return KINDS.find(({ words }) => words.test(said))?.kind ?? (MISSING_ADDRESS.test(pathname) ? 'missing' : null);
}
