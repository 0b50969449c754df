import type { Result } from '@/lib/result';
import { err } from '@/lib/result';
import type { ImportedRecord } from '@/lib/store/import/types';
import { textOf } from './text-of';
import { isZip, readPackage } from './open-package';
import { isReceipt, receiptLines } from './open-receipt';
import { collect, type ImportRefusal, readImport } from './read-import';

/** Receipts of a whole library would be books: a file of more is none. In bytes. */
const LONGEST_RECEIPTS = 512 * 1024 * 1024;

async function* piecesOf(lines: Iterable<string>): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

/** What can be verified: an export, a replication package, or receipts; all of it is read and checked, hashes as well. */
export async function readProof(file: Blob): Promise<Result<readonly ImportedRecord[], ImportRefusal>> {
  const head = new Uint8Array(await file.slice(0, 200).arrayBuffer());
  if (isZip(head)) return collect(readPackage(file));
  if (!isReceipt(new TextDecoder().decode(head))) return readImport(textOf(file));
  if (file.size > LONGEST_RECEIPTS) return err([{ kind: 'too-large', detail: '' }]);
  return readImport(piecesOf(receiptLines(await file.text())));
}
