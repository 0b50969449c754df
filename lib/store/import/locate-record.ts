import type { ZhenggaiDatabase } from '../database';
import { isJoined } from '../joined-key';
import { placeOf } from '../page-home';
import { pageKey, pageKeys, pageOf } from '../page-key';
import type { RecordHead } from './record-head';
import type { ImportedRecord } from './types';

/** What the database holds, by the indexes that tell whether a record of a file may be one of its own. */
export interface Holdings {
  readonly keys: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
  readonly captures: ReadonlySet<string>;
}

const keysOf = async (keys: PromiseLike<readonly unknown[]>): Promise<ReadonlySet<string>> =>
  new Set((await keys).filter((key): key is string => typeof key === 'string'));

/** Reads indexes, not rows. In the caller's transaction over captures and records. */
export async function readHoldings(db: ZhenggaiDatabase): Promise<Holdings> {
  return {
    keys: await keysOf(db.records.toCollection().primaryKeys()),
    pages: await keysOf(db.records.orderBy('pageKey').keys()),
    addresses: await keysOf(db.captures.orderBy('source.url').keys()),
    captures: await keysOf(db.records.orderBy('captureIds').keys()),
  };
}

/** What a record is named by. */
type Named = Pick<RecordHead, 'key' | 'index' | 'capture'>;

/** The page a record lies under where it comes from. */
export const namedPage = ({ index, key, capture: { source } }: Named): string => (key.endsWith(`#${index}`) ? pageOf(key) : pageKey(source));

/** Has no stored record anything of this one's addresses, or of the page it lay under? */
const isFree = ({ capture: { source } }: Named, named: string, held: Holdings): boolean =>
  ![named, ...pageKeys(source)].some((page) => held.pages.has(page)) && !held.addresses.has(source.url);

/** The first key of a page that no other record of the file was given. */
export function untaken(first: string, { index, capture: { source } }: Named, taken: Pick<ReadonlySet<string>, 'has'>): string {
  let page = first;
  for (let number = 2; taken.has(`${page}#${index}`); number += 1) page = `${pageKey({ url: source.url })}#${number}`;
  return `${page}#${index}`;
}

/**
 * The key of a record that none of those stored can be: the name it had where it comes from.
 *
 * @param taken - Keys that other records of the same file were given.
 * @returns Null where something stored may be it.
 */
export function freeKey(record: Named & Pick<RecordHead, 'captureId'>, held: Holdings, taken: ReadonlySet<string>): string | null {
  const named = namedPage(record);
  return !held.captures.has(record.captureId) && isFree(record, named, held) ? untaken(named, record, taken) : null;
}

/**
 * The key a record of a file is to be stored under: that of the stored record it is, wherever that lies here; else the name
 * it had where it comes from, if no other page has it. In the caller's transaction.
 *
 * @param taken - Keys that other records of the same file were given.
 */
export async function locateRecord(db: ZhenggaiDatabase, record: ImportedRecord, held: Holdings, taken: ReadonlySet<string>): Promise<string> {
  const { captureId, index, capture: { source, text }, notice } = record;
  if (held.captures.has(captureId)) {
    const rows = await db.records.where('captureIds').equals(captureId).and((row) => row.index === index).toArray();
    const key = (rows.find((row) => row.captureId === captureId) ?? rows[0])?.key;
    if (key !== undefined && !taken.has(key)) return key;
  }
  const named = namedPage(record);
  if (isFree(record, named, held) || isJoined(named)) return untaken(named, record, taken);
  const title = notice?.title?.value ?? source.title;
  const organization = notice?.organization?.value;
  return untaken(await placeOf(db, source, { text, ...(title && { title }), ...(organization && { organization }) }), record, taken);
}
