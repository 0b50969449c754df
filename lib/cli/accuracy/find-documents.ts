import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** A document to run, and what is known about it. */
export interface CorpusDocument {
  /** How the report calls it: "wuxi-2021 (page)". */
  readonly name: string;
  readonly path: string;
  /** Folder of one of our own articles. */
  readonly slug?: string;
  readonly gold?: string;
  /** Must not be a notice: nothing else is known of it. */
  readonly mustBeNone?: true;
  /** Looks like a notice and is none; the file says what it is. */
  readonly about?: string;
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

/** The document in one folder of ours: its source.html or source.txt, or null. */
export function findSource(folder: string): string | null {
  return ['source.html', 'source.txt'].map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

async function findFolders(folder: string, more: (own: string) => Pick<CorpusDocument, 'gold' | 'about'>): Promise<CorpusDocument[]> {
  return (await names(folder)).flatMap((slug) => {
    const path = findSource(join(folder, slug));
    return path === null ? [] : [{ name: `${slug}${path.endsWith('.txt') ? ' (text)' : ''}`, slug, path, ...more(join(folder, slug)) }];
  });
}

/** Our own fixtures: `<slug>/source.html` or `source.txt` beside `expected.json`. */
export const findFixtures = (folder: string): Promise<CorpusDocument[]> =>
  findFolders(folder, (own) => ({ gold: join(own, 'expected.json') }));

/** Our own look-alikes: `<slug>/source.html` or `source.txt` beside `about.json`. */
export const findLookalikes = (folder: string): Promise<CorpusDocument[]> =>
  findFolders(folder, (own) => ({ about: join(own, 'about.json') }));
