import type { Issue, Measure, Notice } from '@/lib/notice/types';
import { CHOICE_SLOTS, FACT_LISTS, FACT_SLOTS } from '@/lib/review/types';
import type { ItemKind, ReviewedItem } from '@/lib/review/types';
import { stableText } from '@/lib/stable-text';

/** Who decided where no name is set. */
export const NOBODY = '—';

/** What was decided on an item, as the file says it; nothing for one nobody touched. */
export function reviewOf({ by, state, value, machine, differs }: ReviewedItem): { readonly review?: object } {
  if (!by) return {};
  return {
    review: {
      state, coder: by.coder || NOBODY, at: by.at,
      ...(machine && stableText(machine) !== stableText(value) && { machine }),
      ...(differs.length > 0 && { differs }),
    },
  };
}

/** The items of a notice one by one, as its lists hold them. */
class Items {
  private readonly lists = new Map<string, ReviewedItem[]>();

  constructor(items: readonly ReviewedItem[]) {
    for (const item of items) {
      const key = Items.key(item.kind, item.slot ?? item.under);
      const list = this.lists.get(key);
      if (list) list.push(item);
      else this.lists.set(key, [item]);
    }
  }

  private static readonly key = (kind: ItemKind, below: string | undefined): string => `${kind} ${below ?? ''}`;

  /** The list of a kind below an item (or in a field of the notice), each with its item. */
  each<T extends object>(
    kind: ItemKind, below: string | undefined, values: readonly T[], add: (value: T, item: ReviewedItem) => object = (value) => value,
  ): object[] {
    const items = this.lists.get(Items.key(kind, below)) ?? [];
    return values.map((value, i) => {
      const item = items[i];
      return item ? { ...add(value, item), ...reviewOf(item) } : value;
    });
  }
}

/**
 * A folded notice with `review` beside every value that was decided on; see {@link reviewOf}.
 *
 * @param items - The fold's, which stand in the order of the notice.
 */
export function attachReview(notice: Notice, reviewed: readonly ReviewedItem[]): object {
  const owned: ReadonlySet<ItemKind> = new Set(['deadline', 'duty', 'accountability', 'outcome', 'issue']);
  // These stand in lists of the notice, whatever issue they belong to.
  const items = new Items(reviewed.map((item) => (owned.has(item.kind) ? { ...item, under: undefined } : item)));
  const measures = (list: readonly Measure[], below: string): object[] =>
    items.each('measure', below, list, (measure, item) => ({ ...measure, measures: measures(measure.measures, item.id) }));
  const issue = (value: Issue, { id }: ReviewedItem): object => ({
    ...value,
    measures: measures(value.measures, id),
    subProblems: items.each('part', id, value.subProblems, (part, item) => ({ ...part, measures: measures(part.measures, item.id) })),
    pending: items.each('pending', id, value.pending),
  });
  return {
    ...notice,
    ...facts(notice, items),
    issues: items.each('issue', undefined, notice.issues, issue),
    deadlines: items.each('deadline', undefined, notice.deadlines),
    duties: items.each('duty', undefined, notice.duties),
    declaredTotals: items.each('total', undefined, notice.declaredTotals),
    accountability: items.each('accountability', undefined, notice.accountability),
    leads: items.each('leads', undefined, notice.leads),
    outcomes: items.each('outcome', undefined, notice.outcomes),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function facts(notice: Notice, items: Items): object {
  const own: Record<string, unknown> = {};
  const groups: Record<string, Record<string, unknown>> = { inspection: { ...notice.inspection }, contacts: { ...notice.contacts } };
  for (const slot of [...FACT_SLOTS, ...FACT_LISTS]) {
    const [first = '', field] = slot.split('.');
    const holder = field === undefined ? own : (groups[first] ?? own);
    const value = field === undefined ? (notice as unknown as Fields)[first] : groups[first]?.[field];
    if (Array.isArray(value)) holder[field ?? first] = items.each('fact', slot, value as object[]);
    else if (typeof value === 'object' && value !== null) [holder[field ?? first]] = items.each('fact', slot, [value]);
  }
  return { ...own, ...groups };
}

/** Decisions on classes of the notice, which are no objects that could hold them, by field. */
export function choiceReviews(items: readonly ReviewedItem[]): Readonly<Record<string, object>> {
  const touched = items.filter(({ kind, by }) => kind === 'choice' && by !== undefined);
  return Object.fromEntries(CHOICE_SLOTS.flatMap((slot) => {
    const review = touched.filter((item) => item.slot === slot).map((item) => reviewOf(item).review)[0];
    return review ? [[slot, review]] : [];
  }));
}
