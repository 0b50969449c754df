import type { ComponentChildren } from 'preact';
import type { AppError } from '@/lib/errors';
import { Icon, type IconName } from './icon';
import { useSpeech } from './i18n';

/** A state that fills a view: nothing here yet, not allowed, failed. */
export function MessageBox(props: { icon: IconName; title: string; children?: ComponentChildren; role?: 'status' | 'alert' }) {
  return (
    <div class="message-box" role={props.role}>
      <Icon name={props.icon} size={28} />
      <h2>{props.title}</h2>
      {props.children}
    </div>
  );
}

/** The sentence for an error in the panel's language, with its technical detail where there is one. */
export function ErrorText(props: { error: AppError }) {
  const { t } = useSpeech();
  const { error } = props;
  return (
    <>
      <span>{t(`error.${error.kind}`, error.kind === 'no-permission' ? { origin: error.origin } : {})}</span>
      {'detail' in error && error.detail !== '' && <small class="error-detail">{t('app.details', { detail: error.detail })}</small>}
    </>
  );
}

/** An error in the flow of a view, announced at once. `children`: what else can be done about it. */
export function ErrorNote(props: { title?: string; error: AppError; onRetry?: () => void; onDismiss?: () => void; children?: ComponentChildren }) {
  const { t } = useSpeech();
  return (
    <div class="note note-error" role="alert">
      <Icon name="warning" />
      <div class="note-body">
        {props.title !== undefined && <strong>{props.title}</strong>}
        <ErrorText error={props.error} />
        {props.onRetry && (
          <button type="button" class="button" onClick={props.onRetry}>
            {t('app.retry')}
          </button>
        )}
        {props.children}
      </div>
      {props.onDismiss && (
        <button type="button" class="icon-button" aria-label={t('app.dismiss')} onClick={props.onDismiss}>
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  );
}
