import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { PACKAGE_MANIFEST } from '@/lib/export/formats/package';
import { piecesOf } from '@/lib/import/open-package';

/** A file of a package that is not what the manifest says: other bytes, not there, or not named. */
export interface PackageFault {
  readonly path: string;
  readonly fault: 'altered' | 'missing' | 'added';
}

/**
 * Holds every file of a package to its manifest: names and SHA-256. A name that stands in the archive twice is altered: which of
 * the two is meant, programs that unpack it do not agree on.
 *
 * @param named - SHA-256 of the files by path, as the manifest says.
 * @returns What does not hold, in the order of the manifest, added files last; empty if all of it does.
 * @throws {ArchiveError}
 */
export async function packageFaults(archive: Blob, named: ReadonlyMap<string, string>): Promise<readonly PackageFault[]> {
  /** Those that begin in the archive; null for one that stands there twice. */
  const found = new Map<string, string | null>();
  const begins = (name: string): boolean => {
    found.set(name, found.has(name) ? null : '');
    return named.has(name);
  };
  let hash = sha256.create();
  for await (const { name, bytes, last } of piecesOf(archive, begins)) {
    hash.update(bytes);
    if (!last) continue;
    const digest = bytesToHex(hash.digest());
    hash = sha256.create();
    if (found.get(name) !== null) found.set(name, digest);
  }
  const told = [...named].flatMap(([path, expected]): PackageFault[] => {
    const digest = found.get(path);
    return digest === expected ? [] : [{ path, fault: digest === undefined ? 'missing' : 'altered' }];
  });
  // Some programs that pack a folder give it an entry of its own, which holds nothing.
  const isAdded = (path: string): boolean => path !== PACKAGE_MANIFEST && !named.has(path) && !path.endsWith('/');
  return [...told, ...[...found.keys()].filter(isAdded).map((path): PackageFault => ({ path, fault: 'added' }))];
}
