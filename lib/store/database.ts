import Dexie from 'dexie';
import type { DexieOptions, EntityTable } from 'dexie';
import type { CaptureRecord } from '@/lib/capture/record';
import type { Notice, Verdict } from '@/lib/notice/types';
import type { QueueRow } from '@/lib/queue/types';
import type { DecisionRow } from './decision-log';
import type { CheckRow } from './check-log';
import type { CopyPlaces } from './copy/stores';
import { trackWrites, UNCOPIED, type UncopiedRow } from './copy/track-writes';
import { migrateToLogs } from './explain-record';
import { type Gate, guardOpening } from './opening-door';
import { STALE, type StaleRow } from './shelf/stale-row';
import type { RecordRow, RecordVersion } from './types';
import { upgradeOld } from './upgrade-old';

/** A capture with the page it belongs to. */
export interface CaptureRow extends CaptureRecord {
  readonly pageKey: string;
}

/** A record as it lies in the table: {@link RecordRow} and what its indexes need. */
export interface RecordEntry extends Omit<RecordRow, 'versionCount'> {
  readonly textSha256: string;
  readonly extractorVersion: string;
  readonly versionCount: number;
  /** Every capture this record or an earlier version of it was read from. */
  readonly captureIds: readonly string[];
  /** Page keys of all pages of a split article that were joined into this record. */
  readonly partPages?: readonly string[];
  /** 1 once deleted; a number because IndexedDB indexes no booleans. */
  readonly deleted: 0 | 1;
  /** How long a deleted record has lain there by a clock that may have jumped (see purge-deleted.ts). */
  readonly trash?: { /** ISO 8601 with offset. */ readonly seenAt: string; /** In ms. */ readonly age: number };
  /** `savedAt` in ms since 1970, but later than that of every record saved before. */
  readonly savedOrder: number;
  /** `summary.publishedOn` or "". */
  readonly publishedOrder: string;
}

/** The extraction of a record and its earlier versions: apart from the record, so that listing need not load them. */
export interface ExtractionEntry {
  readonly key: string;
  readonly verdict: Verdict;
  readonly notice: Notice | null;
  /** Newest first. */
  readonly versions: readonly RecordVersion[];
}

/** What a record can be found by, folded (see search-text.ts): apart, so that a search reads nothing else. */
export interface SearchEntry {
  readonly key: string;
  /** Of the page. */
  readonly text: string;
  /** Of the reader: note and tags. */
  readonly own: string;
}

/** The user's own verdict on a page ("page:" + page key), or on every page of a site ("site:" + host). */
export interface OverruleRow {
  readonly key: string;
  readonly as: 'notice' | 'none';
  /** ISO 8601 with offset. */
  readonly madeAt: string;
  /** The key of the page's own address it was given at, where `key` may be the one the page claims. Absent in rows of before that was kept. */
  readonly at?: string;
  /** What the page said (see page-lines.ts): by this the page that was claimed is known again. */
  readonly lines?: readonly string[];
}

/** Which database this is: made when it is created, so that one that was deleted and made anew is told from the one before. */
export interface OriginRow {
  readonly id: 'origin';
  readonly made: string;
}

export const DATABASE_NAME = 'zhenggai';

/** What a connection has to do with the world outside. */
export interface Surroundings {
  /** Told when a transaction that changed copied tables has committed, or the database was created just now. */
  readonly written?: () => void;
  /** Where an old database is copied out to before it is upgraded; not given, it is upgraded as it is. */
  readonly places?: CopyPlaces;
  /** The name a database is given that has none yet. */
  readonly made?: string;
}

/** Where databases lie; undefined where there are none (a test of a page's view). */
const factoryIn = ({ indexedDB }: DexieOptions): IDBFactory | undefined => (indexedDB ?? globalThis.indexedDB) as IDBFactory | undefined;

/** The name of a new database. */
export const newOrigin = (made: string = crypto.randomUUID()): OriginRow => ({ id: 'origin', made });

/**
 * The database `zhenggai`. Every version that was ever released stays declared here, and test/store/examples keeps an
 * example of each; a migration that throws leaves the older version as it was. A newer database is refused (opening-door.ts).
 * A version that changes stored rows has to note all of them as uncopied: the second copy holds the rows as they were.
 */
