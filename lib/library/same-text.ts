import { bodyName, sameBody } from './same-body';
import { resemblance } from './text-sketch';
import type { ShelfRow } from './types';

/** What of a row says whether its notice is another's. */
export type Copied = Pick<ShelfRow, 'sketch' | 'unit' | 'aliases' | 'title' | 'publishedOn' | 'feedbackOn' | 'round' | 'issues'>;

/** Another head and foot, lines left out by a site: three quarters stay. What a body writes the year after shares half at most. */
const ALIKE = 0.75;
/** Not a line differs: what was read of body, day or status is a mistake, the site's own or a reader's. One number of 128 may be chance. */
const IDENTICAL = 0.99;
/** A notice is reprinted within so many days; what comes later with the same words is the next of its body. */
const MOST_DAYS = 180;

/** Which report of a rectification it is; one body writes several after one inspection, with the same problems. */
const STAGE = /集中整改|中期|阶段性?|持续整改|后续整改|长期整改|[上下]半年|第?[一二三四1-4]季度|回头看|整改方案/gu;
const YEAR = /20\d\d(?=年)/gu;

/** Do both titles say such words, and not the same? */
function saysOther(one: string | undefined, other: string | undefined, words: RegExp): boolean {
  const [a, b] = [one, other].map((title) => [...new Set((title ?? '').normalize('NFKC').match(words) ?? [])].sort().join());
  return a !== '' && b !== '' && a !== b;
}

const differ = (one: string | undefined, other: string | undefined): boolean => one !== undefined && other !== undefined && one !== other;
const daysBetween = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;

function ofOtherBodies(one: Copied, other: Copied): boolean {
  const names = ({ unit, aliases }: Copied) => [unit ?? '', ...aliases].filter((name) => name !== '').map(bodyName);
  const [a, b] = [names(one), names(other)];
  return a.length > 0 && b.length > 0 && !a.some((name) => b.some((also) => sameBody(name, also) >= 0.5));
}

/** As many problems, and not as many of them solved: a body reports again, in the same words. */
function stoodOtherwise({ issues: one }: Copied, { issues: other }: Copied): boolean {
  const [a, b] = [Object.values(one), Object.values(other)];
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  return sum(a) === sum(b) && a.some((count, at) => count !== b[at]);
}

/** What tells two notices apart whose texts are alike, in the order tried. `always`: also where not a line differs. */
const APART: readonly { readonly id: string; readonly always: boolean; readonly when: (one: Copied, other: Copied) => boolean }[] = [
  { id: 'feedback', always: true, when: (one, other) => differ(one.feedbackOn, other.feedbackOn) },
  { id: 'round', always: true, when: (one, other) => differ(one.round, other.round) },
  { id: 'stage', always: true, when: (one, other) => saysOther(one.title, other.title, STAGE) },
  { id: 'year', always: true, when: (one, other) => saysOther(one.title, other.title, YEAR) },
  { id: 'body', always: false, when: ofOtherBodies },
  { id: 'status', always: false, when: stoodOtherwise },
  {
    id: 'day', always: false,
    when: ({ publishedOn: one }, { publishedOn: other }) => one !== undefined && other !== undefined && daysBetween(one, other) > MOST_DAYS,
  },
];

/** May the texts behind two sketches be one notice? */
export const areAlike = (one: string, other: string): boolean => one === other || resemblance(one, other) >= ALIKE;

/**
 * Is this the same notice, printed elsewhere?
 *
 *   another head, foot, punctuation, width or script, a line left out   → yes
 *   the next year's of the same body, or the mid-term after the first   → no, however much they repeat
 *   another body's that was copied from it                              → no
 */
export function isSameText(one: Copied, other: Copied): boolean {
  if (!one.sketch || !other.sketch) return false;
  const alike = resemblance(one.sketch, other.sketch);
  return alike >= ALIKE && !APART.some(({ always, when }) => (always || alike < IDENTICAL) && when(one, other));
}
