import type { Language } from '@/lib/i18n/languages';
import { SIGNAL_SENTENCES } from '@/lib/notice/detect/signal-names';

/** What a signal says, in a language; a name from another version of the rules is shown as words. */
export const signalSentence = (language: Language) => (name: string): string => {
  const sentences: Readonly<Partial<Record<string, Readonly<Record<Language, string>>>>> = SIGNAL_SENTENCES;
  return sentences[name]?.[language] ?? name.replaceAll('-', ' ');
};
