import { createReadStream } from 'node:fs';
import { readImport } from '@/lib/import/read-import';
import { verifyRecord } from './verify-record';
import { write } from './write';

const HELP = `Checks exports (JSON, JSON Lines): schema, hashes and places, and whether reading the stored text again gives the same.

  npm run --silent verify -- FILE…

One line of JSON a record: {"file", "url", "result": "same" | "differs", "madeBy", "readBy", "fields"}.
Exit code: 0 all are the same; 1 a file is refused, or a record differs; 2 wrong arguments.
`;

async function* textOf(path: string): AsyncGenerator<string> {
  for await (const piece of createReadStream(path, 'utf8')) yield piece as string;
}

async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0 || files.includes('--help')) {
    await write(files.length === 0 ? process.stderr : process.stdout, HELP);
    return files.length === 0 ? 2 : 0;
  }
  let code = 0;
  for (const file of files) {
    const read = await readImport(textOf(file));
    if (!read.ok) {
      code = 1;
      for (const { kind, line, detail } of read.error) await write(process.stderr, `${JSON.stringify({ file, result: 'refused', kind, line, detail })}\n`);
      continue;
    }
    for (const record of read.value.records) {
      const verified = verifyRecord(record);
      if (verified.result === 'differs') code = 1;
      await write(process.stdout, `${JSON.stringify({ file, ...verified })}\n`);
    }
  }
  return code;
}

process.exitCode = await main(process.argv.slice(2));
