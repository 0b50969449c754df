/** The languages the extension speaks. */
export type Language = 'zh' | 'en';

/** What the user chose: a language, or the browser's. */
export type LanguageChoice = 'auto' | Language;

/**
 * The language to speak: the choice, else the first of the browser's languages that we know, else English.
 *
 * @param browserLanguages - BCP 47 tags, best first, e.g. `navigator.languages`.
 */
export function pickLanguage(choice: LanguageChoice, browserLanguages: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  for (const tag of browserLanguages) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh' || primary === 'en') return primary;
  }
  return 'en';
}

/** BCP 47 tag for `lang` attributes and `Intl`. */
export function languageTag(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-GB';
}
