import { COLUMNS, type ColumnId } from '@/lib/library/view';
import { browser } from '#imports';
import { z } from '@/lib/zod';

const KEY = 'library-columns';
const schema = z.array(z.enum(COLUMNS)).min(1);

/** The columns of the library as they were chosen last, in `storage.local`; null if they never were, or what is stored reads as none. */
export async function chosenColumns(): Promise<readonly ColumnId[] | null> {
  const columns = schema.safeParse((await browser.storage.local.get(KEY))[KEY]).data;
  return columns ? [...new Set(columns)] : null;
}

/** Remembers them for the next time the library is opened without an address. */
export const rememberColumns = (columns: readonly ColumnId[]): Promise<void> => browser.storage.local.set({ [KEY]: [...columns] });
