import { ExtractChild } from './extract-child';
import { readOne, type ReadFile } from './extract-lines';
import { inOrder } from './in-order';
import type { InputFile } from './read-manifest';

/** A process takes a second to start: fewer files than this for each are read sooner by one. */
const FILES_EACH = 8;

/** What files gave, in their order: read here, or by processes of their own. */
export async function* readAll(files: readonly InputFile[], workers: number, now: () => string): AsyncGenerator<ReadFile> {
  const children = Array.from({ length: Math.min(workers, Math.floor(files.length / FILES_EACH)) }, () => new ExtractChild());
  if (children.length < 2) {
    for (const file of files) yield await readOne(file, now);
    return;
  }
  try {
    yield* inOrder(files, children, ({ name }, error): ReadFile =>
      ({ file: name, records: [], errors: [{ file: name, kind: 'unexpected', message: error instanceof Error ? error.message : String(error) }] }));
  } finally {
    for (const child of children) child.end();
  }
}
