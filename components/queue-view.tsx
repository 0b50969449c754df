import { useRef, useState } from 'preact/hooks';
import type { QueueRun } from '@/lib/messages/queue-run';
import type { AppError } from '@/lib/errors';
import type { QueueRow as Row } from '@/lib/queue/types';
import { countQueue, type QueueCount } from '@/lib/queue/count-queue';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { ErrorNote, MessageBox } from './message-box';
import { QueueDelay } from './queue-delay';
import { QueueReport } from './queue-report';
import { QueueRow, type QueueRowActions } from './queue-row';
import { ENDS } from './queue-words';

export interface QueueViewProps extends QueueRowActions {
  readonly state:
    | { readonly kind: 'loading' }
    | { readonly kind: 'error'; readonly error: AppError }
    | { readonly kind: 'ready'; readonly rows: readonly Row[]; /** Entries that cannot be read. */ readonly broken: readonly string[] };
  readonly run: QueueRun;
  /** Seconds until the next page is opened; `null` if it is not waited for. */
  readonly nextIn: number | null;
  readonly onStart: () => void;
  readonly onPause: () => void;
  readonly onDelay: (seconds: number) => void;
  readonly onClear: () => void;
  readonly onCopy: (text: string) => void;
  readonly onRemoveBroken: (ids: readonly string[]) => void;
  readonly onReload: () => void;
}

/** Parts of the bar, one for each way to end. */
function Bar(props: { count: QueueCount }) {
  const { t } = useSpeech();
  const { by, ended, total } = props.count;
  return (
    <div
      class="queue-bar"
      role="progressbar"
      aria-label={t('queue.progressLabel')}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={ended}
      aria-valuetext={t('queue.progress', { ended, total })}
    >
      {ENDS.map((end) => by[end] > 0 && <span key={end} class={`queue-part queue-${end}`} style={{ flexGrow: by[end] }} />)}
      {by.open > 0 && <span class="queue-part queue-open" style={{ flexGrow: by.open }} />}
      {by.waiting > 0 && <span class="queue-part" style={{ flexGrow: by.waiting }} />}
    </div>
  );
}

/** What the queue is doing just now. */
function Now(props: { count: QueueCount; run: QueueRun; nextIn: number | null }) {
  const { t } = useSpeech();
  const { count: { open }, run, nextIn } = props;
  if (open) {
    return (
      <p class="queue-now">
        {t('queue.now')} <span lang="zh-CN">{open.title}</span>
      </p>
    );
  }
  // The countdown is not for ears: it would be read out every second.
  return run.running && nextIn !== null ? <p class="queue-now">{t('queue.next', { seconds: nextIn })}</p> : null;
}

function stateOf({ by, open }: QueueCount, { running, stoppedBy }: QueueRun): 'running' | 'ready' | 'done' | 'paused' | 'pausing' {
  if (running) return 'running';
  if (open) return 'pausing';
  if (by.waiting === 0) return 'done';
  return stoppedBy ? 'paused' : 'ready';
}

/** "Queue": progress, what is being read, every page with what became of it, and the report. */
export function QueueView(props: QueueViewProps) {
  const { t } = useSpeech();
  const { state, run } = props;
  if (state.kind === 'loading') return <p class="loading" role="status">{t('queue.loading')}</p>;
  if (state.kind === 'error') return <div class="scroll"><ErrorNote error={state.error} onRetry={props.onReload} /></div>;
  const broken = state.broken.length > 0 && (
    <div class="note note-warn">
      <Icon name="warning" />
      <div class="note-body">
        <span>{t('queue.broken', { count: state.broken.length })}</span>
        <button type="button" class="button button-small" onClick={() => props.onRemoveBroken(state.broken)}>{t('queue.removeBroken')}</button>
      </div>
    </div>
  );
  if (state.rows.length === 0) {
    return (
      <MessageBox icon="queue" title={t('queue.empty')}>
        <p>{t('queue.emptyHint')}</p>
        {broken}
      </MessageBox>
    );
  }
  const count = countQueue(state.rows);
  const standing = stateOf(count, run);
  const { stoppedBy } = run;
  return (
    <div class="queue">
      <h1 class="visually-hidden">{t('queue.title')}</h1>
      <div class="queue-tools">
        <div class="queue-head">
          <span class="queue-standing" role="status">
            <strong>{t(`queue.state.${standing}`)}</strong> <span class="queue-count">{t('queue.progress', { ended: count.ended, total: count.total })}</span>
          </span>
          {standing === 'running' && (
            <button type="button" class="button" onClick={props.onPause}>{t('queue.pause')}</button>
          )}
          {standing === 'ready' && (
            <button type="button" class="button button-primary" onClick={props.onStart}>{t('queue.start')}</button>
          )}
          {(standing === 'paused' || (standing === 'pausing' && count.by.waiting > 0)) && (
            <button type="button" class="button button-primary" onClick={props.onStart}>{t('queue.resume')}</button>
          )}
        </div>
        <Bar count={count} />
        <Now count={count} run={run} nextIn={props.nextIn} />
        {standing === 'paused' && stoppedBy !== undefined && stoppedBy !== 'user' && (
          <p class="note note-warn" role="alert">
            <Icon name="info" />
            <span>{t(`queue.stopped.${stoppedBy}`)}</span>
          </p>
        )}
        <QueueDelay seconds={run.delay} onChange={props.onDelay} />
      </div>
      <div class="scroll queue-scroll">
        {broken}
        {count.ended > 0 && standing !== 'running' && (
          <QueueReport count={count} onCopy={props.onCopy} onClear={props.onClear} onRetryFailed={() => props.onRetry(count.failed.map(({ id }) => id))} onRetryUnclear={() => props.onRetry(count.unclear.map(({ id }) => id))} />
        )}
        <QueueList {...props} rows={state.rows} />
      </div>
    </div>
  );
}

/** The pages. Arrows go from page to page, Delete takes one off; what can be done with one is tabbed to. */
function QueueList(props: { rows: readonly Row[] } & QueueRowActions) {
  const { t } = useSpeech();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const { rows } = props;
  const active = Math.min(at, rows.length - 1);

  function go(to: number): void {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setAt(next);
    list.current?.children[next]?.querySelector('button')?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[active];
    if (event.key === 'ArrowDown') go(active + 1);
    else if (event.key === 'ArrowUp') go(active - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(rows.length - 1);
    else if (event.key === 'Delete' && row && row.state !== 'open') props.onRemove(row.id);
    else return;
    event.preventDefault();
  }

  return (
    <ul class="queue-list" aria-label={t('queue.list')} ref={list} onKeyDown={onKeyDown}>
      {rows.map((row, index) => (
        <QueueRow
          key={row.id}
          row={row}
          active={index === active}
          onFocus={() => setAt(index)}
          onOpenPage={props.onOpenPage}
          onOpenRecord={props.onOpenRecord}
          onSkip={props.onSkip}
          onRemove={props.onRemove}
          onRetry={props.onRetry}
        />
      ))}
    </ul>
  );
}
