import { fileURLToPath } from 'node:url';
import { makeFixture } from './fixture/make-fixture';
import { write } from './write';

const HELP = `Makes a draft of test/articles/<slug>/expected.json from what the program reads in source.html or source.txt.

  npm run fixture -- <slug> [--force]

  --force   write over an expectation that is there

The draft is marked as one: the tests and npm run accuracy refuse it until somebody has read the notice, corrected the
draft and deleted its line "draft". Exit code: 0 written; 1 not; 2 wrong arguments.
`;

const ARTICLES = fileURLToPath(new URL('../../test/articles', import.meta.url));

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    await write(process.stdout, HELP);
    return 0;
  }
  const [slug, ...more] = words.filter((word) => word !== '--force');
  if (slug === undefined || slug.startsWith('-') || more.length > 0) {
    await write(process.stderr, HELP);
    return 2;
  }
  const made = await makeFixture(ARTICLES, slug, words.includes('--force'));
  await write(made.ok ? process.stdout : process.stderr, made.ok ? made.value : `fixture: ${made.error}\n`);
  return made.ok ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
