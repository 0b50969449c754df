/** Seconds between two pages of the same site: as the user sets them, and the bounds of that. */
export const DELAY = { least: 2, usual: 5, most: 120 } as const;

/** The delay nearest to what was asked for; the usual one for what is no number. In whole seconds. */
export function toDelay(asked: unknown): number {
  if (typeof asked !== 'number' || !Number.isFinite(asked)) return DELAY.usual;
  return Math.min(DELAY.most, Math.max(DELAY.least, Math.round(asked)));
}

/** When the last page of each host was left, in ms since 1970. */
export type LeftAt = Readonly<Record<string, number>>;

const hostOf = (url: string): string => URL.parse(url)?.host ?? '';

/**
 * How long to wait before a page is opened, in ms: the delay since its site was last left, and the least delay since any
 * page was. A clock that was set back makes nobody wait longer than that.
 *
 * @param delay - In seconds.
 * @param now - In ms since 1970.
 */
export function waitBefore(url: string, left: LeftAt, delay: number, now: number): number {
  const seconds = toDelay(delay);
  const host = hostOf(url);
  let wait = 0;
  for (const [each, at] of Object.entries(left)) {
    const rest = (each === host ? seconds : DELAY.least) * 1000;
    wait = Math.max(wait, Math.min(rest, at + rest - now));
  }
  return wait;
}

/** What it takes to open and read a page, in ms; some take a second, some half a minute. */
const READING = 4000;

/** About how long it takes to go through pages in this order, in ms. Nothing is known of what was left before. */
export function timeFor(urls: readonly string[], delay: number): number {
  let now = 0;
  let left: LeftAt = {};
  for (const url of urls) {
    now += waitBefore(url, left, delay, now) + READING;
    left = leave(url, left, now);
  }
  return now;
}

/** Notes that a page was left, and forgets sites that were left longer ago than any delay. */
export function leave(url: string, left: LeftAt, now: number): LeftAt {
  const recent = Object.entries(left).filter(([, at]) => Math.abs(now - at) < DELAY.most * 1000);
  return { ...Object.fromEntries(recent), [hostOf(url)]: now };
}
