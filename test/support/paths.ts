import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The repository. */
export const ROOT = inRoot('');
/** The built extensions. */
export const CHROME_BUILD = inRoot('.output/chrome-mv3');
export const FIREFOX_BUILD = inRoot('.output/firefox-mv3');
/** Pictures and files made by tests; git-ignored. */
export const RESULTS = inRoot('test-results');
/** Real documents, kept beside the repository by those who have them. */
export const CORPUS_PAGES = inRoot('../shared/corpus/pages');

/** @throws {Error} Saying which command makes the build. */
export function needBuild(path: string): string {
  if (!existsSync(`${path}/manifest.json`)) throw new Error(`There is no build in ${path}: run npm run build && npm run build:firefox.`);
  return path;
}
