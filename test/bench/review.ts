import { parseNotices } from '@/lib/notice/parse';
import { correctFields } from '@/lib/review/deeds';
import { fold } from '@/lib/review/fold';
import { acceptItems } from '@/lib/review/progress';
import type { Decision, Deed, Reading } from '@/lib/review/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { fastest } from './fastest';
import { noticeLines } from './pages';

/** Decisions on a long notice: values accepted and corrected in turn, every tenth one undone. */
export function decisions(reading: Reading, count: number): Decision[] {
  const folded = fold(reading, []);
  const sight = { article: reading, folded };
  const deadlines = folded.items.filter(({ kind }) => kind === 'deadline');
  const deed = (i: number): Deed => {
    if (i % 10 === 9) return { op: 'undo', target: `k${String(i - 1).padStart(5, '0')}` };
    const item = folded.items[i % folded.items.length];
    const deadline = deadlines[i % deadlines.length];
    const correction = i % 3 === 0 && deadline ? correctFields(sight, deadline, { due: `2025-01-${String(10 + (i % 19))}` }) : null;
    return correction ?? acceptItems(reading.text, item ? [item] : []);
  };
  return Array.from({ length: count }, (_, i) => ({
    ...deed(i), id: `k${String(i).padStart(5, '0')}`, coder: '', at: new Date(Date.UTC(2024, 3, 1) + i * 1000).toISOString(),
  }));
}

/** How the time of a fold grows with the log: twenty times the decisions. */
export function benchFold(): { readonly name: string; readonly ratio: number; readonly bound: number; readonly rest: string }[] {
  const article = articleFromPlainText(noticeLines(14_000).join('\n'));
  const reading: Reading = { ...article, notice: parseNotices(article, { titles: [] })[0] ?? null };
  const [few, many] = [decisions(reading, 500), decisions(reading, 10_000)];
  const { short, long } = fastest(20, { short: () => fold(reading, few), long: () => fold(reading, many) }, 10_000);
  return [{ name: 'a fold of 10,000 decisions to one of 500', ratio: long / short, bound: 20, rest: `${short.toFixed(1)} ms to ${long.toFixed(1)} ms` }];
}
