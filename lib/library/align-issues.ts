import { foldSearch } from './fold-search';
import { likeness, sharedPairs } from './likeness';

/** What of an issue is compared. */
export interface Alignable {
  readonly id: string;
  readonly title: string;
  readonly section: readonly string[];
}

/** An issue of the earlier notice and the one of the later that goes on with it, with how alike they are (0 to 1). */
export interface AlignedIssue {
  readonly then: string;
  readonly now: string;
  readonly score: number;
}

/** Under this two titles have no more in common than any two of the genre. */
const LEAST = 0.5;
/** What a section of the same name adds: titles decide, it only parts those that are alike. */
const SECTION = 0.05;

/** Words around a problem that say nothing of it: its number, 关于…的问题, 方面, 整改情况. */
const bare = (title: string): string => foldSearch(title).replace(/^[（(]?[一二三四五六七八九十\d]+[)）]?[、.．]?/u, '')
  .replace(/^(?:关于|针对|对|对于)?(?:反馈(?:的|指出的)?)?/u, '').replace(/(?:等)?(?:方面)?(?:的)?(?:突出)?问题(?:的?整改(?:进展|落实)?情况?)?$|(?:的?整改(?:进展|落实)?情况)$/u, '')
  .replace(/[“”"'、，,。；;：:（）()]/gu, '');

function titleLikeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // One says more than the other: 学习不深入 / 学习不深入,贯彻不坚决.
  const within = short.length >= 4 && long.includes(short) ? 0.9 : 0;
  return Math.max(within, likeness(a, b), sharedPairs(a, b));
}

/**
 * Which issue of a later notice goes on with which of an earlier one: the likest first, each once. Those of the earlier
 * that are in no pair are not mentioned again, as far as their words say.
 *
 * @returns In the order of the earlier notice.
 */
export function alignIssues(then: readonly Alignable[], now: readonly Alignable[]): AlignedIssue[] {
  const titles = now.map(({ title }) => bare(title));
  const pairs = then.flatMap((one, i) => {
    const title = bare(one.title);
    return now.map((other, j) => {
      const alike = titleLikeness(title, titles[j] ?? '');
      const section = alike >= LEAST && one.section.at(-1) !== undefined && one.section.at(-1) === other.section.at(-1) ? SECTION : 0;
      return { i, j, score: Math.min(1, alike + section), near: Math.abs(i / then.length - j / now.length) };
    });
  }).filter(({ score }) => score >= LEAST).sort((a, b) => b.score - a.score || a.near - b.near);
  const [left, right] = [new Set<number>(), new Set<number>()];
  const aligned: { readonly at: number; readonly pair: AlignedIssue }[] = [];
  for (const { i, j, score } of pairs) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
    aligned.push({ at: i, pair: { then: then[i]?.id ?? '', now: now[j]?.id ?? '', score } });
  }
  return aligned.sort((a, b) => a.at - b.at).map(({ pair }) => pair);
}
