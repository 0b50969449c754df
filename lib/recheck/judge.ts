import type { Compared } from './compare-texts';
import type { PageWords } from './page-words';
import type { CheckOutcome, CheckReason, ReadFailure } from './types';
import type { Landing } from './where-to';

/** All that is known of a page after it was opened. */
export interface CheckFacts extends Compared {
  readonly landing: Landing;
  /** The server's answer; null where it is not known. */
  readonly status: number | null;
  readonly failure: ReadFailure | null;
  /** What a short page says of itself. */
  readonly words: PageWords | null;
  /** The page holds a notice, whichever. */
  readonly isNotice: boolean;
  /** Of what was read, in UTF-16 units. */
  readonly length: number;
}

export interface Judgement {
  readonly outcome: CheckOutcome;
  readonly why: CheckReason;
}

/** A corrected notice keeps half of its text, and under its own title less: a table may have come in place of words. */
const CORRECTED = 0.5;
const CORRECTED_UNDER_TITLE = 0.3;
/** At another address a follow-up of the same body may wait, which repeats much: more is asked there. */
const REPRINTED = 0.7;
/** What any two notices share by their phrases; below it nothing of the text is there. */
const NOTHING = 0.1;
/** Less than this says nothing: the page may not have been filled in, or show a message nobody has thought of. In UTF-16 units. */
const LITTLE = 200;

const isCorrected = ({ share, sameTitle }: CheckFacts): boolean => share >= CORRECTED || (sameTitle && share >= CORRECTED_UNDER_TITLE);

interface Rule {
  readonly why: CheckReason;
  readonly outcome: CheckOutcome;
  readonly when: (facts: CheckFacts) => boolean;
  readonly because: string;
}

/** In the order tried; the first that holds decides. */
export const RULES: readonly Rule[] = [
  { why: 'same-text', outcome: 'same', when: ({ same, landing }) => same && landing === 'own', because: 'the text is there, whatever the server calls its answer' },
  { why: 'text-elsewhere', outcome: 'moved', when: ({ same }) => same, because: 'the old address leads to the same text' },
  { why: 'other-text', outcome: 'changed', when: (facts) => facts.landing === 'own' && isCorrected(facts), because: 'much of the text is there, not all' },
  { why: 'changed-elsewhere', outcome: 'moved', when: ({ landing, share }) => landing !== 'own' && share >= REPRINTED, because: 'the old address leads to most of the text' },
  { why: 'http-gone', outcome: 'gone', when: ({ status }) => status === 404 || status === 410, because: 'the server says so' },
  { why: 'http-error', outcome: 'unclear', when: ({ status }) => status !== null && status >= 400, because: '403, 429, 500: the server’s trouble, or ours' },
  { why: 'login', outcome: 'unclear', when: ({ words }) => words === 'login', because: 'it may be there behind the door' },
  { why: 'guard', outcome: 'unclear', when: ({ words }) => words === 'guard', because: 'a firewall speaks, not the page' },
  { why: 'soft-404', outcome: 'gone', when: ({ words }) => words === 'missing', because: 'the site says so, though it answers 200' },
  { why: 'text-in-part', outcome: 'unclear', when: ({ share }) => share >= NOTHING, because: 'too much to be chance, too little to be the notice' },
  { why: 'title-alone', outcome: 'unclear', when: ({ sameTitle }) => sameTitle, because: 'its text may be a picture now, or not have come' },
  { why: 'other-site', outcome: 'unclear', when: ({ landing }) => landing === 'other-site', because: 'a captive portal or a seller of domains answers so, too' },
  { why: 'to-front', outcome: 'gone', when: ({ landing }) => landing === 'front', because: 'sites send visitors of deleted pages there' },
  { why: 'to-column', outcome: 'gone', when: ({ landing }) => landing === 'column', because: 'the same' },
  { why: 'other-notice', outcome: 'gone', when: ({ isNotice, failure }) => isNotice && failure === null, because: 'the address holds another notice, and nothing of ours' },
  { why: 'little-text', outcome: 'unclear', when: ({ length, failure }) => failure === null && length < LITTLE, because: 'an empty frame is no article, and no word that there is none' },
  { why: 'no-notice', outcome: 'gone', when: ({ failure }) => failure === null, because: 'the address holds an article, and nothing of ours' },
];

/** What became of a page, from what is known of it. What no rule decides could not be read, and says why. */
export function judge(facts: CheckFacts): Judgement {
  const rule = RULES.find(({ when }) => when(facts));
  return rule ? { outcome: rule.outcome, why: rule.why } : { outcome: 'unclear', why: facts.failure ?? 'unexpected' };
}
