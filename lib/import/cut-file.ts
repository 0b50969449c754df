import { envelopeOf, isLines } from './read-import';
import { hostileIn } from './hostile-value';

/** Bytes of a part, about: some records, all of which are held until it is read. */
const PART = 1024 * 1024;
/** Where the beginning and the end are looked for. */
const HEAD = 64 * 1024;
/** Where the end of a record is looked for: first in so much, where most end, then in so much. */
const WINDOWS = [192 * 1024, 2 * 1024 * 1024];

const LIST = '"records": [';
/** Between two records of a file as we write them. */
const BETWEEN = '\n    },\n    {\n';
const RECORD_END = '\n    }';

/** Bytes of a file that hold whole records: the elements of a list, or lines. */
export interface FilePart {
  readonly kind: 'json' | 'lines';
  readonly from: number;
  readonly to: number;
}

/** A character a byte: places in the text are places in the file. */
const bytesOf = async (file: Blob, from: number, to: number): Promise<string> => new TextDecoder('latin1').decode(await file.slice(from, to).arrayBuffer());

/** Is what stands around the bytes a file of ours whose list of records they are? */
async function isEnvelope(file: Blob, from: number, to: number): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const [head, tail] = await Promise.all([file.slice(0, from), file.slice(to)].map((each) => each.arrayBuffer()));
    const value = JSON.parse(`${decoder.decode(head)}0${decoder.decode(tail)}`) as { records?: unknown };
    return hostileIn(value) === null && envelopeOf(value).ok && JSON.stringify(value.records) === '[0]';
  } catch {
    return false; // the answer: what is wrong is told where all of it is read
  }
}

/** The places of the list's elements; null where they are not found at once. */
async function listIn(file: Blob, head: string): Promise<{ readonly from: number; readonly to: number } | null> {
  const from = head.indexOf(LIST) + LIST.length;
  if (from < LIST.length) return null;
  const before = Math.max(0, file.size - HEAD);
  const to = before + (await bytesOf(file, before, file.size)).lastIndexOf(']');
  return (await isEnvelope(file, from, to)) ? { from, to } : null;
}

/** Where a text begins next, from a place in the file on; null where it is not found nearby. */
async function nextOf(text: string, file: Blob, from: number, to: number): Promise<number | null> {
  for (const window of WINDOWS) {
    const found = (await bytesOf(file, from, Math.min(from + window, to))).indexOf(text);
    if (found >= 0) return from + found;
  }
  return null;
}

/**
 * Cuts a large file of ours into parts that can be read side by side. Each is a list of records, or lines, if what stands there is
 * valid; put together again with the commas between them they are the file, so that nothing is read otherwise than in one.
 *
 * @param size - Of a part, in bytes.
 * @returns Null for a file that is small, or not written as ours are.
 */
export async function cutFile(file: Blob, size = PART): Promise<readonly FilePart[] | null> {
  if (file.size < 2 * size) return null;
  const head = await bytesOf(file, 0, HEAD);
  if (!head.startsWith('{')) return null;
  const kind = isLines(head) ? 'lines' : 'json';
  const whole = kind === 'lines' ? { from: 0, to: file.size } : await listIn(file, head);
  if (!whole) return null;
  const parts: FilePart[] = [];
  let { from } = whole;
  while (whole.to - from > 1.5 * size) {
    const found = await nextOf(kind === 'lines' ? '\n' : BETWEEN, file, from + size, whole.to);
    if (found === null) break;
    const to = found + (kind === 'lines' ? 1 : RECORD_END.length);
    parts.push({ kind, from, to });
    // A comma stands between them.
    from = kind === 'lines' ? to : to + 1;
  }
  return [...parts, { kind, from, to: whole.to }];
}
