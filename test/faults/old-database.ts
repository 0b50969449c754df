import Dexie from 'dexie';
import { checkStorage } from '@/lib/store/copy/check-storage';
import { openCopyDirectory } from '@/lib/store/copy/copy-directory';
import { openLedger } from '@/lib/store/copy/ledger';
import type { CopyPlaces } from '@/lib/store/copy/stores';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { loadRecords } from '@/lib/store/read-record';
import { attempt } from '@/lib/store/storage-error';
import v1 from '../store/examples/v1.json';
import v2 from '../store/examples/v2.json';
import v3 from '../store/examples/v3.json';
import type { Answer } from './operations';

/** Databases as older programs left them (see test/store/examples), each with one record. */
const EXAMPLES = [v1, v2, v3];

/** So many records of it are put into a database: its migration takes long enough to be interrupted. */
const COPIES = 60;

type Row = Readonly<Record<string, unknown>>;

const nameOf = (name: string): string => `zhenggai-old-${name}`;

/** The row of another page: keys and addresses get a number. */
function copyOf(row: Row, number: number): Row {
  const text = JSON.stringify(row).replaceAll('.html', `-${number}.html`);
  const captureIds = [...new Set(text.match(/"captureId":"[0-9a-f]{64}"/g) ?? [])].map((field) => field.slice(13, -1));
  return JSON.parse(captureIds.reduce((changed, id) => changed.replaceAll(id, id.slice(0, -4) + number.toString(16).padStart(4, '0')), text)) as Row;
}

/** Makes a database of an older version. */
export async function makeOldDatabase(name: string, turn: number): Promise<void> {
  const { version, stores, rows } = EXAMPLES[turn % EXAMPLES.length] ?? v1;
  const old = new Dexie(nameOf(name));
  old.version(version).stores(stores);
  for (const [table, values] of Object.entries(rows)) {
    const copied = table === 'captures' || table === 'records' || table === 'extractions' || table === 'searches';
    for (const value of values as readonly Row[]) {
      await old.table(table).bulkPut(copied ? Array.from({ length: COPIES }, (_, number) => copyOf(value, number)) : [value]);
    }
  }
  old.close();
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
  const whole = records.filter(({ notes, tags, versions }) => notes === '问过办公室' && tags.includes('重点') && versions.length === 1);
  const wrong = [
    ...broken.map(({ key, reason }) => `${key}: ${reason}`),
    ...(whole.length === COPIES ? [] : [`${whole.length} of ${COPIES} records with their notes, ${records.length} in all`]),
  ];
  return wrong.length === 0 ? { ok: true } : { ok: false, error: wrong.join('; ') };
}
