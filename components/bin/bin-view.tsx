import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AppError } from '@/lib/errors';
import { formatMoment } from '@/lib/i18n/format';
import type { DeletedRecord } from '@/lib/store/list-deleted';
import { Icon } from '../icon';
import { useSpeech } from '../i18n';
import { ErrorNote, MessageBox } from '../message-box';
import { ConfirmPurge } from './confirm-purge';

export interface BinViewProps {
  /** Null until they are known. */
  readonly records: readonly DeletedRecord[] | null;
  readonly error: AppError | null;
  /** The way back to where the bin was opened from. */
  readonly back?: ComponentChildren;
  readonly onRestore: (key: string) => void;
  /** Remove these for good; the view has asked. */
  readonly onPurge: (keys: readonly string[]) => void;
  readonly onRetry: () => void;
}

/** The bin: what was deleted, for 30 days; each can be restored, and removed for good once the reader has said so twice. */
export function BinView(props: BinViewProps) {
  const { t } = useSpeech();
  const { records } = props;
  const [asked, setAsked] = useState<readonly DeletedRecord[]>([]);
  const titleOf = ({ summary }: DeletedRecord): string => summary.title ?? t('notice.untitled');
  return (
    <div class="scroll bin">
      {props.back}
      <div class="bin-head">
        <h1 id="bin-title" tabIndex={-1}>{t('bin.title')}</h1>
        {records && records.length > 0 && (
          <button type="button" class="button button-small button-danger" onClick={() => setAsked(records)}>
            <Icon name="trash" size={14} />
            {t('bin.purgeAll', { count: records.length })}
          </button>
        )}
      </div>
      {props.error && <ErrorNote error={props.error} onRetry={props.onRetry} />}
      {records === null && !props.error && <p class="loading" role="status">{t('bin.loading')}</p>}
      {records?.length === 0 && <MessageBox icon="trash" title={t('bin.empty.title')}><p>{t('bin.empty.text')}</p></MessageBox>}
      {records && records.length > 0 && (
        <>
          <p class="hint">{t('bin.text')}</p>
          <ul class="bin-list" aria-label={t('bin.list')}>
            {records.map((record) => (
              <li key={record.key} class="bin-row">
                <span class="saved-title" lang="zh-CN">{titleOf(record)}</span>
                <span class="saved-under">
                  {[t('bin.deletedAt', { date: formatMoment(record.deletedAt) }), record.summary.organization ?? record.summary.siteName ?? record.summary.url].join(' · ')}
                </span>
                <span class="bin-actions">
                  <span class="meta-count">{t('bin.daysLeft', { count: record.daysLeft })}</span>
                  <button type="button" class="button button-small" aria-label={t('bin.restoreOf', { title: titleOf(record) })} onClick={() => props.onRestore(record.key)}>
                    {t('bin.restore')}
                  </button>
                  <button type="button" class="link-button button-danger" aria-label={t('bin.purgeOf', { title: titleOf(record) })} onClick={() => setAsked([record])}>
                    {t('bin.purge')}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {asked.length > 0 && (
        <ConfirmPurge
          titles={asked.map(titleOf)}
          onCancel={() => setAsked([])}
          onConfirm={() => {
            props.onPurge(asked.map(({ key }) => key));
            setAsked([]);
          }}
        />
      )}
    </div>
  );
}
