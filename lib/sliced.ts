/**
 * Work that can be interrupted: it yields wherever the page may have its turn. A page of 100,000 cells takes seconds to
 * read; done at once, it could not be scrolled meanwhile.
 */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Rounds of a loop between two places to be interrupted: about a millisecond's work on a slow machine. */
export const STRIDE = 256;
/** How long the page is held up at a time, in ms: well under what is felt, and more than an ordinary page takes in all. */
const SLICE = 25;

/** Does all of the work at once. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Maps like `Array.map`, and can be interrupted. */
export function* mapSliced<T, U>(items: readonly T[], map: (item: T, index: number) => U): Sliced<U[]> {
  const mapped: U[] = [];
  for (let i = 0; i < items.length; i += 1) {
    if (i % STRIDE === STRIDE - 1) yield;
    mapped.push(map(items[i] as T, i));
  }
  return mapped;
}

/**
 * Does the work in slices of {@link SLICE} ms; what is done within the first is done before this returns.
 *
 * @param pause - Lets others have their turn.
 * @param wanted - Asked after every pause; false gives the work up.
 * @returns What came of it, and how long it held the page up in all, in ms; null if it was given up.
 */
export async function inSlices<T>(
  work: Sliced<T>, pause: () => Promise<void>, wanted: () => boolean = () => true,
): Promise<{ readonly value: T; readonly spent: number } | null> {
  let spent = 0;
  for (;;) {
    const since = performance.now();
    let step = work.next();
    while (step.done !== true && performance.now() - since < SLICE) step = work.next();
    spent += performance.now() - since;
    if (step.done === true) return { value: step.value, spent };
    await pause();
    if (!wanted()) return null;
  }
}
