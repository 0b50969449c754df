import { setTimeout as pause } from 'node:timers/promises';

/** Lets time pass where time itself is what is tried: the moment a worker is killed, the span a page is watched; ms. */
export { pause };

/** The longest that tests wait for a state, in ms: only a hang takes so long, however busy the machine is. */
export const HANG = 90_000;

/** How often a state is asked for, in ms. */
const EVERY = 50;

/**
 * Asks again and again until there is an answer that is neither `undefined` nor `false`.
 *
 * @throws {Error} Naming what was waited for, after {@link HANG}.
 */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>, milliseconds = HANG): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms in vain: ${what}.`);
    await pause(EVERY);
  }
}

/**
 * Holds a claim that nothing happens to the clock: asks again and again for so long, and every answer must be true. The
 * one place where tests let time pass; a busy machine makes such a claim weaker, never false.
 *
 * @throws {Error} Naming the claim, at the first answer that is not true.
 */
export async function stays(claim: string, ask: () => Promise<boolean>, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  do {
    if (!(await ask())) throw new Error(`It did not stay so: ${claim}.`);
    await pause(EVERY);
  } while (Date.now() < end);
}
