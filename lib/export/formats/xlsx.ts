import type { Cell, Column } from '../tables/column';
import { DICTIONARY_COLUMNS, dictionaryRows } from '../tables/dictionary';
import { TABLES } from '../tables/tables';
import { inIri } from './plain-line';
import type { OpenFormat } from './types';
import { DATE, HEADER, LINK, PLAIN, serialDay, Styles } from './xlsx-styles';
import { xmlText } from './xml-text';
import { ZipFiles } from './zip-files';

/*
 * Written by hand on fflate: the libraries there are (exceljs, write-excel-file) hold the whole workbook in memory or write
 * neither filters nor links. ECMA-376, with inline strings, so that a row is written and forgotten.
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** Excel cuts longer cells off and calls the file damaged. In UTF-16 units. */
const LONGEST_CELL = 32_767;
/** Links a sheet may have, by Excel's specification. */
const MOST_LINKS = 65_530;
/** Of an address that is a link, in UTF-16 units. */
const LONGEST_LINK = 2079;
/** Rows of a sheet, by the same. */
const MOST_ROWS = 1_048_576;
/** Stands where a longer text is cut off. */
const CUT = '…〔未完，全文见 JSON / cut off, whole in JSON〕';

/** Of a column by its number from 0: "A", "Z", "AA". */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** What one workbook is made of, and what it cannot hold. */
class Workbook {
  readonly styles = new Styles();
  /** Cells that were cut, and addresses that are no links, by table and column. */
  readonly lacks = new Map<string, { readonly column: Headed; cut: number; unlinked: number }>();

  constructor(readonly zip: ZipFiles) {}

  lack(column: Headed, kind: 'cut' | 'unlinked'): void {
    const place = `${column.table}.${column.name}`;
    const lack = this.lacks.get(place) ?? { column, cut: 0, unlinked: 0 };
    lack[kind] += 1;
    this.lacks.set(place, lack);
  }
}

