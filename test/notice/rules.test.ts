import { describe, expect, it } from 'vitest';
import { RULES } from '@/lib/notice/rules';

const SOURCES = import.meta.glob<string>('/lib/notice/**/*.ts', { eager: true, query: '?raw', import: 'default' });
const sourceOf = (path: string): string | undefined => SOURCES[`/lib/notice/${path}`];
/** The names of all rules, as they stand in code: in quotes, with the room before the stroke. */
const ROOMS = [...new Set(Object.keys(RULES).map((id) => id.replace(/\/.*/, '')))];
const NAME = new RegExp(`'((?:${ROOMS.join('|')})/[a-z:-]+)'`, 'g');

describe('every rule is found by a search for its name', () => {
  it.each(Object.entries(RULES))('%s', (id, { file, table }) => {
    expect(sourceOf(file), `lib/notice/${file} does not exist`).toBeDefined();
    expect(sourceOf(file), `lib/notice/${file} does not name ${id}`).toContain(`'${id}'`);
    if (table !== null) expect(sourceOf(table), `lib/notice/${table} does not exist`).toBeDefined();
  });
});

it('no file names a rule that rules.ts does not know', () => {
  const unknown = Object.entries(SOURCES)
    .filter(([path]) => !path.endsWith('.phrases.ts') && !path.endsWith('/rules.ts'))
    .flatMap(([path, source]) => [...source.matchAll(NAME)].filter(([, id]) => !(id! in RULES)).map(([, id]) => `${path}: ${id!}`));
  expect(unknown).toEqual([]);
});

it('no rule puts its name together: what a template makes, no search finds', () => {
  const made = Object.entries(SOURCES).flatMap(([path, source]) =>
    [...source.matchAll(new RegExp(`\`(?:${ROOMS.join('|')})/[^\`]*\\$\\{[^\`]*\``, 'g'))].map(([name]) => `${path}: ${name}`));
  // The label that the page prints before who answers for an issue is part of the name.
  expect(made).toEqual(['/lib/notice/issues/issue-body.ts: `issue/responsible:${this.label}`', '/lib/notice/rules.ts: `issue/responsible:${string}`']);
});
