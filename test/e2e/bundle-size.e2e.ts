import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHROME_BUILD, FIREFOX_BUILD, needBuild } from '../support/paths';
import { expect, test } from './fixtures';

/** Limits in bytes, minified as built: what every matching page gets, and what is injected where it is worth it, and at saving. */
const LIMITS = { 'probe.js': 12_000, 'article.js': 150_000, 'sanitizer.js': 45_000 } as const;

/** What only extension pages and the background may carry. */
const NOT_IN_PAGES = { Dexie: 'versionchange', Zod: 'ZodError', Preact: '__PRENDERED__' } as const;

for (const build of [CHROME_BUILD, FIREFOX_BUILD]) {
  const folder = (): string => join(needBuild(build), 'content-scripts');

  for (const [name, limit] of Object.entries(LIMITS)) {
    test(`${name} of ${build.split('/').at(-1) ?? ''} is at most ${limit / 1000} kB`, () => {
      const { size } = statSync(join(folder(), name));
      console.log(`${name}: ${(size / 1000).toFixed(1)} kB`);
      expect(size).toBeGreaterThan(1000);
      expect(size).toBeLessThanOrEqual(limit);
    });
  }

  test(`nothing else of ${build.split('/').at(-1) ?? ''} is put into pages, and neither database nor schemas`, () => {
    const scripts = readdirSync(folder()).filter((name) => name.endsWith('.js'));
    expect(scripts.sort()).toEqual(Object.keys(LIMITS).sort());
    for (const script of scripts) {
      const code = readFileSync(join(folder(), script), 'utf8');
      const found = Object.entries(NOT_IN_PAGES).filter(([, words]) => code.includes(words)).map(([library]) => library);
      expect([script, found]).toEqual([script, []]);
    }
  });
}
