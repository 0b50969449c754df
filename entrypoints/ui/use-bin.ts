import { useCallback, useEffect, useState } from 'preact/hooks';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import { emptyBin, restoreRecord } from '@/lib/store/delete-record';
import { listDeleted, type DeletedRecord } from '@/lib/store/list-deleted';
import { database } from './database';
import { useStoreChanges } from './use-store-changes';

export interface BinInUse {
  /** Null until they were read. */
  readonly records: readonly DeletedRecord[] | null;
  readonly error: AppError | null;
  readonly refresh: () => void;
  /** Answers whether it was still there. */
  readonly restore: (key: string) => Promise<boolean>;
  /** Removes for good; answers how many. */
  readonly purge: (keys: readonly string[]) => Promise<number>;
}

/** The deleted records, kept up to date with every window; `failed` hears of a change that was not stored. */
export function useBin(failed: (error: AppError) => void): BinInUse {
  const [records, setRecords] = useState<readonly DeletedRecord[] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const load = useCallback(async () => {
    const found = await listDeleted(database, isoWithOffset(new Date()));
    setError(found.ok ? null : found.error);
    if (found.ok) setRecords(found.value);
  }, []);
  useEffect(() => void load(), [load]);
  useStoreChanges(() => void load());

  return {
    records, error, refresh: () => void load(),
    restore: async (key) => {
      const done = await restoreRecord(database, key, isoWithOffset(new Date()));
      if (!done.ok) failed(done.error);
      await load();
      return done.ok && done.value;
    },
    purge: async (keys) => {
      const done = await emptyBin(database, keys);
      if (!done.ok) failed(done.error);
      await load();
      return done.ok ? done.value : 0;
    },
  };
}
