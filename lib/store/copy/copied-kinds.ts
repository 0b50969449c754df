import type { z } from '@/lib/zod';
import { checkRowSchema } from '../check-log';
import { queueRowSchema } from '../queue-schema';
import { captureSchema, decisionRowSchema, entrySchema, extractionSchema, overruleSchema } from '../schema';

/** What one file of the second copy holds: a page as it was read, a record with all of the researcher's work on it, or a list. */
export type CopyKind = 'capture' | 'record' | 'queue' | 'overrules';

/** Which rows of a table belong into a file. */
export interface CopiedTable {
  readonly name: string;
  /** Where a row says whose file it belongs into: its primary key, a field that has an index, or `null`: one file holds the whole table. */
  readonly by: 'primary key' | { readonly field: string } | null;
  /** Does a row read as what it should be? A damaged row never takes a good one's place in the copy. */
  readonly schema: z.ZodType;
}

/** One kind of file. A file is there as long as the first table has a row for it. */
export interface CopiedKind {
  readonly kind: CopyKind;
  readonly tables: readonly [CopiedTable, ...CopiedTable[]];
}

/**
 * Everything that is copied. A table added here is copied, compared and restored without a line elsewhere; a log with many
 * rows a record gives the field they share: `{ name: 'decisions', by: { field: 'recordKey' }, schema }`.
 * What is made from other tables (`searches`) is made again instead.
 */
export const COPIED_KINDS: readonly CopiedKind[] = [
  { kind: 'capture', tables: [{ name: 'captures', by: 'primary key', schema: captureSchema }] },
  {
    kind: 'record',
    tables: [
      { name: 'records', by: 'primary key', schema: entrySchema },
      { name: 'extractions', by: 'primary key', schema: extractionSchema },
      { name: 'decisions', by: { field: 'recordKey' }, schema: decisionRowSchema },
      { name: 'checks', by: { field: 'recordKey' }, schema: checkRowSchema },
    ],
  },
  { kind: 'queue', tables: [{ name: 'queue', by: null, schema: queueRowSchema }] },
  { kind: 'overrules', tables: [{ name: 'overrules', by: null, schema: overruleSchema }] },
];

/** The kind with this name. */
export function copiedKind(kind: CopyKind): CopiedKind {
  const found = COPIED_KINDS.find((each) => each.kind === kind);
  if (!found) throw new RangeError(`no copied kind ${kind}`);
  return found;
}

/** One file's worth of rows: a kind, and the key its rows share ("" where one file holds the whole table). */
export interface CopyUnit {
  readonly kind: CopyKind;
  readonly key: string;
}

/** The name of a unit within this program; files have names of their own (see copy-file.ts). */
export const unitId = ({ kind, key }: CopyUnit): string => `${kind}:${key}`;
