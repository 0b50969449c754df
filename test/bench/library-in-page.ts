import MiniSearch from 'minisearch';
import type { CapturePayload } from '@/lib/capture/types';
import { foldSearch } from '@/lib/library/fold-search';
import { countIn } from '@/lib/library/grams';
import { unpackIssues } from '@/lib/library/issue-list';
import { Shelf } from '@/lib/library/shelf';
import { atOnce } from '@/lib/sliced';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { writeCopy } from '@/lib/store/copy/copy-waiting';
import { type CopyPlaces, copyPlaces } from '@/lib/store/copy/stores';
import { saveCapture } from '@/lib/store/save-capture';
import { addSegment } from '@/lib/store/shelf/segments';
import { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import { putShelved, shelveNext } from '@/lib/store/shelf/shelve-records';
import { followUpPayload, noticePayload, RARE_AT, RARE_WORDS } from './library-notices';
import { type Pattern, patternOf, readSavedRows, rowsAt, type SavedRows } from './saved-rows';

/** Notices that are read one by one; the others are theirs under other names, so that ten thousand are there in minutes. */
const READ = RARE_AT + 1;
/** The rare one stands once among so many, amid others that were saved before and after. */
const RARE_EVERY = 1000;
const BATCH = 128;
/** Files of the second copy that are written side by side. */
const COPIED_AT_ONCE = 16;
const NOW = '2026-06-03T09:30:00+08:00';

const noPause = (): Promise<void> => Promise.resolve();

async function save(db: ZhenggaiDatabase, payload: CapturePayload, now: string): Promise<void> {
  const saved = await saveCapture(db, payload, now);
  if (!saved.ok) throw new Error(saved.error.kind);
}

/** Saves and shelves the first notices, as the product does it. */
async function patterns(db: ZhenggaiDatabase, shelf: ShelfDatabase, count: number, characters: number): Promise<Pattern[]> {
  for (let n = 0; n < count; n += 1) await save(db, noticePayload(n, characters), NOW);
  while ((await shelveNext(db, shelf)) > 0);
  const keys = (await shelf.summaries.orderBy('at').toArray()).map(({ key }) => key);
  return Promise.all(keys.map(async (key) => patternOf(await readSavedRows(db, shelf, key))));
}

async function putRows(db: ZhenggaiDatabase, made: readonly SavedRows[]): Promise<void> {
  await db.transaction('rw', [db.records, db.captures, db.extractions, db.searches], async () => {
    await db.captures.bulkPut(made.map(({ capture }) => capture));
    await db.extractions.bulkPut(made.map(({ extraction }) => extraction));
    await db.searches.bulkPut(made.map(({ search }) => search));
    await db.records.bulkPut(made.map(({ record }) => record));
  });
}

/** The extension's places, but for the ledger: its entries are kept, and written together by `flush`. */
function seededPlaces() {
  const held: Record<string, unknown> = {};
  const set = (items: Record<string, unknown>): Promise<void> => Promise.resolve(void Object.assign(held, items));
  return {
    places: copyPlaces(navigator.storage, { get: () => Promise.resolve({}), set, remove: () => Promise.resolve() }),
    flush: () => chrome.storage.local.set(held),
  };
}

async function putCopies(places: CopyPlaces, made: readonly SavedRows[], database: number): Promise<void> {
  const units = made.flatMap(({ record, capture, extraction }) => [
    { kind: 'capture', key: capture.captureId, rows: { captures: [capture] } },
    { kind: 'record', key: record.key, rows: { records: [record], extractions: [extraction], decisions: [] } },
  ] as const);
  for (let from = 0; from < units.length; from += COPIED_AT_ONCE) {
    await Promise.all(units.slice(from, from + COPIED_AT_ONCE).map(({ kind, key, rows }) => writeCopy(places, { kind, key }, rows, database)));
  }
}

/**
 * Puts `count` notices of so many characters into the extension's database, saved and no more: they wait to be copied and shelved.
 *
 * @param followUp - And a later one of the second's body.
 */
export async function seedLibrary(count: number, characters: number, followUp = false): Promise<void> {
  const [db, shelf] = [new ZhenggaiDatabase(), new ShelfDatabase('seeding')];
  const saved = await patterns(db, shelf, Math.min(READ, count), characters);
  await db.stale.bulkPut(saved.map(({ rows: { record } }) => ({ key: record.key, turn: crypto.randomUUID() })));
  if (followUp) await save(db, followUpPayload(1, characters), '2026-06-04T09:30:00+08:00');
  for (let from = saved.length; from < count; from += BATCH) await putRows(db, await someRows(saved, from, Math.min(from + BATCH, count)));
  await shelf.delete();
  db.close();
}

function patternFor(saved: readonly Pattern[], n: number): Pattern {
  // They stand in the order they were shelved in, which is not that of their numbers.
  const usual = saved.filter(({ json }) => !json.includes(RARE_WORDS));
  const rare = saved.find(({ json }) => json.includes(RARE_WORDS));
  return (n % RARE_EVERY === RARE_EVERY / 2 ? rare : undefined) ?? usual[n % usual.length] as Pattern;
}

const someRows = (saved: readonly Pattern[], from: number, to: number): Promise<SavedRows[]> =>
  Promise.all(Array.from({ length: to - from }, (_, i) => rowsAt(patternFor(saved, from + i), from + i)));

/** The same, with everything the product makes of them in time: the shelf with its index, and the second copy. */
export async function seedWhole(count: number, characters: number): Promise<void> {
  const [db, shelf] = [new ZhenggaiDatabase(), new ShelfDatabase()];
  const { places, flush } = seededPlaces();
  const saved = await patterns(db, shelf, Math.min(READ, count), characters);
  await putCopies(places, saved.map(({ rows }) => rows), db.verno);
  for (let from = saved.length; from < count; from += BATCH) {
    const made = await someRows(saved, from, Math.min(from + BATCH, count));
    await putRows(db, made);
    await putShelved(shelf, made.map(({ shelved }) => shelved));
    while (await addSegment(shelf, noPause));
    await putCopies(places, made, db.verno);
  }
  await flush();
  await db.transaction('rw', [db.uncopied, db.stale], () => Promise.all([db.uncopied.clear(), db.stale.clear()]));
  shelf.close();
  db.close();
}

/** Rows whose second copy is still to be written. */
export async function uncopied(): Promise<number> {
  const db = new ZhenggaiDatabase();
  const count = await db.uncopied.count();
  db.close();
  return count;
}

/** Median of some saves of notices that are not there yet, in ms. */
export async function saveOne(n: number, characters: number): Promise<number> {
  const db = new ZhenggaiDatabase();
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const payload = noticePayload(n * 10 + round, characters);
    const start = performance.now();
    const saved = await saveCapture(db, payload, '2026-06-03T09:30:00+08:00');
    if (!saved.ok) throw new Error(saved.error.kind);
    times.push(performance.now() - start);
  }
  db.close();
  return times.sort((a, b) => a - b)[2] ?? 0;
}

