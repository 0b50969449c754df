import { Icon } from './icon';
import { useSpeech } from './i18n';

export interface ToastMessage {
  /** Two toasts with the same words are two toasts. */
  readonly id: number;
  readonly words: string;
  readonly action?: { readonly title: string; readonly run: () => void };
}

/** A short message at the panel's foot, announced politely. The caller takes it away, not before it was read. */
export function Toast(props: { message: ToastMessage | null; onDismiss: () => void }) {
  const { t } = useSpeech();
  const { message } = props;
  return (
    <div class="toast-place" role="status" aria-live="polite">
      {message && (
        <div class="toast" key={message.id}>
          <span class="toast-words">{message.words}</span>
          {message.action && (
            <button type="button" class="button" onClick={message.action.run}>
              {message.action.title}
            </button>
          )}
          <button type="button" class="icon-button" aria-label={t('app.dismiss')} onClick={props.onDismiss}>
            <Icon name="close" size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
