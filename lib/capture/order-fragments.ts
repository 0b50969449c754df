import type { Notice } from '@/lib/notice/types';

/** What a fragment says of its neighbours: the pages it comes from (上接第5版) and goes on at (下转第7版). */
export type PageMarks = Pick<Notice, 'continuedFrom' | 'continuedTo'>;

/** How well a fragment follows another: by the marks of both, by one mark alone, or not at all. */
export type Joint = 'sure' | 'possible' | 'none';

/** More parts than this are taken in the order given: a notice of five newspaper pages is unheard of. */
const MOST_TRIED = 4;

/** "A11" as its section and number; null for what does not read as one (七). */
function pageNumber(page: string): { readonly section: string; readonly number: number } | null {
  const match = /^([A-Z]?)(\d{1,3})$/.exec(page);
  return match ? { section: match[1] ?? '', number: Number(match[2]) } : null;
}

/** Do two pages stand in this order in the paper? True where it cannot be told. */
function inPaperOrder(one: string, other: string): boolean {
  const [before, after] = [pageNumber(one), pageNumber(other)];
  return !before || !after || before.section !== after.section || before.number < after.number;
}

/**
 * Can `right` be what comes next after `left`? `left` names the page of `right`, and `right` that of `left`: two marks
 * with the same page have a page between them, and a notice that goes backwards through the paper is doubtful.
 */
function jointOf(left: PageMarks, right: PageMarks): Joint {
  const to = left.continuedTo?.value;
  const from = right.continuedFrom?.value;
  if (to === undefined && from === undefined) return 'none';
  if (to === undefined || from === undefined) return 'possible';
  if (to === from && to !== '') return 'none';
  return inPaperOrder(from, to) ? 'sure' : 'possible';
}

/** The pages a chain comes from, stands on and goes on at, as its marks name them; where two name one, both. */
const pagesOf = (marks: readonly PageMarks[]): string[][] =>
  [-1, ...marks.keys(), marks.length].map((i) =>
    [marks[i - 1]?.continuedTo?.value, marks[i + 1]?.continuedFrom?.value].filter((page): page is string => page !== undefined));

/** The weakest joint of a chain; one whose marks disagree about a page, or do not ascend, is no sure one. */
export function chainOf(marks: readonly PageMarks[]): Joint {
  const joints = marks.slice(1).map((right, i) => jointOf(marks[i] ?? {}, right));
  if (joints.includes('none')) return 'none';
  const pages = pagesOf(marks).filter((named) => named.length > 0);
  const agree = pages.every(([one, other]) => other === undefined || one === other);
  const ascend = pages.every(([page = ''], i) => i === 0 || inPaperOrder(pages[i - 1]?.[0] ?? '', page));
  return joints.includes('possible') || !agree || !ascend ? 'possible' : 'sure';
}

function* orders<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length <= 1 || items.length > MOST_TRIED) {
    yield items;
    return;
  }
  for (const [i, item] of items.entries()) {
    for (const rest of orders([...items.slice(0, i), ...items.slice(i + 1)])) yield [item, ...rest];
  }
}

/**
 * Puts fragments in reading order by their page-turn marks.
 *
 * @returns The order, and whether the marks leave no other (`sure` false: ask); null if no order fits the marks.
 */
export function orderFragments<T>(parts: readonly T[], marksOf: (part: T) => PageMarks): { readonly parts: readonly T[]; readonly sure: boolean } | null {
  const found: Record<Joint, (readonly T[])[]> = { sure: [], possible: [], none: [] };
  for (const order of orders(parts)) found[chainOf(order.map(marksOf))].push(order);
  const best = found.sure[0] ?? found.possible[0];
  return best ? { parts: best, sure: found.sure.length === 1 } : null;
}
