const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');

/**
 * A moment as ISO 8601 with the local offset, to the second: "2026-11-22T15:40:10+08:00".
 *
 * @throws {RangeError} If `date` is no valid date.
 */
export function isoWithOffset(date: Date): string {
  if (Number.isNaN(date.getTime())) throw new RangeError('invalid date');
  const offset = -date.getTimezoneOffset();
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return `${day}T${time}${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}

/** The local civil day of a moment, "2026-11-22": the `today` of lists and deadlines. */
export const localDay = (date: Date): string => isoWithOffset(date).slice(0, 10);
