import { verifyFile } from './verify-file';
import { write } from './write';

const HELP = `Checks exports (JSON, JSON Lines), replication packages, receipts and backups: schema, hashes and places, and whether reading the
stored text again gives the same.

  npm run --silent verify -- FILE…

One line of JSON a record: {"file", "url", "result": "same" | "differs", "madeBy", "readBy", "fields", "unproven"}, the
last for fields that rest on a title which neither text nor source has. A file of a package that its
manifest does not prove: {"file", "path", "result": "altered" | "missing" | "added"}. Of a backup, what was damaged when it was made:
{"file", "result": "damaged", "units"}. On standard error, a file that is not to be read: {"file", "result": "refused", "kind", "line", "detail"}.
Encrypted backups are not read; an import asks for their passphrase.
Exit code: 0 all are the same; 1 anything else; 2 wrong arguments.
`;

async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0 || files.includes('--help')) {
    await write(files.length === 0 ? process.stderr : process.stdout, HELP);
    return files.length === 0 ? 2 : 0;
  }
  let code = 0;
  for (const file of files) {
    for await (const line of verifyFile(file)) {
      if (line.result !== 'same') code = 1;
      await write(line.result === 'refused' ? process.stderr : process.stdout, `${JSON.stringify(line)}\n`);
    }
  }
  return code;
}

process.exitCode = await main(process.argv.slice(2));
