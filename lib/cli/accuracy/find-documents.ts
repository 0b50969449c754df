import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** A document to run, and what is known about it. */
export interface CorpusDocument {
  /** How the report calls it: "wuxi-2021 (page)". */
  readonly name: string;
  readonly path: string;
  readonly gold?: string;
  /** Must not be a notice: nothing else is known of it. */
  readonly mustBeNone?: true;
}

const stem = (name: string): string => basename(name, extname(name));
const names = async (folder: string): Promise<string[]> => (existsSync(folder) ? (await readdir(folder)).sort() : []);
const isDocument = (name: string): boolean => /\.(?:html?|txt|md)$/i.test(name) && !/^readme\.md$/i.test(name);

/** A shared corpus: text/ and pages/ with gold/ of the same name, and web/, where nothing is a notice. */
export async function findCorpus(folder: string): Promise<CorpusDocument[]> {
  const documents: CorpusDocument[] = [];
  const golds = new Set((await names(join(folder, 'gold'))).filter((name) => name.endsWith('.json')).map(stem));
  for (const [part, kind] of [['text', 'text'], ['pages', 'page'], ['web', 'web']] as const) {
    for (const name of (await names(join(folder, part))).filter(isDocument)) {
      documents.push({
        name: `${stem(name)} (${kind})`,
        path: join(folder, part, name),
        ...(golds.has(stem(name)) && part !== 'web' && { gold: join(folder, 'gold', `${stem(name)}.json`) }),
        ...(part === 'web' && { mustBeNone: true as const }),
      });
    }
  }
  return documents;
}

/** Our own fixtures: `<slug>/source.html` or `source.txt` beside `expected.json`. */
export async function findFixtures(folder: string): Promise<CorpusDocument[]> {
  const documents: CorpusDocument[] = [];
  for (const slug of await names(folder)) {
    for (const source of ['source.html', 'source.txt']) {
      const path = join(folder, slug, source);
      if (existsSync(path)) documents.push({ name: `${slug}${source.endsWith('.txt') ? ' (text)' : ''}`, path, gold: join(folder, slug, 'expected.json') });
    }
  }
  return documents;
}
