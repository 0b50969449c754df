import { BODY, FOOT, NAV, page, SHARE, TITLE, type SamplePage } from './sample-pages';

/**
 * Pages without a container for their text, and containers with more in them than the text: what stands around an article,
 * told by its name or by its form. The text begins at the title and ends at the signature.
 */

const head = `<title>${TITLE}_青溪县人民政府</title>`;
const paragraphs = (lines: readonly string[] = BODY): string => lines.map((line) => `<p>${line}</p>`).join('\n');
const link = (name: string, words: string): string => `<a href="/${name}.html">${words}</a>`;

const many = (of: (i: string) => string): string => Array.from({ length: 36 }, (_, i) => of(String(i + 1))).join('');

/** A short word of the editors', dated, above a long text that begins with the heading of comments. */
const COMMENTED = ['本刊编者按：河道整治，群众关心。', '2024年7月1日', '读者评论', ...Array.from({ length: 12 }, (_, i) => `去年以来已有${String(i + 3)}个村的河道完成疏浚，水质明显好转，群众对整改成效普遍认可，希望长期保持下去。`)];

/** What stands above title and text, and what below, all in the body itself. */
const AROUND: readonly (readonly [string, string, string])[] = [
  ['skip links', '<a class="skip" href="#c">跳过导航</a><a href="#d">跳到正文</a>', ''],
  ['a skip link in English', '<a href="#main">Skip to main content</a>', ''],
  ['bars of buttons', '<div><button>x</button>无障碍 关怀版 语音播报</div><div class="toolbar">字号：大 中 小 打印 收藏 分享</div>', '<div class="tools">打印 关闭 分享到：微信 微博</div>'],
  ['a banner with the site’s name and slogan', '<div class="logo">青溪县人民政府门户网站</div><div>为民 务实 清廉</div>', ''],
  ['comments in a list with a name', '', '<ul class="comment-list"><li>网友甲 2024-07-03 09:11<p>河道确实干净了，希望保持下去，不要一阵风。</p></li><li>网友乙<p>请问监控什么时候联网？我们村口还没有看到设备。</p></li></ul>'],
  ['comments below a heading, no box', '', '<div>网友评论</div><div>张三：写得好，支持县里整改，希望持续下去。</div><div>李四：请问监控什么时候联网？</div>'],
  ['comments with their number', '', '<h3>最新评论(12)</h3><p>张三：写得好，支持县里整改，希望持续下去。</p>'],
  ['a copyright block of sentences and the address of the house', '', '<div><p>本网站所有内容未经授权，不得复制、转载、摘编。</p><p>地址：青溪县城南路1号 邮编：324000</p><p>Copyright © 2024 青溪县人民政府 All Rights Reserved</p></div>'],
  ['the site’s foot without a box', '', '<p>地址：青溪县城南路1号 邮编：324000</p><p>主办：青溪县人民政府办公室</p><p>青ICP备10000001号</p>'],
  ['related links below a bold line', '', `<div><b>相关链接：</b><br>${link('1', '关于县委第一巡察组进驻的公告')}<br>${link('2', '关于巡察反馈情况的公告')}</div>`],
  ['related links in one paragraph', '', `<p>相关链接：${link('1', '县委第一巡察组进驻')}　${link('2', '巡察反馈')}</p>`],
  ['related articles, no links, no box', '', '<h4>相关阅读</h4><div>我县召开防汛工作会议</div><div>县图书馆延长开放时间</div>'],
  ['links in traditional characters', '', `<div><b>相關鏈接：</b></div><p>${link('1', '縣委第一巡察組進駐公告')}</p><p>${link('2', '巡察反饋情況公告')}</p>`],
  ['buttons in traditional characters', '<div>無障礙閱讀 繁體版</div>', '<p>友善列印　轉寄　分享　回首頁</p><p>瀏覽次數：128</p>'],
  ['the line of facts below', '', '<p>来源：县水利局</p><p>发布日期：2024年7月3日</p><p>（责任编辑：李四）</p>'],
  ['a row of pages', '', '<div>上一页 1 2 3 ... 9 下一页</div>'],
  ['more comments than text', '', `<div>全部评论</div>${many((i) => `<div><b>网友${i}</b><p>我觉得2026年${i}月底前应当完成整改，希望有关部门加快进度，认真落实责任，不要走过场。</p></div>`)}`],
  ['more comments than text, in one paragraph each', '', `<h3>网友留言（36条）</h3>${many((i) => `<p>第${i}位读者：请问监控什么时候联网？我们村口还没有看到设备，希望2026年6月底前装好，也请公布进度。</p>`)}`],
  ['more of other articles than text', '', `<p>【打印】【关闭】</p><p>延伸阅读</p>${many((i) => `<p>我县第${i}次召开防汛工作会议，研究部署汛期值守和物资储备，要求6月底前全部到位，确保安全度汛。</p>`)}`],
];

