import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '@/lib/cli/accuracy/compare-text';
import { ISSUE_AXES, NOTICE_AXES, noticeSeed } from './choices';
import { LEFT_OUT_ISSUES, LEFT_OUT_NOTICES } from './left-out';
import type { GeneratedNotice } from './sheet';
import { noticeText } from './write-page';
import { writeNotice } from './write-notice';

const RUNS = { numRuns: 400, seed: 7 };

/** Every quotation of the gold. */
function quotes({ gold }: GeneratedNotice): string[] {
  const contacts = Object.values(gold.contacts ?? {}).filter((value) => typeof value === 'string');
  return [
    ...contacts,
    ...(gold.declared_totals ?? []).map(({ quote }) => quote),
    ...(gold.accountability ?? []).map(({ quote }) => quote),
    ...(gold.deadlines ?? []).flatMap(({ quote, expression }) => [quote, expression]),
    ...(gold.sections ?? []).map(({ label, title }) => `${label ?? ''}${title}`),
    ...(gold.issues ?? []).flatMap(({ section_path, measures, responsible }) => [
      ...(section_path ?? []),
      ...(responsible ?? []),
      ...(measures ?? []).map(({ starts_with }) => starts_with),
    ]),
    ...[gold.organization, gold.inspector, gold.issued_by].filter((value) => typeof value === 'string'),
  ];
}

describe('a generated notice', () => {
  test('holds every quote of its gold as it is', () => {
    fc.assert(
      fc.property(noticeSeed, (seed) => {
        const notice = writeNotice(seed);
        const text = noticeText(notice.blocks);
        for (const quote of quotes(notice)) expect(text).toContain(quote);
      }),
      RUNS,
    );
  });

  test('prints the words of every title, though a heading may turn its quotation marks', () => {
    fc.assert(
      fc.property(noticeSeed, (seed) => {
        const { blocks, gold } = writeNotice(seed);
        const words = plain(noticeText(blocks));
        for (const title of [gold.title, ...(gold.issues ?? []).map((issue) => issue.title)]) expect(words).toContain(plain(title ?? '?'));
      }),
      RUNS,
    );
  });

  test('has one problem in the gold for each of its seed, none of them called alike', () => {
    fc.assert(
      fc.property(noticeSeed, (seed) => {
        const titles = (writeNotice(seed).gold.issues ?? []).map(({ title }) => title);
        expect(titles).toHaveLength(seed.issues.length);
        expect(new Set(titles).size).toBe(titles.length);
      }),
      RUNS,
    );
  });

  test('is the same for the same seed', () => {
    const written = (): string => JSON.stringify(fc.sample(noticeSeed, { numRuns: 50, seed: 3 }).map((seed) => writeNotice(seed).blocks));
    expect(written()).toBe(written());
  });
});

describe('the axes', () => {
  const seeds = fc.sample(noticeSeed, { numRuns: 2000, seed: 11 });

  test.each(Object.entries(NOTICE_AXES))('every value of %s occurs', (name, axis) => {
    const drawn = new Set(seeds.map(({ choice }) => choice[name as keyof typeof NOTICE_AXES]));
    expect(Object.keys(axis).filter((value) => !(drawn as ReadonlySet<string>).has(value))).toEqual([]);
  });

  test.each(Object.entries(ISSUE_AXES))('every value of a problem’s %s occurs', (name, axis) => {
    const drawn = new Set(seeds.flatMap(({ issues }) => issues.map(({ choice }) => choice[name as keyof typeof ISSUE_AXES])));
    expect(Object.keys(axis).filter((value) => !(drawn as ReadonlySet<string>).has(value))).toEqual([]);
  });

  test('what is left out says why, and no notice is of that kind', () => {
    for (const { because, when } of LEFT_OUT_NOTICES) {
      expect(because).not.toBe('');
      expect(seeds.some(({ choice }) => when(choice))).toBe(false);
    }
    for (const { because, when } of LEFT_OUT_ISSUES) {
      expect(because).not.toBe('');
      expect(seeds.some(({ issues }) => issues.some(({ choice }) => when(choice)))).toBe(false);
    }
  });
});
