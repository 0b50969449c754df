/**
 * Pages of our own in the markup habits of government sites, each with the lines a reader should get. The same list is
 * read by jsdom (test/reading) and by Chromium (test/page), so both must give the same text.
 */

export interface SamplePage {
  readonly name: string;
  readonly html: string;
  /** Lines as `formatBlocks` prints them: text of a paragraph, or "h2|…", "item 1.|…", "cell 1,2 [列]|…". */
  readonly lines: readonly string[];
  readonly source?: Readonly<Record<string, unknown>>;
}

export const NAV = `<div class="top"><a href="#">设为首页</a> | <a href="#">加入收藏</a></div>
<ul class="nav"><li><a href="/a/">网站首页</a></li><li><a href="/b/">政务公开</a></li><li><a href="/c/">办事服务</a></li></ul>
<div class="pos">您当前的位置：<a href="/">首页</a> &gt;&gt; <a href="/zwgk/">政务公开</a> &gt;&gt; 正文</div>`;
const SIDE = `<div class="side"><h3>相关信息</h3><ul><li><a href="/1.html">我县召开防汛工作会议</a><span>2024-06-01</span></li>
<li><a href="/2.html">关于公布权责清单的公告</a><span>2024-06-03</span></li><li><a href="/3.html">县图书馆延长开放时间</a><span>2024-06-05</span></li></ul></div>`;
export const SHARE = `<div class="share">分享到：<a>微信</a> <a>微博</a> <a href="javascript:print()">【打印本页】</a> <a href="javascript:close()">【关闭窗口】</a></div>
<div class="pager">上一篇：<a href="a.html">我县召开防汛工作会议</a><br>下一篇：<a href="b.html">关于公布权责清单的公告</a></div>`;
export const FOOT = `<div class="foot"><p>主办单位：青溪县人民政府办公室 网站标识码：3399000001 青ICP备10000001号 青公网安备 33990000000001号</p><p>扫一扫在手机打开当前页</p></div>`;

export const page = (head: string, body: string): string => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const OPENING = '根据县委统一部署，2024年3月4日至4月30日，县委第二巡察组对县水利局党组开展了巡察，6月12日反馈了意见。现将整改情况予以公布。';
const STEP_1 = '一、组织领导';
const STEP_1_TEXT = '局党组成立整改工作领导小组，召开专题会议6次，制定整改方案，把每项任务落实到科室和个人。';
const STEP_2 = '二、整改落实情况';
const STEP_2_TEXT = '1.关于“河道巡查不到位”问题的整改。一是修订巡查制度；二是补齐台账37份；三是预计2024年9月底前完成监控联网。';
const CLOSING = '欢迎干部群众监督。联系电话：0570-6000000；邮政信箱：青溪县水利局；电子邮箱：qxslj@example.cn。';
const SIGNED = '中共青溪县水利局党组';
const DATED = '2024年7月1日';
export const BODY = [OPENING, STEP_1, STEP_1_TEXT, STEP_2, STEP_2_TEXT, CLOSING, SIGNED, DATED];
export const TITLE = '中共青溪县水利局党组关于巡察整改进展情况的通报';

