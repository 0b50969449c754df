import { foldText } from '@/lib/text/fold';
import { isCivilDate, toIsoDate } from '@/lib/time/civil-date';
import { scanDates } from '@/lib/time/scan-dates';
import type { Paragraph } from '@/lib/text/paragraphs';

/** A newspaper page's head: 2023年11月8日星期三…第5版. The weekday or the page tells it from a sentence. */
const HEAD = /^.{0,30}(?:19|20)\d{2}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?.{0,12}?(?:星期[一二三四五六日天]|周[一二三四五六日]|第?[A-Z]?\d{1,3}版)/;

/** A head is so long at most, also where a narrow column cut it in two (…2023年4月12日星 | 期三第05版). */
const LONGEST = 70;

/** The day that a line of a newspaper page's head names; undefined if it is no such line. */
function dayIn(head: string, text: string): string | undefined {
  if (head.length > LONGEST || /[。;]/.test(head) || !HEAD.test(head)) return undefined;
  const [date] = scanDates(text);
  const { year, month, day } = date?.first ?? {};
  if (date?.last || year === undefined || month === undefined || day === undefined || !isCivilDate(year, month, day)) return undefined;
  return toIsoDate({ year, month, day });
}

/**
 * The day a newspaper page was printed, as its first lines or its title (日报数字报-2021年12月09日 第5版) say: the year of what a fragment without a date promises.
 *
 * @param paragraphs - Those of the whole page, in order.
 * @param titles - What the page offers as its title.
 * @returns ISO day; undefined if nothing says so.
 */
export function findMastheadDate(paragraphs: readonly Paragraph[], titles: readonly string[]): string | undefined {
  for (const [i, { text }] of paragraphs.slice(0, 3).entries()) {
    const both = `${text}${paragraphs[i + 1]?.text ?? ''}`;
    const day = dayIn(both.length <= LONGEST ? both : text, text);
    if (day !== undefined) return day;
  }
  for (const title of titles) {
    const { text } = foldText(title);
    const day = dayIn(text, text);
    if (day !== undefined) return day;
  }
  return undefined;
}
