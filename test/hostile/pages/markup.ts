import { shell } from '../../support/page-source';
import type { HostileTable } from '../hostile-page';
import { article, ISSUES, NOTICE, noticeWith, PARAGRAPHS, TITLE } from '../notice-page';

const TRAP = 'http://trap.weixi.gov.cn';
/** Would run in a page of ours that showed it as markup. */
const RUN = 'globalThis.trapped = 1';
const IMG = `<img src="${TRAP}/x.png" onerror="${RUN}">`;
const asText = (markup: string): string => markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const notice = (extra: string) => () => shell(noticeWith(extra), TITLE);
const meta = (name: string, content: string): string => `<meta name="${name}" content="${asText(content)}">`;

/** Markup that would load or run something if any page of ours took it for markup. */
export const markup: HostileTable = [
  { name: 'a picture with an error handler in the article', page: notice(`<p>附图${IMG}<img srcset="${TRAP}/set.png 2x"><video poster="${TRAP}/poster.png"></video></p>`), issues: ISSUES, lacks: ['onerror'] },
  { name: 'markup as text in the article', page: notice(`<p>照录${asText(IMG)}</p>`), issues: ISSUES, holds: ['照录<img'] },
  {
    name: 'markup as text in title, heading and metas', issues: ISSUES, holds: ['巡察整改进展情况的通报'],
    page: () => shell(article(PARAGRAPHS, `${TITLE}${asText(IMG)}`), `${TITLE}${asText(IMG)}`, meta('ContentSource', `县水利局${IMG}`) + meta('ColumnName', `"><script>${RUN}</script>`)),
  },
  { name: 'handlers on every element of the article', page: () => shell(NOTICE.replaceAll('<p>', `<p onclick="${RUN}" onmouseover="${RUN}" onfocus="${RUN}" tabindex="0">`), TITLE), issues: ISSUES, lacks: ['onmouseover'] },
  { name: 'SVG with script, handler and foreign object', page: notice(`<svg onload="window.own = 1"><script>window.own = 2</script><foreignObject><p onclick="${RUN}">图中字</p></foreignObject><image href="${TRAP}/s.png"/></svg>`), issues: ISSUES, lacks: ['onload', 'window.own'] },
  { name: 'MathML that changes its meaning when parsed again', page: notice(`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=${TRAP}/m.png onerror=${RUN.replaceAll(' ', '')}&gt;"></mglyph></table></mtext></math>`), issues: ISSUES, lacks: ['onerror'] },
  { name: 'a template full of traps', page: notice(`<template><p>模板里的字</p>${IMG}<script>${RUN}</script></template>`), issues: ISSUES, lacks: ['模板里的字', 'trapped'] },
  { name: 'noscript with a picture', page: notice(`<noscript>没有脚本时的字${IMG}</noscript>`), issues: ISSUES, lacks: ['没有脚本时的字'] },
  { name: 'a style sheet inside the article', page: notice(`<style>p::before{content:"注入";background:url(${TRAP}/c.png)}</style><p style="background:url(${TRAP}/b.png)">底色</p>`), issues: ISSUES, holds: ['底色'], lacks: ['background'] },
  { name: 'a frame with its document in an attribute', page: notice(`<iframe srcdoc="${asText(`<p>内嵌</p>${IMG}`)}"></iframe>`), issues: ISSUES, lacks: ['srcdoc'] },
  { name: 'links to javascript:, data: and vbscript:', page: notice(`<p><a href="javascript:${RUN}">一</a><a href=" java&#10;script:${RUN}">二</a><a href="data:text/html,<script>${RUN}</script>">三</a><a href="vbscript:x">四</a></p>`), issues: ISSUES, lacks: ['javascript:', 'data:text'] },
  { name: 'attachments at javascript: and data: addresses', page: () => shell(`${NOTICE}<div class="fujian">附件：<a href="javascript:${RUN}">1.整改清单.pdf</a> <a href="data:application/pdf;base64,AAAA">2.情况表.docx</a></div>`, TITLE), issues: ISSUES, lacks: ['javascript:', 'data:application'] },
  { name: 'canonical address javascript:', page: () => shell(NOTICE, TITLE, `<link rel="canonical" href="javascript:${RUN}">`), issues: ISSUES, lacks: ['javascript:'] },
  { name: 'canonical address data:', page: () => shell(NOTICE, TITLE, '<link rel="canonical" href="data:text/html,x">'), issues: ISSUES, lacks: ['data:text'] },
  { name: 'a pager of javascript: links', page: () => shell(`${NOTICE}<div class="page"><a href="javascript:${RUN}">1</a><a href="javascript:${RUN}">2</a><a href="javascript:${RUN}">下一页</a></div>`, TITLE), issues: ISSUES, lacks: ['javascript:'] },
  { name: 'a list of notices at javascript: and data: addresses', issues: 0, page: () => shell(`<h1>整改公开</h1><ul>${['水利', '教育', '民政', '司法'].map((name) => `<li><a href="javascript:${RUN}">中共梧溪县${name}局党组关于巡察整改情况的通报</a></li><li><a href="data:text/html,${name}">${name}局关于巡察整改情况的通报</a></li>`).join('')}</ul>`, '整改公开'), lacks: ['javascript:'] },
  { name: 'a base address on another site, and one that is none', page: () => shell(noticeWith('<p><a href="fj.pdf">附件</a></p>'), TITLE, `<base href="${TRAP}/"><base href="javascript:1">`), issues: ISSUES },
  { name: 'comments and sections that look like ends of elements', page: notice('<!-- --!><p>注释后</p><!--> --><![CDATA[<p>段]]><p>段后</p>'), issues: ISSUES, holds: ['注释后', '段后'] },
  { name: 'title with the end of a script and quotes', page: () => shell(article(PARAGRAPHS, `${TITLE}&lt;/script&gt;'"\`\${1}`), `${TITLE}&lt;/title&gt;`), issues: ISSUES },
  { name: 'form, input, object, embed and applet in the article', page: notice(`<form action="${TRAP}/post"><input name="a" value="表内的值" autofocus onfocus="window.own=1"><button>提交</button></form><object data="${TRAP}/o.swf"><embed src="${TRAP}/e.swf"></object>`), issues: ISSUES, lacks: ['onfocus', 'action='] },
];
