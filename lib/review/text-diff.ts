import { diffArrays } from 'diff';

/** A stretch of one text or of both. */
export interface DiffPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Tokens a character diff goes by: a number is one, so that 23 → 25 is not 2, 3 → 5. Everything else goes by characters. */
const TOKENS = /\d+(?:[.,]\d+)*|./gsu;
/** Edits the search for the shortest difference may take; a text that is another altogether is shown as gone and new. */
const MOST_EDITS = 2_000;

function push(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  const last = pieces.at(-1);
  if (text === '') return;
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
  else pieces.push({ kind, text });
}

/** The difference of two lists of strings, as pieces; gone before new. */
function diffTokens(old: readonly string[], next: readonly string[]): DiffPiece[] {
  const changes = diffArrays([...old], [...next], { maxEditLength: MOST_EDITS });
  const pieces: DiffPiece[] = [];
  for (const { added, removed, value } of changes ?? [{ removed: true, added: false, value: [...old] }, { removed: false, added: true, value: [...next] }]) {
    push(pieces, added ? 'new' : removed ? 'gone' : 'same', value.join(''));
  }
  return pieces;
}

const lines = (text: string): string[] => text.split(/(?<=\n)/u);
const tokens = (text: string): string[] => text.match(TOKENS) ?? [];

/**
 * What became of a text: first by lines, then, where lines took the place of others, by characters and whole numbers.
 * "same" and "gone" together are the old text, "same" and "new" the next one.
 */
export function diffTexts(old: string, next: string): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  const rough = diffTokens(lines(old), lines(next));
  for (let at = 0; at < rough.length; at += 1) {
    const [one, other] = [rough[at] as DiffPiece, rough[at + 1]];
    if (one.kind === 'gone' && other?.kind === 'new') {
      for (const { kind, text } of diffTokens(tokens(one.text), tokens(other.text))) push(pieces, kind, text);
      at += 1;
    } else push(pieces, one.kind, one.text);
  }
  return pieces;
}