export class ZhenggaiDatabase extends Dexie {
  declare readonly captures: EntityTable<CaptureRow, 'captureId'>;
  declare readonly records: EntityTable<RecordEntry, 'key'>;
  declare readonly extractions: EntityTable<ExtractionEntry, 'key'>;
  declare readonly searches: EntityTable<SearchEntry, 'key'>;
  declare readonly queue: EntityTable<QueueRow, 'id'>;
  declare readonly overrules: EntityTable<OverruleRow, 'key'>;
  /** The logs of all records (lib/review); `coder` says who decides in this connection. */
  declare readonly decisions: EntityTable<DecisionRow, 'id'>;
  declare readonly uncopied: EntityTable<UncopiedRow, 'id'>;
  declare readonly origin: EntityTable<OriginRow, 'id'>;
  /** What became of the pages of records, each time they were looked at (lib/recheck). */
  declare readonly checks: EntityTable<CheckRow, 'id'>;
  /** Records the library has to shelve anew. */
  declare readonly stale: EntityTable<StaleRow, 'key'>;

  /** The name decisions made here are signed with; "" for none. */
  coder = '';

  private readonly gate: Gate;
  private opening: ReturnType<Dexie['open']> | null = null;

  constructor(name: string = DATABASE_NAME, private readonly options: DexieOptions = {}, private readonly surroundings: Surroundings = {}) {
    const gate: Gate = {};
    const factory = factoryIn(options);
    super(name, { cache: 'disabled', ...options, ...(factory && { indexedDB: guardOpening(factory, gate) }) });
    this.gate = gate;
    const { written, made } = surroundings;
    this.version(1).stores({
      captures: '&captureId, pageKey, source.url',
      records: '&key, pageKey, *captureIds, *summary.openDues, [deleted+savedOrder], [deleted+publishedOrder]',
      extractions: '&key',
      searches: '&key',
    });
    this.version(2).stores({
      records: '&key, pageKey, *captureIds, *partPages, *summary.openDues, [deleted+savedOrder], [deleted+publishedOrder]',
      queue: '&id, order, &pageKey',
      overrules: '&key',
    });
    this.version(3).stores({ [UNCOPIED]: '&id', origin: '&id' }).upgrade((transaction) => transaction.table('origin').put(newOrigin(made)));
    this.version(4).stores({ decisions: '&id, recordKey' }).upgrade(migrateToLogs);
    this.version(5).stores({ [STALE]: '&key' });
    // Links to items of another record are found from there, too.
    this.version(6).stores({ decisions: '&id, recordKey, record' });
    this.version(7).stores({ checks: '&id, recordKey' });
    this.use(trackWrites(() => written?.()));
    this.on('populate', (transaction) => {
      transaction.idbtrans.addEventListener('complete', () => written?.());
      return transaction.table('origin').put(newOrigin(made));
    });
  }

  /** Another connection to the same database. */
  another(surroundings: Surroundings = {}): ZhenggaiDatabase {
    return new ZhenggaiDatabase(this.name, this.options, surroundings);
  }

  /** Has an old database copied out and upgraded, by a connection of its own; what fails there shuts the gate. */
  private async prepare(places: CopyPlaces): Promise<void> {
    const upgrade = async (made: string): Promise<void> => {
      const upgraded = this.another({ ...this.surroundings, places: undefined, made });
      try {
        await upgraded.open();
      } finally {
        upgraded.close();
      }
    };
    try {
      const factory = factoryIn(this.options) ?? globalThis.indexedDB;
      await upgradeOld({ name: this.name, version: Math.round(this.verno * 10), factory, options: this.options, places, upgrade });
      delete this.gate.refusal;
    } catch (error) {
      this.gate.refusal = error instanceof Error ? error : new Error(String(error));
    }
  }

  /**
   * As Dexie's; but an old database is copied out before it is upgraded, and where opening fails, whatever is asked next
   * opens anew. Dexie itself answers everything with the first failure from then on, though the disk may have room again.
   */
  override open(): ReturnType<Dexie['open']> {
    const { places } = this.surroundings;
    if (!places || this.isOpen()) return this.openNow();
    // What is asked meanwhile waits for the same preparation.
    this.opening ??= Dexie.Promise.resolve(Dexie.ignoreTransaction(() => this.prepare(places)))
      .then(() => this.openNow())
      .finally(() => { this.opening = null; });
    return this.opening;
  }

  private openNow(): ReturnType<Dexie['open']> {
    const opening = super.open();
    // Not before those who waited for this opening have their answer: they would open again, and fail again, without end.
    opening.catch(() => setTimeout(() => {
      if (this.hasFailed()) this.close({ disableAutoOpen: false });
    }, 0));
    return opening;
  }
}

/** Opens lazily, at the first query. Background and extension pages only: a content script's IndexedDB is the page's. */
export const openDatabase = (surroundings?: Surroundings): ZhenggaiDatabase => new ZhenggaiDatabase(DATABASE_NAME, {}, surroundings);
