import { isBackup, readBackup } from '@/lib/backup/read-backup';
import { isSealed } from '@/lib/backup/seal';
import { sha256 } from '@/lib/capture/record';
import { snapshotPath } from '@/lib/export/formats/package';
import { isZip, readManifest, readPackage, refusedArchive } from '@/lib/import/open-package';
import { collect, type ImportRefusal, readImport } from '@/lib/import/read-import';
import { textOf } from '@/lib/import/text-of';
import { provesItself } from '@/lib/import/to-imported';
import type { ImportProblem } from '@/lib/import/types';
import type { Result } from '@/lib/result';
import { err, ok } from '@/lib/result';
import type { ImportedRecord } from '@/lib/store/import/types';
import { isReceipt, receiptLines } from './open-receipt';
import { type PackageFault, packageFaults } from './package-faults';

/** Receipts of a whole library would be books: a file of more is none. In bytes. */
const LONGEST_RECEIPTS = 512 * 1024 * 1024;

/** What a file comes to that is held to what it says. */
export interface Proof {
  /** Its records, with all their hashes; or why they are not to be had. */
  readonly records: Result<readonly ImportedRecord[], ImportRefusal>;
  /** Files of a package that are not what its manifest says; none of any other file. */
  readonly faults: readonly PackageFault[];
  /** Units of a backup that were damaged when it was made, and are not to be had; none of any other file. */
  readonly damaged: number;
}

const withoutFiles = (records: Proof['records']): Proof => ({ records, faults: [], damaged: 0 });

async function* piecesOf(lines: Iterable<string>): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

/** A package: every file by the manifest, snapshots by the records as well. */
async function provePackage(archive: Blob): Promise<Proof> {
  try {
    const named = await readManifest(archive);
    const faults = await packageFaults(archive, named);
    const records = await collect(readPackage(archive));
    const known = new Set(faults.map(({ path }) => path));
    const others = records.ok ? records.value.flatMap(({ captureId, capture: { htmlSha256 } }): PackageFault[] => {
      const path = snapshotPath(captureId);
      const expected = named.get(path);
      return expected === undefined || expected === htmlSha256 || known.has(path) ? [] : [{ path, fault: 'altered' }];
    }) : [];
    return { records, faults: [...faults, ...others], damaged: 0 };
  } catch (error) {
    return withoutFiles(err(refusedArchive(error).problems));
  }
}

/** A backup: nothing in it proves itself but by the hashes of its texts and snapshots, which an import leaves alone. */
async function proveBackup(file: Blob): Promise<Proof> {
  const read = await readBackup(file, '');
  if (!read.ok) return withoutFiles(read);
  const { records, damaged } = read.value;
  const problems: ImportProblem[] = [];
  for (const record of records) {
    const { source, html, htmlSha256 } = record.capture;
    const wrong = await provesItself(record, source.url) ?? (html !== '' && (await sha256(html)) !== htmlSha256 ? 'capture.htmlSha256' : null);
    if (wrong !== null) problems.push({ kind: 'wrong-hash', line: record.line, detail: wrong });
  }
  return { records: problems.length > 0 ? err(problems) : ok(records), faults: [], damaged };
}

/** What can be verified: an export, a replication package, receipts, or a backup that is not encrypted; all of it is read and checked, hashes as well. */
export async function readProof(file: Blob): Promise<Proof> {
  const head = new Uint8Array(await file.slice(0, 200).arrayBuffer());
  if (isZip(head)) return provePackage(file);
  if (isSealed(head)) return withoutFiles(err([{ kind: 'encrypted', detail: '' }]));
  if (isBackup(head)) return proveBackup(file);
  if (!isReceipt(new TextDecoder().decode(head))) return withoutFiles(await readImport(textOf(file)));
  if (file.size > LONGEST_RECEIPTS) return withoutFiles(err([{ kind: 'too-large', detail: '' }]));
  return withoutFiles(await readImport(piecesOf(receiptLines(await file.text()))));
}
