import { sha256 } from '@/lib/capture/record';
import { z } from '@/lib/zod';
import { type CopyKind, type CopyUnit, copiedKind } from './copied-kinds';

/** What a file of the second copy holds. */
export interface CopyFile extends CopyUnit {
  /** Version of the database the rows were in. */
  readonly database: number;
  /** By table. */
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

/** The rows of a unit, by table. */
export type UnitRows = CopyFile['rows'];

const schema: z.ZodType<CopyFile> = z.object({
  kind: z.enum(['capture', 'record', 'queue', 'overrules'] satisfies readonly CopyKind[]),
  key: z.string(),
  database: z.number().int().positive(),
  rows: z.record(z.string(), z.array(z.unknown())),
});

/** The name of a unit's file. Keys are addresses, longer than a file's name may be and with signs it may not hold. */
export async function fileNameOf({ kind, key }: CopyUnit): Promise<string> {
  return `${kind}-${kind === 'capture' ? key : await sha256(key)}`;
}

const through = async (bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** A file's bytes: JSON, compressed; gzip's own checksum tells a damaged file. */
export const packFile = (file: CopyFile): Promise<Uint8Array<ArrayBuffer>> =>
  through(new TextEncoder().encode(JSON.stringify(file)), new CompressionStream('gzip'));

/** The file in these bytes; `null` if they are damaged or no file of ours. */
export async function unpackFile(bytes: Uint8Array<ArrayBuffer>): Promise<CopyFile | null> {
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(await through(bytes, new DecompressionStream('gzip')))));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    // What gunzip and JSON throw about bytes that are not theirs: the answer, not a fault.
    if (error instanceof TypeError || error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** Does the file hold these very rows? A table that came into the database after it was written has none in it. */
export const holdsRows = (copy: CopyFile, rows: UnitRows): boolean =>
  [...new Set([...Object.keys(copy.rows), ...Object.keys(rows)])].every((table) => JSON.stringify(copy.rows[table] ?? []) === JSON.stringify(rows[table] ?? []));

/** Does every row of the unit read as what it should be, with one for its first table? */
export function isWhole({ kind }: CopyUnit, rows: UnitRows): boolean {
  const { tables } = copiedKind(kind);
  const [{ name, by }] = tables;
  if (by !== null && (rows[name] ?? []).length === 0) return false;
  return tables.every((table) => (rows[table.name] ?? []).every((row) => table.schema.safeParse(row).success));
}
