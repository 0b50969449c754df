import { z } from '@/lib/zod';
import type { CopyKind, CopyUnit } from './copied-kinds';

/** What should exist: one entry a unit, apart from the database and from its copy. */
export interface LedgerEntry extends CopyUnit {
  /** Its file. */
  readonly file: string;
  /** How it is called to people: a title, else an address. */
  readonly name: string;
  /** How many rows it has, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /**
   * `uncopied`: stored, and the file is missing or older; `copied`: the file holds what is stored; `gone`: removed for good,
   * and the file is still to be removed.
   */
  readonly state: 'uncopied' | 'copied' | 'gone';
  /** A record that was deleted and can still be restored: it is in no list. */
  readonly hidden?: true;
}

/** The part of `browser.storage.local` that holds the ledger: one key an entry, so that no write touches another's entry. */
export interface LedgerDoor {
  readonly get: (keys: string | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string | string[]) => Promise<void>;
}

const PREFIX = 'kept/';
const ORIGIN = 'kept-origin';

/** Long titles are cut: the ledger is to stay small. */
const LONGEST_NAME = 120;

const schema: z.ZodType<LedgerEntry> = z.object({
  kind: z.enum(['capture', 'record', 'queue', 'overrules'] satisfies readonly CopyKind[]),
  key: z.string(),
  file: z.string(),
  name: z.string(),
  rows: z.record(z.string(), z.number()),
  state: z.enum(['uncopied', 'copied', 'gone']),
  hidden: z.literal(true).optional(),
} satisfies Record<keyof LedgerEntry, z.ZodType>);

const parse = (value: unknown): LedgerEntry | null => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
};

export interface Ledger {
  /** Of a file; `null` if it does not know the file. */
  readonly entry: (file: string) => Promise<LedgerEntry | null>;
  readonly entries: () => Promise<readonly LedgerEntry[]>;
  readonly put: (entry: LedgerEntry) => Promise<void>;
  readonly forget: (files: readonly string[]) => Promise<void>;
  /** The database the entries speak of (OriginRow.made); `null` before the first check. */
  readonly origin: () => Promise<string | null>;
  readonly setOrigin: (made: string) => Promise<void>;
}

/** The ledger behind a door. */
export function openLedger(door: LedgerDoor): Ledger {
  return {
    entry: async (file) => parse((await door.get(PREFIX + file))[PREFIX + file]),
    entries: async () =>
      Object.entries(await door.get(null)).flatMap(([key, value]) => (key.startsWith(PREFIX) ? parse(value) ?? [] : [])),
    put: (entry) => door.set({ [PREFIX + entry.file]: { ...entry, name: entry.name.slice(0, LONGEST_NAME) } }),
    forget: (files) => door.remove(files.map((file) => PREFIX + file)),
    origin: async () => {
      const made = (await door.get(ORIGIN))[ORIGIN];
      return typeof made === 'string' ? made : null;
    },
    setOrigin: (made) => door.set({ [ORIGIN]: made }),
  };
}

/** Is a change of the store the ledger's? */
export const isLedgerKey = (key: string): boolean => key.startsWith(PREFIX);
