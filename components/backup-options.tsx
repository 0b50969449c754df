import { formatMoment } from '@/lib/i18n/format';
import type { BackupSettings } from '@/lib/messages/backup-settings';
import type { FolderState } from '@/lib/messages/backup-state';
import { useSpeech } from './i18n';

/** What can be chosen: records and days before a reminder, days between copies, copies kept. */
const CHOICES = { records: [10, 50, 200, 1000], days: [7, 30, 90], every: [1, 7, 30], keep: [3, 5, 10, 30] } as const;

export interface BackupOptionsProps {
  readonly settings: BackupSettings;
  readonly onSettings: (patch: Partial<BackupSettings>) => void;
  /** The browser lets pages write into a folder the user picks. */
  readonly canPick: boolean;
  /** A copy is being made. */
  readonly working: boolean;
  readonly folder: FolderState | null;
  readonly onPick: () => void;
  readonly onAllow: () => void;
  readonly onCopy: () => void;
  readonly onForget: () => void;
}

/** Why the last copy could not be made, and what to do. */
export function FolderTrouble({ folder: { name, problem } }: { readonly folder: FolderState }) {
  const { t } = useSpeech();
  if (!problem) return null;
  return (
    <>
      <span>{t(`backup.folder.${problem.kind}`, { folder: name })}</span>
      {problem.kind === 'failed' && <small class="error-detail">{t('app.details', { detail: problem.detail })}</small>}
    </>
  );
}

/** Settings of the backup: when to be reminded, and the folder that copies go into by themselves. */
export function BackupOptions(props: BackupOptionsProps) {
  const { t } = useSpeech();
  const { settings, onSettings, folder } = props;
  const choice = (field: keyof typeof CHOICES) => (
    <label class="field-row">
      <span>{t(`backup.choose.${field}`)}</span>
      <select value={settings[field]} onChange={(event) => onSettings({ [field]: Number(event.currentTarget.value) })}>
        {[...new Set([...CHOICES[field], settings[field]])].toSorted((a, b) => a - b).map((value) => (
          <option key={value} value={value}>{t(field === 'records' ? 'backup.records' : field === 'keep' ? 'backup.copies' : 'backup.days', { count: value })}</option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="card" aria-labelledby="options-backup">
      <h2 id="options-backup">{t('backup.title')}</h2>
      <label class="legend-item">
        <input type="checkbox" checked={settings.remind} onChange={(event) => onSettings({ remind: event.currentTarget.checked })} />
        {t('backup.remind')}
      </label>
      {settings.remind && <>{choice('records')}{choice('days')}</>}
      <h3>{t('backup.folder.title')}</h3>
      {props.canPick ? <Folder {...props} folder={folder} /> : <p class="hint">{t('backup.folder.cannot')}</p>}
      {props.canPick && folder && <>{choice('every')}{choice('keep')}</>}
      <p><a class="link-button" href="exchange.html#exchange-backup" target="_blank" rel="noopener">{t('backup.open')}</a></p>
    </section>
  );
}

function Folder({ folder, working, ...props }: BackupOptionsProps) {
  const { t } = useSpeech();
  if (!folder) {
    return (
      <>
        <p class="hint">{t('backup.folder.hint')}</p>
        <p><button type="button" class="button" onClick={props.onPick}>{t('backup.folder.pick')}</button></p>
      </>
    );
  }
  const { problem } = folder;
  return (
    <>
      <p role="status">
        {t(problem ? 'backup.folder.chosen' : 'backup.folder.allowed', { folder: folder.name })}
        {' · '}
        {working ? t('backup.folder.working') : folder.copiedAt === null ? t('backup.folder.none') : t('backup.folder.last', { date: formatMoment(folder.copiedAt), file: folder.file ?? '' })}
      </p>
      {problem && !working && <div class="note note-warn" role="alert"><div class="note-body"><FolderTrouble folder={folder} /></div></div>}
      <p class="field-row">
        {problem?.kind === 'ask'
          ? <button type="button" class="button button-primary" disabled={working} onClick={props.onAllow}>{t('backup.folder.allow')}</button>
          : <button type="button" class="button" disabled={working} onClick={props.onCopy}>{t('backup.folder.copy')}</button>}
        <button type="button" class="button" disabled={working} onClick={props.onPick}>{t('backup.folder.other')}</button>
        <button type="button" class="button" disabled={working} onClick={props.onForget}>{t('backup.folder.forget')}</button>
      </p>
      <p class="hint">{t('backup.folder.hint')}</p>
    </>
  );
}
