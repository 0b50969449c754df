import { browser } from '#imports';
import { useEffect, useState } from 'preact/hooks';
import { WelcomeView } from '@/components/welcome-view';
import { usePanelOpener } from '../ui/open-panel';
import { actionShortcut } from '../ui/shortcut';
import type { SettingsInUse } from '../ui/use-settings';

export function App(props: { settings: SettingsInUse }) {
  const { settings, change } = props.settings;
  const [shortcut, setShortcut] = useState('');
  const openPanel = usePanelOpener();
  useEffect(() => void actionShortcut().then(setShortcut), []);
  return (
    <WelcomeView
      language={settings.language}
      shortcut={shortcut}
      onLanguage={(language) => change({ language })}
      onSample={() => {
        // Within the click, or the browser refuses; the sample draws a panel of its own where it does.
        void openPanel?.();
        location.assign('/sample.html');
      }}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />
  );
}
