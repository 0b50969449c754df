import { useRef, useState } from 'preact/hooks';
import type { ImportStage } from '@/components/exchange/import-part';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { ImportRefusal } from '@/lib/import/read-import';
import type { Result } from '@/lib/result';
import { ok } from '@/lib/result';
import { type ImportOutcome, importRecords, planImport } from '@/lib/store/import/import-records';
import { NO_LISTS, type StoredLists } from '@/lib/store/import/restore-lists';
import type { ImportChoice, ImportedRecord } from '@/lib/store/import/types';
import { undoImport } from '@/lib/store/import/undo-import';
import { database } from '../ui/database';

/** What a file is, by its first bytes. */
type Kind = 'export' | 'package' | 'backup' | 'sealed';

/** Nothing that reads a kind of file is loaded before there is one. */
async function kindOf(file: File): Promise<Kind> {
  const { isBackup } = await import('@/lib/backup/read-backup');
  const { isSealed } = await import('@/lib/backup/seal');
  const { isZip } = await import('@/lib/import/open-package');
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  return isSealed(head) ? 'sealed' : isBackup(head) ? 'backup' : isZip(head) ? 'package' : 'export';
}

/** What an import is made of. */
interface Opened extends StoredLists {
  readonly records: Iterable<ImportedRecord>;
  /** Records a backup holds and that cannot be read. */
  readonly damaged: number;
}

/** An export, a package or a backup in a file, whole and checked. */
async function openFile(file: File, passphrase: string, kind: Kind): Promise<Result<Opened, ImportRefusal>> {
  if (kind === 'backup' || kind === 'sealed') return (await import('@/lib/backup/read-backup')).readBackup(file, passphrase);
  const { PackedRecords } = await import('@/lib/import/packed-records');
  const { readPackage } = await import('@/lib/import/open-package');
  const { readRecords } = await import('@/lib/import/read-import');
  const { textOf } = await import('@/lib/import/text-of');
  const read = await PackedRecords.of(kind === 'package' ? readPackage(file) : readRecords(textOf(file)));
  return read.ok ? ok({ ...NO_LISTS, records: read.value, damaged: 0 }) : read;
}

/** An import from choosing the file to taking it back; one file at a time. */
export function useImport() {
  const [stage, setStage] = useState<ImportStage>({ kind: 'idle' });
  const file = useRef<File | null>(null);
  const read = useRef<Opened | null>(null);
  const outcome = useRef<ImportOutcome | null>(null);
  const now = (): string => isoWithOffset(new Date());

  async function take(chosen: File, passphrase: string, kind: Kind): Promise<void> {
    setStage({ kind: 'reading', file: chosen.name });
    const opened = await openFile(chosen, passphrase, kind);
    if (!opened.ok) {
      setStage({ kind: 'refused', file: chosen.name, problems: opened.error });
      return;
    }
    const { records, damaged } = opened.value;
    read.current = opened.value;
    const plan = await planImport(database, records, now());
    setStage(plan.ok ? { kind: 'planned', file: chosen.name, plan: plan.value, damaged } : { kind: 'failed', error: plan.error });
  }

  async function begin([chosen]: readonly File[]): Promise<void> {
    if (!chosen) return;
    file.current = chosen;
    const kind = await kindOf(chosen);
    if (kind === 'sealed') setStage({ kind: 'locked', file: chosen.name });
    else await take(chosen, '', kind);
  }

  async function confirm(all: ImportChoice, single: Readonly<Record<string, ImportChoice>>): Promise<void> {
    const whole = read.current;
    if (!whole) return;
    setStage({ kind: 'importing', file: file.current?.name ?? '' });
    const done = await importRecords(database, whole.records, { all, single }, now(), whole);
    if (!done.ok) {
      setStage({ kind: 'failed', error: done.error });
      return;
    }
    outcome.current = done.value;
    const { new: fresh, changed, conflict, skipped } = done.value.counts;
    setStage({ kind: 'done', fresh, changed: changed + conflict, skipped });
  }

  async function undo(): Promise<void> {
    if (!outcome.current) return;
    const undone = await undoImport(database, outcome.current);
    outcome.current = null;
    setStage(undone.ok ? { kind: 'undone', count: undone.value.undone, left: undone.value.left.length } : { kind: 'failed', error: undone.error });
  }

  return {
    stage,
    onFiles: (files: readonly File[]) => void begin(files),
    onPassphrase: (passphrase: string) => file.current && void take(file.current, passphrase, 'sealed'),
    onConfirm: (all: ImportChoice, single: Readonly<Record<string, ImportChoice>>) => void confirm(all, single),
    onUndo: () => void undo(),
    onCancel: () => setStage({ kind: 'idle' }),
  };
}