let texts: readonly string[] | null = null;

/** How long it takes to count a word in all texts, which are held in memory; in ms. */
export async function scanTexts(word: string): Promise<number> {
  if (!texts) {
    const db = new ZhenggaiDatabase();
    const all: string[] = [];
    await db.searches.each(({ text }) => all.push(text));
    texts = all;
    db.close();
  }
  const folded = foldSearch(word);
  const start = performance.now();
  let count = 0;
  for (const text of texts) count += countIn(folded, text);
  const took = performance.now() - start;
  console.debug(`${count} of ${word}`);
  return took;
}

interface PeerRow {
  readonly id: string;
  readonly words: string;
}

let peer: MiniSearch<PeerRow> | null = null;

/** Pairs of neighbouring characters: the only tokens by which MiniSearch finds any part of Chinese words. */
const pairs = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

async function madePeer(): Promise<MiniSearch<PeerRow>> {
  const shelf = new ShelfDatabase();
  const made = new MiniSearch<PeerRow>({ fields: ['words'], tokenize: pairs });
  await shelf.summaries.each(({ key, title, unit, issueList }) => {
    made.add({ id: key, words: foldSearch([title, unit, ...unpackIssues(issueList).map((issue) => issue.title)].join('')) });
  });
  shelf.close();
  return made;
}

/** How long a MiniSearch index over titles, units and issues takes to find a word, in ms; the index is made first. */
export async function searchPeer(word: string): Promise<number> {
  peer ??= await madePeer();
  const start = performance.now();
  const found = peer.search(foldSearch(word), { combineWith: 'AND' });
  const took = performance.now() - start;
  console.debug(`${found.length} by MiniSearch`);
  return took;
}

let named: Shelf | null = null;

/** How long the library's own search of the same titles, units and issues takes, in ms; the names are folded first. */
export async function searchNames(word: string): Promise<number> {
  if (!named) {
    const shelf = new ShelfDatabase();
    named = new Shelf();
    named.put(await shelf.summaries.toArray());
    shelf.close();
    atOnce(named.prepareNames());
  }
  const start = performance.now();
  const found = named.named({ all: [[foldSearch(word)]], none: [] });
  const took = performance.now() - start;
  console.debug(`${found.size} by name`);
  return took;
}