/** The beginning of a text, which does not end in half a character. */
const beginning = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** What stands for a character in cells (ECMA-376, ST_Xstring), `_x000D_` for the end of a line: as plain words it has its first sign written so. */
const plainWords = (text: string): string => text.replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_');

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(plainWords(text.toWellFormed()))}</t></is></c>`;

type Headed = Pick<Column, 'name' | 'type'> & { readonly table: string; readonly head: string };

/** One sheet of the workbook. */
class Sheet {
  private rows = 0;
  private readonly links: { readonly place: string; readonly url: string }[] = [];

  constructor(
    readonly name: string, readonly number: number, private readonly workbook: Workbook, private readonly columns: readonly Headed[],
  ) {
    const widths = columns.map(({ type, head }, i) => `<col min="${i + 1}" max="${i + 1}" width="${type === 'text' ? 24 : Math.max(12, head.length * 2)}" customWidth="1"/>`).join('');
    this.write(`${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0">`
      + `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>`);
    this.row(columns.map(({ head }) => head), HEADER);
  }

  private get file(): string {
    return `xl/worksheets/sheet${this.number}.xml`;
  }

  private write(text: string): void {
    this.workbook.zip.write(this.file, text);
  }

  /** Rows so far, the header's included. */
  get length(): number {
    return this.rows;
  }

  row(cells: readonly Cell[], style = PLAIN): void {
    this.rows += 1;
    const made = cells.map((cell, i) => (cell === null ? '' : this.cell(`${letters(i)}${this.rows}`, cell, this.columns[i] as Headed, style)));
    this.write(`<row r="${this.rows}">${made.join('')}</row>`);
  }

  private cell(place: string, cell: Exclude<Cell, null>, column: Headed, style: number): string {
    if (typeof cell === 'boolean') return `<c r="${place}" s="${style}" t="b"><v>${Number(cell)}</v></c>`;
    if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
    if (style === HEADER) return textCell(place, cell, style);
    const { type } = column;
    const serial = type === 'date' ? serialDay(cell) : null;
    if (serial !== null) return `<c r="${place}" s="${DATE}"><v>${serial}</v></c>`;
    const moment = type === 'moment' ? this.workbook.styles.moment(cell) : null;
    if (moment) return `<c r="${place}" s="${moment.style}"><v>${moment.serial}</v></c>`;
    if (type === 'link' && this.links.length < MOST_LINKS && cell.length <= LONGEST_LINK) {
      this.links.push({ place, url: cell });
      return textCell(place, cell, LINK);
    }
    if (type === 'link') this.workbook.lack(column, 'unlinked');
    if (cell.length <= LONGEST_CELL) return textCell(place, cell, PLAIN);
    this.workbook.lack(column, 'cut');
    return textCell(place, beginning(cell, LONGEST_CELL - CUT.length) + CUT, PLAIN);
  }

  end(): void {
    const range = `A1:${letters(this.columns.length - 1)}${this.rows}`;
    const links = this.links.map(({ place }, i) => `<hyperlink ref="${place}" r:id="rId${i + 1}"/>`).join('');
    this.write(`</sheetData><autoFilter ref="${range}"/>${links && `<hyperlinks>${links}</hyperlinks>`}</worksheet>`);
    this.workbook.zip.close(this.file);
    if (this.links.length === 0) return;
    const targets = this.links.map(({ url }, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/hyperlink" Target="${xmlText(inIri(url))}" TargetMode="External"/>`).join('');
    this.workbook.zip.write(`xl/worksheets/_rels/sheet${this.number}.xml.rels`, `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets}</Relationships>`);
  }
}

/** What holds the sheets together, in the order they are shown in. */
function frame({ zip, styles }: Workbook, sheets: readonly Sheet[]): void {
  const ids = sheets.map(({ name, number: id }) => ({ name, id }));
  zip.write('[Content_Types].xml', `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    + ids.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')
    + '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>');
  zip.write('_rels/.rels', `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`);
  zip.write('xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${ids.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`);
  zip.write('xl/_rels/workbook.xml.rels', `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${ids.map(({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}`
    + `<Relationship Id="rId${ids.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`);
  zip.write('xl/styles.xml', `${HEAD}<styleSheet xmlns="${MAIN}">${styles.xml}</styleSheet>`);
}

/** A row of the dictionary on what the cells of a column could not hold. */
function lackRow({ column: { table, name }, cut, unlinked }: { readonly column: Headed; readonly cut: number; readonly unlinked: number }): Cell[] {
  const most = LONGEST_CELL.toLocaleString('en');
  return [
    table, name,
    [cut > 0 && `有 ${cut} 格超过 ${most} 字，只有开头，全文见 JSON、CSV、Parquet`, unlinked > 0 && `有 ${unlinked} 个网址不是链接（太多或太长）`].filter(Boolean).join('；'),
    [cut > 0 && `${cut} cells have more than ${most} characters: their beginning only, see JSON, CSV, Parquet`, unlinked > 0 && `${unlinked} addresses are no links (too many, or too long)`].filter(Boolean).join('; '),
  ];
}

/** A table: one sheet, and another for every full one. Their names say how they go on: issues, issues (2). */
class SheetSeries {
  readonly sheets: Sheet[] = [];
  private last: Sheet;

  /** @param add - Makes the next sheet of the workbook, by its name. */
  constructor(private readonly name: string, private readonly mostRows: number, private readonly add: (name: string) => Sheet) {
    this.last = this.next(name);
  }

  private next(name: string): Sheet {
    const sheet = this.add(name);
    this.sheets.push(sheet);
    return sheet;
  }

  row(cells: readonly Cell[]): void {
    if (this.last.length >= this.mostRows) {
      this.last.end();
      this.last = this.next(`${this.name} (${this.sheets.length + 1})`);
    }
    this.last.row(cells);
  }

  end(): void {
    this.last.end();
  }
}

/**
 * All tables as sheets of one workbook: heads frozen and with filters, real dates and times, links to page and quote; the dictionary
 * last, which says what the sheets could not hold.
 *
 * @param mostRows - Of a sheet, its head included; more go on in the next sheet.
 */
export const xlsxOf = (mostRows: number): OpenFormat => ({ write, language, personalData }) => {
  const workbook = new Workbook(new ZipFiles(write));
  let count = 0;
  const series = (name: string, columns: readonly Headed[]): SheetSeries =>
    new SheetSeries(name, mostRows, (title) => new Sheet(title, (count += 1), workbook, columns));
  const tables = TABLES.map(({ table }) =>
    series(table.name, table.columns.map(({ name, type, zh, en }) => ({ table: table.name, name, type, head: `${name} · ${language === 'zh' ? zh : en}` }))));
  return {
    add: (record) => {
      for (const [i, { rows }] of TABLES.entries()) for (const cells of rows(record)) tables[i]?.row(cells);
    },
    end: () => {
      const dictionary = series('dictionary', DICTIONARY_COLUMNS.map((name) => ({ table: 'dictionary', name, type: 'text', head: name })));
      for (const cells of dictionaryRows()) dictionary.row(cells);
      dictionary.row([null, 'personal data', null, personalData]);
      for (const lack of workbook.lacks.values()) dictionary.row(lackRow(lack));
      const all = [...tables, dictionary];
      for (const table of all) table.end();
      frame(workbook, all.flatMap(({ sheets }) => sheets));
      workbook.zip.end();
    },
  };
};

export const openXlsx: OpenFormat = xlsxOf(MOST_ROWS);
