import { Dialog } from '../dialog';
import { useSpeech } from '../i18n';

/** Asks before deleted records are removed for good, and says how many and (of a few) which. */
export function ConfirmPurge(props: { readonly titles: readonly string[]; readonly onConfirm: () => void; readonly onCancel: () => void }) {
  const { t } = useSpeech();
  const { titles } = props;
  return (
    <Dialog id="purge-title" title={t('bin.ask.title', { count: titles.length })} onClose={props.onCancel}>
      {titles.length <= NAMED && <ul class="purge-titles">{titles.map((title, at) => <li key={at} lang="zh-CN">{title}</li>)}</ul>}
      <p>{t('bin.ask.text')}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={props.onCancel}>{t('app.cancel')}</button>
        <button type="button" class="button button-danger" onClick={props.onConfirm}>{t('bin.ask.confirm', { count: titles.length })}</button>
      </div>
    </Dialog>
  );
}

/** So many titles are read before the button is pressed; more are only counted. */
const NAMED = 5;
