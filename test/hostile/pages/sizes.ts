import { shell } from '../../support/page-source';
import type { HostileTable } from '../hostile-page';
import { article, ISSUES, NOTICE, noticeWith, PARAGRAPHS, TITLE } from '../notice-page';

const MEGABYTE = 1_000_000;
/** Letters that no record needs, in the wished length. */
const long = (length: number): string => 'x'.repeat(length);
const issue = (n: number): string => `<p>${n}.关于“第${n}项制度执行不严”问题的整改</p><p>整改情况：修订制度，2024年12月底前完成。该问题正在整改。</p>`;

/** Pages beyond all measure. */
export const sizes: HostileTable = [
  { name: 'a title of a megabyte', page: () => shell(NOTICE, TITLE + long(MEGABYTE)), issues: ISSUES },
  { name: 'metas of a megabyte', page: () => shell(NOTICE, TITLE, ['ArticleTitle', 'ContentSource', 'Keywords', 'Description'].map((name) => `<meta name="${name}" content="${long(MEGABYTE / 4)}">`).join('')), issues: ISSUES },
  { name: 'a canonical address of a megabyte', page: () => shell(NOTICE, TITLE, `<link rel="canonical" href="/a?${long(MEGABYTE)}">`), issues: ISSUES },
  { name: 'two thousand metas', page: () => shell(NOTICE, TITLE, Array.from({ length: 2000 }, (_, i) => `<meta name="m${i}" content="${i}">`).join('')), issues: ISSUES },
  { name: 'attributes of a megabyte', page: () => shell(noticeWith(`<p data-x="${long(MEGABYTE)}" class="${'c '.repeat(20_000)}">附注</p>`), TITLE), issues: ISSUES },
  { name: 'a hundred thousand elements beside the notice', page: () => shell(`${NOTICE}<div>${'<i></i>'.repeat(100_000)}</div>`, TITLE), issues: ISSUES, slow: 'each element is asked whether it is seen: fifty times those of a portal’s page', heavy: true },
  { name: 'a hundred thousand elements on an ordinary page', page: () => shell(`<div>${'<b>水</b>'.repeat(100_000)}</div>`, '节水'), issues: 0, heavy: true },
  { name: 'five hundred levels around the notice', page: () => shell(`${'<div>'.repeat(480)}${NOTICE}`, TITLE), issues: ISSUES, slow: 'of each element Chromium is asked how it is shown, and walks up to the root for the answer: ten times the levels of a portal’s page' },
  { name: 'two thousand levels beside the notice, made by script: at five thousand Chromium itself gives up', page: () => shell(`${NOTICE}<div id="deep"></div><script>let at = document.getElementById('deep'); for (let i = 0; i < 2000; i++) at = at.appendChild(document.createElement('div')); at.textContent = '底';</script>`, TITLE), issues: ISSUES, slow: 'of each element Chromium is asked how it is shown, and walks up to the root for the answer: forty times the levels of a portal’s page' },
  { name: 'a table of twenty thousand cells below the notice', page: () => shell(`${NOTICE}<table>${`<tr>${'<td>1</td>'.repeat(100)}</tr>`.repeat(200)}</table>`, TITLE), issues: ISSUES, slow: 'the table is read, cell by cell: it stands beside the notice and may be its own', heavy: true },
  { name: 'cells that span more than there is', page: () => shell(noticeWith(`<table>${'<tr><td colspan="99999" rowspan="65534">甲</td><td rowspan="0">乙</td></tr>'.repeat(20)}</table>`), TITLE), issues: ISSUES },
  { name: 'one text of three hundred thousand characters', page: () => shell(`${NOTICE}<pre>${'水'.repeat(300_000)}</pre>`, TITLE), issues: ISSUES, slow: 'all of the text is weighed against the notice’s: twenty times that of a long one' },
  { name: 'three hundred issues', page: () => shell(article([PARAGRAPHS[0] ?? '', '<p>一、整改落实情况</p>', ...Array.from({ length: 300 }, (_, i) => issue(i + 1)), ...PARAGRAPHS.slice(8)]), TITLE), issues: 300, slow: 'three hundred problems are parsed: ten times those of a long notice, on a page that has nothing but text' },
  { name: 'words split into single characters', page: () => shell(article(PARAGRAPHS.map((markup) => markup.replace(/[\u4e00-\u9fff]/g, '<span>$&</span>'))), TITLE), issues: ISSUES },
  { name: 'twenty thousand line breaks', page: () => shell(noticeWith(`<p>${'<br>'.repeat(20_000)}</p>`), TITLE), issues: ISSUES, slow: 'each break ends a line of the text, and Chromium lays empty lines out for nearly nothing' },
  { name: 'five thousand links to attachments', page: () => shell(`${NOTICE}<div>附件：${Array.from({ length: 5000 }, (_, i) => `<a href="/f${i}.pdf">附件${i}</a>`).join('')}</div>`, TITLE), issues: ISSUES, slow: 'each is kept in the record as an attachment, with its address and words', heavy: true },
  { name: 'an address of sixteen thousand characters', page: () => shell(`${NOTICE}<script>history.replaceState(null, '', '?q=' + 'x'.repeat(16000))</script>`, TITLE), issues: ISSUES },
];
