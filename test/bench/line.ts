/** Ratios over their bound so far. */
let over = 0;

/** Prints a ratio with its bound, and counts it if it is over. */
export function line(name: string, ratio: number, bound: number, rest: string): void {
  const fits = ratio <= bound;
  if (!fits) over += 1;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name.padEnd(46)} ${ratio.toFixed(3).padStart(8)} (at most ${bound})   ${rest}`);
}

/** Ratios over their bound that were printed. */
export const overBound = (): number => over;

/** A time as it is printed. */
export const ms = (value: number): string => `${value.toFixed(2)} ms`;
