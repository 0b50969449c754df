import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { parseIsoDate } from '@/lib/time/civil-date';
import type { Cell, CellType, Column, Table } from '../tables/column';
import { TABLES } from '../tables/tables';
import { dictionaryCsv, tablesReadme } from './tables-readme';
import type { OpenFormat, Piece } from './types';
import { ZipFiles } from './zip-files';

/** Rows a group: enough for a column to compress well, few enough to hold. */
const GROUP = 5000;

interface SchemaElement {
  readonly name: string;
  readonly type?: 'BYTE_ARRAY' | 'INT32' | 'INT64' | 'DOUBLE' | 'BOOLEAN';
  readonly converted_type?: 'UTF8' | 'DATE' | 'TIMESTAMP_MILLIS';
  readonly repetition_type?: 'OPTIONAL';
  readonly num_children?: number;
}

const ELEMENTS: Readonly<Record<CellType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  link: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

/** A cell in Parquet's terms; what is no whole day (2024-11), though the column holds days, is nothing: its first is said nowhere. */
function toParquet(type: CellType, cell: Cell): unknown {
  if (cell === null) return null;
  if (type === 'text' || type === 'link') return String(cell).toWellFormed();
  if (type !== 'date' && type !== 'moment') return cell;
  const words = String(cell);
  const time = type === 'moment' || parseIsoDate(words) ? Date.parse(words) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time);
}

/** One table as Parquet, written group by group. */
export class ParquetTable {
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;
  private rows: (readonly Cell[])[] = [];

  constructor(private readonly table: Pick<Table, 'columns'>, private readonly write: (piece: Piece) => void, createdBy: string) {
    const leaves = table.columns.map(({ name, type }: Column): SchemaElement => ({ name, ...ELEMENTS[type], repetition_type: 'OPTIONAL' }));
    this.writer = new ParquetWriter({
      writer: this.bytes, createdBy,
      schema: [{ name: 'root', num_children: leaves.length }, ...leaves],
      kvMetadata: table.columns.map(({ name, zh, en }: Column) => ({ key: `label.${name}`, value: `${zh} / ${en}` })),
    });
  }

  add(cells: readonly Cell[]): void {
    this.rows.push(cells);
    if (this.rows.length >= GROUP) this.flush();
  }

  private flush(): void {
    if (this.rows.length === 0) return;
    void this.writer.write({
      columnData: this.table.columns.map(({ name, type }: Column, i) => ({ name, data: this.rows.map((cells) => toParquet(type, cells[i] ?? null)) })),
      rowGroupSize: GROUP,
    });
    this.rows = [];
    this.hand();
  }

  /** Hands over what was written; offsets go on counting. */
  private hand(): void {
    if (this.bytes.index === 0) return;
    this.write(new Uint8Array(this.bytes.getBuffer()));
    this.bytes.index = 0;
  }

  end(): void {
    this.flush();
    void this.writer.finish();
    this.hand();
  }
}

/** All tables as Parquet files in one zip, with the data dictionary. */
export const openParquet: OpenFormat = ({ write, generator, personalData }) => {
  const zip = new ZipFiles(write);
  const tables = TABLES.map(({ table, rows }) =>
    ({ rows, file: new ParquetTable(table, (piece) => zip.write(`${table.name}.parquet`, piece), `${generator.name} ${generator.version}, personal data ${personalData}`) }));
  return {
    add: (record) => {
      for (const { rows, file } of tables) for (const cells of rows(record)) file.add(cells);
    },
    end: () => {
      for (const { file } of tables) file.end();
      zip.write('dictionary.csv', dictionaryCsv());
      zip.write('README.txt', tablesReadme('parquet', personalData));
      zip.end();
    },
  };
};
