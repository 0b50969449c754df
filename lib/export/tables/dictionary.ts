import type { Cell, Table } from './column';
import { TABLES } from './tables';

/** The data dictionary as a table of its own: every column of every table, once. */
export const DICTIONARY_COLUMNS = ['table', 'column', 'label_zh', 'label_en', 'type', 'unit', 'allowed_values'] as const;

/** Rows of the data dictionary, in the order of {@link TABLES}. */
export function dictionaryRows(tables: readonly Table[] = TABLES.map(({ table }) => table)): Cell[][] {
  return tables.flatMap(({ name, columns }) => columns.map((column) =>
    [name, column.name, column.zh, column.en, column.type, column.unit ?? null, column.values?.join(' | ') ?? null]));
}
