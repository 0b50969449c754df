/**
 * Bytes read at a time: a browser's own stream gives many small pieces, each with a message. A part of a file that is cut comes in one
 * piece, of which its records need not be copied to be parsed.
 */
const SLICE = 2 * 1024 * 1024;

/**
 * The text of a file in pieces.
 *
 * @param onRead - Told how many bytes have been read, with each piece.
 * @throws {TypeError} Where it is no UTF-8.
 */
export async function* textOf(file: Blob, onRead?: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < file.size; at += SLICE) {
    const bytes = await file.slice(at, at + SLICE).arrayBuffer();
    const text = decoder.decode(bytes, { stream: true });
    // Given back at once: dozens of megabytes wait for the collector else.
    bytes.transfer(0);
    onRead?.(Math.min(at + SLICE, file.size));
    yield text;
  }
  yield decoder.decode();
}
