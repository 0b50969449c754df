import type { z } from 'zod';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { toRecord } from './build-export';
import type { ExportRecord } from './build-export';
import { recordSchema } from './schema';

/** A record as a file holds it. */
export type ExportedRecord = z.infer<typeof recordSchema>;

/** A record as a file holds it, its fields in the order of the schema; where and why it does not fit, for people who report it. */
export function checkedRecord(record: ExportRecord): Result<ExportedRecord, string> {
  const checked = recordSchema.safeParse(toRecord(record));
  if (checked.success) return ok(checked.data);
  const [first] = checked.error.issues;
  return err(first ? `${first.path.join('.') || '(record)'}: ${first.message}` : checked.error.message);
}
