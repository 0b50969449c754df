import { FOOT, NAV, page, TITLE, type SamplePage } from './sample-pages';

/** One table in the markup of script libraries: header apart, columns drawn twice, divs with roles. All read as one table. */

const NAMES = ['序号', '反馈问题', '整改措施', '整改时限'];
const ROWS = [
  ['1', '台账登记不及时', '补齐台账37份，明确专人逐月核对。', '2024年9月'],
  ['2', '巡查制度不完善', '修订巡查制度，开展全员培训3次。', '2024年12月'],
];
const OPENING = '根据县委统一部署，县委第二巡察组对县水利局党组开展了巡察，现将整改情况公布如下。';
const SIGNED = '中共青溪县水利局党组';

const tr = (cells: readonly string[], tag = 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const body = (rows = ROWS): string => rows.map((row) => tr(row)).join('');
const row = (cells: readonly string[], role: string, tag: string): string => `<${tag} role="row">${cells.map((cell) => `<${tag} role="${role}">${cell}</${tag}>`).join('')}</${tag}>`;

const framed = (text: string): string => `<table>${tr([text])}</table>`;

const filled = (row: string, cell: string, cells: readonly string[]): string => `<${row}>${cells.map((text) => `<${cell}>${text}</${cell}>`).join('')}</${row}>`;
/** A table of other elements, which says nowhere that it is one. */
const listed = (all: string, row: string, cell: string): string => `<${all}>${[NAMES, ...ROWS].map((cells) => filled(row, cell, cells)).join('')}</${all}>`;

/** The lines of the one table. */
const LINES = [
  OPENING,
  ...NAMES.map((name, i) => `cell 0,${i} H|${name}`),
  ...ROWS.flatMap((cells, r) => cells.map((cell, c) => `cell ${r + 1},${c} [${NAMES[c] ?? ''}]|${cell}`)),
  SIGNED,
];

const VARIANTS: readonly (readonly [string, string])[] = [
  ['a header in a table of its own (Element)', `<div class="el-table__header-wrapper"><table><thead>${tr(NAMES, 'th')}</thead></table></div><div class="el-table__body-wrapper"><table><tbody>${body()}</tbody></table></div>`],
  ['a header of plain cells (EasyUI)', `<div class="datagrid-header"><table>${tr(NAMES)}</table></div><div class="datagrid-body"><table>${body()}</table></div>`],
  ['a header above a scroll bar (layui)', `<div><table><thead>${tr([...NAMES, ''], 'th')}</thead></table></div><div><table>${body()}</table></div>`],
  ['a body with a header of no height (DataTables)', `<div class="dataTables_scrollHead"><table><thead>${tr(NAMES, 'th')}</thead></table></div><div class="dataTables_scrollBody"><table><thead style="height:0">${tr(NAMES.map((name) => `<div style="height:0;overflow:hidden">${name}</div>`), 'th')}</thead><tbody>${body()}</tbody></table></div>`],
  ['a header drawn twice (bootstrap-table)', `<div class="fixed-table-header"><table><thead>${tr(NAMES, 'th')}</thead></table></div><div class="fixed-table-body"><table><thead>${tr(NAMES, 'th')}</thead><tbody>${body()}</tbody></table></div>`],
  ['columns that stay, drawn twice', `<div><table><thead>${tr(NAMES, 'th')}</thead></table></div><div><table>${body()}</table></div><div class="fixed"><table><thead>${tr(NAMES.slice(0, 2), 'th')}</thead></table><table>${body(ROWS.map((cells) => cells.slice(0, 2)))}</table></div>`],
  ['the whole drawn twice, hidden columns without words', `<div><table><thead>${tr(NAMES, 'th')}</thead><tbody>${body()}</tbody></table></div><div class="fixed"><table><thead>${tr(NAMES.map((name, i) => (i > 0 ? `<i style="visibility:hidden">${name}</i>` : name)), 'th')}</thead><tbody>${body(ROWS.map((cells) => cells.map((cell, i) => (i > 0 ? `<i style="visibility:hidden">${cell}</i>` : cell))))}</tbody></table></div>`],
  ['divs with the roles of a grid', `<div role="grid"><div role="rowgroup">${row(NAMES, 'columnheader', 'div')}</div><div role="rowgroup">${ROWS.map((cells) => row(cells, 'gridcell', 'div')).join('')}</div></div>`],
  ['spans with the roles of a table', `<section role="table">${row(NAMES, 'columnheader', 'span')}${ROWS.map((cells) => row(cells, 'cell', 'span')).join('')}</section>`],
  ['a table in each cell', `<table>${tr(NAMES.map(framed), 'th')}${body(ROWS.map((cells) => cells.map(framed)))}</table>`],
  ['a table in some cells, all of it in a frame', `<table><tr><td><table>${tr(NAMES)}${body(ROWS.map((cells) => cells.map((cell, i) => (i > 1 ? framed(cell) : cell))))}</table></td></tr></table>`],
  ['a table for each row (cards of a list)', `<table>${tr(NAMES)}</table>${ROWS.map((cells) => `<table>${tr(cells)}</table>`).join('')}`],
  ['a table for each row, the names drawn as such', `<div><table>${tr(NAMES, 'th')}</table></div>${ROWS.map((cells) => `<div><table>${tr(cells)}</table></div>`).join('')}`],
  ['a list item for each row, inline cells', listed('ul', 'li', 'span')],
  ['boxes, letters for cells', listed('div', 'p', 'em')],
  ['boxes in boxes', listed('section', 'div', 'div')],
  ['a definition list for each row', listed('div', 'dl', 'dd')],
  ['rows in a box below the names, so that they can be moved', `<div>${filled('div', 'b', NAMES)}<ul>${ROWS.map((cells) => filled('li', 'span', cells)).join('')}</ul></div>`],
  ['names in boxes of their own', `<ul><li>${NAMES.map((name) => `<span><b>${name}</b></span>`).join('')}</li>${ROWS.map((cells) => filled('li', 'span', cells)).join('')}</ul>`],
  ['roles, header and body in tables of their own', `<div role="table">${row(NAMES, 'columnheader', 'div')}</div><div role="table">${ROWS.map((cells) => row(cells, 'cell', 'div')).join('')}</div>`],
];

const keyed = (from: number, to: number | undefined, attribute: (row: number, side: number) => string, side: number): string =>
  ROWS.map((cells, r) => `<tr ${attribute(r, side)}>${cells.slice(from, to).map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
/** Columns that stay in sight in a box of their own, the rest beside it. */
const sides = (boxes: readonly [string, string], attribute: (row: number, side: number) => string, tag = 'th'): string =>
  boxes.map((names, side) => {
    const [from, to] = side === 0 ? [0, 2] : [2, undefined];
    return `<div class="${names}"><div class="header"><table>${tr(NAMES.slice(from, to), tag)}</table></div><div class="body"><table>${keyed(from, to, attribute, side)}</table></div></div>`;
  }).join('');
const gridRow = (r: number, from: number, to?: number): string => `<div role="row" aria-rowindex="${r + 2}" row-index="${r}">${(ROWS[r] ?? []).slice(from, to).map((cell) => `<div role="gridcell">${cell}</div>`).join('')}</div>`;
const gridHead = (from: number, to?: number): string => `<div role="rowgroup"><div role="row" aria-rowindex="1">${NAMES.slice(from, to).map((name) => `<div role="columnheader">${name}</div>`).join('')}</div></div>`;
const gridBody = (from: number, to?: number): string => `<div role="rowgroup">${ROWS.map((_, r) => gridRow(r, from, to)).join('')}</div>`;

const SIDES: readonly (readonly [string, string])[] = [
  ['frozen columns beside the rest (EasyUI)', sides(['datagrid-view1', 'datagrid-view2'], (r, side) => `id="datagrid-row-r1-${side + 1}-${r}" datagrid-row-index="${r}" class="datagrid-row"`, 'td')],
  ['locked columns (Kendo)', sides(['k-grid-content-locked', 'k-grid-content'], (r) => `data-uid="a0-${r}"`)],
  ['a lockable grid by its record ids (ExtJS)', sides(['x-grid-inner', 'x-grid-inner'], (r) => `data-recordindex="${r}"`)],
  ['a box called fixed, rows without keys', sides(['table-fixed', 'table-scroll'], () => '')],
  ['two boxes that say nothing, the rows numbered in the first', sides(['first', 'second'], () => '')],
  ['and plain cells for names', sides(['first', 'second'], () => '', 'td')],
  ['pinned columns of a grid of divs (ag-grid)', `<div role="treegrid"><div>${gridHead(0, 2)}${gridHead(2)}</div><div>${gridBody(0, 2)}${gridBody(2)}</div></div>`],
  ['pinned columns on the right, too', `<div role="grid"><div>${gridHead(0, 1)}${gridHead(1, 3)}${gridHead(3)}</div><div>${gridBody(0, 1)}${gridBody(1, 3)}${gridBody(3)}</div></div>`],
];

/** Two tables stay two. */
const APART = [
  OPENING,
  ...NAMES.map((name, i) => `cell 0,${i} H|${name}`), ...(ROWS[0] ?? []).map((cell, c) => `cell 1,${c} [${NAMES[c] ?? ''}]|${cell}`),
  '第二批',
  ...NAMES.map((name, i) => `cell 0,${i} H|${name}`), ...(ROWS[1] ?? []).map((cell, c) => `cell 1,${c} [${NAMES[c] ?? ''}]|${cell}`),
  SIGNED,
];
const notice = (table: string): string => page(`<title>${TITLE}</title>`, `${NAV}<h1>${TITLE}</h1><div class="content"><p>${OPENING}</p>${table}<p>${SIGNED}</p></div>${FOOT}`);
const half = (i: number): string => `<table><thead>${tr(NAMES, 'th')}</thead>${body(ROWS.slice(i, i + 1))}</table>`;

const pick = (names: readonly string[]): string[][] => [NAMES, ...ROWS].map((cells) => names.map((name) => cells[NAMES.indexOf(name)] ?? ''));
/** Two tables one below the other, each with the columns of these names. */
const two = (...tables: readonly (readonly string[])[]): string =>
  tables.map((names) => pick(names)).map(([head = [], ...rows]) => `<table><thead>${tr(head, 'th')}</thead>${rows.map((cells) => tr(cells)).join('')}</table>`).join('');
const linesOf = (names: readonly string[]): string[] => {
  const [head = [], ...rows] = pick(names);
  return [...head.map((name, i) => `cell 0,${i} H|${name}`), ...rows.flatMap((cells, r) => cells.map((cell, c) => `cell ${r + 1},${c} [${names[c] ?? ''}]|${cell}`))];
};

export const TABLE_PAGES: readonly SamplePage[] = [
  ...VARIANTS.map(([name, table]) => ({ name: `one table: ${name}`, html: notice(table), lines: LINES })),
  ...SIDES.map(([name, table]) => ({ name: `one table: ${name}`, html: notice(table), lines: LINES })),
  {
    name: 'two tables of as many rows, each with its numbers',
    html: notice(two(['序号', '反馈问题'], ['序号', '整改措施'])),
    lines: [OPENING, ...linesOf(['序号', '反馈问题']), ...linesOf(['序号', '整改措施']), SIGNED],
  },
  {
    name: 'two tables of as many rows without numbers',
    html: notice(two(['反馈问题', '整改时限'], ['整改措施', '整改时限'])),
    lines: [OPENING, ...linesOf(['反馈问题', '整改时限']), ...linesOf(['整改措施', '整改时限']), SIGNED],
  },
  {
    name: 'a list whose items have links to parts of the page, not cells',
    html: notice('<ul><li><a href="#a">问题</a><a href="#b">措施</a><a href="#c">期限</a></li></ul>'),
    lines: [OPENING, 'item|问题措施期限', SIGNED],
  },
  {
    name: 'items of as many words each, no names above them',
    html: notice('<ul><li><b>一是</b><i>补齐</i><u>台账。</u></li><li><b>二是</b><i>修订</i><u>制度。</u></li></ul>'),
    lines: [OPENING, 'item|一是补齐台账。', 'item|二是修订制度。', SIGNED],
  },
  {
    name: 'a row with words beside its cells',
    html: notice('<ul><li><b>反馈问题</b><b>整改措施</b><b>整改时限</b></li><li>共<b>两个</b><b>三条</b><b>今年</b></li></ul>'),
    lines: [OPENING, 'item|反馈问题整改措施整改时限', 'item|共两个三条今年', SIGNED],
  },
  { name: 'two tables with a line between them', html: notice(`${half(0)}<p>第二批</p>${half(1)}`), lines: APART },
];
