import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportedRecord } from '@/lib/export/checked-record';
import { unguarded } from '@/lib/export/formats/csv';
import type { Cell, CellType } from '@/lib/export/tables/column';
import { DICTIONARY_COLUMNS, dictionaryRows } from '@/lib/export/tables/dictionary';
import { TABLES } from '@/lib/export/tables/tables';
import { saveCapture } from '@/lib/store/save-capture';
import { must, notePage } from '../import/any-database';
import { testDatabase } from '../store/test-database';
import { LIBRE_OFFICE, type OpenedCell, openedByLibreOffice } from '../support/libre-office';
import { exportedRecords, fileOf } from './file-of';
import { nastyWords } from './nasty-words';
import { wholeRecord } from './whole-record';

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-others-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the grammar read of two pages, and a record that has every field, with words that no format may take for its own. */
let records: ExportedRecord[] = [];

beforeAll(async () => {
  const db = testDatabase();
  for (const name of ['a', 'b']) await must(saveCapture(db, notePage(`http://sw.liuhe.gov.cn/${name}.html`, name)));
  records = [...await exportedRecords(db), wholeRecord(nastyWords)];
});

/** What a cell of a workbook may hold, in UTF-16 units; what stands at the end of a longer text, of which its beginning is compared. */
const MOST = 32_767;
const CUT = '全文见 JSON / cut off, whole in JSON〕';
const KEPT = 30_000;

type Opened = Awaited<ReturnType<typeof openedByLibreOffice>>;
interface Wanted { readonly name: string; readonly types: readonly CellType[]; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
/** Our own rows of all tables: what every reader must find. */
const wantedTables = (): Wanted[] => TABLES.map(({ table: { name, columns }, rows }) =>
  ({ name, types: columns.map(({ type }) => type), head: columns.map((column) => column.name), rows: records.flatMap(rows) }));

const isDay = (cell: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell));

describe('DuckDB', () => {
  const TYPES: Readonly<Record<CellType, string>> = {
    text: 'VARCHAR', link: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', moment: 'TIMESTAMP',
  };
  /** A cell as `::varchar` shows it. */
  function shown(type: CellType, cell: Cell): string | null {
    if (cell === null) return null;
    if (type === 'date') return isDay(String(cell)) ? String(cell) : null;
    if (type === 'moment') return new Date(String(cell)).toISOString().replace('T', ' ').replace(/\.?0*Z$/, '');
    if (type === 'number') return Number.isInteger(cell) ? `${String(cell)}.0` : String(cell);
    return String(cell).toWellFormed();
  }

  test('reads every cell of every table, from Parquet with its type, from CSV as it was written', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const ask = async (sql: string): Promise<(string | null)[][]> => (await connection.runAndReadAll(sql)).getRowsJson() as (string | null)[][];
    for (const id of ['parquet', 'csv'] as const) {
      for (const [name, bytes] of Object.entries(unzipSync(await fileOf(id, records)))) writeFileSync(join(folder, name), bytes);
    }
    for (const { name, types, head, rows } of wantedTables()) {
      const file = `'${join(folder, name)}.parquet'`;
      expect(await ask(`select column_name, column_type from (describe select * from ${file})`)).toEqual(head.map((column, at) => [column, TYPES[types[at] ?? 'text']]));
      expect(await ask(`select ${head.map((column) => `"${column}"::varchar`).join()} from ${file}`), name)
        .toEqual(rows.map((cells) => cells.map((cell, at) => shown(types[at] ?? 'text', cell))));
      const lines = await ask(`select * from read_csv('${join(folder, name)}.csv', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', auto_detect = false,
        columns = {${head.map((column) => `'${column}': 'varchar'`).join()}})`);
      expect(lines.map((cells) => cells.map((cell) => (cell === null ? '' : unguarded(cell)))), name)
        .toEqual(rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell).toWellFormed()))));
    }
  });
});

/** A text without what XML cannot say, which is what LibreOffice is asked in; ends of lines are one. */
const xmlSayable = (text: string, instead: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, instead);
const sayable = (text: string): string => xmlSayable(text, '');
/** In a cell of several lines it drops tabs. */
const tabless = (cell: OpenedCell): OpenedCell => (typeof cell === 'string' ? cell.replaceAll('\t', '') : typeof cell === 'boolean' ? Number(cell) : cell);

