import { createReadStream } from 'node:fs';

const LINE_FEED = 0x0a;

/** A line of a file, and where in it the next one begins, in bytes. */
export interface WholeLine {
  readonly words: string;
  readonly end: number;
}

/**
 * The lines of a file that were written to their end, one held at a time. What follows the last line feed is none: whoever
 * wrote it was stopped in the middle.
 *
 * @throws If the file cannot be read.
 */
export async function* wholeLines(path: string): AsyncGenerator<WholeLine> {
  let begun: Buffer[] = [];
  let end = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
      const bytes = Buffer.concat([...begun, piece.subarray(from, at)]);
      begun = [];
      from = at + 1;
      end += bytes.length + 1;
      yield { words: bytes.toString('utf8'), end };
    }
    if (from < piece.length) begun.push(piece.subarray(from));
  }
}
