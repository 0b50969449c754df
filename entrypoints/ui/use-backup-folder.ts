import { useEffect, useState } from 'preact/hooks';
import { type BackupState, onBackupStateChanged, readBackupState, writeBackupState } from '@/lib/messages/backup-state';
import { forgetFolder, keepFolder, keptFolder, type PickedFolder } from '@/lib/store/kept-folder';
import { database } from './database';
import { copyIfDue } from './scheduled-copy';

/** Chromium has it; Firefox does not. */
declare const showDirectoryPicker: undefined | ((options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<PickedFolder>);

const canPick = typeof showDirectoryPicker === 'function';
/** The picker was closed without a choice: no error. */
const isClosed = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** What is remembered of backups, kept up to date; null until it was read. */
export function useBackupState(): BackupState | null {
  const [state, setState] = useState<BackupState | null>(null);
  useEffect(() => {
    const read = (): void => void readBackupState().then(setState);
    read();
    return onBackupStateChanged(read);
  }, []);
  return state;
}

/** The folder for scheduled copies: picking it, allowing it again, a copy at once. */
export function useBackupFolder() {
  const state = useBackupState();
  const [working, setWorking] = useState(false);
  // What the browser allows only while a page is open is done now.
  useEffect(() => void copyIfDue(database), []);
  async function copy(): Promise<void> {
    setWorking(true);
    await copyIfDue(database, true).finally(() => setWorking(false));
  }
  async function pick(): Promise<void> {
    if (!showDirectoryPicker) return;
    try {
      const handle = await showDirectoryPicker({ id: 'backup', mode: 'readwrite' });
      await keepFolder(handle);
      await writeBackupState({ folder: { name: handle.name, copiedAt: null, file: null, problem: null } });
    } catch (error) {
      if (isClosed(error)) return;
      throw error;
    }
    await copy();
  }
  async function allow(): Promise<void> {
    const folder = await keptFolder();
    if (await folder?.requestPermission({ mode: 'readwrite' }) === 'granted') await copy();
  }
  async function forget(): Promise<void> {
    await forgetFolder();
    await writeBackupState({ folder: null });
  }
  return {
    canPick, working, folder: state?.folder ?? null,
    onPick: () => void pick(), onAllow: () => void allow(), onCopy: () => void copy(), onForget: () => void forget(),
  };
}
