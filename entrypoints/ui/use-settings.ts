import { useEffect, useState } from 'preact/hooks';
import { type Language, pickLanguage } from '@/lib/i18n/languages';
import { onSettingsChanged, readSettings, type Settings, writeSettings } from '@/lib/messages/settings';

export interface SettingsInUse {
  readonly settings: Settings;
  readonly language: Language;
  readonly change: (patch: Parameters<typeof writeSettings>[0]) => void;
}

/** The settings, kept up to date with changes made anywhere; null until they were read. */
export function useSettings(): SettingsInUse | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void readSettings().then(setSettings);
    return onSettingsChanged(setSettings);
  }, []);
  if (!settings) return null;
  return {
    settings,
    language: pickLanguage(settings.language, navigator.languages),
    change: (patch) => void writeSettings(patch).then(setSettings),
  };
}
