import { useSpeech } from './i18n';

/** How far an export is, in records; `total` is 0 until they have been counted. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** An export on its way, and the way to stop it. */
export function ExportProgress(props: { progress: Progress; onCancel: () => void }) {
  const { t } = useSpeech();
  const { done, total } = props.progress;
  return (
    <div class="field-row export-progress">
      <progress aria-label={t('export.working')} max={Math.max(total, 1)} value={done} />
      <span>{t('export.progress', { done, total })}</span>
      <button type="button" class="button button-small" onClick={props.onCancel}>
        {t('app.cancel')}
      </button>
    </div>
  );
}
