import { useEffect, useState } from 'preact/hooks';
import { type BackupSettings, onBackupSettingsChanged, readBackupSettings } from '@/lib/messages/backup-settings';

/** The settings of backups, kept up to date with changes made anywhere; null until they were read. */
export function useBackupSettings(): BackupSettings | null {
  const [settings, setSettings] = useState<BackupSettings | null>(null);
  useEffect(() => {
    void readBackupSettings().then(setSettings);
    return onBackupSettingsChanged(setSettings);
  }, []);
  return settings;
}
