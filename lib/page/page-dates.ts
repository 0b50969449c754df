const DATE = /(?<!\d)(\d{4})\s{0,2}(?:[-/.]|年)\s{0,2}(\d{1,2})\s{0,2}(?:[-/.]|月)\s{0,2}(\d{1,2})(?!\d)/;
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/;
/** The first official sites are younger; an earlier or far later year is a slip. */
const YEARS = { first: 1990, last: 2099 };

const isCivil = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * The first day named in a page's label, meta or line, as ISO day: "2021-11-05 10:21", "2021年11月5日", "2021.11.5",
 * "20211105". Null if there is none or no such day; nothing is guessed.
 */
export function readPageDate(text: string): string | null {
  const folded = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const match = DATE.exec(folded) ?? COMPACT.exec(folded);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < YEARS.first || year > YEARS.last || !isCivil(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
