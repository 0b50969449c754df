import type { FolderState } from '@/lib/messages/backup-state';
import { FolderTrouble } from './backup-options';
import { Icon } from './icon';
import { useSpeech } from './i18n';

export interface BackupReminderProps {
  /** Records that are in no backup. */
  readonly waiting: number;
  readonly due: boolean;
  readonly folder: FolderState | null;
  readonly onLater: () => void;
  /** Asks the browser for the folder again. */
  readonly onAllow: () => void;
}

/** A line above the saved records when it is time for a backup, or the scheduled one could not be made; nothing else ever. */
export function BackupReminder({ waiting, due, folder, onLater, onAllow }: BackupReminderProps) {
  const { t } = useSpeech();
  if (!due) return null;
  return (
    <div class="note" role="status">
      <Icon name="save" size={14} />
      <div class="note-body">
        <span>{t('backup.reminder', { count: waiting })}</span>
        {folder?.problem && <FolderTrouble folder={folder} />}
        <span class="field-row">
          {folder?.problem?.kind === 'ask' && <button type="button" class="button button-small" onClick={onAllow}>{t('backup.folder.allow')}</button>}
          <a class="link-button" href="exchange.html#exchange-backup" target="_blank" rel="noopener">{t('backup.open')}</a>
          <button type="button" class="link-button" onClick={onLater}>{t('backup.later')}</button>
        </span>
      </div>
    </div>
  );
}
