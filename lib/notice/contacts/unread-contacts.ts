import { holdsUnreadable } from '@/lib/text/unreadable';
import type { Paragraph } from '@/lib/text/paragraphs';
import { findContactLabels } from './contact-labels';
import { findContactZone } from './contact-zone';
import { windowOf } from './find-contacts';
import { findPhoneNumbers } from './phone-numbers';

/** Office hours are no part of a number. */
const HOURS = /\d{1,2}:\d{2}|20\d{2}年|\d{1,2}[月日时点]/g;
const DIGITS = /[\d〇○零一二三四五六七八九]/g;
/** The shortest number that is more than a service's, 12388. */
const SHORTEST = 6;

/**
 * Does a label of a telephone announce a number of which none can be read? 联系电话:0666-39I8247, 138****8234, 六位数.
 * One with an unreadable character (□) is said as that.
 *
 * @param paragraphs - Of the notice, folded.
 */
export function hasUnreadPhone(paragraphs: readonly Paragraph[]): boolean {
  const zone = findContactZone(paragraphs);
  if (!zone) return false;
  const { text } = zone;
  const labels = findContactLabels(text);
  return labels.some((label, index) => {
    if (label.kind !== 'phone' || !label.strong) return false;
    const words = text.slice(label.end, windowOf(text, label, labels[index + 1]?.start ?? text.length));
    return !holdsUnreadable(words) && findPhoneNumbers(words, true).length === 0 && (words.replace(HOURS, '').match(DIGITS)?.length ?? 0) >= SHORTEST;
  });
}
