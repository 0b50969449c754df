import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { captureFile } from '@/lib/cli/capture-file';
import { findFixtures, findLookalikes } from '@/lib/cli/accuracy/find-documents';
import { DECISIONS, type DecisionTable } from '../test/notice/decisions';
import { loadTables, readPhrases } from '../test/notice/read-phrases';

const HELP = `Is every row of the grammar's tables needed? Each is taken out in turn; a phrase, a near miss or an article must come out
differently without it.

  npm run mutants                 all rows
  npm run mutants -- --only TEXT  rows whose name holds TEXT

Prints the rows that nothing notices. Exit code: 0 none; 1 some; 2 wrong arguments.
`;

const ROOT = resolve(import.meta.dirname, '..');

/** What is read of our own articles and look-alikes, each also as if somebody had called it a notice. */
async function readArticles(): Promise<string> {
  const documents = [...(await findFixtures(resolve(ROOT, 'test/articles'))), ...(await findLookalikes(resolve(ROOT, 'test/lookalikes')))];
  const readings: unknown[] = [];
  for (const { path } of documents) for (const overrule of [null, 'notice'] as const) readings.push(await captureFile(path, undefined, overrule));
  return JSON.stringify(readings);
}

/** Runs `read` with a row taken out of its table. */
async function without<T>(rows: DecisionTable['rows'], at: number, read: () => T | Promise<T>): Promise<T> {
  // The tables are read-only to the grammar; this is the one place that takes them apart.
  const table = rows as DecisionTable['rows'][number][];
  const taken = table.splice(at, 1);
  try {
    return await read();
  } finally {
    table.splice(at, 0, ...taken);
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
  if (positionals.length > 0) {
    process.stderr.write(HELP);
    return 2;
  }
  const tables = await loadTables();
  const phrases = readPhrases(tables);
  let articles: string | undefined;
  const unnoticed: string[] = [];
  let tried = 0;
  for (const { rows } of DECISIONS) {
    for (const [at, { id }] of rows.entries()) {
      if (!id.includes(values.only ?? '')) continue;
      tried += 1;
      if ((await without(rows, at, () => readPhrases(tables))) !== phrases) continue;
      articles ??= await readArticles();
      if ((await without(rows, at, readArticles)) === articles) unnoticed.push(id);
    }
  }
  for (const id of unnoticed) process.stdout.write(`nothing notices when it is gone: ${id}\n`);
  process.stdout.write(`${tried} rows, ${unnoticed.length} without an example\n`);
  return unnoticed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
