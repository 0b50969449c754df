import { catalogue, type MessageKey } from '@/lib/i18n/catalogue';
import { type Language, languageTag } from '@/lib/i18n/languages';

export type Params = Readonly<Record<string, string | number>>;

/** `{name}` or `{name|one|other}`; names are bounded so that the pattern stays linear. */
const SLOT = /\{([A-Za-z]{1,20})(?:\|([^|{}]{0,60})\|([^|{}]{0,60}))?\}/g;

/**
 * The message of a key in a language, with its parameters put in. A parameter that is missing stays visible as `{name}`.
 *
 * @throws {RangeError} If the key is not in the catalogue (only possible past the type checker).
 */
export function translate(language: Language, key: MessageKey, params: Params = {}): string {
  const name: string = key;
  if (!isMessageKey(name)) throw new RangeError(`no message for ${name}`);
  return catalogue[name][language].replace(SLOT, (slot: string, param: string, one?: string, other?: string) => {
    const value = params[param];
    if (value === undefined) return slot;
    if (one !== undefined && other !== undefined) return value === 1 ? one : other;
    return typeof value === 'number' ? formatNumber(language, value) : value;
  });
}

/** Made once: making one takes longer than everything else a view of a hundred counts does. */
const NUMBERS = new Map<Language, Intl.NumberFormat>();

/** A number with the language's group separators. */
export function formatNumber(language: Language, value: number): string {
  const known = NUMBERS.get(language);
  const format = known ?? new Intl.NumberFormat(languageTag(language), { maximumFractionDigits: 2 });
  if (!known) NUMBERS.set(language, format);
  return format.format(value);
}

/** True for a key of the catalogue: for keys made at run time (`error.<kind>`, `reason.<name>`). */
function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}

/**
 * The sentence of a kebab-case name under a prefix (`reason.year-inferred`); a name the catalogue does not know
 * is shown as words rather than dropped.
 */
export function translateName(language: Language, prefix: string, name: string): string {
  const key = `${prefix}.${name}`;
  return isMessageKey(key) ? translate(language, key) : name.replace(/[-_/]/g, ' ');
}
