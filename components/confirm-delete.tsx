import { useState } from 'preact/hooks';
import { Dialog } from './dialog';
import { useSpeech } from './i18n';

/** Asks before everything is deleted: names the number of records and has it typed. */
export function ConfirmDelete(props: { count: number; onConfirm: () => void; onCancel: () => void }) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState('');
  const right = typed.replace(/[\s,，]/g, '').normalize('NFKC') === String(props.count);
  return (
    <Dialog id="delete-title" title={t('options.deleteAll.title', { count: props.count })} onClose={props.onCancel}>
      <form
        class="confirm"
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (right) props.onConfirm();
        }}
      >
        <p>{t('options.deleteAll.text')}</p>
        <label for="delete-count">{t('options.deleteAll.type', { count: props.count })}</label>
        <input id="delete-count" type="text" inputMode="numeric" autocomplete="off" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        <div class="dialog-actions">
          <button type="button" class="button" onClick={props.onCancel}>
            {t('app.cancel')}
          </button>
          <button type="submit" class="button button-danger" disabled={!right}>
            {t('options.deleteAll.confirm', { count: props.count })}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
