import { isTable } from './sheet';
import type { Block, Cell, Line } from './sheet';
import type { CARRIERS } from './axes/carriers';
import type { ValueOf } from './axes/axis';

type Carrier = ValueOf<typeof CARRIERS>;

/** Characters in a line of a narrow column. */
const COLUMN = 30;

/** The notice as its words: one line a paragraph, a table's cells one below the other. */
export const noticeText = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (isTable(block) ? block.rows.flat().map(({ text }) => text) : [block.text])).join('\n');

/** A paragraph in a narrow column: indented, cut wherever the line is full. */
function cutLine({ text, role }: Line): string {
  if (role === 'title') return text;
  if (role === 'signature') return `${'　'.repeat(10)}${text}`;
  return (`　　${text}`.match(new RegExp(`.{1,${COLUMN}}`, 'gu')) ?? []).join('\n');
}

/** The notice as a file of plain text. */
export const noticeFile = (blocks: readonly Block[], carrier: Carrier): string =>
  carrier === 'cut lines' ? blocks.flatMap((block) => (isTable(block) ? [] : [cutLine(block)])).join('\n') : noticeText(blocks);

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const strong = (one: Line, tag: string): string =>
  one.strong === 0 ? escape(one.text) : `<${tag}>${escape(one.text.slice(0, one.strong))}</${tag}>${escape(one.text.slice(one.strong))}`;
const spans = ({ text }: Line): string => escape(text).replace(/\d+|[^\d]+/g, (run) => `<span style="font-family:仿宋">${run}</span>`);
const paragraph = ({ text }: Line): string => `<p>　　${escape(text)}</p>`;

/** One line of the notice as each carrier has it. */
const LINES: Readonly<Record<Carrier, (one: Line) => string>> = {
  text: paragraph,
  'cut lines': paragraph,
  p: paragraph,
  br: ({ text }) => `&nbsp;&nbsp;&nbsp;&nbsp;${escape(text)}<br>`,
  'spans around numbers': (one) => `<p style="text-indent:2em">${spans(one)}</p>`,
  'nested spans': (one) => `<p><span><span style="font-size:16pt">${spans(one)}</span></span><o:p></o:p></p>`,
  'div grid': ({ text }) => `<div class="row"><div class="col">${escape(text)}</div></div>`,
  'bold headings': (one) => `<p>${strong(one, 'strong')}</p>`,
  'layout table': ({ text }) => `<p>${escape(text)}</p>`,
  'heading elements': (one) =>
    one.strong > 0 && one.strong === one.text.length ? `<h3>${escape(one.text)}</h3>` : `<p>${strong(one, 'b')}</p>`,
  'list markup': (one) =>
    one.listLabel === undefined
      ? `<p>${escape(one.text)}</p>`
      : `<ol start="${parseInt(one.listLabel.normalize('NFKC'), 10)}"><li>${escape(one.text.slice(one.listLabel.length))}</li></ol>`,
};

function cellHtml({ text, rows, columns }: Cell): string {
  return `<td${rows === undefined ? '' : ` rowspan="${rows}"`}${columns === undefined ? '' : ` colspan="${columns}"`}>${escape(text)}</td>`;
}

function tableHtml(rows: readonly (readonly Cell[])[]): string {
  return `<table border="1"><tbody>${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')}</tbody></table>`;
}

/** The notice as a page of a government site, with the furniture such pages have. */
export function noticePage(blocks: readonly Block[], carrier: Carrier): string {
  const titles = blocks.filter((block) => !isTable(block) && block.role === 'title') as Line[];
  const title = titles.map(({ text }) => text).join('');
  const body = blocks.filter((block) => isTable(block) || block.role !== 'title');
  const article = body.map((block) => (isTable(block) ? tableHtml(block.rows) : LINES[carrier](block))).join('\n');
  const inside = carrier === 'layout table' ? `<table width="900"><tr><td>${article}</td></tr></table>` : article;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/zwgk">政务公开</a> <a href="/hdjl">互动交流</a></div>
<div class="article"><h1>${escape(title)}</h1>
<div class="content">${inside}</div></div>
<div class="share"><a href="#">打印本页</a> <a href="#">关闭窗口</a></div>
<div class="footer">网站标识码：3300000000</div></body></html>`;
}
