import { isCivilDate, toIsoDate } from '@/lib/time/civil-date';
import { scanDates } from '@/lib/time/scan-dates';
import type { Paragraph } from '@/lib/text/paragraphs';

/** A newspaper page's head: 2023年11月8日星期三…第5版. The weekday or the page tells it from a sentence. */
const HEAD = /^.{0,30}(?:19|20)\d{2}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?.{0,12}?(?:星期[一二三四五六日天]|周[一二三四五六日]|第?[A-Z]?\d{1,3}版)/;

/** A head is so long at most, also where a narrow column cut it in two (…2023年4月12日星 | 期三第05版). */
const LONGEST = 70;

/**
 * The day a newspaper page was printed, as its first lines say: the year of what a fragment without a date promises.
 *
 * @param paragraphs - Those of the whole page, in order.
 * @returns ISO day; undefined if no such line stands at the head.
 */
export function findMastheadDate(paragraphs: readonly Paragraph[]): string | undefined {
  for (const [i, { text }] of paragraphs.slice(0, 3).entries()) {
    const both = `${text}${paragraphs[i + 1]?.text ?? ''}`;
    const head = both.length <= LONGEST ? both : text;
    if (head.length > LONGEST || /[。;]/.test(head) || !HEAD.test(head)) continue;
    const [date] = scanDates(text);
    const { year, month, day } = date?.first ?? {};
    if (date?.last || year === undefined || month === undefined || day === undefined || !isCivilDate(year, month, day)) continue;
    return toIsoDate({ year, month, day });
  }
  return undefined;
}
