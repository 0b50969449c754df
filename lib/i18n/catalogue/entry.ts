import type { Language } from '@/lib/i18n/languages';

/**
 * One message in every language. `{name}` is replaced by a parameter (numbers are formatted);
 * `{count|issue|issues}` prints the first word for 1 and the second for any other number.
 */
export type Entry = Readonly<Record<Language, string>>;

/** Checks the entries without widening their keys, so that a missing language or an unknown key is a type error. */
export const entries = <K extends string>(table: Readonly<Record<K, Entry>>): Readonly<Record<K, Entry>> => table;
