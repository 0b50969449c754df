import { pairsToSpans } from '@/lib/export/spans-to-pairs';
import type { Notice } from '@/lib/notice/types';
import { FACT_LISTS, FACT_SLOTS } from '@/lib/review/types';
import { without } from '@/lib/store/without';

type Fields = Readonly<Record<string, unknown>>;
interface Touched extends Fields {
  readonly review?: { readonly state: string; readonly machine?: Fields };
}
interface Rejected {
  readonly id: string;
  readonly kind: string;
  readonly value: Fields;
}

const isObject = (value: unknown): value is Touched => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value without what was decided on it: as the machine read it. Undefined for what was added. */
function unwindValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwindValue).filter((each) => each !== undefined);
  if (!isObject(value)) return value;
  const { review } = value;
  const judged = isObject(review) && typeof review.state === 'string';
  if (judged && review.state === 'added') return undefined;
  const bare = judged ? without(value, 'review') : value;
  const machine = judged && isObject(review.machine) ? (pairsToSpans(review.machine) as Fields) : {};
  const below = Object.entries(bare).map(([key, field]) => [key, unwindValue(field)] as const).filter(([, field]) => field !== undefined);
  // Fields the decision added are none of the machine's; what stands below an item is not part of its value.
  const own = new Set([...Object.keys(machine), 'measures', 'subProblems', 'pending']);
  const kept = Object.keys(machine).length === 0 ? below : below.filter(([key]) => own.has(key));
  return { ...Object.fromEntries(kept), ...machine };
}

/** A value as it stands, only without the words on who decided. The same value where there are none, as in most files. */
function withoutReviews(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const bare = value.map(withoutReviews);
    return bare.every((each, i) => each === value[i]) ? value : bare;
  }
  let bare = value as Touched;
  if (isObject(bare.review) && typeof bare.review.state === 'string') bare = without(bare, 'review');
  for (const [key, field] of Object.entries(bare)) {
    const own = withoutReviews(field);
    if (own === field) continue;
    if (bare === value) bare = { ...bare };
    (bare as Record<string, unknown>)[key] = own;
  }
  return bare;
}

/** The notice of a record as it stands, only without the words on who decided. */
export const bareNotice = (notice: Notice | null): Notice | null => withoutReviews(notice) as Notice | null;

const LISTS: Readonly<Record<string, string>> = {
  issue: 'issues', deadline: 'deadlines', duty: 'duties', total: 'declaredTotals', accountability: 'accountability', leads: 'leads', outcome: 'outcomes',
};

const startOf = (value: unknown): number => (isObject(value) && isObject(value['span']) ? Number(value['span']['start']) : 0);

/**
 * What the machine read, of a notice that shows what was decided on it: machine values instead of corrected ones, without
 * what was added, with what was rejected. Files of before `reading` was written say no more; whether it is right is told by
 * folding the decisions over it again.
 */
export function unwindReview(notice: Notice | null, rejected: readonly Rejected[], classes: Fields): Notice | null {
  if (notice === null) return null;
  const unwound = unwindValue(notice) as Record<string, unknown>;
  for (const [slot, review] of Object.entries(classes)) {
    const machine = isObject(review) && isObject(review['machine']) ? review['machine']['value'] : undefined;
    if (machine === undefined) continue;
    if (slot === 'inspection.level') unwound['inspection'] = { ...(unwound['inspection'] as object), level: machine };
    else unwound[slot] = machine;
  }
  for (const { id, kind, value } of rejected) {
    const read = pairsToSpans(value) as Fields;
    const list = LISTS[kind];
    if (list !== undefined) {
      const whole = kind === 'issue' ? { measures: [], subProblems: [], pending: [], ...read } : read;
      unwound[list] = [...(unwound[list] as unknown[]), whole].sort((a, b) => startOf(a) - startOf(b));
    } else if (kind === 'fact') {
      const [slot = '', place] = id.split('/');
      const [group = '', field] = slot.split('.');
      const holder = field === undefined ? unwound : { ...(unwound[group] as Record<string, unknown>) };
      if (field !== undefined) unwound[group] = holder;
      if (FACT_LISTS.some((each) => each === slot)) holder[field ?? group] = (holder[field ?? group] as unknown[]).toSpliced(Number(place ?? 1) - 1, 0, read);
      else if (FACT_SLOTS.some((each) => each === slot)) holder[field ?? group] = read;
    }
  }
  return unwound as unknown as Notice;
}
