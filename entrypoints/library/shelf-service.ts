import Dexie from 'dexie';
import { type FollowUp, proposeFollowUps } from '@/lib/library/chains';
import { FACETS } from '@/lib/library/facets';
import { queryWords } from '@/lib/library/fold-search';
import { type InContext, inContext } from '@/lib/library/in-context';
import type { RowRef } from '@/lib/library/item-rows';
import { Shelf } from '@/lib/library/shelf';
import type { Candidate, Chain, Shelving, TableRow, Told } from '@/lib/library/told';
import type { DeadlineRow, ShelfRow } from '@/lib/library/types';
import type { LibraryView } from '@/lib/library/view';
import { DATABASE_NAME, openDatabase } from '@/lib/store/database';
import { captureSchema } from '@/lib/store/schema';
import { addSegment, searchShelf, tidySegments } from '@/lib/store/shelf/segments';
import { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import { markMissing, shelveNext } from '@/lib/store/shelf/shelve-records';
import { STALE } from '@/lib/store/shelf/track-stale';

export interface Listener {
  /** Rows have changed: what was asked is to be asked again. */
  readonly changed: () => void;
  readonly shelving: (progress: Shelving) => void;
  readonly failed: (reason: string) => void;
}

const MAIN = `idb://${DATABASE_NAME}/`;
const OURS = `idb://${DATABASE_NAME}-shelf/summaries/`;
/** Writes that belong together come as one. In ms. */
const REST_MS = 60;
/** One writer at a time: two would make the same rows twice. */
const LOCK = `${DATABASE_NAME} shelf`;
/** How often the page is told while many records are put on the shelf, in ms. */
const TELL_MS = 700;
/** Follow-ups shown at a time: each is a table. */
const SHOWN_CHAINS = 60;
/** Hits shown under a row. */
const SHOWN_HITS = 2;

const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

/** The library's rows, its questions and its search: runs in a worker, so that none of it holds the page up. */
export class ShelfService {
  private readonly db = openDatabase();
  private readonly disk = new ShelfDatabase();
  private readonly shelf = new Shelf();
  private listener: Listener | null = null;
  private lastAt = 0;
  private itemsAt = -1;
  private asked = 0;
  private rows: readonly RowRef[] = [];
  private found: ReadonlyMap<string, number> | null = null;
  private foundFor = '';
  private followUps: { readonly at: number; readonly all: readonly FollowUp[] } | null = null;
  private shelving = false;
  private wanted = false;

  /** Opens what is there, and begins to keep it in step. Resolves when the rows on the shelf can be asked for. */
  async start(listener: Listener): Promise<void> {
    this.listener = listener;
    await this.load();
    let timer: ReturnType<typeof setTimeout> | undefined;
    Dexie.on('storagemutated', (parts: object) => {
      const names = Object.keys(parts);
      const ours = names.some((name) => name.startsWith(OURS));
      if (!ours && !names.some((name) => name.startsWith(MAIN) && !name.startsWith(`${MAIN}${STALE}/`))) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void this.loadAndTell();
        void this.keepUp(false);
      }, REST_MS);
    });
    void this.keepUp(true);
  }

  private async load(): Promise<boolean> {
    const rows = await (this.lastAt === 0 ? this.disk.summaries.toArray() : this.disk.summaries.where('at').above(this.lastAt).toArray());
    this.shelf.put(rows);
    for (const { at } of rows) this.lastAt = Math.max(this.lastAt, at);
    return rows.length > 0;
  }

  private async loadItems(): Promise<void> {
    if (this.itemsAt >= this.lastAt) return;
    const upTo = this.lastAt;
    this.shelf.putItems(await (this.itemsAt < 0 ? this.disk.items.toArray() : this.disk.items.where('at').above(this.itemsAt).toArray()));
    this.itemsAt = upTo;
  }

  private async loadAndTell(): Promise<void> {
    if (!(await this.load())) return;
    this.foundFor = '';
    this.listener?.changed();
  }

  /** Shelves what is to be shelved; what is wanted meanwhile is done afterwards. */
  private async keepUp(first: boolean): Promise<void> {
    this.wanted = true;
    if (this.shelving) return;
    this.shelving = true;
    try {
      while (this.wanted) {
        this.wanted = false;
        await navigator.locks.request(LOCK, () => this.shelveAll(first));
      }
    } catch (error) {
      this.listener?.failed(error instanceof Error ? error.message : String(error));
    } finally {
      this.shelving = false;
    }
  }

  private async shelveAll(first: boolean): Promise<void> {
    if (first) await markMissing(this.db, this.disk);
    const atOf = (key: string): number | undefined => this.shelf.row(key)?.at;
    const of = await this.db.stale.count();
    let told = 0;
    for (let left = of; left > 0;) {
      left = await shelveNext(this.db, this.disk);
      // Thousands come one after the other: the table is not made anew for each few of them.
      if (left > 0 && performance.now() - told < TELL_MS) continue;
      told = performance.now();
      this.listener?.shelving({ left, of: Math.max(of, left) });
      await this.loadAndTell();
      while (await addSegment(this.disk, pause)) await pause();
      await pause();
    }
    if (first) await tidySegments(this.db, this.disk, atOf);
  }

  /**
   * Answers a question; with words to search for, again and again while more is found. An answer that a later question has
   * overtaken is never told.
   */
  async ask(turn: number, view: LibraryView, today: string, tell: (told: Told) => void): Promise<void> {
    this.asked = turn;
    const day = view.asOf === null || view.asOf === 'publication' ? today : view.asOf;
    if (view.level !== 'notice' || view.place !== 'table') await this.loadItems();
    const words = queryWords(view.words);
    const answer = (found: ReadonlyMap<string, number> | null, searching: boolean): void => {
      if (this.asked !== turn) return;
      const { rows, records, all, counts } = this.shelf.ask({ view, day, found });
      this.rows = rows;
      this.found = found;
      let hits = 0;
      for (const each of found?.values() ?? []) hits += each;
      const sorted = Object.fromEntries(FACETS.map((facet) => [facet, [...counts[facet]].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))]));
      tell({ turn, total: rows.length, records, all, counts: sorted as unknown as Told['counts'], hits, searching, broken: this.shelf.broken() });
    };
    if (words.length === 0) {
      answer(null, false);
      return;
    }
    const asked = words.join(' ');
    if (this.foundFor === asked) {
      answer(this.found, false);
      return;
    }
    await this.search(turn, words, answer);
    if (this.asked === turn) this.foundFor = asked;
  }

  private async search(turn: number, words: readonly string[], answer: (found: ReadonlyMap<string, number>, searching: boolean) => void): Promise<void> {
    const found = new Map<string, number>();
    const long = words.filter((word) => word.length > 1);
    const short = words.filter((word) => word.length === 1);
    // One character is in nearly every text: it asks for a unit or a tag.
    const named = ({ unit = '', tags }: ShelfRow): boolean => short.every((word) => unit.includes(word) || tags.some((tag) => tag.includes(word)));
    if (long.length === 0) {
      for (const row of this.shelf.live()) if (named(row)) found.set(row.key, 1);
      answer(found, false);
      return;
    }
    let told = 0;
    for await (const part of searchShelf(this.disk, long, (key) => this.shelf.row(key)?.at)) {
      if (this.asked !== turn) return;
      for (const [key, count] of part) {
        const row = this.shelf.row(key);
        if (row && !row.deleted && named(row)) found.set(key, count);
      }
      // Each time there are twice as many, the page is told: the first at once, and not a table anew for each hundred.
      if (found.size > told * 2) {
        told = found.size;
        answer(found, true);
      }
      await pause();
    }
    answer(new Map(found), false);
  }

  /** Rows of the last answer, from `start` up to `end`. */
  rowsAt(start: number, end: number): TableRow[] {
    return this.rows.slice(start, end).flatMap((ref): TableRow[] => {
      const row = this.shelf.row(ref.key);
      if (!row) return [];
      const items = ref.itemId === undefined ? undefined : this.shelf.itemsOf(ref.key);
      const issue = items?.issues.find(({ id }) => id === ref.itemId);
      const deadline = items?.deadlines.find(({ id }) => id === ref.itemId);
      const hits = this.found?.get(ref.key);
      return [{ ref, row, ...(issue && { issue }), ...(deadline && { deadline }), ...(hits !== undefined && { hits }) }];
    });
  }

  /** Keys of the records of the last answer, in its order, each once: what an export of the filter means. */
  keys(): string[] {
    return [...new Set(this.rows.map(({ key }) => key))];
  }

  /** All follow-ups that are proposed; worked out anew when a row has changed. */
  private async proposed(): Promise<readonly FollowUp[]> {
    await this.loadItems();
    if (this.followUps?.at !== this.lastAt) {
      this.followUps = { at: this.lastAt, all: proposeFollowUps(this.shelf.live(), (key) => this.shelf.itemsOf(key)?.issues ?? []) };
    }
    return this.followUps.all;
  }

  /** Follow-ups among the records of the last answer, the surest first, issue by issue. */
  async chains(): Promise<Chain[]> {
    const asked = new Set(this.rows.map(({ key }) => key));
    const all = (await this.proposed()).filter(({ from, to }) => asked.has(from) || asked.has(to));
    return [...all].sort((a, b) => b.score - a.score).slice(0, SHOWN_CHAINS).flatMap(({ from, to, score, aligned }): Chain[] => {
      const [first, second] = [this.shelf.row(from), this.shelf.row(to)];
      if (!first || !second) return [];
      const now = new Map(this.shelf.itemsOf(to)?.issues.map((issue) => [issue.id, issue]));
      const pairs = (this.shelf.itemsOf(from)?.issues ?? []).map((then) => {
        const pair = aligned.find((each) => each.then === then.id);
        const other = pair && now.get(pair.now);
        return { then, ...(other && { now: other, score: pair.score }) };
      });
      return [{ from: first, to: second, score, pairs }];
    });
  }

  /** A commitment of a record, and issues of later notices that seem to go on with its issue. */
  async settling(key: string, deadlineId: string): Promise<{ readonly deadline: DeadlineRow; readonly candidates: readonly Candidate[] } | null> {
    const later = (await this.proposed()).filter(({ from }) => from === key);
    const deadline = this.shelf.itemsOf(key)?.deadlines.find(({ id }) => id === deadlineId);
    if (!deadline) return null;
    const candidates = later.flatMap(({ to, aligned }) => aligned.flatMap(({ then, now, score }): Candidate[] => {
      const issue = then === deadline.issueId ? this.shelf.itemsOf(to)?.issues.find(({ id }) => id === now) : undefined;
      const publishedOn = this.shelf.row(to)?.publishedOn;
      return issue ? [{ record: to, issue, score, ...(publishedOn !== undefined && { publishedOn }) }] : [];
    }));
    return { deadline, candidates: candidates.sort((a, b) => b.score - a.score) };
  }

  /** Open commitments of an issue. */
  deadlinesOf(key: string, issueId: string): string[] {
    return (this.shelf.itemsOf(key)?.deadlines ?? []).filter((each) => each.issueId === issueId && each.open && !each.settled).map(({ id }) => id);
  }

  /** The first hits of a record with what stands around them; the text is read for this alone. */
  async context(key: string, typed: string): Promise<InContext[]> {
    const row = this.shelf.row(key);
    const capture = row && captureSchema.safeParse(await this.db.captures.get(row.captureId));
    if (!capture?.success) return [];
    const words = queryWords(typed);
    const inText = inContext(capture.data.text, words, SHOWN_HITS);
    if (inText.length > 0) return inText;
    const record = await this.db.records.get(key);
    return inContext([row?.title, record?.notes, ...row?.tags ?? []].join('\n'), words, SHOWN_HITS);
  }
}