/** What stands between two paragraphs of the text's own container. */
const INSIDE: readonly (readonly [string, string])[] = [
  ['a share bar', '<div class="bdsharebuttonbox"><a href="#">分享到</a><a>微信</a></div>'],
  ['a print bar', '<p>【打印】【关闭】【字体：大 中 小】</p>'],
  ['a bar for accessibility', '<div class="wza">无障碍阅读 语音播报 辅助线 放大 缩小 对比度</div>'],
  ['a bar by its role', '<div role="toolbar"><span>朗读</span><span>指读</span><span>大鼠标</span></div>'],
  ['the editor', '<p>责任编辑：王五</p>'],
  ['editors in brackets', '<p>（责任编辑：王五 审核：赵六）</p>'],
  ['an editor in lenses', '<p>【责任编辑：王五】</p>'],
  ['an editor in traditional characters', '<p>責任編輯：王五</p>'],
  ['the source in brackets', '<p>（来源：青溪县人民政府网）</p>'],
  ['ways to other articles', '<p>上一篇：我县召开防汛工作会议</p><p>下一篇：关于公布权责清单的公告</p>'],
  ['a row of pages', '<div>上一页 1 2 3 下一页</div>'],
  ['an advertisement', '<div class="ad">广告</div>'],
  ['a way to the top', '<div>回到顶部</div>'],
  ['a recording', '<div class="audio">点击收听 00:00 / 12:30</div>'],
  ['a box of related articles', '<div class="related-news"><h4>相关新闻</h4><p>我县召开防汛工作会议</p><p>县图书馆延长开放时间</p></div>'],
  ['a box of related articles without a name', '<div><h4>相关新闻</h4><p>我县召开防汛工作会议</p><p>县图书馆延长开放时间</p></div>'],
];

/** Words of the text that look so. */
const TEXT_LINES = [
  ...BODY.slice(0, 5), '责任编辑部门：县融媒体中心负责整改信息发布。', '分享整改经验3次，印发通报2期。', '网友评论反映的问题2件，已全部办结。', '打印机等办公设备超标准配置问题已纠正。',
  '地址：青溪县城南路1号，邮编：324000', ...BODY.slice(5),
];
const CLASSES = ['comment', 'share', 'related', 'tools'];

const content = (inside: string): string => `${NAV}<h1>${TITLE}</h1><div class="info">来源：县水利局　发布时间：2024-07-02</div><div id="zoom">${inside}</div>${SHARE}${FOOT}`;

export const ASIDE_PAGES: readonly SamplePage[] = [
  ...AROUND.map(([name, above, below]) => ({ name: `around the text: ${name}`, html: page(head, `${above}<h1>${TITLE}</h1>${paragraphs()}${below}`), lines: [`h1|${TITLE}`, ...BODY] })),
  ...INSIDE.map(([name, words]) => ({ name: `in the text: ${name}`, html: page(head, content(paragraphs(BODY.slice(0, 3)) + words + paragraphs(BODY.slice(3)))), lines: BODY })),
  { name: 'the text’s own: lines worded like buttons and headings', html: page(head, content(paragraphs(TEXT_LINES))), lines: TEXT_LINES },
  ...CLASSES.map((name) => ({ name: `the text’s own: a container called ${name}`, html: page(head, content(`<div class="${name}">${paragraphs()}</div>`)), lines: BODY })),
  {
    name: 'the text’s own: its number and the paper’s name above the title',
    html: page(head, `<div>字号：大 中 小</div><p>青溪县水利局文件</p><p>青水党〔2024〕9号</p><h1>${TITLE}</h1>${paragraphs()}`),
    lines: ['青溪县水利局文件', '青水党〔2024〕9号', `h1|${TITLE}`, ...BODY],
  },
  { name: 'the text’s own: a long text below a dated word and a heading of comments', html: page(head, `${NAV}<div id="zoom">${paragraphs(COMMENTED)}</div>${FOOT}`), lines: COMMENTED.filter((line) => line !== '读者评论') },
  {
    name: 'the text’s own: signature and date in a box called tools',
    html: page(head, content(`${paragraphs(BODY.slice(0, -2))}<div class="tools">${paragraphs(BODY.slice(-2))}</div>`)),
    lines: BODY,
  },
];
