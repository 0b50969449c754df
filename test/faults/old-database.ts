import Dexie from 'dexie';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { loadRecords } from '@/lib/store/read-record';
import v1 from '../store/examples/v1.json';
import v2 from '../store/examples/v2.json';
import v3 from '../store/examples/v3.json';

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

/** Opens it with the program of today, which migrates it. Says what is not as it was, if anything. */
export async function migrateOldDatabase(name: string): Promise<readonly string[]> {
  const db = new ZhenggaiDatabase(nameOf(name));
  const loaded = await loadRecords(db);
  db.close();
  if (!loaded.ok) return [JSON.stringify(loaded.error)];
  const { records, broken } = loaded.value;
  const whole = records.filter(({ notes, tags, versions }) => notes === '问过办公室' && tags.includes('重点') && versions.length === 1);
  return [
    ...broken.map(({ key, reason }) => `${key}: ${reason}`),
    ...(whole.length === COPIES ? [] : [`${whole.length} of ${COPIES} records with their notes, ${records.length} in all`]),
  ];
}
