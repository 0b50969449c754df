import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectionReport } from './accuracy/detection/detection-command';
import type { DetectionOptions } from './accuracy/detection/detection-command';
import { findCorpus, findFixtures, findLookalikes } from './accuracy/find-documents';
import { readFirstRuns } from './accuracy/first-run';
import { formatReport, reportJson } from './accuracy/format-report';
import { runDocuments } from './accuracy/run-documents';
import { write } from './write';

const HELP = `Scores the pipeline against gold files, per document and field, and lists every miss.

  npm run accuracy [-- --corpus DIR] [--json]
  npm run accuracy -- --detection [--own | --aside] [--record-first] [--corpus DIR] [--json]
  npm run accuracy -- --generated N [--seed S]      notices written by a generator (test/generate, which prints its own help)

  --corpus DIR   a corpus with gold/, text/, pages/ and web/; default: our own fixtures, test/articles/, with the
                 look-alikes of test/lookalikes/ and the first figures of the notices written blind
  --detection    judges the pages of test/detection/ instead, and with --corpus the corpus's real pages: which are called
                 notices, related (of which kind) or none, and which the tiny script lets through
  --own, --aside only our own pages, or only those kept aside (run only once their first figure is written down)
  --record-first writes down the first figure of pages kept aside that were never run; refused if there are none
  --json         the figures and misses as JSON

Compared after NFKC with white space and punctuation removed. Exit code: 0 figures printed (good or bad), or the
corpus is not there; 1 a document or gold file is broken; 2 wrong arguments.
`;

const FIXTURES = fileURLToPath(new URL('../../test/articles', import.meta.url));
const LOOKALIKES = fileURLToPath(new URL('../../test/lookalikes', import.meta.url));

const FLAGS = new Set(['--json', '--detection', '--own', '--aside', '--record-first']);

async function runDetectionCommand(options: DetectionOptions): Promise<number> {
  try {
    await write(process.stdout, await detectionReport(options));
    return 0;
  } catch (error) {
    await write(process.stderr, `accuracy: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function main(words: readonly string[]): Promise<number> {
  let corpus: string | undefined;
  const flags = new Set<string>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--help' || word === '-h') {
      await write(process.stdout, HELP);
      return 0;
    }
    const value = word.startsWith('--corpus=') ? word.slice('--corpus='.length) : word === '--corpus' ? (words[(i += 1)] ?? '') : undefined;
    if (FLAGS.has(word)) flags.add(word);
    else if (value !== undefined && value !== '') corpus = value;
    else {
      await write(process.stderr, `accuracy: ${value === '' ? '--corpus needs a folder' : `unknown argument ${word}`}\n${HELP}`);
      return 2;
    }
  }
  const json = flags.has('--json');
  const only = flags.has('--own') ? 'own' : flags.has('--aside') ? 'aside' : null;
  const recordFirst = flags.has('--record-first');
  if (flags.has('--detection')) return runDetectionCommand({ only, recordFirst, json, ...(corpus !== undefined && { corpus }) });
  if (only !== null || recordFirst) {
    await write(process.stderr, `accuracy: --own, --aside and --record-first go with --detection\n${HELP}`);
    return 2;
  }
  const folder = corpus === undefined ? FIXTURES : resolve(corpus);
  if (!existsSync(folder)) {
    await write(process.stdout, json ? reportJson([]) : `accuracy: no corpus at ${corpus ?? 'test/articles'}, nothing was scored\n`);
    return 0;
  }
  const own = corpus === undefined;
  const results = await runDocuments(own ? [...(await findFixtures(folder)), ...(await findLookalikes(LOOKALIKES))] : await findCorpus(folder));
  const rounds = own ? await readFirstRuns(resolve(folder, 'first-run.json')) : [];
  await write(process.stdout, json ? reportJson(results, rounds) : formatReport(results, rounds));
  return results.some(({ broken }) => broken !== undefined) ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
