import Dexie from 'dexie';
import { checkStorage } from '@/lib/store/copy/check-storage';
import { openCopyDirectory } from '@/lib/store/copy/copy-directory';
import { openLedger } from '@/lib/store/copy/ledger';
import type { CopyPlaces } from '@/lib/store/copy/stores';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { loadRecords } from '@/lib/store/read-record';
import { attempt } from '@/lib/store/storage-error';
import type { StoredRecord } from '@/lib/store/types';
import type { OldExample } from '../store/old-examples';
import type { Answer } from './operations';

/** So many records of it are put into a database: its migration takes long enough to be interrupted. */
const COPIES = 60;

type Row = Readonly<Record<string, unknown>>;

const nameOf = (name: string): string => `zhenggai-old-${name}`;

/** Tables with rows of their own for each record. */
const OF_RECORDS = new Set(['captures', 'records', 'extractions', 'searches', 'decisions']);

/** The row of another page: keys and addresses get a number, and what bears an id of its own. */
function copyOf(row: Row, ids: readonly string[], number: number): Row {
  const text = JSON.stringify(row).replaceAll('.html', `-${number}.html`);
  return JSON.parse(ids.reduce((changed, id) => changed.replaceAll(id, id.slice(0, -4) + number.toString(16).padStart(4, '0')), text)) as Row;
}

/** Makes a database as an older version left it, of many records like the one of its example. */
export async function makeOldDatabase(name: string, { version, stores, rows }: OldExample): Promise<void> {
  const old = new Dexie(nameOf(name));
  old.version(version).stores(stores);
  const rowsOf = (table: string): readonly Row[] => (rows[table] ?? []) as readonly Row[];
  const ids = [...rowsOf('captures').map(({ captureId }) => String(captureId)), ...rowsOf('decisions').map(({ id }) => String(id))];
  for (const table of Object.keys(rows)) {
    for (const row of rowsOf(table)) {
      await old.table(table).bulkPut(OF_RECORDS.has(table) ? Array.from({ length: COPIES }, (_, number) => copyOf(row, ids, number)) : [row]);
    }
  }
  old.close();
}

/** Does the record say all that its reader did, and its log the same? */
function isWhole({ notes, tags, marks = [], versions, decisions }: StoredRecord): boolean {
  const logged = decisions.some((each) => each.op === 'note' && each.to === notes) && decisions.some((each) => each.op === 'tags' && each.added.includes('重点'));
  return notes === '问过办公室' && tags.includes('重点') && versions.length === 1 && logged && decisions.filter(({ op }) => op === 'add').length === marks.length;
}

/** Places of a second copy of its own, so that the records of one old database never come back into another. */
function placesOf(name: string): CopyPlaces {
  const { local } = chrome.storage;
  const prefix = `${nameOf(name)}/`;
  const own = (items: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(items).flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [])));
  return {
    directory: openCopyDirectory(navigator.storage, nameOf(name)),
    ledger: openLedger({
      get: async (key) => own(await local.get(typeof key === 'string' ? prefix + key : null)),
      set: (items) => local.set(Object.fromEntries(Object.entries(items).map(([key, value]) => [prefix + key, value]))),
      remove: (keys) => local.remove([keys].flat().map((key) => prefix + key)),
    }),
  };
}

/** Opens it with the program of today, which migrates it, and checks it as the background does. Says what is not as it was, if anything. */
export async function openOldDatabase(name: string): Promise<Answer> {
  const places = placesOf(name);
  const db = new ZhenggaiDatabase(nameOf(name), {}, { places });
  const checked = await attempt(() => checkStorage({ db, ...places }));
  const loaded = checked.ok ? await loadRecords(db) : checked;
  db.close();
  if (!loaded.ok) return { ok: false, error: JSON.stringify(loaded.error) };
  const { records, broken } = loaded.value;
  const whole = records.filter(isWhole);
  const lengths = new Set(records.map(({ decisions }) => decisions.length));
  const wrong = [
    ...broken.map(({ key, reason }) => `${key}: ${reason}`),
    ...(whole.length === COPIES ? [] : [`${whole.length} of ${COPIES} records with their notes and logs, ${records.length} in all`]),
    ...(lengths.size === 1 ? [] : [`logs of ${[...lengths].join(' and ')} decisions, which were of one length`]),
  ];
  return wrong.length === 0 ? { ok: true } : { ok: false, error: wrong.join('; ') };
}
