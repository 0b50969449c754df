import { isBackup, readBackup } from '@/lib/backup/read-backup';
import { isSealed } from '@/lib/backup/seal';
import type { AppError } from '@/lib/errors';
import { cutFile } from '@/lib/import/cut-file';
import { inScratch } from '@/lib/import/in-scratch';
import { isZip, readPackage } from '@/lib/import/open-package';
import { PackedRecords } from '@/lib/import/packed-records';
import { type PartReader, readInParts } from '@/lib/import/read-in-parts';
import { type ImportRefusal, readRecords } from '@/lib/import/read-import';
import { textOf } from '@/lib/import/text-of';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { ScratchFile } from '@/lib/scratch-file';
import { openDatabase, type ZhenggaiDatabase } from '@/lib/store/database';
import { type ImportChoices, type ImportOutcome, importRecords } from '@/lib/store/import/import-records';
import { ImportPlan } from '@/lib/store/import/plan-import';
import { NO_LISTS, type StoredLists } from '@/lib/store/import/restore-lists';
import type { ImportedRecord, PlannedRecord } from '@/lib/store/import/types';
import { type ImportUndone, undoImport } from '@/lib/store/import/undo-import';
import { attempt } from '@/lib/store/storage-error';
import { startReaders } from './part-readers';

/** What an import is made of. */
interface Opened extends StoredLists {
  readonly records: Iterable<ImportedRecord>;
  /** Records a backup holds and that cannot be read. */
  readonly damaged: number;
  /** Settings a backup holds. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What an export has not. */
const NO_MORE = { ...NO_LISTS, damaged: 0, settings: {} };

/** What a file would do, seen before anything is written; or what it takes to see that. */
export type Seen =
  | { readonly kind: 'planned'; readonly plan: readonly PlannedRecord[]; readonly damaged: number; readonly withoutSnapshot: number; readonly kept: Opened['settings'] }
  | { readonly kind: 'locked' }
  | { readonly kind: 'refused'; readonly problems: ImportRefusal };

/** Told how much of a file was read, in bytes; of a package and a backup, whose bytes say little of what is left to do, nothing is told. */
type ReadProgress = (done: number, total: number) => void;

/** One import, from reading the file to taking it back. It lives in a worker, so that the page stays awake; the page tells others of what was written. */
export class ImportService {
  private readonly db: ZhenggaiDatabase = openDatabase();
  private opened: Opened | null = null;
  private outcome: ImportOutcome | null = null;
  private scratch: ScratchFile | null = null;

  /** A large export, by workers side by side; null where it has to be read in one. */
  private async openParts(file: File, plan: ImportPlan, onProgress: ReadProgress): Promise<Opened | null> {
    const parts = await cutFile(file);
    if (!parts) return null;
    const { readers, end } = startReaders(file, parts.length);
    try {
      let done = 0;
      const told = readers.map((read): PartReader => async (part) => {
        const found = await read(part);
        done += part.to - part.from;
        onProgress(done, file.size);
        return found;
      });
      const records = await readInParts(parts, told, inScratch(this.scratch), plan);
      return records && { ...NO_MORE, records };
    } finally {
      end();
    }
  }

  private async open(file: File, head: Uint8Array, passphrase: string, plan: ImportPlan, onProgress: ReadProgress): Promise<Result<Opened, ImportRefusal>> {
    if (isBackup(head)) {
      const read = await readBackup(file, passphrase);
      if (read.ok) for (const record of read.value.records) await plan.add(record);
      return read;
    }
    const packing = inScratch(this.scratch);
    const records = await PackedRecords.of(isZip(head) ? readPackage(file, packing) : readRecords(textOf(file, (done) => onProgress(done, file.size))), packing, (record) => plan.add(record));
    return records.ok ? ok({ ...NO_MORE, records: records.value }) : records;
  }

  /**
   * Reads and checks a file, and sees what importing it would do. Writes nothing.
   *
   * @param passphrase - Of an encrypted backup; null if it was not asked for yet.
   * @param coder - The name decisions are signed with.
   * @param now - ISO 8601 with offset.
   * @param onProgress - Called now and then with how much was read.
   */
  read(file: File, passphrase: string | null, coder: string, now: string, onProgress: ReadProgress): Promise<Result<Seen, AppError>> {
    return attempt(async () => {
      const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
      if (isSealed(head) && passphrase === null) return { kind: 'locked' };
      this.db.coder = coder;
      this.scratch ??= await ScratchFile.open();
      let plan = await ImportPlan.open(this.db, now);
      this.opened = await this.openParts(file, plan, onProgress);
      if (!this.opened) {
        plan = await ImportPlan.open(this.db, now);
        const opened = await this.open(file, head, passphrase ?? '', plan, onProgress);
        if (!opened.ok) {
          await this.scratch?.remove();
          this.scratch = null;
          return { kind: 'refused', problems: opened.error };
        }
        this.opened = opened.value;
      }
      return { kind: 'planned', plan: plan.lines, damaged: this.opened.damaged, withoutSnapshot: plan.withoutSnapshot, kept: this.opened.settings };
    });
  }

  /** Imports what was read. @returns How many records came to what. */
  async write(choices: ImportChoices, now: string): Promise<Result<ImportOutcome['counts'], AppError>> {
    const { db, opened } = this;
    if (!opened) return err({ kind: 'unexpected', detail: 'nothing was read' });
    const done = await importRecords(db, opened.records, choices, now, opened);
    if (!done.ok) return done;
    this.outcome = done.value;
    this.opened = null;
    await this.scratch?.remove();
    return ok(done.value.counts);
  }

  /** Takes back what was imported. */
  async undo(): Promise<Result<ImportUndone, AppError>> {
    const { db, outcome } = this;
    if (!outcome) return err({ kind: 'unexpected', detail: 'nothing was imported' });
    this.outcome = null;
    return undoImport(db, outcome);
  }
}
