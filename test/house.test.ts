import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import ts from 'typescript';
import { circles, clockOrPageUse, complaint, reachable, ROOMS } from './support/house-rules';
import { parseSource, readSourceFiles, ROOT, wordsOf } from './support/source-imports';

const MAX_LINES = 400;
/** Columns of sites are called 巡察, 整改: names, whatever stands in them. */
const COLUMN_NAMES = 'lib/page/page-titles.ts';
/** What makes a notice. 问题 and 反馈 head columns and pages of every kind. */
const GENRE = /整改|巡[视察]|督察|审计|销号/;
const house = readSourceFiles(['entrypoints', 'components', 'lib']);
const everything = [...house, ...readSourceFiles(['test', 'scripts'])];

describe('the house', () => {
  test('every import leads to a room that may be imported', () => {
    expect(house.flatMap((file) => file.imports.map((entry) => complaint(file, entry))).filter((words) => words !== null)).toEqual([]);
  });

  test('no room comes round to itself, not even by its types', () => {
    expect(circles(ROOMS)).toEqual([]);
  });

  test('editors know where "@/" leads before anything is generated', () => {
    const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, (file) => ts.sys.readFile(file)) as { config: { extends?: string } };
    const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, ROOT);
    const found = ts.resolveModuleName('@/lib/notice/parse', `${ROOT}components/any.tsx`, options, ts.sys).resolvedModule;
    expect(found?.resolvedFileName.endsWith('/lib/notice/parse.ts')).toBe(true);
    expect(config.extends).toBeUndefined();
  });

  test('no file holds what a merge left behind, not even in a text', () => {
    expect(everything.map(({ path }) => path).filter((path) => /^(?:<{7}|>{7}) /m.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });

  test('no comment switches a rule of the linter off', () => {
    expect(everything.map(({ path }) => path).filter((path) => /\b(?:ox|es)lint-(?:dis|en)able/.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });

  test('text, time, notice and review have no page, no browser and no clock', () => {
    expect(house.map(clockOrPageUse).filter((words) => words !== null)).toEqual([]);
  });

  test('text and page know nothing of the genre: its words are the grammar\'s', () => {
    const wrong = house.filter(({ path }) => /^lib\/(?:text|page)\//.test(path) && path !== COLUMN_NAMES).flatMap(({ path }) =>
      wordsOf(readFileSync(join(ROOT, path), 'utf8')).filter((words) => GENRE.test(words)).map((words) => `${path}: ${words.slice(0, 80)}`));
    expect(wrong).toEqual([]);
  });

  test('no content script reaches the database or anything of Node', () => {
    const scripts = house.map(({ path }) => path).filter((path) => /^entrypoints\/[^/]+\.content(\/index)?\.tsx?$/.test(path));
    const wrong = scripts.flatMap((path) =>
      [...reachable(path.replace(/\.tsx?$/, ''), house).entries()]
        .filter(([target]) => target === 'dexie' || target.startsWith('lib/store/') || target.startsWith('node:') || target === 'jsdom')
        .map(([, way]) => `${way.join(' → ')}: a content script's IndexedDB is the page's; ask the background.`),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    expect(everything.filter(({ lines }) => lines > MAX_LINES).map(({ path, lines }) => `${path} has ${lines} lines: it holds two ideas; give each its file.`)).toEqual([]);
  });

  test('tests in browsers wait for a state, never for a time', () => {
    const waiting = everything.filter(({ path, code }) => /^test\/(?:e2e|support)\//.test(path) && code.includes('waitForTimeout'));
    expect(waiting.map(({ path }) => `${path}: a busy machine takes longer; wait with until or expect.poll, hold that nothing happens with stays.`)).toEqual([]);
  });

  test('file names are kebab-case', () => {
    const odd = everything.map(({ path }) => path).filter((path) => path.split('/').some((part) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part)));
    expect(odd).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const judge = (path: string, line: string): string | null => {
    const file = parseSource(path, line);
    return file.imports.map((entry) => complaint(file, entry)).find((words) => words !== null) ?? clockOrPageUse(file);
  };

  test.each([
    ['lib/text/a.ts', "import { x } from '@/lib/notice/parse';"],
    ['lib/time/a.ts', "import { x } from '@/lib/notice/parse';"],
    ['lib/notice/a.ts', "import { readPage } from '@/lib/page/read-page';"],
    ['lib/notice/a.ts', "import type { PageView } from '@/lib/messages/types';"],
    ['lib/notice/a.ts', "import { z } from 'zod';"],
    ['lib/notice/deadlines/a.ts', "import { x } from '../../page/b';"],
    ['lib/page/a.ts', "export { x } from '@/lib/capture/record';"],
    ['lib/highlight/a.ts', "import { parse } from '@/lib/notice/parse';"],
    ['lib/store/a.ts', "const x = await import('@/lib/page/read-page');"],
    ['lib/attic/a.ts', "import { x } from 'zod';"],
    ['components/a.tsx', "import { db } from '@/lib/store/db';"],
    ['components/a.tsx', "import { browser } from '#imports';"],
    ['entrypoints/background.ts', "import { x } from '@/lib/cli/extract';"],
    ['entrypoints/background.ts', "import { x } from '@/test/support/a';"],
    ['lib/result.ts', "import { x } from '@/lib/text/fold';"],
    ['lib/notice/a.ts', 'const y = new Date().getFullYear();'],
    ['lib/text/a.ts', 'export const t = () => document.title;'],
    ['lib/page/a.ts', "import type { Source } from '@/lib/capture/types';"],
    ['lib/queue/a.ts', "import type { QueueRow } from '@/lib/store/database';"],
    ['lib/store/a.ts', "import type { PageView } from '@/lib/messages/types';"],
    ['lib/capture/a.ts', "import type { PageView } from '@/lib/messages/types';"],
    ['lib/errors.ts', "import type { Span } from '@/lib/text/types';"],
  ])('refuses in %s: %s', (path, line) => {
    expect(judge(path, line)).toContain(path);
  });

  test.each([
    ['lib/time/a.ts', "import type { Span } from '@/lib/text/types';"],
    ['lib/notice/deadlines/a.ts', "import { quote } from '@/lib/text/paragraphs';\nimport { x } from '../outline/b';"],
    ['lib/notice/a.ts', '// document.title and new Date() in a comment\nexport const t = "window.open(document)";'],
    ['components/a.tsx', "import { useState } from 'preact/hooks';\nimport type { PageView } from '@/lib/messages/types';"],
    ['entrypoints/sidepanel/main.tsx', "import './style.css';\nimport { browser } from '#imports';"],
  ])('allows in %s: %s', (path, lines) => {
    expect(judge(path, lines)).toBeNull();
  });

  test('rooms that lean on each other are found, also by way of a third and by types', () => {
    expect(circles({ a: { rooms: ['b'] }, b: { rooms: [], types: ['c'] }, c: { rooms: ['a', 'd'] }, d: { rooms: [] } })).toEqual(['a', 'b', 'c']);
  });

  test('a bundle is followed through index files and past type imports', () => {
    const files = [
      parseSource('entrypoints/a.content/index.ts', "import { x } from '@/lib/one';\nimport type { Y } from '@/lib/store/types';"),
      parseSource('lib/one/index.ts', "export { z } from './deep';"),
      parseSource('lib/one/deep.ts', "import Dexie from 'dexie';"),
    ];
    const ways = reachable('entrypoints/a.content/index', files);
    expect(ways.get('dexie')).toEqual(['entrypoints/a.content/index', 'lib/one/index', 'lib/one/deep', 'dexie']);
    expect(ways.has('lib/store/types')).toBe(false);
  });
});
