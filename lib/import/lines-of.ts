/**
 * Lines of a text that comes in pieces, without their line feeds. Each piece is looked through once, however long a line is.
 *
 * @param longest - Called with the length of a line while it grows, in UTF-16 units; may throw.
 */
export async function* linesOf(source: AsyncIterable<string>, longest: (length: number) => void): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of source) {
    let from = 0;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      yield rest + piece.slice(from, at);
      rest = '';
      from = at + 1;
    }
    rest += piece.slice(from);
    longest(rest.length);
  }
  if (rest !== '') yield rest;
}
