/**
 * Pages for the benchmarks, made by rule from sentences of our own: notices of a given length in the markup of four
 * publishing systems, and ordinary pages of all sizes.
 */

const THEMES = ['学习教育', '项目管理', '资金使用', '作风建设', '队伍建设', '服务群众', '安全生产', '信息公开'];
const FAULTS = ['不够深入', '有短板', '不规范', '落实不力', '不及时', '流于形式', '存在漏洞', '监管缺位'];
const WORK = [
  '修订完善相关制度，明确责任分工和工作流程，组织全体干部职工集中学习，并于2023年3月15日至4月20日开展专项检查。',
  '建立问题台账，逐项明确整改措施、责任人和完成时限，先后召开专题会议5次，累计走访群众860户、收集意见建议132条。',
  '对2021年以来的项目资料进行全面核查，发现并纠正问题47个，收回资金126.5万元，对相关责任人进行批评教育。',
  '依托信息平台实行动态管理，每季度通报一次进展情况，确保2024年12月底前完成系统升级改造。',
  '开展“走流程、解难题”活动，压缩办理时限，公开服务电话，群众满意度达到98.6%。',
];
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const closing = [
  '三、下一步工作打算', '局党组将持续抓好整改落实，适时开展“回头看”，推动整改成果转化为治理效能。',
  '欢迎广大干部群众对整改落实情况进行监督。联系电话：0790-6612369；邮政信箱：临川湖市湖滨东路88号；电子邮箱：lchsw@example.cn。',
  '中共临川湖市水务局党组', '2024年5月6日',
];

/** Lines of a notice of about `characters` characters. */
export function noticeLines(characters: number): string[] {
  const lines = [
    '中共临川湖市水务局党组关于巡察整改进展情况的通报',
    '根据市委统一部署，2023年8月21日至10月20日，市委第三巡察组对市水务局党组开展了常规巡察，11月30日反馈了巡察意见。现将巡察整改进展情况予以公布。',
    '一、整改工作组织情况', '针对反馈的3个方面9类27个具体问题，局党组制定整改措施68条，截至目前已完成整改22个。', '二、整改落实情况',
  ];
  let length = [...lines, ...closing].join('').length;
  for (let issue = 0; length < characters; issue += 1) {
    const group = Math.floor(issue / 4);
    if (issue % 4 === 0) lines.push(`（${ORDINALS[group % 10] ?? '一'}）关于${THEMES[group % 8] ?? ''}方面的问题`);
    const block = [
      `${(issue % 4) + 1}.关于“${THEMES[issue % 8] ?? ''}${FAULTS[(issue * 3) % 8] ?? ''}”问题的整改。`,
      `整改措施及成效：一是${WORK[issue % 5] ?? ''}二是${WORK[(issue + 1) % 5] ?? ''}三是${WORK[(issue + 3) % 5] ?? ''}`,
      `下一步措施：${WORK[(issue + 3) % 5] ?? ''}`,
    ];
    lines.push(...block);
    length += block.join('').length;
  }
  return [...lines, ...closing];
}

const FURNITURE = Array.from({ length: 30 }, (_, i) => `<li><a href="/art/${i}.html">关于2023年度第${i}号工作安排的公告</a><span>2023-0${(i % 9) + 1}-10</span></li>`).join('');

/** A page with the furniture of a government site around `body`. */
export function page(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_临川湖市人民政府</title><meta name="SiteName" content="临川湖市人民政府">
<style>body{font:16px/1.8 serif;margin:0}.side{float:right;width:220px}.hide{display:none}</style></head><body>
<div class="top"><a href="#">设为首页</a> | <a href="#">加入收藏</a></div><ul class="nav">${FURNITURE}</ul><div class="side"><h3>相关信息</h3><ul>${FURNITURE}</ul></div>
<div class="main"><h1>${title}</h1><div class="info">发布时间：2024-05-06　来源：市水务局</div>${body}</div>
<div class="share">分享到：<a>微信</a> 【打印本页】</div><div class="foot">主办单位：临川湖市人民政府</div><div class="hide">隐藏的关键字</div></body></html>`;
}

/** The body of a notice in the markup of four publishing systems. */
export const MARKUPS: readonly { readonly name: string; readonly body: (lines: readonly string[]) => string }[] = [
  { name: 'p and span', body: (lines) => `<div class="TRS_Editor">${lines.map((line) => `<p style="text-indent:2em"><span style="font-family:仿宋">${line}</span></p>`).join('\n')}</div>` },
  { name: 'br in a layout table', body: (lines) => `<table width="100%"><tr><td><div id="vsb_content">${lines.map((line) => `&emsp;&emsp;${line}`).join('<br>\n<br>\n')}</div></td></tr></table>` },
  { name: 'divs cut into spans', body: (lines) => `<div class="article-content">${lines.map((line) => `<div class="MsoNormal">　　${line.replace(/[，；]/g, '$&</span><span lang="EN-US">').replace(/^/, '<span>')}</span></div>`).join('')}</div>` },
  { name: 'newspaper lines', body: (lines) => `<div id="ozoom"><founder-content>${lines.flatMap((line) => line.match(/.{1,28}/gu) ?? []).map((line) => `<P>${line}</P>`).join('\n')}</founder-content></div>` },
];

const sentence = (i: number): string => `第${i % 97}段介绍本市在产业发展、民生保障和城市管理方面的常规工作，内容与通报无关，数字为${i * 37}。`;

/** A column of `count` links, every `each`th of them a notice; the others are what such columns also hold. */
export function listPage(count: number, each: number): string {
  const others = ['召开巡察整改工作推进会', '2024年经济运行情况分析', '巡察整改工作方案', '关于开展安全生产检查的通知', '人民政府关于城区部分路段交通管制的通告'];
  const items = Array.from({ length: count }, (_, i) => {
    const name = `临川湖市第${i}中学`;
    const words = i % each === 0 ? `中共${name}委员会关于市委第${(i % 9) + 1}巡察组反馈意见集中整改进展情况的通报` : `${name}${others[i % 5] ?? ''}`;
    return `<li><a href="/art/2024/${(i % 12) + 1}/${(i % 28) + 1}/art_1205_${i}.html" target="_blank" title="${words}">${words}</a><span>2024-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}</span></li>`;
  });
  return page('巡察整改', `<ul>${items.join('\n')}</ul>`);
}

/** Ten ordinary pages, 5 kB to 2 MB of HTML: articles, lists, tables. */
export function ordinaryPages(): { readonly name: string; readonly html: string }[] {
  const sizes = [5, 10, 20, 40, 60, 100, 200, 400, 1000, 2000];
  return sizes.map((kilobytes, i) => {
    const parts: string[] = [];
    let length = 0;
    for (let n = 0; length < (kilobytes - 8) * 500; n += 1) {
      const part = i % 3 === 0 ? `<p>${sentence(n)}</p>` : i % 3 === 1 ? `<li><a href="/p/${n}.html" title="${sentence(n)}">${sentence(n)}</a><span>2024-01-01</span></li>` : `<tr><td>${n}</td><td>${sentence(n)}</td><td>${n * 3}</td></tr>`;
      parts.push(part);
      length += part.length;
    }
    const all = parts.join('\n');
    return { name: `${kilobytes} kB`, html: page('本市工作动态', i % 3 === 0 ? all : i % 3 === 1 ? `<ul>${all}</ul>` : `<table>${all}</table>`) };
  });
}
