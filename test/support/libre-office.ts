import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';

/** A cell as LibreOffice understood it: a day or a moment as ISO text under `date`. */
export type OpenedCell = string | number | boolean | null | { readonly date: string };
export interface OpenedSheet {
  readonly name: string;
  readonly rows: readonly (readonly OpenedCell[])[];
  /** What cells that are formulas calculate; a truth value of a workbook is one to it. */
  readonly formulas: readonly string[];
}

const PLACES = [
  ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, process.platform === 'win32' ? 'soffice.exe' : 'soffice')),
  '/Applications/LibreOffice.app/Contents/MacOS/soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Where LibreOffice is; undefined on a machine without it. */
export const LIBRE_OFFICE = PLACES.find((path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
});

/** Comma, double quote, UTF-8, from the first line: what its import dialog is told for our CSV. */
const CSV = '--infilter=CSV:44,34,76,1';

/**
 * Sheets of files as LibreOffice opens them, by file name without its ending, which no two have in common.
 *
 * @param kind - All files are of one kind.
 * @throws {Error} If there is none, or it writes no file.
 */
export async function openedByLibreOffice(files: Readonly<Record<string, Uint8Array>>, kind: 'csv' | 'xlsx'): Promise<ReadonlyMap<string, readonly OpenedSheet[]>> {
  if (LIBRE_OFFICE === undefined) throw new Error('There is no LibreOffice.');
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-office-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    // A profile of its own: two runs do not wait for each other.
    const options = [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', ...(kind === 'csv' ? [CSV] : []), '--convert-to', 'fods', '--outdir', join(folder, 'out')];
    await promisify(execFile)(LIBRE_OFFICE, [...options, ...paths]);
    return new Map(Object.keys(files).map((name) => {
      const stem = name.replace(/\.\w+$/, '');
      return [stem, sheetsOf(readFileSync(join(folder, 'out', `${stem}.fods`), 'utf8'))];
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const timesOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 1);
/** Rows and columns that LibreOffice repeats to the edge of the sheet are empty. */
const MOST_REPEATED = 1000;

function sheetsOf(xml: string): OpenedSheet[] {
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  return [...document.getElementsByTagName('table:table')].map((table) => {
    const rows: OpenedCell[][] = [];
    for (const row of table.getElementsByTagName('table:table-row')) {
      const cells = [...row.children].flatMap((cell) => {
        const times = timesOf(cell, 'table:number-columns-repeated');
        return Array.from({ length: times > MOST_REPEATED ? 0 : times }, () => cellOf(cell));
      });
      while (cells.at(-1) === null) cells.pop();
      const times = timesOf(row, 'table:number-rows-repeated');
      for (let i = 0; i < (times > MOST_REPEATED ? 0 : times); i += 1) rows.push(cells);
    }
    while (rows.at(-1)?.length === 0) rows.pop();
    const formulas = [...table.getElementsByTagName('table:table-cell')].flatMap((cell) => cell.getAttribute('table:formula') ?? []);
    return { name: table.getAttribute('table:name') ?? '', rows, formulas };
  });
}

function cellOf(cell: Element): OpenedCell {
  const value = (name: string): string => cell.getAttribute(`office:${name}`) ?? '';
  switch (cell.getAttribute('office:value-type')) {
    case null: return null;
    case 'float': case 'percentage': case 'currency': return Number(value('value'));
    case 'boolean': return value('boolean-value') === 'true';
    case 'date': return { date: value('date-value') };
    // Written out where the paragraphs do not say all of it, as of a tab at the beginning.
    default: return cell.getAttribute('office:string-value') ?? [...cell.children].filter(({ nodeName }) => nodeName === 'text:p').map(wordsOf).join('\n');
  }
}

/** Text of a paragraph, spaces and tabs written out. */
function wordsOf(node: Node): string {
  return [...node.childNodes].map((child) => {
    switch (child.nodeName) {
      case '#text': return child.textContent ?? '';
      case 'text:s': return ' '.repeat(timesOf(child as Element, 'text:c'));
      case 'text:tab': return '\t';
      case 'text:line-break': return '\n';
      default: return wordsOf(child);
    }
  }).join('');
}
