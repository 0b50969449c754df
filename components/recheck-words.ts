import { type Check, CHECK_OUTCOMES, type CheckOutcome } from '@/lib/recheck/types';
import type { QueueRow } from '@/lib/queue/types';
import type { Speech } from './i18n';

/** Why a check came to what it did: "The server says there is no such page (the server answered 404)". */
export function whyChecked({ t }: Pick<Speech, 't'>, { why, status, lines }: Check): string {
  const details = [
    ...(status !== undefined && status >= 400 ? [t('recheck.status', { status })] : []),
    ...(lines ? [t('recheck.lines', lines)] : []),
  ];
  const words = t(`recheck.why.${why}`);
  return details.length === 0 ? words : t('queue.detail', { words, detail: details.join(' · ') });
}

/** Outcomes with how many came to each, those that there are: "Changed 1 · Gone 2". */
export const outcomesInWords = ({ t, number }: Pick<Speech, 't' | 'number'>, counts: Readonly<Record<CheckOutcome, number>>): string =>
  CHECK_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => `${t(`recheck.outcome.${outcome}`)} ${number(counts[outcome])}`).join(' · ');

/** What came of the records of one page, each outcome once: most pages hold one record. */
export const rowOutcomes = ({ t }: Pick<Speech, 't'>, { checked = [] }: QueueRow): string =>
  CHECK_OUTCOMES.filter((outcome) => checked.some((each) => each.outcome === outcome)).map((outcome) => t(`recheck.outcome.${outcome}`)).join(' · ');
