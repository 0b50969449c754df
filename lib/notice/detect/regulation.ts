import { allMatches, inText, type Evidence, type Reading } from './evidence';

const ARTICLE = /^第[一二三四五六七八九十百零\d]{1,5}条|^第[一二三四五六七八九十百\d]{1,4}章/;

/** Articles 第一条, 第二条 …: a law, a set of rules, a judgment of neither is a notice. */
export function regulationEvidence(reading: Reading): Evidence[] {
  const articles = allMatches(reading.paragraphs, ARTICLE);
  const [first] = articles;
  if (!first || articles.length < 3) return [];
  return [inText(reading, 'articles', articles.length >= 6 ? -10 : -7, first.paragraph, first.start, first.end, 'regulation')];
}
