import { useState } from 'preact/hooks';
import { formatDay } from '@/lib/i18n/format';
import { ExportProgress, type Progress } from '../export-progress';
import { useSpeech } from '../i18n';

export interface BackupPartProps {
  /** ISO day of the last backup; null if there was none, undefined until it is known. */
  readonly lastOn: string | null | undefined;
  /** Records that are in no backup. */
  readonly waiting: number;
  /** Is it time to make one? */
  readonly due: boolean;
  readonly progress: Progress | null;
  readonly onBackup: (passphrase: string) => void;
  readonly onCancel: () => void;
}

/** Everything into one file, encrypted on request. */
export function BackupPart(props: BackupPartProps) {
  const { t, language } = useSpeech();
  const [passphrase, setPassphrase] = useState('');
  const { lastOn, progress } = props;
  return (
    <section class="card" aria-labelledby="exchange-backup">
      <h2 id="exchange-backup">{t('backup.title')}</h2>
      <p class="hint">{t('backup.hint')}</p>
      {lastOn !== undefined && <p>{lastOn === null ? t('backup.never') : t('backup.since', { date: formatDay(language, lastOn) })}</p>}
      {props.due && <p class="note note-warn">{t('backup.due', { count: props.waiting })}</p>}
      <label class="field-row">
        <span>{t('backup.passphrase')}</span>
        <input type="password" autocomplete="new-password" value={passphrase} onInput={(event) => setPassphrase(event.currentTarget.value)} />
      </label>
      {passphrase !== '' && <p class="hint">{t('backup.passphrase.hint')}</p>}
      <p>
        <button type="button" class="button" disabled={progress !== null} onClick={() => props.onBackup(passphrase)}>
          {t('backup.make')}
        </button>
      </p>
      {progress && <ExportProgress progress={progress} onCancel={props.onCancel} />}
    </section>
  );
}
