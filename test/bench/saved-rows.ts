import { sha256 } from '@/lib/capture/record';
import type { Shelved } from '@/lib/library/types';
import type { CaptureRow, ExtractionEntry, RecordEntry, SearchEntry, ZhenggaiDatabase } from '@/lib/store/database';
import type { ShelfDatabase } from '@/lib/store/shelf/shelf-database';

/** Every row the product keeps of a notice that was saved and shelved. */
export interface SavedRows {
  readonly record: RecordEntry;
  readonly capture: CaptureRow;
  readonly extraction: ExtractionEntry;
  readonly search: SearchEntry;
  readonly shelved: Shelved;
}

function there<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new RangeError(`no ${what}`);
  return row;
}

/** The rows of a record as they lie there. @throws {RangeError} If one is missing: it is not saved, not shelved, or in a segment. */
export async function readSavedRows(db: ZhenggaiDatabase, shelf: ShelfDatabase, key: string): Promise<SavedRows> {
  const record = there(await db.records.get(key), `record ${key}`);
  const { at: _at, ...row } = there(await shelf.summaries.get(key), `row of ${key}`);
  const { at: _detailsAt, ...details } = there(await shelf.details.get(key), `details of ${key}`);
  const { at: _itemsAt, ...items } = there(await shelf.items.get(key), `items of ${key}`);
  return {
    record,
    capture: there(await db.captures.get(record.captureId), `capture of ${key}`),
    extraction: there(await db.extractions.get(key), `extraction of ${key}`),
    search: there(await db.searches.get(key), `search text of ${key}`),
    shelved: { row, items, details, words: there(await shelf.texts.get(key), `text of ${key}`).text },
  };
}

const PAGE = /qingxi\.gov\.cn\/zwgk\/\d+\.html/u;

/** A saved notice by which others are made: reading is what takes the time. */
export interface Pattern {
  readonly rows: SavedRows;
  /** The same as JSON, in which the names are changed. */
  readonly json: string;
}

export const patternOf = (rows: SavedRows): Pattern => ({ rows, json: JSON.stringify(rows) });

/**
 * The rows the product would write for the same notice at the address of number `n`, saved so many records later: its names
 * and the hashes that are made from them are other ones, and nothing else.
 */
export async function rowsAt({ rows, json }: Pattern, n: number): Promise<SavedRows> {
  const { captureId, id, savedOrder } = rows.record;
  // Hashes as they are: what is exported of these can be imported.
  const ownId = await sha256(`http://www.qingxi.gov.cn/zwgk/${n}.html\n${rows.capture.text}`);
  const own = JSON.parse(
    json.replaceAll(captureId, ownId).replaceAll(there(PAGE.exec(json)?.[0], 'address'), `qingxi.gov.cn/zwgk/${n}.html`).replaceAll(id, await sha256(`${ownId}:0`)),
  ) as SavedRows;
  const order = { savedOrder: savedOrder + n };
  return { ...own, record: { ...own.record, ...order }, shelved: { ...own.shelved, row: { ...own.shelved.row, ...order } } };
}
