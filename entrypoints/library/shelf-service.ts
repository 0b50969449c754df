import Dexie from 'dexie';
import type { Source } from '@/lib/capture/types';
import { type Coverage, coverageOf, namesIn } from '@/lib/library/coverage';
import { FACETS, inFacetOrder } from '@/lib/library/facets';
import { figuresOf } from '@/lib/library/figures/figures-of';
import type { Figures } from '@/lib/library/figures/types';
import { initialsIn } from '@/lib/library/initials';
import { type Around, type InContext, inContext, spansInContext } from '@/lib/library/in-context';
import { type HeldText, heldText } from '@/lib/library/held-texts';
import { itemWords, type RowRef } from '@/lib/library/item-rows';
import { listOfRefs, type RowList } from '@/lib/library/row-list';
import { asksNothing, isInitials, parseQuery, queryWords } from '@/lib/library/search-query';
import { Shelf } from '@/lib/library/shelf';
import type { Chains, RowsAt, Shelving, Sight, TableRow, Told } from '@/lib/library/told';
import type { ShelfRow } from '@/lib/library/types';
import type { Level, LibraryView } from '@/lib/library/view';
import { inSlices } from '@/lib/sliced';
import { DATABASE_NAME, openDatabase } from '@/lib/store/database';
import { readLog } from '@/lib/store/decision-log';
import { captureSchema } from '@/lib/store/schema';
import { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import { ShelfSearch } from '@/lib/store/shelf/shelf-search';
import { STALE } from '@/lib/store/shelf/stale-row';
import { FollowUps } from './follow-ups';
import { ShelfKeeper } from './keep-shelf';
import { type ItemsOf, readItems } from './read-items';
import { type Found, searchRun } from './search-run';

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
/** Hits shown under a row, and gone through in an open record. */
const SHOWN_HITS = 2;
const STEPPED_HITS = 500;
/** Characters shown on either side of a hit that is gone to. */
const AROUND_STEP: Around = { before: 90, after: 90 };
/** Rows sent before and after those in sight. */
const BESIDE = 20;
/** Records whose first hits come with a part of an answer: the others follow by `contexts`. */
const FIRST_HITS = 8;

const textSchema = captureSchema.pick({ captureId: true, text: true, source: true });

const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

/** Its items in short are for the worker's own use. */
const forPage = (row: ShelfRow): ShelfRow => ({ ...row, issueList: '', measures: [], sanctions: [] });

const withContext = (row: TableRow | null, contexts: ReadonlyMap<string, readonly InContext[]>): TableRow | null => {
  const context = row && contexts.get(row.ref.key);
  return row && context ? { ...row, context } : row;
};

/** Hits of a row of items: its own, with the words around them. */
const hitsOfRow = ({ records, items, words }: Found & { readonly words: readonly string[] }, { key, itemId = '' }: RowRef, { unit }: ShelfRow, own: ReturnType<ItemsOf>): Pick<TableRow, 'hits' | 'context'> => {
  if (!items) return { hits: records.get(key) ?? 0 };
  const of = items.get(key);
  return { hits: of?.get(itemId) ?? of?.get(Number(itemId)) ?? 0, context: inContext(itemWords(own, unit), words, SHOWN_HITS) };
};

interface Asked {
  readonly turn: number;
  readonly view: LibraryView;
  readonly today: string;
  readonly sight: Sight;
  readonly known: ReadonlyMap<string, number>;
}

/** The library's rows, its questions and its search: runs in a worker, so that none of it holds the page up. */
export class ShelfService {
  readonly shelf = new Shelf();
  private listener: Listener | null = null;
  private keeper: ShelfKeeper | null = null;
  private lastAt = 0;
  private asked = 0;
  private answers = 0;
  /** Of the rows of the last answer. */
  private level: Level = 'notice';
  private rows: RowList = listOfRefs([]);
  /** What the words of the last answer found. */
  private found: (Found & { readonly words: readonly string[] }) | null = null;
  /** What the last search that came to its end found, of what was on the shelf when it began. */
  private searched: { readonly question: string; readonly at: number; readonly found: Found } | null = null;
  /** Done when the question that was asked last is answered, or given up. */
  private answering: Promise<void> = Promise.resolve();
  readonly index: ShelfSearch;
  private readonly followUps: FollowUps;

  constructor(private readonly db = openDatabase(), readonly disk = new ShelfDatabase()) {
    this.index = new ShelfSearch(disk);
    this.followUps = new FollowUps(this.shelf, disk, () => this.lastAt);
  }

  /** Opens what is there. Resolves when the rows on the shelf can be asked for; after the first answer they are kept in step. */
  async start(listener: Listener): Promise<void> {
    this.listener = listener;
    const { db, disk, shelf } = this;
    this.keeper = new ShelfKeeper({ db, disk, shelf, refresh: () => this.loadAndTell(), shelving: listener.shelving, failed: listener.failed });
    await this.load();
    let timer: ReturnType<typeof setTimeout> | undefined;
    Dexie.on('storagemutated', (parts: object) => {
      const names = Object.keys(parts);
      if (names.some((name) => name.startsWith(`idb://${disk.name}/`))) this.index.changed();
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
    if (rows.length > 0) this.index.changed();
    for (const { at } of rows) this.lastAt = Math.max(this.lastAt, at);
    return rows.length > 0;
  }

  private async loadAndTell(): Promise<void> {
    if (await this.load()) this.listener?.changed();
  }

  /**
   * Answers a question, by `told`; with words to search for, again and again while more is found. An answer that a later
   * question has overtaken is never told.
   *
   * @param sight - The rows that are looked at: they come with the answer.
   * @param known - Hits by record that are shown already.
   */
  async ask(turn: number, view: LibraryView, today: string, sight: Sight, known: ReadonlyMap<string, number> = new Map()): Promise<void> {
    this.asked = turn;
    this.answering = this.answerWhole({ turn, view, today, sight, known });
    await this.answering;
    void this.keeper?.keepUp();
    await inSlices(this.shelf.prepareNames(), pause, () => this.asked === turn);
  }

  private async answerWhole(asked: Asked): Promise<void> {
    // An empty shelf says nothing of the records: whether there are any is found out first.
    if (this.shelf.isEmpty()) await this.keeper?.check();
    const { level, words: typed } = asked.view;
    const query = parseQuery(typed);
    if (asksNothing(query)) {
      await this.answer(asked, null, 'whole');
      return;
    }
    const question = JSON.stringify([level, query]);
    const at = this.lastAt;
    if (this.searched?.question !== question || this.searched.at !== at) {
      const found = await searchRun(this, { query, level, known: asked.known }, () => this.asked === asked.turn, (part, isFirst) => this.answer(asked, part, isFirst ? 'first' : 'more'));
      if (found === undefined) return;
      this.searched = { question, at, found };
    }
    await this.answer(asked, this.searched.found, 'whole');
  }

  /**
   * Tells an answer.
   *
   * @param part - Of the answer: told only if there are rows, with the words around the first hits; `first`: no more rows than those.
   * @returns Was it told?
   */
  private async answer({ turn, view, today, sight }: Asked, found: Found | null, part: 'first' | 'more' | 'whole'): Promise<boolean> {
    if (this.asked !== turn) return false;
    const searching = part !== 'whole';
    const day = view.asOf === null || view.asOf === 'publication' ? today : view.asOf;
    const { rows: answering, records, all, counts } = this.shelf.ask({ view, day, found: found?.records ?? null, foundItems: found?.items ?? null });
    if (searching && answering.length === 0) return false;
    // Drawing a screen full of rows takes longer than finding the first.
    const rows = part === 'first' ? listOfRefs(answering.slice(0, FIRST_HITS)) : answering;
    this.answers += 1;
    this.rows = rows;
    this.level = view.level;
    this.found = found && { ...found, words: queryWords(view.words) };
    // Of rows of items only those in sight are read: how often the words stand in all of them nobody knows.
    let hits = 0;
    if (found && !found.items) for (const key of rows.keys()) hits += found.records.get(key) ?? 0;
    const sorted = Object.fromEntries(FACETS.map((facet) => [facet, inFacetOrder(facet, counts[facet])]));
    const start = Math.max(0, Math.min(sight.start, rows.length - (sight.end - sight.start)));
    const first = searching && view.level === 'notice' ? this.keysBetween(this.answers, start, sight.end).slice(0, FIRST_HITS) : [];
    const [shown, contexts] = await Promise.all([this.rowsAt(Math.max(0, start - BESIDE), sight.end + BESIDE), this.firstContexts(first, queryWords(view.words))]);
    // While the rows were read another question, or more of this answer, may have come.
    if (this.asked !== turn || this.rows !== rows) return false;
    this.listener?.told({
      turn, total: rows.length, groups: rows.groups(), records, all, passed: this.shelf.passed(today), units: this.shelf.commonUnits(), counts: sorted as unknown as Told['counts'], hits, searching, broken: this.shelf.broken(), ...shown,
      rows: shown.rows.map((row) => withContext(row, contexts)),
    });
    return true;
  }

  /** The first hits of records with what stands around them: in their names, which are here, else in their texts, which are read. */
  private async firstContexts(keys: readonly string[], words: readonly string[]): Promise<ReadonlyMap<string, readonly InContext[]>> {
    const named = new Map(keys.map((key) => [key, inContext(this.shelf.titlesOf(key), words, SHOWN_HITS)] as const).filter(([, hits]) => hits.length > 0));
    return new Map([...named, ...await this.hitsOf(keys.filter((key) => !named.has(key)), words, SHOWN_HITS)]);
  }

  /** The notices of records, folded, for the page to search through by itself. */
  async texts(keys: readonly string[]): Promise<HeldText[]> {
    const rows = keys.flatMap((key) => this.shelf.row(key) ?? []);
    const [captures, extractions] = await Promise.all([this.db.captures.bulkGet(rows.map(({ captureId }) => captureId)), this.db.extractions.bulkGet(rows.map(({ key }) => key))]);
    return rows.flatMap(({ key, at }, i) => {
      const capture = textSchema.safeParse(captures[i]);
      const span = extractions[i]?.notice?.span;
      return capture.success ? [heldText(key, at, capture.data.text.slice(span?.start, span?.end))] : [];
    });
  }

  /** Rows of the last answer, from `start` up to `end`. */
  async rowsAt(start: number, end: number): Promise<RowsAt> {
    const refs = this.rows.slice(start, end);
    const { found, answers, level } = this;
    const itemsOf = await readItems(this.disk, level, refs);
    return {
      answer: answers, from: start,
      rows: refs.map((ref): TableRow | null => {
        const row = this.shelf.row(ref.key);
        const read = itemsOf(ref);
        const items = read.deadline ? { ...read, deadline: this.shelf.withLater(read.deadline) } : read;
        return row ? { ref, row: forPage(row), ...items, ...(found && hitsOfRow(found, ref, row, items)) } : null;
      }),
    };
  }

  /** Keys of the records that answer the question asked last, in its order, each once, as soon as it is answered whole: what an export of the filter means. */
  async keys(): Promise<string[]> {
    for (let asked = -1; asked !== this.asked;) {
      asked = this.asked;
      await this.answering;
    }
    return this.rows.keys();
  }

  /** Keys of the records of an answer from row `start` up to `end`; none if there has been another answer since. */
  keysBetween(answer: number, start: number, end: number): string[] {
    return answer === this.answers ? [...new Set(this.rows.slice(start, end).map(({ key }) => key))] : [];
  }

  /** Follow-ups among the records of the last answer, the surest first, issue by issue; so many at most. */
  chains(most: number): Promise<Chains> {
    return this.followUps.chains(new Set(this.rows.keys()), most);
  }

  /** What is drawn of the records of the last answer. */
  figures(): Figures {
    return figuresOf(this.rows.keys().flatMap((key) => this.shelf.row(key) ?? []));
  }

  /** What the records of the last answer have of the bodies a list names. */
  coverage(list: string): Coverage {
    return coverageOf(namesIn(list), this.rows.keys().flatMap((key) => this.shelf.row(key) ?? []));
  }

  /** The list pages pages were queued from, with what they called them. */
  async lists(): Promise<{ readonly from: string; readonly titles: readonly string[] }[]> {
    const lists = new Map<string, string[]>();
    await this.db.queue.each(({ from, title }) => {
      if (from !== undefined) lists.set(from, [...lists.get(from) ?? [], title]);
    });
    return [...lists].map(([from, titles]) => ({ from, titles }));
  }

  settling(key: string, deadlineId: string): ReturnType<FollowUps['settling']> {
    return this.followUps.settling(key, deadlineId);
  }

  deadlinesOf(key: string, issueId: string): Promise<string[]> {
    return this.followUps.openOf(key, issueId);
  }

  /** The first hits of records with what stands around them; their texts are read for this alone. */
  contexts(keys: readonly string[], typed: string): Promise<(readonly [key: string, hits: readonly InContext[]])[]> {
    return this.hitsOf(keys, queryWords(typed), SHOWN_HITS);
  }

  /** All hits of a record, each with more around it. */
  async hits(key: string, typed: string): Promise<readonly InContext[]> {
    const [hits] = await this.hitsOf([key], queryWords(typed), STEPPED_HITS, AROUND_STEP);
    return hits?.[1] ?? [];
  }

  private async hitsOf(keys: readonly string[], words: readonly string[], limit: number, around?: Around): Promise<(readonly [key: string, hits: readonly InContext[]])[]> {
    const captures = await this.db.captures.bulkGet(keys.map((key) => this.shelf.row(key)?.captureId ?? ''));
    return Promise.all(keys.map(async (key, i) => {
      const capture = textSchema.safeParse(captures[i]);
      const inText = capture.success ? inContext(capture.data.text, words, limit, around) : [];
      return [key, inText.length > 0 ? inText : await this.ownContext(key, words, capture.data?.source)] as const;
    }));
  }

  /** Hits in what a record is found by besides its page's text: what a reader wrote, what was corrected, and where it stood. */
  private async ownContext(key: string, words: readonly string[], source: Partial<Source> = {}): Promise<readonly InContext[]> {
    const [record, { log }] = await Promise.all([this.db.records.get(key), readLog(this.db, key)]);
    const row = this.shelf.row(key);
    const comments = log.flatMap((decision) => (decision.op === 'comment' ? [decision.text] : []));
    const { title, siteName, documentNumber, issuingBody, url } = source;
    const hits = inContext([
      record?.notes, ...record?.tags ?? [], ...comments, row?.unit, ...row?.aliases ?? [], row?.inspector, this.shelf.titlesOf(key), title, siteName, documentNumber, issuingBody, url,
    ].filter(Boolean).join('\n'), words, SHOWN_HITS);
    const initials = hits.length > 0 || row?.unit === undefined ? null : words.filter(isInitials).map((word) => initialsIn(row.unit ?? '', word)).find((span) => span !== null);
    return initials ? spansInContext(row?.unit ?? '', [initials]) : hits;
  }
}
