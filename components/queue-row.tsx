import { isEnded } from '@/lib/queue/next-row';
import type { QueueRow as Row } from '@/lib/queue/types';
import { Icon, type IconName } from './icon';
import { useSpeech } from './i18n';
import { whyFailed } from './queue-words';
import { rowOutcomes } from './recheck-words';

export interface QueueRowActions {
  readonly onOpenPage: (url: string) => void;
  readonly onOpenRecord: (key: string) => void;
  readonly onSkip: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onRetry: (ids: readonly string[]) => void;
}

const ICONS: Readonly<Record<Row['state'], IconName>> = {
  waiting: 'unspecified', open: 'in-progress', saved: 'completed', 'already-saved': 'completed', 'not-notice': 'page', failed: 'warning', checked: 'search', skipped: 'chevron',
};

/** What became of a page, in words. */
function StateWords(props: { row: Row }) {
  const speech = useSpeech();
  const { t } = speech;
  const { state, relatedKind, failure, recheck } = props.row;
  if (state === 'failed') return <>{t('queue.why', { why: whyFailed(speech, failure) })}</>;
  if (state === 'not-notice' && relatedKind) return <>{t('queue.detail', { words: t('queue.item.not-notice'), detail: t(`related.${relatedKind}`) })}</>;
  if (state === 'checked') return <>{t('queue.item.checked', { outcomes: rowOutcomes(speech, props.row) })}</>;
  return <>{t(state === 'waiting' && recheck ? 'queue.item.toCheck' : `queue.item.${state}`)}</>;
}

/** One page of the queue. Only the row the keyboard is at can be tabbed into: a queue may be long. */
export function QueueRow(props: { row: Row; active: boolean; onFocus: () => void } & QueueRowActions) {
  const { t } = useSpeech();
  const { row, active } = props;
  const { id, title, url, state } = row;
  const [key] = row.keys ?? row.recheck?.keys ?? [];
  const again = state === 'failed' || state === 'skipped' || (row.checked ?? []).some(({ outcome }) => outcome === 'unclear');
  const tabIndex = active ? 0 : -1;
  return (
    <li class={`queue-row queue-${state}`} aria-current={state === 'open' ? 'step' : undefined} onFocusCapture={props.onFocus}>
      <button type="button" class="queue-title" lang="zh-CN" tabIndex={tabIndex} aria-label={t('queue.openPage', { title })} title={url} onClick={() => props.onOpenPage(url)}>
        {title}
      </button>
      <span class="queue-host">{URL.parse(url)?.host ?? url}</span>
      <span class="queue-under">
        <span class="queue-state">
          <Icon name={ICONS[state]} size={13} />
          <StateWords row={row} />
        </span>
        <span class="queue-row-actions">
          {key !== undefined && (
            <button type="button" class="link-button" tabIndex={tabIndex} aria-label={t('queue.openRecordNamed', { title })} onClick={() => props.onOpenRecord(key)}>
              {t('queue.openRecord')}
            </button>
          )}
          {again && (
            <button type="button" class="link-button" tabIndex={tabIndex} aria-label={t('queue.retryNamed', { title })} onClick={() => props.onRetry([id])}>
              {t('queue.retry')}
            </button>
          )}
          {!isEnded(state) && (
            <button type="button" class="link-button" tabIndex={tabIndex} aria-label={t('queue.skipNamed', { title })} onClick={() => props.onSkip(id)}>
              {t('queue.skip')}
            </button>
          )}
          {state !== 'open' && (
            <button type="button" class="icon-button" tabIndex={tabIndex} aria-label={t('queue.removeNamed', { title })} title={t('queue.remove')} onClick={() => props.onRemove(id)}>
              <Icon name="close" size={14} />
            </button>
          )}
        </span>
      </span>
    </li>
  );
}
