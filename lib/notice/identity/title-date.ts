import { isCivilDate, toIsoDate } from '@/lib/time/civil-date';
import { scanDates } from '@/lib/time/scan-dates';
import type { Paragraph } from '@/lib/text/paragraphs';
import type { Place } from './sign-off';

/** Lines between title and salutation: date and meeting, maybe broken over two lines, and the speaker's. */
const REACH = 4;
/** ——2023年12月25日在市第五届人民代表大会常务委员会第十四次会议上 */
const SPOKEN = /^[-(]{0,3}((?:19|20|二)[^在,。;:]{3,14}日)在[^。;,]{3,70}(?:会议?|大会|全会)上?\)?/;
/** (2024年4月18日), (2024年4月18日公告), alone in its line; without brackets it may be the page's own date. */
const BRACKETED = /^\(((?:19|20|二)[^()在,。;:]{3,14}日)(?:公告|公布|发布|印发)?\)$/;

/**
 * The date a notice prints under its title: of the meeting a report was given to, or in brackets.
 *
 * @param paragraphs - Those of the notice.
 * @param titleEnd - Where its title ends in the article, 0 if the title is not in the text.
 * @returns The date's place and ISO day, or null.
 */
export function findTitleDate(paragraphs: readonly Paragraph[], titleEnd: number): (Place & { readonly iso: string }) | null {
  const from = paragraphs.findIndex(({ span }) => span.start >= titleEnd);
  for (let i = Math.max(from, 0); from >= 0 && i < Math.min(from + REACH, paragraphs.length); i += 1) {
    const text = paragraphs[i]?.text ?? '';
    if (text.length > 120) return null;
    const written = (SPOKEN.exec(text + (paragraphs[i + 1]?.text ?? '').slice(0, 60)) ?? BRACKETED.exec(text))?.[1];
    const start = written === undefined ? -1 : text.indexOf(written);
    if (written === undefined || start < 0) continue;
    const [date, ...others] = scanDates(written);
    const { year, month, day } = date?.first ?? {};
    if (!date || date.last || others.length > 0 || date.end !== written.length || year === undefined || month === undefined || day === undefined) continue;
    if (isCivilDate(year, month, day)) return { first: i, last: i, start, end: start + written.length, iso: toIsoDate({ year, month, day }) };
  }
  return null;
}
