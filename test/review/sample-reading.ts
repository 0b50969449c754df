import { parseNotices } from '@/lib/notice/parse';
import { refTo } from '@/lib/review/item-ref';
import { listItems } from '@/lib/review/list-items';
import type { Decision, Deed, Folded, ItemRef, Reading, ReviewedItem } from '@/lib/review/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import type { Span } from '@/lib/text/types';

export const LINES = [
  '中共青禾县交通局党组关于巡察整改进展情况的通报',
  '根据县委统一部署，2023年9月4日至11月10日，县委第二巡察组对县交通局党组进行了巡察。2023年12月20日，巡察组反馈了意见。反馈4个问题，已完成2个，正在推进1个，未启动1个。',
  '一、反馈问题整改情况',
  '1.关于“理论学习不深入”问题的整改。',
  '一是修订学习制度。二是每月检查学习记录。该问题已整改到位。',
  '2.关于“农村公路养护不及时”问题的整改。',
  '（1）排查县道隐患32处。',
  '（2）力争2024年6月底前完成剩余路段修复。',
  '3.关于“车辆管理混乱”问题的整改。',
  '（1）建立派车台账。确保2024年9月底前完成车辆清查。',
  '（2）追缴违规费用1.5万元。该问题正在推进整改。',
  '4.关于“信访件办理拖延”问题的整改。',
  '（1）明确办理时限，年底前办结积案。',
  '欢迎监督。联系电话：0739-2683315。',
  '中共青禾县交通局党组',
  '2024年3月18日',
] as const;

/** A reading as the grammar gives it. */
export function readingOf(lines: readonly string[] = LINES): Reading {
  const article = articleFromPlainText(lines.join('\n'));
  return { ...article, notice: parseNotices(article, { titles: [] })[0] ?? null };
}

/** Some lines replaced, by their number. */
export const withLines = (changed: Readonly<Record<number, string | readonly string[]>>): Reading =>
  readingOf(LINES.flatMap((line, i) => changed[i] ?? [line]));

/** The place of `words` (the `nth`, from 1) in a reading's text. */
export function spanOf({ text }: Pick<Reading, 'text'>, words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new RangeError(`the sample does not hold ${words}`);
  return { start, end: start + words.length };
}

/** A reference to an item of the machine's reading. */
export function machineRef(reading: Reading, id: string): ItemRef {
  const item = [...listItems(reading)].find((one) => one.id === id);
  if (!item) throw new RangeError(`the sample has no ${id}`);
  return refTo(reading.text, item);
}

/** Deeds as decisions, a minute apart, ids "k1", "k2", … */
export const logOf = (...deeds: readonly Deed[]): Decision[] => deeds.map((deed, i) =>
  ({ ...deed, id: `k${i + 1}`, at: `2024-04-01T09:${String(i).padStart(2, '0')}:00+08:00`, coder: '李' }));

export function itemOf(folded: Folded, id: string): ReviewedItem {
  const item = [...folded.items, ...folded.rejected, ...folded.candidates].find((one) => one.id === id);
  if (!item) throw new RangeError(`there is no ${id}`);
  return item;
}

export const issueOf = (folded: Folded, id: string): ReviewedItem<'issue'> => itemOf(folded, id) as ReviewedItem<'issue'>;
