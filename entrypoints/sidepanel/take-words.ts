import { selectionDeed } from '@/components/review/selection-deed';
import type { SelectionKind } from '@/components/review/review-keys';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { withReviewed } from '@/lib/review/finish';
import { fold } from '@/lib/review/fold';
import { decide } from '@/lib/store/decide';
import { anchorSpan, type Selectors } from '@/lib/text/selectors';
import { database } from '../ui/database';

/** What words were taken for, and how. */
export interface TakenWords {
  readonly as: SelectionKind;
  /** Add them as something new, whatever is in hand. */
  readonly add: boolean;
  /** The item in hand; null for none. */
  readonly itemId: string | null;
}

/** `corrected` or `added`, or why the words came to nothing. */
export type Taking = { readonly how: 'corrected' | 'added' } | { readonly why: MessageKey };

/**
 * Corrects an item of a record by words of its text, or adds them to it: a decision like one made on the review screen.
 * The words are looked for in the stored text; what is not there is not taken.
 *
 * This file brings the grammar, which reads dates and statuses anew: it is loaded when words are taken.
 */
export async function takeWords(key: string, words: Selectors, { as, add, itemId }: TakenWords): Promise<Result<Taking, AppError>> {
  let taking: Taking = { why: 'words.notInText' };
  const now = isoWithOffset(new Date());
  const done = await decide(database, key, ({ log, reading }) => {
    const span = reading && anchorSpan(reading.text, words);
    if (!reading || !span) return [];
    const folded = fold(reading, log);
    const item = folded.items.find(({ id }) => id === itemId) ?? null;
    const made = selectionDeed({ article: reading, folded }, item, span, as, add);
    if ('why' in made) {
      taking = made;
      return [];
    }
    taking = { how: made.deed.op === 'correct' ? 'corrected' : 'added' };
    return withReviewed([made.deed], { log, reading, now });
  }, now);
  return done.ok ? ok(taking) : done;
}
