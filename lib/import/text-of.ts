/** The text of a file in pieces. @throws {TypeError} Where it is no UTF-8. */
export async function* textOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Read on to its end or not: the file is let go.
    await reader.cancel();
  }
}