export const SAMPLE_PAGES: readonly SamplePage[] = [
  {
    name: 'paragraphs with spans and inline styles in a TRS editor',
    html: page(
      `<title>${TITLE}_青溪县人民政府</title><meta name="sitename" content="青溪县人民政府"><meta name="SiteIDCode" content="3399000001">
       <meta name="ArticleTitle" content="${TITLE}"><meta name="PubDate" content="2024-07-02 09:15"><meta name="ContentSource" content="县水利局">
       <meta name="Url" content="http://www.qingxi.gov.cn/art/2024/7/2/art_1_2.html"><style>.hide{display:none}.nav li{display:inline-block}</style><script>var a = '脚本';</script>`,
      `${NAV}${SIDE}<div class="main"><h1>${TITLE}</h1><div class="info"><span>发布时间：2024-07-02 09:15</span><span>来源：县水利局</span><span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span></div>
       <div class="TRS_Editor" id="zoom">\n${BODY.map((line) => `<p style="text-indent:2em"><span style="font-size:16pt">${line}</span></p>`).join('\n')}\n<p>&nbsp;</p></div></div>${SHARE}${FOOT}
       <div class="hide">整改 整改 隐藏的关键字</div>`,
    ),
    lines: BODY,
    source: {
      title: TITLE, siteName: '青溪县人民政府', siteCode: '3399000001', publishedOn: '2024-07-02', contentSource: '县水利局',
      canonicalUrl: 'http://www.qingxi.gov.cn/art/2024/7/2/art_1_2.html',
    },
  },
  {
    name: 'text between <br> in a layout table, title and facts in the rows above',
    html: page(
      `<title>${TITLE}-青溪县水利局</title>`,
      `${NAV}<table width="100%"><tr><td align="center"><b><font size="5">${TITLE}</font></b></td></tr>
       <tr><td align="center">发布日期：2024年7月2日&nbsp;&nbsp;信息来源：纪检监察组&nbsp;&nbsp;浏览次数：<script>document.write(128)</script></td></tr>
       <tr><td><div id="vsb_content"><div class="v_news_content">${[TITLE, ...BODY].map((line) => `&emsp;&emsp;${line}`).join('<br>\n<br>\n')}</div></div></td></tr></table>${SHARE}${FOOT}`,
    ),
    lines: [TITLE, ...BODY],
    source: { title: TITLE, publishedOn: '2024-07-02', contentSource: '纪检监察组' },
  },
  {
    name: 'the title in two lines of one paragraph, of which the page\'s own heading has the second alone',
    html: page(
      '<title>关于巡察整改进展情况的通报-青溪县水利局</title>',
      `${NAV}<div class="main"><h1>关于巡察整改进展情况的通报</h1><p class="date">发布日期：2024-07-02</p><div id="zoom"><p align="center"><b>中共青溪县水利局党组<br>关于巡察整改进展情况的通报</b></p>
       ${BODY.map((line) => `<p>${line}</p>`).join('')}</div></div>${FOOT}`,
    ),
    lines: ['中共青溪县水利局党组', '关于巡察整改进展情况的通报', ...BODY],
    source: { publishedOn: '2024-07-02' },
  },
  {
    name: 'a digital newspaper: one <P> a printed line',
    html: page(
      `<title>第7版：公告_青溪日报</title>`,
      `<div id="ozoom"><founder-date>2024年07月05日</founder-date><h1>第7版：公告</h1><founder-content><P>上接第5版&gt;&gt;&gt;定期开展回头看，力争在2024年</P>\n<P>10月底前全面销号。欢迎广大干部群众对整改落实情况</P>\n<P>进行监督。</P>\n<P>${SIGNED}</P>\n<P>${DATED}</P>\n<P>${TITLE}</P></founder-content></div><map name="m"><area href="c.htm"></map>${SHARE}${FOOT}`,
    ),
    lines: ['上接第5版>>>定期开展回头看，力争在2024年', '10月底前全面销号。欢迎广大干部群众对整改落实情况', '进行监督。', SIGNED, DATED, TITLE],
    source: { publishedOn: '2024-07-05' },
  },
  {
    name: 'a disclosure table with spaced labels in one container with the text',
    html: page(
      `<title>${TITLE}</title><style>table{border:1px solid}</style>`,
      `${NAV}<div class="xxgk"><table><tr><td>索 引 号：</td><td>QX01/2024-0031</td><td>发布机构：</td><td>县水利局</td></tr>
       <tr><td>生成日期：</td><td>2024-07-01</td><td>公开日期：</td><td>2024-07-03</td></tr><tr><td>文&nbsp;&nbsp;号：</td><td></td><td>废止日期：</td><td>有效</td></tr>
       <tr><td>信息名称：</td><td colspan="3">${TITLE}</td></tr></table>${BODY.map((line) => `<p>　　${line}</p>`).join('')}</div>${FOOT}`,
    ),
    lines: BODY,
    source: { title: TITLE, issuingBody: '县水利局', publishedOn: '2024-07-03', documentNumber: undefined },
  },
  {
    name: 'labels and values in a list, several pairs in a line',
    html: page(
      `<title>${TITLE}</title>`,
      `<ul class="headinfo"><li><b>索引号：</b>QX01/2024-0031</li><li><b>文号：</b>青水党〔2024〕9号</li><li><b>发文机关：</b>县水利局党组</li><li><b>成文日期：</b>2024年7月1日</li><li><b>发布日期：</b>2024年7月3日</li></ul>
       <h2>${TITLE}</h2><div id="UCAP-CONTENT">${BODY.map((line) => `<div class="MsoNormal">${line}<o:p></o:p></div>`).join('')}</div>${FOOT}`,
    ),
    lines: BODY,
    source: { title: TITLE, documentNumber: '青水党〔2024〕9号', issuingBody: '县水利局党组', publishedOn: '2024-07-03' },
  },
  {
    name: 'text directly in the body',
    html: page(`<title>${TITLE}</title>`, BODY.join('<br>')),
    lines: BODY,
    source: { title: TITLE },
  },
  {
    name: 'an ASP.NET page: everything in a form, the text in a span with div paragraphs, signature in a box of its own',
    html: page(
      `<title>${TITLE}</title>`,
      `<form id="form1" action="/x"><input type="hidden" name="v" value="1">${NAV}<div id="content"><span id="lblContent">${BODY.slice(0, -2).map((line) => `<div>${line}</div>`).join('')}</span>
       <div class="sign"><p align="right">${SIGNED}</p><p align="right">${DATED}</p></div></div><select><option>友情链接</option></select><button>提交</button>${FOOT}</form>`,
    ),
    lines: BODY,
  },
  {
    name: 'a table of problems and measures with a two-row header and row spans',
    html: page(
      `<title>问题整改清单</title>`,
      `${NAV}<div class="content"><p>${OPENING}</p><table border="1"><tr><td colspan="5">青溪县水利局整改清单</td></tr>
       <tr><td rowspan="2">序号</td><td rowspan="2">反馈问题</td><td colspan="2">整改情况</td><td rowspan="2">整改时限</td></tr><tr><td>整改措施</td><td>完成情况</td></tr>
       <tr><td rowspan="2">1</td><td rowspan="2">河道巡查不到位</td><td><p>修订巡查制度。</p><p>补齐台账37份。</p></td><td>已完成</td><td rowspan="2">2024年9月底</td></tr><tr><td>实现监控联网。</td><td></td></tr>
       <tr><td>2</td><td>工程档案不全</td><td>逐项补齐并归档，落实专人保管。</td><td>正在推进</td><td>长期坚持</td></tr></table><p>${SIGNED}</p><p>${DATED}</p></div>${FOOT}`,
    ),
    lines: [
      OPENING, 'cell 0,0|青溪县水利局整改清单', 'cell 1,0 H|序号', 'cell 1,1 H|反馈问题', 'cell 1,2 H|整改情况', 'cell 1,4 H|整改时限', 'cell 2,2 H|整改措施', 'cell 2,3 H|完成情况',
      'cell 3,0 [序号]|1', 'cell 3,1 [反馈问题]|河道巡查不到位', 'cell 3,2 [整改情况/整改措施]|修订巡查制度。', 'cell 3,2 [整改情况/整改措施]|补齐台账37份。',
      'cell 3,3 [整改情况/完成情况]|已完成', 'cell 3,4 [整改时限]|2024年9月底', 'cell 4,2 [整改情况/整改措施]|实现监控联网。',
      'cell 5,0 [序号]|2', 'cell 5,1 [反馈问题]|工程档案不全', 'cell 5,2 [整改情况/整改措施]|逐项补齐并归档，落实专人保管。', 'cell 5,3 [整改情况/完成情况]|正在推进', 'cell 5,4 [整改时限]|长期坚持',
      SIGNED, DATED,
    ],
  },
  {
    name: 'a table that names its rows',
    html: page('<title>整改销号表</title>', `<div><p>${OPENING}</p><table><tr><th>整改问题</th><td>河道巡查不到位</td></tr><tr><th>整改时限</th><td>2024年9月底前</td></tr><tr><th>责任单位</th><td>县水利局</td></tr></table><p>${CLOSING}</p></div>`),
    lines: [
      OPENING, 'cell 0,0 H|整改问题', 'cell 0,1 <整改问题>|河道巡查不到位', 'cell 1,0 H|整改时限', 'cell 1,1 <整改时限>|2024年9月底前', 'cell 2,0 H|责任单位', 'cell 2,1 <责任单位>|县水利局', CLOSING,
    ],
  },
  {
    name: 'list markup with ordinals',
    html: page(
      `<title>${TITLE}</title>`,
      `<div><h2>整改情况</h2><p>${OPENING}</p><ol style="list-style-type: cjk-ideographic"><li>组织领导到位，专题研究整改工作六次。<ol start="3"><li>成立领导小组，明确专人负责。</li><li value="7"><p>制定整改方案。</p><p>分解落实任务。</p></li></ol></li><li>逐项抓好落实，问题全部建立台账。</li></ol>
       <ol reversed type="A"><li>补齐台账。</li><li>联网监控。</li></ol><ul><li>接受群众监督。</li></ul><p>${CLOSING}</p></div>`,
    ),
    lines: [
      'h2|整改情况', OPENING, 'item 一、|组织领导到位，专题研究整改工作六次。', 'item 3.|成立领导小组，明确专人负责。', 'item 7.|制定整改方案。', '分解落实任务。', 'item 二、|逐项抓好落实，问题全部建立台账。',
      'item B.|补齐台账。', 'item A.|联网监控。', 'item|接受群众监督。', CLOSING,
    ],
  },
  {
    name: 'white space, invisible characters, comments and nested spans',
    html: page(
      `<title>${TITLE}</title>`,
      `<div id="zoom"><p>　　局党组<span>成立<b>整改</b></span><!-- 注 -->工作<span></span>领导
       小组，会议 \u200b12&nbsp;&nbsp;次，使用 GIS\n 系统，形成\u00ad共识。</p><p>&nbsp;&nbsp;&nbsp;&nbsp;完成整改。　　二是建章立制，堵塞漏洞。&emsp;&emsp;三是 强化&nbsp;监督，&emsp;&emsp;常抓不懈。</p>
       <p>${OPENING}</p><p><span style="display:block">${STEP_1}</span><span style="display:block">${STEP_1_TEXT}</span></p></div>`,
    ),
    lines: ['局党组成立整改工作领导小组，会议 12 次，使用 GIS 系统，形成共识。', '完成整改。', '二是建章立制，堵塞漏洞。', '三是 强化 监督， 常抓不懈。', OPENING, STEP_1, STEP_1_TEXT],
  },
  {
    name: 'what the page hides',
    html: page(
      `<title>${TITLE}</title><style>.a{display:none}#b .a.c{display:block}.v{visibility:hidden}.v .w{visibility:visible}.i{display:none!important}@media print{p{display:none}}@media (max-width:300px){p{display:none}}
       @media screen and (min-width:200px){.m{display:none}}.n,.o:hover{display:none}</style>`,
      `<div id="b"><p>${OPENING}</p><p class="a">隐藏一</p><p class="a c">${STEP_1}</p><p class="v">隐藏二<span class="w">可见的一句。</span></p><p class="i" style="display:block">隐藏三</p><p hidden>隐藏四</p><p style="display:none">隐藏五</p>
       <p class="m">隐藏六</p><p class="n">隐藏七</p><p class="o">悬停才会隐藏。</p><p>前半<span style="display:none">隐藏八</span>后半。</p><noscript>请启用脚本</noscript><template><p>模板</p></template><p>${STEP_1_TEXT}</p><dialog>对话框</dialog></div>`,
    ),
    lines: [OPENING, STEP_1, '可见的一句。', '悬停才会隐藏。', '前半后半。', STEP_1_TEXT],
  },
  {
    name: 'shown line breaks, and boxes in a flex row',
    html: page(
      `<title>${TITLE}</title><style>.p{white-space:pre-line}.f{display:flex}</style>`,
      `<div><p>${OPENING}</p><div class="p">${STEP_1}\n${STEP_1_TEXT}\n</div><pre>${STEP_2}\n  ${STEP_2_TEXT}</pre><p class="f"><span>甲方负责建设，</span><span>乙方负责管护。</span></p><p>${CLOSING}<span style="float:right">${DATED}</span></p></div>`,
    ),
    lines: [OPENING, STEP_1, STEP_1_TEXT, STEP_2, STEP_2_TEXT, '甲方负责建设，', '乙方负责管护。', CLOSING, DATED],
  },
  {
    name: 'a very short notice',
    html: page(`<title>整改公告 - 青溪县粮食局</title>`, `${NAV}${SIDE}<div class="art"><h1>整改公告</h1><p>发布时间：2024-05-06 作者：办公室</p><div class="con"><p>反馈的2个问题已全部整改完成。</p><p>青溪县粮食局</p><p>2024年5月6日</p></div></div>${SHARE}${FOOT}`),
    lines: ['反馈的2个问题已全部整改完成。', '青溪县粮食局', '2024年5月6日'],
    source: { title: '整改公告', publishedOn: '2024-05-06' },
  },
  {
    name: 'one long paragraph among short ones, files at the end',
    html: page(
      `<title>${TITLE}</title><base href="http://www.qingxi.gov.cn/art/">`,
      `${NAV}<div class="detail"><div>${OPENING}</div><div>${STEP_1_TEXT.repeat(12)}</div><div>${CLOSING}</div><div>附件：<a href="../files/1.pdf">整改台账.pdf</a> <a href="/down?id=2&name=list.xlsx">清单</a></div><div>${DATED}</div></div>${SHARE}${FOOT}`,
    ),
    lines: [OPENING, STEP_1_TEXT.repeat(12), CLOSING, '附件：整改台账.pdf 清单', DATED],
    source: {
      attachments: [
        { url: 'http://www.qingxi.gov.cn/files/1.pdf', name: '整改台账.pdf', type: 'pdf' },
        { url: 'http://www.qingxi.gov.cn/down?id=2&name=list.xlsx', name: '清单', type: 'xlsx' },
      ],
    },
  },
  {
    name: 'an article in a frame on the page',
    html: page(
      `<title>政务公开_青溪县人民政府</title><meta name="SiteName" content="青溪县人民政府"><meta name="PubDate" content="2024-07-02">`,
      `${NAV}${SIDE}<iframe srcdoc="<title>x</title><div id='con'>${BODY.map((line) => `<p>${line}</p>`).join('')}</div>"></iframe>${FOOT}`,
    ),
    lines: BODY,
    source: { siteName: '青溪县人民政府', publishedOn: '2024-07-02' },
  },
  {
    name: 'pasted from a word processor: own title in plain lines above a box with the rest',
    html: page(
      `<title>公示公告_青溪县人民政府</title>`,
      `${NAV}<div class="main"><h1>公示公告</h1><div class="info">来源：县水利局 日期：2024-07-03 点击数：12</div><div class="TRS_Editor"><p align="center">${SIGNED}</p><p align="center">关于巡察整改进展情况的通报</p><div>${BODY.map((line) => `<p>${line}</p>`).join('')}</div></div></div>${SHARE}${FOOT}`,
    ),
    lines: [SIGNED, '关于巡察整改进展情况的通报', ...BODY],
    source: { publishedOn: '2024-07-03', contentSource: '县水利局' },
  },
  {
    name: 'a page of layout tables: menu, text, list of news',
    html: page(
      `<title>${TITLE}</title>`,
      `<table><tr><td colspan="3"><img src="banner.jpg" alt="横幅"></td></tr><tr><td><a href="/1">首页</a></td><td><a href="/2">机构概况</a></td><td><a href="/3">政务公开</a></td></tr>
       <tr><td><table><tr><td><a href="/x1">通知公告</a></td></tr><tr><td><a href="/x2">工作动态</a></td></tr><tr><td><a href="/x3">政策法规</a></td></tr></table></td>
       <td colspan="2"><table><tr><td align="center"><strong>${TITLE}</strong></td></tr><tr><td>作者：办公室 发布时间：2024/7/2</td></tr><tr><td>${BODY.map((line) => `<p>${line}</p>`).join('')}</td></tr><tr><td>【<a href="#">打印</a>】【<a href="#">关闭</a>】</td></tr></table></td></tr>
       <tr><td colspan="3">版权所有：青溪县水利局 地址：青溪县城南路1号</td></tr></table>`,
    ),
    lines: BODY,
    source: { title: TITLE, publishedOn: '2024-07-02' },
  },
  {
    name: 'notices after one another in boxes of their own',
    html: page(
      `<title>第7版：公告</title>`,
      `${NAV}<div class="list"><div class="a">${[TITLE, ...BODY].map((line) => `<p>${line}</p>`).join('')}</div><div class="a">${[TITLE.replace('水利局', '粮食局'), ...BODY].map((line) => `<p>${line}</p>`).join('')}</div></div>${FOOT}`,
    ),
    lines: [TITLE, ...BODY, TITLE.replace('水利局', '粮食局'), ...BODY],
  },
  {
    name: 'a table with the whole notice, prose in its cells, no names of columns',
    html: page(
      `<title>${TITLE}</title>`,
      `<div><table border="1"><tr><td><p>${TITLE}</p></td></tr><tr><td>${BODY.map((line) => `<p>${line}</p>`).join('')}</td></tr></table></div>`,
    ),
    lines: [TITLE, ...BODY],
  },
  {
    name: 'long comments and a site introduction beside a notice',
    html: page(
      `<title>${TITLE}_青溪县人民政府</title>`,
      `${NAV}<div class="left"><div id="article"><p>${BODY.join('</p><p>')}</p></div></div><div class="sidebar"><h3>本网简介</h3><p>青溪县人民政府门户网站由县人民政府办公室主办，是公开政务、服务群众的平台。</p></div>
       <div class="comment"><p>网友甲：河道确实比以前干净了，希望坚持下去。</p></div>${FOOT}`,
    ),
    lines: BODY,
  },
  {
    name: 'words of the text that look like furniture stay',
    html: page(
      `<title>${TITLE}</title>`,
      `<div class="art"><p>${OPENING}</p><p>来源：群众举报线索2件，均已办结，问责3人。</p><p>关闭窗口期内违规取水口4处，打印台账并张榜公布。</p><p>访问量统计功能已上线。</p><p>责任单位：县水利局</p><p>整改时限：2024年9月底前</p><p>主办单位：河长制办公室负责牵头，镇街配合落实。</p><p>${CLOSING}</p><p>责任编辑：王某</p></div>`,
    ),
    lines: [
      OPENING, '来源：群众举报线索2件，均已办结，问责3人。', '关闭窗口期内违规取水口4处，打印台账并张榜公布。', '访问量统计功能已上线。', '责任单位：县水利局', '整改时限：2024年9月底前',
      '主办单位：河长制办公室负责牵头，镇街配合落实。', CLOSING,
    ],
  },
];
