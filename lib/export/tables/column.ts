import { type FieldWords, wordsOf } from './field-words';

/** What a cell may hold: dates are ISO days, moments ISO 8601 with offset; null where nothing is said. */
export type Cell = string | number | boolean | null;
export type CellType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'moment' | 'link';

/** A column of a table, as the writers and the data dictionary need it. */
export interface Column<Row = never> extends FieldWords {
  /** Lower case with underscores: "issued_on". */
  readonly name: string;
  readonly type: CellType;
  /** Field of the row's item that it tells, where it tells one as it is. */
  readonly field: string;
  /** "persons", "yuan", "percent", "UTF-16 code units". */
  readonly unit?: string;
  /** All values it may have. */
  readonly values?: readonly string[];
  readonly of: (row: Row) => Cell | undefined;
}

/** A table: rows out of a record, in the order of the text. */
export interface Table<Row = never> extends FieldWords {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
}

interface More {
  readonly name?: string;
  readonly unit?: string;
  readonly values?: readonly string[];
  /** Said in front of the field's own words: 问题 · 状态. */
  readonly zh?: string;
  readonly en?: string;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A column that takes its words from those of a field. */
export function column<Row>(field: string, type: CellType, of: (row: Row) => Cell | undefined, more: More = {}): Column<Row> {
  const { zh, en } = wordsOf(field);
  return {
    name: more.name ?? snake(field), field, zh: more.zh ?? zh, en: more.en ?? en, type, of,
    ...(more.unit !== undefined && { unit: more.unit }), ...(more.values && { values: more.values }),
  };
}
