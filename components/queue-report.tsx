import type { QueueCount } from '@/lib/queue/count-queue';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { endDetail, ENDS, reportText } from './queue-words';

/** What came of the queue: how many pages ended how, with what can be done about it. */
export function QueueReport(props: {
  count: QueueCount;
  onCopy: (text: string) => void;
  onRetryFailed: () => void;
  onRetryUnclear: () => void;
  onClear: () => void;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { count } = props;
  return (
    <section class="queue-report" aria-labelledby="queue-report">
      <h2 id="queue-report">{t('queue.report')}</h2>
      <ul class="queue-ends">
        {ENDS.filter((end) => count.by[end] > 0).map((end) => (
          <li key={end} class={`queue-end queue-${end}`}>
            <strong>{t(`queue.report.${end}`, { count: count.by[end] })}</strong>
            <span class="hint">{endDetail(speech, count, end)}</span>
          </li>
        ))}
      </ul>
      <div class="queue-actions">
        {count.failed.length > 0 && (
          <button type="button" class="button button-small" onClick={props.onRetryFailed}>
            {t('queue.retryFailed', { count: count.failed.length })}
          </button>
        )}
        {count.unclear.length > 0 && (
          <button type="button" class="button button-small" onClick={props.onRetryUnclear}>
            {t('queue.retryUnclear', { count: count.unclear.length })}
          </button>
        )}
        <button type="button" class="button button-small" onClick={() => props.onCopy(reportText(speech, count))}>
          <Icon name="text" size={14} />
          {t('queue.copy')}
        </button>
        <button type="button" class="button button-small" onClick={props.onClear}>
          <Icon name="trash" size={14} />
          {t('queue.clearEnded')}
        </button>
      </div>
    </section>
  );
}
