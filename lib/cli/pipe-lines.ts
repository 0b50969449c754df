import { FORMAT, SCHEMA_VERSION } from '@/lib/export/schema';
import { readOne } from './extract-lines';
import { readManifestLine } from './read-manifest';

/**
 * A line of a manifest in, a line of JSON out, in order: `{"file", "records", "errors"}`. What a line cannot be read as is
 * said in the line's own answer, so that a program with millions of lines goes on.
 *
 * @param lines - Manifest lines; blank ones are answered, too, so that answers and questions keep step.
 */
export async function* pipeLines(lines: AsyncIterable<string>, now: () => string): AsyncGenerator<string> {
  for await (const words of lines) {
    const read = readManifestLine(words);
    const answer = typeof read === 'string'
      ? { file: '', records: [], errors: [{ file: '', kind: 'bad-manifest-line', message: read }] }
      : await readOne(read, now);
    yield `${JSON.stringify({ format: FORMAT, schemaVersion: SCHEMA_VERSION, ...answer })}\n`;
  }
}
