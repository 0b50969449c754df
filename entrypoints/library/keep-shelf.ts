import type { Shelf } from '@/lib/library/shelf';
import type { Shelving } from '@/lib/library/told';
import { DATABASE_NAME, type ZhenggaiDatabase } from '@/lib/store/database';
import { addSegment, tidySegments } from '@/lib/store/shelf/segments';
import type { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import { markMissing, shelveNext } from '@/lib/store/shelf/shelve-records';

/** One writer at a time, whichever window: two would make the same rows twice. */
const LOCK = `${DATABASE_NAME} shelf`;
/** How often the page is told while many records are put on the shelf, in ms. */
const TELL_MS = 700;

const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

export interface KeeperParts {
  readonly db: ZhenggaiDatabase;
  readonly disk: ShelfDatabase;
  readonly shelf: Shelf;
  /** Takes what was shelved since into memory, and tells the page. */
  readonly refresh: () => Promise<void>;
  readonly shelving: (progress: Shelving) => void;
  readonly failed: (reason: string) => void;
}

/** Keeps the shelf on the disk in step with the records. */
export class ShelfKeeper {
  private running = false;
  private wanted = false;
  private tidied = false;
  private checked: Promise<void> | null = null;

  constructor(private readonly parts: KeeperParts) {}

  /** Finds out what the shelf lacks, once, and says how much that is. */
  check(): Promise<void> {
    this.checked ??= (async () => {
      const { db, disk, shelving } = this.parts;
      await markMissing(db, disk);
      const of = await db.stale.count();
      if (of > 0) shelving({ left: of, of });
    })();
    return this.checked;
  }

  /** Shelves what is to be shelved; what is wanted meanwhile is done afterwards. The first time also what the shelf lacks. */
  async keepUp(): Promise<void> {
    this.wanted = true;
    if (this.running) return;
    this.running = true;
    try {
      while (this.wanted) {
        this.wanted = false;
        await navigator.locks.request(LOCK, () => this.shelveAll());
      }
    } catch (error) {
      this.parts.failed(error instanceof Error ? error.message : String(error));
    } finally {
      this.running = false;
    }
  }

  private async shelveAll(): Promise<void> {
    const { db, disk, shelf, refresh, shelving } = this.parts;
    await this.check();
    const of = await db.stale.count();
    let told = 0;
    for (let left = of; left > 0;) {
      left = await shelveNext(db, disk);
      // Thousands come one after the other: the table is not made anew for each few of them.
      if (left > 0 && performance.now() - told < TELL_MS) continue;
      told = performance.now();
      shelving({ left, of: Math.max(of, left) });
      await refresh();
      while (await addSegment(disk, pause)) await pause();
      await pause();
    }
    if (!this.tidied) await tidySegments(db, disk, (key) => shelf.row(key)?.at);
    this.tidied = true;
  }
}
