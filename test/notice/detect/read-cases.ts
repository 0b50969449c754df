import { readFileSync } from 'node:fs';
import type { ArticleText, Block } from '@/lib/text/types';
import type { JudgeContext } from '@/lib/notice/detect/evidence';

/** A text of our own with the verdict a careful reader gives it. `kind` is "notice party-inspection", "related plan", "none". */
export interface DetectionCase {
  readonly name: string;
  readonly expected: string;
  readonly article: ArticleText;
  readonly context: JudgeContext;
}

/** Lines as paragraphs; lines between bars as rows of a table, whose first row names the columns. */
function readArticle(lines: readonly string[]): ArticleText {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let start = 0;
  let headers: string[] = [];
  let row = 0;
  const add = (text: string, cell?: Block['cell']): void => {
    if (!text) return;
    texts.push(text);
    blocks.push({ kind: cell ? 'cell' : 'paragraph', span: { start, end: start + text.length }, ...(cell && { cell }) });
    start += text.length + 1;
  };
  for (const line of lines) {
    if (!line.startsWith('|')) {
      headers = [];
      row = 0;
      add(line.trim());
      continue;
    }
    const cells = line.split('|').slice(1, -1).map((cell) => cell.trim());
    if (row === 0) headers = cells;
    for (const [column, cell] of cells.entries()) {
      const header = headers[column];
      const columnHeaders = row > 0 && header ? [header] : [];
      add(cell, { table: 0, row, column, rowSpan: 1, columnSpan: 1, header: row === 0, columnHeaders, rowHeaders: [] });
    }
    row += 1;
  }
  return { text: texts.join('\n'), blocks };
}

/** Reads a file of cases: `=== name · verdict`, header lines (`title:`, `meta Name:`), `---`, the text. */
export function readCases(file: string): DetectionCase[] {
  const source = readFileSync(new URL(`./cases/${file}`, import.meta.url), 'utf8');
  return source.split(/^=== /m).slice(1).map((part) => {
    const [head = '', ...rest] = part.split('\n');
    const [name = '', expected = ''] = head.split(' · ');
    const rule = rest.indexOf('---');
    if (rule < 0) throw new RangeError(`case ${name} has no ---`);
    const titles: { value: string; from: 'title' }[] = [];
    const metas: Record<string, string> = {};
    for (const line of rest.slice(0, rule)) {
      const [key = '', ...value] = line.split(': ');
      if (key === 'title') titles.push({ value: value.join(': '), from: 'title' });
      else metas[key.replace(/^meta /, '')] = value.join(': ');
    }
    return { name, expected: expected.trim(), article: readArticle(rest.slice(rule + 1).filter((line) => line.trim())), context: { titles, metas } };
  });
}
