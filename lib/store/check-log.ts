import { type Check, CHECK_OUTCOMES, CHECK_REASONS } from '@/lib/recheck/types';
import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import { z } from '@/lib/zod';
import type { ZhenggaiDatabase } from './database';
import { moment } from './schema';
import { attempt, attemptWrite } from './storage-error';

/** A check and the record it was made of. */
export interface CheckRow extends Check {
  readonly id: string;
  readonly recordKey: string;
}

const count = z.number().int().nonnegative();

/** A row read back from the `checks` table. */
export const checkRowSchema: z.ZodType<CheckRow> = z.object({
  id: z.string().min(1),
  recordKey: z.string(),
  at: moment,
  outcome: z.enum(CHECK_OUTCOMES),
  why: z.enum(CHECK_REASONS),
  url: z.string(),
  finalUrl: z.string().optional(),
  status: z.number().int().optional(),
  textSha256: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  title: z.string().optional(),
  lines: z.object({ added: count, removed: count }).optional(),
} satisfies Record<keyof CheckRow, z.ZodType>);

/** Rows that read as checks, the newest first; a damaged row stays where it is and counts for nothing. */
function inOrder(rows: readonly unknown[]): CheckRow[] {
  const checks = rows.flatMap((row) => {
    const parsed = checkRowSchema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
  return checks.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Appends checks to the logs of their records, all or none. A record that was removed meanwhile gets none. */
export const logChecks = (db: ZhenggaiDatabase, checks: readonly CheckRow[]): Promise<Result<null, AppError>> =>
  attemptWrite(() => db.transaction('rw', [db.records, db.checks], async () => {
    const there = new Set(await db.records.where('key').anyOf(checks.map(({ recordKey }) => recordKey)).primaryKeys());
    await db.checks.bulkPut(checks.filter(({ recordKey }) => there.has(recordKey)));
    return null;
  }));

/** The checks of a record, the newest first. */
export const checksOf = (db: ZhenggaiDatabase, key: string): Promise<Result<readonly CheckRow[], AppError>> =>
  attempt(async () => inOrder(await db.checks.where('recordKey').equals(key).toArray()));

/** The last check of each record that was ever checked, by key. In the caller's transaction, if there is one. */
export async function lastChecks(db: Pick<ZhenggaiDatabase, 'checks'>, keys: readonly string[]): Promise<ReadonlyMap<string, CheckRow>> {
  const rows = inOrder(await db.checks.where('recordKey').anyOf([...keys]).toArray());
  // The oldest first, so that the newest is written last.
  return new Map(rows.reverse().map((row) => [row.recordKey, row]));
}
