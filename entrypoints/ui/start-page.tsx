import { type ComponentType, render } from 'preact';
import { useEffect } from 'preact/hooks';
import { LanguageProvider, useSpeech } from '@/components/i18n';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { languageTag } from '@/lib/i18n/languages';
import { type SettingsInUse, useSettings } from './use-settings';

/** What every page of ours does first: the language, the page's title in it, then the app. */
export function startPage(App: ComponentType<{ settings: SettingsInUse }>, title: MessageKey): void {
  const root = document.getElementById('app');
  if (!root) throw new RangeError('the page has no element #app');
  render(<Page app={App} title={title} />, root);
}

function Page(props: { app: ComponentType<{ settings: SettingsInUse }>; title: MessageKey }) {
  const settings = useSettings();
  if (!settings) return null;
  const App = props.app;
  return (
    <LanguageProvider language={settings.language}>
      <PageHead title={props.title} />
      <App settings={settings} />
    </LanguageProvider>
  );
}

function PageHead(props: { title: MessageKey }) {
  const { t, language } = useSpeech();
  useEffect(() => {
    document.documentElement.lang = languageTag(language);
    document.title = props.title === 'app.name' ? t('app.name') : `${t(props.title)} · ${t('app.name')}`;
  }, [language, props.title]);
  return null;
}
