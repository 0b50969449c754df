import { type Language, languageTag } from '@/lib/i18n/languages';

/** Made once, as are those of numbers: a ledger says hundreds of days. */
const DAYS = new Map<Language, Intl.DateTimeFormat>();

function dayFormat(language: Language): Intl.DateTimeFormat {
  const known = DAYS.get(language);
  const format = known ?? new Intl.DateTimeFormat(languageTag(language), { dateStyle: 'long', timeZone: 'UTC' });
  if (!known) DAYS.set(language, format);
  return format;
}

/** An ISO day in words, "2021年11月3日" or "3 November 2021"; anything else comes back as it is. */
export function formatDay(language: Language, iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return iso;
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return dayFormat(language).format(day);
}

/** A moment (ISO 8601 with offset) as the clock on the wall showed it: "2026-11-22 15:40". */
export function formatMoment(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

/** A number of bytes in kB, MB or GB (powers of 1000, as disks are sold). */
export function formatBytes(language: Language, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let value = bytes;
  let index = 0;
  while (value >= 1000 && index < units.length - 1) {
    value /= 1000;
    index += 1;
  }
  return new Intl.NumberFormat(languageTag(language), {
    style: 'unit', unit: units[index] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: value < 10 && index > 0 ? 1 : 0,
  }).format(value);
}
