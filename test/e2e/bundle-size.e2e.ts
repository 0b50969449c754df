import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHROME_BUILD, FIREFOX_BUILD, needBuild } from '../support/paths';
import { expect, test } from './fixtures';

/** Limits in bytes, minified as built: what every matching page gets, and what is injected where it is worth it, and at saving. */
const LIMITS = { 'probe.js': 12_000, 'article.js': 150_000, 'sanitizer.js': 45_000 } as const;

/** What only extension pages and the background may carry. */
const NOT_IN_PAGES = { Dexie: 'versionchange', Zod: 'ZodError', Preact: '__PRENDERED__' } as const;

/** What is loaded when it is used and not before, with words only its code has. */
const ON_DEMAND = {
  'zip files (fflate)': 'invalid zip data', 'Parquet (hyparquet-writer)': 'PLAIN_DICTIONARY', 'calendars (ical-generator)': 'BEGIN:VEVENT', 'charts (Plot)': 'plot-d6a7b5',
  XLSX: 'xl/worksheets', packages: 'CITATION.cff', 'saved files': 'quoted-printable',
} as const;

/** A script and all scripts it imports as it starts. */
function startsWith(script: string, all = new Set<string>()): ReadonlySet<string> {
  if (all.has(script)) return all;
  all.add(script);
  const code = readFileSync(script, 'utf8');
  for (const [, name = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)) startsWith(join(dirname(script), name), all);
  return all;
}

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

  test(`no page of ${build.split('/').at(-1) ?? ''}, nor its background, starts with what exports and imports are made of`, () => {
    const codeOf = (script: string): string => readFileSync(script, 'utf8');
    const found = (code: string): string[] => Object.entries(ON_DEMAND).flatMap(([what, words]) => (code.includes(words) ? [what] : []));
    const chunks = readdirSync(join(needBuild(build), 'chunks')).map((name) => codeOf(join(build, 'chunks', name)));
    expect(found(chunks.join('\n'))).toEqual(Object.keys(ON_DEMAND));
    const pages = readdirSync(build).filter((name) => name.endsWith('.html'));
    expect(pages).toContain('sidepanel.html');
    for (const page of pages) {
      const scripts = [...codeOf(join(build, page)).matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)].flatMap(([, src = '']) => [...startsWith(join(build, src))]);
      expect([page, found(scripts.map(codeOf).join('\n'))]).toEqual([page, []]);
    }
    expect(found(codeOf(join(build, 'background.js')))).toEqual([]);
  });
}
