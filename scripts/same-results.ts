import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { captureFile, captureHtml } from '@/lib/cli/capture-file';
import { readAsidePages, readOwnPages } from '@/lib/cli/accuracy/detection/detection-pages';
import { findCorpus, findFixtures, findLookalikes } from '@/lib/cli/accuracy/find-documents';

const HELP = `Does a change of the code leave every reading as it was, byte for byte?

  npm run same -- --save FILE [--corpus DIR]      before the change: writes down what is read of every document
  npm run same -- --against FILE [--corpus DIR]   after it: prints each value that differs, and their number

All of our articles, look-alikes and detection pages are read, each also as if somebody had called it a notice; with
--corpus also the corpus's. Exit code: 0 no difference; 1 differences; 2 wrong arguments.
`;

const ROOT = resolve(import.meta.dirname, '..');
const PRINTED = 40;

type Readings = Record<string, unknown>;

/** A document read twice: as the rules judge it, and called a notice, so that the grammar runs on look-alikes, too. */
async function readTwice(readings: Readings, name: string, read: (overrule: 'notice' | null) => unknown): Promise<void> {
  for (const overrule of [null, 'notice'] as const) {
    readings[`${name}${overrule === null ? '' : ' as a notice'}`] = await read(overrule);
  }
}

async function readAll(corpus: string | undefined): Promise<Readings> {
  const readings: Readings = {};
  const documents = [
    ...(await findFixtures(resolve(ROOT, 'test/articles'))),
    ...(await findLookalikes(resolve(ROOT, 'test/lookalikes'))),
    ...(corpus === undefined ? [] : await findCorpus(corpus)),
  ];
  for (const { name, path } of documents) await readTwice(readings, name, (overrule) => captureFile(path, undefined, overrule));
  const detection = resolve(ROOT, 'test/detection');
  for (const { slug, path, html, url } of [...(await readOwnPages(detection, ROOT)), ...(await readAsidePages(resolve(detection, 'aside')))]) {
    await readTwice(readings, `detection ${slug}`, (overrule) =>
      (html === undefined ? captureFile(path, url, overrule) : captureHtml(html, path, url, overrule)));
  }
  return JSON.parse(JSON.stringify(readings)) as Readings;
}

/** Where two JSON values differ: paths with what stood there and what stands there now. */
function differences(path: string, before: unknown, after: unknown): string[] {
  if (Object.is(before, after)) return [];
  const bothObjects = [before, after].every((value) => typeof value === 'object' && value !== null);
  if (!bothObjects || Array.isArray(before) !== Array.isArray(after)) return [`${path}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`];
  const [old, fresh] = [before as Readings, after as Readings];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((key) => differences(`${path}/${key}`, old[key], fresh[key]));
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { save: { type: 'string' }, against: { type: 'string' }, corpus: { type: 'string' } } });
  if ((values.save === undefined) === (values.against === undefined)) {
    process.stderr.write(HELP);
    return 2;
  }
  const readings = await readAll(values.corpus);
  const count = Object.keys(readings).length;
  if (values.save !== undefined) {
    await writeFile(values.save, JSON.stringify(readings));
    process.stdout.write(`${count} readings written down\n`);
    return 0;
  }
  const found = differences('', JSON.parse(await readFile(values.against ?? '', 'utf8')), readings);
  for (const line of found.slice(0, PRINTED)) process.stdout.write(`${line.slice(0, 400)}\n`);
  if (found.length > PRINTED) process.stdout.write(`… and ${found.length - PRINTED} more\n`);
  process.stdout.write(`${count} readings, ${found.length} differences\n`);
  return found.length === 0 ? 0 : 1;
}

process.exitCode = await main();
