import { unpackIssues } from '../issue-list';
import type { ShelfRow } from '../types';
import type { WordOfType } from './types';

/** Words shown: as many as a reader compares. */
const SHOWN = 20;
/** Types of body shown: the commonest; each is a column. */
const TYPES = 8;

/** Words in nearly every title of a problem, which say nothing of it; nor do 不高, 不严 and the like. */
const EMPTY = new Set(['问题', '方面', '情况', '工作', '存在', '关于', '有的', '没有', '有关', '相关', '个别', '一些', '部分', '仍然', '比较', '不够', '不足', '不到', '不到位', '还有', '以及', '进行', '开展']);

const splitter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Different words of two Han characters or more. */
function wordsIn(titles: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const title of titles) {
    for (const { segment } of splitter.segment(title)) if (/^(?!不.$)\p{Script=Han}{2,}$/u.test(segment) && !EMPTY.has(segment)) words.add(segment);
  }
  return words;
}

/**
 * The words most notices have in the titles of their issues, by the type of the body; each notice counts once a word. Titles
 * repeat from notice to notice, so each different one is split once.
 */
export function frequentWords(rows: readonly ShelfRow[]): WordOfType[] {
  const known = new Map<string, ReadonlySet<string>>();
  const byType = new Map<string, { notices: number; readonly words: Map<string, number> }>();
  const all = new Map<string, number>();
  for (const { unitType = '', issueList } of rows) {
    const titles = unpackIssues(issueList).map(({ title }) => title);
    if (titles.length === 0) continue;
    const own = new Set<string>();
    for (const title of titles) {
      const words = known.get(title) ?? wordsIn([title]);
      known.set(title, words);
      for (const word of words) own.add(word);
    }
    const type = byType.get(unitType) ?? { notices: 0, words: new Map<string, number>() };
    byType.set(unitType, type);
    type.notices += 1;
    for (const word of own) {
      type.words.set(word, (type.words.get(word) ?? 0) + 1);
      all.set(word, (all.get(word) ?? 0) + 1);
    }
  }
  const words = [...all].sort(([a, as], [b, bs]) => bs - as || (a < b ? -1 : 1)).slice(0, SHOWN);
  const types = [...byType].sort(([a, as], [b, bs]) => bs.notices - as.notices || (a < b ? -1 : 1)).slice(0, TYPES);
  return words.flatMap(([word]) => types.map(([type, { notices, words: own }]): WordOfType => {
    const count = own.get(word) ?? 0;
    return { word, type, notices: count, share: (count / notices) * 100 };
  }));
}
