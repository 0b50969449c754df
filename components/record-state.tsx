import type { ComponentChildren } from 'preact';
import type { AppError } from '@/lib/errors';
import type { StoredRecord } from '@/lib/store/types';
import { useSpeech } from './i18n';
import { ErrorText, MessageBox } from './message-box';

/** A record on its way from the store. */
export type RecordState =
  | { readonly kind: 'loading' | 'missing' }
  | { readonly kind: 'error'; readonly error: AppError }
  | { readonly kind: 'ready'; readonly record: StoredRecord };

/** What stands in a record's place while it cannot be shown; the children under an error. */
export function NoRecord(props: { state: Exclude<RecordState, { kind: 'ready' }>; children?: ComponentChildren }) {
  const { t } = useSpeech();
  const { state } = props;
  if (state.kind === 'loading') return <p class="loading" role="status">{t('app.loading')}</p>;
  if (state.kind === 'error') {
    return (
      <MessageBox icon="warning" title={t('record.unreadable')} role="alert">
        <p>
          <ErrorText error={state.error} />
        </p>
        {props.children}
      </MessageBox>
    );
  }
  return (
    <MessageBox icon="page" title={t('reader.notFound.title')}>
      <p>{t('reader.notFound.text')}</p>
    </MessageBox>
  );
}
