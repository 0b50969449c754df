import type { PageCapture } from '@/lib/capture/types';
import type { Notice } from '@/lib/notice/types';
import { commonInOrder, sameWords } from './compare-text';
import type { Gold, GoldNotice } from './gold';
import { scoreNotice } from './score-notice';
import { Tally } from './tally';

/** Is this the notice the gold speaks of, by any name it goes under? */
const sameNotice = (gold: GoldNotice, found: Notice): boolean =>
  (['title', 'organization'] as const).some((field) => {
    const [expected, value] = [gold[field], found[field]?.value];
    return typeof expected === 'string' && value !== undefined && sameWords(expected, value);
  });

/** A document that is no notice is scored by its verdict alone; it must have no notice, and so no mark. */
export function scoreDocument(gold: Gold, capture: PageCapture, tally = new Tally()): Tally {
  const { verdict, notices, article } = capture;
  const isNotice = verdict.kind === 'notice';
  if (isNotice === gold.is_rectification_notice) tally.right('verdict');
  else {
    const signals = verdict.signals.map(({ name, weight }) => `${name} ${weight}`).join(', ');
    tally.miss({
      field: 'verdict', how: 'wrong', expected: gold.is_rectification_notice ? 'notice' : 'no notice',
      found: `${verdict.kind} ${verdict.relatedKind ?? ''} (${verdict.score} of ${verdict.threshold}: ${signals})`,
    });
  }
  if (!gold.is_rectification_notice) return tally;

  // One against one needs no name; among several, names decide, and what is left goes by order.
  const pairs = gold.notices.length === 1 && notices.length === 1 ? [[0, 0] as [number, number]] : commonInOrder(gold.notices, notices, sameNotice);
  const leftGold = gold.notices.map((_, i) => i).filter((i) => !pairs.some(([one]) => one === i));
  const leftFound = notices.map((_, j) => j).filter((j) => !pairs.some(([, other]) => other === j));
  while (leftGold.length > 0 && leftFound.length > 0) pairs.push([leftGold.shift() ?? 0, leftFound.shift() ?? 0]);
  for (const [i, j] of pairs) {
    const [one, other] = [gold.notices[i], notices[j]];
    if (!one || !other) continue;
    tally.right('notices');
    scoreNotice(tally, one, other, article.text);
  }
  for (const i of leftGold) tally.miss({ field: 'notices', how: 'missed', expected: gold.notices[i]?.title ?? `notice ${i + 1}` });
  for (const j of leftFound) tally.miss({ field: 'notices', how: 'false', found: notices[j]?.title?.value ?? `notice ${j + 1}` });
  return tally;
}
