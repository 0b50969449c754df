import { openDatabase } from '@/lib/store/database';
import type { ZhenggaiDatabase } from '@/lib/store/database';

let opened: ZhenggaiDatabase | undefined;

/** The background's one connection, opened at the first question and kept until the worker stops. */
export function database(): ZhenggaiDatabase {
  opened ??= openDatabase();
  return opened;
}
