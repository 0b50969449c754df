import { unseenLength } from './characters';
import { mayBeSign, signAt } from './signs';
import { isSpacedOut } from './spaced-out';

/** Printed words with their signs as what they mean (see signs.ts), and without what nobody sees. */
export function readSigns(printed: string): string {
  let read = '';
  let done = 0;
  for (let at = 0; at < printed.length;) {
    const sign = mayBeSign(printed.charCodeAt(at)) ? signAt(printed, at) : null;
    const length = sign?.length ?? unseenLength(printed, at);
    if (length > 0) {
      // &#8203; and &shy; name what nobody sees.
      read += printed.slice(done, at) + (sign && unseenLength(sign.words, 0) === 0 ? sign.words : '');
      done = at + length;
    }
    at += length || 1;
  }
  return done === 0 ? printed : read + printed.slice(done);
}

/**
 * Printed words as a value: {@link readSigns}, and full-width letters and digits half-width. All else, punctuation and
 * spaces too, stays as it is printed, except the gaps of a line that has one behind every character.
 *
 *   ２０２４年㋂㏮ → 2024年3月15日   &ldquo;学习&rdquo; → “学习”   ⽔务局 → 水务局   学 习 走 过 场 → 学习走过场
 */
export const plainWords = (printed: string): string =>
  (isSpacedOut(printed) ? readSigns(printed).replace(/\s/g, '') : readSigns(printed)).replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