if (LIBRE_OFFICE === undefined) {
  console.warn('LibreOffice is not on this machine (no soffice in the PATH). Left out: CSV and XLSX opened by it, cell values compared, formulas counted.');
}

describe(LIBRE_OFFICE === undefined ? 'LibreOffice is absent; left out is that' : 'LibreOffice', () => {
  let opened: Opened = new Map();
  let workbook: Opened = new Map();

  beforeAll(async () => {
    if (LIBRE_OFFICE === undefined) return;
    const files = Object.fromEntries(Object.entries(unzipSync(await fileOf('csv', records))).filter(([name]) => name.endsWith('.csv')));
    [opened, workbook] = await Promise.all([
      // What is not guarded is a formula to it: else a count of none says nothing.
      openedByLibreOffice({ ...files, 'bare.csv': new TextEncoder().encode('a\r\n=1+1\r\n') }, 'csv'),
      openedByLibreOffice({ 'tables.xlsx': await fileOf('xlsx', records) }, 'xlsx'),
    ]);
  });

  test('it finds the cells of every CSV, none a formula', () => {
    if (LIBRE_OFFICE === undefined) return;
    expect(opened.get('bare')?.map(({ formulas }) => formulas)).toEqual([['of:=1+1']]);
    opened.forEach(([sheet], name) => { if (name !== 'bare') expect(sheet?.formulas, name).toEqual([]); });
    const same = (cell: OpenedCell, written: Cell): boolean => {
      if (written === null || written === '') return cell === null || cell === '';
      const words = sayable(String(written));
      if (typeof cell === 'string') return tabless(unguarded(cell)) === tabless(words);
      if (typeof cell === 'object') return cell !== null && (cell.date === words || cell.date === words.replace(/[.+Z].*$/, ''));
      return String(cell) === words;
    };
    for (const { name, head, rows } of [...wantedTables(), { name: 'dictionary', head: DICTIONARY_COLUMNS, rows: dictionaryRows() }]) {
      const [first = [], ...body] = opened.get(name)?.[0]?.rows ?? [];
      expect(first).toEqual(head);
      expect(body, name).toHaveLength(rows.length);
      const wrong = rows.flatMap((cells, row) => cells.flatMap((cell, at) => (same(body[row]?.[at] ?? null, cell) ? [] : [[name, head[at], cell, body[row]?.[at]]])));
      expect(wrong).toEqual([]);
    }
  });

  test('it finds the cells of the workbook with their types, none a formula', () => {
    if (LIBRE_OFFICE === undefined) return;
    const sheets = workbook.get('tables') ?? [];
    expect(sheets.map(({ name }) => name)).toEqual([...TABLES.map(({ table }) => table.name), 'dictionary']);
    expect(sheets.flatMap(({ formulas }) => formulas).filter((formula) => !/^of:=(?:TRUE|FALSE)\(\)$/.test(formula))).toEqual([]);
    for (const [i, { name, types, head, rows }] of wantedTables().entries()) {
      const [, ...body] = sheets[i]?.rows ?? [];
      const found = body.map((cells) => cells.map((cell) => (typeof cell === 'string' && cell.endsWith(CUT) ? tabless(cell.slice(0, KEPT)) : tabless(cell))));
      const wanted = rows.map((cells) => cells.map((cell, at): OpenedCell => {
        if (typeof cell !== 'string') return cell;
        if (cell.length > MOST) return xmlSayable(cell, '\ufffd').slice(0, KEPT);
        const type = types[at];
        if (type === 'date' && isDay(cell)) return { date: cell };
        // By the clock of its zone. What XML cannot say stands there as U+FFFD.
        return type === 'moment' ? { date: cell.replace(/0*(?:Z|[+-]\d{2}:\d{2})$/, '') } : xmlSayable(cell, '\ufffd');
      }));
      const wrong = wanted.flatMap((cells, row) => cells.flatMap((cell, at) =>
        (JSON.stringify(found[row]?.[at] ?? null) === JSON.stringify(tabless(cell)) ? [] : [[name, head[at], cell, found[row]?.[at]]])));
      expect(wrong).toEqual([]);
      expect(body, name).toHaveLength(rows.length);
    }
  });
});
