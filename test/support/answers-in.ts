/** The answers that stand in a page of recipes, each a table after a line that begins "The answer": its rows, their cells. */
export const answersIn = (markdown: string): string[][][] =>
  [...markdown.matchAll(/^The answer[^\n]*\n\n\|[^\n]*\n\|[- |]*\n((?:\|[^\n]*\n)+)/gm)].map(([, rows = '']) =>
    rows.trimEnd().split('\n').map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim())));
