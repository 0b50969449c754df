import MiniSearch from 'minisearch';
import { sha256 } from '@/lib/capture/record';
import { foldSearch } from '@/lib/library/fold-search';
import { countIn } from '@/lib/library/grams';
import { unpackIssues } from '@/lib/library/issue-list';
import { Shelf } from '@/lib/library/shelf';
import { atOnce } from '@/lib/sliced';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { saveCapture } from '@/lib/store/save-capture';
import { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import { followUpPayload, noticePayload } from './library-notices';

/** Notices that are read one by one; the others are theirs under other names, so that ten thousand are there in minutes. */
const READ = 70;
const BATCH = 100;

/** Puts `count` notices of so many characters into the extension's database; `followUp`: and a later one of the second's body. */
export async function seedLibrary(count: number, characters: number, followUp = false): Promise<void> {
  const db = new ZhenggaiDatabase();
  const read = Math.min(READ, count);
  for (let n = 0; n < read; n += 1) {
    const saved = await saveCapture(db, noticePayload(n, characters), '2026-06-03T09:30:00+08:00');
    if (!saved.ok) throw new Error(saved.error.kind);
  }
  if (followUp) await saveCapture(db, followUpPayload(1, characters), '2026-06-04T09:30:00+08:00');
  const keys = await db.records.toCollection().primaryKeys();
  const rows = await Promise.all(keys.map(async (key) => {
    const record = await db.records.get(key);
    if (!record) throw new RangeError(`no record ${key}`);
    return JSON.stringify([record, await db.captures.get(record.captureId), await db.extractions.get(key), await db.searches.get(key)]);
  }));
  for (let from = read; from < count; from += BATCH) {
    const made = await Promise.all(Array.from({ length: Math.min(BATCH, count - from) }, async (_, i) => {
      const n = from + i;
      const source = rows[n % read] ?? '';
      const own = JSON.parse(source) as [{ captureId: string; savedOrder: number; id: string }, { text: string }, ...object[]];
      // Hashes as they are: what is exported of these can be imported.
      const captureId = await sha256(`http://www.qingxi.gov.cn/zwgk/${n}.html\n${own[1].text}`);
      const page = /qingxi\.gov\.cn\/zwgk\/\d+\.html/u.exec(source)?.[0] ?? '';
      const text = source.replaceAll(own[0].captureId, captureId).replaceAll(page, `qingxi.gov.cn/zwgk/${n}.html`).replaceAll(own[0].id, await sha256(`${captureId}:0`));
      const [record, ...rest] = JSON.parse(text) as [{ savedOrder: number }, object, object, object];
      return [{ ...record, savedOrder: record.savedOrder + n }, ...rest] as const;
    }));
    await db.transaction('rw', [db.records, db.captures, db.extractions, db.searches], async () => {
      await db.captures.bulkPut(made.map(([, capture]) => capture) as never);
      await db.extractions.bulkPut(made.map(([, , extraction]) => extraction) as never);
      await db.searches.bulkPut(made.map(([, , , search]) => search) as never);
      await db.records.bulkPut(made.map(([record]) => record) as never);
    });
  }
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
  const found = named.named([foldSearch(word)]);
  const took = performance.now() - start;
  console.debug(`${found.size} by name`);
  return took;
}
