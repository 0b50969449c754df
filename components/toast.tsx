import { Icon } from './icon';
import { type Speech, useSpeech } from './i18n';
import type { MessageKey } from '@/lib/i18n/catalogue';

/** What is told, said in the language of the moment: a message that stands changes with the rest. */
export type Saying = (speech: Speech) => string;

export interface ToastMessage {
  /** Two toasts with the same words are two toasts. */
  readonly id: number;
  readonly say: Saying;
  readonly action?: { readonly title: MessageKey; readonly run: () => void };
}

/** A short message at the panel's foot, announced politely. The caller takes it away, not before it was read. */
export function Toast(props: { message: ToastMessage | null; onDismiss: () => void }) {
  const speech = useSpeech();
  const { t } = speech;
  const { message } = props;
  return (
    <div class="toast-place" role="status" aria-live="polite">
      {message && (
        <div class="toast" key={message.id}>
          <span class="toast-words">{message.say(speech)}</span>
          {message.action && (
            <button type="button" class="button" onClick={message.action.run}>
              {t(message.action.title)}
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
