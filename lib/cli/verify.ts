import { openAsBlob } from 'node:fs';
import { readProof } from '@/lib/import/read-proof';
import { verifyRecord } from '@/lib/import/verify-record';
import { write } from './write';

const HELP = `Checks exports (JSON, JSON Lines), replication packages and receipts: schema, hashes and places, and whether reading the stored text again gives the same.

  npm run --silent verify -- FILE…

One line of JSON a record: {"file", "url", "result": "same" | "differs", "madeBy", "readBy", "fields"}.
Exit code: 0 all are the same; 1 a file is refused, or a record differs; 2 wrong arguments.
`;

/** The file; why it cannot be opened, else. */
async function open(file: string): Promise<Blob | string> {
  try {
    return await openAsBlob(file);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0 || files.includes('--help')) {
    await write(files.length === 0 ? process.stderr : process.stdout, HELP);
    return files.length === 0 ? 2 : 0;
  }
  let code = 0;
  for (const file of files) {
    const opened = await open(file);
    if (typeof opened === 'string') {
      code = 1;
      await write(process.stderr, `${JSON.stringify({ file, result: 'refused', kind: 'unreadable', detail: opened })}\n`);
      continue;
    }
    const read = await readProof(opened);
    if (!read.ok) {
      code = 1;
      for (const { kind, line, detail } of read.error) await write(process.stderr, `${JSON.stringify({ file, result: 'refused', kind, line, detail })}\n`);
      continue;
    }
    for (const record of read.value) {
      const verified = verifyRecord(record);
      if (verified.result === 'differs') code = 1;
      await write(process.stdout, `${JSON.stringify({ file, ...verified })}\n`);
    }
  }
  return code;
}

process.exitCode = await main(process.argv.slice(2));
