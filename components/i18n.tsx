import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { formatDay } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/languages';
import { formatNumber, type Params, translate, translateName } from '@/lib/i18n/translate';

/** What a view says things with. */
export interface Speech {
  readonly language: Language;
  /** The message of a key. */
  readonly t: (key: MessageKey, params?: Params) => string;
  /** The message of a name made at run time, e.g. `name('reason', 'year-inferred')`. */
  readonly name: (prefix: string, name: string) => string;
  readonly day: (iso: string) => string;
  readonly number: (value: number) => string;
}

function speechOf(language: Language): Speech {
  return {
    language,
    t: (key, params) => translate(language, key, params),
    name: (prefix, name) => translateName(language, prefix, name),
    day: (iso) => formatDay(language, iso),
    number: (value) => formatNumber(language, value),
  };
}

const SpeechContext = createContext<Speech>(speechOf('zh'));

/** Sets the language of everything inside. */
export function LanguageProvider(props: { language: Language; children: ComponentChildren }) {
  const speech = useMemo(() => speechOf(props.language), [props.language]);
  return <SpeechContext.Provider value={speech}>{props.children}</SpeechContext.Provider>;
}

export const useSpeech = (): Speech => useContext(SpeechContext);
