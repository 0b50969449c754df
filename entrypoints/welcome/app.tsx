import { browser } from '#imports';
import { useEffect, useState } from 'preact/hooks';
import { WelcomeView } from '@/components/welcome-view';
import { actionShortcut } from '../ui/shortcut';
import type { SettingsInUse } from '../ui/use-settings';

export function App(props: { settings: SettingsInUse }) {
  const { settings, change } = props.settings;
  const [shortcut, setShortcut] = useState('');
  useEffect(() => void actionShortcut().then(setShortcut), []);
  return (
    <WelcomeView
      language={settings.language}
      shortcut={shortcut}
      onLanguage={(language) => change({ language })}
      onSample={() => location.assign('/sample.html')}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />
  );
}
