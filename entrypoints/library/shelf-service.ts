import Dexie from 'dexie';
import { type FollowUp, proposeFollowUps } from '@/lib/library/chains';
import { FACETS } from '@/lib/library/facets';
import { queryWords } from '@/lib/library/fold-search';
import { type InContext, inContext } from '@/lib/library/in-context';
import type { RowRef } from '@/lib/library/item-rows';
import { Shelf } from '@/lib/library/shelf';
import type { Candidate, Chain, RowsAt, Shelving, Sight, TableRow, Told } from '@/lib/library/told';
import type { DeadlineRow } from '@/lib/library/types';
import type { LibraryView } from '@/lib/library/view';
import { DATABASE_NAME, openDatabase } from '@/lib/store/database';
import { captureSchema } from '@/lib/store/schema';
import { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import { STALE } from '@/lib/store/shelf/track-stale';
import { ShelfKeeper } from './keep-shelf';
import { type FoundRecords, searchRun } from './search-run';

export interface Listener {
  /** Rows have changed: what was asked is to be asked again. */
  readonly changed: () => void;
  readonly told: (told: Told) => void;
  readonly shelving: (progress: Shelving) => void;
  readonly failed: (reason: string) => void;
}

const MAIN = `idb://${DATABASE_NAME}/`;
const OURS = `idb://${DATABASE_NAME}-shelf/summaries/`;
/** Writes that belong together come as one. In ms. */
const REST_MS = 60;
/** Follow-ups shown at a time: each is a table. */
const SHOWN_CHAINS = 60;
/** Hits shown under a row. */
const SHOWN_HITS = 2;
/** Rows sent before and after those in sight. */
const BESIDE = 20;

const textSchema = captureSchema.pick({ captureId: true, text: true });

/** The library's rows, its questions and its search: runs in a worker, so that none of it holds the page up. */
export class ShelfService {
  private readonly db = openDatabase();
  private readonly disk = new ShelfDatabase();
  private readonly shelf = new Shelf();
  private listener: Listener | null = null;
  private keeper: ShelfKeeper | null = null;
  private lastAt = 0;
  private itemsAt = -1;
  private asked = 0;
  private rows: readonly RowRef[] = [];
  private found: FoundRecords = null;
  /** The words `found` is the whole answer to. */
  private foundFor = '';
  private followUps: { readonly at: number; readonly all: readonly FollowUp[] } | null = null;

  /** Opens what is there. Resolves when the rows on the shelf can be asked for; after the first answer they are kept in step. */
  async start(listener: Listener): Promise<void> {
    this.listener = listener;
    const { db, disk, shelf } = this;
    this.keeper = new ShelfKeeper({ db, disk, shelf, refresh: () => this.loadAndTell(), shelving: listener.shelving, failed: listener.failed });
    await this.load();
    let timer: ReturnType<typeof setTimeout> | undefined;
    Dexie.on('storagemutated', (parts: object) => {
      const names = Object.keys(parts);
      const ours = names.some((name) => name.startsWith(OURS));
      if (!ours && !names.some((name) => name.startsWith(MAIN) && !name.startsWith(`${MAIN}${STALE}/`))) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void this.loadAndTell();
        void this.keeper?.keepUp();
      }, REST_MS);
    });
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

  /**
   * Answers a question, by `told`; with words to search for, again and again while more is found. An answer that a later
   * question has overtaken is never told.
   *
   * @param sight - The rows that are looked at: they come with the answer.
   */
  async ask(turn: number, view: LibraryView, today: string, sight: Sight): Promise<void> {
    this.asked = turn;
    const day = view.asOf === null || view.asOf === 'publication' ? today : view.asOf;
    if (view.level !== 'notice' || view.place !== 'table') await this.loadItems();
    // An empty shelf says nothing of the records: whether there are any is found out first.
    if (this.shelf.isEmpty()) await this.keeper?.check();
    const wanted = (): boolean => this.asked === turn;
    const answer = (found: FoundRecords, searching: boolean): void => {
      if (!wanted()) return;
      const { rows, records, all, counts } = this.shelf.ask({ view, day, found });
      this.rows = rows;
      this.found = found;
      let hits = 0;
      for (const each of found?.values() ?? []) hits += each;
      const sorted = Object.fromEntries(FACETS.map((facet) => [facet, [...counts[facet]].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))]));
      const from = Math.max(0, Math.min(sight.start, rows.length - (sight.end - sight.start)) - BESIDE);
      this.listener?.told({
        turn, total: rows.length, records, all, counts: sorted as unknown as Told['counts'], hits, searching, broken: this.shelf.broken(),
        ...this.rowsAt(from, sight.end + BESIDE),
      });
    };
    const words = queryWords(view.words).join(' ');
    if (words !== '' && this.foundFor === words) answer(this.found, false);
    else {
      const found = await searchRun(this.shelf, this.disk, view.words, wanted, (part) => answer(part, true));
      if (found === undefined || !wanted()) return;
      answer(found, false);
      this.foundFor = words;
    }
    void this.keeper?.keepUp();
  }

  /** Rows of the last answer, from `start` up to `end`. */
  rowsAt(start: number, end: number): RowsAt {
    return { from: start, rows: this.rows.slice(start, end).map((ref) => this.tableRow(ref)) };
  }

  private tableRow(ref: RowRef): TableRow | null {
    const row = this.shelf.row(ref.key);
    if (!row) return null;
    const items = ref.itemId === undefined ? undefined : this.shelf.itemsOf(ref.key);
    const issue = items?.issues.find(({ id }) => id === ref.itemId);
    const deadline = items?.deadlines.find(({ id }) => id === ref.itemId);
    const hits = this.found?.get(ref.key);
    return { ref, row, ...(issue && { issue }), ...(deadline && { deadline }), ...(hits !== undefined && { hits }) };
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

  /** The first hits of records with what stands around them; their texts are read for this alone. */
  async contexts(keys: readonly string[], typed: string): Promise<(readonly [key: string, hits: readonly InContext[]])[]> {
    const words = queryWords(typed);
    const captures = await this.db.captures.bulkGet(keys.map((key) => this.shelf.row(key)?.captureId ?? ''));
    return Promise.all(keys.map(async (key, i) => {
      const capture = textSchema.safeParse(captures[i]);
      const inText = capture.success ? inContext(capture.data.text, words, SHOWN_HITS) : [];
      return [key, inText.length > 0 ? inText : await this.ownContext(key, words)] as const;
    }));
  }

  /** Hits in what is not the record's text. */
  private async ownContext(key: string, words: readonly string[]): Promise<readonly InContext[]> {
    const record = await this.db.records.get(key);
    return inContext([this.shelf.row(key)?.title, record?.notes, ...record?.tags ?? []].join('\n'), words, SHOWN_HITS);
  }
}
